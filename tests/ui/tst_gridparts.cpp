// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/golden.h"
#include "tests/ui/griddesk.h"
#include "ui/grid/bookingink.h"
#include "ui/grid/gridshape.h"
#include "ui/grid/gridwalk.h"
#include "ui/grid/gridwords.h"

#include <QPainter>

#include <cmath>

using namespace daybook;

namespace {

using Kind = GridSpot::Kind;
using Step = GridStep;

/// Relative luminance as the accessibility guidelines define it.
double luminanceOf(const QColor &color)
{
    const auto linear = [](float part) {
        return part <= 0.04045F ? double(part) / 12.92
                                : std::pow((double(part) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrastOf(const QColor &one, const QColor &other)
{
    const double light = std::max(luminanceOf(one), luminanceOf(other));
    const double dark = std::min(luminanceOf(one), luminanceOf(other));
    return (light + 0.05) / (dark + 0.05);
}

constexpr GridRoom room{.width = 400, .hourHeight = 60, .leastColumn = 100, .stripHeight = 20};

/// Ada's day and Bo's, made by hand: hours from 9 to 18, pieces by hour.
Schedule handMade()
{
    Schedule schedule;
    schedule.axis = TimeAxis({gridDay}, austin);
    schedule.top = 9 * 60;
    schedule.bottom = 18 * 60;
    for (const QString &name : {u"Ada"_s, u"Bo"_s, u"Chitra"_s, u"Dmitri"_s})
        schedule.columns.append({.date = gridDay, .person = SchedulePerson{{name}, name}});
    const auto add = [&](int column, int from, int to, int lane = 0, int lanes = 1) {
        schedule.pieces.append({.rows = {static_cast<int>(schedule.pieces.size())},
            .column = column,
            .top = from * 60,
            .bottom = to * 60,
            .lane = lane,
            .lanes = lanes});
    };
    add(0, 9, 10);
    add(0, 11, 12, 0, 2);
    add(0, 11, 13, 1, 2);
    add(1, 12, 14);
    add(3, 9, 10);
    add(3, 15, 16);
    return schedule;
}

GridSpot piece(int column, int index)
{
    return {.kind = Kind::Piece, .column = column, .index = index};
}

GridSpot hour(int column, int row)
{
    return {.kind = Kind::Cell, .column = column, .index = row};
}

} // namespace

/// What a grid is made of, without a widget.
class TestGridParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyAppearance(Appearance::Light); }

    void everyInkCanBeRead_data();
    void everyInkCanBeRead();
    void whatIsDimmedCanBeRead();
    void aToneStaysTheSame();
    void cancelledIsNeverATone();
    void tonesAreToldByWhatTheyStandFor();

    void columnsFillTheWidthAndNeverGetTooNarrow_data();
    void columnsFillTheWidthAndNeverGetTooNarrow();
    void aPieceStandsAtItsTimeInItsLane();
    void whatStandsAsideLeavesItsRoomToItself();
    void mirroredColumnsRunFromTheRight();
    void hoursLeftOutAreStrips();
    void aPointIsInTheColumnThatIsPaintedThere();

    void stepsWalk_data();
    void stepsWalk();
    void hoursWalk_data();
    void hoursWalk();
    void everyHourIsReadOnce();

    void goldenPicturesTellDifferences();
};

void TestGridParts::everyInkCanBeRead_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<ColourBy>("by");
    for (const auto &[name, by] :
        {std::pair("status", ColourBy::Status), std::pair("staff", ColourBy::Staff),
            std::pair("service", ColourBy::Service), std::pair("location", ColourBy::Location)}) {
        QTest::addRow("%s, light", name) << Appearance::Light << by;
        QTest::addRow("%s, dark", name) << Appearance::Dark << by;
    }
}

void TestGridParts::everyInkCanBeRead()
{
    QFETCH(Appearance, appearance);
    QFETCH(ColourBy, by);
    applyAppearance(appearance);
    for (int i = 0; i < 100; ++i) {
        Booking booking = bookingOf(u"b"_s, u"staff-%1"_s.arg(i), u"Ada"_s, at(9), 60,
            static_cast<BookingState>(i % (static_cast<int>(BookingState::Unknown) + 1)));
        booking.serviceId = {QString::number(i)};
        booking.locationId = {QString::number(7 * i)};
        const BookingInk ink = inkOf(booking, by);
        QVERIFY2(contrastOf(ink.text, ink.ground) >= 4.5, qPrintable(ink.ground.name()));
        QVERIFY2(contrastOf(ink.icon, ink.ground) >= 3, qPrintable(ink.icon.name()));
        QVERIFY2(contrastOf(ink.edge, theme().window) >= 3, qPrintable(ink.edge.name()));
    }
}

void TestGridParts::whatIsDimmedCanBeRead()
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        applyAppearance(appearance);
        QVERIFY(contrastOf(dimmedInk().text, dimmedInk().ground) >= 4.5);
    }
}

void TestGridParts::aToneStaysTheSame()
{
    applyAppearance(Appearance::Light);
    const Booking ada = bookingOf(u"1"_s, u"510001"_s, u"Maria"_s, at(9), 60);
    QCOMPARE(inkOf(ada, ColourBy::Staff).edge, QColor(0xb8325a));
    Booking later = ada;
    later.id = {u"2"_s};
    later.start = at(15);
    QCOMPARE(inkOf(later, ColourBy::Staff), inkOf(ada, ColourBy::Staff));
}

void TestGridParts::cancelledIsNeverATone()
{
    const Booking gone =
        bookingOf(u"1"_s, u"Ada"_s, u"Maria"_s, at(9), 60, BookingState::Cancelled);
    for (const ColourBy by : {ColourBy::Staff, ColourBy::Service, ColourBy::Location})
        QCOMPARE(inkOf(gone, by), inkOf(gone, ColourBy::Status));
}

void TestGridParts::tonesAreToldByWhatTheyStandFor()
{
    const Booking one = bookingOf(u"1"_s, u"510001"_s, u"Maria"_s, at(9), 60);
    Booking other = one;
    other.staffId = {u"510002"_s};
    QVERIFY(inkOf(one, ColourBy::Staff) != inkOf(other, ColourBy::Staff));
    QCOMPARE(inkOf(one, ColourBy::Service), inkOf(other, ColourBy::Service));
}

void TestGridParts::columnsFillTheWidthAndNeverGetTooNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("whole");
    QTest::addRow("wide") << 1003 << 1003;
    QTest::addRow("just so") << 400 << 400;
    QTest::addRow("narrow") << 250 << 400;
}

void TestGridParts::columnsFillTheWidthAndNeverGetTooNarrow()
{
    QFETCH(int, width);
    QFETCH(int, whole);
    GridRoom wanted = room;
    wanted.width = width;
    const GridShape shape(handMade(), wanted);
    QCOMPARE(shape.size().width(), whole);
    int end = 0;
    for (int column = 0; column < 4; ++column) {
        QCOMPARE(shape.column(column).left(), end);
        QVERIFY(shape.column(column).width() >= 100);
        end = shape.column(column).right() + 1;
    }
    QCOMPARE(end, whole);
}

void TestGridParts::aPieceStandsAtItsTimeInItsLane()
{
    const Schedule schedule = handMade();
    const GridShape shape(schedule, room);
    // A strip for the night before, then 60 pixels an hour.
    QCOMPARE(shape.yOf(9 * 60), 20);
    QCOMPARE(shape.yOf(11 * 60), 20 + 120);
    const QRect first = shape.rectOf(schedule.pieces.at(1));
    const QRect second = shape.rectOf(schedule.pieces.at(2));
    QVERIFY(shape.column(0).contains(first) && shape.column(0).contains(second));
    QVERIFY(!first.intersects(second));
    QVERIFY(first.right() < second.left());
    QCOMPARE(first.top(), second.top());
    QVERIFY(first.top() > 140 && first.bottom() < 200);
    QVERIFY(second.bottom() > 250 && second.bottom() < 260);
}

void TestGridParts::whatStandsAsideLeavesItsRoomToItself()
{
    GridRoom wanted = room;
    wanted.asideWidth = 30;
    for (const bool mirrored : {false, true}) {
        wanted.isMirrored = mirrored;
        const GridShape shape(handMade(), wanted);
        const SchedulePiece aside{
            .kind = SchedulePiece::Kind::Slot, .top = 540, .bottom = 600, .isAside = true};
        const SchedulePiece block{.top = 540, .bottom = 600};
        const QRect strip = shape.rectOf(aside);
        QCOMPARE(strip.width(), 30);
        QVERIFY(shape.column(0).contains(strip));
        QVERIFY(!strip.intersects(shape.rectOf(block)));
        QCOMPARE(strip.left() > shape.rectOf(block).left(), !mirrored);
        const ScheduleCrowd crowd{.top = 540, .bottom = 600};
        QVERIFY(!strip.intersects(shape.rectOf(crowd)));
    }
}

void TestGridParts::mirroredColumnsRunFromTheRight()
{
    const Schedule schedule = handMade();
    GridRoom wanted = room;
    const GridShape shape(schedule, wanted);
    wanted.isMirrored = true;
    const GridShape mirrored(schedule, wanted);
    for (const SchedulePiece &piece : schedule.pieces) {
        const QRect here = shape.rectOf(piece);
        const QRect there = mirrored.rectOf(piece);
        QCOMPARE(there.size(), here.size());
        QCOMPARE(there.left(), 400 - here.right() - 1);
        QCOMPARE(there.top(), here.top());
    }
    QCOMPARE(mirrored.columnAt(399), 0);
    QCOMPARE(mirrored.columnAt(0), 3);
}

void TestGridParts::hoursLeftOutAreStrips()
{
    Schedule schedule = handMade();
    const GridShape folded(schedule, room);
    QCOMPARE(folded.topStrip(), QRect(0, 0, 400, 20));
    QCOMPARE(folded.bottomStrip(), QRect(0, 20 + 9 * 60, 400, 20));
    QCOMPARE(folded.size().height(), 20 + 9 * 60 + 20);
    schedule.top = 0;
    schedule.bottom = schedule.axis.length();
    const GridShape whole(schedule, room);
    QVERIFY(whole.topStrip().isEmpty());
    QVERIFY(whole.bottomStrip().isEmpty());
    QCOMPARE(whole.size().height(), 24 * 60);
}

void TestGridParts::aPointIsInTheColumnThatIsPaintedThere()
{
    GridRoom wanted = room;
    wanted.width = 1003;
    for (const bool isMirrored : {false, true}) {
        wanted.isMirrored = isMirrored;
        const GridShape shape(handMade(), wanted);
        for (int x = 0; x < 1003; ++x) {
            const auto column = shape.columnAt(x);
            QVERIFY(column);
            QVERIFY(shape.column(*column).contains(x, 100));
        }
        QVERIFY(!shape.columnAt(-1));
        QVERIFY(!shape.columnAt(1003));
    }
}

void TestGridParts::stepsWalk_data()
{
    QTest::addColumn<GridSpot>("from");
    QTest::addColumn<GridStep>("step");
    QTest::addColumn<std::optional<GridSpot>>("to");
    const auto add = [](const char *name, GridSpot from, Step step, std::optional<GridSpot> to) {
        QTest::addRow("%s", name) << from << step << to;
    };
    add("later", piece(0, 0), Step::Later, piece(0, 1));
    add("to the lane beside", piece(0, 1), Step::Later, piece(0, 2));
    add("earlier", piece(0, 2), Step::Earlier, piece(0, 1));
    add("none later", piece(0, 2), Step::Later, {});
    add("none earlier", piece(0, 0), Step::Earlier, {});
    add("nearest in the column after", piece(0, 0), Step::ColumnAfter, piece(1, 3));
    add("over an empty column", piece(1, 3), Step::ColumnAfter, piece(3, 4));
    add("back over it", piece(3, 4), Step::ColumnBefore, piece(1, 3));
    add("no column before", piece(0, 0), Step::ColumnBefore, {});
    add("no column after", piece(3, 4), Step::ColumnAfter, {});
    add("first", piece(0, 2), Step::First, piece(0, 0));
    add("last", piece(0, 0), Step::Last, piece(0, 2));
    add("very first", piece(3, 5), Step::VeryFirst, piece(0, 0));
    add("very last", piece(0, 0), Step::VeryLast, piece(3, 5));
    add("later than an hour", hour(1, 10), Step::Later, piece(1, 3));
    add("earlier than an hour", hour(0, 16), Step::Earlier, piece(0, 2));
    add("nothing in that column", hour(2, 10), Step::First, {});
}

void TestGridParts::stepsWalk()
{
    QFETCH(GridSpot, from);
    QFETCH(GridStep, step);
    QFETCH(std::optional<GridSpot>, to);
    const GridWalk walk(handMade());
    QVERIFY(walk.step(from, step) == to);
}

void TestGridParts::hoursWalk_data()
{
    QTest::addColumn<GridSpot>("from");
    QTest::addColumn<GridStep>("step");
    QTest::addColumn<std::optional<GridSpot>>("to");
    const auto add = [](const char *name, GridSpot from, Step step, std::optional<GridSpot> to) {
        QTest::addRow("%s", name) << from << step << to;
    };
    add("from a piece to the hour below", piece(0, 0), Step::Later, hour(0, 10));
    add("down", hour(2, 10), Step::Later, hour(2, 11));
    add("up", hour(2, 10), Step::Earlier, hour(2, 9));
    add("to the empty column", hour(1, 10), Step::ColumnAfter, hour(2, 10));
    add("above the first", hour(2, 9), Step::Earlier, {});
    add("below the last", hour(2, 17), Step::Later, {});
    add("beside the last", hour(3, 12), Step::ColumnAfter, {});
}

void TestGridParts::hoursWalk()
{
    QFETCH(GridSpot, from);
    QFETCH(GridStep, step);
    QFETCH(std::optional<GridSpot>, to);
    const GridWalk walk(handMade());
    QVERIFY(walk.cellStep(from, step) == to);
}

void TestGridParts::everyHourIsReadOnce()
{
    const GridWalk walk(handMade());
    const QList<GridSpot> ada = walk.spotsAndHours(0);
    // Three pieces take the hours 9, 11 and 12 of nine.
    QCOMPARE(ada.size(), 3 + 6);
    QVERIFY(ada.first() == piece(0, 0));
    QVERIFY(ada.at(1) == hour(0, 10));
    QVERIFY(ada.at(2) == piece(0, 1));
    QVERIFY(ada.last() == hour(0, 17));
    QCOMPARE(walk.spotsAndHours(2).size(), 9);
}

void TestGridParts::goldenPicturesTellDifferences()
{
    QImage golden(200, 100, QImage::Format_RGB32);
    golden.fill(Qt::white);
    QImage picture = golden;
    QCOMPARE(differenceOf(picture, golden, {}), QString());
    // What hinting does to a letter passes, a block of another colour does not.
    picture.setPixelColor(10, 10, Qt::black);
    QCOMPARE(differenceOf(picture, golden, {}), QString());
    QPainter(&picture).fillRect(40, 40, 24, 24, QColor(0x2b66cc));
    QVERIFY(differenceOf(picture, golden, {}).contains("24 x 24 at 40, 40"_L1));
    QVERIFY(differenceOf(picture.scaled(100, 100), golden, {}).startsWith("is 100 x 100"_L1));
    QVERIFY(goldenProblem(u"no-such-picture"_s, golden).startsWith("there is no"_L1));
}

QTEST_MAIN(TestGridParts)
#include "tst_gridparts.moc"
