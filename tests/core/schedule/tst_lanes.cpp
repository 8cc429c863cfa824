// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/lanes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

/// "10-20 ~15-30": the second gives way.
QList<LaneWish> wishesIn(const QString &text)
{
    QList<LaneWish> wishes;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool givesWay = word.startsWith(u'~');
        const QStringList ends = word.remove(u'~').split(u'-');
        wishes.append({.from = ends.at(0).toInt(), .to = ends.at(1).toInt(), .givesWay = givesWay});
    }
    return wishes;
}

/// "0/2 1/2": the lane of each, and of how many.
QString textOf(const QList<LanePlace> &places)
{
    QStringList words;
    for (const LanePlace &place : places)
        words.append(u"%1/%2"_s.arg(place.lane).arg(place.lanes));
    return words.join(u' ');
}

bool doOverlap(const LaneWish &left, const LaneWish &right)
{
    return left.from < right.to && right.from < left.to;
}

} // namespace

class TestLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretchesStandSideBySide_data();
    void stretchesStandSideBySide();
    void noTwoInOneLaneOverlap_data();
    void noTwoInOneLaneOverlap();
};

void TestLanes::stretchesStandSideBySide_data()
{
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *name, const char *wishes, int most, const char *places) {
        QTest::newRow(name) << QString::fromLatin1(wishes) << most << QString::fromLatin1(places);
    };
    row("nothing", "", 3, "");
    row("one", "0-60", 3, "0/1");
    row("one after the other", "0-60 60-120", 3, "0/1 0/1");
    row("two together", "0-60 30-90", 3, "0/2 1/2");
    row("two and one alone", "0-60 30-90 90-120", 3, "0/2 1/2 0/1");
    row("the same time: in the order given", "0-60 0-60", 3, "0/2 1/2");
    row("the longer one stands first", "0-30 0-60", 3, "1/2 0/2");
    row("over a third", "0-100 0-50 50-100", 3, "0/2 1/2 1/2");
    row("a chain", "0-40 30-70 60-100", 3, "0/2 1/2 0/2");
    row("given in disorder", "60-100 30-70 0-40", 3, "0/2 1/2 0/2");
    row("three and no more", "0-60 0-60 0-60 0-60", 3, "0/3 1/3 2/3 -1/3");
    row("the late one finds none", "0-60 10-60 20-60 30-60 60-90", 3, "0/3 1/3 2/3 -1/3 0/1");
    row("who finds none widens nothing", "0-60 0-60 30-90 60-100 95-120", 2,
        "0/2 1/2 -1/2 0/2 1/2");
    row("one lane", "0-60 30-90", 1, "0/1 -1/1");
    row("less than one lane is one", "0-60", 0, "0/1");
    row("who gives way stands aside", "~0-60 30-90", 3, "1/2 0/2");
    row("even when long before", "~0-90 80-100", 3, "1/2 0/2");
    row("and takes no lane from others", "~0-60 0-60 0-60", 2, "-1/2 0/2 1/2");
    row("but stands in front where nobody is", "~0-60 60-120", 3, "0/1 0/1");
    row("between two that do not", "0-30 ~30-60 60-90", 3, "0/1 0/1 0/1");
    row("touching the second", "0-30 ~29-60 60-90", 3, "0/2 1/2 0/1");
    row("two that give way", "~0-60 ~0-60 30-60", 3, "1/3 2/3 0/3");
}

void TestLanes::stretchesStandSideBySide()
{
    QFETCH(QString, wishes);
    QFETCH(int, most);
    QTEST(textOf(lanesFor(wishesIn(wishes), most)), "places");
}

void TestLanes::noTwoInOneLaneOverlap_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("most");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed << static_cast<int>(seed % 5) + 1;
}

void TestLanes::noTwoInOneLaneOverlap()
{
    QFETCH(quint32, seed);
    QFETCH(int, most);
    QRandomGenerator random(seed);
    QList<LaneWish> wishes;
    for (int i = 0; i < 120; ++i) {
        const int from = random.bounded(500);
        wishes.append({.from = from,
            .to = from + 1 + random.bounded(60),
            .givesWay = random.bounded(4) == 0});
    }
    const QList<LanePlace> places = lanesFor(wishes, most);
    QCOMPARE(lanesFor(wishes, most), places);
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        QVERIFY(places.at(i).lane < places.at(i).lanes);
        QVERIFY(places.at(i).lanes <= most);
        int taken = 0;
        for (qsizetype j = 0; j < wishes.size(); ++j) {
            if (i == j || !doOverlap(wishes.at(i), wishes.at(j)) || places.at(j).lane < 0)
                continue;
            QVERIFY(places.at(i).lane != places.at(j).lane);
            if (places.at(i).lane >= 0)
                QCOMPARE(places.at(i).lanes, places.at(j).lanes);
            taken += wishes.at(i).givesWay || !wishes.at(j).givesWay ? 1 : 0;
        }
        if (places.at(i).lane < 0)
            QVERIFY(taken >= most); // nobody is turned away while there is room
    }
}

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
