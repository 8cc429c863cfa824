// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/dayphrases.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Kind = QuestionAtom::Kind;
using Problem = QuestionPart::Problem;

constexpr int daysOfWeek = 7;

QDate nextWeekday(int weekday, QDate earliest)
{
    return earliest.addDays((weekday - earliest.dayOfWeek() + daysOfWeek) % daysOfWeek);
}

/// Leap days come every fourth year, and once in a while only every eighth. Invalid: there is none.
QDate nextDate(int month, int day, QDate earliest)
{
    constexpr int mostYears = 8;
    for (int year = earliest.year(); year <= earliest.year() + mostYears; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && date >= earliest)
            return date;
    }
    return {};
}

bool canBeDayAndMonth(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

} // namespace

bool isRangeSign(const QuestionAtoms &atoms, qsizetype at)
{
    if (at >= atoms.size())
        return false;
    const QuestionAtom &atom = atoms.at(at);
    return atom.isSign(u'-') || atom.isWord("to"_L1) || atom.isWord("until"_L1)
        || atom.isWord("till"_L1);
}

std::optional<DayPhrase> DayPhrases::daysAt(qsizetype at) const
{
    if (const auto week = weekAt(at))
        return week;
    if (const auto counted = countedAt(at))
        return counted;
    const auto day = dayAt(at, m_today);
    if (!day)
        return {};
    DayPhrase phrase = checked(day->count, day->date, day->date);
    phrase.isShort = day->isShort;
    return phrase;
}

std::optional<DayPhrase> DayPhrases::rangeAt(qsizetype at) const
{
    if (const auto ofOneMonth = daysOfOneMonthAt(at))
        return ofOneMonth;
    const auto first = dayAt(at, m_today);
    if (!first || !isRangeSign(m_atoms, at + first->count))
        return {};
    const qsizetype behind = at + first->count + 1;
    const auto last = dayAt(behind, std::max(first->date, m_today));
    if (!last)
        return {};
    return checked(first->count + 1 + last->count, first->date, last->date);
}

/// "26-28 nov": the month is said once.
std::optional<DayPhrase> DayPhrases::daysOfOneMonthAt(qsizetype at) const
{
    const auto first = numberAt(at);
    if (!first || !isRangeSign(m_atoms, at + 1))
        return {};
    const auto last = dateAt(at + 2, m_today);
    if (!last || !canBeDayAndMonth(*first, 1))
        return {};
    return checked(
        2 + last->count, QDate(last->date.year(), last->date.month(), *first), last->date);
}

std::optional<DayPhrases::Day> DayPhrases::dayAt(qsizetype at, QDate earliest) const
{
    if (at >= m_atoms.size())
        return {};
    if (isWord(at, "today"_L1))
        return Day{.count = 1, .date = m_today};
    if (isWord(at, "tomorrow"_L1))
        return Day{.count = 1, .date = m_today.addDays(1)};
    if (const auto date = dateAt(at, earliest))
        return date;
    if (const auto weekday = m_words.weekdayAt(m_atoms, at))
        return Day{.count = weekday->count,
            .date = nextWeekday(weekday->number, earliest),
            .isShort = weekday->isShort};
    return {};
}

std::optional<DayPhrases::Day> DayPhrases::dateAt(qsizetype at, QDate earliest) const
{
    if (at >= m_atoms.size())
        return {};
    const QuestionAtom &atom = m_atoms.at(at);
    if (atom.is(Kind::Date))
        return Day{.count = 1, .date = QDate(atom.parts[0], atom.parts[1], atom.parts[2])};
    if (atom.is(Kind::DayOfMonth)) {
        const auto [year, month, day] = atom.parts;
        return Day{.count = 1,
            .date = year > 0 ? QDate(year, month, day) : nextDate(month, day, earliest)};
    }
    const bool hasDot = atom.is(Kind::Clock) && atom.folded.contains(u'.');
    if (hasDot && canBeDayAndMonth(atom.parts[0], atom.parts[1]))
        return Day{.count = 1, .date = nextDate(atom.parts[1], atom.parts[0], earliest)};
    if (const auto day = dayAndMonthAt(at, earliest))
        return day;
    return monthAndDayAt(at, earliest);
}

std::optional<DayPhrases::Day> DayPhrases::dayAndMonthAt(qsizetype at, QDate earliest) const
{
    const auto day = numberAt(at);
    if (!day || !canBeDayAndMonth(*day, 1))
        return {};
    const auto month = m_words.monthAt(m_atoms, at + 1);
    if (!month)
        return {};
    return withYear(at + 1 + month->count, 1 + month->count, month->number, *day, earliest);
}

std::optional<DayPhrases::Day> DayPhrases::monthAndDayAt(qsizetype at, QDate earliest) const
{
    const auto month = m_words.monthAt(m_atoms, at);
    const auto day = month ? numberAt(at + month->count) : std::nullopt;
    if (!day || !canBeDayAndMonth(*day, 1))
        return {};
    return withYear(at + month->count + 1, month->count + 1, month->number, *day, earliest);
}

/// A year stands behind the day, if at all.
DayPhrases::Day DayPhrases::withYear(
    qsizetype behind, qsizetype count, int month, int day, QDate earliest) const
{
    const auto number = numberAt(behind);
    if (number && *number >= 2'000 && *number < 3'000)
        return {.count = count + 1, .date = QDate(*number, month, day)};
    return {.count = count, .date = nextDate(month, day, earliest)};
}

/// What is left of this week, or the whole next one, as weeks begin where the person lives.
std::optional<DayPhrase> DayPhrases::weekAt(qsizetype at) const
{
    const bool isNext = isWord(at, "next"_L1);
    if ((!isNext && !isWord(at, "this"_L1)) || !isWord(at + 1, "week"_L1))
        return {};
    const QDate next = nextWeekday(QLocale().firstDayOfWeek(), m_today.addDays(1));
    return isNext ? checked(2, next, next.addDays(daysOfWeek - 1))
                  : checked(2, m_today, next.addDays(-1));
}

/// "3 days": today is the first of them.
std::optional<DayPhrase> DayPhrases::countedAt(qsizetype at) const
{
    const auto number = numberAt(at);
    if (!number)
        return {};
    const bool isWeeks = isWord(at + 1, "week"_L1) || isWord(at + 1, "weeks"_L1);
    if (!isWeeks && !isWord(at + 1, "day"_L1) && !isWord(at + 1, "days"_L1))
        return {};
    if (*number == 0)
        return DayPhrase{.count = 2, .problem = Problem::NoSuchDay};
    if (*number > mostQuestionDays)
        return DayPhrase{.count = 2, .problem = Problem::TooManyDays};
    return checked(2, m_today, m_today.addDays(*number * (isWeeks ? daysOfWeek : 1) - 1));
}

std::optional<int> DayPhrases::numberAt(qsizetype at) const
{
    constexpr int mostDigits = 4;
    if (at >= m_atoms.size() || !m_atoms.at(at).is(Kind::Number)
        || m_atoms.at(at).folded.size() > mostDigits)
        return {};
    return m_atoms.at(at).folded.toInt();
}

bool DayPhrases::isWord(qsizetype at, QLatin1StringView word) const
{
    return at < m_atoms.size() && m_atoms.at(at).isWord(word);
}

DayPhrase DayPhrases::checked(qsizetype count, QDate from, QDate to) const
{
    const auto problem = [&] {
        if (!from.isValid() || !to.isValid())
            return Problem::NoSuchDay;
        if (to < from)
            return Problem::EndsBeforeBegin;
        if (to < m_today)
            return Problem::Past;
        return from.daysTo(to) < mostQuestionDays ? Problem::None : Problem::TooManyDays;
    }();
    DayPhrase phrase{.count = count, .problem = problem};
    if (problem == Problem::None)
        phrase.days = {.from = from, .to = to};
    return phrase;
}

} // namespace daybook
