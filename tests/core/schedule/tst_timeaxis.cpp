// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/timeaxis.h"

#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

QTimeZone zoneOf(const QByteArray &name)
{
    return QTimeZone(name);
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u"Z"_s, Qt::ISODate);
}

/// The rows that come once more: "4:2" is the hour 2 in row 4.
QString secondTurns(const TimeAxis &axis)
{
    QStringList turns;
    for (int row = 0; row < axis.rows().size(); ++row) {
        if (axis.rows().at(row).turn == 1)
            turns.append(u"%1:%2"_s.arg(row).arg(axis.rows().at(row).hour));
    }
    return turns.join(u' ');
}

QString holesText(const TimeAxis &axis, int day)
{
    QStringList holes;
    for (const TimeAxis::Hole &hole : axis.holesOf(day))
        holes.append(u"%1-%2"_s.arg(hole.top).arg(hole.bottom));
    return holes.join(u' ');
}

QList<QDate> daysFrom(QDate first, int count)
{
    QList<QDate> days;
    for (int day = 0; day < count; ++day)
        days.append(first.addDays(day));
    return days;
}

} // namespace

class TestTimeAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysHaveTheHoursThatTheClockShows_data();
    void daysHaveTheHoursThatTheClockShows();
    void everyMinuteStandsWhereTheClockSays_data();
    void everyMinuteStandsWhereTheClockSays();
    void daysOfOnePictureShareTheRows();
    void whatEndsAtAHoleDoesNotReachOverIt_data();
    void whatEndsAtAHoleDoesNotReachOverIt();
    void whatLiesOutsideStandsAtTheEdge();
    void aHoleHasNoInstant();
    void instantsFindTheirDay_data();
    void instantsFindTheirDay();
    void withoutDaysThereIsNothing();
    void noInstantIsOnNoDay();
    void aZoneThatIsNoneIsUtc();
};

void TestTimeAxis::daysHaveTheHoursThatTheClockShows_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("turns");
    QTest::addColumn<QString>("holes");
    const auto row = [](const char *name, const char *zone, QDate day, const char *begin,
                         int minutes, const char *turns, const char *holes) {
        QTest::newRow(name) << QByteArray(zone) << day << QString::fromLatin1(begin) << minutes
                            << QString::fromLatin1(turns) << QString::fromLatin1(holes);
    };
    row("UTC", "UTC", {2026, 11, 26}, "2026-11-26T00:00:00", 1440, "", "");
    row("an offset and no more", "UTC+05:30", {2026, 11, 26}, "2026-11-25T18:30:00", 1440, "", "");
    row("Kathmandu", "Asia/Kathmandu", {2026, 11, 26}, "2026-11-25T18:15:00", 1440, "", "");
    row("Berlin, an hour less", "Europe/Berlin", {2026, 3, 29}, "2026-03-28T23:00:00", 1380, "",
        "120-180");
    row("Berlin, an hour more", "Europe/Berlin", {2026, 10, 25}, "2026-10-24T22:00:00", 1500, "3:2",
        "");
    row("Berlin, the day before", "Europe/Berlin", {2026, 10, 24}, "2026-10-23T22:00:00", 1440, "",
        "");
    row("Berlin, when only a rule is known", "Europe/Berlin", {2050, 3, 27}, "2050-03-26T23:00:00",
        1380, "", "120-180");
    row("New York, an hour less", "America/New_York", {2026, 3, 8}, "2026-03-08T05:00:00", 1380, "",
        "120-180");
    row("New York, an hour more", "America/New_York", {2026, 11, 1}, "2026-11-01T04:00:00", 1500,
        "2:1", "");
    row("Lord Howe, half an hour less", "Australia/Lord_Howe", {2026, 10, 4}, "2026-10-03T13:30:00",
        1410, "", "120-150");
    row("Lord Howe, half an hour more", "Australia/Lord_Howe", {2026, 4, 5}, "2026-04-04T13:00:00",
        1470, "2:1", "120-150");
    row("Sao Paulo, no midnight", "America/Sao_Paulo", {2018, 11, 4}, "2018-11-04T03:00:00", 1380,
        "", "0-60");
    row("Sao Paulo, back over midnight", "America/Sao_Paulo", {2018, 2, 17}, "2018-02-17T02:00:00",
        1500, "24:23", "");
    row("Beirut, no midnight", "Asia/Beirut", {2026, 3, 29}, "2026-03-28T22:00:00", 1380, "",
        "0-60");
    row("Havana, midnight twice", "America/Havana", {2026, 11, 1}, "2026-11-01T04:00:00", 1500,
        "1:0", "");
    row("Saint John's, back over midnight by the minute", "America/St_Johns", {2010, 11, 6},
        "2010-11-06T02:30:00", 1500, "24:23", "1440-1441");
    row("Saint John's, the day after", "America/St_Johns", {2010, 11, 7}, "2010-11-07T03:30:00",
        1440, "", "");
    row("Apia, a day that was not", "Pacific/Apia", {2011, 12, 30}, "2011-12-30T10:00:00", 0, "",
        "0-1440");
    row("Troll, two hours more", "Antarctica/Troll", {2026, 10, 25}, "2026-10-24T22:00:00", 1560,
        "3:1 4:2", "");
}

void TestTimeAxis::daysHaveTheHoursThatTheClockShows()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, day);
    QFETCH(QString, begin);
    QFETCH(int, minutes);
    QFETCH(QString, turns);
    QFETCH(QString, holes);
    QVERIFY(zoneOf(zone).isValid());
    const TimeAxis axis({day}, zoneOf(zone));
    QCOMPARE(axis.beginOf(0), utc(begin));
    QCOMPARE(axis.lengthOf(0), std::chrono::minutes(minutes));
    QCOMPARE(axis.endOf(0), utc(begin).addSecs(minutes * 60));
    QCOMPARE(secondTurns(axis), turns);
    QCOMPARE(holesText(axis, 0), holes);
    QCOMPARE(axis.length(), axis.rows().size() * TimeAxis::unitsInRow);
}

void TestTimeAxis::everyMinuteStandsWhereTheClockSays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("first");
    const auto row = [](const char *zone, QDate first) {
        QTest::addRow("%s %s", zone, qUtf8Printable(first.toString(Qt::ISODate)))
            << QByteArray(zone) << first;
    };
    row("Europe/Berlin", {2026, 3, 27});
    row("Europe/Berlin", {2026, 10, 23});
    row("America/New_York", {2026, 10, 30});
    row("Australia/Lord_Howe", {2026, 10, 2});
    row("Australia/Lord_Howe", {2026, 4, 3});
    row("America/Sao_Paulo", {2018, 11, 2});
    row("America/Sao_Paulo", {2018, 2, 16});
    row("Asia/Beirut", {2026, 3, 27});
    row("America/Havana", {2026, 10, 30});
    row("Pacific/Apia", {2011, 12, 29});
    row("Antarctica/Troll", {2026, 10, 24});
    row("Asia/Kathmandu", {2026, 11, 25});
}

void TestTimeAxis::everyMinuteStandsWhereTheClockSays()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, first);
    const TimeAxis axis(daysFrom(first, 4), zoneOf(zone));
    for (int day = 0; day < 4; ++day) {
        int former = -1;
        for (QDateTime at = axis.beginOf(day); at < axis.endOf(day); at = at.addSecs(60)) {
            const int position = axis.positionOf(day, at);
            const HourRow row = axis.rows().at(position / TimeAxis::unitsInRow);
            const QDateTime local = at.toTimeZone(zoneOf(zone));
            QCOMPARE(local.date(), first.addDays(day));
            QCOMPARE(QTime(row.hour, position % TimeAxis::unitsInRow), local.time());
            QVERIFY(position > former);
            QVERIFY(axis.hasRow(day, position / TimeAxis::unitsInRow));
            QCOMPARE(axis.instantAt(day, position), std::optional(at));
            QCOMPARE(axis.dayOf(at), std::optional(day));
            former = position;
        }
    }
}

void TestTimeAxis::daysOfOnePictureShareTheRows()
{
    const TimeAxis axis(daysFrom({2026, 10, 24}, 3), zoneOf("Europe/Berlin"));
    QCOMPARE(axis.rows().size(), 25);
    QCOMPARE(axis.rows().at(3), (HourRow{.hour = 2, .turn = 1}));
    QVERIFY(!axis.hasRow(0, 3));
    QVERIFY(axis.hasRow(1, 3));
    QCOMPARE(holesText(axis, 0), u"180-240"_s);
    QCOMPARE(holesText(axis, 1), QString());
    QCOMPARE(axis.positionOf(0, utc(u"2026-10-24T01:00:00"_s)), 240); // three o'clock
    QCOMPARE(axis.positionOf(1, utc(u"2026-10-25T02:00:00"_s)), 240);
}

void TestTimeAxis::whatEndsAtAHoleDoesNotReachOverIt_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<int>("asEnd");
    QTest::addColumn<int>("asBegin");
    QTest::newRow("at the hole") << QDate(2026, 3, 29) << u"2026-03-29T01:00:00"_s << 120 << 180;
    QTest::newRow("before it") << QDate(2026, 3, 29) << u"2026-03-29T00:59:00"_s << 119 << 119;
    QTest::newRow("behind it") << QDate(2026, 3, 29) << u"2026-03-29T01:01:00"_s << 181 << 181;
    QTest::newRow("midnight") << QDate(2026, 3, 29) << u"2026-03-28T23:00:00"_s << 0 << 0;
    QTest::newRow("next midnight")
        << QDate(2026, 3, 29) << u"2026-03-29T22:00:00"_s << 1440 << 1440;
}

void TestTimeAxis::whatEndsAtAHoleDoesNotReachOverIt()
{
    QFETCH(QDate, day);
    QFETCH(QString, instant);
    const TimeAxis axis({day}, zoneOf("Europe/Berlin"));
    QTEST(axis.endPositionOf(0, utc(instant).toMSecsSinceEpoch()), "asEnd");
    QTEST(axis.positionOf(0, utc(instant)), "asBegin");
}

void TestTimeAxis::whatLiesOutsideStandsAtTheEdge()
{
    const TimeAxis axis({QDate(2018, 11, 4)}, zoneOf("America/Sao_Paulo"));
    QCOMPARE(axis.positionOf(0, utc(u"2018-11-01T00:00:00"_s)), 60);
    QCOMPARE(axis.positionOf(0, utc(u"2018-12-01T00:00:00"_s)), 1440);
    const TimeAxis nowhere({QDate(2011, 12, 30)}, zoneOf("Pacific/Apia"));
    QCOMPARE(nowhere.positionOf(0, utc(u"2011-12-30T10:00:00"_s)), 0);
}

void TestTimeAxis::aHoleHasNoInstant()
{
    const TimeAxis axis({QDate(2026, 3, 29)}, zoneOf("Europe/Berlin"));
    QCOMPARE(axis.instantAt(0, 119), std::optional(utc(u"2026-03-29T00:59:00"_s)));
    QCOMPARE(axis.instantAt(0, 120), std::nullopt);
    QCOMPARE(axis.instantAt(0, 179), std::nullopt);
    QCOMPARE(axis.instantAt(0, 180), std::optional(utc(u"2026-03-29T01:00:00"_s)));
    QCOMPARE(axis.instantAt(0, -1), std::nullopt);
    QCOMPARE(axis.instantAt(0, 1440), std::nullopt);
}

void TestTimeAxis::instantsFindTheirDay_data()
{
    QTest::addColumn<QDateTime>("instant");
    QTest::addColumn<int>("day");
    QTest::newRow("before all") << utc(u"2026-10-23T21:59:59"_s) << -1;
    QTest::newRow("first moment") << utc(u"2026-10-23T22:00:00"_s) << 0;
    QTest::newRow("last moment of a long day") << utc(u"2026-10-25T22:59:59"_s) << 1;
    QTest::newRow("then the next") << utc(u"2026-10-25T23:00:00"_s) << 2;
    QTest::newRow("behind all") << utc(u"2026-10-26T23:00:00"_s) << -1;
}

void TestTimeAxis::instantsFindTheirDay()
{
    QFETCH(QDateTime, instant);
    const TimeAxis axis(daysFrom({2026, 10, 24}, 3), zoneOf("Europe/Berlin"));
    QTEST(axis.dayOf(instant).value_or(-1), "day");
}

void TestTimeAxis::withoutDaysThereIsNothing()
{
    const TimeAxis axis;
    QCOMPARE(axis.length(), 0);
    QVERIFY(axis.rows().isEmpty());
    QCOMPARE(axis.dayOf(utc(u"2026-10-24T10:00:00"_s)), std::nullopt);
}

void TestTimeAxis::noInstantIsOnNoDay()
{
    const TimeAxis axis({QDate(1970, 1, 1)}, QTimeZone::utc());
    QCOMPARE(axis.dayOf(QDateTime()), std::nullopt);
}

void TestTimeAxis::aZoneThatIsNoneIsUtc()
{
    const TimeAxis axis({QDate(2026, 10, 25)}, QTimeZone("Nowhere/Land"));
    QCOMPARE(axis.zone(), QTimeZone::utc());
    QCOMPARE(axis.lengthOf(0), std::chrono::minutes(1440));
}

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
