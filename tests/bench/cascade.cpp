// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/httpclient.h"
#include "core/timetap/parsers.h"
#include "core/timetap/timetapsignature.h"
#include "tests/bench/clicks.h"
#include "tests/bench/measures.h"
#include "tests/bench/report.h"
#include "tests/bench/workplace.h"

#include <QListView>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int rounds = 15;

/// One GET of the same list, by Qt alone and unread: what no program can beat.
double bareRoundTripMs(Workplace &place, const QString &locationId, const QByteArray &authorization)
{
    QNetworkRequest request(
        QUrl(place.sandbox.timetapBaseUrl() + u"/staff?locationId="_s + locationId));
    request.setRawHeader("Authorization", authorization);
    QElapsedTimer clock;
    clock.start();
    QNetworkReply *reply = place.network.get(request);
    Workplace::waitUntil([reply] { return reply->isFinished(); }, "a bare answer");
    reply->deleteLater();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// A session of the bench's own, for the bare request.
QByteArray signIn(Workplace &place)
{
    const auto address = Endpoint::fromText(place.sandbox.timetapBaseUrl());
    HttpClient http(place.network, place.scheduler, std::get<Endpoint>(address));
    const Secret signature =
        timetapSignature(place.sandbox.apiKey(), Secret(place.sandbox.privateKey()));
    HttpRequest request{.path = u"/sessionToken"_s};
    request.query.addQueryItem(u"apiKey"_s, place.sandbox.apiKey());
    request.query.addQueryItem(u"timestamp"_s, u"1"_s);
    request.query.addQueryItem(u"signature"_s, QString::fromLatin1(signature.reveal()));
    QByteArray authorization;
    const Call call = http.send(request, [&](const Result<HttpAnswer> &answer) {
        if (const auto token = timetap::parseSessionToken(answer ? answer->body : QByteArray()))
            authorization = "Bearer " + token->reveal();
    });
    Workplace::waitUntil([&] { return !authorization.isEmpty(); }, "a session");
    return authorization;
}

} // namespace

void measureCascade()
{
    Workplace place({.locations = 500, .staff = 2'000, .services = 200, .bookings = 20'000});
    place.openAccount();
    auto &locations = *place.window.findChild<QListView *>(u"locationList"_s);
    PaintWatch paints(*place.window.findChild<QListView *>(u"staffList"_s)->viewport());
    const QByteArray authorization = signIn(place);

    QList<double> fromNetwork, fromMemory, bare;
    int requests = 0;
    for (int round = 0; round < rounds; ++round) {
        const int row = 1 + round;
        place.forgetExchanges();
        fromNetwork.append(clickToPainted(place, paints, locations, row));
        Workplace::waitUntil([&] { return place.isQuiet(); }, "quiet");
        requests = std::max(requests, place.exchanges(u"/staff") + place.exchanges(u"/services"));
        bare.append(
            bareRoundTripMs(place, *place.desk.cascade().chosenId(Level::Location), authorization));
        click(locations, 0);
        Workplace::waitUntil([&] { return place.isQuiet(); }, "quiet");
        fromMemory.append(clickToPainted(place, paints, locations, row));
        Workplace::waitUntil([&] { return place.isQuiet(); }, "quiet");
    }
    report(u"requests for a choice of a location"_s, requests, u"requests"_s, 2);
    report(u"bare round trip of the staff list"_s, median(bare), u"ms"_s);
    report(u"click to painted, 500 locations x 2,000 staff, from the network"_s,
        median(fromNetwork), u"ms"_s, median(bare) + 16);
    report(u"the same, as a ratio to a bare round trip"_s, median(fromNetwork) / median(bare),
        u"ratio"_s);
    report(u"click to painted, from memory"_s, median(fromMemory), u"ms"_s, 16);
    report(u"click to painted, from memory, worst of 15"_s, percentile(fromMemory, 1), u"ms"_s);
}

} // namespace daybook::bench
