// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingspane.h"

#include "ui/bookings/bookingdisplay.h"
#include "ui/bookings/bookingfilter.h"
#include "ui/bookings/bookingtable.h"
#include "ui/common/labels.h"
#include "ui/common/loadingview.h"
#include "ui/views/viewstate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr std::array initiallyHidden{BookingTableModel::EndColumn, BookingTableModel::EmailColumn,
    BookingTableModel::PhoneColumn, BookingTableModel::NoteColumn, BookingTableModel::IdColumn};

} // namespace

BookingsPane::BookingsPane(Desk &desk, ViewState &state, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_state(state)
{
    buildTable();
    buildLayout();
    connect(&m_desk.bookings(), &LoadingModel::stateChanged, this, &BookingsPane::showCount);
    connect(&m_desk.bookings(), &LoadingModel::stateChanged, this, &BookingsPane::showKinds);
    connect(&m_desk.bookings(), &QAbstractItemModel::rowsInserted, this, &BookingsPane::showKinds);
    for (const auto changed :
        {&Desk::daysChanged, &Desk::searchChanged, &Desk::capabilitiesChanged})
        connect(&m_desk, changed, this, &BookingsPane::showQuestion);
    connect(&m_desk.cascade(), &CascadeModel::selectionChanged, this,
        &BookingsPane::hideImpliedColumns);
    connect(&m_desk.cascade(), &CascadeModel::selectionChanged, this, &BookingsPane::showQuestion);
    connect(m_loading, &LoadingView::retryWanted, this, &BookingsPane::retryWanted);
    connect(m_loading, &LoadingView::credentialsWanted, this, &BookingsPane::credentialsWanted);
    connect(m_loading, &LoadingView::allRowsWanted, this, &BookingsPane::filterClearWanted);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BookingsPane::offerMenu);
    // A click selects what it made the current row before, the keys the other way round.
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &BookingsPane::pickCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &BookingsPane::pickCurrent);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
        &BookingsPane::showQuestion);
    connect(m_display, &QAbstractItemModel::rowsRemoved, this, &BookingsPane::showPick);
    connect(m_display, &QAbstractItemModel::rowsInserted, this, &BookingsPane::showPick);
    for (const auto counted : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted})
        connect(m_display, counted, this, &BookingsPane::groupAnew);
    connect(m_display, &QAbstractItemModel::modelReset, this, &BookingsPane::groupAnew);
    connect(&m_state, &ViewState::pickChanged, this, &BookingsPane::showPick);
    connect(&m_state, &ViewState::needleChanged, this, &BookingsPane::filter);
    showQuestion();
    showCount();
}

void BookingsPane::buildTable()
{
    m_filter = new BookingFilter(this);
    // Before the table hears of it: it would make another row the current one, and nobody picked
    // that.
    const auto losesRows = [this](const QAbstractItemModel *model) {
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_isLosingRows = true; });
    };
    losesRows(&m_desk.bookings());
    losesRows(m_filter);
    m_filter->setSourceModel(&m_desk.bookings());
    m_display = new BookingDisplay(m_state, m_desk.changes(), this);
    m_display->setSourceModel(m_filter);
    m_table = new BookingTable(this);
    m_table->setObjectName("bookingTable"_L1);
    m_table->setAccessibleName(tr("Booked"));
    m_table->setModel(m_display);
    m_table->sortByColumn(BookingTableModel::StartColumn, Qt::AscendingOrder);
    for (const auto column : initiallyHidden)
        m_table->setColumnHidden(column, true);
    imply(BookingTableModel::KindColumn, true);
    const std::pair<BookingTableModel::Column, int> widths[] = {
        {BookingTableModel::CustomerColumn, 130}, {BookingTableModel::ServiceColumn, 112},
        {BookingTableModel::StaffColumn, 108}, {BookingTableModel::LocationColumn, 100},
        {BookingTableModel::StatusColumn, 138}, {BookingTableModel::KindColumn, 118}};
    for (const auto &[column, width] : widths)
        m_table->setShare(column, width);
}

void BookingsPane::buildLayout()
{
    m_heading = plainLabel(tr("Booked"), Ink::Bold, this);
    m_count = plainLabel({}, Ink::Dim, this);
    m_count->setObjectName("bookingCount"_L1);
    m_loading =
        new LoadingView(m_desk.bookings(), *m_filter, m_table, {}, LoadingView::Strip::Full, this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(8);
    head->addWidget(m_heading);
    head->addWidget(m_count, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_loading, 1);
}

void BookingsPane::filter()
{
    m_filter->setNeedle(m_state.needle());
    showCount();
}

int BookingsPane::shownRows() const
{
    return m_filter->rowCount();
}

void BookingsPane::showCount()
{
    const QLocale locale;
    const int loaded = m_desk.bookings().rowCount();
    const int total = std::max(loaded, m_desk.bookings().total().value_or(0));
    if (loaded == 0 && !m_desk.bookings().hasAnswer())
        m_count->setText(m_desk.bookings().state() == LoadState::Loading ? u"…"_s : QString());
    else if (m_filter->isFiltering())
        m_count->setText(
            tr("%1 of %2").arg(locale.toString(m_filter->rowCount()), locale.toString(total)));
    else if (m_desk.bookings().isFull())
        m_count->setText(tr("the first %1 of %2: narrow the lists or the days")
                             .arg(locale.toString(loaded), locale.toString(total)));
    else if (loaded < total)
        m_count->setText(
            tr("%1 of %2 loaded").arg(locale.toString(loaded), locale.toString(total)));
    else
        m_count->setText(locale.toString(loaded));
    Q_EMIT countChanged();
}

void BookingsPane::showQuestion()
{
    showDates();
    m_loading->setWords({.notAsked = tr("No account is open"),
        .notAskedAction = tr("Add account…"),
        .empty = emptyText(),
        .noMatch = tr("No booking matches")});
}

bool BookingsPane::isOfAllTime() const
{
    const auto &able = m_desk.capabilities();
    return !m_desk.search().isEmpty() || (able && !able->days);
}

bool BookingsPane::isOfOneDay() const
{
    return !isOfAllTime() && m_desk.days().from == m_desk.days().to;
}

/// Of all time there are days with one booking each; of too many bookings the table heads none.
bool BookingsPane::isByDay() const
{
    return !isOfOneDay() && !isOfAllTime()
        && m_filter->sortColumn() == BookingTableModel::StartColumn
        && m_filter->rowCount() <= BookingTable::mostGroupedRows;
}

/// Each time is to be read with its day: beside it, above it, or in the question.
void BookingsPane::showDates()
{
    using Dates = BookingDisplay::Dates;
    if (isOfOneDay())
        m_display->setDates(Dates::None, m_desk.days().from);
    else
        m_display->setDates(isOfAllTime() ? Dates::OfAllTime : Dates::OfThisTime);
    m_display->setGroupsByDay(isByDay());
    const bool hasDates = !isOfOneDay() && !isByDay();
    m_table->setShare(BookingTableModel::StartColumn, !hasDates ? 165 : isOfAllTime() ? 300 : 250);
    m_table->fillWidth();
}

void BookingsPane::groupAnew()
{
    if (m_display->groupsByDay() != isByDay())
        showDates();
}

/// What was chosen in the lists narrows a search, too.
QString BookingsPane::emptyText() const
{
    if (m_desk.search().isEmpty())
        return tr("Nothing is booked");
    const bool isNarrowed = std::ranges::any_of(
        allLevels, [this](Level level) { return m_desk.cascade().chosenId(level).has_value(); });
    return isNarrowed ? tr("The search finds no booking of what is chosen in the lists")
                      : tr("The search finds no booking");
}

/// With one location chosen its column says the same in every row; it comes back with the choice
/// taken back.
void BookingsPane::hideImpliedColumns()
{
    const std::pair<Level, int> columns[] = {{Level::Location, BookingTableModel::LocationColumn},
        {Level::Staff, BookingTableModel::StaffColumn},
        {Level::Service, BookingTableModel::ServiceColumn}};
    for (const auto &[level, column] : columns)
        imply(column, m_desk.cascade().chosenId(level).has_value());
    m_table->fillWidth();
}

void BookingsPane::imply(int column, bool isImplied)
{
    if (isImplied && !m_table->isColumnHidden(column)) {
        m_implied.insert(column);
        m_table->hideColumn(column);
    } else if (!isImplied && m_implied.remove(column)) {
        m_table->showColumn(column);
    }
}

/// Only one of the vendors tells kinds. While nothing is on show the column stays as it was, lest
/// the others jump with every new question.
void BookingsPane::showKinds()
{
    const auto &bookings = m_desk.bookings().rows();
    if (bookings.isEmpty())
        return;
    const bool tellsKinds =
        std::ranges::any_of(bookings, [](const Booking &one) { return !one.graph.isEmpty(); });
    if (tellsKinds != m_implied.contains(BookingTableModel::KindColumn))
        return;
    imply(BookingTableModel::KindColumn, !tellsKinds);
    m_table->fillWidth();
}

QByteArray BookingsPane::headerState()
{
    for (const int column : std::as_const(m_implied))
        m_table->showColumn(column);
    const QByteArray state = m_table->headerState();
    for (const int column : std::as_const(m_implied))
        m_table->hideColumn(column);
    return state;
}

void BookingsPane::restoreHeader(const QByteArray &state)
{
    const QSet<int> implied = std::exchange(m_implied, {});
    for (const int column : implied)
        m_table->showColumn(column);
    m_table->restoreHeader(state);
    for (const int column : implied)
        imply(column, true);
    m_table->fillWidth();
}

/// A table that gets the focus makes its first row the current one, which nobody picked.
void BookingsPane::pickCurrent()
{
    if (m_isLosingRows || !m_table->selectionModel()->isSelected(m_table->currentIndex()))
        return;
    if (const Booking *booking = bookingAt(m_table->currentIndex()))
        m_state.pick(booking->id);
}

/// It may have been picked elsewhere, may be back after a filter or a refresh, or be gone.
void BookingsPane::showPick()
{
    m_isLosingRows = false;
    const auto &picked = m_state.pickedBooking();
    const Booking *current = bookingAt(m_table->currentIndex());
    if (picked && current && current->id == *picked)
        return;
    const int row = picked ? m_desk.bookings().rowOf(picked->value) : -1;
    const QModelIndex index = row < 0
        ? QModelIndex()
        : m_display->mapFromSource(m_filter->mapFromSource(m_desk.bookings().index(row, 0)));
    if (index.isValid() || current)
        m_table->setCurrentIndex(index);
}

void BookingsPane::offerMenu(QPoint at)
{
    if (const Booking *booking = bookingAt(m_table->indexAt(at)))
        Q_EMIT menuWanted(*booking, m_table->viewport()->mapToGlobal(at));
}

} // namespace daybook
