// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/bookingsource.h"
#include "tests/bench/measures.h"
#include "tests/bench/report.h"
#include "tests/bench/workplace.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int callers = 100;

void expireSessions(Workplace &place)
{
    QNetworkRequest request(QUrl(place.sandbox.url() + u"/_sandbox/expire"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    QNetworkReply *reply = place.network.post(request, QByteArrayLiteral("{}"));
    Workplace::waitUntil([reply] { return reply->isFinished(); }, "expired sessions");
    reply->deleteLater();
}

} // namespace

void measureSession()
{
    Workplace place({.bookings = 1'000});
    BookingSource &source = place.connection().source();
    int answered = 0;
    int failed = 0;
    std::vector<Call> calls;
    const auto ask = [&](int number) {
        // Different questions, so that none is joined with another.
        calls.push_back(source.bookings(
            {.statuses = {QString::number(number)}}, {}, [&](const Result<Page<Booking>> &page) {
                ++answered;
                failed += page ? 0 : 1;
            }));
    };
    ask(0);
    Workplace::waitUntil([&] { return answered == 1; }, "the first session");
    expireSessions(place);
    place.forgetExchanges();
    for (int i = 1; i <= callers; ++i)
        ask(i);
    Workplace::waitUntil([&] { return answered == callers + 1; }, "all answers");
    report(u"100 callers refused together: sign-ins"_s, place.exchanges(u"/sessionToken"),
        u"requests"_s, 1);
    report(u"100 callers refused together: errors"_s, failed, u"errors"_s, 0);
}

} // namespace daybook::bench
