// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/bookingsearch.h"
#include "core/timekit/searchcompletion.h"
#include "tests/fuzz/invariant.h"

#include <QStringList>

using namespace daybook;
using namespace daybook::fuzz;

namespace {

void checkProblem(const QString &text, const SearchProblem &problem)
{
    invariant(problem.at >= 0 && problem.length >= 0, "a problem has a place");
    invariant(problem.at + problem.length <= text.size(), "which lies in the text");
    invariant(text.sliced(problem.at, problem.length) == problem.what, "and shows what it names");
}

void checkSearch(const QString &text, const BookingSearch &search)
{
    const QString canonical = search.toText();
    invariant(canonical.size() <= text.size(), "a search is no longer than its text");
    const auto again = BookingSearch::fromText(canonical);
    invariant(
        std::holds_alternative<BookingSearch>(again) && std::get<BookingSearch>(again) == search,
        "a search comes back as itself");
    BookingSearch built;
    for (const SearchCriterion &criterion : search.criteria()) {
        const auto longer = built.with(criterion.attribute, criterion.value);
        invariant(std::holds_alternative<BookingSearch>(longer), "what was read can be written");
        built = std::get<BookingSearch>(longer);
    }
    invariant(built == search, "however a search is made, it is the same");
    invariant(search.criteria().isEmpty() || looksLikeSearch(text), "a search looks like one");
}

void checkCompletion(const QString &text, qsizetype cursor)
{
    const SearchCompletion completion = completionsAt(text, cursor);
    invariant(completion.from >= 0 && completion.length >= 0, "a completion has a place");
    invariant(completion.from + completion.length <= text.size(), "which lies in the text");
    invariant(completion.from <= cursor && cursor <= completion.from + completion.length,
        "and around the cursor");
    for (const QString &choice : completion.choices) {
        QString completed = text;
        completed.replace(completion.from, completion.length, choice);
        const qsizetype behind = completion.from + choice.size();
        invariant(completed.first(behind).endsWith(choice), "a choice stands where it was put");
    }
}

void tryText(const QString &text)
{
    const auto read = BookingSearch::fromText(text);
    if (const auto *problem = std::get_if<SearchProblem>(&read))
        checkProblem(text, *problem);
    else
        checkSearch(text, std::get<BookingSearch>(read));
    for (qsizetype cursor = 0; cursor <= text.size(); cursor += text.size() / 16 + 1)
        checkCompletion(text, cursor);
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
