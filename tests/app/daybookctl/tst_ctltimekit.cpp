// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/sandbox.h"
#include "core/timekit/signedsearch.h"
#include "tests/app/daybookctl/ctlprogram.h"
#include "tests/app/daybookctl/sandboxcontrol.h"
#include "tests/support/faultserver.h"

#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace daybook;
using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonArray &rows, const QString &member)
{
    QStringList all;
    for (const QJsonValue &row : rows)
        all.append(row[member].toString());
    return all;
}

QSet<QString> kinds(const QJsonArray &rows, const QString &member)
{
    const QStringList all = texts(rows, member);
    return {all.begin(), all.end()};
}

} // namespace

/// The real program and the sandbox's Timekit, with accounts for one run only.
class TestCtlTimekit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void everyListComesInEveryFormat_data();
    void everyListComesInEveryFormat();
    void slotsAreListed();
    void bookingsNarrowBySearchStateAndGraph();
    void aSearchIsOfAllDays();
    void demoNeedsNothing();

    void aWidgetKeyListsPlacesAndFreeTimesOnly();
    void aTokenOpensTheBookingsOfItsCustomerOnly();
    void aTokenCannotOpenAnotherCustomer();
    void aTokenOfAnotherKeyIsRefused();
    void aWrongKeyIsRefusedWithOneRequest();
    void aDeadPortIsANetworkProblem();
    void whatCannotBeAskedIsNotSent_data();
    void whatCannotBeAskedIsNotSent();
    void noSecretIsInTheOutput_data();
    void noSecretIsInTheOutput();

private:
    [[nodiscard]] QStringList at(const QString &options, const QString &command) const;
    [[nodiscard]] Ran asked(const QString &command) const;
    [[nodiscard]] QByteArray mintedFor(const QString &email, const QByteArray &key = {}) const;
    [[nodiscard]] Ran askedWithToken(const QByteArray &token, const QString &command) const;
    [[nodiscard]] QString someEmail() const;

    QTemporaryDir m_home;
    sandbox::Sandbox m_sandbox{{.today = QDate(2026, 3, 2), .bookings = 2'000}};
    std::optional<SandboxControl> m_control;
};

void TestCtlTimekit::initTestCase()
{
    QVERIFY(m_sandbox.start());
    m_control.emplace(m_sandbox.url());
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    for (const char *name : {"XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS"})
        qunsetenv(name);
}

void TestCtlTimekit::cleanup()
{
    m_control->reset();
}

QStringList TestCtlTimekit::at(const QString &options, const QString &command) const
{
    return u"--timekit-url %1 %2 %3"_s.arg(m_sandbox.timekitBaseUrl(), options, command)
        .split(u' ');
}

Ran TestCtlTimekit::asked(const QString &command) const
{
    return ran(at(u"--app-key-stdin"_s, command), m_sandbox.timekitAppKey() + '\n');
}

QByteArray TestCtlTimekit::mintedFor(const QString &email, const QByteArray &key) const
{
    const SearchScope scope{m_sandbox.timekitAppSlug(), u"customer.email"_s, email};
    const Secret secret(key.isEmpty() ? m_sandbox.timekitSigningKey() : key);
    return mintSignedSearch(scope, secret).reveal();
}

Ran TestCtlTimekit::askedWithToken(const QByteArray &token, const QString &command) const
{
    return ran(
        at(u"--token-stdin --app-slug "_s + m_sandbox.timekitAppSlug(), command), token + "\r\n");
}

/// Of somebody with several bookings.
QString TestCtlTimekit::someEmail() const
{
    QHash<QString, int> seen;
    const QStringList all = texts(
        asked(u"bookings --from 2026-02-01 --to 2026-04-01 --format=json"_s).rows(), u"email"_s);
    for (const QString &email : all) {
        if (!email.isEmpty() && ++seen[email] > 1)
            return email;
    }
    qFatal("nobody came twice");
}

void TestCtlTimekit::everyListComesInEveryFormat_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("locations") << u"locations"_s;
    QTest::newRow("staff") << u"staff"_s;
    QTest::newRow("services") << u"services"_s;
    QTest::newRow("bookings") << u"bookings --from 2026-03-02 --to 2026-03-04"_s;
}

void TestCtlTimekit::everyListComesInEveryFormat()
{
    QFETCH(QString, command);
    const Ran json = asked(command + u" --format json"_s);
    QCOMPARE(json.err, QByteArray());
    QCOMPARE(json.code, 0);
    QVERIFY(!json.rows().isEmpty());
    QCOMPARE(json.rows().first()[u"id"].toString().size(), 36); // a UUID
    const Ran csv = asked(command + u" --format csv"_s);
    QCOMPARE(csv.code, 0);
    QVERIFY(csv.out.startsWith("id,"));
    const Ran table = asked(command);
    QCOMPARE(table.code, 0);
    QCOMPARE(table.lines().size(), json.rows().size() + 1);
}

void TestCtlTimekit::slotsAreListed()
{
    const QStringList places = texts(asked(u"locations --format=json"_s).rows(), u"id"_s);
    for (const QString &place : places) {
        const QJsonArray offers = asked(u"services --format=json --location "_s + place).rows();
        if (offers.isEmpty())
            continue;
        const QString offer = offers.first()[u"id"].toString();
        const Ran free = asked(u"slots --from 2026-03-03 --to 2026-03-09 --format=json "
                               "--location %1 --service %2"_s.arg(place, offer));
        QCOMPARE(free.code, 0);
        if (free.rows().isEmpty())
            continue;
        QCOMPARE(free.rows().first()[u"location_id"].toString(), place);
        QCOMPARE(free.rows().first()[u"service_id"].toString(), offer);
        return;
    }
    QFAIL("nothing is free anywhere");
}

void TestCtlTimekit::bookingsNarrowBySearchStateAndGraph()
{
    const QString days = u"bookings --from 2026-02-20 --to 2026-03-10 --format=json"_s;
    const QJsonArray all = asked(days).rows();
    const QJsonArray searched = asked(days + u" --search state:confirmed"_s).rows();
    QVERIFY(!searched.isEmpty());
    QVERIFY(searched.size() < all.size());
    QCOMPARE(kinds(searched, u"status"_s), QSet<QString>{u"confirmed"_s});
    QCOMPARE(asked(days + u" --state confirmed"_s).rows(), searched);
    QCOMPARE(asked(days + u" --status confirmed"_s).rows(), searched);
    QCOMPARE(kinds(asked(days + u" --state confirmed --state completed"_s).rows(), u"status"_s),
        (QSet<QString>{u"confirmed"_s, u"completed"_s}));
    const QJsonArray tentative =
        asked(days + u" --graph confirm_decline --search state:tentative"_s).rows();
    QVERIFY(!tentative.isEmpty());
    QCOMPARE(kinds(tentative, u"graph"_s), QSet<QString>{u"confirm_decline"_s});
    QCOMPARE(kinds(tentative, u"status"_s), QSet<QString>{u"tentative"_s});
}

void TestCtlTimekit::aSearchIsOfAllDays()
{
    const QJsonArray rows =
        asked(u"bookings --search state:completed --limit 300 --format=json"_s).rows();
    QSet<QString> days;
    for (const QString &start : texts(rows, u"start"_s))
        days.insert(start.left(10));
    QVERIFY(days.size() > 5);
}

void TestCtlTimekit::demoNeedsNothing()
{
    const Ran demo = ran({u"--demo-timekit"_s, u"locations"_s, u"--format=json"_s});
    QCOMPARE(demo.code, 0);
    QCOMPARE(demo.rows().size(), 8);
    QCOMPARE(demo.err, QByteArray());
}

void TestCtlTimekit::aWidgetKeyListsPlacesAndFreeTimesOnly()
{
    const auto askedWithWidgetKey = [this](const QString &command) {
        return ran(at(u"--widget-key-stdin"_s, command), m_sandbox.timekitWidgetKey());
    };
    QCOMPARE(askedWithWidgetKey(u"locations --format=json"_s).rows().size(), 8);
    QCOMPARE(askedWithWidgetKey(u"services"_s).code, 0);
    const int before = m_control->requests();
    for (const QString &command : {u"staff"_s, u"bookings"_s}) {
        const Ran refused = askedWithWidgetKey(command);
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("cannot ask that"));
    }
    QCOMPARE(m_control->requests(), before);
}

void TestCtlTimekit::aTokenOpensTheBookingsOfItsCustomerOnly()
{
    const QString email = someEmail();
    const QByteArray token = mintedFor(email);
    const Ran all = askedWithToken(token, u"bookings --format=json"_s);
    QCOMPARE(all.code, 0);
    QVERIFY(all.rows().size() > 1);
    QCOMPARE(kinds(all.rows(), u"email"_s), QSet<QString>{email});
    const Ran same =
        askedWithToken(token, u"bookings --format=json --search customer.email:"_s + email);
    QCOMPARE(same.rows(), all.rows());
    const Ran none =
        askedWithToken(token, u"bookings --format=json --from 2031-01-01 --to 2031-01-02"_s);
    QCOMPARE(none.out, QByteArray("[]\n"));
    const int before = m_control->requests();
    for (const QString &command : {u"locations"_s, u"staff"_s, u"services"_s})
        QCOMPARE(askedWithToken(token, command).code, 2);
    QCOMPARE(m_control->requests(), before);
}

void TestCtlTimekit::aTokenCannotOpenAnotherCustomer()
{
    const QByteArray token = mintedFor(u"ada@example.test"_s);
    const Ran other = askedWithToken(token, u"bookings --search customer.email:bob@example.test"_s);
    QCOMPARE(other.code, 2);
    QVERIFY(other.err.contains("another customer"));
    QCOMPARE(m_control->requests(), 0);
}

void TestCtlTimekit::aTokenOfAnotherKeyIsRefused()
{
    const QByteArray token = mintedFor(u"ada@example.test"_s, "another-key");
    const Ran refused = askedWithToken(token, u"bookings"_s);
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.startsWith("daybookctl: The signed search was refused"));
    QCOMPARE(refused.out, QByteArray());
    QCOMPARE(m_control->requests(), 1);
}

void TestCtlTimekit::aWrongKeyIsRefusedWithOneRequest()
{
    const Ran wrong = ran(at(u"--app-key-stdin"_s, u"staff"_s), "test_api_key_WRONG");
    QCOMPARE(wrong.code, 3);
    QCOMPARE(wrong.out, QByteArray());
    QVERIFY(wrong.err.contains("Timekit refused the key"));
    QCOMPARE(m_control->requests(), 1);
}

void TestCtlTimekit::aDeadPortIsANetworkProblem()
{
    quint16 port = 0;
    {
        const FaultServer gone;
        port = gone.port();
    }
    const Ran dead =
        ran(u"--timekit-url http://127.0.0.1:%1/v2 --app-key-stdin staff"_s.arg(port).split(u' '),
            "key");
    QCOMPARE(dead.code, 4);
    QCOMPARE(dead.out, QByteArray());
}

void TestCtlTimekit::whatCannotBeAskedIsNotSent_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("message");
    const QString appKey = u"--app-key-stdin"_s;
    const QByteArray key = m_sandbox.timekitAppKey();
    QTest::newRow("no search") << appKey << u"bookings --search state:confirmd"_s << key
                               << "did you mean \"confirmed\"?"_ba;
    QTest::newRow("no id") << appKey << u"bookings --staff ../x"_s << key << "takes an id"_ba;
    QTest::newRow("no key") << appKey << u"staff"_s << "\r\n"_ba
                            << "holds no app key"_ba;
    QTest::newRow("two keys") << appKey << u"staff"_s << key + '\n' + key << "one line"_ba;
    QTest::newRow("too long") << appKey << u"staff"_s << QByteArray(20'000, 'x') << "too long"_ba;
    QTest::newRow("a widget key for an app key")
        << appKey << u"staff"_s << m_sandbox.timekitWidgetKey() << "holds the widget key"_ba;
    QTest::newRow("a token for an app key")
        << appKey << u"staff"_s << mintedFor(u"ada@example.test"_s) << "holds the token"_ba;
    QTest::newRow("an app key for a token")
        << u"--token-stdin --app-slug s"_s << u"bookings"_s << key << "holds the app key"_ba;
    QTest::newRow("a token of another app") << u"--token-stdin --app-slug s"_s << u"bookings"_s
                                            << mintedFor(u"ada@example.test"_s) << "another app"_ba;
}

void TestCtlTimekit::whatCannotBeAskedIsNotSent()
{
    QFETCH(QString, options);
    QFETCH(QString, command);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, message);
    const Ran refused = ran(at(options, command), input);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(message), refused.err.constData());
    QCOMPARE(refused.err.count('\n'), 1);
    QVERIFY(input.trimmed().isEmpty() || !refused.err.contains(input.trimmed()));
    QCOMPARE(refused.out, QByteArray());
    QCOMPARE(m_control->requests(), 0);
}

void TestCtlTimekit::noSecretIsInTheOutput_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("app key") << u"--app-key-stdin"_s << u"bookings"_s << m_sandbox.timekitAppKey();
    QTest::newRow("widget key") << u"--widget-key-stdin"_s << u"locations"_s
                                << m_sandbox.timekitWidgetKey();
    QTest::newRow("token") << u"--token-stdin --app-slug "_s + m_sandbox.timekitAppSlug()
                           << u"bookings"_s << mintedFor(u"ada@example.test"_s);
    QTest::newRow("refused token")
        << u"--token-stdin --app-slug "_s + m_sandbox.timekitAppSlug() << u"bookings"_s
        << mintedFor(u"ada@example.test"_s, "another-key");
}

void TestCtlTimekit::noSecretIsInTheOutput()
{
    QFETCH(QString, options);
    QFETCH(QString, command);
    QFETCH(QByteArray, secret);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    QProcess program;
    program.setProcessEnvironment(environment);
    start(program, at(options, command), secret);
    const Ran logged = ended(program);
    QVERIFY(!logged.err.isEmpty()); // the logs of Qt
    QVERIFY(m_control->requests() > 0);
    const QByteArray signature = secret.mid(secret.lastIndexOf('.') + 1);
    const QByteArray basic = (':' + secret).toBase64();
    for (const QByteArray &canary : {secret, signature, basic}) {
        QVERIFY(canary.size() > 20);
        QVERIFY(!logged.out.contains(canary));
        QVERIFY(!logged.err.contains(canary));
    }
}

QTEST_GUILESS_MAIN(TestCtlTimekit)
#include "tst_ctltimekit.moc"
