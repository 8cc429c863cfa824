// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/enumtable.h"
#include "core/json/json.h"
#include "core/json/jsonreader.h"
#include "core/json/rawpage.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(daybook::Error::Kind)

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

JsonReader readerOf(const QByteArray &body)
{
    return {QJsonDocument::fromJson(body).object(), u"row/3"_s};
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoJsonIsRefusedWithItsKind_data();
    void whatIsNoJsonIsRefusedWithItsKind();
    void whatIsJsonIsRead_data();
    void whatIsJsonIsRead();
    void depthIsCountedOutsideOfTextsOnly();
    void hostileDepthIsRefusedAtOnce_data();
    void hostileDepthIsRefusedAtOnce();
    void anArrayIsNoObjectAndTheOtherWayRound();
    void idsAreExactTo64Bits_data();
    void idsAreExactTo64Bits();
    void integersAreExactOrNothing_data();
    void integersAreExactOrNothing();
    void flagsAreTrueFalseOneOrZero_data();
    void flagsAreTrueFalseOneOrZero();
    void instantsHaveAZone_data();
    void instantsHaveAZone();
    void datesAreWholeDays_data();
    void datesAreWholeDays();
    void theFirstComplaintIsKept();
    void credentialsAreRemovedAtAnyDepth();
    void credentialsAreRemovedFromTextsThatAreJson_data();
    void credentialsAreRemovedFromTextsThatAreJson();
    void rowsSurvivePackingWithoutTheirCredentials();
    void aRowIsEqualWhateverStandsBesideIt();
    void wordsAreFoundWithoutTheirCase();
};

void TestJson::whatIsNoJsonIsRefusedWithItsKind_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("empty") << QByteArray() << Kind::Protocol;
    QTest::newRow("blanks") << QByteArray(" \r\n\t") << Kind::Protocol;
    QTest::newRow("a hundred blanks") << QByteArray(100, ' ') << Kind::Protocol;
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><html>") << Kind::NotAnApi;
    QTest::newRow("page behind blanks") << QByteArray(100, '\n').append("<html>") << Kind::NotAnApi;
    QTest::newRow("page behind a byte order mark")
        << QByteArray("\xEF\xBB\xBF<html>") << Kind::NotAnApi;
    QTest::newRow("xml") << QByteArray("<?xml version='1.0'?>") << Kind::NotAnApi;
    QTest::newRow("text") << QByteArray("OK") << Kind::Protocol;
    QTest::newRow("cut") << QByteArray("[{\"a\":1},{\"a\"") << Kind::Protocol;
    QTest::newRow("cut in a text") << QByteArray("[\"ab") << Kind::Protocol;
    QTest::newRow("cut behind a backslash") << QByteArray("[\"ab\\") << Kind::Protocol;
    QTest::newRow("null") << QByteArray("null") << Kind::Protocol;
    QTest::newRow("number") << QByteArray("12") << Kind::Protocol;
    QTest::newRow("text literal") << QByteArray("\"x\"") << Kind::Protocol;
    QTest::newRow("NaN") << QByteArray("[NaN]") << Kind::Protocol;
    QTest::newRow("Infinity") << QByteArray("[Infinity]") << Kind::Protocol;
    QTest::newRow("leading zero") << QByteArray("[01]") << Kind::Protocol;
    QTest::newRow("trailing comma") << QByteArray("[1,]") << Kind::Protocol;
    QTest::newRow("two values") << QByteArray("[1][2]") << Kind::Protocol;
    QTest::newRow("bad UTF-8") << QByteArray("[\"\xff\xfe\"]") << Kind::Protocol;
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xc0\x80\"]") << Kind::Protocol;
    QTest::newRow("Latin-1") << QByteArray("[\"caf\xe9\"]") << Kind::Protocol;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0]\0", 6) << Kind::Protocol;
}

void TestJson::whatIsNoJsonIsRefusedWithItsKind()
{
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    const auto value = parseJson(body);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, kind);
    QVERIFY(!value.error().detail.isEmpty());
}

void TestJson::whatIsJsonIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[]");
    QTest::newRow("a hundred blanks") << QByteArray(100, '\n').append("[]");
    QTest::newRow("blanks behind") << QByteArray("[]\r\n\r\n");
    QTest::newRow("emoji") << QByteArray("[\"\xf0\x9f\x98\x80\"]");
    QTest::newRow("lone surrogate") << QByteArray("[\"\\ud800\"]");
    QTest::newRow("NUL") << QByteArray("[\"\\u0000\"]");
    QTest::newRow("a bracket in a text") << QByteArray("[\"[[[[\"]");
    QTest::newRow("64 levels") << nested(64);
}

void TestJson::whatIsJsonIsRead()
{
    QFETCH(QByteArray, body);
    const auto value = parseJson(body);
    QVERIFY2(value, value ? "" : qPrintable(value.error().detail));
}

void TestJson::depthIsCountedOutsideOfTextsOnly()
{
    QVERIFY(parseJson("[\"" + QByteArray(1000, '[') + "\"]"));
    QVERIFY(parseJson("[\"\\\"" + QByteArray(1000, '{') + "\\\\\"]"));
    QVERIFY(parseJson('[' + QByteArray("{},").repeated(1000) + "{}]"));
}

void TestJson::hostileDepthIsRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("65") << nested(65);
    QTest::newRow("65 objects") << QByteArray("{\"a\":").repeated(65) + '1' + QByteArray(65, '}');
    QTest::newRow("1,025") << nested(1025);
    QTest::newRow("100,000") << nested(100'000);
    QTest::newRow("10 MB of [") << QByteArray(10'000'000, '[');
    QTest::newRow("behind a text that ends in a backslash") << "[\"\\\\\"," + nested(65) + ']';
}

void TestJson::hostileDepthIsRefusedAtOnce()
{
    QFETCH(QByteArray, body);
    QElapsedTimer clock;
    clock.start();
    const auto value = parseJson(body);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, Kind::TooLarge);
    QVERIFY(clock.elapsed() < 50);
}

void TestJson::anArrayIsNoObjectAndTheOtherWayRound()
{
    QVERIFY(parseJsonArray("[]"));
    QVERIFY(parseJsonObject("{}"));
    QCOMPARE(parseJsonArray("{\"data\":null}").error().kind, Kind::Protocol);
    QCOMPARE(parseJsonObject("[]").error().kind, Kind::Protocol);
    QCOMPARE(parseJsonArray("<html>").error().kind, Kind::NotAnApi);
    QCOMPARE(parseJsonObject("<html>").error().kind, Kind::NotAnApi);
}

void TestJson::idsAreExactTo64Bits_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    QTest::newRow("small") << QByteArray("7") << u"7"_s;
    QTest::newRow("0") << QByteArray("0") << u"0"_s;
    QTest::newRow("negative") << QByteArray("-5") << u"-5"_s;
    QTest::newRow("2^53") << QByteArray("9007199254740992") << u"9007199254740992"_s;
    QTest::newRow("2^53+1") << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("2^63-1") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << QString();
    QTest::newRow("1e30") << QByteArray("1e30") << QString();
    QTest::newRow("fraction") << QByteArray("1.5") << QString();
    QTest::newRow("text") << QByteArray("\"9007199254740993\"") << u"9007199254740993"_s;
    QTest::newRow("uuid") << QByteArray("\"a-b\"") << u"a-b"_s;
    QTest::newRow("empty text") << QByteArray("\"\"") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("bool") << QByteArray("true") << QString();
    QTest::newRow("object") << QByteArray("{\"id\":1}") << QString();
    QTest::newRow("list") << QByteArray("[1]") << QString();
}

void TestJson::idsAreExactTo64Bits()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, id);
    JsonReader reader = readerOf("{\"id\":" + json + '}');
    QCOMPARE(reader.id("id"_L1), id);
    QCOMPARE(reader.requiredId("id"_L1), id);
    QCOMPARE(reader.ok(), !id.isEmpty());
}

void TestJson::integersAreExactOrNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("found");
    QTest::addColumn<qint64>("value");
    QTest::newRow("0") << QByteArray("0") << true << qint64(0);
    QTest::newRow("1") << QByteArray("1") << true << qint64(1);
    QTest::newRow("1.0") << QByteArray("1.0") << true << qint64(1);
    QTest::newRow("-1") << QByteArray("-1") << true << qint64(-1);
    QTest::newRow("2^53+1") << QByteArray("9007199254740993") << true << qint64(9007199254740993);
    QTest::newRow("-2^63") << QByteArray("-9223372036854775808") << true
                           << std::numeric_limits<qint64>::min();
    QTest::newRow("fraction") << QByteArray("0.5") << false << qint64(0);
    QTest::newRow("beyond") << QByteArray("1e19") << false << qint64(0);
    QTest::newRow("text") << QByteArray("\"5\"") << false << qint64(0);
    QTest::newRow("null") << QByteArray("null") << false << qint64(0);
    QTest::newRow("bool") << QByteArray("true") << false << qint64(0);
}

void TestJson::integersAreExactOrNothing()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, found);
    QFETCH(qint64, value);
    const auto integer = readerOf("{\"n\":" + json + '}').integer("n"_L1);
    QCOMPARE(integer.has_value(), found);
    QCOMPARE(integer.value_or(0), value);
    QVERIFY(!readerOf("{}").integer("n"_L1));
}

void TestJson::flagsAreTrueFalseOneOrZero_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("flag"); // -1: nothing
    QTest::newRow("true") << QByteArray("true") << 1;
    QTest::newRow("false") << QByteArray("false") << 0;
    QTest::newRow("1") << QByteArray("1") << 1;
    QTest::newRow("0") << QByteArray("0") << 0;
    QTest::newRow("2") << QByteArray("2") << -1;
    QTest::newRow("text") << QByteArray("\"true\"") << -1;
    QTest::newRow("null") << QByteArray("null") << -1;
}

void TestJson::flagsAreTrueFalseOneOrZero()
{
    QFETCH(QByteArray, json);
    QFETCH(int, flag);
    const auto found = readerOf("{\"f\":" + json + '}').flag("f"_L1);
    QCOMPARE(found ? static_cast<int>(*found) : -1, flag);
}

void TestJson::instantsHaveAZone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QDateTime>("instant");
    const QDateTime tenUtc({2026, 3, 2}, {10, 0}, Qt::UTC);
    QTest::newRow("epoch") << QByteArray("1772445600000") << tenUtc;
    QTest::newRow("zero") << QByteArray("0") << QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC);
    QTest::newRow("Z") << QByteArray("\"2026-03-02T10:00:00Z\"") << tenUtc;
    QTest::newRow("milliseconds") << QByteArray("\"2026-03-02T10:00:00.250Z\"")
                                  << tenUtc.addMSecs(250);
    QTest::newRow("offset") << QByteArray("\"2026-03-02T15:30:00+05:30\"") << tenUtc;
    QTest::newRow("offset without a colon") << QByteArray("\"2026-03-02T15:30:00+0530\"") << tenUtc;
    QTest::newRow("offset west") << QByteArray("\"2026-03-02T02:00:00-0800\"") << tenUtc;
    QTest::newRow("offset of hours") << QByteArray("\"2026-03-02T11:00:00+01\"") << tenUtc;
    QTest::newRow("offset behind microseconds")
        << QByteArray("\"2026-03-02T11:00:00.000000+0100\"") << tenUtc;
    QTest::newRow("24:00") << QByteArray("\"2026-03-01T24:00:00Z\"")
                           << QDateTime({2026, 3, 2}, {0, 0}, Qt::UTC);
    QTest::newRow("no zone") << QByteArray("\"2026-03-02T10:00:00\"") << QDateTime();
    QTest::newRow("no zone but a plus") << QByteArray("\"2026-03-02T10:00:00+\"") << QDateTime();
    QTest::newRow("no zone but a word") << QByteArray("\"2026-03-02T10:00:00+CET\"") << QDateTime();
    QTest::newRow("offset behind a blank")
        << QByteArray("\"2026-03-02T10:00:00 0100\"") << QDateTime(); // a plus that was decoded
    QTest::newRow("date alone") << QByteArray("\"2026-03-02\"") << QDateTime();
    QTest::newRow("impossible date") << QByteArray("\"2026-02-30T10:00:00Z\"") << QDateTime();
    QTest::newRow("minute 60") << QByteArray("\"2026-03-02T10:60:00Z\"") << QDateTime();
    QTest::newRow("text") << QByteArray("\"soon\"") << QDateTime();
    QTest::newRow("fraction") << QByteArray("0.5") << QDateTime();
    QTest::newRow("null") << QByteArray("null") << QDateTime();
}

void TestJson::instantsHaveAZone()
{
    QFETCH(QByteArray, json);
    QFETCH(QDateTime, instant);
    const QDateTime read = readerOf("{\"t\":" + json + '}').instant("t"_L1);
    QCOMPARE(read.isValid(), instant.isValid());
    QCOMPARE(read, instant);
    if (instant.isValid())
        QCOMPARE(read.timeSpec(), Qt::UTC);
}

void TestJson::datesAreWholeDays_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QDate>("date");
    QTest::newRow("date") << QByteArray("\"2026-03-02\"") << QDate(2026, 3, 2);
    QTest::newRow("leap day") << QByteArray("\"2000-02-29\"") << QDate(2000, 2, 29);
    QTest::newRow("no leap day") << QByteArray("\"2023-02-29\"") << QDate();
    QTest::newRow("number") << QByteArray("20260302") << QDate();
    QTest::newRow("American") << QByteArray("\"03/02/2026\"") << QDate();
    QTest::newRow("null") << QByteArray("null") << QDate();
}

void TestJson::datesAreWholeDays()
{
    QFETCH(QByteArray, json);
    QFETCH(QDate, date);
    QCOMPARE(readerOf("{\"d\":" + json + '}').date("d"_L1), date);
}

void TestJson::theFirstComplaintIsKept()
{
    JsonReader reader = readerOf("{\"name\":\"x\"}");
    QVERIFY(reader.ok());
    QCOMPARE(reader.requiredText("name"_L1), u"x"_s);
    QVERIFY(reader.ok());
    QCOMPARE(reader.requiredId("id"_L1), QString());
    QCOMPARE(reader.requiredText("other"_L1), QString());
    QVERIFY(!reader.ok());
    QCOMPARE(reader.problem(), u"row/3/id: expected an id"_s);
}

void TestJson::credentialsAreRemovedAtAnyDepth()
{
    const QJsonObject object = QJsonDocument::fromJson(R"({
        "name": "kept", "billingToken": "x", "privateUrl": "x", "joinURL": "x", "APIKEY": "x", "embedCode": "x",
        "location": {"privateUrl": "x", "locationName": "kept"},
        "list": [1, {"password": "x", "n": 2}, [{"clientSecret": "x"}], "text"],
        "authNetTransKey": {"deep": "x"}, "nothing": null,
        "app_token": "x", "app_key": "x", "api_key": "x", "widget-key": "x", "access_key": "x", "signing_key": "x",
        "signed_search": "x", "laravel_session": "x", "credentials": [{"username": "x"}],
        "token_generated_at": "x", "customer_action_links": {"cancel_by_customer": "x"},
        "external_actions": {"confirm": "https://x?signature=x"}, "links": [{"signature": "x"}], "webhooks": [{"url": "x"}]
    })")
                                   .object();
    const QJsonObject expected = QJsonDocument::fromJson(R"({
        "name": "kept", "location": {"locationName": "kept"}, "list": [1, {"n": 2}, [{}], "text"], "nothing": null,
        "links": [{}]
    })")
                                     .object();
    QCOMPARE(withoutCredentials(object), expected);
}

void TestJson::credentialsAreRemovedFromTextsThatAreJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("object") << uR"({"token":"x","a":1})"_s << uR"({"a":1})"_s;
    QTest::newRow("behind blanks") << uR"( {"token":"x"})"_s << u"{}"_s;
    QTest::newRow("list") << uR"([{"token":"x"},2])"_s << u"[{},2]"_s;
    QTest::newRow("text in a text") << uR"({"a":"{\"token\":\"x\"}"})"_s << uR"({"a":"{}"})"_s;
    QTest::newRow("nothing to remove") << uR"({ "a": 1 })"_s << uR"({ "a": 1 })"_s;
    QTest::newRow("no JSON") << u"{token: x}"_s << QString();
    QTest::newRow("cut") << uR"({"note":"n","token":"abc)"_s << QString();
    QTest::newRow("cut, harmless") << uR"({"note":"n)"_s << uR"({"note":"n)"_s;
    QTest::newRow("a note") << u"the token is x"_s << u"the token is x"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestJson::credentialsAreRemovedFromTextsThatAreJson()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const QJsonObject object{{u"meta"_s, text}, {u"list"_s, QJsonArray{text}}};
    const QJsonObject expected{{u"meta"_s, kept}, {u"list"_s, QJsonArray{kept}}};
    QCOMPARE(withoutCredentials(object), expected);
}

void TestJson::rowsSurvivePackingWithoutTheirCredentials()
{
    const QJsonArray rows = QJsonDocument::fromJson(R"([
        {"id": 9007199254740993, "client": {"fullName": "\u0410\u043d\u043d\u0430", "token": "c4nary"}},
        {"id": 2, "joinURL": "c4nary", "list": [{"apiKey": "c4nary"}]},
        42
    ])")
                                .array();
    const RawPage page(rows);
    const RawRow first = page.row(0);
    QVERIFY(!first.isEmpty());
    QVERIFY(!qUncompress(first.page).contains("c4nary"));
    QVERIFY(unpacked(first).contains("9007199254740993"));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(QJsonDocument::fromJson(unpacked(page.row(i))).object(),
            withoutCredentials(rows.at(i).toObject()));
    QCOMPARE(QJsonDocument::fromJson(unpacked(page.row(2))).object(), QJsonObject());
    QVERIFY(RawRow().isEmpty());
}

void TestJson::aRowIsEqualWhateverStandsBesideIt()
{
    const RawPage page(QJsonDocument::fromJson(R"([{"id": 1}, {"id": 2}])").array());
    const RawPage later(QJsonDocument::fromJson(R"([{"id": 1}, {"id": 3}])").array());
    QVERIFY(page.row(0) == later.row(0));
    QVERIFY(!(page.row(1) == later.row(1)));
    QVERIFY(!(page.row(0) == page.row(1)));
}

void TestJson::wordsAreFoundWithoutTheirCase()
{
    enum class Colour { Red, Green, Other };
    static constexpr EnumName<Colour> names[] = {
        {Colour::Red, "RED"_L1}, {Colour::Green, "GREEN"_L1}};
    QCOMPARE(fromName(names, u"green", Colour::Other), Colour::Green);
    QCOMPARE(fromName(names, u"GREENISH", Colour::Other), Colour::Other);
    QCOMPARE(fromName(names, u"", Colour::Other), Colour::Other);
    QCOMPARE(nameOf(names, Colour::Red), u"RED"_s);
    QCOMPARE(nameOf(names, Colour::Other), QString());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
