// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/questions.h"

#include "app/daybookctl/commandline/optionvalues.h"
#include "app/daybookctl/commandline/searchoption.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

constexpr int mostSlotDays = 92; // each day may be a request of its own

template <typename Id>
std::optional<Id> optionalId(OptionValues &values, QLatin1StringView name)
{
    const std::optional<QString> text = values.id(name);
    return text ? std::optional<Id>(Id{*text}) : std::nullopt;
}

template <typename Id>
QList<Id> ids(OptionValues &values, QLatin1StringView name)
{
    QList<Id> all;
    for (const QString &text : values.ids(name))
        all.append(Id{text});
    return all;
}

/// @p length: how many days follow the first when the last is not said.
DateRange days(OptionValues &values, QDate today, int length)
{
    const QDate from = values.day("from"_L1, today).value_or(today);
    const QDate to = values.day("to"_L1, today).value_or(from.addDays(length));
    values.require(from <= to, u"--from must not lie after --to."_s);
    return {.from = from, .to = to};
}

Question askSlots(OptionValues &values, QDate today)
{
    values.mustHave("location"_L1);
    values.mustHave("service"_L1);
    const DateRange range = days(values, today, 6);
    values.require(range.from.daysTo(range.to) < mostSlotDays,
        u"Free times are listed for %1 days at most."_s.arg(mostSlotDays));
    return AskSlots{.query = {.location = {values.id("location"_L1).value_or(QString())},
                        .service = {values.id("service"_L1).value_or(QString())},
                        .staff = optionalId<StaffId>(values, "staff"_L1),
                        .days = range}};
}

Question askBookings(OptionValues &values, QDate today)
{
    const std::optional<BookingSearch> search = readSearch(values);
    const bool saysDays = values.isSet("from"_L1) || values.isSet("to"_L1);
    return AskBookings{.query = {.days = search && !saysDays ? DateRange{} : days(values, today, 0),
                           .locations = ids<LocationId>(values, "location"_L1),
                           .staff = ids<StaffId>(values, "staff"_L1),
                           .services = ids<ServiceId>(values, "service"_L1),
                           .statuses = values.texts("status"_L1) + values.texts("state"_L1),
                           .graphs = values.texts("graph"_L1),
                           .search = search ? search->toText() : QString()},
        .saysDays = saysDays,
        .limit = values.positive("limit"_L1)};
}

} // namespace

Question readQuestion(const QString &command, OptionValues &values, QDate today)
{
    if (command == "slots"_L1)
        return askSlots(values, today);
    if (command == "bookings"_L1)
        return askBookings(values, today);
    if (command == "find"_L1)
        return readFind(values, today);
    if (command == "staff"_L1)
        return AskStaff{.locations = ids<LocationId>(values, "location"_L1)};
    if (command == "services"_L1)
        return AskServices{.by = {.location = optionalId<LocationId>(values, "location"_L1),
                               .staff = optionalId<StaffId>(values, "staff"_L1)}};
    return AskLocations{.by = {.staff = optionalId<StaffId>(values, "staff"_L1)}};
}

} // namespace daybook::ctl
