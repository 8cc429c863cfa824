// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/timephrases.h"

#include "core/find/dayphrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Kind = QuestionAtom::Kind;
using Problem = QuestionPart::Problem;

constexpr int minutesOfHour = 60;
constexpr int mostMinutes = 24 * minutesOfHour;
constexpr QLatin1StringView fromWords[] = {"after"_L1, "since"_L1};
constexpr QLatin1StringView untilWords[] = {"before"_L1, "until"_L1, "till"_L1, "by"_L1};
constexpr QLatin1StringView hourWords[] = {"h"_L1, "hr"_L1, "hrs"_L1, "hour"_L1, "hours"_L1};
constexpr QLatin1StringView minuteWords[] = {
    "m"_L1, "min"_L1, "mins"_L1, "minute"_L1, "minutes"_L1};
constexpr QLatin1StringView earliestWords[] = {"first"_L1, "earliest"_L1};

template <size_t N>
bool isOneOf(const QuestionAtoms &atoms, qsizetype at, const QLatin1StringView (&words)[N])
{
    return at < atoms.size() && std::ranges::any_of(words, [&](QLatin1StringView word) {
        return atoms.at(at).isWord(word);
    });
}

bool isKind(const QuestionAtoms &atoms, qsizetype at, Kind kind)
{
    return at < atoms.size() && atoms.at(at).is(kind);
}

/// A number that is far too large stays one.
int numberOf(const QuestionAtom &atom)
{
    constexpr int tooLarge = 1'000'000;
    bool fits = false;
    const int number = atom.folded.toInt(&fits);
    return fits ? std::min(number, tooLarge) : tooLarge;
}

/// "9", "0915" or "9:15" as hour and minute.
std::optional<std::pair<int, int>> clockAt(const QuestionAtoms &atoms, qsizetype at)
{
    constexpr qsizetype hourDigits = 2;
    constexpr qsizetype allDigits = 4;
    constexpr int minutesPlace = 100;
    if (isKind(atoms, at, Kind::Clock))
        return std::pair(atoms.at(at).parts[0], atoms.at(at).parts[1]);
    if (!isKind(atoms, at, Kind::Number))
        return {};
    const int number = numberOf(atoms.at(at));
    if (atoms.at(at).folded.size() <= hourDigits)
        return std::pair(number, 0);
    if (atoms.at(at).folded.size() != allDigits)
        return {};
    return std::pair(number / minutesPlace, number % minutesPlace);
}

std::optional<bool> isPmAt(const QuestionAtoms &atoms, qsizetype at)
{
    if (at >= atoms.size() || !atoms.at(at).is(Kind::Word))
        return {};
    const QuestionAtom &atom = atoms.at(at);
    return atom.isWord("pm"_L1) ? std::optional(true)
        : atom.isWord("am"_L1)  ? std::optional(false)
                                : std::nullopt;
}

QTime timeOfHalfDay(int hour, int minute, bool isPm)
{
    constexpr int noon = 12;
    if (hour < 1 || hour > noon)
        return {};
    return {hour % noon + (isPm ? noon : 0), minute};
}

/// "1-3pm" is in the afternoon, "9-12pm" is not.
void shareHalfOfDay(const QuestionAtoms &atoms, qsizetype at, TimePhrase &first,
    const TimePhrase &last, qsizetype behindLast)
{
    const auto isPm = isPmAt(atoms, behindLast - 1);
    const auto clock = clockAt(atoms, at);
    if (!isPm || !clock || isPmAt(atoms, at + first.count - 1))
        return;
    const QTime same = timeOfHalfDay(clock->first, clock->second, *isPm);
    if (same.isValid() && same < last.time)
        first.time = same;
}

} // namespace

std::optional<TimePhrase> timeAt(const QuestionAtoms &atoms, qsizetype at)
{
    if (at < atoms.size() && atoms.at(at).isWord("noon"_L1))
        return TimePhrase{.count = 1, .time = QTime(12, 0)};
    const auto clock = clockAt(atoms, at);
    if (!clock)
        return {};
    const auto &[hour, minute] = *clock;
    if (const auto isPm = isPmAt(atoms, at + 1))
        return TimePhrase{.count = 2, .time = timeOfHalfDay(hour, minute, *isPm)};
    const QString &typed = atoms.at(at).folded;
    const bool isFourDigits = typed.size() == 4 && typed.startsWith(u'0');
    return TimePhrase{
        .count = 1, .time = QTime(hour, minute), .isPlain = !isFourDigits && !typed.contains(u':')};
}

/// A sign wants a time; a word may mean anything else as well.
std::optional<HoursPhrase> limitAt(const QuestionAtoms &atoms, qsizetype at)
{
    const QuestionAtom &atom = atoms.at(at);
    const bool isSign = atom.isSign(u'>') || atom.isSign(u'<');
    const bool isAfter = atom.isSign(u'>') || isOneOf(atoms, at, fromWords);
    if (!isAfter && !atom.isSign(u'<') && !isOneOf(atoms, at, untilWords))
        return {};
    const auto time = timeAt(atoms, at + 1);
    if (!time && !isSign)
        return {};
    if (!time)
        return HoursPhrase{.count = wordEnd(atoms, at) - at, .problem = Problem::NoSuchTime};
    if (!time->time.isValid())
        return HoursPhrase{.count = 1 + time->count, .problem = Problem::NoSuchTime};
    HoursPhrase hours{.count = 1 + time->count};
    (isAfter ? hours.notBefore : hours.notAfter) = time->time;
    return hours;
}

std::optional<HoursPhrase> hoursAt(const QuestionAtoms &atoms, qsizetype at)
{
    auto first = timeAt(atoms, at);
    if (!first || !isRangeSign(atoms, at + first->count))
        return {};
    const qsizetype second = at + first->count + 1;
    const auto last = timeAt(atoms, second);
    if (!last)
        return {};
    shareHalfOfDay(atoms, at, *first, *last, second + last->count);
    HoursPhrase hours{.count = first->count + 1 + last->count};
    if (!first->time.isValid() || !last->time.isValid())
        hours.problem = Problem::NoSuchTime;
    else if (last->time <= first->time)
        hours.problem = Problem::EndsBeforeBegin;
    else
        hours = {.count = hours.count, .notBefore = first->time, .notAfter = last->time};
    return hours;
}

std::optional<HoursPhrase> bareTimeAt(const QuestionAtoms &atoms, qsizetype at)
{
    const auto time = timeAt(atoms, at);
    const bool isLength = isKind(atoms, at, Kind::Clock) && atoms.at(at).folded.contains(u'h');
    if (!time || isLength || (time->isPlain && !isKind(atoms, at, Kind::Clock)))
        return {};
    if (!time->time.isValid())
        return HoursPhrase{.count = time->count, .problem = Problem::NoSuchTime};
    return HoursPhrase{.count = time->count, .notBefore = time->time};
}

std::optional<AmountPhrase> lengthAt(const QuestionAtoms &atoms, qsizetype at)
{
    const auto phrase = [](qsizetype count, int minutes, bool isPlain = false) {
        const bool exists = minutes >= 1 && minutes <= mostMinutes;
        return AmountPhrase{.count = count,
            .amount = minutes,
            .problem = exists ? Problem::None : Problem::NoSuchLength,
            .isPlain = isPlain};
    };
    if (isKind(atoms, at, Kind::Clock) && atoms.at(at).folded.contains(u'h'))
        return phrase(1, atoms.at(at).parts[0] * minutesOfHour + atoms.at(at).parts[1]);
    if (isKind(atoms, at, Kind::Decimal) && isOneOf(atoms, at + 1, hourWords)) {
        const QString hours = QString(atoms.at(at).folded).replace(u',', u'.');
        return phrase(2, qRound(std::min(hours.toDouble(), 1e3) * minutesOfHour));
    }
    if (!isKind(atoms, at, Kind::Number))
        return {};
    const int number = numberOf(atoms.at(at));
    if (isOneOf(atoms, at + 1, minuteWords))
        return phrase(2, number);
    if (!isOneOf(atoms, at + 1, hourWords))
        return phrase(1, number, true);
    const int hours = std::min(number, mostMinutes) * minutesOfHour;
    const bool hasMinutes =
        isKind(atoms, at + 2, Kind::Number) && isOneOf(atoms, at + 3, minuteWords);
    return hasMinutes ? phrase(4, hours + numberOf(atoms.at(at + 2))) : phrase(2, hours);
}

std::optional<AmountPhrase> earliestAt(const QuestionAtoms &atoms, qsizetype at)
{
    if (!isOneOf(atoms, at, earliestWords) || !isKind(atoms, at + 1, Kind::Number))
        return {};
    const int number = numberOf(atoms.at(at + 1));
    const bool isPossible = number >= 1 && number <= mostEarliest;
    return AmountPhrase{.count = 2,
        .amount = number,
        .problem = isPossible ? Problem::None : Problem::NoSuchNumber};
}

} // namespace daybook
