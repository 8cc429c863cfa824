// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

struct Span
{
    QDateTime from;
    QDateTime to;
    [[nodiscard]] bool overlaps(const Span &other) const
    {
        return from < other.to && other.from < to;
    }
};

QDateTime wallTime(const QJsonValue &date, const QJsonValue &hhmm, const QTimeZone &zone)
{
    const int number = hhmm.toInt(-1);
    return {
        QDate::fromString(date.toString(), Qt::ISODate), QTime(number / 100, number % 100), zone};
}

Span spanOf(const QJsonValue &row)
{
    const QTimeZone zone(row[u"staffTimeZone"].toString().toLatin1());
    return {wallTime(row[u"startDate"], row[u"startTime"], zone),
        wallTime(row[u"endDate"], row[u"endTime"], zone)};
}

Span slotSpan(const QJsonValue &slot, QDate day, const QTimeZone &zone)
{
    const QJsonValue date(day.toString(Qt::ISODate));
    return {wallTime(date, slot[u"startTime"], zone), wallTime(date, slot[u"endTime"], zone)};
}

QString dayPath(QDate day, qint64 staff, qint64 location, qint64 service)
{
    return day.toString(u"'/availability/'yyyy/MM/dd/"_s)
        + u"%1/%2/%3"_s.arg(staff).arg(location).arg(service);
}

QTimeZone zoneOf(const QJsonValue &staff)
{
    return QTimeZone(staff[u"timeZoneCode"][u"timeZoneCode"].toString().toLatin1());
}

} // namespace

class AvailabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTakenTimeIsNeverOffered_data()
    {
        QTest::addColumn<qint64>("location");
        QTest::newRow("Austin") << 700101LL;
        QTest::newRow("Pune") << 700103LL;
        QTest::newRow("on the edge") << 700105LL;
        QTest::newRow("virtual") << 700106LL;
    }

    void aTakenTimeIsNeverOffered()
    {
        QFETCH(qint64, location);
        const QDate first(2026, 3, 2);
        int offered = 0;
        for (const QJsonValue &member : m_client.list(u"/staff?locationId=%1"_s.arg(location))) {
            const qint64 id = member[u"professionalId"].toInteger();
            const QTimeZone zone = zoneOf(member);
            const QList<Span> taken = takenTimes(id, first, first.addDays(8));
            const auto services =
                m_client.list(u"/services?locationId=%1&staffId=%2"_s.arg(location).arg(id));
            for (QDate day = first; day < first.addDays(8); day = day.addDays(1)) {
                for (const QJsonValue &service : services) {
                    const qint64 reason = service[u"reasonId"].toInteger();
                    for (const QJsonValue &slot :
                        m_client.list(dayPath(day, id, location, reason))) {
                        const Span free = slotSpan(slot, day, zone);
                        QCOMPARE(free.from.secsTo(free.to), service[u"visitMinutes"].toInt() * 60);
                        for (const Span &span : taken)
                            QVERIFY2(!free.overlaps(span), qPrintable(free.from.toString()));
                        ++offered;
                    }
                }
            }
        }
        QVERIFY(offered > 50);
    }

    void theWholeRangeIsWhatTheDaysOfEverybodyTell()
    {
        const qint64 location = 700101;
        const QTimeZone there("America/Chicago");
        QSet<QDateTime> starts;
        for (const QJsonValue &member : m_client.list(u"/staff?locationId=700101"_s)) {
            for (QDate day(2026, 3, 1); day <= QDate(2026, 3, 6); day = day.addDays(1)) {
                const qint64 id = member[u"professionalId"].toInteger();
                for (const QJsonValue &slot : m_client.list(dayPath(day, id, location, 730002))) {
                    const QDateTime start =
                        slotSpan(slot, day, zoneOf(member)).from.toTimeZone(there);
                    QCOMPARE(
                        start.date().toString(Qt::ISODate), slot[u"clientStartDate"].toString());
                    if (start.date() >= QDate(2026, 3, 2) && start.date() <= QDate(2026, 3, 5))
                        starts.insert(start.toUTC());
                }
            }
        }
        QSet<QDateTime> merged;
        const auto days = m_client.list(
            u"/availability/location/700101/service/730002?startDate=2026-03-02&endDate=2026-03-05"_s);
        QCOMPARE(days.size(), 4);
        for (const QJsonValue &day : days) {
            for (const QJsonValue &slot : day[u"timeSlots"].toArray()) {
                QCOMPARE(slot[u"clientStartDate"], day[u"date"]);
                const auto start =
                    wallTime(slot[u"clientStartDate"], slot[u"clientStartTime"], there);
                QVERIFY2(!merged.contains(start.toUTC()), "one slot for each start");
                merged.insert(start.toUTC());
            }
        }
        QVERIFY(!merged.isEmpty());
        QCOMPARE(merged, starts);
    }

    void aHalfHourZoneIsSeenFromItsPlace()
    {
        const auto rows =
            m_client.list(u"/appointmentList/report?locationIdList=700103&pageSize=500"_s);
        for (const QJsonValue &row : rows) {
            if (!row[u"startDateTimeUTC"].isDouble() || row[u"staffTimeZone"] != u"Asia/Kolkata"_s)
                continue;
            const auto utc =
                QDateTime::fromMSecsSinceEpoch(row[u"startDateTimeUTC"].toInteger(), Qt::UTC);
            const int wall = row[u"startTime"].toInt();
            const int minutes = wall / 100 * 60 + wall % 100;
            const int shifted = utc.time().hour() * 60 + utc.time().minute() + 330;
            QCOMPARE(minutes, shifted % (24 * 60));
        }
    }

    void timesThatTheClockSkipsAreNotOffered()
    {
        // New York goes from 2:00 to 3:00 on 2026-03-08; one person there works at night.
        const qint64 nightWorker = 510013;
        QSet<int> sunday;
        QSet<int> monday;
        for (const QJsonValue &service :
            m_client.list(u"/services?staffId=%1"_s.arg(nightWorker))) {
            const qint64 reason = service[u"reasonId"].toInteger();
            const auto collect = [&](QDate day, QSet<int> &times) {
                int before = -1;
                for (const QJsonValue &slot :
                    m_client.list(dayPath(day, nightWorker, 700105, reason))) {
                    QVERIFY2(slot[u"startTime"].toInt() > before, "each time once, in order");
                    before = slot[u"startTime"].toInt();
                    times.insert(before);
                    const Span span = slotSpan(slot, day, QTimeZone("America/New_York"));
                    QVERIFY(span.from.isValid() && span.to.isValid());
                    QCOMPARE(span.from.secsTo(span.to), service[u"visitMinutes"].toInt() * 60);
                }
            };
            collect(QDate(2026, 3, 8), sunday);
            collect(QDate(2026, 3, 9), monday);
        }
        const auto inGap = [](int time) { return time >= 200 && time < 300; };
        QVERIFY(!sunday.isEmpty());
        QVERIFY(std::none_of(sunday.begin(), sunday.end(), inGap));
        QVERIFY(std::any_of(monday.begin(), monday.end(), inGap));
    }

    void nothingIsOfferedInThePast()
    {
        QVERIFY(m_client.list(dayPath({2026, 3, 1}, 510004, 700104, 730001)).isEmpty());
        const QString today = u"/availability/location/700104/service/730001"
                              "?startDate=2026-03-02&endDate=2026-03-02"_s;
        const auto slotsOf = [&] { return m_client.list(today).first()[u"timeSlots"].toArray(); };
        const QJsonArray before = slotsOf();
        for (const QJsonValue &slot : before) // 08:00 UTC is nine in Berlin.
            QVERIFY(slot[u"clientStartTime"].toInt() >= 900);
        m_client.control(u"/_sandbox/clock"_s, {{u"advanceSeconds"_s, 4 * 3600}});
        const QJsonArray after = slotsOf();
        m_client.control(u"/_sandbox/clock"_s, {{u"advanceSeconds"_s, 14 * 3600}});
        const Answer nextDay = m_client.get(today);
        m_client.setToken({});
        QVERIFY(after.size() < before.size());
        for (const QJsonValue &slot : after)
            QVERIFY(slot[u"clientStartTime"].toInt() >= 1300);
        QCOMPARE(nextDay.status, 401); // The clock ran past the session, too.
    }

    void aDurationReplacesTheLengthOfTheService()
    {
        SandboxClient client;
        const QString path = dayPath({2026, 3, 4}, 510004, 700104, 730001);
        const auto services = client.list(u"/services?staffId=510004&locationId=700104"_s);
        QVERIFY(!services.isEmpty());
        for (const QJsonValue &slot : client.list(path + u"?duration=120"_s))
            QCOMPARE(slot[u"endTime"].toInt() - slot[u"startTime"].toInt(), 200);
        QCOMPARE(client.get(path + u"?duration=long"_s).status, 400);
        QCOMPARE(client.get(path + u"?duration=0"_s).status, 400);
    }

    void theMonthNamesTheDaysThatHaveSomething()
    {
        SandboxClient client;
        const auto month = client.get(u"/availability/2026/03/510004/700104/730002"_s).object();
        QCOMPARE(month.size(), 31);
        for (QDate day(2026, 3, 1); day.month() == 3; day = day.addDays(1)) {
            const auto free = client.list(dayPath(day, 510004, 700104, 730002));
            QCOMPARE(month[day.toString(Qt::ISODate)].toBool(), !free.isEmpty());
        }
    }

    void aBadQuestionIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no dates") << "/availability/location/700101/service/730001";
        QTest::newRow("one date")
            << "/availability/location/700101/service/730001?startDate=2026-03-02";
        QTest::newRow("too long") << "/availability/location/700101/service/730001"
                                     "?startDate=2020-03-02&endDate=2026-03-02";
        QTest::newRow("no such day") << "/availability/2026/02/30/510001/700101/730001";
        QTest::newRow("not padded") << "/availability/2026/3/2/510001/700101/730001";
        QTest::newRow("no such month") << "/availability/2026/13/510001/700101/730001";
    }

    void aBadQuestionIsRefused()
    {
        QFETCH(QString, path);
        SandboxClient client;
        QCOMPARE(client.get(path).status, 400);
    }

    void classesHaveSessionsAndNoSlots()
    {
        SandboxClient client;
        const auto sessions = client.list(u"/classschedule/class/730004"_s);
        QVERIFY(!sessions.isEmpty());
        int open = 0;
        for (const QJsonValue &session : sessions) {
            QCOMPARE(session[u"maxSeats"].toInt() - session[u"seatsTaken"].toInt(),
                session[u"seatsLeft"].toInt());
            const qint64 staff = session[u"staff"][u"professionalId"].toInteger();
            const qint64 place = session[u"location"][u"locationId"].toInteger();
            const auto day = QDate::fromString(session[u"startDate"].toString(), Qt::ISODate);
            QVERIFY(client.list(dayPath(day, staff, place, 730004)).isEmpty());
            const QString path =
                dayPath(day, staff, place, 730004).replace(u"/availability"_s, u"/classschedule"_s);
            const bool hasRoom =
                session[u"status"] == u"Open"_s && session[u"seatsLeft"].toInt() > 0;
            QCOMPARE(client.list(path), hasRoom ? QJsonArray{session} : QJsonArray{});
            open += hasRoom ? 1 : 0;
        }
        QVERIFY(open > 0);
        const QString id = QString::number(sessions[0][u"classScheduleId"].toInteger());
        QCOMPARE(client.get(u"/classschedule/"_s + id).object(), sessions[0].toObject());
        QVERIFY(!client.list(u"/classschedule/location/700101"_s).isEmpty());
        QCOMPARE(client.get(u"/classschedule/list/OPEN/510001"_s).status, 400);
    }

private:
    /// Bookings that are not cancelled, time off, and classes of one person.
    QList<Span> takenTimes(qint64 staff, QDate from, QDate to)
    {
        QList<Span> spans;
        const auto rows = m_client.list(
            u"/appointmentList/report?excludeTimeOff=false&pageSize=9999&staffIdList=%1"
            "&startDate=%2&endDate=%3"_s.arg(staff)
                .arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate)));
        for (const QJsonValue &row : rows) {
            if (row[u"status"] != u"CANCELLED"_s)
                spans.append(spanOf(row));
        }
        for (const QJsonValue &row : m_client.list(u"/classschedule/staff/%1"_s.arg(staff))) {
            if (row[u"status"] != u"Cancelled"_s)
                spans.append(spanOf(row));
        }
        return spans;
    }

    SandboxClient m_client;
};

QTEST_GUILESS_MAIN(AvailabilityTest)
#include "availabilitytest.moc"
