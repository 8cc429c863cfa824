// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/bookingtablemodel.h"

#include "tests/core/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace daybook;
using namespace daybook::samples;
using What = FakeSource::What;

namespace {

const DateRange march{QDate(2026, 3, 1), QDate(2026, 3, 31)};

Booking booking(int number, const QString &note = {})
{
    const QDateTime start = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC).addSecs(number * 60);
    return {.id = {QString::number(number)},
        .start = start,
        .end = start.addSecs(1800),
        .staff = u"Alma"_s,
        .note = note};
}

Page<Booking> page(int first, int end, const QString &next = {}, std::optional<int> total = {})
{
    Page<Booking> page{.total = total};
    for (int number = first; number < end; ++number)
        page.items.append(booking(number));
    if (!next.isEmpty())
        page.next = Cursor{next};
    return page;
}

struct Scene
{
    FakeSource source;
    FakeSource other;
    BookingTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Scene()
    {
        tester.setUseFetchMore(false); // the tests say when
        model.setSource(&source);
        model.setQuery(BookingQuery{.days = march});
    }

    /// Answers the waiting question; false when there is none, or more than one.
    [[nodiscard]] bool reply(const Page<Booking> &answer)
    {
        if (source.waiting().size() != 1)
            return false;
        source.take(What::Bookings)->bookings(answer);
        return true;
    }

    [[nodiscard]] QString cursor() const
    {
        return source.waiting().empty() ? u"nothing is asked"_s
                                        : source.waiting().front()->from.text;
    }

    [[nodiscard]] bool hasRows(int first, int end) const
    {
        if (model.rowCount() != end - first)
            return false;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.rows().at(row).id.value != QString::number(first + row))
                return false;
        }
        return true;
    }
};

QStringList idsOf(const QList<BookingChange> &changes)
{
    QStringList ids;
    for (const BookingChange &change : changes)
        ids.append(change.booking().id.value);
    return ids;
}

} // namespace

class TestBookingTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionAskedBeforeShowsItsAnswerAtOnceAndIsAskedAgain()
    {
        Scene scene;
        QVERIFY(scene.reply(page(1, 4)));
        const DateRange april{QDate(2026, 4, 1), QDate(2026, 4, 1)};
        scene.model.setQuery(BookingQuery{.days = april});
        QCOMPARE(scene.model.rowCount(), 0);
        QVERIFY(scene.reply(page(7, 8)));
        QList<BookingChange> noted;
        connect(&scene.model, &BookingTableModel::reloaded, &scene.model,
            [&noted](const QList<BookingChange> &changes) { noted = changes; });
        scene.model.setQuery(BookingQuery{.days = march});
        QVERIFY(scene.hasRows(1, 4)); // at once, and with its age
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QVERIFY(scene.reply(page(1, 3)));
        QVERIFY(scene.hasRows(1, 3));
        QCOMPARE(idsOf(noted), QStringList{u"3"_s}); // what came about meanwhile
    }

    void anAnswerIsNotRememberedWhenItIsAPartOrOfAnotherAccount()
    {
        Scene scene;
        QVERIFY(scene.reply(page(1, BookingTableModel::rowsAtOnce + 1, u"more"_s)));
        scene.model.setQuery({});
        scene.model.setQuery(BookingQuery{.days = march});
        QCOMPARE(scene.model.rowCount(), 0);
        QVERIFY(scene.reply(page(1, 4)));
        scene.model.setSource(&scene.other);
        scene.model.setQuery({});
        scene.model.setQuery(BookingQuery{.days = march});
        QCOMPARE(scene.model.rowCount(), 0);
    }

    void nothingIsAskedWithoutAQuestionOrASource()
    {
        FakeSource source;
        BookingTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(BookingQuery{.days = march});
        QCOMPARE(model.state(), LoadState::NotAsked);
        model.setQuery({});
        model.setSource(&source);
        model.reload();
        QCOMPARE(model.state(), LoadState::NotAsked);
        QCOMPARE(source.asked(), 0);
    }

    void pagesShowAsTheyComeUntilThereAreNoMore()
    {
        Scene scene;
        QCOMPARE(scene.cursor(), QString());
        QCOMPARE(scene.source.waiting().front()->bookingQuery.days, march);
        QVERIFY(scene.reply(page(0, 50, u"second"_s, 80)));
        QCOMPARE(scene.model.state(), LoadState::Loading);
        QCOMPARE(scene.model.rowCount(), 50);
        QCOMPARE(scene.model.total(), 80);
        QCOMPARE(scene.cursor(), u"second"_s);
        QVERIFY(scene.reply(page(50, 80)));
        QVERIFY(scene.hasRows(0, 80));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.model.total(), 80);
        QVERIFY(scene.model.asOf().isValid());
        QVERIFY(!scene.model.canFetchMore({}));
        QCOMPARE(scene.source.waiting().size(), size_t(0));
    }

    void anEmptyAnswerIsReadyAndEmpty()
    {
        Scene scene;
        QVERIFY(scene.reply({.total = 0}));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.model.rowCount(), 0);
        QCOMPARE(scene.model.total(), 0);
    }

    void beyondRowsAtOnceAViewHasToAsk()
    {
        Scene scene;
        constexpr int half = BookingTableModel::rowsAtOnce / 2;
        QVERIFY(scene.reply(page(0, half, u"2"_s)));
        QVERIFY(!scene.model.canFetchMore({}));
        QVERIFY(scene.reply(page(half, 2 * half, u"3"_s)));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QVERIFY(scene.model.canFetchMore({}));
        QVERIFY(!scene.model.canFetchMore(scene.model.index(0, 0)));
        scene.model.fetchMore({});
        QCOMPARE(scene.cursor(), u"3"_s);
        QVERIFY(!scene.model.canFetchMore({}));
        scene.model.fetchMore({}); // a view may ask twice
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QVERIFY(scene.reply(page(2 * half, 2 * half + 10)));
        QVERIFY(scene.hasRows(0, 2 * half + 10));
        QVERIFY(!scene.model.canFetchMore({}));
    }

    // D04
    void theSameBookingOnTwoPagesIsOneRowAndTheNewestWins()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 3, u"2"_s)));
        QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
        QVERIFY(
            scene.reply({.items = {booking(2, u"newer"_s), booking(3), booking(3, u"newest"_s)}}));
        QVERIFY(scene.hasRows(0, 4));
        QCOMPARE(scene.model.rows().at(2).note, u"newer"_s);
        QCOMPARE(scene.model.rows().at(3).note, u"newest"_s);
        QCOMPARE(changes.size(), 1);
    }

    void unreadableRowsOfAllPagesAreCounted()
    {
        Scene scene;
        Page<Booking> first = page(0, 2, u"2"_s);
        first.unreadable = 2;
        QVERIFY(scene.reply(first));
        Page<Booking> second = page(2, 3);
        second.unreadable = 1;
        QVERIFY(scene.reply(second));
        QCOMPARE(scene.model.unreadable(), 3);
        scene.model.reload();
        QVERIFY(scene.reply(page(0, 3)));
        QCOMPARE(scene.model.unreadable(), 0);
    }

    void aReloadMergesWhenItIsWholeAndKeepsPersistentIndexes()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        const QPersistentModelIndex third = scene.model.index(2, BookingTableModel::CustomerColumn);
        QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
        scene.model.reload();
        QVERIFY(scene.hasRows(0, 4));
        QVERIFY(scene.reply(
            {.items = {booking(1), booking(2, u"moved up"_s)}, .next = Cursor{u"2"_s}}));
        QVERIFY(scene.hasRows(0, 4)); // half an answer is not shown
        QVERIFY(scene.reply({.items = {booking(3), booking(4)}}));
        QVERIFY(scene.hasRows(1, 5));
        QCOMPARE(third.row(), 1);
        QCOMPARE(scene.model.rows().at(1).note, u"moved up"_s);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
    }

    void anEqualReloadIsSilent()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&scene.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&scene.model, &QAbstractItemModel::rowsRemoved);
        scene.model.reload();
        QVERIFY(scene.reply(page(0, 4)));
        QCOMPARE(changes.size() + inserted.size() + removed.size(), 0);
    }

    void aReloadAsksAsManyRowsAsWereOnShow()
    {
        Scene scene;
        constexpr int many = BookingTableModel::rowsAtOnce;
        QVERIFY(scene.reply(page(0, many, u"2"_s)));
        scene.model.fetchMore({});
        QVERIFY(scene.reply(page(many, many + 10, u"3"_s)));
        scene.model.reload();
        QVERIFY(scene.reply(page(0, many, u"2"_s)));
        QCOMPARE(scene.cursor(), u"2"_s);
        QVERIFY(scene.reply(page(many, many + 10, u"3"_s)));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QVERIFY(scene.hasRows(0, many + 10));
        scene.model.fetchMore({}); // and further pages still fit behind
        QCOMPARE(scene.cursor(), u"3"_s);
        QVERIFY(scene.reply(page(many + 10, many + 12)));
        QVERIFY(scene.hasRows(0, many + 12));
    }

    void aDoubleAfterAReloadIsStillFound()
    {
        Scene scene;
        constexpr int many = BookingTableModel::rowsAtOnce;
        QVERIFY(scene.reply(page(0, many, u"2"_s)));
        scene.model.reload();
        QVERIFY(scene.reply(page(1, many + 1, u"2"_s))); // the first is gone, places shifted
        scene.model.fetchMore({});
        QVERIFY(scene.reply({.items = {booking(many, u"twice"_s), booking(many + 1)}}));
        QVERIFY(scene.hasRows(1, many + 2));
        QCOMPARE(scene.model.rows().at(many - 1).note, u"twice"_s);
    }

    void aFailedReloadKeepsRowsAndTheirAge_data()
    {
        QTest::addColumn<bool>("afterOnePage");
        QTest::newRow("at once") << false;
        QTest::newRow("after one page") << true;
    }

    void aFailedReloadKeepsRowsAndTheirAge()
    {
        QFETCH(bool, afterOnePage);
        Scene scene;
        QVERIFY(scene.reply(page(0, 4, {}, 4)));
        const QDateTime age = scene.model.asOf();
        scene.model.reload();
        if (afterOnePage)
            QVERIFY(scene.reply(page(7, 9, u"2"_s)));
        scene.source.take(What::Bookings)->fail(brokenServer);
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QCOMPARE(scene.model.lastError().httpStatus, 503);
        QVERIFY(scene.hasRows(0, 4));
        QCOMPARE(scene.model.asOf(), age);
        QVERIFY(!scene.model.canFetchMore({}));
        scene.model.reload();
        QVERIFY(scene.reply(page(0, 5)));
        QVERIFY(scene.hasRows(0, 5));
    }

    void aFailedPageKeepsThePagesBefore()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4, u"2"_s)));
        scene.source.take(What::Bookings)->fail(brokenServer);
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QVERIFY(scene.hasRows(0, 4));
    }

    void anotherQuestionClearsAndEndsTheFormer()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4, u"2"_s, 9)));
        scene.model.setQuery(BookingQuery{.days = march, .staff = {{u"S1"_s}}});
        QCOMPARE(scene.source.cancelled(), 1);
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QCOMPARE(scene.source.waiting().front()->bookingQuery.staff, QList<StaffId>{{u"S1"_s}});
        QCOMPARE(scene.cursor(), QString());
        QCOMPARE(scene.model.rowCount(), 0);
        QCOMPARE(scene.model.total(), std::nullopt);
        QVERIFY(scene.reply(page(5, 6)));
        QVERIFY(scene.hasRows(5, 6));
    }

    void theSameQuestionIsNotAskedTwice()
    {
        Scene scene;
        scene.model.setQuery(BookingQuery{.days = march});
        QCOMPARE(scene.source.asked(), 1);
    }

    void noQuestionShowsNothing()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4, u"2"_s)));
        scene.model.setQuery({});
        QCOMPARE(scene.model.state(), LoadState::NotAsked);
        QCOMPARE(scene.model.rowCount(), 0);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QVERIFY(!scene.model.asOf().isValid());
    }

    void stoppingKeepsRowsAndForgetsHalfAReload()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        scene.model.stop(); // nothing runs
        QCOMPARE(scene.model.state(), LoadState::Ready);
        scene.model.reload();
        QVERIFY(scene.reply(page(7, 9, u"2"_s)));
        scene.model.stop();
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Cancelled);
        QVERIFY(scene.hasRows(0, 4));
        scene.model.reload();
        QVERIFY(scene.reply(page(0, 2)));
        QVERIFY(scene.hasRows(0, 2));
    }

    void aReloadWhilePagesComeBeginsAgain()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4, u"2"_s)));
        scene.model.reload();
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QCOMPARE(scene.cursor(), QString());
        QVERIFY(scene.reply(page(0, 6)));
        QVERIFY(scene.hasRows(0, 6));
    }

    void anotherAccountClearsAndNewCredentialsDoNot()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4, u"2"_s)));
        scene.model.setSource(&scene.other, true);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.other.waiting().size(), size_t(1));
        QVERIFY(scene.hasRows(0, 4));
        scene.model.setSource(&scene.source);
        QCOMPARE(scene.other.waiting().size(), size_t(0));
        QCOMPARE(scene.model.rowCount(), 0);
        QVERIFY(scene.reply(page(0, 1)));
        scene.model.setSource(nullptr);
        QCOMPARE(scene.model.state(), LoadState::NotAsked);
        QCOMPARE(scene.model.rowCount(), 0);
    }

    void aReloadTellsWhatDiffers()
    {
        Scene scene;
        QSignalSpy told(&scene.model, &BookingTableModel::reloaded);
        QVERIFY(scene.reply(page(0, 3)));
        QCOMPARE(told.size(), 0);
        scene.model.reload();
        QVERIFY(scene.reply({.items = {booking(0), booking(1, u"late"_s), booking(7)}}));
        QCOMPARE(told.size(), 1);
        const auto changes = told.constFirst().constFirst().value<QList<BookingChange>>();
        QCOMPARE(idsOf(changes), (QStringList{u"1"_s, u"7"_s, u"2"_s}));
        QCOMPARE(changes.at(0).before->note, QString());
        QCOMPARE(changes.at(1).kind, BookingChange::Kind::New);
        QCOMPARE(changes.at(2).kind, BookingChange::Kind::Gone);
        QCOMPARE(changes.at(0).noticed, scene.model.asOf());
    }

    void anEmptyAnswerIsComparedLikeAnyOther()
    {
        Scene scene;
        QSignalSpy told(&scene.model, &BookingTableModel::reloaded);
        QVERIFY(scene.reply({}));
        scene.model.reload();
        QVERIFY(scene.reply(page(0, 1)));
        QCOMPARE(told.size(), 1);
        QCOMPARE(idsOf(told.takeFirst().constFirst().value<QList<BookingChange>>()),
            QStringList{u"0"_s});
        scene.model.reload();
        QVERIFY(scene.reply({}));
        scene.model.reload();
        QVERIFY(scene.reply({}));
        QCOMPARE(told.takeFirst().constFirst().value<QList<BookingChange>>().size(), 1);
        QCOMPARE(told.takeFirst().constFirst().value<QList<BookingChange>>().size(), 0);
    }

    void nothingIsToldOfWhatCannotBeCompared_data()
    {
        QTest::addColumn<std::function<void(Scene &)>>("turn");
        using Turn = std::function<void(Scene &)>;
        QTest::newRow("another question") << Turn([](Scene &scene) {
            scene.model.reload();
            scene.model.setQuery(BookingQuery{.days = march, .staff = {{u"S1"_s}}});
            QVERIFY(scene.reply(page(5, 6)));
        });
        QTest::newRow("a failure") << Turn([](Scene &scene) {
            scene.model.reload();
            QVERIFY(scene.reply(page(7, 9, u"2"_s)));
            scene.source.take(What::Bookings)->fail(brokenServer);
        });
        QTest::newRow("stopped") << Turn([](Scene &scene) {
            scene.model.reload();
            scene.model.stop();
        });
        QTest::newRow("another account") << Turn([](Scene &scene) {
            scene.model.setSource(&scene.other);
            scene.other.take(What::Bookings)->bookings(page(5, 6));
        });
    }

    void nothingIsToldOfWhatCannotBeCompared()
    {
        QFETCH(std::function<void(Scene &)>, turn);
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        QSignalSpy told(&scene.model, &BookingTableModel::reloaded);
        turn(scene);
        QCOMPARE(told.size(), 0);
    }

    /// Rows by number; "+" stands for further pages that nobody asked for.
    void whatIsNotLoadedIsNeitherNewNorGone_data()
    {
        QTest::addColumn<bool>("moreBefore");
        QTest::addColumn<bool>("moreAfter");
        QTest::addColumn<QStringList>("told"); ///< From 0, 1, 2 to 9, 1, 2, 3.
        QTest::newRow("all, all") << false << false << QStringList{u"9"_s, u"3"_s, u"0"_s};
        QTest::newRow("all, part") << false << true << QStringList{u"9"_s, u"3"_s};
        QTest::newRow("part, all") << true << false << QStringList{u"9"_s, u"0"_s};
        QTest::newRow("part, part") << true << true << QStringList{u"9"_s};
    }

    void whatIsNotLoadedIsNeitherNewNorGone()
    {
        QFETCH(bool, moreBefore);
        QFETCH(bool, moreAfter);
        QFETCH(QStringList, told);
        Scene scene;
        constexpr int many = BookingTableModel::rowsAtOnce;
        const auto filled = [](QList<Booking> items, bool hasMore) {
            // Known rows in between, so that a page is as long as a reload wants it.
            Page<Booking> answer = page(100, 100 + many);
            answer.items = answer.items + items;
            if (hasMore)
                answer.next = Cursor{u"next"_s};
            return answer;
        };
        QVERIFY(scene.reply(filled({booking(0), booking(1), booking(2)}, moreBefore)));
        QSignalSpy spy(&scene.model, &BookingTableModel::reloaded);
        scene.model.reload();
        QVERIFY(scene.reply(filled({booking(9), booking(1), booking(2), booking(3)}, moreAfter)));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(idsOf(spy.constFirst().constFirst().value<QList<BookingChange>>()), told);
    }

    /// A first answer that was cut: the rest of it is not new.
    void theRestOfACutAnswerIsNotNew()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 2, u"2"_s)));
        scene.source.take(What::Bookings)->fail(brokenServer);
        QSignalSpy told(&scene.model, &BookingTableModel::reloaded);
        scene.model.reload();
        QVERIFY(scene.reply(page(0, 9)));
        QCOMPARE(told.constFirst().constFirst().value<QList<BookingChange>>().size(), 0);
    }

    void aRowThatCannotBeReadIsNeitherNewNorGone()
    {
        Scene scene;
        QSignalSpy told(&scene.model, &BookingTableModel::reloaded);
        QVERIFY(scene.reply(page(0, 3)));
        Page<Booking> flawed = page(0, 2);
        flawed.unreadable = 1;
        scene.model.reload();
        QVERIFY(scene.reply(flawed));
        scene.model.reload();
        QVERIFY(scene.reply(page(0, 3)));
        QCOMPARE(told.takeFirst().constFirst().value<QList<BookingChange>>().size(), 0);
        QCOMPARE(told.takeFirst().constFirst().value<QList<BookingChange>>().size(), 0);
    }

    void aQuietReloadSaysNothingUntilItIsHere()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        QSignalSpy states(&scene.model, &LoadingModel::stateChanged);
        scene.model.reloadQuietly();
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QVERIFY(scene.model.isAsking());
        QVERIFY(scene.reply(page(0, 2, u"2"_s)));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(states.size(), 0);
        QVERIFY(!scene.model.canFetchMore({}));
        scene.model.reloadQuietly(); // one is enough
        QCOMPARE(scene.cursor(), u"2"_s);
        QVERIFY(scene.reply(page(2, 5)));
        QVERIFY(scene.hasRows(0, 5));
        QCOMPARE(states.size(), 1);
        QCOMPARE(scene.model.pages(), 2);
        QVERIFY(!scene.model.isAsking());
    }

    void aQuietReloadOfNothingKeepsSayingSo()
    {
        Scene scene;
        QVERIFY(scene.reply({}));
        scene.model.reloadQuietly();
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QVERIFY(scene.model.hasAnswer());
    }

    void aQuietReloadThatFailsIsSaid()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        scene.model.reloadQuietly();
        scene.source.take(What::Bookings)->fail(brokenServer);
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QVERIFY(scene.hasRows(0, 4));
        scene.model.reloadQuietly();
        QCOMPARE(scene.model.state(), LoadState::Failed); // until there is an answer
        QVERIFY(scene.reply(page(0, 4)));
        QCOMPARE(scene.model.state(), LoadState::Ready);
    }

    void aQuietReloadThatIsStoppedWasNone()
    {
        Scene scene;
        constexpr int many = BookingTableModel::rowsAtOnce;
        QVERIFY(scene.reply(page(0, many, u"rest"_s)));
        scene.model.reloadQuietly();
        QVERIFY(scene.reply(page(0, 2, u"2"_s)));
        scene.model.stop();
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QVERIFY(!scene.model.isAsking());
        scene.model.fetchMore({});
        QCOMPARE(scene.cursor(), u"rest"_s); // as if nothing had been
    }

    void aPersonsReloadTakesTheQuietOnesPlace()
    {
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        scene.model.reloadQuietly();
        scene.model.reload();
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QCOMPARE(scene.model.state(), LoadState::Loading);
        scene.model.reloadQuietly();
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QVERIFY(scene.reply(page(0, 4)));
        QCOMPARE(scene.model.state(), LoadState::Ready);
    }

    void credentialsThatAreGoneEndWhatRuns_data()
    {
        QTest::addColumn<bool>("quietly");
        QTest::addColumn<LoadState>("state");
        QTest::newRow("a reload") << false << LoadState::Failed;
        QTest::newRow("a quiet one") << true << LoadState::Ready;
    }

    void credentialsThatAreGoneEndWhatRuns()
    {
        QFETCH(bool, quietly);
        QFETCH(LoadState, state);
        Scene scene;
        QVERIFY(scene.reply(page(0, 4)));
        quietly ? scene.model.reloadQuietly() : scene.model.reload();
        scene.model.setSource(nullptr, true);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), state);
        QVERIFY(!scene.model.isAsking());
        QVERIFY(scene.hasRows(0, 4));
    }

    void aFullTableAsksForNothingMore()
    {
        FakeSource source;
        BookingTableModel model;
        model.setSource(&source);
        model.setQuery(BookingQuery{.days = march});
        constexpr int most = BookingTableModel::mostRows;
        source.take(What::Bookings)->bookings(page(0, most - 1, u"2"_s, 300'000));
        QVERIFY(!model.isFull());
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        source.take(What::Bookings)->bookings(page(most - 1, most, u"3"_s));
        QVERIFY(model.isFull());
        QCOMPARE(model.total(), 300'000);
        QCOMPARE(model.state(), LoadState::Ready);
        QVERIFY(!model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(source.waiting().size(), size_t(0));
    }

    void cellsAreFactsToSortBy()
    {
        Scene scene;
        Booking one = booking(7, u"a note"_s);
        one.id = {u"9007199254740993"_s};
        QVERIFY(scene.reply({.items = {one}}));
        const auto sort = [&](int column) {
            return scene.model.index(0, column).data(BookingTableModel::SortRole);
        };
        QCOMPARE(sort(BookingTableModel::StartColumn).toDateTime(), one.start);
        QCOMPARE(sort(BookingTableModel::StaffColumn).toString(), u"Alma"_s);
        QCOMPARE(sort(BookingTableModel::NoteColumn).toString(), u"a note"_s);
        QCOMPARE(sort(BookingTableModel::IdColumn).toLongLong(), 9'007'199'254'740'993LL);
        QCOMPARE(scene.model.index(0, 0)
                     .data(BookingTableModel::BookingRole)
                     .value<const Booking *>()
                     ->id,
            one.id);
        QVERIFY(!scene.model.index(0, 0).data(Qt::DisplayRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestBookingTableModel)
#include "tst_bookingtablemodel.moc"
