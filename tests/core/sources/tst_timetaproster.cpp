// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/sources/branch.h"
#include "tests/support/fakenetwork.h"

#include <QTest>

using namespace daybook;

namespace {

const DateRange oneDay{monday, monday};
const DateRange week{monday, monday.addDays(6)};
const LocationId austin{u"700101"_s};
const LocationId newYork{u"700105"_s};
const LocationId videoVisits{u"700106"_s};
const StaffId ada{u"510001"_s};
const StaffId nightWorker{u"510013"_s};
const StaffId nobody{u"1"_s};

QString text(const QDateTime &start, const QDateTime &end)
{
    return start.toString(u"yyyy-MM-ddTHH:mm"_s) + u'/' + end.toString(u"yyyy-MM-ddTHH:mm"_s);
}

QDateTime wall(QDate day, const QJsonValue &hhmm, const QTimeZone &zone)
{
    return QDateTime(day, QTime(hhmm.toInt() / 100, hhmm.toInt() % 100), zone).toUTC();
}

/// A TimeTap business whose answers a test writes, by path below /live.
struct FakeBranch
{
    QHash<QString, CannedReply> replies{
        {u"/sessionToken"_s, {.body = R"({"sessionToken": "st.api.api.1"})"}},
        {u"/staff"_s,
            {.body = R"([{"professionalId": 1, "fullName": "A", "timeZoneCode": "UTC"}])"}},
        {u"/locations/7"_s,
            {.body = R"({"locationId": 7, "locationName": "P", "timeZoneCode": "UTC"})"}},
        {u"/workingHours/staff/1"_s, {.body = nineToFive}},
        {u"/workingHours/location/7"_s, {.body = nineToFive}},
        {u"/appointmentList/report"_s, {.body = "[]"}}};
    FakeNetwork network;

    FakeBranch()
    {
        network.answer = [this](const Seen &seen) {
            return replies.value(
                pathOf(seen), {.status = 404, .error = QNetworkReply::ContentNotFoundError});
        };
        m_store.keep(m_key, Secret("INVENTED"));
    }

    [[nodiscard]] static QString pathOf(const Seen &seen)
    {
        return seen.path().mid(u"/live"_s.size());
    }
    [[nodiscard]] BookingSource &source() { return m_connection.source(); }
    [[nodiscard]] int waiting() const { return m_scheduler.waiting(); }

    static inline const QByteArray nineToFive =
        R"([{"startDate": "2026-01-01", "objects": [{"days": [
            {"workday": 1, "times": [{"startTime": 900, "endTime": 1700}]}]}]}])";

private:
    const CredentialKey m_key{u"timetap/fake/private-key"_s};
    RequestScheduler m_scheduler;
    MemoryStore m_store;
    TimeTapConnection m_connection{network, m_scheduler,
        std::get<Endpoint>(Endpoint::fromText(u"https://h.test/live"_s)), u"100001"_s, m_store,
        m_key, HttpLimits{},
        RetryPolicy{.maxAttempts = 1, .firstDelay = std::chrono::milliseconds(0)}};
};

const RosterQuery fakeQuery{
    .staff = {{u"1"_s}}, .location = LocationId{u"7"_s}, .days = {monday, monday}};

} // namespace

class TestTimeTapRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each test begins with a connection that knows nothing.
    void init()
    {
        m_branch.reset();
        m_branch.reconnect();
    }

    void shiftsAreTheHoursThatTheServiceTells()
    {
        for (const StaffId &person : peopleAt(austin)) {
            const auto roster =
                askRoster(m_branch.source(), {.staff = {person}, .location = austin, .days = week});
            QVERIFY(roster);
            QCOMPARE(roster->days, week);
            QCOMPARE(roster->people, QList{person});
            QStringList shifts;
            for (const Shift &shift : roster->shifts) {
                QCOMPARE(shift.staff, person);
                QVERIFY(shift.location);
                shifts.append(shift.location->value + text(shift.start, shift.end));
            }
            shifts.sort();
            QCOMPARE(shifts, saidShifts(person));
            QVERIFY(std::ranges::is_sorted(roster->shifts, {}, &Shift::start));
        }
    }

    void aPlaceTellsItsOwn()
    {
        const auto roster =
            askRoster(m_branch.source(), {.staff = {}, .location = austin, .days = oneDay});
        QVERIFY(roster);
        QCOMPARE(roster->place, austin);
        QCOMPARE(roster->open.size(), 3); // and the day before and after
        const QTimeZone zone("America/Chicago");
        QCOMPARE(roster->open.at(1).start, QDateTime(monday, QTime(8, 30), zone).toUTC());
        QCOMPARE(roster->open.at(1).end.toTimeZone(zone).date(), monday);
        QCOMPARE(roster->open.at(1).location, austin);
        QVERIFY(roster->people.isEmpty() && !roster->knowsTimeOff);
        const auto none = askRoster(m_branch.source(), {.staff = {ada}, .days = oneDay});
        QVERIFY(none && !none->place && none->open.isEmpty());
    }

    void aVirtualPlaceHasTheClockOfMostOfItsPeople()
    {
        const auto roster = askRoster(m_branch.source(),
            {.staff = peopleAt(videoVisits), .location = videoVisits, .days = oneDay});
        QVERIFY(roster);
        QCOMPARE(roster->place, videoVisits);
        QCOMPARE(roster->open.size(), 3);
        const auto nobodyAsked =
            askRoster(m_branch.source(), {.staff = {}, .location = videoVisits, .days = oneDay});
        QVERIFY(nobodyAsked && !nobodyAsked->place);
    }

    // New York goes from 2:00 to 3:00 on the Sunday.
    void aNightWithASkippedHourIsAnHourShorter()
    {
        const QDate sunday(2026, 3, 8);
        const auto roster =
            askRoster(m_branch.source(), {.staff = {nightWorker}, .days = {sunday, sunday}});
        QVERIFY(roster);
        QStringList shifts;
        for (const Shift &shift : roster->shifts)
            shifts.append(text(shift.start, shift.end));
        QCOMPARE(shifts,
            (QStringList{u"2026-03-07T05:00/2026-03-07T13:00"_s,
                u"2026-03-08T05:00/2026-03-08T12:00"_s, u"2026-03-09T04:00/2026-03-09T12:00"_s}));
    }

    void timeOffIsAllThatTheServiceTells()
    {
        const QList<StaffId> people = peopleAt(austin);
        const DateRange month{monday, monday.addDays(27)};
        const QStringList expected = saidTimeOff(people, month);
        QVERIFY(expected.size() > 10);
        for (const int pageSize : {3, 100}) {
            const auto source = m_branch.sourceOfPages(pageSize);
            const auto roster = askRoster(*source, {.staff = people, .days = month});
            QVERIFY(roster && roster->knowsTimeOff);
            QStringList away;
            for (const TimeOff &off : roster->timeOff) {
                QVERIFY(off.staff && people.contains(*off.staff));
                QCOMPARE(off.title, u"Time off"_s);
                away.append(off.staff->value + text(off.start, off.end));
            }
            QVERIFY(std::ranges::is_sorted(roster->timeOff, {}, &TimeOff::start));
            away.sort();
            QCOMPARE(away, expected);
        }
    }

    void anotherDayCostsNothingButItsTimeOff()
    {
        const QList<StaffId> people = peopleAt(austin);
        const RosterQuery query{.staff = people, .location = austin, .days = oneDay};
        m_branch.reset();
        QVERIFY(askRoster(m_branch.source(), query));
        QCOMPARE(m_branch.arrived(u"/workingHours/staff/\\d+"_s), people.size());
        QCOMPARE(m_branch.arrived(u"/workingHours/location/700101"_s), 1);
        QCOMPARE(m_branch.arrived(u"/staff"_s), 1); // whose zone is whose
        QCOMPARE(m_branch.arrived(u"/staff/\\d+"_s), 0);
        m_branch.reset();
        RosterQuery nextWeek = query;
        nextWeek.days = {monday.addDays(7), monday.addDays(7)};
        const auto next = askRoster(m_branch.source(), nextWeek);
        QVERIFY(next && next->people == people && next->place);
        for (const QString &path : m_branch.arrived())
            QVERIFY2(path.contains(u"onlyTimeOff=1"_s) || path.contains(u"/sessionToken"_s),
                qPrintable(path));
        m_branch.source().forget();
        QVERIFY(askRoster(m_branch.source(), query));
        QCOMPARE(m_branch.arrived(u"/workingHours/staff/\\d+"_s), people.size());
    }

    void whatTheListsToldIsNotAskedAgain()
    {
        QVERIFY(m_branch.locations());
        QVERIFY(m_branch.staff());
        QVERIFY(askRoster(m_branch.source(), {.staff = {ada}, .location = austin, .days = oneDay}));
        QCOMPARE(m_branch.arrived(u"/staff"_s), 1);
        QCOMPARE(m_branch.arrived(u"/locations/700101"_s), 0);
    }

    void somebodyUnknownIsLeftOutAndNotAskedAgain()
    {
        const RosterQuery query{.staff = {nobody, ada}, .days = oneDay};
        for (int turn = 0; turn < 2; ++turn) {
            const auto roster = askRoster(m_branch.source(), query);
            QVERIFY(roster);
            QCOMPARE(roster->people, QList{ada});
            QVERIFY(roster->knowsTimeOff);
        }
        QCOMPARE(m_branch.arrived(u"/workingHours/staff/1"_s), 1);
    }

    void whatConcernsOnePersonLeavesOutOne_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isAskedAgain");
        QTest::newRow("not found") << 404 << false;
        QTest::newRow("refused with a text") << 400 << false;
        QTest::newRow("broken") << 500 << true;
        QTest::newRow("a gateway") << 504 << true;
    }

    void whatConcernsOnePersonLeavesOutOne()
    {
        QFETCH(int, status);
        QFETCH(bool, isAskedAgain);
        const QList<StaffId> people{ada, nightWorker};
        m_branch.fault(u"GET /live/workingHours/staff/510001"_s, status);
        const auto roster = askRoster(m_branch.source(), {.staff = people, .days = oneDay});
        QVERIFY(roster);
        QCOMPARE(roster->people, QList{nightWorker});
        QVERIFY(roster->knowsTimeOff);
        m_branch.reset();
        const auto again = askRoster(m_branch.source(), {.staff = people, .days = oneDay});
        QCOMPARE(again->people, isAskedAgain ? people : QList{nightWorker});
    }

    void whatConcernsAllFailsTheWhole_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &path, int status, Error::Kind kind) {
            QTest::newRow(name) << path << status << static_cast<int>(kind);
        };
        const QString hours = u"/workingHours/staff/510001"_s;
        row("hours forbidden", hours, 403, Error::Kind::Forbidden);
        row("hours refused", hours, 401, Error::Kind::Unauthorized);
        row("time off forbidden", u"/appointmentList/report"_s, 403, Error::Kind::Forbidden);
        row("place forbidden", u"/workingHours/location"_s, 403, Error::Kind::Forbidden);
        row("staff forbidden", u"/staff"_s, 403, Error::Kind::Forbidden);
    }

    void whatConcernsAllFailsTheWhole()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(int, kind);
        m_branch.fault(u"GET /live"_s + path, status);
        const auto roster = askRoster(
            m_branch.source(), {.staff = {ada, nightWorker}, .location = austin, .days = oneDay});
        QVERIFY(!roster);
        QCOMPARE(static_cast<int>(roster.error().kind), kind);
    }

    void aRefusalEndsWhatIsStillToBeAsked()
    {
        m_branch.fault(u"GET /live/workingHours"_s, 403);
        const QList<StaffId> people = peopleAt(austin);
        QVERIFY(people.size() > 6);
        QVERIFY(!askRoster(m_branch.source(), {.staff = people, .days = oneDay}));
        QVERIFY(m_branch.arrived(u"/workingHours/staff/\\d+"_s) < people.size());
    }

    void withoutAnythingThereIsAnError()
    {
        m_branch.fault(u"GET /live/workingHours"_s, 500);
        m_branch.fault(u"GET /live/appointmentList"_s, 500);
        const auto roster =
            askRoster(m_branch.source(), {.staff = {ada}, .location = austin, .days = oneDay});
        QVERIFY(!roster);
        QCOMPARE(roster.error().kind, Error::Kind::Server);
    }

    void timeOffThatCannotBeHadIsNotKnown()
    {
        m_branch.fault(u"GET /live/appointmentList"_s, 500);
        const auto roster = askRoster(m_branch.source(), {.staff = {ada}, .days = oneDay});
        QVERIFY(roster);
        QCOMPARE(roster->people, QList{ada});
        QVERIFY(!roster->knowsTimeOff);
    }

    void nobodyAndNoDayAskNothing_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<bool>("isSomebody");
        QTest::newRow("nobody") << monday << false;
        QTest::newRow("no day") << QDate() << true;
        QTest::newRow("days that end before they begin") << monday.addDays(1) << true;
    }

    void nobodyAndNoDayAskNothing()
    {
        QFETCH(QDate, from);
        QFETCH(bool, isSomebody);
        RosterQuery query{.days = {from, monday}};
        if (isSomebody)
            query = {.staff = {ada}, .location = austin, .days = query.days};
        const auto roster = askRoster(m_branch.source(), query);
        QVERIFY(roster);
        QCOMPARE(*roster, Roster{.days = query.days});
        QCOMPARE(m_branch.arrived().size(), 0);
    }

    void whatIsToldIsKnown()
    {
        FakeBranch fake;
        const auto roster = askRoster(fake.source(), fakeQuery);
        QVERIFY2(roster, qPrintable(roster ? QString() : roster.error().detail));
        QCOMPARE(roster->people.size(), 1);
        QCOMPARE(roster->shifts.size(), 1);
        QCOMPARE(roster->open.size(), 1);
        QVERIFY(!roster->shifts.constFirst().location);
        QVERIFY(roster->knowsTimeOff && roster->timeOff.isEmpty());
    }

    void aPlaceThatWasNeverGivenHoursIsNotClosed()
    {
        FakeBranch fake;
        fake.replies[u"/workingHours/location/7"_s].body = "[]";
        fake.replies[u"/workingHours/staff/1"_s].body = "[]";
        const auto roster = askRoster(fake.source(), fakeQuery);
        QVERIFY(roster && !roster->place);
        QCOMPARE(roster->people.size(), 1); // who has none can never be booked
        QVERIFY(roster->shifts.isEmpty());
    }

    void hoursThatCannotBeReadLeaveThePersonOut()
    {
        FakeBranch fake;
        fake.replies[u"/workingHours/staff/1"_s].body = R"([{"startDate": "?"}])";
        const auto roster = askRoster(fake.source(), fakeQuery);
        QVERIFY(roster && roster->people.isEmpty());
        QVERIFY(roster->place);
    }

    void whoseZoneNobodyTellsIsLeftOut()
    {
        FakeBranch fake;
        fake.replies[u"/staff"_s].body = R"([{"professionalId": 1, "fullName": "A"}])";
        const auto roster = askRoster(fake.source(), fakeQuery);
        QVERIFY(roster && roster->people.isEmpty());
        fake.replies[u"/staff"_s].body = "[]";
        fake.source().forget();
        QVERIFY(askRoster(fake.source(), fakeQuery)->people.isEmpty());
    }

    void timeOffOfWhichSomeCannotBeReadIsNotAll()
    {
        FakeBranch fake;
        fake.replies[u"/appointmentList/report"_s].body =
            R"([{"startDateTimeUTC": 0, "endDateTimeUTC": 1, "staff": {"professionalId": 1}}, {}])";
        const auto roster = askRoster(fake.source(), fakeQuery);
        QVERIFY(roster && !roster->knowsTimeOff);
        QCOMPARE(roster->timeOff.size(), 1);
    }

    void whatNoOtherQuestionWouldEscapeFailsTheWhole_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, int status, QNetworkReply::NetworkError error,
                             Error::Kind kind) {
            QTest::newRow(name) << status << static_cast<int>(error) << static_cast<int>(kind);
        };
        row("offline", 0, QNetworkReply::HostNotFoundError, Error::Kind::Offline);
        row("throttled", 429, QNetworkReply::UnknownContentError, Error::Kind::RateLimited);
        row("no trust", 0, QNetworkReply::SslHandshakeFailedError, Error::Kind::InsecureChannel);
    }

    void whatNoOtherQuestionWouldEscapeFailsTheWhole()
    {
        QFETCH(int, status);
        QFETCH(int, error);
        QFETCH(int, kind);
        FakeBranch fake;
        fake.replies[u"/workingHours/staff/1"_s] = {
            .status = status, .error = static_cast<QNetworkReply::NetworkError>(error)};
        const auto roster = askRoster(fake.source(), fakeQuery);
        QVERIFY(!roster);
        QCOMPARE(static_cast<int>(roster.error().kind), kind);
    }

    void whatSomebodyWaitsForGoesFirst()
    {
        FakeBranch fake;
        QVERIFY(askIdentity(fake.source()).error().kind == Error::Kind::NotFound); // signed in
        const size_t before = fake.network.seen.size();
        fake.replies[u"/locations"_s].hangs = true;
        fake.replies[u"/services"_s].hangs = true;
        std::vector<Call> calls;
        for (int i = 0; i < maxInFlightPerHost; ++i)
            calls.push_back(fake.source().locations(
                {.staff = StaffId{QString::number(i)}}, Priority::Visible, [](const auto &) {}));
        QTRY_COMPARE(fake.network.seen.size(), before + maxInFlightPerHost);
        const Call roster = fake.source().roster(
            {.staff = {{u"1"_s}}, .days = {monday, monday}}, [](const auto &) {});
        const Call services = fake.source().services({}, Priority::Visible, [](const auto &) {});
        QTRY_COMPARE(fake.waiting(), 4); // staff, hours and time off, and what is waited for
        calls.pop_back();
        QTRY_COMPARE(fake.network.seen.size(), before + maxInFlightPerHost + 1);
        QCOMPARE(FakeBranch::pathOf(fake.network.seen.back()), u"/services"_s);
    }

    void itIsToldThatItCanBeAsked() { QVERIFY(m_branch.source().capabilities().roster); }

    void manyPeoplesFreeTimesShareTheListOfStaff()
    {
        const QList<StaffId> people = peopleAt(austin).first(3);
        m_branch.reset();
        std::vector<Call> calls;
        qsizetype answers = 0;
        for (const StaffId &person : people)
            calls.push_back(m_branch.source().freeSlots(
                {.location = austin, .service = {u"730002"_s}, .staff = person, .days = oneDay},
                [&](const Result<Listing<Slot>> &slots) { answers += slots ? 1 : 0; }));
        QTRY_COMPARE(answers, people.size());
        QCOMPARE(m_branch.arrived(u"/staff"_s), 1);
        QCOMPARE(m_branch.arrived(u"/staff/\\d+"_s), 0);
        QCOMPARE(m_branch.arrived(u"/services/730002"_s), 1);
        QCOMPARE(m_branch.arrived(u"/availability/.*"_s), people.size());
    }

private:
    QList<StaffId> peopleAt(const LocationId &location)
    {
        QList<StaffId> people;
        for (const QString &id :
            m_branch.saidIds(u"/staff?locationId="_s + location.value, u"professionalId"_s))
            people.append({id});
        return people;
    }

    QTimeZone zoneOf(const StaffId &person)
    {
        return QTimeZone(m_branch.said(u"/staff/"_s + person.value)
                             .object()[u"timeZoneCode"][u"timeZoneCode"]
                             .toString()
                             .toLatin1());
    }

    /// The shifts of the week and the day before and after, by place and time.
    QStringList saidShifts(const StaffId &person)
    {
        const QTimeZone zone = zoneOf(person);
        const auto hours = m_branch.said(u"/workingHours/staff/"_s + person.value).object();
        QStringList shifts;
        for (const QJsonValue &object : hours[u"periods"][0][u"objects"].toArray()) {
            for (QDate day = monday.addDays(-1); day <= monday.addDays(7); day = day.addDays(1)) {
                for (const QJsonValue &times :
                    object[u"days"][day.dayOfWeek() - 1][u"times"].toArray())
                    shifts.append(QString::number(object[u"locationId"].toInteger())
                        + text(wall(day, times[u"startTime"], zone),
                            wall(day, times[u"endTime"], zone)));
            }
        }
        shifts.sort();
        return shifts;
    }

    QStringList saidTimeOff(const QList<StaffId> &people, const DateRange &days)
    {
        QStringList ids;
        for (const StaffId &person : people)
            ids.append(person.value);
        const QString path =
            u"/appointmentList/report?excludeTimeOff=false&onlyTimeOff=1&pageSize=1000&startDate=%1&endDate=%2&staffIdList=%3"_s
                .arg(days.from.addDays(-1).toString(Qt::ISODate),
                    days.to.addDays(1).toString(Qt::ISODate), ids.join(u','));
        QStringList away;
        for (const QJsonValue &row : m_branch.said(path).array()) {
            QJsonValue staff = row[u"staff"];
            if (staff.isUndefined())
                staff = row[u"professional"];
            const StaffId person{staff[u"professionalId"].toVariant().toString()};
            const auto at = [&](const QString &which) {
                const QDate day = QDate::fromString(row[which + u"Date"_s].toString(), Qt::ISODate);
                return wall(day, row[which + u"Time"_s], zoneOf(person));
            };
            away.append(person.value + text(at(u"start"_s), at(u"end"_s)));
        }
        away.sort();
        return away;
    }

    Branch m_branch;
};

QTEST_GUILESS_MAIN(TestTimeTapRoster)
#include "tst_timetaproster.moc"
