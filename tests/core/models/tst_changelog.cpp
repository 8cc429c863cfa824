// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/changelog.h"

#include "core/models/desk.h"
#include "tests/core/models/samples.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace daybook;
using namespace daybook::samples;
using Kind = BookingChange::Kind;
using What = FakeSource::What;
using Edit = std::function<void(Booking &)>;

Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(std::optional<Kind>)

namespace {

const QDateTime two(QDate(2026, 3, 10), QTime(14, 0), Qt::UTC);
const QDateTime three(QDate(2026, 3, 10), QTime(15, 0), Qt::UTC);

Booking booking(const QString &id)
{
    return {.id = {id},
        .state = BookingState::Confirmed,
        .status = u"confirmed"_s,
        .start = two,
        .end = two.addSecs(3600),
        .staffId = {u"S1"_s},
        .staff = u"Bo"_s,
        .customer = {.name = u"Ada Example"_s},
        .raw = {.page = "{}", .fingerprint = 7}};
}

Booking edited(Booking booking, const Edit &edit)
{
    edit(booking);
    return booking;
}

void moveBy(Booking &booking, int hours)
{
    booking.start = booking.start.addSecs(hours * 3600);
    booking.end = booking.end.addSecs(hours * 3600);
}

/// What one step from @p before to @p after is told as.
QList<BookingChange> step(const QList<Booking> &before, const QList<Booking> &after)
{
    return changesBetween(before, after, three);
}

QList<Kind> kindsOf(const QList<BookingChange> &changes)
{
    QList<Kind> kinds;
    for (const BookingChange &change : changes)
        kinds.append(change.kind);
    return kinds;
}

QStringList idsOf(const QList<BookingChange> &changes)
{
    QStringList ids;
    for (const BookingChange &change : changes)
        ids.append(change.booking().id.value);
    return ids;
}

} // namespace

class TestChangeLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDifferenceHasAKind_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<std::optional<Kind>>("kind");
        const auto row = [](const char *name, const Edit &edit, std::optional<Kind> kind) {
            QTest::newRow(name) << edit << kind;
        };
        row("nothing", [](Booking &) {}, {});
        row("raw data", [](Booking &b) { b.raw = {.page = "[]", .fingerprint = 8}; }, {});
        row("place in the raw page", [](Booking &b) { b.raw.row = 3; }, {});
        row(
            "another hour", [](Booking &b) { moveBy(b, 1); }, Kind::Moved);
        row(
            "longer", [](Booking &b) { b.end = b.end.addSecs(600); }, Kind::Moved);
        row(
            "another person", [](Booking &b) { b.staffId = {u"S2"_s}; }, Kind::Reassigned);
        row(
            "nobody", [](Booking &b) { b.staffId = {}; }, Kind::Reassigned);
        row(
            "the person's name", [](Booking &b) { b.staff = u"Bo B."_s; }, Kind::Changed);
        row(
            "person and hour",
            [](Booking &b) {
                b.staffId = {u"S2"_s};
                moveBy(b, 1);
            },
            Kind::Reassigned);
        row(
            "cancelled", [](Booking &b) { b.state = BookingState::Cancelled; }, Kind::Cancelled);
        row(
            "cancelled and moved",
            [](Booking &b) {
                b.state = BookingState::Cancelled;
                moveBy(b, 1);
            },
            Kind::Cancelled);
        row(
            "completed", [](Booking &b) { b.state = BookingState::Completed; }, Kind::Changed);
        row(
            "a note", [](Booking &b) { b.note = u"late"_s; }, Kind::Changed);
        row(
            "a seat",
            [](Booking &b) {
                b.seats = Seats{3, 12};
            },
            Kind::Changed);
    }

    void eachDifferenceHasAKind()
    {
        QFETCH(Edit, edit);
        QFETCH(std::optional<Kind>, kind);
        const Booking after = edited(booking(u"1"_s), edit);
        const QList<BookingChange> changes = step({booking(u"1"_s)}, {after});
        if (!kind) {
            QCOMPARE(changes.size(), 0);
            return;
        }
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.constFirst(), (BookingChange{*kind, booking(u"1"_s), after, three}));
    }

    void withoutIdsPeopleAreToldApartByName()
    {
        const auto anonymous = [](const QString &name) {
            return edited(booking(u"1"_s), [&](Booking &b) {
                b.staffId = {};
                b.staff = name;
            });
        };
        QCOMPARE(
            kindsOf(step({anonymous(u"Bo"_s)}, {anonymous(u"Chitra"_s)})), QList{Kind::Reassigned});
    }

    void aCancelledOneThatMovesIsNotCancelledAgain()
    {
        const Booking before =
            edited(booking(u"1"_s), [](Booking &b) { b.state = BookingState::Cancelled; });
        const Booking after = edited(before, [](Booking &b) { moveBy(b, 1); });
        QCOMPARE(kindsOf(step({before}, {after})), QList{Kind::Moved});
    }

    void changesComeInTheOrderOfTheAnswerAndThenWhatIsGone()
    {
        const Booking moved = edited(booking(u"c"_s), [](Booking &b) { moveBy(b, 2); });
        const QList<BookingChange> changes =
            step({booking(u"a"_s), booking(u"b"_s), booking(u"c"_s), booking(u"d"_s)},
                {moved, booking(u"n"_s), booking(u"b"_s)});
        QCOMPARE(idsOf(changes), (QStringList{u"c"_s, u"n"_s, u"a"_s, u"d"_s}));
        QCOMPARE(kindsOf(changes), (QList{Kind::Moved, Kind::New, Kind::Gone, Kind::Gone}));
    }

    void ofTwoWithOneIdTheLaterCounts()
    {
        const Booking late = edited(booking(u"a"_s), [](Booking &b) { b.note = u"late"_s; });
        QCOMPARE(step({booking(u"a"_s)}, {late, booking(u"a"_s)}).size(), 0);
        QCOMPARE(kindsOf(step({booking(u"a"_s)}, {booking(u"a"_s), late})), QList{Kind::Changed});
        QCOMPARE(kindsOf(step({}, {booking(u"a"_s), late})), QList{Kind::New});
        QCOMPARE(kindsOf(step({late, booking(u"a"_s)}, {})), QList{Kind::Gone});
    }

    void aBookingIsToldFromItsFirstStateToItsLast_data()
    {
        QTest::addColumn<QList<int>>("hours"); ///< -1: not there.
        QTest::addColumn<std::optional<Kind>>("kind");
        QTest::newRow("moved twice") << QList{0, 1, 2} << std::optional(Kind::Moved);
        QTest::newRow("moved and back") << QList{0, 1, 0} << std::optional<Kind>();
        QTest::newRow("new, then moved") << QList{-1, 0, 1} << std::optional(Kind::New);
        QTest::newRow("new and gone again") << QList{-1, 0, -1} << std::optional<Kind>();
        QTest::newRow("moved, then gone") << QList{0, 1, -1} << std::optional(Kind::Gone);
        QTest::newRow("gone and back") << QList{0, -1, 0} << std::optional<Kind>();
        QTest::newRow("gone and back later") << QList{0, -1, 3} << std::optional(Kind::Moved);
    }

    void aBookingIsToldFromItsFirstStateToItsLast()
    {
        QFETCH(QList<int>, hours);
        QFETCH(std::optional<Kind>, kind);
        const auto at = [](int hour) {
            return hour < 0
                ? QList<Booking>()
                : QList{edited(booking(u"1"_s), [hour](Booking &b) { moveBy(b, hour); })};
        };
        ChangeLog log;
        for (qsizetype i = 1; i < hours.size(); ++i)
            log.note(changesBetween(at(hours.at(i - 1)), at(hours.at(i)), two.addSecs(i)));
        QCOMPARE(log.changes().size(), kind ? 1 : 0);
        if (!kind)
            return;
        const BookingChange &change = log.changes().constFirst();
        QCOMPARE(change.kind, *kind);
        QCOMPARE(change.before.has_value(), hours.constFirst() >= 0);
        if (change.before)
            QCOMPARE(change.before->start, two.addSecs(hours.constFirst() * 3600));
        QCOMPARE(change.after.has_value(), hours.constLast() >= 0);
        QCOMPARE(change.noticed, two.addSecs(hours.size() - 1));
    }

    void theLatestIsOnTopAndEachIsFoundByItsId()
    {
        ChangeLog log;
        log.note(step({}, {booking(u"a"_s), booking(u"b"_s)}));
        log.note(step({}, {booking(u"c"_s)}));
        log.note(step(
            {booking(u"b"_s)}, {edited(booking(u"b"_s), [](Booking &b) { b.note = u"late"_s; })}));
        QCOMPARE(idsOf(log.changes()), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(log.changeOf({u"b"_s})->kind, Kind::New);
        QCOMPARE(log.changeOf({u"b"_s})->after->note, u"late"_s);
        QCOMPARE(log.changeOf({u"c"_s}), &log.changes().at(1));
        QVERIFY(!log.changeOf({u"d"_s}));
    }

    void whatWasSeenIsForgotten()
    {
        ChangeLog log;
        log.note(step({}, {booking(u"a"_s), booking(u"b"_s), booking(u"c"_s)}));
        QSignalSpy changed(&log, &ChangeLog::changed);
        log.markSeen({u"b"_s});
        QCOMPARE(idsOf(log.changes()), (QStringList{u"a"_s, u"c"_s}));
        QCOMPARE(log.changeOf({u"c"_s})->booking().id.value, u"c"_s);
        QVERIFY(!log.changeOf({u"b"_s}));
        log.markSeen({u"b"_s});
        QCOMPARE(changed.size(), 1);
        log.markAllSeen();
        QCOMPARE(log.changes().size(), 0);
        QVERIFY(!log.changeOf({u"a"_s}));
        log.markAllSeen();
        log.clear();
        log.note({});
        QCOMPARE(changed.size(), 2);
    }

    /// A change that was seen is the state from which the next one is told.
    void whatChangesAgainAfterItWasSeenBeginsThere()
    {
        const Booking moved = edited(booking(u"1"_s), [](Booking &b) { moveBy(b, 1); });
        ChangeLog log;
        log.note(step({booking(u"1"_s)}, {moved}));
        log.markSeen({u"1"_s});
        log.note(step({moved}, {booking(u"1"_s)}));
        QCOMPARE(kindsOf(log.changes()), QList{Kind::Moved});
        QCOMPARE(*log.changes().constFirst().before, moved);
    }

    void theOldestAreForgottenWhenThereAreTooMany()
    {
        QList<Booking> many;
        for (int i = 0; i < ChangeLog::mostChanges; ++i)
            many.append(booking(QString::number(i)));
        ChangeLog log;
        log.note(step({}, many));
        log.note(step({}, {booking(u"latest"_s)}));
        QCOMPARE(log.changes().size(), ChangeLog::mostChanges);
        QCOMPARE(log.changes().constFirst().booking().id.value, u"latest"_s);
        QVERIFY(!log.changeOf({QString::number(ChangeLog::mostChanges - 1)}));
        QVERIFY(log.changeOf({QString::number(ChangeLog::mostChanges - 2)}));
    }

    void theDeskNotesWhatAReloadBrought_data()
    {
        QTest::addColumn<bool>("quietly");
        QTest::newRow("by itself") << true;
        QTest::newRow("by the person") << false;
    }

    void theDeskNotesWhatAReloadBrought()
    {
        QFETCH(bool, quietly);
        FakeSource source;
        Desk desk;
        desk.setSource(&source);
        source.take(What::Bookings)->bookings(Page<Booking>{.items = {booking(u"1"_s)}});
        QCOMPARE(desk.changes().changes().size(), 0);
        quietly ? desk.refreshQuietly() : desk.refresh();
        source.take(What::Bookings)
            ->bookings(Page<Booking>{.items = {booking(u"1"_s), booking(u"2"_s)}});
        QCOMPARE(idsOf(desk.changes().changes()), QStringList{u"2"_s});
        desk.setSource(nullptr);
    }

    void anotherQuestionOrAccountForgetsTheChanges_data()
    {
        QTest::addColumn<std::function<void(Desk &, FakeSource &)>>("turn");
        QTest::addColumn<bool>("forgets");
        using Turn = std::function<void(Desk &, FakeSource &)>;
        QTest::newRow("days") << Turn([](Desk &desk, FakeSource &) {
            desk.setDays({QDate(2026, 4, 1), QDate(2026, 4, 2)});
        }) << true;
        QTest::newRow("staff") << Turn([](Desk &desk, FakeSource &) {
            desk.cascade().choose(Level::Staff, u"S1"_s);
        }) << true;
        QTest::newRow("account") << Turn([](Desk &desk, FakeSource &other) {
            desk.setSource(&other);
        }) << true;
        QTest::newRow("the same days")
            << Turn([](Desk &desk, FakeSource &) { desk.setDays(desk.days()); }) << false;
        QTest::newRow("new credentials")
            << Turn([](Desk &desk, FakeSource &other) { desk.replaceSource(&other); }) << false;
    }

    void anotherQuestionOrAccountForgetsTheChanges()
    {
        QFETCH(std::function<void(Desk &, FakeSource &)>, turn);
        QFETCH(bool, forgets);
        FakeSource source;
        FakeSource other;
        Desk desk;
        desk.setSource(&source);
        desk.changes().note(step({}, {booking(u"1"_s)}));
        turn(desk, other);
        QCOMPARE(desk.changes().changes().isEmpty(), forgets);
        desk.setSource(nullptr);
    }

    void aQuietRefreshAsksOnlyForWhatChangesByItself()
    {
        FakeSource source;
        Desk desk;
        desk.setScope({.roster = true});
        source.able = {.roster = true};
        desk.setSource(&source);
        desk.cascade().choose(Level::Location, u"L1"_s);
        desk.cascade().choose(Level::Service, u"V1"_s);
        while (const auto question = source.take()) {
            if (question->bookings)
                question->bookings(Page<Booking>{});
            else if (question->freeSlots)
                question->freeSlots(Listing<Slot>{});
            else if (question->roster)
                question->roster(Roster{});
            else
                answer(*question, {u"L1"_s, u"S1"_s, u"V1"_s});
        }
        QSignalSpy bookings(&desk.bookings(), &LoadingModel::stateChanged);
        QSignalSpy times(&desk.freeSlots(), &LoadingModel::stateChanged);
        desk.refreshQuietly();
        QCOMPARE(source.waiting().size(), size_t(2));
        QCOMPARE(source.waiting().at(0)->what, What::Bookings);
        QCOMPARE(source.waiting().at(1)->what, What::FreeSlots);
        QCOMPARE(bookings.size() + times.size(), 0);
        desk.stop();
        QCOMPARE(source.waiting().size(), size_t(0));
        QCOMPARE(desk.bookings().state(), LoadState::Ready);
        desk.setSource(nullptr);
    }
};

QTEST_GUILESS_MAIN(TestChangeLog)
#include "tst_changelog.moc"
