// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/paths.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/http/parameters.h"

namespace daybook::sandbox {

int pathDay(const std::string &year, const std::string &month, const std::string &day)
{
    const auto number = dayFromIso(year + '-' + month + '-' + day);
    if (!number)
        refuse(400, "The date in the path must be like /2026/03/02");
    return *number;
}

} // namespace daybook::sandbox
