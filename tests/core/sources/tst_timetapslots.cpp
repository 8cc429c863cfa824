// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/mostcommonzone.h"
#include "tests/core/sources/branch.h"

#include <QSet>
#include <QTest>

using namespace daybook;

namespace {

const DateRange week{monday, monday.addDays(6)};
const DateRange spring{monday, monday.addDays(60)};
const LocationId austin{u"700101"_s};
const LocationId berlin{u"700104"_s};
const LocationId newYork{u"700105"_s};
const LocationId videoVisits{u"700106"_s};
const ServiceId treatment{u"730002"_s};
const ServiceId yoga{u"730004"_s}; // a class

/// A wall time of the sandbox, 1730 for half past five.
QDateTime wall(const QJsonValue &date, const QJsonValue &hhmm, const QTimeZone &zone)
{
    const int number = hhmm.toInt();
    return QDateTime(
        QDate::fromString(date.toString(), Qt::ISODate), QTime(number / 100, number % 100), zone)
        .toUTC();
}

QList<QDateTime> startsOf(const Result<Listing<Slot>> &slots)
{
    QList<QDateTime> starts;
    for (const Slot &slot : slots->items)
        starts.append(slot.start.toUTC());
    return starts;
}

template <typename T>
QSet<T> setOf(const QList<T> &list)
{
    return {list.begin(), list.end()};
}

} // namespace

class TestTimeTapSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each test begins with a connection that knows nothing.
    void init()
    {
        m_branch.reset();
        m_branch.reconnect();
    }

    void onePersonIsAskedDayByDayAndEndsAreExact()
    {
        const StaffId person = somebodyAt(berlin, treatment);
        const QTimeZone zone = zoneOf(person);
        QList<QDateTime> starts;
        QList<QDateTime> ends;
        for (QDate day = week.from; day <= week.to; day = day.addDays(1)) {
            for (const QJsonValue &slot :
                m_branch.said(dayPath(day, person, berlin, treatment)).array()) {
                starts.append(wall(day.toString(Qt::ISODate), slot[u"startTime"], zone));
                ends.append(wall(day.toString(Qt::ISODate), slot[u"endTime"], zone));
            }
        }
        QVERIFY(starts.size() > 5);
        m_branch.reset();
        const auto slots = m_branch.freeSlots(
            {.location = berlin, .service = treatment, .staff = person, .days = week});
        QVERIFY(slots);
        QCOMPARE(startsOf(slots), starts);
        for (qsizetype i = 0; i < ends.size(); ++i) {
            const Slot &slot = slots->items.at(i);
            QCOMPARE(slot.end, ends.at(i));
            QCOMPARE(slot.staff, person);
            QCOMPARE(slot.zone, zone);
            QVERIFY(!slot.staffName.isEmpty());
            QVERIFY(!slot.seatsLeft);
        }
        QCOMPARE(m_branch.arrived(u"/availability/2026/03/\\d\\d/.*"_s), 7);
        QCOMPARE(m_branch.arrived(u"/availability/location/.*"_s), 0);
    }

    void anyoneIsOneRequestAndTheUnionOfThePeople()
    {
        QSet<QDateTime> ofPeople;
        for (const StaffId &person : peopleAt(berlin)) {
            const auto slots = m_branch.freeSlots(
                {.location = berlin, .service = treatment, .staff = person, .days = week});
            QVERIFY(slots);
            ofPeople.unite(setOf(startsOf(slots)));
        }
        QVERIFY(!ofPeople.isEmpty());
        m_branch.reset();
        const auto anyone =
            m_branch.freeSlots({.location = berlin, .service = treatment, .days = week});
        QVERIFY(anyone);
        QCOMPARE(setOf(startsOf(anyone)), ofPeople);
        QCOMPARE(anyone->items.size(), ofPeople.size());
        QVERIFY(std::ranges::is_sorted(anyone->items, {}, &Slot::start));
        for (const Slot &slot : anyone->items)
            QVERIFY(!slot.staff);
        QCOMPARE(m_branch.arrived(u"/availability/location/.*"_s), 1);
        QCOMPARE(m_branch.arrived(u"/availability/2026/.*"_s), 0);
    }

    void whatIsNotKnownIsAskedForAndOnlyOnce()
    {
        const SlotQuery anyone{.location = berlin, .service = treatment, .days = week};
        QVERIFY(m_branch.freeSlots(anyone));
        QCOMPARE(m_branch.arrived(u"/services/730002"_s), 1);
        QCOMPARE(m_branch.arrived(u"/locations/700104"_s), 1);
        QVERIFY(m_branch.freeSlots(anyone));
        QCOMPARE(m_branch.arrived(u"/services/730002"_s), 1);
        QCOMPARE(m_branch.arrived(u"/locations/700104"_s), 1);
    }

    void whatTheListsToldIsNotAskedAgain()
    {
        QVERIFY(m_branch.locations());
        QVERIFY(m_branch.staff());
        QVERIFY(m_branch.services());
        m_branch.reset();
        const StaffId person{u"510004"_s};
        QVERIFY(m_branch.freeSlots(
            {.location = berlin, .service = treatment, .staff = person, .days = week}));
        for (const QString &path : m_branch.arrived())
            QVERIFY2(path.contains(u"/availability/"_s) || path.contains(u"/sessionToken"_s),
                qPrintable(path));
    }

    void anUnknownFactThatCannotBeHadFailsTheQuestion_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("service") << u"/services"_s;
        QTest::newRow("location") << u"/locations"_s;
    }

    void anUnknownFactThatCannotBeHadFailsTheQuestion()
    {
        QFETCH(QString, path);
        m_branch.fault(u"GET /live"_s + path, 403);
        const auto slots =
            m_branch.freeSlots({.location = berlin, .service = treatment, .days = week});
        QVERIFY(!slots);
        QCOMPARE(slots.error().kind, Error::Kind::Forbidden);
        QCOMPARE(m_branch.arrived(u"/availability/.*"_s), 0);
    }

    void aVirtualPlaceSpeaksTheZoneThatMostOfItsStaffShare()
    {
        const auto staff = m_branch.staff({.location = videoVisits});
        const QTimeZone expected = mostCommonZone(staff->items);
        QVERIFY(expected.isValid());
        const auto places = m_branch.locations();
        for (const Location &location : places->items) {
            if (location.id == videoVisits)
                QVERIFY(!location.zone.isValid());
        }
        m_branch.reconnect();
        int seen = 0;
        for (const QString &service :
            m_branch.saidIds(u"/services?locationId=700106&includePersonal=0"_s, u"reasonId"_s)
                .first(6)) {
            const auto slots =
                m_branch.freeSlots({.location = videoVisits, .service = {service}, .days = week});
            QVERIFY(slots);
            for (const Slot &slot : slots->items) {
                if (!slot.seatsLeft)
                    QCOMPARE(slot.zone, expected);
            }
            seen += static_cast<int>(slots->items.size());
        }
        QVERIFY(seen > 0);
    }

    void aClassGivesSessionsWithTheirSeats()
    {
        const QHash<QDateTime, QString> sessions = sessionsWithRoom();
        QVERIFY(!sessions.isEmpty());
        m_branch.reset();
        const auto slots =
            m_branch.freeSlots({.location = austin, .service = yoga, .days = spring});
        QVERIFY(slots);
        for (const Slot &slot : slots->items) {
            QVERIFY(slot.seatsLeft && *slot.seatsLeft > 0);
            QVERIFY(slot.staff);
            QVERIFY(sessions.contains(slot.start.toUTC()));
        }
        const QSet<QDateTime> offered = setOf(startsOf(slots));
        for (const auto &[start, state] : sessions.asKeyValueRange())
            QVERIFY(state != u"Open"_s || offered.contains(start));
        QCOMPARE(m_branch.arrived(u"/classschedule/location/.*"_s), 1);
        QCOMPARE(m_branch.arrived(u"/availability/.*"_s), 0);
    }

    void aSessionThatIsClosedOrCancelledIsNotOffered()
    {
        int notOpen = 0;
        int offered = 0;
        for (const QJsonValue &session : m_branch.said(u"/classschedule/class/730004"_s).array()) {
            const QDate day = QDate::fromString(session[u"startDate"].toString(), Qt::ISODate);
            if (session[u"status"] == u"Open"_s || session[u"seatsLeft"].toInt() < 1)
                continue;
            ++notOpen;
            const auto slots = m_branch.freeSlots(
                {.location = {QString::number(session[u"location"][u"locationId"].toInteger())},
                    .service = yoga,
                    .staff = StaffId{session[u"staff"][u"professionalId"].toVariant().toString()},
                    .days = {day, day}});
            QVERIFY(slots);
            const QDateTime start =
                QDateTime::fromMSecsSinceEpoch(session[u"startDateTimeUTC"].toInteger(), Qt::UTC);
            offered += startsOf(slots).contains(start) ? 1 : 0;
        }
        QVERIFY(notOpen > 0);
        QCOMPARE(offered, 0);
    }

    void aFailingDayFailsTheWholeWithItsError()
    {
        m_branch.fault(u"GET /live/availability/2026/03/05"_s, 403, 1);
        const auto slots = m_branch.freeSlots({.location = berlin,
            .service = treatment,
            .staff = StaffId{u"510004"_s},
            .days = week});
        QVERIFY(!slots);
        QCOMPARE(slots.error().kind, Error::Kind::Forbidden);
        QCOMPARE(slots.error().httpStatus, 403);
    }

    // New York goes from 2:00 to 3:00 on the Sunday; one person there works at night.
    void theHourThatClocksSkipHoldsNoSlotAndLengthsStayRight()
    {
        const StaffId nightWorker{u"510013"_s};
        const QTimeZone zone("America/New_York");
        const QDate sunday(2026, 3, 8);
        QSet<int> hours;
        for (const QString &id : m_branch.saidIds(u"/services?staffId=510013"_s, u"reasonId"_s)) {
            const auto service = m_branch.said(u"/services/"_s + id).object();
            if (service[u"reasonType"] != u"SERVICE"_s)
                continue;
            const auto slots = m_branch.freeSlots({.location = newYork,
                .service = {id},
                .staff = nightWorker,
                .days = {sunday, sunday}});
            QVERIFY(slots);
            QCOMPARE(slots->unreadable, 0);
            for (const Slot &slot : slots->items) {
                QCOMPARE(slot.start.secsTo(slot.end), service[u"visitMinutes"].toInt() * 60);
                QCOMPARE(slot.start.toTimeZone(zone).date(), sunday);
                hours.insert(slot.start.toTimeZone(zone).time().hour());
            }
        }
        QVERIFY(hours.contains(1) || hours.contains(3));
        QVERIFY(!hours.contains(2));
    }

    void daysThatEndBeforeTheyBeginOrAreNoneHoldNoSlot_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::newRow("a later day") << monday.addDays(1);
        QTest::newRow("no day") << QDate();
    }

    void daysThatEndBeforeTheyBeginOrAreNoneHoldNoSlot()
    {
        QFETCH(QDate, from);
        const StaffId person = somebodyAt(berlin, treatment);
        const qsizetype before = m_branch.arrived(u"/availability/.*"_s);
        const auto slots = m_branch.freeSlots(
            {.location = berlin, .service = treatment, .staff = person, .days = {from, monday}});
        QVERIFY(slots);
        QVERIFY(slots->items.isEmpty());
        QCOMPARE(m_branch.arrived(u"/availability/.*"_s), before);
    }

    void aSingleDayHoldsThatDayOnly()
    {
        const DateRange wednesday{monday.addDays(2), monday.addDays(2)};
        const auto slots =
            m_branch.freeSlots({.location = berlin, .service = treatment, .days = wednesday});
        QVERIFY(slots && !slots->items.isEmpty());
        for (const Slot &slot : slots->items)
            QCOMPARE(slot.start.toTimeZone(slot.zone).date(), wednesday.from);
    }

private:
    static QString dayPath(
        QDate day, const StaffId &staff, const LocationId &location, const ServiceId &service)
    {
        return day.toString(u"'/availability/'yyyy/MM/dd/"_s)
            + u"%1/%2/%3"_s.arg(staff.value, location.value, service.value);
    }

    /// Sessions of the class in Austin with seats left, and their state in the service's word.
    QHash<QDateTime, QString> sessionsWithRoom()
    {
        QHash<QDateTime, QString> sessions;
        for (const QJsonValue &session : m_branch.said(u"/classschedule/class/730004"_s).array()) {
            const QDate day = QDate::fromString(session[u"startDate"].toString(), Qt::ISODate);
            const QJsonValue place = session[u"location"][u"locationId"];
            if (QString::number(place.toInteger()) == austin.value
                && session[u"seatsLeft"].toInt() > 0 && day >= spring.from && day <= spring.to) {
                const qint64 start = session[u"startDateTimeUTC"].toInteger();
                sessions.insert(
                    QDateTime::fromMSecsSinceEpoch(start, Qt::UTC), session[u"status"].toString());
            }
        }
        return sessions;
    }

    QList<StaffId> peopleAt(const LocationId &location)
    {
        QList<StaffId> people;
        for (const QString &id :
            m_branch.saidIds(u"/staff?locationId="_s + location.value, u"professionalId"_s))
            people.append({id});
        return people;
    }

    /// The first who has something free that week.
    StaffId somebodyAt(const LocationId &location, const ServiceId &service)
    {
        for (const StaffId &person : peopleAt(location)) {
            for (QDate day = week.from; day <= week.to; day = day.addDays(1)) {
                if (!m_branch.said(dayPath(day, person, location, service)).array().isEmpty())
                    return person;
            }
        }
        return {};
    }

    QTimeZone zoneOf(const StaffId &person)
    {
        return QTimeZone(m_branch.said(u"/staff/"_s + person.value)
                             .object()[u"timeZoneCode"][u"timeZoneCode"]
                             .toString()
                             .toLatin1());
    }

    Branch m_branch;
};

QTEST_GUILESS_MAIN(TestTimeTapSlots)
#include "tst_timetapslots.moc"
