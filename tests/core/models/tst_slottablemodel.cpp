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
};

QTEST_GUILESS_MAIN(TestSlotTableModel)
#include "tst_slottablemodel.moc"
