// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/questiontext.h"

#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

constexpr int longestName = 60;

/// A word that several names begin with may stand for all of them.
QString nameText(const QuestionPart &part, qsizetype wanted)
{
    const QString name = shownText(part.meaning, longestName);
    const qsizetype more = std::min(part.others.size(), wanted - 1);
    return more > 0 ? Texts::tr("%1 and %2 more").arg(name, QLocale().toString(more)) : name;
}

} // namespace

QString daysText(const DateRange &days)
{
    return days.from == days.to
        ? shortDateText(days.from)
        : u"%1 – %2"_s.arg(shortDateText(days.from), shortDateText(days.to));
}

QString partKindText(QuestionPart::Kind kind)
{
    using Kind = QuestionPart::Kind;
    switch (kind) {
    case Kind::Day:
        return Texts::tr("Days");
    case Kind::NotBefore:
    case Kind::NotAfter:
        return Texts::tr("Hours");
    case Kind::Location:
        return Texts::tr("Location");
    case Kind::Staff:
        return Texts::tr("Staff");
    case Kind::Service:
        return Texts::tr("Service");
    case Kind::Length:
        return Texts::tr("Length");
    case Kind::Earliest:
        return Texts::tr("How many");
    case Kind::Unknown:
        break;
    }
    return Texts::tr("Not understood");
}

QString partText(const QuestionPart &part, const TimeQuestion &question)
{
    using Kind = QuestionPart::Kind;
    switch (part.kind) {
    case Kind::Day:
        return daysText(question.days);
    case Kind::NotBefore:
        return Texts::tr("after %1").arg(clockText(question.notBefore.value_or(QTime(0, 0))));
    case Kind::NotAfter:
        return Texts::tr("done by %1").arg(clockText(question.notAfter.value_or(QTime(0, 0))));
    case Kind::Location:
        return Texts::tr("at %1").arg(nameText(part, question.locations.size()));
    case Kind::Staff:
        return Texts::tr("with %1").arg(nameText(part, question.staff.size()));
    case Kind::Service:
        return nameText(part, question.services.size());
    case Kind::Length:
        return lengthText(question.length.value_or(std::chrono::minutes(0)));
    case Kind::Earliest:
        return Texts::tr("the first %1").arg(QLocale().toString(question.earliest));
    case Kind::Unknown:
        break;
    }
    return Texts::tr("“%1”?").arg(shownText(part.text, longestName));
}

QString partProblemText(const QuestionPart &part)
{
    using Problem = QuestionPart::Problem;
    const QString word = shownText(part.text, longestName);
    switch (part.problem) {
    case Problem::None:
        return {};
    case Problem::NoSuchName:
        return Texts::tr("Nothing here is called “%1”.").arg(word);
    case Problem::NoSuchDay:
        return Texts::tr("“%1” is not a day.").arg(word);
    case Problem::NoSuchTime:
        return Texts::tr("“%1” is not a time of day.").arg(word);
    case Problem::NoSuchLength:
        return Texts::tr("“%1” is not a length: a minute is the least, a day the most.").arg(word);
    case Problem::NoSuchNumber:
        return Texts::tr("“%1” is too few or too many: 1 to %2 times can be asked for.")
            .arg(word, QLocale().toString(mostEarliest));
    case Problem::EndsBeforeBegin:
        return Texts::tr("“%1” ends before it begins.").arg(word);
    case Problem::Past:
        return Texts::tr("“%1” is over.").arg(word);
    case Problem::TooManyDays:
        return Texts::tr("“%1” is too long: %2 days are the most.")
            .arg(word, QLocale().toString(mostQuestionDays));
    case Problem::SaidTwice:
        return Texts::tr("“%1” says again what was said before.").arg(word);
    case Problem::NoneSoLong:
        return Texts::tr("No service that is meant takes “%1”.").arg(word);
    }
    return {};
}

QString partIcon(QuestionPart::Kind kind)
{
    using Kind = QuestionPart::Kind;
    switch (kind) {
    case Kind::Day:
        return u"calendar"_s;
    case Kind::NotBefore:
    case Kind::NotAfter:
        return u"clock"_s;
    case Kind::Unknown:
        return u"warning"_s;
    case Kind::Location:
    case Kind::Staff:
    case Kind::Service:
    case Kind::Length:
    case Kind::Earliest:
        break;
    }
    return {};
}

QString questionText(const ReadQuestion &read)
{
    QStringList said;
    for (const QuestionPart &part : read.parts)
        said.append(partText(part, read.question));
    return said.join(u", "_s);
}

} // namespace daybook
