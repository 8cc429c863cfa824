// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/availability.h"
#include "app/sandbox/business/zone.h"

#include <QJsonArray>

#include <vector>

namespace daybook::sandbox::timekit {

/// One thing that allows or blocks times (api/timekit.md section 5).
struct Constraint
{
    enum class What { Days, Hours, Period };
    What what = What::Days;
    bool isAllowing = false;
    unsigned weekdays = 0; ///< One bit a day from Monday; of Days and Hours.
    qint64 from = 0; ///< Minute of the day, or UTC minute for a Period.
    qint64 to = 0; ///< Exclusive.
};

/// What a query says about times. Days and hours are those of the resource's wall. How several
/// allowing constraints combine is not documented: those of one kind add up, and each kind must
/// let the time pass, so that weekdays and hours together mean the hours of weekdays.
class Constraints
{
public:
    Constraints() = default;

    /// Anything that is not a constraint is refused with 422; dates of periods are in @p zone.
    Constraints(const QJsonArray &list, const Zone &zone);

    /// Whether a booking on that slot would be allowed, for somebody whose clock is @p zone.
    [[nodiscard]] bool let(const Slot &slot, const Zone &zone) const;

private:
    std::vector<Constraint> m_all;
};

} // namespace daybook::sandbox::timekit
