// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/rowmodel.h"

#include "tests/core/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

struct Card
{
    int key = 0;
    int value = 0;
    [[nodiscard]] bool operator==(const Card &) const = default;
};

const int &keyOf(const Card &card)
{
    return card.key;
}

class Cards : public RowModel<Card, keyOf>
{
public:
    using RowModel::append;
    using RowModel::clear;
    using RowModel::merge;
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Card &card = rows().at(index.row());
        return index.column() == 0 ? card.key : card.value;
    }
};

QList<Card> someCards(QRandomGenerator &dice, bool withDoubles)
{
    QList<Card> cards;
    QSet<int> keys;
    const int count = dice.bounded(18);
    for (int i = 0; i < count; ++i) {
        const Card card{.key = dice.bounded(24), .value = dice.bounded(3)};
        if (withDoubles || !keys.contains(card.key))
            cards.append(card);
        keys.insert(card.key);
    }
    return cards;
}

/// What a merge has to lead to, said another way: each key at its first place with its last value.
QList<Card> expectedOf(const QList<Card> &incoming)
{
    QList<Card> expected;
    for (const Card &card : incoming) {
        const auto known = std::ranges::find(expected, card.key, &Card::key);
        if (known == expected.end())
            expected.append(card);
        else
            known->value = card.value;
    }
    return expected;
}

QString textOf(const QList<Card> &cards)
{
    QStringList texts;
    for (const Card &card : cards)
        texts.append(u"%1:%2"_s.arg(card.key).arg(card.value));
    return texts.join(u' ');
}

/// Rebuilds the keys of a model from nothing but its signals, as a view does.
class Follower
{
public:
    explicit Follower(const Cards &model) : m_model(model), m_keys(keysOf(0, model.rowCount()))
    {
        QObject::connect(&model, &Cards::rowsInserted, &m_context,
            [this](const QModelIndex &, int first, int last) { insert(first, last); });
        QObject::connect(&model, &Cards::rowsRemoved, &m_context,
            [this](const QModelIndex &, int first, int last) {
                m_keys.remove(first, last - first + 1);
            });
        QObject::connect(&model, &Cards::rowsMoved, &m_context,
            [this](const QModelIndex &, int from, int last, const QModelIndex &, int to) {
                for (int i = 0; i <= last - from; ++i)
                    m_keys.move(from + i, to + i); // only ever upwards
            });
    }

    [[nodiscard]] const QList<int> &keys() const { return m_keys; }

private:
    [[nodiscard]] QList<int> keysOf(int first, int end) const
    {
        QList<int> keys;
        for (int row = first; row < end; ++row)
            keys.append(m_model.rows().at(row).key);
        return keys;
    }
    void insert(int first, int last)
    {
        const QList<int> fresh = keysOf(first, last + 1);
        for (int i = 0; i < fresh.size(); ++i)
            m_keys.insert(first + i, fresh.at(i));
    }

    const Cards &m_model;
    QObject m_context;
    QList<int> m_keys;
};

} // namespace

class TestRowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyListBecomesAnyOtherWithoutAReset_data()
    {
        QTest::addColumn<bool>("withDoubles");
        QTest::newRow("each key once") << false;
        QTest::newRow("with doubles") << true;
    }

    void anyListBecomesAnyOtherWithoutAReset()
    {
        QFETCH(bool, withDoubles);
        QRandomGenerator dice(samples::printedSeed());
        for (int round = 0; round < 1'500; ++round) {
            const QList<Card> before = someCards(dice, false);
            const QList<Card> after = someCards(dice, withDoubles);
            const QByteArray story = (textOf(before) + u" -> "_s + textOf(after)).toUtf8();
            Cards model;
            model.merge(before);
            const QAbstractItemModelTester tester(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            const Follower follower(model);
            QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
            QHash<int, QPersistentModelIndex> places;
            for (int row = 0; row < before.size(); ++row)
                places.insert(before.at(row).key, model.index(row, 1));

            model.merge(after);

            const QList<Card> expected = expectedOf(after);
            QVERIFY2(model.rows() == expected, story.constData());
            QVERIFY2(resets.isEmpty(), story.constData());
            QList<int> keys;
            for (const Card &card : expected)
                keys.append(card.key);
            // Qt compares two empty lists by memcmp() of null pointers.
            QVERIFY2(std::ranges::equal(follower.keys(), keys), story.constData());
            for (const auto &[key, place] : places.asKeyValueRange())
                QVERIFY2(place.isValid() ? place.row() == model.rowOf(key) : model.rowOf(key) < 0,
                    story.constData());
        }
    }

    void theSameListAgainIsSilent()
    {
        Cards model;
        model.merge({{1, 1}, {2, 2}, {3, 3}});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        model.merge({{1, 1}, {2, 2}, {3, 3}});
        QCOMPARE(changes.size() + inserted.size() + removed.size() + moved.size(), 0);
    }

    void onlyTheRowThatDiffersIsSaidToHaveChanged()
    {
        Cards model;
        model.merge({{1, 1}, {2, 2}, {3, 3}});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.merge({{1, 1}, {2, 9}, {3, 3}});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), model.index(1, 0));
        QCOMPARE(changes[0][1].toModelIndex(), model.index(1, 1));
    }

    void newNeighboursComeInOneInsert()
    {
        Cards model;
        model.merge({{1, 0}, {9, 0}});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.merge({{1, 0}, {2, 0}, {3, 0}, {4, 0}, {9, 0}});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 1);
        QCOMPARE(inserted[0][2].toInt(), 3);
    }

    void appendingUpdatesWhatIsKnownAndAddsTheRest()
    {
        QRandomGenerator dice(samples::printedSeed());
        for (int round = 0; round < 300; ++round) {
            Cards model;
            const QAbstractItemModelTester tester(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            QHash<int, qsizetype> known;
            QList<Card> all;
            for (int page = 0; page < 4; ++page) {
                const QList<Card> cards = someCards(dice, true);
                all += cards;
                model.append(cards, known);
                QCOMPARE(textOf(model.rows()), textOf(expectedOf(all)));
            }
        }
    }

    void clearingRemovesRowsOnceAndNothingFromNothing()
    {
        Cards model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.clear();
        QCOMPARE(removed.size(), 0);
        model.merge({{1, 0}, {2, 0}});
        model.clear();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
