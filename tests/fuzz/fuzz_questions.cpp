// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/questionreader.h"
#include "tests/fuzz/invariant.h"

#include <algorithm>

using namespace daybook;
using namespace daybook::fuzz;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate today(2026, 11, 25);

/// Names that look like days, times and lengths, and two of one name.
const QuestionVocabulary &vocabulary()
{
    static const QuestionVocabulary names{
        .locations = {{u"L1"_s, u"Austin, South Congress"_s}, {u"L2"_s, u"Austin"_s},
            {u"L3"_s, u"Studio 54"_s}, {u"L4"_s, u"Main"_s}, {u"L5"_s, u"Main"_s}},
        .staff = {{u"P1"_s, u"Dana Lee"_s}, {u"P2"_s, u"May Sun"_s}, {u"P3"_s, u"Thu"_s}},
        .services = {{u"V1"_s, u"Massage"_s, 60min}, {u"V2"_s, u"Massage 60"_s, 90min},
            {u"V3"_s, u"First 5 days"_s}, {u"V4"_s, u"Rose"_s, 30min}},
    };
    return names;
}

void checkParts(const QString &text, const QList<QuestionPart> &parts)
{
    qsizetype at = 0;
    for (const QuestionPart &part : parts) {
        invariant(part.from >= at, "parts stand in the order typed");
        at = part.from;
        invariant(!part.text.isEmpty(), "a part has a text");
        invariant(text.mid(part.from, part.text.size()) == part.text, "which was typed there");
        invariant((part.kind == QuestionPart::Kind::Unknown)
                == (part.problem != QuestionPart::Problem::None),
            "what is not understood has a problem, and only that");
    }
}

void checkQuestion(const TimeQuestion &question)
{
    invariant(
        question.days.from.isValid() && question.days.from <= question.days.to, "there are days");
    invariant(question.days.from.daysTo(question.days.to) < mostQuestionDays, "and not too many");
    invariant(question.days.to >= today, "which are not over");
    invariant(question.earliest >= 1 && question.earliest <= mostEarliest, "some are wanted");
    invariant(!question.length || (*question.length >= 1min && *question.length <= 24h),
        "a length is one");
    invariant(!question.notBefore || !question.notAfter || *question.notBefore < *question.notAfter,
        "hours end after they begin");
}

void tryText(const QString &text)
{
    const ReadQuestion read = readQuestion(text, vocabulary(), today);
    checkParts(text, read.parts);
    checkQuestion(read.question);
    invariant(!read.firstUnknown() || !looksLikeQuestion(text, vocabulary(), today),
        "what is not understood does not look like a question");
    const QString written = textOf(read.question, vocabulary(), today);
    const ReadQuestion again = readQuestion(written, vocabulary(), today);
    invariant(!again.firstUnknown(), "what was written is understood");
    invariant(again.question == read.question, "and means the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    tryText(QString::fromUtf8(bytes));
    tryText(QString::fromLatin1(bytes));
    QString units; // halves of pairs too
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        units.append(QChar(static_cast<uchar>(bytes.at(i)), static_cast<uchar>(bytes.at(i + 1))));
    tryText(units);
    return 0;
}
