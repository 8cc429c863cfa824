// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/golden.h"
#include "tests/ui/griddesk.h"

using namespace daybook;

namespace {

constexpr QSize pictureSize(860, 660);

} // namespace

/// The views as golden pictures, in light and dark.
class TestGridPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { applyAppearance(Appearance::Light); }

    void staff_data() { appearances(); }
    void staff();
    void week_data() { appearances(); }
    void week();
    void rightToLeft();
    void besideAnotherZone();
    void aDayOnWhichTheClocksGoForward();
    void aDayOnWhichTheClocksGoBack();
    void nothingIsKnownYet();

private:
    static void appearances();
    template <typename View>
    [[nodiscard]] QString problemOf(const QString &name, GridDesk &desk);
};

void TestGridPictures::initTestCase()
{
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(9);
    QApplication::setFont(font);
    applyAppearance(Appearance::Light);
}

void TestGridPictures::appearances()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addRow("light") << Appearance::Light;
    QTest::addRow("dark") << Appearance::Dark;
}

template <typename View>
QString TestGridPictures::problemOf(const QString &name, GridDesk &desk)
{
    ShownView<View> shown(desk, pictureSize);
    return goldenProblem(name, shown.window.grab().toImage());
}

void TestGridPictures::staff()
{
    QFETCH(Appearance, appearance);
    applyAppearance(appearance);
    GridDesk desk;
    fillWithExamples(desk);
    desk.open();
    desk.state.pick({u"b7"_s});
    const QString name = u"staff-"_s + QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(problemOf<StaffView>(name, desk), QString());
}

void TestGridPictures::week()
{
    QFETCH(Appearance, appearance);
    applyAppearance(appearance);
    GridDesk desk;
    fillWithExamples(desk);
    desk.desk.setScope(WeekView::scope());
    desk.desk.setDays({.from = gridDay.addDays(-3), .to = gridDay.addDays(1)});
    desk.bookings += bookingOf(u"n1"_s, u"Ada"_s, u"Night Owl"_s, at(22, 0, gridDay), 240);
    desk.bookings +=
        bookingOf(u"m1"_s, u"Bo"_s, u"Mo Monday"_s, at(10, 0, gridDay.addDays(-3)), 45);
    desk.open();
    const QString name = u"week-"_s + QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(problemOf<WeekView>(name, desk), QString());
}

void TestGridPictures::rightToLeft()
{
    applyAppearance(Appearance::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    GridDesk desk;
    fillWithExamples(desk);
    desk.open();
    const QString problem = problemOf<StaffView>(u"staff-mirrored"_s, desk);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(problem, QString());
}

void TestGridPictures::besideAnotherZone()
{
    GridDesk desk;
    fillWithExamples(desk);
    desk.open();
    desk.state.setZone({.whose = ZoneChoice::Whose::Named, .name = "Asia/Kolkata"});
    QCOMPARE(problemOf<StaffView>(u"staff-two-zones"_s, desk), QString());
}

void TestGridPictures::aDayOnWhichTheClocksGoForward()
{
    const QDate day(2026, 3, 8);
    GridDesk desk;
    desk.bookings = {bookingOf(u"x"_s, u"Ada"_s, u"Early Bird"_s, at(1, 0, day), 45),
        bookingOf(u"y"_s, u"Bo"_s, u"Over It"_s, at(1, 30, day), 90)};
    desk.desk.setDays({.from = day, .to = day});
    desk.open();
    QCOMPARE(problemOf<StaffView>(u"staff-clocks-forward"_s, desk), QString());
}

void TestGridPictures::aDayOnWhichTheClocksGoBack()
{
    const QDate day(2026, 11, 1);
    GridDesk desk;
    desk.bookings = {bookingOf(u"x"_s, u"Ada"_s, u"Early Bird"_s, at(0, 30, day), 150)};
    desk.desk.setDays({.from = day, .to = day});
    desk.open();
    QCOMPARE(problemOf<StaffView>(u"staff-clocks-back"_s, desk), QString());
}

void TestGridPictures::nothingIsKnownYet()
{
    GridDesk desk;
    desk.open();
    desk.desk.setDays({.from = gridDay.addDays(1), .to = gridDay.addDays(1)});
    QCOMPARE(problemOf<StaffView>(u"staff-loading"_s, desk), QString());
}

QTEST_MAIN(TestGridPictures)
#include "tst_gridpictures.moc"
