// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/timetapsignature.h"
#include "core/timetap/walltime.h"

#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

class TestTimeTapRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSignatureIsTheMd5OfBothKeys_data();
    void theSignatureIsTheMd5OfBothKeys();
    void wallTimesBecomeInstants_data();
    void wallTimesBecomeInstants();
    void whatIsNoTimeOfDayIsNoInstant_data();
    void whatIsNoTimeOfDayIsNoInstant();
    void everyWallTimeOfAYearComesBackAsItself_data();
    void everyWallTimeOfAYearComesBackAsItself();
};

void TestTimeTapRules::theSignatureIsTheMd5OfBothKeys_data()
{
    QTest::addColumn<QString>("apiKey");
    QTest::addColumn<QByteArray>("privateKey");
    QTest::addColumn<QByteArray>("signature");
    // printf %s%s API_KEY PRIVATE_KEY | md5sum
    QTest::newRow("as in the docs") << u"900001"_s << QByteArray("0123456789abcdef0123456789abcdef")
                                    << QByteArray("912e8c34efedb7fc2dd2e32bf8279790");
    QTest::newRow("no separator") << u"9000010"_s << QByteArray("123456789abcdef0123456789abcdef")
                                  << QByteArray("912e8c34efedb7fc2dd2e32bf8279790");
    QTest::newRow("empty private key")
        << u"900001"_s << QByteArray() << QByteArray("5a1c0540a0374eb9ff78d7785693f7dc");
    QTest::newRow("non-ASCII") << u"\u00e9"_s << QByteArray("\xc3\xa9")
                               << QByteArray("0c63a3452c46569a70c4fedbf2a84e86");
}

void TestTimeTapRules::theSignatureIsTheMd5OfBothKeys()
{
    QFETCH(QString, apiKey);
    QFETCH(QByteArray, privateKey);
    QFETCH(QByteArray, signature);
    QCOMPARE(timetapSignature(apiKey, Secret(privateKey)).reveal(), signature);
}

void TestTimeTapRules::wallTimesBecomeInstants_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("hhmm");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *name, const char *zone, QDate date, int hhmm, const char *utc) {
        QTest::newRow(name) << QByteArray(zone) << date << hhmm << QString::fromLatin1(utc);
    };
    const QDate spring(2026, 3, 8);
    const QDate autumn(2026, 11, 1);
    row("midnight", "America/New_York", {2026, 3, 2}, 0, "2026-03-02T05:00:00Z");
    row("five past midnight", "America/New_York", {2026, 3, 2}, 5, "2026-03-02T05:05:00Z");
    row("half past midnight", "America/New_York", {2026, 3, 2}, 30, "2026-03-02T05:30:00Z");
    row("last minute", "America/New_York", {2026, 3, 2}, 2359, "2026-03-03T04:59:00Z");
    row("spring, before", "America/New_York", spring, 159, "2026-03-08T06:59:00Z");
    row("spring, gap begins", "America/New_York", spring, 200, "2026-03-08T07:00:00Z");
    row("spring, within the gap", "America/New_York", spring, 230, "2026-03-08T07:30:00Z");
    row("spring, after", "America/New_York", spring, 300, "2026-03-08T07:00:00Z");
    row("spring, noon", "America/New_York", spring, 1200, "2026-03-08T16:00:00Z");
    row("day before spring", "America/New_York", {2026, 3, 7}, 230, "2026-03-07T07:30:00Z");
    row("day after spring", "America/New_York", {2026, 3, 9}, 0, "2026-03-09T04:00:00Z");
    row("autumn, before", "America/New_York", autumn, 30, "2026-11-01T04:30:00Z");
    row("autumn, first of two", "America/New_York", autumn, 130, "2026-11-01T05:30:00Z");
    row("autumn, after", "America/New_York", autumn, 200, "2026-11-01T07:00:00Z");
    row("autumn, late", "America/New_York", autumn, 2300, "2026-11-02T04:00:00Z");
    row("Berlin, gap", "Europe/Berlin", {2026, 3, 29}, 230, "2026-03-29T01:30:00Z");
    row("Berlin, first of two", "Europe/Berlin", {2026, 10, 25}, 230, "2026-10-25T00:30:00Z");
    row("Berlin, summer", "Europe/Berlin", {2026, 7, 1}, 1430, "2026-07-01T12:30:00Z");
    row("Lord Howe, half an hour of gap", "Australia/Lord_Howe", {2026, 10, 4}, 215,
        "2026-10-03T15:45:00Z");
    row("Lord Howe, behind the gap", "Australia/Lord_Howe", {2026, 10, 4}, 230,
        "2026-10-03T15:30:00Z");
    row("Lord Howe, first of two", "Australia/Lord_Howe", {2026, 4, 5}, 145,
        "2026-04-04T14:45:00Z");
    row("Lord Howe, behind the overlap", "Australia/Lord_Howe", {2026, 4, 5}, 200,
        "2026-04-04T15:30:00Z");
    row("Kolkata", "Asia/Kolkata", {2026, 3, 2}, 900, "2026-03-02T03:30:00Z");
    row("Kathmandu", "Asia/Kathmandu", {2026, 3, 2}, 0, "2026-03-01T18:15:00Z");
    row("far east", "Pacific/Kiritimati", {2026, 3, 2}, 0, "2026-03-01T10:00:00Z");
    row("far west", "Pacific/Pago_Pago", {2026, 3, 2}, 2359, "2026-03-03T10:59:00Z");
    row("leap day", "UTC", {2000, 2, 29}, 1200, "2000-02-29T12:00:00Z");
}

void TestTimeTapRules::wallTimesBecomeInstants()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, date);
    QFETCH(int, hhmm);
    QFETCH(QString, utc);
    const QDateTime instant = instantOfWallTime(date, hhmm, QTimeZone(zone));
    QCOMPARE(instant.toString(Qt::ISODate), utc);
    QCOMPARE(instant.timeSpec(), Qt::UTC);
}

void TestTimeTapRules::whatIsNoTimeOfDayIsNoInstant_data()
{
    QTest::addColumn<qint64>("hhmm");
    for (const qint64 hhmm : {qint64(-1), qint64(-100), qint64(60), qint64(960), qint64(2360),
             qint64(2400), qint64(9999), qint64(429496729600), qint64(429496730500),
             std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
        QTest::addRow("%lld", static_cast<long long>(hhmm)) << hhmm;
}

void TestTimeTapRules::whatIsNoTimeOfDayIsNoInstant()
{
    QFETCH(qint64, hhmm);
    QVERIFY(!instantOfWallTime({2026, 3, 2}, hhmm, QTimeZone("Europe/Berlin")).isValid());
    QVERIFY(!instantOfWallTime(QDate(), 900, QTimeZone("Europe/Berlin")).isValid());
    QVERIFY(!instantOfWallTime({2026, 3, 2}, 900, QTimeZone()).isValid());
}

void TestTimeTapRules::everyWallTimeOfAYearComesBackAsItself_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("skipped"); // quarters of an hour in the year that no clock showed
    QTest::newRow("New York") << QByteArray("America/New_York") << 4;
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << 4;
    QTest::newRow("Lord Howe") << QByteArray("Australia/Lord_Howe") << 2;
    QTest::newRow("Kolkata") << QByteArray("Asia/Kolkata") << 0;
    QTest::newRow("Chatham") << QByteArray("Pacific/Chatham") << 4;
}

void TestTimeTapRules::everyWallTimeOfAYearComesBackAsItself()
{
    QFETCH(QByteArray, zone);
    QFETCH(int, skipped);
    const QTimeZone place(zone);
    int others = 0;
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
        for (int quarter = 0; quarter < 96; ++quarter) {
            const int hhmm = quarter / 4 * 100 + quarter % 4 * 15;
            const QDateTime back = instantOfWallTime(day, hhmm, place).toTimeZone(place);
            if (back.date() != day || back.time().hour() * 100 + back.time().minute() != hhmm)
                ++others;
        }
    }
    QCOMPARE(others, skipped);
}

QTEST_GUILESS_MAIN(TestTimeTapRules)
#include "tst_timetaprules.moc"
