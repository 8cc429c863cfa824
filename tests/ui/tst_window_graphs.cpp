// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/fakedesk.h"

#include "core/timekit/searchvocabulary.h"
#include "ui/bookings/bookingdisplay.h"
#include "ui/common/rowroles.h"
#include "ui/inspector/statuspill.h"
#include "ui/settings.h"
#include "ui/text/bookingtext.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSet>
#include <QStandardItemModel>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

using Table = BookingTableModel;

Booking timetapBooking()
{
    const QDateTime start(businessDay, QTime(9, 0), Qt::UTC);
    return {.id = {u"190004211"_s},
        .state = BookingState::Open,
        .status = u"OPEN"_s,
        .subStatus = u"CHECKEDIN"_s,
        .start = start,
        .end = start.addSecs(3600),
        .zone = QTimeZone::utc(),
        .staffId = {u"510001"_s},
        .staff = u"Ada"_s,
        .serviceId = {u"730014"_s},
        .service = u"Massage"_s,
        .customer = {.id = u"77"_s, .name = u"Maria Example"_s}};
}

Booking session(int taken, int offered)
{
    Booking booking =
        timekitBooking(1, u"group_owner"_s, u"tentative"_s, BookingState::Pending, {}, 9);
    booking.seats = Seats{.taken = taken, .offered = offered};
    return booking;
}

Booking withoutTimes(int number)
{
    Booking booking = timekitBooking(
        number, u"reservation"_s, u"reserved"_s, BookingState::Pending, u"Noor Example"_s, 9);
    booking.start = {};
    booking.end = {};
    booking.zone = {};
    return booking;
}

Booking wordedAs(const QString &graph, const QString &state,
    BookingState meaning = BookingState::Unknown, int hour = 9)
{
    return timekitBooking(hour, graph, state, meaning, u"Ada Example"_s, hour);
}

/// What is left of an icon when its colour is.
QImage shapeOf(const QString &icon)
{
    return themedIcon(icon, Qt::black).pixmap(32, 32).toImage();
}

} // namespace

class TestWindowGraphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void everyWordOfTheServiceHasOneOfOurs();
    void statesAreToldApartWithoutColour();
    void kindsAreToldApartWithoutColour();
    void unknownWordsAreShownAsTheyAre();
    void timetapKeepsItsWords_data();
    void timetapKeepsItsWords();

    void kindsStandInTheTableOnlyWhereTheyAreTold();
    void theColumnsStayWhileNothingIsOnShow();
    void aPersonsColumnsOutliveTheVersionWithoutKinds();
    void whoHidKindsDoesNotGetThemBack();

    void aSessionShowsItsSeatsInsteadOfACustomer();
    void aSeatShowsTheSeatsBesideItsService();
    void unknownTimesAreSaidAndStandLast();

    void theInspectorSpeaksTimekit();
    void aLongWordDoesNotWidenTheInspector();
    void theInspectorSpeaksTimeTapAsEver();
    void headersNameTheMembersOfTheVendor();
    void idsThatAreNoNumbersAreSortedAsText();

private:
    void show(const QList<Booking> &bookings);
    [[nodiscard]] QTableView *table() { return m_desk->window.bookings(); }
    [[nodiscard]] QStringList inspected(int row);
    [[nodiscard]] QString vendorText()
    {
        return m_desk->window.found<QPlainTextEdit>(u"vendorWords"_s)->toPlainText();
    }

    std::unique_ptr<FakeDesk> m_desk;
};

void TestWindowGraphs::init()
{
    m_desk = std::make_unique<FakeDesk>();
    QVERIFY(m_desk->window.isActive);
}

/// As the answer to another question.
void TestWindowGraphs::show(const QList<Booking> &bookings)
{
    m_desk->window.desk.setSource(&m_desk->source);
    m_desk->answer(bookings);
    QVERIFY(m_desk->window.isQuiet());
}

QStringList TestWindowGraphs::inspected(int row)
{
    m_desk->window.click(table(), table()->model()->index(row, Table::ServiceColumn));
    QStringList words;
    const auto labels = m_desk->window.found<QLabel>(u"inspectorTitle"_s)
                            ->parentWidget()
                            ->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (const QWidget *widget : labels) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        words.append(label ? label->text() : widget->accessibleName());
    }
    return words;
}

void TestWindowGraphs::everyWordOfTheServiceHasOneOfOurs()
{
    for (const QString &state : vocabulary::valuesOf(u"state")) {
        const Sign sign = statusWordSign(state);
        QVERIFY2(!sign.text.isEmpty() && !sign.text.contains(u'_'), qPrintable(state));
        QVERIFY2(!shapeOf(sign.icon).isNull(), qPrintable(state));
    }
    for (const QString &graph : vocabulary::valuesOf(u"graph")) {
        const Sign sign = kindWordSign(graph);
        QVERIFY2(!sign.text.isEmpty() && !sign.text.contains(u'_'), qPrintable(graph));
        QVERIFY2(!shapeOf(sign.icon).isNull(), qPrintable(graph));
    }
}

void TestWindowGraphs::statesAreToldApartWithoutColour()
{
    const QStringList states{u"tentative"_s, u"confirmed"_s, u"paid"_s, u"unpaid"_s, u"declined"_s,
        u"completed"_s, u"cancelled"_s, u"error"_s, u"rescheduled_by_customer"_s, u"reserved"_s,
        u"expired"_s};
    QList<QImage> shapes;
    QSet<QString> words;
    for (const QString &state : states) {
        const Sign sign = statusWordSign(state);
        QVERIFY2(!shapes.contains(shapeOf(sign.icon)), qPrintable(state));
        shapes.append(shapeOf(sign.icon));
        words.insert(sign.text);
    }
    QCOMPARE(words.size(), states.size());
    QCOMPARE(statusWordSign(u"cancelled_by_customer").text, u"Cancelled by customer"_s);
}

void TestWindowGraphs::kindsAreToldApartWithoutColour()
{
    QList<QImage> shapes;
    QSet<QString> words;
    for (const QString &graph : vocabulary::valuesOf(u"graph")) {
        const Sign sign = kindWordSign(graph);
        QVERIFY2(!shapes.contains(shapeOf(sign.icon)), qPrintable(graph));
        shapes.append(shapeOf(sign.icon));
        words.insert(sign.text);
    }
    QCOMPARE(words.size(), 7);
}

void TestWindowGraphs::unknownWordsAreShownAsTheyAre()
{
    const QString hostile = u"sold\u202eout <b>"_s + QString(100, u'x');
    show({wordedAs(hostile, hostile)});
    for (const int column : {Table::StatusColumn, Table::KindColumn}) {
        const QString shown = rowsOf(table(), column).constFirst();
        QVERIFY2(shown.startsWith(u"sold\ufffdout <b>x"_s), qPrintable(shown));
        QCOMPARE(shown.size(), 41);
        QVERIFY(!table()->model()->index(0, column).data(Qt::DecorationRole).isNull());
    }
}

void TestWindowGraphs::timetapKeepsItsWords_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<BookingState>("state");
    QTest::addColumn<QString>("subStatus");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *status, BookingState state, const char *subStatus,
                         const char *text) {
        QTest::addRow("%s %s", status, subStatus)
            << QString::fromLatin1(status) << state << QString::fromLatin1(subStatus)
            << QString::fromUtf8(text);
    };
    row("OPEN", BookingState::Open, "", "Open");
    row("OPEN", BookingState::Open, "CHECKEDIN", "Open · checked in");
    row("PENDING", BookingState::Pending, "", "Pending");
    row("PENDING_CONFIRMATION", BookingState::Pending, "", "Pending");
    row("PENDING_WAITLIST", BookingState::Pending, "", "Waiting list");
    row("CONFIRMED", BookingState::Confirmed, "", "Confirmed");
    row("IN_PROGRESS", BookingState::InProgress, "", "In progress");
    row("COMPLETED", BookingState::Completed, "Left early", "Completed · Left early");
    row("NO_SHOW", BookingState::NoShow, "", "No-show");
    row("CANCELLED", BookingState::Cancelled, "", "Cancelled");
    row("DREAMT_OF", BookingState::Unknown, "", "DREAMT_OF");
}

void TestWindowGraphs::timetapKeepsItsWords()
{
    QFETCH(QString, status);
    QFETCH(BookingState, state);
    QFETCH(QString, subStatus);
    QFETCH(QString, text);
    const Sign sign = statusSign(Booking{.state = state, .status = status, .subStatus = subStatus});
    QCOMPARE(sign.text, text);
    QCOMPARE(sign.icon, iconNameOf(state));
}

void TestWindowGraphs::kindsStandInTheTableOnlyWhereTheyAreTold()
{
    QVERIFY(table()->isColumnHidden(Table::KindColumn));
    const auto share = [this] {
        return double(table()->columnWidth(Table::StartColumn))
            / table()->columnWidth(Table::CustomerColumn);
    };
    const double before = share();
    show({wordedAs(u"confirm_decline"_s, u"tentative"_s)});
    QVERIFY(qAbs(share() - before) < 0.1); // the others give way alike
    QVERIFY(!table()->isColumnHidden(Table::KindColumn));
    QCOMPARE(rowsOf(table(), Table::KindColumn), QStringList{u"On request"_s});
    QCOMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    show({timetapBooking()});
    QVERIFY(table()->isColumnHidden(Table::KindColumn));
    QCOMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    show({timetapBooking(), wordedAs(u"instant"_s, u"confirmed"_s)}); // one is enough
    QVERIFY(!table()->isColumnHidden(Table::KindColumn));
}

void TestWindowGraphs::theColumnsStayWhileNothingIsOnShow()
{
    show({wordedAs(u"instant"_s, u"confirmed"_s)});
    m_desk->window.desk.setDays({businessDay.addDays(1), businessDay.addDays(1)});
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!table()->isColumnHidden(Table::KindColumn));
    m_desk->answer({});
    QVERIFY(!table()->isColumnHidden(Table::KindColumn));
}

void TestWindowGraphs::aPersonsColumnsOutliveTheVersionWithoutKinds()
{
    // What the version before left: one column less, her own order, places hidden.
    QStandardItemModel before(0, Table::KindColumn);
    QTableView old;
    old.setModel(&before);
    old.horizontalHeader()->setSectionsMovable(true);
    old.horizontalHeader()->moveSection(Table::StatusColumn, 0);
    for (const int column : {Table::LocationColumn, Table::EmailColumn, Table::NoteColumn})
        old.setColumnHidden(column, true);
    QTemporaryDir scratch;
    const QString file = scratch.filePath(u"daybook.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        daybook::settings::bookingHeader.write(settings, old.horizontalHeader()->saveState());
    }
    m_desk.reset();
    FakeSource source;
    WindowUnderTest later(file);
    later.desk.setSource(&source);
    QTableView *shown = later.bookings();
    QVERIFY(shown->isColumnHidden(Table::KindColumn));
    QVERIFY(shown->isColumnHidden(Table::LocationColumn));
    QVERIFY(!shown->isColumnHidden(Table::PhoneColumn));
    QCOMPARE(shown->horizontalHeader()->visualIndex(Table::StatusColumn), 0);
    while (const auto question = source.take()) {
        if (question->bookings)
            question->bookings(Page<Booking>{.items = {wordedAs(u"instant"_s, u"confirmed"_s)}});
    }
    QVERIFY(!shown->isColumnHidden(Table::KindColumn));
    QVERIFY(shown->columnWidth(Table::KindColumn) > 40);
    later.desk.setSource(nullptr);
}

void TestWindowGraphs::whoHidKindsDoesNotGetThemBack()
{
    show({wordedAs(u"instant"_s, u"confirmed"_s)});
    auto *columns = m_desk->window.action(u"Columns"_s)->menu();
    Q_EMIT columns->aboutToShow();
    const auto entries = columns->actions();
    const auto kind =
        std::ranges::find(entries, u"Kind"_s, [](const QAction *one) { return one->text(); });
    QVERIFY(kind != entries.end());
    (*kind)->trigger();
    QVERIFY(table()->isColumnHidden(Table::KindColumn));
    show({timetapBooking()});
    show({wordedAs(u"instant"_s, u"confirmed"_s)});
    QVERIFY(table()->isColumnHidden(Table::KindColumn));
}

void TestWindowGraphs::aSessionShowsItsSeatsInsteadOfACustomer()
{
    show({session(6, 12)});
    QCOMPARE(rowsOf(table(), Table::CustomerColumn), QStringList{u"6 of 12 seats"_s});
    const QStringList words = inspected(0);
    QCOMPARE(words.constFirst(), QString(u"Group session"_s));
    QVERIFY(words.contains(u"6 of 12 seats"_s));
    QVERIFY(words.filter(u"No customer"_s).isEmpty());

    Booking unfilled = session(0, 0);
    unfilled.seats.reset();
    show({unfilled});
    QCOMPARE(rowsOf(table(), Table::CustomerColumn), QStringList{u"Group session"_s});
    Booking nobodys = wordedAs(u"instant"_s, u"confirmed"_s);
    nobodys.customer.name.clear();
    show({nobodys});
    QCOMPARE(rowsOf(table(), Table::CustomerColumn), QStringList{u"No customer"_s});
}

void TestWindowGraphs::aSeatShowsTheSeatsBesideItsService()
{
    Booking seat = wordedAs(u"group_customer"_s, u"confirmed"_s);
    seat.seats = Seats{.taken = 3, .offered = 4};
    show({seat});
    QCOMPARE(rowsOf(table(), Table::CustomerColumn), QStringList{u"Ada Example"_s});
    QCOMPARE(table()->model()->index(0, Table::ServiceColumn).data(rowroles::Beside).toString(),
        u"3 of 4 seats"_s);
    QVERIFY(inspected(0).contains(u"3 of 4 seats"_s));
}

void TestWindowGraphs::unknownTimesAreSaidAndStandLast()
{
    const auto shownIds = [this] {
        QStringList ids;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            ids.append(bookingAt(table()->model()->index(row, 0))->id.value.right(2));
        return ids;
    };
    show({withoutTimes(99), wordedAs({}, u"confirmed"_s, BookingState::Confirmed, 12),
        wordedAs({}, u"confirmed"_s, BookingState::Confirmed, 10)});
    QCOMPARE(shownIds(), QStringList({u"10"_s, u"12"_s, u"99"_s}));
    table()->sortByColumn(Table::StartColumn, Qt::DescendingOrder);
    QCOMPARE(shownIds(), QStringList({u"12"_s, u"10"_s, u"99"_s}));
    table()->sortByColumn(Table::EndColumn, Qt::DescendingOrder);
    QCOMPARE(shownIds(), QStringList({u"12"_s, u"10"_s, u"99"_s}));

    const QModelIndex when = table()->model()->index(2, Table::StartColumn);
    QCOMPARE(when.data().toString(), u"time not told"_s);
    QCOMPARE(when.data(Qt::ForegroundRole).value<QColor>(), theme().dim);
    QCOMPARE(when.data(rowroles::Beside).toString(), QString());
    QCOMPARE(when.siblingAtColumn(Table::EndColumn).data().toString(), QString());
    const QStringList words = inspected(2);
    QVERIFY(words.contains(u"The service does not tell the time"_s));
    QVERIFY(words.contains(u"Sail fitting"_s)); // and no length
    QVERIFY(words.filter(u"1970"_s).isEmpty() && words.filter(u"UTC"_s).isEmpty());
}

void TestWindowGraphs::theInspectorSpeaksTimekit()
{
    Booking booking = wordedAs(u"confirm_decline"_s, u"cancelled_by_customer"_s);
    booking.customer.id = u"customer-3"_s;
    show({booking});
    const QStringList words = inspected(0);
    QVERIFY(words.contains(u"Cancelled by customer"_s));
    QVERIFY(words.contains(u"On request"_s));
    QVERIFY(words.contains(u"Timekit"_s) && !words.contains(u"TimeTap"_s));
    QCOMPARE(vendorText(),
        u"booking %1\nproject project-9\nresource resource-7\ncustomer customer-3\n"
        "graph confirm_decline\nstate cancelled_by_customer"_s.arg(booking.id.value));
    const auto *text = m_desk->window.found<QPlainTextEdit>(u"vendorWords"_s);
    const qreal lines = text->document()->size().height();
    QVERIFY(lines > 6); // an id has to be broken to be read
    QTRY_VERIFY(text->height() >= lines * text->fontMetrics().lineSpacing());
}

void TestWindowGraphs::aLongWordDoesNotWidenTheInspector()
{
    Booking booking = timekitBooking(
        1, u"instant"_s, u"confirmed"_s, BookingState::Confirmed, u"Ada Example"_s, 9);
    booking.customer.email = QString(200, u'a') + u"@example.test"_s;
    show({booking});
    QVERIFY(inspected(0).contains(u"E-mail"_s));
    const QWidget *content = m_desk->window.found<QLabel>(u"inspectorTitle"_s)->parentWidget();
    QVERIFY(content->minimumSizeHint().width() <= content->parentWidget()->width());
}

void TestWindowGraphs::theInspectorSpeaksTimeTapAsEver()
{
    show({timetapBooking()});
    const QStringList words = inspected(0);
    QVERIFY(words.contains(u"TimeTap"_s));
    QCOMPARE(vendorText(),
        u"appointment 190004211\nreason 730014\nprofessional 510001\nclient 77\nOPEN / CHECKEDIN"_s);
    QVERIFY(words.contains(u"Massage, 60 min"_s));
    int pills = 0;
    const auto all = m_desk->window.window.findChildren<StatusPill *>();
    for (const StatusPill *pill : all)
        pills += pill->isVisible() ? 1 : 0;
    QCOMPARE(pills, 1); // there is no kind to tell
}

void TestWindowGraphs::headersNameTheMembersOfTheVendor()
{
    const auto tooltip = [this](int column) {
        return table()->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    };
    show({});
    QCOMPARE(tooltip(Table::StaffColumn), QString());
    show({timetapBooking()});
    QCOMPARE(tooltip(Table::StaffColumn), u"staff.fullName"_s);
    show({wordedAs(u"instant"_s, u"confirmed"_s)});
    QCOMPARE(tooltip(Table::StaffColumn), u"resource.name"_s);
    for (int column = 0; column < Table::ColumnCount; ++column)
        QVERIFY2(!tooltip(column).isEmpty(), qPrintable(QString::number(column)));
}

void TestWindowGraphs::idsThatAreNoNumbersAreSortedAsText()
{
    show({wordedAs({}, u"confirmed"_s, {}, 12), wordedAs({}, u"confirmed"_s, {}, 10)});
    table()->setColumnHidden(Table::IdColumn, false);
    table()->sortByColumn(Table::IdColumn, Qt::AscendingOrder);
    const QStringList ids = rowsOf(table(), Table::IdColumn);
    QVERIFY(ids.at(0) < ids.at(1));
    table()->sortByColumn(Table::IdColumn, Qt::DescendingOrder);
    QCOMPARE(rowsOf(table(), Table::IdColumn).constFirst(), ids.at(1));
}

QTEST_MAIN(TestWindowGraphs)
#include "tst_window_graphs.moc"
