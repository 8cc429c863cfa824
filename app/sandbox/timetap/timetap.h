// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"
#include "app/sandbox/business/clock.h"
#include "app/sandbox/timetap/directory.h"
#include "app/sandbox/http/router.h"
#include "app/sandbox/timetap/sessions.h"

namespace daybook::sandbox {

/// What every answer is made from. Read by many threads at once, changed by none.
struct TimeTapData
{
    const Business &business;
    const Directory &directory;
    const Clock &clock;
    int pageCap = 0;

    /// Ids in a path; an unknown one is refused as the real service does.
    [[nodiscard]] int location(const std::string &id) const;
    [[nodiscard]] int staff(const std::string &id) const;
    [[nodiscard]] int service(const std::string &id) const;
};

// The routes by subject, in the order of api/timetap.md section 4.
void addBusinessRoutes(Router &router, const TimeTapData &data);
void addLocationRoutes(Router &router, const TimeTapData &data);
void addStaffRoutes(Router &router, const TimeTapData &data);
void addServiceRoutes(Router &router, const TimeTapData &data);
void addAppointmentRoutes(Router &router, const TimeTapData &data);
void addHoursRoutes(Router &router, const TimeTapData &data);
void addAvailabilityRoutes(Router &router, const TimeTapData &data);
void addClassRoutes(Router &router, const TimeTapData &data);

/// The TimeTap REST service under /live and /test.
class TimeTap
{
public:
    TimeTap(const TimeTapData &data, Sessions &sessions);

    [[nodiscard]] static bool isFor(std::string_view path);
    [[nodiscard]] HttpReply answer(const HttpRequest &request);

private:
    TimeTapData m_data;
    Sessions &m_sessions;
    Router m_router;
};

} // namespace daybook::sandbox
