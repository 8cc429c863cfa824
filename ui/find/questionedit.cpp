// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/questionedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The words of @p question, and those of @p read that nobody understands.
QString textFor(const QuestionDraft &draft, const ReadQuestion &read, const TimeQuestion &question)
{
    QStringList words{textOf(question, draft.vocabulary, draft.today)};
    for (const QuestionPart &part : read.parts) {
        if (part.kind == QuestionPart::Kind::Unknown)
            words.append(part.text);
    }
    words.removeAll(QString());
    return words.join(u' ');
}

/// "9-12" is one word that says two things.
bool sharesItsWords(const ReadQuestion &read, qsizetype place)
{
    const QuestionPart &part = read.parts.at(place);
    const auto others = std::ranges::count_if(read.parts, [&](const QuestionPart &other) {
        return other.from < part.from + part.text.size()
            && part.from < other.from + other.text.size();
    });
    return others > 1;
}

/// What is asked when @p kind is not narrowed.
TimeQuestion withoutKind(TimeQuestion question, QuestionPart::Kind kind)
{
    using Kind = QuestionPart::Kind;
    switch (kind) {
    case Kind::NotBefore:
        question.notBefore.reset();
        break;
    case Kind::NotAfter:
        question.notAfter.reset();
        break;
    case Kind::Location:
        question.locations.clear();
        break;
    case Kind::Staff:
        question.staff.clear();
        break;
    case Kind::Service:
        question.services.clear();
        break;
    case Kind::Length:
        question.length.reset();
        break;
    case Kind::Earliest:
        question.earliest = TimeQuestion{}.earliest;
        break;
    case Kind::Day:
    case Kind::Unknown:
        break;
    }
    return question;
}

template <typename Id>
void addTo(QList<Id> &ids, const QString &id)
{
    if (!ids.contains(Id{id}))
        ids.append(Id{id});
}

void addThing(TimeQuestion &question, QuestionPart::Kind kind, const QString &id)
{
    if (kind == QuestionPart::Kind::Location)
        addTo(question.locations, id);
    else if (kind == QuestionPart::Kind::Staff)
        addTo(question.staff, id);
    else
        addTo(question.services, id);
}

} // namespace

QString textWithout(const QuestionDraft &draft, qsizetype place)
{
    const QuestionPart &part = draft.read.parts.at(place);
    if (sharesItsWords(draft.read, place))
        return textFor(draft, draft.read, withoutKind(draft.read.question, part.kind));
    QString text = draft.text;
    return text.remove(part.from, part.text.size()).simplified();
}

namespace {

ReadQuestion readWithout(const QuestionDraft &draft, qsizetype part)
{
    return readQuestion(textWithout(draft, part), draft.vocabulary, draft.today);
}

/// What goes on to be asked when something else comes in the place of @p part: what was understood
/// is overwritten, what was not has to go.
ReadQuestion readFor(const QuestionDraft &draft, PartPlace part)
{
    const bool goes = part && draft.read.parts.at(*part).kind == QuestionPart::Kind::Unknown;
    return goes ? readWithout(draft, *part) : draft.read;
}

} // namespace

QString textWithThing(
    const QuestionDraft &draft, QuestionPart::Kind kind, const QString &id, PartPlace part)
{
    const ReadQuestion rest = part ? readWithout(draft, *part) : draft.read;
    TimeQuestion wanted = rest.question;
    addThing(wanted, kind, id);
    return textFor(draft, rest, wanted);
}

QString textWithDays(const QuestionDraft &draft, const DateRange &days, PartPlace part)
{
    const ReadQuestion rest = readFor(draft, part);
    TimeQuestion wanted = rest.question;
    wanted.days = days;
    return textFor(draft, rest, wanted);
}

QString textWithHours(const QuestionDraft &draft, const std::optional<QTime> &notBefore,
    const std::optional<QTime> &notAfter, PartPlace part)
{
    const ReadQuestion rest = readFor(draft, part);
    TimeQuestion wanted = rest.question;
    wanted.notBefore = notBefore;
    wanted.notAfter = notAfter;
    return textFor(draft, rest, wanted);
}

QString textWithLength(
    const QuestionDraft &draft, std::optional<std::chrono::minutes> length, PartPlace part)
{
    const ReadQuestion rest = readFor(draft, part);
    TimeQuestion wanted = rest.question;
    wanted.length = length;
    return textFor(draft, rest, wanted);
}

QString textWithEarliest(const QuestionDraft &draft, int earliest, PartPlace part)
{
    const ReadQuestion rest = readFor(draft, part);
    TimeQuestion wanted = rest.question;
    wanted.earliest = earliest;
    return textFor(draft, rest, wanted);
}

} // namespace daybook
