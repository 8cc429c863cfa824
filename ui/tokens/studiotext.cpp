// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/studiotext.h"

#include "core/timekit/searchvocabulary.h"
#include "ui/text/counted.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/text/searchtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Altered = TrialOutcome::Altered;

constexpr int clipped = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::TokenStudio)
};

/// "(401)"; nothing where no status came.
QString statusText(int status)
{
    return status > 0 ? u" (%1)"_s.arg(status) : QString();
}

QString alteredText(const TrialOutcome &outcome)
{
    const QString status = statusText(outcome.alteredStatus);
    switch (outcome.altered) {
    case Altered::Refused:
        return Words::tr("An altered query was refused%1.").arg(status);
    case Altered::Answered:
        return Words::tr("Warning: an altered query was answered as well%1. The service does not "
                         "hold the search to what was signed: do not hand this token out.")
            .arg(status);
    case Altered::Unknown:
        break;
    }
    return Words::tr("Whether an altered query is refused could not be found out%1.").arg(status);
}

} // namespace

QString scopeSentence(const SearchScope &scope)
{
    const QString value = shownText(scope.value, clipped);
    const QString slug = shownText(scope.appSlug, clipped);
    if (!scope.attribute.startsWith(vocabulary::metaPrefix))
        return Words::tr("Shows the bookings of %1 in app %2; never expires.").arg(value, slug);
    const QString key = shownText(scope.attribute.sliced(vocabulary::metaPrefix.size()), clipped);
    return Words::tr("Shows the bookings whose “%1” is %2 in app %3; never expires.")
        .arg(key, value, slug);
}

QString lastingSentence()
{
    return Words::tr("Whoever has the token can read these bookings. It does not expire; as far as "
                     "is documented, only changing the key ends it.");
}

QString scopeProblemText(const ScopeProblem &problem)
{
    using Kind = ScopeProblem::Kind;
    switch (problem.kind) {
    case Kind::NoAppSlug:
        return Words::tr("Enter the slug of the app; the service can tell it.");
    case Kind::UnusableAppSlug:
        return Words::tr("A slug is short and has no blanks.");
    case Kind::NotIdentifying:
        return Words::tr("Enter the meta key that tells customers apart.");
    case Kind::Unsearchable:
        break;
    }
    if (!problem.search || problem.search->kind == SearchProblem::Kind::EmptyValue)
        return Words::tr("Enter who the token is for.");
    return searchProblemText(*problem.search);
}

QString queryFlawText(QueryFlaw flaw)
{
    switch (flaw) {
    case QueryFlaw::SignedCriterionMissing:
        return Words::tr("The query lacks what the token was signed for, so it would be refused.");
    case QueryFlaw::SignedCriterionChanged:
        return Words::tr("The query asks for somebody else than the token was signed for, so it "
                         "would be refused.");
    }
    return {};
}

QString trialText(const TrialOutcome &outcome)
{
    if (!outcome.opens)
        return errorSentence(outcome.opens.error()) + statusText(outcome.opens.error().httpStatus);
    const int opens = *outcome.opens;
    const QString count = opens == 0
        ? Words::tr("Opens no bookings: nobody of that name has any.")
        : counted(opens, Words::tr("Opens one booking."), Words::tr("Opens %1 bookings."));
    return u"%1 %2"_s.arg(count, alteredText(outcome));
}

bool isAlarming(const TrialOutcome &outcome)
{
    return !outcome.opens || outcome.altered == Altered::Answered;
}

QString errorSentence(const Error &error)
{
    const QString advice = errorAdvice(error);
    return advice.isEmpty() ? errorText(error) + u'.' : u"%1. %2"_s.arg(errorText(error), advice);
}

} // namespace daybook
