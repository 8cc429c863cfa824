// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/endpoint.h"

#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(daybook::AddressProblem)

namespace {

Endpoint endpoint(const QString &text)
{
    return std::get<Endpoint>(Endpoint::fromText(text));
}

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodAddressesAreTaken_data();
    void goodAddressesAreTaken();
    void badAddressesAreRefusedWithTheReason_data();
    void badAddressesAreRefusedWithTheReason();
    void onlyThisMachineIsLoopback_data();
    void onlyThisMachineIsLoopback();
    void pathsAreEncodedBehindTheBase_data();
    void pathsAreEncodedBehindTheBase();
};

void TestEndpoint::goodAddressesAreTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *text, const char *url) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(url);
    };
    row("https://api.timetap.com/live", "https://api.timetap.com/live");
    row("  https://api.timetap.com/live/ ", "https://api.timetap.com/live");
    row("https://api.timetap.com/live///", "https://api.timetap.com/live");
    row("HTTPS://API.TimeTap.com/live", "https://api.timetap.com/live");
    row("https://api.timetap.com", "https://api.timetap.com");
    row("https://example.test:8443/x", "https://example.test:8443/x");
    row("http://127.0.0.1:8080/live", "http://127.0.0.1:8080/live");
    row("http://127.9.9.9/live", "http://127.9.9.9/live");
    row("http://localhost:1/live", "http://localhost:1/live");
    row("http://[::1]:8080/live", "http://[::1]:8080/live");
}

void TestEndpoint::goodAddressesAreTaken()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto result = Endpoint::fromText(text);
    QVERIFY(std::holds_alternative<Endpoint>(result));
    QCOMPARE(std::get<Endpoint>(result).url().toString(), url);
}

void TestEndpoint::badAddressesAreRefusedWithTheReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<AddressProblem>("problem");
    const auto row = [](const char *name, const QString &text, AddressProblem problem) {
        QTest::newRow(name) << text << problem;
    };
    using enum AddressProblem;
    row("empty", u""_s, Unreadable);
    row("blanks", u"   "_s, Unreadable);
    row("no scheme", u"api.timetap.com/live"_s, Unreadable);
    row("no host", u"https:///live"_s, Unreadable);
    row("relative", u"//api.timetap.com"_s, NotEncrypted);
    row("file", u"file:///etc/passwd"_s, Unreadable);
    row("data", u"data:text/html,x"_s, Unreadable);
    row("javascript", u"javascript:alert(1)"_s, Unreadable);
    row("backslash", uR"(https://api.timetap.com\.evil.test)"_s, Unreadable);
    row("port beyond 65535", u"https://api.timetap.com:99999"_s, Unreadable);
    row("broken escape in the host", u"https://api%zz.test"_s, Unreadable);
    row("http", u"http://api.timetap.com/live"_s, NotEncrypted);
    row("http on a name that begins like loopback", u"http://127.0.0.1.evil.test"_s, NotEncrypted);
    row("http on a name that begins like localhost", u"http://localhost.evil.test"_s, NotEncrypted);
    row("http on the wildcard address", u"http://0.0.0.0/live"_s, NotEncrypted);
    row("http on a local network", u"http://192.168.0.2/live"_s, NotEncrypted);
    row("http on another IPv6 address", u"http://[::2]/live"_s, NotEncrypted);
    row("ftp", u"ftp://api.timetap.com"_s, NotEncrypted);
    row("ws", u"wss://api.timetap.com"_s, NotEncrypted);
    row("user and password", u"https://u:p@api.timetap.com"_s, HoldsUserInfo);
    row("user", u"https://u@api.timetap.com"_s, HoldsUserInfo);
    row("empty user", u"https://@api.timetap.com"_s, HoldsUserInfo);
    row("host that hides behind user info", u"https://api.timetap.com@evil.test"_s, HoldsUserInfo);
    row("query", u"https://api.timetap.com/live?x=1"_s, HoldsQuery);
    row("empty query", u"https://api.timetap.com/live?"_s, HoldsQuery);
    row("fragment", u"https://api.timetap.com/live#x"_s, HoldsQuery);
    row("trailing dot", u"https://api.timetap.com./live"_s, DoubtfulHost);
    row("loopback with a trailing dot", u"http://localhost./live"_s, DoubtfulHost);
    row("Cyrillic look-alike", u"https://\u0430pi.timetap.com"_s, DoubtfulHost);
    row("full-width dot", u"https://api.timetap\uff0ecom"_s, DoubtfulHost);
    row("punycode look-alike", u"https://xn--pple-43d.com/live"_s, DoubtfulHost);
    row("right-to-left mark", u"https://api.timetap.com/\u202elive"_s, DoubtfulHost);
    row("line break", u"https://api.timetap.com/live\r\nX: y"_s, DoubtfulHost);
    row("blank inside", u"https://api.timetap.com /live"_s, DoubtfulHost);
    row("port 0", u"https://api.timetap.com:0/live"_s, BadPort);
    row("loopback, port 0", u"http://127.0.0.1:0"_s, BadPort);
}

void TestEndpoint::badAddressesAreRefusedWithTheReason()
{
    QFETCH(QString, text);
    QFETCH(AddressProblem, problem);
    const auto result = Endpoint::fromText(text);
    QVERIFY2(std::holds_alternative<AddressProblem>(result), "taken");
    QCOMPARE(std::get<AddressProblem>(result), problem);
}

void TestEndpoint::onlyThisMachineIsLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("localhost") << u"localhost"_s << true;
    QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
    QTest::newRow("127.255.255.254") << u"127.255.255.254"_s << true;
    QTest::newRow("::1") << u"::1"_s << true;
    QTest::newRow("128.0.0.1") << u"128.0.0.1"_s << false;
    QTest::newRow("0.0.0.0") << u"0.0.0.0"_s << false;
    QTest::newRow("::2") << u"::2"_s << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("localhost.evil.test") << u"localhost.evil.test"_s << false;
    QTest::newRow("xlocalhost") << u"xlocalhost"_s << false;
}

void TestEndpoint::onlyThisMachineIsLoopback()
{
    QFETCH(QString, host);
    QFETCH(bool, loopback);
    QCOMPARE(isLoopbackHost(host), loopback);
}

void TestEndpoint::pathsAreEncodedBehindTheBase_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("plain") << u"/staff/12"_s << QByteArray("https://h.test/live/staff/12");
    QTest::newRow("blank") << u"/staff/a b"_s << QByteArray("https://h.test/live/staff/a%20b");
    QTest::newRow("question mark")
        << u"/staff/1?x=y"_s << QByteArray("https://h.test/live/staff/1%3Fx=y");
    QTest::newRow("hash") << u"/staff/1#x"_s << QByteArray("https://h.test/live/staff/1%23x");
    QTest::newRow("percent") << u"/staff/50%"_s << QByteArray("https://h.test/live/staff/50%25");
    QTest::newRow("escape") << u"/staff/%2e"_s << QByteArray("https://h.test/live/staff/%252e");
    QTest::newRow("non-ASCII") << u"/staff/\u00e9"_s
                               << QByteArray("https://h.test/live/staff/%C3%A9");
    QTest::newRow("host look-alike")
        << u"/@evil.test/"_s << QByteArray("https://h.test/live/@evil.test/");
}

void TestEndpoint::pathsAreEncodedBehindTheBase()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, url);
    QCOMPARE(endpoint(u"https://h.test/live"_s).at(path).toEncoded(), url);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
