// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "tests/support/fakesource.h"
#include "ui/bookings/bookingmenu.h"
#include "ui/bookings/bookingspane.h"
#include "ui/bookings/bookingtable.h"
#include "ui/common/rowroles.h"
#include "ui/views/viewstate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;
using What = FakeSource::What;
using Table = BookingTableModel;

namespace {

const QDate wednesday(2026, 3, 11);

/// At a place in Berlin.
Booking bookingAt(int number, int day, int hour)
{
    const QTimeZone berlin("Europe/Berlin");
    const QDateTime start = QDateTime(wednesday.addDays(day), QTime(hour, 0), berlin).toUTC();
    return {.id = {QString::number(number)},
        .state = BookingState::Confirmed,
        .start = start,
        .end = start.addSecs(45 * 60),
        .zone = berlin,
        .service = u"Sail fitting"_s,
        .customer = {.name = u"Ada Example"_s}};
}

QList<Booking> bookings(int count)
{
    QList<Booking> many;
    for (int number = 0; number < count; ++number)
        many.append(bookingAt(number, number % 2, 9));
    return many;
}

/// The list of some days.
struct List
{
    explicit List(int days) : state(desk), pane(desk, state, nullptr)
    {
        desk.setDays({wednesday, wednesday.addDays(days - 1)});
        desk.setSource(&source);
    }
    ~List() { desk.setSource(nullptr); }

    void answer(const QList<Booking> &bookings)
    {
        source.take(What::Bookings)->bookings(Page<Booking>{.items = bookings});
    }
    [[nodiscard]] QModelIndex cell(int row, int column) const
    {
        return table().model()->index(row, column);
    }
    [[nodiscard]] CalmTable &table() const { return pane.table(); }
    [[nodiscard]] QString when() const { return cell(0, Table::StartColumn).data().toString(); }
    [[nodiscard]] bool isGrouped() const { return cell(0, 0).data(rowroles::Group).isValid(); }

    FakeSource source;
    Desk desk;
    ViewState state;
    mutable BookingsPane pane;
};

} // namespace

class TestBookings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void timesOfAnotherDayAreMarked_data();
    void timesOfAnotherDayAreMarked();
    void theMarksFollowTheDay();
    void tooManyRowsForHeadingsHaveTheirDates();
    void copiedRowsTellDayAndZone_data();
    void copiedRowsTellDayAndZone();
    void onlyWhatMayBeShownIsCopied();
};

void TestBookings::timesOfAnotherDayAreMarked_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("hour");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *name, int days, int hour, const QByteArray &zone,
                         const QString &when, const QString &end) {
        QTest::newRow(name) << days << hour << zone << when << end;
    };
    row("the same day", 1, 9, "America/Chicago", u"03:00 – 03:45"_s, u"03:45"_s);
    row("the place's time", 1, 1, {}, u"01:00 – 01:45"_s, u"01:45"_s);
    row("the day before", 1, 1, "America/Chicago", u"19:00 −1 – 19:45 −1"_s, u"19:45 −1"_s);
    row("over midnight", 1, 5, "America/Halifax", u"01:00 – 01:45"_s, u"01:45"_s);
    row("the day after", 1, 23, "Asia/Tokyo", u"07:00 +1 – 07:45 +1"_s, u"07:45 +1"_s);
    row("below its day", 2, 1, "America/Chicago", u"19:00 – 19:45"_s, u"19:45"_s);
}

void TestBookings::timesOfAnotherDayAreMarked()
{
    QFETCH(int, days);
    QFETCH(int, hour);
    QFETCH(QByteArray, zone);
    List list(days);
    if (!zone.isEmpty())
        list.state.setZone({.whose = ZoneChoice::Whose::Named, .name = zone});
    list.answer({bookingAt(1, 0, hour)});
    QTEST(list.when(), "when");
    QTEST(list.cell(0, Table::EndColumn).data().toString(), "end");
}

void TestBookings::theMarksFollowTheDay()
{
    List list(1);
    list.answer({bookingAt(1, 1, 9)}); // as a service might answer
    QCOMPARE(list.when(), u"09:00 +1 – 09:45 +1"_s);
    list.desk.setDays({wednesday.addDays(1), wednesday.addDays(1)});
    list.answer({bookingAt(1, 1, 9)});
    QCOMPARE(list.when(), u"09:00 – 09:45"_s);
}

void TestBookings::tooManyRowsForHeadingsHaveTheirDates()
{
    List list(2);
    list.answer(bookings(BookingTable::mostGroupedRows));
    QVERIFY(list.isGrouped());
    QCOMPARE(list.when(), u"09:00 – 09:45"_s);
    list.desk.refresh();
    list.answer(bookings(BookingTable::mostGroupedRows + 1));
    QCOMPARE(list.table().model()->rowCount(), BookingTable::mostGroupedRows + 1);
    QVERIFY(!list.isGrouped());
    QCOMPARE(list.when(), u"Wed 11 Mar  09:00 – 09:45"_s);
    list.state.setNeedle(u"nobody"_s);
    list.state.setNeedle({});
    QVERIFY(!list.isGrouped());
    list.desk.refresh();
    list.answer(bookings(4));
    QVERIFY(list.isGrouped());
}

void TestBookings::copiedRowsTellDayAndZone_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("sortedBy");
    QTest::addColumn<QString>("when");
    QTest::newRow("one day") << 1 << int(Table::StartColumn) << u"09:00 – 09:45 CET"_s;
    QTest::newRow("below its day")
        << 2 << int(Table::StartColumn) << u"Wed 11 Mar  09:00 – 09:45 CET"_s;
    QTest::newRow("in another order")
        << 2 << int(Table::CustomerColumn) << u"Wed 11 Mar  09:00 – 09:45 CET"_s;
}

void TestBookings::copiedRowsTellDayAndZone()
{
    QFETCH(int, days);
    QFETCH(int, sortedBy);
    QFETCH(QString, when);
    List list(days);
    list.table().sortByColumn(sortedBy, Qt::AscendingOrder);
    Booking booking = bookingAt(1, 0, 9);
    booking.customer.name = u"=1+1"_s;
    booking.seats = Seats{.taken = 2, .offered = 5};
    list.answer({booking});
    list.table().selectRow(0);
    const QStringList cells = list.table().selectedText().split(u'\t');
    QCOMPARE(cells.at(0), when);
    QCOMPARE(cells.at(1), u"'=1+1"_s);
    QCOMPARE(cells.at(2), u"Sail fitting 2 of 5 seats"_s);
    const QString html = list.table().selectedTable();
    QVERIFY2(html.contains(u'>' + when + u'<'), qPrintable(html));
    QVERIFY2(html.contains(u">'=1+1<"_s), qPrintable(html));
}

void TestBookings::onlyWhatMayBeShownIsCopied()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    List list(1);
    Booking booking = bookingAt(1, 0, 9);
    booking.customer.email = u"ada\u202e@example.test"_s;
    booking.customer.phone = u"+49 30 555-0100"_s;
    BookingMenu menu(booking, list.desk.cascade(), nullptr);
    const auto copied = [&menu](const QString &entry) {
        const auto actions = menu.actions();
        const auto known =
            std::ranges::find(actions, entry, [](const QAction *action) { return action->text(); });
        (*known)->trigger();
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(copied(u"Copy &e-mail address"_s), u"ada\ufffd@example.test"_s);
    QCOMPARE(copied(u"Copy &phone number"_s), u"+49 30 555-0100"_s);
}

QTEST_MAIN(TestBookings)
#include "tst_bookings.moc"
