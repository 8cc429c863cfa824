// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/business.h"
#include "app/sandbox/business/calendar.h"
#include "tests/app/sandbox/sandboxclient.h"

#include <QSet>
#include <QTest>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

int minuteOf(const QByteArray &text)
{
    const auto at = QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate);
    return static_cast<int>(at.toSecsSinceEpoch() / 60);
}

Business businessOf(int bookings, QDate today = {2026, 3, 2})
{
    return makeBusiness({.seed = 1,
        .today = today,
        .now = dayNumber(today) * minutesPerDay + 480,
        .locations = 8,
        .staff = 60,
        .services = 40,
        .bookings = bookings});
}

QByteArrayList everything(SandboxClient &client)
{
    QByteArrayList all;
    for (const char *path :
        {"/business", "/locations", "/staff", "/services",
            "/appointmentList/report?pageSize=99999&excludeTimeOff=false",
            "/classschedule/location/700101",
            "/availability/location/700101/service/730001?startDate=2026-03-02&endDate=2026-04-02"})
        all.append(client.get(QString::fromLatin1(path)).body);
    return all;
}

} // namespace

class BusinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameBytes()
    {
        SandboxClient one;
        SandboxClient other;
        QCOMPARE(everything(one), everything(other));
        QCOMPARE(one.sandbox().privateKey(), other.sandbox().privateKey());
    }

    void anotherSeedGivesAnotherBusiness()
    {
        auto settings = fixedSettings();
        settings.seed = 7;
        SandboxClient one;
        SandboxClient other(settings);
        QVERIFY(one.list(u"/staff"_s) != other.list(u"/staff"_s));
        QVERIFY(one.sandbox().privateKey() != other.sandbox().privateKey());
        QCOMPARE(other.sandbox().apiKey().size(), 6);
    }

    void moreBookingsDoNotRenameTheStaff()
    {
        const Business few = businessOf(10);
        const Business many = businessOf(5000);
        for (qsizetype index = 0; index < few.staff.size(); ++index)
            QCOMPARE(few.staff[index].fullName, many.staff[index].fullName);
    }

    void thereAreExactlyAsManyAppointmentsAsWanted_data()
    {
        QTest::addColumn<int>("bookings");
        for (const int bookings : {0, 1, 7, 1000, 20'000, 200'000})
            QTest::addRow("%d", bookings) << bookings;
    }

    void thereAreExactlyAsManyAppointmentsAsWanted()
    {
        QFETCH(int, bookings);
        const Business business = businessOf(bookings);
        const auto &all = business.bookings.all();
        QCOMPARE(std::count_if(all.begin(), all.end(),
                     [](const Booking &booking) { return !booking.isTimeOff; }),
            bookings);
        for (const Booking &booking : all)
            QVERIFY(std::abs(booking.startDay - business.today) <= 90);
    }

    void onlyTheConflictsThatAreMeantAreThere()
    {
        const Business business = businessOf(20'000);
        QList<int> busyUntil(business.staff.size(), 0);
        QList<int> session(business.staff.size(), -1);
        int conflicts = 0;
        for (const Booking &booking : business.bookings.all()) {
            const int member = booking.staff;
            const bool isSameClass = booking.session >= 0 && booking.session == session[member];
            if (booking.start < busyUntil[member] && !isSameClass)
                ++conflicts;
            busyUntil[member] = std::max(busyUntil[member], booking.end());
            session[member] = booking.session;
        }
        QVERIFY2(conflicts >= 1 && conflicts <= 4, qPrintable(QString::number(conflicts)));
    }

    void everyPlaceIsBusyToday()
    {
        for (const QDate today : {QDate(2026, 3, 2), QDate(2026, 11, 22), QDate(2026, 12, 26)}) {
            const Business business = businessOf(20'000, today);
            QList<int> perPlace(8, 0);
            for (const Booking &booking : business.bookings.all()) {
                if (booking.startDay == business.today && !booking.isTimeOff)
                    ++perPlace[booking.location];
            }
            for (const int bookings : perPlace)
                QVERIFY2(bookings >= 12, qPrintable(QString::number(bookings)));
        }
    }

    void emptyAndTinyBusinessesWork_data()
    {
        QTest::addColumn<int>("locations");
        QTest::addColumn<int>("staff");
        QTest::addColumn<int>("services");
        QTest::newRow("nothing") << 0 << 0 << 0;
        QTest::newRow("nobody") << 3 << 0 << 5;
        QTest::newRow("nowhere") << 0 << 5 << 5;
        QTest::newRow("no services") << 3 << 5 << 0;
        QTest::newRow("one of each") << 1 << 1 << 1;
    }

    void emptyAndTinyBusinessesWork()
    {
        QFETCH(int, locations);
        QFETCH(int, staff);
        QFETCH(int, services);
        auto settings = fixedSettings();
        settings.locations = locations;
        settings.staff = staff;
        settings.services = services;
        settings.bookings = 100;
        SandboxClient client(settings);
        QCOMPARE(client.list(u"/locations"_s).size(), locations);
        QCOMPARE(client.get(u"/appointmentList/report"_s).status, 200);
        QCOMPARE(client.get(u"/groups/list/SERVICE"_s).status, 200);
    }

    void thereAreFourZonesAndOneChangesNearToday_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::newRow("March") << QDate(2026, 3, 2);
        QTest::newRow("April") << QDate(2026, 4, 6);
        QTest::newRow("September") << QDate(2026, 9, 20);
        QTest::newRow("November") << QDate(2026, 11, 22);
    }

    void thereAreFourZonesAndOneChangesNearToday()
    {
        QFETCH(QDate, today);
        const Business business = businessOf(0, today);
        QVERIFY(business.zones.size() >= 5);
        QVERIFY(business.zoneOf(business.locations[4]).daysToNearestChange(business.today) <= 30);
    }

    void aZoneKnowsItsGapsAndOverlaps_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("wallText");
        QTest::addColumn<QByteArray>("utcText"); // empty: a time that is skipped
        const auto row = [](const char *zone, const char *wallText, const char *utcText) {
            QTest::addRow("%s %s", zone, wallText)
                << QByteArray(zone) << QByteArray(wallText) << QByteArray(utcText);
        };
        row("America/New_York", "2026-03-08T01:45:00", "2026-03-08T06:45:00");
        row("America/New_York", "2026-03-08T02:00:00", "");
        row("America/New_York", "2026-03-08T02:45:00", "");
        row("America/New_York", "2026-03-08T03:00:00", "2026-03-08T07:00:00");
        row("America/New_York", "2026-11-01T01:30:00", "2026-11-01T05:30:00");
        row("America/New_York", "2026-11-01T02:00:00", "2026-11-01T07:00:00");
        row("Australia/Lord_Howe", "2026-10-04T02:15:00", "");
        row("Australia/Lord_Howe", "2026-10-04T02:30:00", "2026-10-03T15:30:00");
        row("Asia/Kolkata", "2026-03-02T00:00:00", "2026-03-01T18:30:00");
    }

    void aZoneKnowsItsGapsAndOverlaps()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, wallText);
        QFETCH(QByteArray, utcText);
        const Zone clock(zone.toStdString(), QDate(2026, 6, 1));
        const auto utc = clock.toUtc(minuteOf(wallText));
        QCOMPARE(utc.has_value(), !utcText.isEmpty());
        if (!utc)
            return;
        QCOMPARE(*utc, minuteOf(utcText));
        QCOMPARE(clock.toWall(*utc), minuteOf(wallText));
    }

    void clockNumbersAreWrittenAsTheServiceDoes()
    {
        QCOMPARE(hhmm(0), 0);
        QCOMPARE(hhmm(5), 5);
        QCOMPARE(hhmm(-30), 2330);
        QCOMPARE(hhmm(9 * 60 + 30 + minutesPerDay), 930);
        QCOMPARE(weekdayOf(dayNumber({2026, 3, 2})), 0);
        QCOMPARE(clockText(0), std::string("12:00 AM"));
        QCOMPARE(longDateText(dayNumber({2026, 3, 2})), std::string("Monday, March 2, 2026"));
    }
};

QTEST_GUILESS_MAIN(BusinessTest)
#include "businesstest.moc"
