// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/clock.h"
#include "app/sandbox/control/faults.h"
#include "app/sandbox/control/requestlog.h"

#include <functional>

namespace daybook::sandbox {

/// What /_sandbox lets tests and trainers do.
class ControlRoutes
{
public:
    ControlRoutes(
        Faults &faults, RequestLog &log, Clock &clock, std::function<void()> expireSessions);

    [[nodiscard]] static bool isFor(std::string_view path);
    [[nodiscard]] HttpReply answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply post(const HttpRequest &request);
    void advanceClock(const std::string &body);
    void resetAll();

    Faults &m_faults;
    RequestLog &m_log;
    Clock &m_clock;
    std::function<void()> m_expireSessions;
};

} // namespace daybook::sandbox
