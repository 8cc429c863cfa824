// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/findsentences.h"

#include "app/daybookctl/output/sentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

using Problem = QuestionPart::Problem;

QString reasonFor(Problem problem)
{
    switch (problem) {
    case Problem::NoSuchName:
        return u"Nothing is called so."_s;
    case Problem::NoSuchDay:
        return u"There is no such day."_s;
    case Problem::NoSuchTime:
        return u"There is no such time of day."_s;
    case Problem::NoSuchLength:
        return u"A length is from 1 minute to a day."_s;
    case Problem::NoSuchNumber:
        return u"From 1 to %1 times can be wanted."_s.arg(mostEarliest);
    case Problem::EndsBeforeBegin:
        return u"It ends before it begins."_s;
    case Problem::Past:
        return u"These days are over."_s;
    case Problem::TooManyDays:
        return u"Free times are looked for on %1 days at most."_s.arg(mostQuestionDays);
    case Problem::SaidTwice:
        return u"Something else was said about the same before."_s;
    case Problem::NoneSoLong:
        return u"No service that is meant takes so long."_s;
    case Problem::None:
        break;
    }
    return {};
}

} // namespace

QString sentenceFor(const QuestionPart &part, const QString &question)
{
    const auto before = question.left(part.from).split(u' ', Qt::SkipEmptyParts).size();
    return u"Word %1 of the question, \"%2\", is not understood. %3"_s.arg(
        QString::number(before + 1), part.text, reasonFor(part.problem));
}

QString sentenceFor(const FindProgress &progress)
{
    return u"%1 of %2 places answered."_s.arg(progress.answered).arg(progress.places);
}

QStringList sentencesFor(const QList<FailedPlace> &places)
{
    QStringList reasons;
    QList<QStringList> names;
    for (const FailedPlace &place : places) {
        const QString reason = sentenceFor(place.error);
        if (!reasons.contains(reason)) {
            reasons.append(reason);
            names.append(QStringList());
        }
        names[reasons.indexOf(reason)].append(place.name);
    }
    QStringList sentences;
    for (qsizetype i = 0; i < reasons.size(); ++i)
        sentences.append(names.at(i).join(u", "_s) + u": "_s + reasons.at(i));
    return sentences;
}

} // namespace daybook::ctl
