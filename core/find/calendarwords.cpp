// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/calendarwords.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// How people shorten days and months in English, beside the usual three letters.
constexpr std::pair<QLatin1StringView, int> shortDays[] = {
    {"tues"_L1, 2}, {"weds"_L1, 3}, {"thur"_L1, 4}, {"thurs"_L1, 4}};
constexpr std::pair<QLatin1StringView, int> shortMonths[] = {{"sept"_L1, 9}};

} // namespace

CalendarWords::CalendarWords()
{
    using Format = QLocale::FormatType;
    for (const QLocale &locale : {QLocale::c(), QLocale()}) {
        for (const Format format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            const bool isShort = format == QLocale::ShortFormat;
            for (int day = 1; day <= 7; ++day) {
                add(m_weekdays, locale.dayName(day, format), day, isShort);
                add(m_weekdays, locale.standaloneDayName(day, format), day, isShort);
            }
            for (int month = 1; month <= 12; ++month) {
                add(m_months, locale.monthName(month, format), month, isShort);
                add(m_months, locale.standaloneMonthName(month, format), month, isShort);
            }
        }
    }
    for (const auto &[name, day] : shortDays)
        add(m_weekdays, name, day, true);
    for (const auto &[name, month] : shortMonths)
        add(m_months, name, month, true);
}

/// Of two names that are written alike the first, the English one, is meant. A name that is a mere
/// number would make all numbers months.
void CalendarWords::add(QList<Name> &names, const QString &name, int number, bool isShort)
{
    const QStringList words = namingWordsOf(atomsOf(name));
    const auto isSame = [&](const Name &known) { return known.words == words; };
    const auto hasLetter = [](const QString &word) { return word.front().isLetter(); };
    if (std::ranges::any_of(words, hasLetter) && std::ranges::none_of(names, isSame))
        names.append({.words = words, .number = number, .isShort = isShort});
}

/// The longest name; a hyphen inside one does not count.
std::optional<CalendarWords::Found> CalendarWords::nameAt(
    const QList<Name> &names, const QuestionAtoms &atoms, qsizetype at)
{
    std::optional<Found> best;
    for (const Name &name : names) {
        qsizetype end = at;
        qsizetype read = 0;
        while (read < name.words.size() && end < atoms.size()) {
            if (read > 0 && atoms.at(end).isSign(u'-'))
                ++end;
            else if (atoms.at(end).is(QuestionAtom::Kind::Sign)
                || atoms.at(end).folded != name.words.at(read))
                break;
            else
                ++read, ++end;
        }
        if (read == name.words.size() && (!best || end - at > best->count))
            best = Found{.number = name.number, .count = end - at, .isShort = name.isShort};
    }
    return best;
}

std::optional<CalendarWords::Found> CalendarWords::weekdayAt(
    const QuestionAtoms &atoms, qsizetype at) const
{
    return nameAt(m_weekdays, atoms, at);
}

std::optional<CalendarWords::Found> CalendarWords::monthAt(
    const QuestionAtoms &atoms, qsizetype at) const
{
    return nameAt(m_months, atoms, at);
}

} // namespace daybook
