// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/findoptions.h"

#include "app/daybookctl/commandline/optionvalues.h"
#include "core/find/questionreader.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

template <typename Id>
QList<Id> ids(OptionValues &values, QLatin1StringView name)
{
    QList<Id> all;
    for (const QString &text : values.ids(name))
        all.append(Id{text});
    return all;
}

/// What follows @p sign in a question can be the value of an option.
TimeQuestion limitOf(OptionValues &values, QLatin1StringView name, QChar sign)
{
    const std::optional<QString> typed = values.text(name);
    if (!typed)
        return {};
    const QDate anyDay(2000, 1, 1);
    const ReadQuestion read = daybook::readQuestion(sign + *typed, {}, anyDay);
    values.require(read.parts.size() == 1 && !read.firstUnknown(),
        u"--%1 takes a time of day: 15, 9:30 or 3pm."_s.arg(name));
    return read.question;
}

DateRange daysOf(OptionValues &values, QDate today)
{
    constexpr int usualDays = 7;
    if (!values.isSet("from"_L1) && !values.isSet("to"_L1))
        return {};
    const QDate from = values.day("from"_L1, today).value_or(today);
    const QDate to = values.day("to"_L1, today).value_or(from.addDays(usualDays - 1));
    values.require(from <= to, u"--from must not lie after --to."_s);
    values.require(to >= today, u"The days are over."_s);
    values.require(from.daysTo(to) < mostQuestionDays,
        u"Free times are looked for on %1 days at most."_s.arg(mostQuestionDays));
    return {.from = from, .to = to};
}

std::optional<std::chrono::minutes> lengthOf(OptionValues &values)
{
    constexpr int mostMinutes = 24 * 60;
    const std::optional<int> minutes = values.positive("minutes"_L1);
    values.require(minutes.value_or(1) <= mostMinutes, u"--minutes takes 1440 at most."_s);
    return minutes ? std::optional(std::chrono::minutes(*minutes)) : std::nullopt;
}

} // namespace

AskFind readFind(OptionValues &values, QDate today)
{
    const TimeQuestion after = limitOf(values, "after"_L1, u'>');
    const TimeQuestion before = limitOf(values, "before"_L1, u'<');
    values.require(!after.notBefore || !before.notAfter || *after.notBefore < *before.notAfter,
        u"--after must lie before --before."_s);
    const std::optional<int> limit = values.positive("limit"_L1);
    values.require(
        limit.value_or(1) <= mostEarliest, u"--limit takes %1 at most here."_s.arg(mostEarliest));
    return {.words = values.words().mid(1).join(u' '),
        .options = {.locations = ids<LocationId>(values, "location"_L1),
            .staff = ids<StaffId>(values, "staff"_L1),
            .services = ids<ServiceId>(values, "service"_L1),
            .length = lengthOf(values),
            .days = daysOf(values, today),
            .notBefore = after.notBefore,
            .notAfter = before.notAfter,
            .earliest = limit.value_or(TimeQuestion().earliest)},
        .saysEarliest = limit.has_value(),
        .today = today};
}

TimeQuestion withOptions(TimeQuestion words, const AskFind &wish)
{
    const TimeQuestion &options = wish.options;
    const auto replace = [](auto &value, const auto &said, bool isSaid) {
        if (isSaid)
            value = said;
    };
    replace(words.locations, options.locations, !options.locations.isEmpty());
    replace(words.staff, options.staff, !options.staff.isEmpty());
    replace(words.services, options.services, !options.services.isEmpty());
    replace(words.length, options.length, options.length.has_value());
    replace(words.days, options.days, options.days.from.isValid());
    replace(words.notBefore, options.notBefore, options.notBefore.has_value());
    replace(words.notAfter, options.notAfter, options.notAfter.has_value());
    replace(words.earliest, options.earliest, wish.saysEarliest);
    return words;
}

} // namespace daybook::ctl
