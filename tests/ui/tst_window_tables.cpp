// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "core/export/csv.h"
#include "ui/bookings/bookingdisplay.h"
#include "ui/common/rowroles.h"
#include "ui/freetimes/slotdisplay.h"
#include "ui/inspector/rawdialog.h"
#include "ui/views/viewstate.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

const Booking &shownBooking(const QAbstractItemView *table, int row)
{
    return *bookingAt(table->model()->index(row, 0));
}

template <typename Fact>
QList<std::invoke_result_t<Fact, const Booking &>> factsOf(const QTableView *table, Fact fact)
{
    QList<std::invoke_result_t<Fact, const Booking &>> facts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        facts.append(fact(shownBooking(table, row)));
    return facts;
}

/// The menu that a right click at @p index brings.
QMenu *menuAt(QTableView *table, const QModelIndex &index)
{
    const QPoint at = table->visualRect(index).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(table->viewport(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *entryOf(const QMenu *menu, const QString &text)
{
    const auto actions = menu->actions();
    const auto known =
        std::ranges::find(actions, text, [](const QAction *one) { return one->text(); });
    return known == actions.end() ? nullptr : *known;
}

} // namespace

class TestWindowTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void bookingsAreSortedByTheirFactsNotTheirWords();
    void columnsAreHiddenAndShownFromTheHeaderAndTheMenu();
    void theLastColumnStays();
    void aChosenLevelTakesItsColumnAway();
    void theSearchFindsWordsInAnyField();
    void theSearchFindsAPhoneNumberInAnyPunctuation_data();
    void theSearchFindsAPhoneNumberInAnyPunctuation();
    void theSearchIsClearedByItsChipAndByTheEmptyState();
    void rowsAreCopiedAsTextWithoutFormulas();
    void onlyShownColumnsAreCopied();
    void theSelectionFillsTheInspector();
    void theInspectorNamesEveryZoneThatMatters();
    void theSameRowCanBeLookedAtAgainAfterAFreeTime();
    void rawDataIsJsonWithoutItsCredentials();
    void theContextMenuNarrows();
    void aRefreshKeepsSelectionAndScroll();
    void manyDaysAreGroupedByDay();

    void freeTimesSayWhatIsMissing();
    void freeTimesComeForPlaceAndService();
    void freeTimesOfOnePersonAreHers();
    void aClassShowsItsSeats();
    void aBookedTimeIsNotOffered();

    void theDateBarStepsBySpan();
    void theKeysOfTheDateBarWorkWhereverTheCentreHasFocus();
    void todayIsReachedFromEverywhere();
    void theSpanIsChosenFromItsMenu();
    void theCalendarPicksADay();
    void escapeClosesTheCalendar();

private:
    [[nodiscard]] bool asked(QDate from, QDate to);
    void show(QDate from, QDate to) { m_window->desk.setDays({.from = from, .to = to}); }
    [[nodiscard]] QToolButton *buttonCalled(const QString &accessibleName);

    Business m_business;
    std::unique_ptr<WindowUnderTest> m_window;
};

void TestWindowTables::init()
{
    QVERIFY(m_business.control.reset());
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(rowsOf(m_window->bookings()).size() > 10);
}

/// Whether the bookings of exactly these days were the latest that the sandbox was asked for.
bool TestWindowTables::asked(QDate from, QDate to)
{
    const QList<Arrived> requests = m_business.control.requests();
    const auto last = std::find_if(requests.rbegin(), requests.rend(),
        [](const Arrived &one) { return one.path == u"/live/appointmentList/report"_s; });
    return last != requests.rend()
        && last->query.queryItemValue(u"startDate"_s) == from.toString(Qt::ISODate)
        && last->query.queryItemValue(u"endDate"_s) == to.toString(Qt::ISODate);
}

QToolButton *TestWindowTables::buttonCalled(const QString &accessibleName)
{
    const auto buttons = m_window->window.findChildren<QToolButton *>();
    const auto known = std::ranges::find(buttons, accessibleName, &QToolButton::accessibleName);
    return known == buttons.end() ? nullptr : *known;
}

void TestWindowTables::bookingsAreSortedByTheirFactsNotTheirWords()
{
    QTableView *table = m_window->bookings();
    const auto starts = factsOf(table, [](const Booking &booking) { return booking.start; });
    QVERIFY(std::ranges::is_sorted(starts));
    const QStringList words = rowsOf(table, BookingTableModel::StartColumn);
    QVERIFY(!std::ranges::is_sorted(
        words)); // clocks of several zones: the words alone would be another order

    const auto clickHeader = [table](int column) {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            {header->sectionViewportPosition(column) + 15, header->height() / 2});
    };
    clickHeader(BookingTableModel::StartColumn);
    QVERIFY(std::ranges::is_sorted(
        factsOf(table, [](const Booking &booking) { return booking.start; }), std::greater()));

    table->setColumnHidden(BookingTableModel::IdColumn, false);
    clickHeader(BookingTableModel::IdColumn);
    const auto ids =
        factsOf(table, [](const Booking &booking) { return booking.id.value.toLongLong(); });
    QVERIFY(std::ranges::is_sorted(ids) || std::ranges::is_sorted(ids, std::greater()));
    QVERIFY(std::ranges::max(ids) > (1LL << 33)); // and so not by text

    clickHeader(BookingTableModel::CustomerColumn);
    clickHeader(BookingTableModel::CustomerColumn);
    const auto names =
        factsOf(table, [](const Booking &booking) { return booking.customer.name.toLower(); });
    QVERIFY(names.constFirst() != names.constLast());
    QCOMPARE(
        table->horizontalHeader()->sortIndicatorSection(), int(BookingTableModel::CustomerColumn));
}

void TestWindowTables::columnsAreHiddenAndShownFromTheHeaderAndTheMenu()
{
    QTableView *table = m_window->bookings();
    QVERIFY(table->isColumnHidden(BookingTableModel::PhoneColumn));
    QHeaderView *header = table->horizontalHeader();
    const QPoint at(40, header->height() / 2);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, header->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(header->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(entryOf(menu, u"Phone"_s));
    entryOf(menu, u"Phone"_s)->trigger();
    menu->close();
    QVERIFY(!table->isColumnHidden(BookingTableModel::PhoneColumn));
    QCOMPARE(header->length(), table->viewport()->width());

    auto *columns = m_window->action(u"Columns"_s)->menu();
    Q_EMIT columns->aboutToShow();
    QVERIFY(entryOf(columns, u"Phone"_s)->isChecked());
    QVERIFY(!entryOf(columns, u"Note"_s)->isChecked());
    entryOf(columns, u"Phone"_s)->trigger();
    QVERIFY(table->isColumnHidden(BookingTableModel::PhoneColumn));
    QCOMPARE(header->length(), table->viewport()->width());
}

void TestWindowTables::theLastColumnStays()
{
    QTableView *table = m_window->bookings();
    for (int column = 1; column < BookingTableModel::ColumnCount; ++column)
        table->setColumnHidden(column, true);
    auto *columns = m_window->action(u"Columns"_s)->menu();
    Q_EMIT columns->aboutToShow();
    QVERIFY(!entryOf(columns, u"When"_s)->isEnabled());
    QVERIFY(entryOf(columns, u"Note"_s)->isEnabled());
}

void TestWindowTables::aChosenLevelTakesItsColumnAway()
{
    QTableView *table = m_window->bookings();
    QVERIFY(!table->isColumnHidden(BookingTableModel::LocationColumn));
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QVERIFY(table->isColumnHidden(BookingTableModel::LocationColumn));
    m_window->choose(Level::Location, u"All locations"_s);
    QVERIFY(!table->isColumnHidden(BookingTableModel::LocationColumn));

    table->setColumnHidden(BookingTableModel::StaffColumn, true); // a person's own wish
    m_window->choose(Level::Staff, m_window->rows(Level::Staff).at(1));
    m_window->choose(Level::Staff, u"Anyone"_s);
    QVERIFY(table->isColumnHidden(BookingTableModel::StaffColumn));
}

void TestWindowTables::theSearchFindsWordsInAnyField()
{
    QTableView *table = m_window->bookings();
    const qsizetype all = rowsOf(table).size();
    const Booking some = shownBooking(table, 3);
    const QStringList needles{some.customer.name.toUpper(), some.service, some.staff, some.location,
        some.customer.email, some.id.value};
    for (const QString &needle : needles) {
        m_window->search()->clear();
        QTRY_COMPARE(rowsOf(table).size(), all);
        m_window->search()->insert(needle);
        QTRY_VERIFY(rowsOf(table).size() < all);
        QVERIFY2(
            rowsOf(table, BookingTableModel::IdColumn).contains(some.id.value), qPrintable(needle));
        QCOMPARE(m_window->found<QLabel>(u"bookingCount"_s)->text(),
            u"%1 of %2"_s.arg(rowsOf(table).size()).arg(all));
    }
    QCOMPARE(rowsOf(table).size(), 1); // the number of the appointment
    m_window->search()->setText(some.id.value + u" nobody"_s); // every word counts
    QTRY_VERIFY(rowsOf(table).isEmpty());
}

void TestWindowTables::theSearchFindsAPhoneNumberInAnyPunctuation_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("as written") << u"+1 512-555-01%1"_s;
    QTest::newRow("blanks") << u"+1 512 555 01%1"_s;
    QTest::newRow("brackets") << u"(512) 555-01%1"_s;
    QTest::newRow("dots") << u"512.555.01%1"_s;
    QTest::newRow("slash") << u"512/55501%1"_s;
    QTest::newRow("digits") << u"51255501%1"_s;
    QTest::newRow("digits with the country") << u"+151255501%1"_s;
    QTest::newRow("in short groups") << u"5 12 55 50 1%1"_s;
    QTest::newRow("the end") << u"55501%1"_s;
}

void TestWindowTables::theSearchFindsAPhoneNumberInAnyPunctuation()
{
    QFETCH(QString, pattern);
    QTableView *table = m_window->bookings();
    const auto phones =
        factsOf(table, [](const Booking &booking) { return booking.customer.phone; });
    const auto known = std::ranges::find_if(
        phones, [](const QString &phone) { return phone.startsWith(u"+1 512-"_s); });
    QVERIFY(known != phones.end());
    QTest::keyClicks(m_window->search(), pattern.arg(known->right(2)));
    QTRY_VERIFY(rowsOf(table).size() < phones.size());
    const auto found =
        factsOf(table, [](const Booking &booking) { return booking.customer.phone; });
    QVERIFY(found.contains(*known));
    QVERIFY(std::ranges::all_of(found, [&](const QString &phone) {
        return digitsOf(phone).contains(digitsOf(pattern.arg(known->right(2))));
    }));
}

void TestWindowTables::theSearchIsClearedByItsChipAndByTheEmptyState()
{
    QTableView *table = m_window->bookings();
    const qsizetype all = rowsOf(table).size();
    const auto searchFor = [this](const QString &needle) {
        QTest::keyClicks(m_window->search(), needle);
    };
    searchFor(u"nobody is called this"_s);
    QTRY_COMPARE(WindowUnderTest::saidFor(table), u"No booking matches"_s);
    QVERIFY(m_window->press(WindowUnderTest::frameOf(table), u"Show all"_s));
    QTRY_COMPARE(rowsOf(table).size(), all);

    searchFor(u"a & b"_s);
    QWidget *bar = m_window->found<QWidget>(u"centreBar"_s);
    QTRY_VERIFY(m_window->press(bar, u"“a  b”"_s)); // the mark of a key is doubled on the button
    QCOMPARE(m_window->search()->text(), QString());
    QTRY_COMPARE(rowsOf(table).size(), all);
}

void TestWindowTables::rowsAreCopiedAsTextWithoutFormulas()
{
    show(businessDay.addDays(-14), businessDay.addDays(13));
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->bookings();
    m_window->search()->setText(u"=1+1"_s);
    QTRY_VERIFY(!rowsOf(table).isEmpty() && rowsOf(table).size() < 20);
    table->setColumnHidden(BookingTableModel::PhoneColumn, false);
    table->setFocus();
    table->selectAll();
    m_window->type(QKeySequence(QKeySequence::Copy));
    const QString text = QApplication::clipboard()->text();
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), rowsOf(table).size());
    bool guarded = false;
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        QCOMPARE(cells.size(), 7);
        for (const QString &cell : cells) {
            QCOMPARE(guardedAgainstFormulas(cell), cell);
            guarded = guarded || cell.startsWith(u"'=1+1 @SUM(A1)"_s);
        }
    }
    QVERIFY(guarded);
    const QString html = QApplication::clipboard()->mimeData()->html();
    QCOMPARE(html.count(u"<tr>"_s), lines.size() + 1); // and the headings
    QVERIFY(html.contains(u">'=1+1 @SUM(A1)"_s));
}

void TestWindowTables::onlyShownColumnsAreCopied()
{
    QTableView *table = m_window->bookings();
    for (int column = 1; column < BookingTableModel::ColumnCount; ++column)
        table->setColumnHidden(column, column != BookingTableModel::ServiceColumn);
    table->horizontalHeader()->moveSection(
        table->horizontalHeader()->visualIndex(BookingTableModel::ServiceColumn), 0);
    table->selectRow(1);
    m_window->action(u"Copy rows"_s)->trigger();
    const QString zone = table->model()->index(1, 0).data(rowroles::Beside).toString();
    QVERIFY(!zone.isEmpty());
    QCOMPARE(QApplication::clipboard()->text(),
        u"%1\t%2 %3"_s.arg(
            rowsOf(table, BookingTableModel::ServiceColumn).at(1), rowsOf(table).at(1), zone));
}

void TestWindowTables::theSelectionFillsTheInspector()
{
    QTableView *table = m_window->bookings();
    QVERIFY(m_window->action(u"Inspector"_s)->isChecked());
    for (const int row : {0, 4}) {
        m_window->click(table, table->model()->index(row, BookingTableModel::ServiceColumn));
        const Booking &booking = shownBooking(table, row);
        auto *title = m_window->found<QLabel>(u"inspectorTitle"_s);
        QVERIFY(title->isVisible());
        QCOMPARE(title->text(), rowsOf(table, BookingTableModel::CustomerColumn).at(row));
        const QStringList words = everyWordOf(title->parentWidget());
        for (const QString &fact :
            {booking.staff, booking.location, booking.customer.email, booking.customer.phone})
            QVERIFY2(fact.isEmpty() || !words.filter(fact).isEmpty(), qPrintable(fact));
        QVERIFY(!words.filter(u"appointment "_s + booking.id.value).isEmpty());
        QVERIFY(!words.filter(QString::number(booking.start.date().year()) + u", "_s).isEmpty());
    }
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(m_window->found<QLabel>(u"inspectorTitle"_s)->text(),
        rowsOf(table, BookingTableModel::CustomerColumn).at(3));
}

void TestWindowTables::theInspectorNamesEveryZoneThatMatters()
{
    show(businessDay.addDays(-7), businessDay.addDays(6));
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->bookings();
    const ViewState state(m_window->desk);
    int row = 0;
    for (; row < table->model()->rowCount(); ++row) {
        const Booking &booking = shownBooking(table, row);
        if (booking.customerZone.isValid() && booking.customerZone != state.zoneOf(booking))
            break;
    }
    QVERIFY(row < table->model()->rowCount());
    table->selectRow(row);
    const Booking &booking = shownBooking(table, row);
    const QString city =
        QString::fromLatin1(booking.customerZone.id()).section(u'/', -1).replace(u'_', u' ');
    const QStringList words =
        everyWordOf(m_window->found<QLabel>(u"inspectorTitle"_s)->parentWidget());
    QVERIFY2(!words.filter(u" in "_s + city).isEmpty(), qPrintable(city));
}

void TestWindowTables::theSameRowCanBeLookedAtAgainAfterAFreeTime()
{
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    show(businessDay, businessDay.addDays(13));
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->bookings();
    QVERIFY(!rowsOf(table).isEmpty() && !rowsOf(m_window->freeTimes()).isEmpty());
    const auto title = [this] { return m_window->found<QLabel>(u"inspectorTitle"_s)->text(); };

    m_window->click(table, table->model()->index(0, 0));
    const QString customer = title();
    m_window->click(m_window->freeTimes(), m_window->freeTimes()->model()->index(0, 0));
    QCOMPARE(title(), u"Free time"_s);
    m_window->click(table, table->model()->index(0, 0));
    QCOMPARE(title(), customer);
    m_window->click(m_window->freeTimes(), m_window->freeTimes()->model()->index(0, 0));
    QCOMPARE(title(), u"Free time"_s);
}

void TestWindowTables::rawDataIsJsonWithoutItsCredentials()
{
    m_window->choose(Level::Location, u"Video visits"_s);
    show(businessDay.addDays(-7), businessDay.addDays(6));
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->bookings();
    QVERIFY(!rowsOf(table).isEmpty());
    table->selectRow(0);
    QVERIFY(m_window->press(&m_window->window, u"Raw data…"_s));
    auto *dialog = m_window->window.findChild<RawDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const QString id = shownBooking(table, 0).id.value;
    QCOMPARE(dialog->windowTitle(), u"Raw data of appointment "_s + id);
    const QString text = m_window->found<QPlainTextEdit>(u"rawText"_s)->toPlainText();
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    QVERIFY(json.size() > 10);
    QVERIFY(text.contains(id));
    for (const QString &secret : {u"joinURL"_s, u"meet.example.test"_s, u"token"_s, u"apiKey"_s})
        QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
    QVERIFY(m_window->press(dialog, u"Copy"_s));
    QCOMPARE(QApplication::clipboard()->text(), text);
    QVERIFY(m_window->press(dialog, u"Close"_s));
    QTRY_VERIFY(!m_window->window.findChild<RawDialog *>());
}

void TestWindowTables::theContextMenuNarrows()
{
    QTableView *table = m_window->bookings();
    const QModelIndex index = table->model()->index(2, BookingTableModel::CustomerColumn);
    const Booking booking = shownBooking(table, 2);
    QMenu *menu = menuAt(table, index);
    QVERIFY(menu);
    QVERIFY(entryOf(menu, u"Only "_s + booking.service));
    QVERIFY(entryOf(menu, u"Only "_s + booking.location));
    entryOf(menu, u"Copy &phone number"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), booking.customer.phone);
    entryOf(menu, u"Only "_s + booking.staff)->trigger();
    menu->close();
    QCOMPARE(m_window->desk.cascade().chosenId(Level::Staff), std::optional(booking.staffId.value));
    QTRY_VERIFY(m_window->isQuiet());
    const auto staff = factsOf(table, [](const Booking &one) { return one.staffId.value; });
    QVERIFY(!staff.isEmpty());
    QCOMPARE(staff.count(booking.staffId.value), staff.size());
    QVERIFY(m_window->press(m_window->found<QWidget>(u"centreBar"_s), booking.staff));

    m_window->search()->setText(u"nobody is called this"_s);
    QTRY_VERIFY(rowsOf(table).isEmpty());
    show(businessDay.addDays(1), businessDay.addDays(1)); // nothing is there yet
    QCOMPARE(menuAt(table, table->model()->index(-1, 0)), nullptr);
}

void TestWindowTables::aRefreshKeepsSelectionAndScroll()
{
    show(businessDay.addDays(-3), businessDay.addDays(3));
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->bookings();
    QVERIFY(rowsOf(table).size() > 60);
    table->setFocus();
    table->selectRow(50);
    table->scrollTo(table->model()->index(50, 0), QAbstractItemView::PositionAtCenter);
    const QString id = shownBooking(table, 50).id.value;
    const int scroll = table->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
    QSignalSpy resetsBelow(&m_window->desk.bookings(), &QAbstractItemModel::modelReset);

    m_window->type(QKeySequence(Qt::Key_F5));
    QVERIFY(!m_window->isQuiet());
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(resetsBelow.size(), 0);
    QCOMPARE(bookingAt(table->currentIndex())->id.value, id);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->verticalScrollBar()->value(), scroll);
    QCOMPARE(QApplication::focusWidget(), table);
}

/// In the order of time; in any other the date stands in the row.
void TestWindowTables::manyDaysAreGroupedByDay()
{
    QTableView *table = m_window->bookings();
    const int line = table->rowHeight(0);
    QVERIFY(!rowsOf(table).constFirst().contains(u"Mar"_s));
    show(businessDay, businessDay.addDays(1));
    QTRY_VERIFY(m_window->isQuiet());
    const auto higherRows = [&] {
        QList<int> higher;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->rowHeight(row) > line)
                higher.append(row);
        }
        return higher;
    };
    QTRY_COMPARE(higherRows().size(), 2); // the first of each day
    QCOMPARE(higherRows().constFirst(), 0);
    const auto dayOf = [&](int row) {
        const ViewState state(m_window->desk);
        const Booking &booking = shownBooking(table, row);
        return booking.start.toTimeZone(state.zoneOf(booking)).date();
    };
    const int second = higherRows().constLast();
    QCOMPARE(dayOf(second - 1), businessDay);
    QCOMPARE(dayOf(second), businessDay.addDays(1));
    for (const QString &when : rowsOf(table))
        QVERIFY2(!when.contains(u"Mar"_s), qPrintable(when));

    table->sortByColumn(BookingTableModel::CustomerColumn, Qt::AscendingOrder);
    QTRY_VERIFY(higherRows().isEmpty());
    for (const QString &when : rowsOf(table))
        QVERIFY2(when.contains(u"Mar"_s), qPrintable(when));
}

void TestWindowTables::freeTimesSayWhatIsMissing()
{
    const auto said = [this] { return WindowUnderTest::saidFor(m_window->freeTimes()); };
    QCOMPARE(said(), u"Choose a location and a service to see free times"_s);
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QCOMPARE(said(), u"Choose a service to see free times"_s);
    m_window->choose(Level::Location, u"All locations"_s);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QCOMPARE(said(), u"Choose a location to see free times"_s);
    QCOMPARE(m_window->found<QToolButton>(u"freeToggle"_s)->text(), u"Free"_s);
}

void TestWindowTables::freeTimesComeForPlaceAndService()
{
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->freeTimes();
    QVERIFY(table->isVisible());
    const QStringList times = rowsOf(table);
    QVERIFY(times.size() > 1);
    QCOMPARE(m_window->found<QLabel>(u"slotCount"_s)->text(), QString::number(times.size()));
    QCOMPARE(m_window->found<QToolButton>(u"freeToggle"_s)->text(), u"Free %1"_s.arg(times.size()));
    QVERIFY(table->isColumnHidden(SlotTableModel::SeatsColumn));
    for (int row = 1; row < times.size(); ++row)
        QVERIFY(slotAt(table->model()->index(row - 1, 0))->start
            <= slotAt(table->model()->index(row, 0))->start);

    m_window->click(table, table->model()->index(0, 0));
    QCOMPARE(m_window->found<QLabel>(u"inspectorTitle"_s)->text(), u"Free time"_s);
}

void TestWindowTables::freeTimesOfOnePersonAreHers()
{
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    const QString person = m_window->rows(Level::Staff).at(1);
    m_window->choose(Level::Staff, person);
    show(businessDay, businessDay.addDays(6));
    QTRY_VERIFY(m_window->isQuiet());
    const QStringList names = rowsOf(m_window->freeTimes(), SlotTableModel::StaffColumn);
    QVERIFY(!names.isEmpty());
    QCOMPARE(names.count(person), names.size());
    QVERIFY(rowsOf(m_window->freeTimes()).constFirst().contains(u"Mar"_s));
}

void TestWindowTables::aClassShowsItsSeats()
{
    m_window->choose(Level::Service, u"Group yoga"_s);
    show(businessDay, businessDay.addDays(27));
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->freeTimes();
    bool found = false;
    const QStringList places = m_window->rows(Level::Location).mid(1);
    for (const QString &place : places) {
        m_window->choose(Level::Location, place);
        QTRY_VERIFY(m_window->isQuiet());
        found = !rowsOf(table).isEmpty();
        if (found)
            break;
    }
    QVERIFY(found);
    QVERIFY(!table->isColumnHidden(SlotTableModel::SeatsColumn));
    for (const QString &seats : rowsOf(table, SlotTableModel::SeatsColumn))
        QVERIFY2(seats.toInt() > 0, qPrintable(seats));
}

void TestWindowTables::aBookedTimeIsNotOffered()
{
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Staff, m_window->rows(Level::Staff).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    show(businessDay, businessDay.addDays(6));
    QTRY_VERIFY(m_window->isQuiet());
    const auto bookings = m_window->desk.bookings().rows();
    for (const Slot &slot : m_window->desk.freeSlots().rows()) {
        const bool isTaken = std::ranges::any_of(bookings, [&](const Booking &booking) {
            return booking.state != BookingState::Cancelled && booking.state != BookingState::NoShow
                && booking.start < slot.end && slot.start < booking.end;
        });
        QVERIFY2(!isTaken, qPrintable(slot.start.toString(Qt::ISODate)));
    }
}

void TestWindowTables::theDateBarStepsBySpan()
{
    QTest::mouseClick(buttonCalled(u"Later"_s), Qt::LeftButton);
    QTRY_VERIFY(asked(businessDay.addDays(1), businessDay.addDays(1)));
    QTest::mouseClick(buttonCalled(u"Earlier"_s), Qt::LeftButton);
    QTest::mouseClick(buttonCalled(u"Earlier"_s), Qt::LeftButton);
    QTRY_VERIFY(asked(businessDay.addDays(-1), businessDay.addDays(-1)));
    show(businessDay, businessDay.addDays(6));
    QTest::mouseClick(buttonCalled(u"Later"_s), Qt::LeftButton);
    QTRY_VERIFY(asked(businessDay.addDays(7), businessDay.addDays(13)));
    QCOMPARE(m_window->found<QToolButton>(u"dateButton"_s)->text(), u"18 Mar – 24 Mar 2026"_s);
    QTRY_VERIFY(m_window->isQuiet());
}

void TestWindowTables::theKeysOfTheDateBarWorkWhereverTheCentreHasFocus()
{
    m_window->bookings()->setFocus();
    m_window->bookings()->selectRow(0);
    // The rows go as soon as the day changes: the keys must go on working.
    for (int i = 0; i < 3; ++i)
        m_window->type(QKeySequence(Qt::Key_PageDown));
    QCOMPARE(m_window->desk.days().from, businessDay.addDays(3));
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(asked(businessDay.addDays(3), businessDay.addDays(3)));
    m_window->type(QKeySequence(Qt::Key_PageUp));
    QCOMPARE(m_window->desk.days().from, businessDay.addDays(2));
    m_window->type(QKeySequence(Qt::Key_T));
    QCOMPARE(m_window->desk.days().from, QDate::currentDate());

    // In a list or a field these are keys as any other.
    m_window->search()->setFocus();
    m_window->type(QKeySequence(Qt::Key_T));
    m_window->type(QKeySequence(Qt::Key_PageDown));
    QCOMPARE(m_window->search()->text(), u"t"_s);
    QCOMPARE(m_window->desk.days().from, QDate::currentDate());
}

void TestWindowTables::todayIsReachedFromEverywhere()
{
    const auto reset = [this] { show(businessDay, businessDay.addDays(2)); };
    const auto isToday = [this] {
        const QDate today = QDate::currentDate();
        return m_window->desk.days() == DateRange{.from = today, .to = today.addDays(2)};
    };
    reset();
    m_window->search()->setFocus();
    m_window->type(QKeySequence(Qt::CTRL | Qt::Key_T));
    QVERIFY(isToday());
    reset();
    QTest::mouseClick(buttonCalled(u"Today"_s), Qt::LeftButton);
    QVERIFY(isToday());
    reset();
    m_window->action(u"Today"_s)->trigger();
    QVERIFY(isToday());
}

void TestWindowTables::theSpanIsChosenFromItsMenu()
{
    auto *button = m_window->found<QToolButton>(u"rangeButton"_s);
    QCOMPARE(button->text(), u"Day"_s);
    entryOf(button->menu(), u"Week"_s)->trigger();
    QTRY_VERIFY(asked(businessDay, businessDay.addDays(6)));
    QCOMPARE(button->text(), u"Week"_s);
    entryOf(button->menu(), u"4 weeks"_s)->trigger();
    QTRY_VERIFY(asked(businessDay, businessDay.addDays(27)));
    entryOf(button->menu(), u"Day"_s)->trigger();
    QTRY_VERIFY(asked(businessDay, businessDay));
    QCOMPARE(m_window->found<QToolButton>(u"dateButton"_s)->text(), u"Wednesday, 11 March 2026"_s);
}

void TestWindowTables::theCalendarPicksADay()
{
    m_window->type(QKeySequence(Qt::CTRL | Qt::Key_G));
    auto *calendar = m_window->found<QCalendarWidget>(u"calendar"_s);
    QVERIFY(calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), businessDay);
    QWidget *view = calendar->findChild<QAbstractItemView *>();
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(asked(businessDay.addDays(1), businessDay.addDays(1)));
    QTRY_VERIFY(!m_window->window.findChild<QCalendarWidget *>(u"calendar"_s));
}

void TestWindowTables::escapeClosesTheCalendar()
{
    QTest::mouseClick(m_window->found<QToolButton>(u"dateButton"_s), Qt::LeftButton);
    auto *calendar = m_window->found<QCalendarWidget>(u"calendar"_s);
    QVERIFY(calendar->isVisible());
    QTest::keyClick(calendar->findChild<QAbstractItemView *>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->window.findChild<QCalendarWidget *>(u"calendar"_s));
    QCOMPARE(m_window->desk.days().from, businessDay);
}

QTEST_MAIN(TestWindowTables)
#include "tst_window_tables.moc"
