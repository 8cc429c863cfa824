// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"

#include "tests/core/models/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using What = FakeSource::What;

Q_DECLARE_METATYPE(daybook::Capabilities)

namespace {

const DateRange week{QDate(2026, 3, 2), QDate(2026, 3, 8)};

struct Scene
{
    FakeSource source;
    FakeSource other;
    Desk desk;

    Scene()
    {
        desk.setDays(week);
        desk.setSource(&source);
    }

    void choose(Level level, const QString &id) { desk.cascade().choose(level, id); }

    /// The one question of that kind that waits; nothing when there is none or more than one.
    [[nodiscard]] static std::shared_ptr<FakeSource::Question> waiting(
        const FakeSource &asked, What what)
    {
        std::shared_ptr<FakeSource::Question> found;
        for (const auto &question : asked.waiting()) {
            if (question->what == what && std::exchange(found, question))
                return {};
        }
        return found;
    }
    [[nodiscard]] auto waiting(What what) const { return waiting(source, what); }

    /// Of whom free times are waited for.
    [[nodiscard]] QStringList askedByName() const
    {
        QStringList people;
        for (const auto &question : source.waiting()) {
            if (question->what == What::FreeSlots)
                people.append(question->slotQuery.staff.value_or(StaffId{u"anyone"_s}).value);
        }
        return people;
    }
    /// Of whom working hours are waited for; nothing when they are not asked.
    [[nodiscard]] QStringList askedAtWork() const
    {
        QStringList people;
        if (const auto question = waiting(What::Roster)) {
            for (const StaffId &person : question->rosterQuery.staff)
                people.append(person.value);
        }
        return people;
    }
    void answerStaff(const QStringList &ids) { samples::answer(*source.take(What::Staff), ids); }
};

const DeskScope byPerson{
    .everyService = true, .everyBooking = true, .slotsByPerson = true, .roster = true};

/// A picture by person of one place and one service, and nobody known yet.
struct Picture : Scene
{
    explicit Picture(const DeskScope &scope = byPerson)
    {
        source.able.roster = true;
        desk.setSource(&source);
        desk.setScope(scope);
        choose(Level::Location, u"L1"_s);
        choose(Level::Service, u"V1"_s);
    }
};

} // namespace

class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewDeskLooksAtTodayAndAsksNothing()
    {
        const Desk desk;
        QCOMPARE(desk.days().from, desk.days().to);
        QVERIFY(desk.days().from.isValid());
        QCOMPARE(desk.bookings().state(), LoadState::NotAsked);
        QCOMPARE(desk.freeSlots().state(), LoadState::NotAsked);
        for (const Level level : allLevels)
            QCOMPARE(desk.cascade().list(level).state(), LoadState::NotAsked);
    }

    void aSourceIsAskedForListsAndBookingsButNotForFreeTimes()
    {
        Scene scene;
        QCOMPARE(scene.source.waiting().size(), size_t(4));
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery, BookingQuery{.days = week});
        QCOMPARE(scene.desk.freeSlots().state(), LoadState::NotAsked);
    }

    void bookingsFollowTheSelection()
    {
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Staff, u"S1"_s);
        scene.choose(Level::Service, u"V1"_s);
        const BookingQuery asked{
            .days = week, .locations = {{u"L1"_s}}, .staff = {{u"S1"_s}}, .services = {{u"V1"_s}}};
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery, asked);
        scene.desk.cascade().choose(Level::Staff, {});
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery.staff, QList<StaffId>());
    }

    void freeTimesNeedALocationAndAService_data()
    {
        QTest::addColumn<QList<Level>>("chosen");
        QTest::addColumn<bool>("asked");
        const Level place = Level::Location;
        QTest::newRow("nothing") << QList<Level>{} << false;
        QTest::newRow("location") << QList{place} << false;
        QTest::newRow("service") << QList{Level::Service} << false;
        QTest::newRow("location and staff") << QList{place, Level::Staff} << false;
        QTest::newRow("staff and service") << QList{Level::Staff, Level::Service} << false;
        QTest::newRow("location and service") << QList{place, Level::Service} << true;
        QTest::newRow("all") << QList{Level::Staff, Level::Service, place} << true;
    }

    void freeTimesNeedALocationAndAService()
    {
        QFETCH(QList<Level>, chosen);
        QFETCH(bool, asked);
        Scene scene;
        for (const Level level : chosen)
            scene.choose(level, u"7"_s);
        const auto question = scene.waiting(What::FreeSlots);
        QCOMPARE(question != nullptr, asked);
        if (!asked)
            return;
        QCOMPARE(question->slotQuery.location.value, u"7"_s);
        QCOMPARE(question->slotQuery.service.value, u"7"_s);
        QCOMPARE(question->slotQuery.staff.has_value(), chosen.contains(Level::Staff));
        QCOMPARE(question->slotQuery.days, week);
        scene.desk.cascade().choose(Level::Service, {});
        QVERIFY(!scene.waiting(What::FreeSlots));
        QCOMPARE(scene.desk.freeSlots().state(), LoadState::NotAsked);
    }

    void otherDaysAskBookingsAndFreeTimesAndNoList()
    {
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        QSignalSpy changed(&scene.desk, &Desk::daysChanged);
        const int asked = scene.source.asked();
        const DateRange day{QDate(2026, 3, 9), QDate(2026, 3, 9)};
        scene.desk.setDays(day);
        scene.desk.setDays(day);
        QCOMPARE(scene.source.asked(), asked + 2);
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery.days, day);
        QCOMPARE(scene.waiting(What::FreeSlots)->slotQuery.days, day);
        QCOMPARE(changed.size(), 1);
    }

    void aDroppedChoiceWidensTheBookings()
    {
        Scene scene;
        scene.choose(Level::Staff, u"S1"_s);
        scene.choose(Level::Location, u"L1"_s);
        samples::answer(*scene.source.take(What::Staff), {u"S2"_s});
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery,
            (BookingQuery{.days = week, .locations = {{u"L1"_s}}}));
    }

    void refreshingAsksForEverythingOnShow()
    {
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        const int asked = scene.source.asked();
        scene.desk.refresh();
        QCOMPARE(scene.source.asked(), asked + 5);
        QCOMPARE(scene.source.waiting().size(), size_t(5));
    }

    void stoppingEndsEverything()
    {
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        scene.desk.stop();
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.desk.bookings().state(), LoadState::Failed);
        QCOMPARE(scene.desk.freeSlots().state(), LoadState::Failed);
    }

    void anotherAccountBeginsWithoutAChoice()
    {
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        scene.desk.setSource(&scene.other);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.other.asked(), 4);
        QCOMPARE(
            Scene::waiting(scene.other, What::Bookings)->bookingQuery, BookingQuery{.days = week});
        QCOMPARE(scene.desk.freeSlots().state(), LoadState::NotAsked);
        scene.desk.setSource(nullptr);
        QCOMPARE(scene.other.waiting().size(), size_t(0));
        QCOMPARE(scene.desk.bookings().state(), LoadState::NotAsked);
    }

    void aSearchAsksForBookingsOfAllDays()
    {
        Scene scene;
        scene.choose(Level::Staff, u"S1"_s);
        QSignalSpy changed(&scene.desk, &Desk::searchChanged);
        const QString search = u"customer.name:*ada*"_s;
        scene.desk.setSearch(search);
        QCOMPARE(scene.desk.search(), search);
        const BookingQuery asked{.staff = {{u"S1"_s}}, .search = search};
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery, asked);
        const int before = scene.source.asked();
        scene.desk.setSearch(search);
        scene.desk.setDays({QDate(2026, 4, 1), QDate(2026, 4, 2)}); // no other question meanwhile
        QCOMPARE(scene.source.asked(), before);
        QCOMPARE(changed.size(), 1);
        scene.desk.setSearch({});
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery,
            (BookingQuery{.days = {QDate(2026, 4, 1), QDate(2026, 4, 2)}, .staff = {{u"S1"_s}}}));
        QCOMPARE(changed.size(), 2);
    }

    void aSearchAsksForNothingButBookings()
    {
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        const int before = scene.source.asked();
        scene.desk.setSearch(u"state:paid"_s);
        QCOMPARE(scene.source.asked(), before + 1);
        QCOMPARE(scene.waiting(What::FreeSlots)->slotQuery.days, week);
    }

    void anotherAccountEndsTheSearch()
    {
        Scene scene;
        scene.desk.setSearch(u"state:paid"_s);
        QSignalSpy changed(&scene.desk, &Desk::searchChanged);
        scene.desk.setSource(&scene.other);
        QCOMPARE(scene.desk.search(), QString());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(
            Scene::waiting(scene.other, What::Bookings)->bookingQuery, BookingQuery{.days = week});
        for (const auto &question : scene.other.waiting())
            QVERIFY(question->bookingQuery.search.isEmpty());
    }

    void newCredentialsKeepTheSearch()
    {
        Scene scene;
        scene.desk.setSearch(u"state:paid"_s);
        scene.desk.replaceSource(&scene.other);
        QCOMPARE(scene.desk.search(), u"state:paid"_s);
        QCOMPARE(Scene::waiting(scene.other, What::Bookings)->bookingQuery,
            BookingQuery{.search = u"state:paid"_s});
    }

    void whatAnAccountCannotAnswerIsNotAsked_data()
    {
        QTest::addColumn<Capabilities>("able");
        QTest::addColumn<bool>("bookings");
        QTest::addColumn<bool>("days");
        QTest::addColumn<bool>("freeSlots");
        QTest::newRow("everything") << Capabilities{} << true << true << true;
        QTest::newRow("no bookings") << Capabilities{.bookings = false} << false << true << true;
        QTest::newRow("no days") << Capabilities{.days = false} << true << false << true;
        QTest::newRow("no free times") << Capabilities{.freeSlots = false} << true << true << false;
        QTest::newRow("a token") << Capabilities{.places = false,
            .staff = false,
            .freeSlots = false,
            .days = false} << true
                                 << false << false;
    }

    void whatAnAccountCannotAnswerIsNotAsked()
    {
        QFETCH(Capabilities, able);
        QFETCH(bool, bookings);
        QFETCH(bool, days);
        QFETCH(bool, freeSlots);
        Scene scene;
        scene.other.able = able;
        QSignalSpy changed(&scene.desk, &Desk::capabilitiesChanged);
        scene.desk.setSource(&scene.other);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(scene.desk.capabilities(), std::optional(able));
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        scene.desk.refresh();
        const auto asked = Scene::waiting(scene.other, What::Bookings);
        QCOMPARE(asked != nullptr, bookings);
        if (asked)
            QCOMPARE(asked->bookingQuery.days, days ? week : DateRange{});
        QCOMPARE(Scene::waiting(scene.other, What::FreeSlots) != nullptr, freeSlots);
        const auto isNotAsked = [](const LoadingModel &model) {
            return model.state() == LoadState::NotAsked;
        };
        QCOMPARE(isNotAsked(scene.desk.bookings()), !bookings);
        QCOMPARE(isNotAsked(scene.desk.freeSlots()), !freeSlots);
    }

    void otherDaysAreNoQuestionWhereBookingsHaveNone()
    {
        Scene scene;
        scene.other.able = {.days = false};
        scene.desk.setSource(&scene.other);
        const int before = scene.other.asked();
        scene.desk.setDays({QDate(2026, 4, 1), QDate(2026, 4, 2)});
        QCOMPARE(scene.other.asked(), before);
    }

    void anAccountThatCanDoLessShowsNothingOfTheFormer()
    {
        Scene scene;
        scene.source.take(What::Bookings)->bookings(Page<Booking>{.items = {{.id = {u"1"_s}}}});
        scene.other.able = {.bookings = false};
        scene.desk.setSource(&scene.other);
        QCOMPARE(scene.desk.bookings().rowCount(), 0);
        QCOMPARE(scene.desk.bookings().state(), LoadState::NotAsked);
        scene.desk.setSource(nullptr);
        QVERIFY(!scene.desk.capabilities());
        scene.desk.setSource(&scene.source);
        QVERIFY(scene.waiting(What::Bookings));
    }

    void newCredentialsAskTheSameAgainAndKeepRows()
    {
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        scene.source.take(What::Bookings)->bookings(Page<Booking>{.items = {{.id = {u"1"_s}}}});
        scene.desk.replaceSource(&scene.other);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.other.asked(), 5);
        QCOMPARE(scene.desk.bookings().rowCount(), 1);
        QCOMPARE(scene.desk.cascade().selection(), narrowedBy(u"L1"_s, {}, u"V1"_s));
    }

    /// A service counts days by another clock than the one on show.
    void theDaysBesideAreAskedWhereTheyMayShow_data()
    {
        QTest::addColumn<DeskScope>("scope");
        QTest::addColumn<int>("aroundBooked");
        QTest::addColumn<int>("aroundFree");
        QTest::newRow("list") << DeskScope{} << 0 << 0;
        QTest::newRow("one axis") << DeskScope{.isOneAxis = true} << 1 << 0;
        QTest::newRow("another clock")
            << DeskScope{.isOneAxis = true, .isOtherClock = true} << 1 << 1;
    }

    void theDaysBesideAreAskedWhereTheyMayShow()
    {
        QFETCH(const DeskScope, scope);
        QFETCH(const int, aroundBooked);
        QFETCH(const int, aroundFree);
        Scene scene;
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Service, u"V1"_s);
        scene.desk.setScope(scope);
        const auto around = [](int days) {
            return DateRange{week.from.addDays(-days), week.to.addDays(days)};
        };
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery.days, around(aroundBooked));
        QCOMPARE(scene.waiting(What::FreeSlots)->slotQuery.days, around(aroundFree));
        QCOMPARE(scene.desk.days(), week);
    }

    void aPictureShowsWhateverPeopleAreBookedFor()
    {
        Scene scene;
        scene.choose(Level::Service, u"V1"_s);
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery.services, QList<ServiceId>{{u"V1"_s}});
        scene.desk.setScope({.everyService = true});
        QCOMPARE(scene.waiting(What::Bookings)->bookingQuery.services, QList<ServiceId>());
        const int asked = scene.source.asked();
        scene.choose(Level::Service, u"V2"_s);
        QCOMPARE(scene.source.waiting().size(), size_t(4)); // the lists of places and staff are new
        QCOMPARE(scene.source.asked(), asked + 2);
    }

    void aPictureNeedsAllPages()
    {
        Scene scene;
        QList<Booking> many;
        for (int i = 0; i < BookingTableModel::rowsAtOnce; ++i)
            many.append({.id = {QString::number(i)}});
        scene.source.take(What::Bookings)
            ->bookings(Page<Booking>{.items = many, .next = Cursor{u"2"_s}});
        QVERIFY(!scene.waiting(What::Bookings));
        scene.desk.setScope({.everyBooking = true});
        for (int page = 2; page < 5; ++page) {
            const auto question = scene.source.take(What::Bookings);
            QVERIFY(question);
            QCOMPARE(question->from.text, QString::number(page));
            Page<Booking> next{.items = {{.id = {u"of "_s + QString::number(page)}}}};
            if (page < 4)
                next.next = Cursor{QString::number(page + 1)};
            question->bookings(next);
        }
        QVERIFY(!scene.waiting(What::Bookings));
        QCOMPARE(scene.desk.bookings().rowCount(), BookingTableModel::rowsAtOnce + 3);
        QCOMPARE(scene.desk.bookings().state(), LoadState::Ready);
    }

    void aPageThatFailsIsNotAskedForEver()
    {
        Scene scene;
        scene.desk.setScope({.everyBooking = true});
        scene.source.take(What::Bookings)
            ->bookings(Page<Booking>{.items = {{.id = {u"1"_s}}}, .next = Cursor{u"2"_s}});
        scene.source.take(What::Bookings)->fail(brokenServer);
        QVERIFY(!scene.waiting(What::Bookings));
        QCOMPARE(scene.desk.bookings().state(), LoadState::Failed);
    }

    void freeTimesAreAskedOfEachWhoTakesAppointments()
    {
        Picture picture;
        QCOMPARE(picture.askedByName(), QStringList());
        Listing<Staff> staff = listing<Staff>({u"S1"_s, u"S2"_s, u"S3"_s});
        staff.items[1].acceptsAppointments = false;
        picture.source.take(What::Staff)->staff(staff);
        QCOMPARE(picture.askedByName(), (QStringList{u"S1"_s, u"S3"_s}));
        QCOMPARE(picture.askedAtWork(), (QStringList{u"S1"_s, u"S3"_s}));
        const RosterQuery asked = picture.waiting(What::Roster)->rosterQuery;
        QCOMPARE(asked.location, LocationId{u"L1"_s});
        QCOMPARE(asked.days, week);
        QCOMPARE(picture.desk.people().size(), 2);
        picture.choose(Level::Staff, u"S3"_s);
        QCOMPARE(picture.askedByName(), QStringList{u"S3"_s});
        QCOMPARE(picture.askedAtWork(), QStringList{u"S3"_s});
    }

    void ofTooManyPeopleNobodyIsAskedByName()
    {
        QStringList ids;
        for (qsizetype i = 0; i < Desk::mostPeopleByName; ++i)
            ids.append(QString::number(i));
        Picture most;
        most.answerStaff(ids);
        QCOMPARE(most.askedByName(), ids);
        QCOMPARE(most.askedAtWork(), ids);
        Picture tooMany;
        tooMany.answerStaff(ids + QStringList{u"one more"_s});
        QCOMPARE(tooMany.askedByName(), QStringList{u"anyone"_s});
        QCOMPARE(tooMany.askedAtWork(), QStringList());
    }

    void whoeverNeedsNoRosterAsksForNone_data()
    {
        QTest::addColumn<bool>("able");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("not wanted") << true << false;
        QTest::newRow("not told") << false << true;
        QTest::newRow("wanted and told") << true << true;
    }

    void whoeverNeedsNoRosterAsksForNone()
    {
        QFETCH(bool, able);
        QFETCH(bool, wanted);
        Scene scene;
        scene.source.able.roster = able;
        scene.desk.setSource(&scene.source);
        scene.desk.setScope({.roster = wanted});
        scene.answerStaff({u"S1"_s});
        QCOMPARE(scene.waiting(What::Roster) != nullptr, able && wanted);
    }

    void aListThatIsNotKnownNamesNobody()
    {
        Picture picture;
        QVERIFY(!picture.waiting(What::Roster));
        QCOMPARE(picture.desk.roster().state(), LoadState::NotAsked);
        picture.source.take(What::Staff)->fail(brokenServer);
        QVERIFY(!picture.waiting(What::Roster));
        QCOMPARE(picture.askedByName(), QStringList());
        picture.desk.refresh();
        picture.answerStaff({});
        QVERIFY(!picture.waiting(What::Roster));
    }

    void anotherPlaceAsksNothingAboutThePeopleOfTheFormer()
    {
        Picture picture;
        picture.answerStaff({u"S1"_s, u"S2"_s});
        picture.choose(Level::Location, u"L2"_s);
        QCOMPARE(picture.askedByName(), QStringList());
        QCOMPARE(picture.askedAtWork(), QStringList());
        const int asked = picture.source.asked();
        picture.answerStaff({u"S3"_s});
        QCOMPARE(picture.source.asked(), asked + 2);
        QCOMPARE(picture.askedByName(), QStringList{u"S3"_s});
        QCOMPARE(picture.askedAtWork(), QStringList{u"S3"_s});
        QCOMPARE(picture.waiting(What::Roster)->rosterQuery.location, LocationId{u"L2"_s});
    }

    void aPlaceSeenBeforeAsksItsPeopleAtOnceAndOnlyOnce()
    {
        Picture picture;
        picture.answerStaff({u"S1"_s, u"S2"_s});
        picture.choose(Level::Location, u"L2"_s);
        picture.answerStaff({u"S3"_s});
        const int before = picture.source.asked();
        picture.choose(Level::Location, u"L1"_s);
        QCOMPARE(picture.askedByName(), (QStringList{u"S1"_s, u"S2"_s}));
        QCOMPARE(picture.askedAtWork(), (QStringList{u"S1"_s, u"S2"_s}));
        // Staff, services, bookings, two people's free times and one roster.
        QCOMPARE(picture.source.asked(), before + 6);
        picture.answerStaff({u"S1"_s, u"S2"_s});
        QCOMPARE(picture.source.asked(), before + 6);
    }

    void aListReloadedUnchangedAsksNothingAgain()
    {
        Picture picture;
        picture.answerStaff({u"S1"_s, u"S2"_s});
        picture.desk.cascade().refresh();
        const int asked = picture.source.asked();
        picture.answerStaff({u"S1"_s, u"S2"_s});
        QCOMPARE(picture.source.asked(), asked);
        picture.desk.cascade().refresh();
        picture.answerStaff({u"S1"_s, u"S4"_s});
        QCOMPARE(picture.askedByName(), (QStringList{u"S1"_s, u"S4"_s}));
        QCOMPARE(picture.askedAtWork(), (QStringList{u"S1"_s, u"S4"_s}));
    }

    void otherDaysAskTheSamePeople()
    {
        Picture picture;
        picture.answerStaff({u"S1"_s, u"S2"_s});
        const int asked = picture.source.asked();
        const DateRange day{QDate(2026, 3, 9), QDate(2026, 3, 9)};
        picture.desk.setDays(day);
        QCOMPARE(picture.source.asked(), asked + 4); // bookings, two people, one roster
        QCOMPARE(picture.waiting(What::Roster)->rosterQuery.days, day);
    }

    void anotherAccountAsksAboutNobodyOfTheFormer()
    {
        Picture picture;
        picture.answerStaff({u"S1"_s, u"S2"_s});
        picture.other.able.roster = true;
        picture.desk.setSource(&picture.other);
        QCOMPARE(picture.other.asked(), 4); // three lists and the bookings
        QVERIFY(!picture.desk.roster().roster());
    }

    void stoppingAndRefreshingConcernTheRosterToo()
    {
        Picture picture;
        picture.answerStaff({u"S1"_s});
        picture.source.take(What::Roster)->roster(Roster{.people = {{u"S1"_s}}});
        picture.desk.refresh();
        QVERIFY(picture.waiting(What::Roster));
        QVERIFY(picture.desk.roster().roster());
        picture.desk.stop();
        QCOMPARE(picture.source.waiting().size(), size_t(0));
        QCOMPARE(picture.desk.roster().state(), LoadState::Failed);
        QVERIFY(picture.desk.roster().roster());
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
