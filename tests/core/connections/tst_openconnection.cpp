// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/connections/openconnection.h"

#include "core/credentials/memorystore.h"
#include "core/http/requestscheduler.h"
#include "core/sources/bookingsource.h"
#include "core/timekit/signedsearch.h"
#include "tests/support/await.h"
#include "tests/support/fakenetwork.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUrlQuery>

using namespace daybook;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(daybook::AccountKind)
Q_DECLARE_METATYPE(daybook::AddressProblem)
Q_DECLARE_METATYPE(daybook::Capabilities)

namespace {

const Secret token = mintSignedSearch({.appSlug = u"harbour-demo"_s,
                                          .attribute = u"customer.email"_s,
                                          .value = u"ada@example.test"_s},
    Secret("INVENTED"));

Account accountOf(AccountKind kind)
{
    return {.name = u"Harbour"_s,
        .kind = kind,
        .baseUrl = u"https://h.test/base"_s,
        .apiKey = u"1234"_s,
        .appSlug = u"harbour-demo"_s};
}

/// Counts how often it is read.
class CountingStore final : public CredentialStore
{
public:
    Call read(const CredentialKey &key, Answer<Secret> answer) override
    {
        asked.append(key.text);
        return memory.read(key, std::move(answer));
    }
    Call write(const CredentialKey &key, const Secret &secret, Answer<Done> answer) override
    {
        return memory.write(key, secret, std::move(answer));
    }
    Call remove(const CredentialKey &key, Answer<Done> answer) override
    {
        return memory.remove(key, std::move(answer));
    }

    MemoryStore memory;
    QStringList asked;
};

/// A keychain that holds something for every kind of account with one id, each another secret.
struct Bench
{
    explicit Bench(AccountKind kind) : account(accountOf(kind))
    {
        network.answer = [](const Seen &) {
            return CannedReply{
                .status = 404, .body = "{}", .error = QNetworkReply::ContentNotFoundError};
        };
        for (const AccountKind each : allAccountKinds) {
            Account other = account;
            other.kind = each;
            const bool isToken = each == AccountKind::SignedSearch;
            store.memory.keep(credentialOf(other),
                isToken ? token : Secret("secret-" + QByteArray::number(static_cast<int>(each))));
        }
        store.memory.keep(signingKeyOf(account), Secret("signing"));
    }

    ConnectionOrProblem open() { return openConnection({network, scheduler}, account, store); }

    FakeNetwork network;
    RequestScheduler scheduler;
    CountingStore store;
    Account account;
};

QByteArray basic(const QByteArray &key)
{
    return "Basic " + (':' + key).toBase64();
}

} // namespace

class TestOpenConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsConnection_data()
    {
        QTest::addColumn<AccountKind>("kind");
        QTest::addColumn<Capabilities>("able");
        QTest::newRow("TimeTap") << AccountKind::TimeTap << Capabilities{.roster = true};
        QTest::newRow("app key") << AccountKind::Timekit
                                 << Capabilities{.roster = true, .search = true, .minting = true};
        QTest::newRow("widget key")
            << AccountKind::TimekitWidget << Capabilities{.staff = false, .bookings = false};
        QTest::newRow("token") << AccountKind::SignedSearch
                               << Capabilities{.places = false,
                                      .staff = false,
                                      .freeSlots = false,
                                      .days = false,
                                      .search = true};
    }

    void everyKindHasItsConnection()
    {
        QFETCH(AccountKind, kind);
        QFETCH(Capabilities, able);
        Bench bench(kind);
        const auto opened = bench.open();
        const auto *connection = std::get_if<std::unique_ptr<Connection>>(&opened);
        QVERIFY(connection);
        QCOMPARE((*connection)->source().capabilities(), able);
    }

    void eachKindProvesItselfWithItsOwnCredential_data()
    {
        QTest::addColumn<AccountKind>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        const QByteArray signature =
            QCryptographicHash::hash("1234secret-0", QCryptographicHash::Md5).toHex();
        QTest::newRow("TimeTap") << AccountKind::TimeTap << u"/base/sessionToken"_s << QByteArray()
                                 << u"signature"_s << QString::fromLatin1(signature);
        QTest::newRow("app key") << AccountKind::Timekit << u"/base/app"_s << basic("secret-1")
                                 << QString() << QString();
        QTest::newRow("widget key") << AccountKind::TimekitWidget << u"/base/locations"_s
                                    << basic("secret-2") << QString() << QString();
        QTest::newRow("token") << AccountKind::SignedSearch << u"/base/bookings"_s << QByteArray()
                               << u"signed_search"_s << QString::fromLatin1(token.reveal());
    }

    void eachKindProvesItselfWithItsOwnCredential()
    {
        QFETCH(AccountKind, kind);
        QFETCH(QString, path);
        QFETCH(QByteArray, authorization);
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        Bench bench(kind);
        const auto opened = bench.open();
        BookingSource &source = std::get<std::unique_ptr<Connection>>(opened)->source();
        QVERIFY(!await<Identity>([&](auto done) { return source.identity(done); }));
        QVERIFY(!bench.network.seen.empty());
        const Seen &seen = bench.network.seen.front();
        QCOMPARE(seen.url.host(), u"h.test"_s);
        QCOMPARE(seen.path(), path);
        QCOMPARE(seen.header("Authorization"), authorization);
        if (!parameter.isEmpty())
            QCOMPARE(QUrlQuery(seen.url).queryItemValue(parameter), value);
        QCOMPARE(bench.store.asked, QStringList{credentialOf(bench.account).text});
    }

    void nothingIsSentOrReadBeforeTheFirstQuestion()
    {
        for (const AccountKind kind : allAccountKinds) {
            Bench bench(kind);
            {
                const auto opened = bench.open();
                QVERIFY(std::holds_alternative<std::unique_ptr<Connection>>(opened));
                QCoreApplication::processEvents();
            }
            QVERIFY(bench.network.seen.empty());
            QVERIFY(bench.store.asked.isEmpty());
        }
    }

    void aBadAddressIsRefusedForEveryKind_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("empty") << QString();
        QTest::newRow("no address") << u"not an address"_s;
        QTest::newRow("plain http") << u"http://h.test/v2"_s;
        QTest::newRow("user") << u"https://ada@h.test/v2"_s;
        QTest::newRow("fragment") << u"https://h.test/v2#x"_s;
        QTest::newRow("file") << u"file:///v2"_s;
    }

    void aBadAddressIsRefusedForEveryKind()
    {
        QFETCH(QString, address);
        const auto expected = Endpoint::fromText(address);
        QVERIFY(std::holds_alternative<AddressProblem>(expected));
        for (const AccountKind kind : allAccountKinds) {
            Bench bench(kind);
            bench.account.baseUrl = address;
            const auto opened = bench.open();
            const auto *problem = std::get_if<AddressProblem>(&opened);
            QVERIFY(problem);
            QCOMPARE(*problem, std::get<AddressProblem>(expected));
            QVERIFY(bench.network.seen.empty());
        }
    }

    void theUsualAddressesAreGood()
    {
        for (const AccountKind kind : allAccountKinds) {
            Bench bench(kind);
            bench.account.baseUrl = usualBaseUrl(kind);
            QVERIFY(std::holds_alternative<std::unique_ptr<Connection>>(bench.open()));
        }
    }

    void twoConnectionsKnowNothingOfEachOther()
    {
        Bench bench(AccountKind::Timekit);
        const auto refused = bench.open();
        bench.network.replies = {
            {.status = 401, .body = "{}", .error = QNetworkReply::AuthenticationRequiredError}};
        const auto ask = [](const ConnectionOrProblem &opened) {
            BookingSource &source = std::get<std::unique_ptr<Connection>>(opened)->source();
            return await<Identity>([&](auto done) { return source.identity(done); }).error().kind;
        };
        QCOMPARE(ask(refused), Error::Kind::KeyRefused);
        QCOMPARE(ask(refused), Error::Kind::KeyRefused);
        QCOMPARE(bench.network.seen.size(), size_t(1));
        QCOMPARE(ask(bench.open()), Error::Kind::NotFound);
        QCOMPARE(bench.network.seen.size(), size_t(2));
    }

    void destroyingTheConnectionEndsWhatItWaitsFor()
    {
        Bench bench(AccountKind::Timekit);
        bench.network.replies = {{.hangs = true}};
        auto opened = bench.open();
        auto &connection = std::get<std::unique_ptr<Connection>>(opened);
        bool answered = false;
        Call call = connection->source().staff(
            {}, Priority::Visible, [&](const Result<Listing<Staff>> &) { answered = true; });
        QTRY_COMPARE(bench.network.seen.size(), size_t(1));
        connection.reset();
        QCOMPARE(bench.network.aborted, 1);
        call.cancel();
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(TestOpenConnection)
#include "tst_openconnection.moc"
