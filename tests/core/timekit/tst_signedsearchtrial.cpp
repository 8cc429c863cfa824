// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/requestscheduler.h"
#include "core/timekit/signedsearchtrial.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/logcatcher.h"

#include <QEventLoop>
#include <QTest>
#include <QUrlQuery>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Altered = TrialOutcome::Altered;

Q_DECLARE_METATYPE(daybook::TrialOutcome::Altered)
Q_DECLARE_METATYPE(daybook::CannedReply)
Q_DECLARE_METATYPE(daybook::Error::Kind)

namespace {

const QByteArray sevenBookings =
    R"({"total":7,"per_page":"1","current_page":1,"last_page":7,"data":[{"id":"b-1","state":"confirmed","graph":"instant"}]})"_ba;
const QByteArray noBookings =
    R"({"total":0,"per_page":"1","current_page":1,"last_page":1,"from":null,"to":null,"data":[]})"_ba;
const SearchScope ada{.appSlug = u"harbour-demo"_s,
    .attribute = u"customer.email"_s,
    .value = u"ada+shop@example.test"_s};
const QByteArray canary = "header.payload-CANARY.signature"_ba;

CannedReply refusal(int status)
{
    return {.status = status,
        .body = R"({"error":"no"})",
        .error = QNetworkReply::AuthenticationRequiredError};
}

const CannedReply offline{.status = 0, .error = QNetworkReply::HostNotFoundError};

QString searched(const Seen &seen)
{
    return QUrlQuery(seen.url).queryItemValue(u"search"_s, QUrl::FullyDecoded);
}

} // namespace

class TestSignedSearchTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTokenOpensItsBookingsAndNoOthers();
    void bothQuestionsHoldTheTokenAndNothingElse();
    void thePlusOfAnAddressArrives();
    void theAlteredQuestionIsJudged_data();
    void theAlteredQuestionIsJudged();
    void aTokenThatOpensNothingIsNoVerdictOnTheOther_data();
    void aTokenThatOpensNothingIsNoVerdictOnTheOther();
    void aTrialCanBeGivenUp();
    void theTokenIsNeitherLoggedNorSaidBack();

private:
    [[nodiscard]] std::optional<TrialOutcome> tried();
    [[nodiscard]] Call start(SignedSearchTrial::Finished finished);

    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<RequestScheduler> m_scheduler;
};

void TestSignedSearchTrial::init()
{
    m_network = std::make_unique<FakeNetwork>();
    m_scheduler = std::make_unique<RequestScheduler>();
}

void TestSignedSearchTrial::cleanup()
{
    m_scheduler.reset();
    m_network.reset();
}

Call TestSignedSearchTrial::start(SignedSearchTrial::Finished finished)
{
    const auto address = Endpoint::fromText(u"https://api.timekit.io/v2"_s);
    return startOperation<SignedSearchTrial>(*m_network, *m_scheduler, std::get<Endpoint>(address),
        Secret(canary), ada, std::move(finished),
        RetryPolicy{.firstDelay = 0ms, .throttledDelay = 0ms, .maxDelay = 0ms});
}

std::optional<TrialOutcome> TestSignedSearchTrial::tried()
{
    std::optional<TrialOutcome> outcome;
    const Call call = start([&](const TrialOutcome &found) { outcome = found; });
    const bool answered = QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000);
    return answered ? outcome : std::nullopt;
}

void TestSignedSearchTrial::aTokenOpensItsBookingsAndNoOthers()
{
    m_network->replies = {{.body = sevenBookings}, refusal(401)};
    const auto outcome = tried();
    QVERIFY(outcome && outcome->opens);
    QCOMPARE(*outcome->opens, 7);
    QCOMPARE(outcome->altered, Altered::Refused);
    QCOMPARE(outcome->alteredStatus, 401);
}

void TestSignedSearchTrial::bothQuestionsHoldTheTokenAndNothingElse()
{
    m_network->replies = {{.body = noBookings}, refusal(422)};
    const auto outcome = tried();
    QVERIFY(outcome && outcome->opens);
    QCOMPARE(*outcome->opens, 0);
    QCOMPARE(m_network->seen.size(), std::size_t(2));
    for (const Seen &seen : m_network->seen) {
        QCOMPARE(seen.verb, "GET"_ba);
        QCOMPARE(seen.path(), u"/v2/bookings"_s);
        QVERIFY(!seen.headers.contains("authorization"));
        const QUrlQuery query(seen.url);
        QCOMPARE(query.queryItems().size(), 3);
        QCOMPARE(query.queryItemValue(u"limit"_s), u"1"_s);
        QCOMPARE(query.queryItemValue(u"signed_search"_s), QString::fromLatin1(canary));
    }
    QCOMPARE(searched(m_network->seen[0]), u"customer.email:ada+shop@example.test"_s);
    QVERIFY(searched(m_network->seen[1]).startsWith("customer.email:"_L1));
    QVERIFY(searched(m_network->seen[1]) != searched(m_network->seen[0]));
}

void TestSignedSearchTrial::thePlusOfAnAddressArrives()
{
    m_network->replies = {{.body = noBookings}, refusal(401)};
    QVERIFY(tried());
    QVERIFY(m_network->seen[0].url.toEncoded().contains("ada%2Bshop%40example.test"));
}

void TestSignedSearchTrial::theAlteredQuestionIsJudged_data()
{
    QTest::addColumn<CannedReply>("reply");
    QTest::addColumn<Altered>("altered");
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 422})
        QTest::addRow("%d", status) << refusal(status) << Altered::Refused << status;
    QTest::newRow("answered") << CannedReply{.body = sevenBookings} << Altered::Answered << 200;
    QTest::newRow("answered, none") << CannedReply{.body = noBookings} << Altered::Answered << 200;
    QTest::newRow("a guest network")
        << CannedReply{.body = "<html>Please sign in</html>"} << Altered::Unknown << 200;
    QTest::newRow("offline") << offline << Altered::Unknown << 0;
    QTest::newRow("404") << CannedReply{.status = 404, .error = QNetworkReply::ContentNotFoundError}
                         << Altered::Unknown << 404;
    QTest::newRow("500") << CannedReply{.status = 500, .error = QNetworkReply::InternalServerError}
                         << Altered::Unknown << 500;
    QTest::newRow("429") << CannedReply{.status = 429, .error = QNetworkReply::UnknownContentError}
                         << Altered::Unknown << 429;
}

void TestSignedSearchTrial::theAlteredQuestionIsJudged()
{
    QFETCH(CannedReply, reply);
    QFETCH(Altered, altered);
    QFETCH(int, status);
    m_network->replies = {{.body = sevenBookings}};
    m_network->answer = [&](const Seen &) { return reply; }; // as often as it is repeated
    const auto outcome = tried();
    QVERIFY(outcome && outcome->opens);
    QCOMPARE(*outcome->opens, 7);
    QCOMPARE(outcome->altered, altered);
    QCOMPARE(outcome->alteredStatus, status);
}

void TestSignedSearchTrial::aTokenThatOpensNothingIsNoVerdictOnTheOther_data()
{
    QTest::addColumn<CannedReply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("refused") << refusal(401) << Error::Kind::SearchRefused;
    QTest::newRow("offline") << offline << Error::Kind::Offline;
    QTest::newRow("a page") << CannedReply{.body = "<html></html>"} << Error::Kind::NotAnApi;
}

/// Where the right question fails, the wrong one would fail for the same reason.
void TestSignedSearchTrial::aTokenThatOpensNothingIsNoVerdictOnTheOther()
{
    QFETCH(CannedReply, reply);
    QFETCH(Error::Kind, kind);
    m_network->answer = [&](const Seen &) { return reply; };
    const auto outcome = tried();
    QVERIFY(outcome);
    QVERIFY(!outcome->opens);
    QCOMPARE(outcome->opens.error().kind, kind);
    QCOMPARE(outcome->altered, Altered::Unknown);
    for (const Seen &seen : m_network->seen)
        QCOMPARE(searched(seen), u"customer.email:ada+shop@example.test"_s);
}

void TestSignedSearchTrial::aTrialCanBeGivenUp()
{
    m_network->answer = [](const Seen &) { return CannedReply{.hangs = true}; };
    {
        const Call call = start([](const TrialOutcome &) { QFAIL("answered after the end"); });
        QTRY_COMPARE(m_network->seen.size(), std::size_t(1));
    }
    QCOMPARE(m_network->aborted, 1);
    QTRY_COMPARE(m_scheduler->inFlight(), 0);
}

void TestSignedSearchTrial::theTokenIsNeitherLoggedNorSaidBack()
{
    const LogCatcher log;
    m_network->replies = {CannedReply{.status = 401,
        .body = "refused: " + canary,
        .error = QNetworkReply::AuthenticationRequiredError}};
    const auto outcome = tried();
    QVERIFY(outcome && !outcome->opens);
    QVERIFY(!outcome->opens.error().detail.contains("CANARY"_L1));
    QVERIFY(log.text().contains("/v2/bookings"));
    QVERIFY(!log.text().contains("CANARY"));
    QVERIFY(!log.text().contains("example.test"));
}

QTEST_GUILESS_MAIN(TestSignedSearchTrial)
#include "tst_signedsearchtrial.moc"
