// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"
#include "app/sandbox/business/clock.h"
#include "app/sandbox/http/router.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/timekit/catalogue.h"
#include "app/sandbox/timekit/keys.h"
#include "app/sandbox/timekit/ledger.h"
#include "app/sandbox/timekit/ratelimit.h"
#include "app/sandbox/timekit/uuids.h"

#include <string_view>

namespace daybook::sandbox::timekit {

/// What every answer is made from. Read by many threads at once.
struct TimekitData
{
    const Business &business;
    const Clock &clock;
    const Keys &keys;
    const Uuids &ids;
    const Catalogue &catalogue;
    Ledger &ledger;
    TimekitVariants variants = {};
    int pageCap = 0;
    int signedSearchStatus = 401;

    /// The index behind an id, or -1.
    [[nodiscard]] int staffIndex(std::string_view id) const;
    /// The project behind an id, or null.
    [[nodiscard]] const Project *project(std::string_view id) const;

    [[nodiscard]] std::string idOf(const Project &project) const;
    [[nodiscard]] qint64 now() const { return qint64{clock.nowMinute()} * 60; } ///< UTC seconds
};

// The routes by subject, in the order of api/timekit.md sections 3 to 5.
void addBookingRoutes(Router &router, const TimekitData &data);
void addGroupRoutes(Router &router, const TimekitData &data);
void addResourceRoutes(Router &router, const TimekitData &data);
void addProjectRoutes(Router &router, const TimekitData &data);
void addPlaceRoutes(Router &router, const TimekitData &data);
void addCalendarRoutes(Router &router, const TimekitData &data);
void addAvailabilityRoutes(Router &router, const TimekitData &data);

/// The Timekit REST service under /v2, without what would change anything.
class Timekit
{
public:
    Timekit(const Business &business, const Clock &clock, const Settings &settings);

    [[nodiscard]] static bool isFor(std::string_view path);
    [[nodiscard]] HttpReply answer(const HttpRequest &request);
    [[nodiscard]] const Keys &keys() const { return m_keys; }

private:
    [[nodiscard]] HttpReply serve(const HttpRequest &request, std::string_view path);

    const Keys m_keys;
    const Uuids m_ids;
    const Catalogue m_catalogue;
    Ledger m_ledger;
    RateLimit m_rateLimit;
    const TimekitData m_data;
    Router m_router;
};

} // namespace daybook::sandbox::timekit
