// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/slottablemodel.h"

#include "tests/core/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using What = FakeSource::What;

namespace {

const SlotQuery anyone{
    .location = {u"L1"_s}, .service = {u"V1"_s}, .days = {QDate(2026, 3, 2), QDate(2026, 3, 8)}};

Slot slot(int hour, const QString &staff = {}, std::optional<int> seats = {})
{
    const QDateTime start(QDate(2026, 3, 2), QTime(hour, 0), Qt::UTC);
    Slot slot{.start = start, .end = start.addSecs(1800), .staffName = staff, .seatsLeft = seats};
    if (!staff.isEmpty())
        slot.staff = StaffId{staff};
    return slot;
}

struct Scene
{
    FakeSource source;
    FakeSource other;
    SlotTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Scene()
    {
        model.setSource(&source);
        model.setQueries({anyone});
    }

    [[nodiscard]] bool reply(const Listing<Slot> &answer)
    {
        if (source.waiting().size() != 1)
            return false;
        source.take(What::FreeSlots)->freeSlots(answer);
        return true;
    }

    /// One question for each of these people.
    void askByName(const QStringList &people)
    {
        QList<SlotQuery> queries;
        for (const QString &person : people) {
            queries.append(anyone);
            queries.last().staff = StaffId{person};
        }
        model.setQueries(queries);
    }
    /// The waiting question about @p person; it is there, or the test crashes.
    [[nodiscard]] FakeSource::Question take(const QString &person)
    {
        for (size_t i = 0; i < source.waiting().size(); ++i) {
            if (source.waiting().at(i)->slotQuery.staff == StaffId{person})
                return *source.take(i);
        }
        return {};
    }
    [[nodiscard]] QList<LoadState> states(const QStringList &people) const
    {
        QList<LoadState> states;
        for (const QString &person : people)
            states.append(model.stateFor({person}));
        return states;
    }

    [[nodiscard]] QList<int> hours() const
    {
        QList<int> hours;
        for (const Slot &row : model.rows())
            hours.append(row.start.time().hour());
        return hours;
    }
};

} // namespace

class TestSlotTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionIsAskedAsItIsAndItsAnswerShown()
    {
        Scene scene;
        QCOMPARE(scene.source.waiting().front()->slotQuery, anyone);
        QCOMPARE(scene.model.state(), LoadState::Loading);
        QVERIFY(scene.reply({.items = {slot(9), slot(10)}, .unreadable = 2}));
        QCOMPARE(scene.hours(), (QList<int>{9, 10}));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.model.unreadable(), 2);
        QVERIFY(scene.model.asOf().isValid());
    }

    void nothingIsAskedWithoutAQuestionOrASource()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9)}}));
        scene.model.setQueries({});
        QCOMPARE(scene.model.state(), LoadState::NotAsked);
        QCOMPARE(scene.model.rowCount(), 0);
        scene.model.reload();
        scene.model.setSource(nullptr);
        scene.model.setQueries({anyone});
        QCOMPARE(scene.model.state(), LoadState::NotAsked);
        QCOMPARE(scene.source.asked(), 1);
    }

    void oneTimeOfTwoPeopleIsTwoRows()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9, u"S1"_s), slot(9, u"S2"_s), slot(9, u"S1"_s)}}));
        QCOMPARE(scene.model.rowCount(), 2);
    }

    void aReloadMergesAndKeepsPersistentIndexes()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9), slot(10), slot(11)}}));
        const QPersistentModelIndex last = scene.model.index(2, SlotTableModel::EndColumn);
        QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
        scene.model.reload();
        QCOMPARE(scene.hours(), (QList<int>{9, 10, 11}));
        QVERIFY(scene.reply({.items = {slot(8), slot(10), slot(11)}}));
        QCOMPARE(scene.hours(), (QList<int>{8, 10, 11}));
        QCOMPARE(last.row(), 2);
        QCOMPARE(resets.size() + changes.size(), 0);
    }

    void aFailureKeepsRowsAndTheirAge()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9)}}));
        const QDateTime age = scene.model.asOf();
        scene.model.reload();
        scene.source.take(What::FreeSlots)->fail(brokenServer);
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Server);
        QCOMPARE(scene.hours(), QList<int>{9});
        QCOMPARE(scene.model.asOf(), age);
    }

    void anotherQuestionClearsAndEndsTheFormer()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9)}}));
        scene.model.reload();
        SlotQuery alma = anyone;
        alma.staff = StaffId{u"S1"_s};
        scene.model.setQueries({alma});
        scene.model.setQueries({alma});
        QCOMPARE(scene.source.cancelled(), 1);
        QCOMPARE(scene.source.asked(), 3);
        QCOMPARE(scene.model.rowCount(), 0);
        QCOMPARE(scene.source.waiting().front()->slotQuery.staff, StaffId{u"S1"_s});
    }

    void stoppingEndsTheCallAndKeepsRows()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9)}}));
        scene.model.stop();
        QCOMPARE(scene.model.state(), LoadState::Ready);
        scene.model.reload();
        scene.model.stop();
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Cancelled);
        QCOMPARE(scene.hours(), QList<int>{9});
    }

    void anotherAccountClearsAndNewCredentialsDoNot()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9)}}));
        scene.model.setSource(&scene.other, true);
        QCOMPARE(scene.other.waiting().size(), size_t(1));
        QCOMPARE(scene.hours(), QList<int>{9});
        scene.model.setSource(&scene.source);
        QCOMPARE(scene.other.waiting().size(), size_t(0));
        QCOMPARE(scene.model.rowCount(), 0);
    }

    void severalQuestionsAreAskedTogetherAndRowsComeAsTheyAreAnswered()
    {
        Scene scene;
        scene.askByName(people);
        QCOMPARE(scene.source.waiting().size(), size_t(3));
        QSignalSpy progress(&scene.model, &SlotTableModel::progressChanged);
        scene.take(u"S2"_s).freeSlots(Listing<Slot>{.items = {slot(10, u"S2"_s)}, .unreadable = 1});
        QCOMPARE(scene.hours(), QList<int>{10});
        QCOMPARE(scene.model.state(), LoadState::Loading);
        QCOMPARE(scene.model.progress(), (SlotProgress{.asked = 3, .answered = 1}));
        QVERIFY(!scene.model.hasAnswer());
        scene.take(u"S1"_s).freeSlots(Listing<Slot>{.items = {slot(9, u"S1"_s)}, .unreadable = 2});
        QCOMPARE(scene.hours(), (QList<int>{9, 10})); // by question
        scene.take(u"S3"_s).freeSlots(Listing<Slot>{});
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.model.unreadable(), 3);
        QCOMPARE(scene.model.progress(), (SlotProgress{.asked = 3, .answered = 3}));
        QCOMPARE(progress.size(), 3);
        QVERIFY(!scene.model.firstError());
    }

    void eachQuestionHasItsOwnState()
    {
        Scene scene;
        QCOMPARE(scene.model.stateFor({u"S1"_s}), LoadState::Loading); // the one about anyone
        scene.askByName(people);
        scene.take(u"S1"_s).freeSlots(Listing<Slot>{});
        scene.take(u"S3"_s).fail(brokenServer);
        QCOMPARE(
            scene.states(people), (QList{LoadState::Ready, LoadState::Loading, LoadState::Failed}));
        QCOMPARE(scene.model.stateFor({u"S4"_s}), LoadState::NotAsked);
        scene.model.setQueries({});
        QCOMPARE(scene.model.stateFor({u"S1"_s}), LoadState::NotAsked);
        QCOMPARE(scene.model.progress(), SlotProgress());
    }

    void oneThatFailsLeavesTheOthersOnShow()
    {
        Scene scene;
        scene.askByName(people);
        scene.take(u"S1"_s).fail(brokenServer);
        scene.take(u"S2"_s).freeSlots(Listing<Slot>{.items = {slot(10, u"S2"_s)}});
        scene.take(u"S3"_s).freeSlots(Listing<Slot>{});
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.hours(), QList<int>{10});
        QCOMPARE(scene.model.progress(), (SlotProgress{.asked = 3, .answered = 2, .failed = 1}));
        QCOMPARE(scene.model.firstError()->kind, Error::Kind::Server);
    }

    void whenAllFailTheWholeHasFailed()
    {
        Scene scene;
        scene.askByName(people);
        for (const QString &person : people)
            scene.take(person).fail(brokenServer);
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Server);
        QCOMPARE(scene.model.progress(), (SlotProgress{.asked = 3, .failed = 3}));
        QVERIFY(!scene.model.hasAnswer());
    }

    void aReloadKeepsTheRowsOfEachQuestionUntilItsAnswer()
    {
        Scene scene;
        fill(scene);
        scene.model.reload();
        QCOMPARE(scene.model.state(), LoadState::Loading);
        QCOMPARE(scene.hours(), (QList<int>{9, 10, 11}));
        scene.take(u"S2"_s).freeSlots(Listing<Slot>{.items = {slot(14, u"S2"_s)}});
        QCOMPARE(scene.hours(), (QList<int>{9, 14, 11}));
        scene.take(u"S3"_s).fail(brokenServer);
        scene.take(u"S1"_s).freeSlots(Listing<Slot>{});
        QCOMPARE(scene.hours(), (QList<int>{14, 11})); // what failed keeps its rows
        QCOMPARE(scene.model.state(), LoadState::Ready);
    }

    void newCredentialsKeepTheRowsOfEachQuestionUntilItsAnswer()
    {
        Scene scene;
        fill(scene);
        scene.model.reload();
        scene.model.setSource(&scene.other, true);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.other.waiting().size(), size_t(3));
        scene.other.take(What::FreeSlots)->freeSlots(Listing<Slot>{.items = {slot(8, u"S1"_s)}});
        QCOMPARE(scene.hours(), (QList<int>{8, 10, 11}));
    }

    void withoutASourceNothingGoesOnAndRowsStay()
    {
        Scene scene;
        fill(scene);
        scene.model.reload();
        scene.model.setSource(nullptr, true);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), LoadState::Failed);
        scene.model.reloadQuietly();
        QVERIFY(!scene.model.isAsking());
        QCOMPARE(scene.hours(), (QList<int>{9, 10, 11}));
    }

    void stoppingKeepsWhatIsHere()
    {
        Scene scene;
        scene.askByName(people);
        scene.take(u"S2"_s).freeSlots(Listing<Slot>{.items = {slot(10, u"S2"_s)}});
        scene.model.stop();
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.hours(), QList<int>{10});
        QCOMPARE(scene.model.progress(), (SlotProgress{.asked = 3, .answered = 1, .failed = 2}));
        QCOMPARE(scene.model.firstError()->kind, Error::Kind::Cancelled);
        scene.askByName({u"S1"_s, u"S2"_s});
        scene.model.stop();
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Cancelled);
    }

    void otherPeopleAreOtherQuestions()
    {
        Scene scene;
        scene.askByName(people);
        scene.take(u"S1"_s).freeSlots(Listing<Slot>{.items = {slot(9, u"S1"_s)}});
        const int asked = scene.source.asked();
        scene.askByName(people);
        QCOMPARE(scene.source.asked(), asked);
        scene.askByName({u"S4"_s});
        QCOMPARE(scene.source.asked(), asked + 1);
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QCOMPARE(scene.model.rowCount(), 0);
        scene.take(u"S4"_s).freeSlots(Listing<Slot>{.items = {slot(12, u"S4"_s)}});
        QCOMPARE(scene.hours(), QList<int>{12});
    }

    void aQuietReloadShowsNoStateAndOneAtATime()
    {
        Scene scene;
        fill(scene);
        QSignalSpy states(&scene.model, &LoadingModel::stateChanged);
        scene.model.reloadQuietly();
        scene.model.reloadQuietly();
        QCOMPARE(scene.source.waiting().size(), size_t(3));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QVERIFY(scene.model.isAsking());
        QCOMPARE(
            scene.states(people), (QList{LoadState::Ready, LoadState::Ready, LoadState::Ready}));
        scene.take(u"S1"_s).freeSlots(Listing<Slot>{.items = {slot(8, u"S1"_s)}});
        QCOMPARE(scene.hours(), (QList<int>{8, 10, 11}));
        QCOMPARE(states.size(), 0);
        scene.model.stop();
        QVERIFY(!scene.model.isAsking());
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.hours(), (QList<int>{8, 10, 11}));
    }

    void cellsAreFactsToSortBy()
    {
        Scene scene;
        QVERIFY(scene.reply({.items = {slot(9, u"Alma"_s, 4)}}));
        const auto sort = [&](int column) {
            return scene.model.index(0, column).data(SlotTableModel::SortRole);
        };
        QCOMPARE(sort(SlotTableModel::StartColumn).toDateTime(), slot(9).start);
        QCOMPARE(sort(SlotTableModel::LengthColumn).toInt(), 1800);
        QCOMPARE(sort(SlotTableModel::StaffColumn).toString(), u"Alma"_s);
        QCOMPARE(sort(SlotTableModel::SeatsColumn).toInt(), 4);
        QVERIFY(scene.model.index(0, 0).data(SlotTableModel::SlotRole).value<const Slot *>());
    }

    void aQuietReloadSaysNothingUntilAllIsHere()
    {
        Scene scene;
        SlotQuery alma = anyone;
        alma.staff = StaffId{u"S1"_s};
        scene.model.setQueries({anyone, alma});
        while (const auto question = scene.source.take(What::FreeSlots))
            question->freeSlots(Listing<Slot>{.items = {slot(9)}});
        QSignalSpy states(&scene.model, &LoadingModel::stateChanged);
        scene.model.reloadQuietly();
        scene.model.reloadQuietly(); // one is enough
        QCOMPARE(scene.source.waiting().size(), size_t(2));
        QVERIFY(scene.model.isAsking());
        QCOMPARE(scene.model.stateFor({u"S1"_s}), LoadState::Ready);
        scene.source.take(What::FreeSlots)->freeSlots(Listing<Slot>{.items = {slot(9), slot(10)}});
        QCOMPARE(states.size(), 0);
        scene.source.take(What::FreeSlots)->fail(brokenServer);
        QCOMPARE(states.size(), 1);
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(scene.model.firstError()->httpStatus, 503);
        QVERIFY(!scene.model.isAsking());
        scene.model.reloadQuietly();
        scene.model.stop();
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), LoadState::Ready);
        scene.model.reloadQuietly();
        while (const auto question = scene.source.take(What::FreeSlots))
            question->freeSlots(Listing<Slot>{.items = {slot(9)}});
        QCOMPARE(scene.model.firstError(), std::nullopt);
    }

private:
    const QStringList people{u"S1"_s, u"S2"_s, u"S3"_s};

    /// Each of them has one row: at 9, 10 and 11.
    void fill(Scene &scene)
    {
        scene.askByName(people);
        for (int hour = 9; const QString &person : people)
            scene.take(person).freeSlots(Listing<Slot>{.items = {slot(hour++, person)}});
    }
};

QTEST_GUILESS_MAIN(TestSlotTableModel)
#include "tst_slottablemodel.moc"
