// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/load/loaddialog.h"

#include "core/models/desk.h"
#include "ui/common/calmtable.h"
#include "ui/common/labels.h"
#include "ui/common/latetimer.h"
#include "ui/load/bookinglist.h"
#include "ui/load/heatmap.h"
#include "ui/load/loadmodel.h"
#include "ui/load/loadtext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/text/zonetext.h"
#include "ui/views/viewstate.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

LoadDialog::LoadDialog(Desk &desk, ViewState &view, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_view(view)
{
    setObjectName("loadDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Load"));
    m_model = new LoadModel(locale().firstDayOfWeek(), this);
    m_map = new HeatMap(*m_model, this);
    m_map->setObjectName("heatMap"_L1);
    m_list = new BookingList(m_view, this);
    m_late = new LateTimer(m_desk.bookings(), this);
    connect(m_late, &LateTimer::due, this, &LoadDialog::bringUpToDate);
    buildTable();
    buildLayout();
    follow();
    connect(
        m_map->selectionModel(), &QItemSelectionModel::currentChanged, this, &LoadDialog::noteCell);
    connect(m_table, &QAbstractItemView::clicked, this, &LoadDialog::openBooking);
    connect(m_table, &QAbstractItemView::activated, this, &LoadDialog::openBooking);
    m_map->setFocus();
}

void LoadDialog::buildTable()
{
    m_table = new CalmTable(this);
    m_table->setObjectName("loadBookings"_L1);
    m_table->setAccessibleName(tr("Bookings of the hour chosen"));
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_list);
    const std::pair<int, int> shares[] = {{BookingList::WhenColumn, 250},
        {BookingList::CustomerColumn, 160}, {BookingList::ServiceColumn, 150},
        {BookingList::StaffColumn, 150}};
    for (const auto &[column, share] : shares)
        m_table->setShare(column, share);
}

void LoadDialog::buildLayout()
{
    m_days = plainLabel({}, Ink::Title, this);
    m_days->setObjectName("loadDays"_L1);
    m_of = plainLabel({}, Ink::Dim, this);
    m_of->setObjectName("loadOf"_L1);
    m_hint = plainLabel({}, Ink::Warning, this);
    m_hint->setObjectName("loadHint"_L1);
    m_cell = plainLabel({}, Ink::Bold, this);
    m_cell->setObjectName("loadCell"_L1);
    for (QLabel *label : {m_of, m_hint, m_cell})
        label->setWordWrap(true);
    m_legend = new HeatLegend(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_days, 1);
    head->addWidget(m_legend);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_of);
    column->addWidget(m_hint);
    column->addSpacing(4);
    column->addWidget(m_map);
    column->addSpacing(8);
    column->addWidget(m_cell);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(860, 640);
}

void LoadDialog::follow()
{
    const auto watch = [this](LoadingModel &model) {
        connect(&model, &LoadingModel::stateChanged, this, &LoadDialog::updateSoon);
        connect(&model, &QAbstractItemModel::rowsInserted, this, &LoadDialog::updateSoon);
        connect(&model, &QAbstractItemModel::rowsRemoved, this, &LoadDialog::updateSoon);
        connect(&model, &QAbstractItemModel::rowsMoved, this, &LoadDialog::updateSoon);
        connect(&model, &QAbstractItemModel::dataChanged, this, &LoadDialog::updateSoon);
    };
    watch(m_desk.bookings());
    watch(m_desk.freeSlots());
    watch(m_desk.cascade().list(Level::Staff));
    connect(&m_desk.roster(), &RosterModel::changed, this, &LoadDialog::updateSoon);
    connect(&m_desk, &Desk::daysChanged, this, &LoadDialog::updateSoon);
    connect(&m_desk, &Desk::searchChanged, this, &LoadDialog::updateSoon);
    for (const auto signal : {&ViewState::needleChanged, &ViewState::zoneChanged})
        connect(&m_view, signal, this, &LoadDialog::updateSoon);
}

void LoadDialog::updateSoon()
{
    if (isVisible())
        m_late->start();
}

void LoadDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    bringUpToDate();
}

void LoadDialog::bringUpToDate()
{
    m_late->stop();
    LoadWish wish{.days = m_desk.days(), .zone = m_view.axisZone()};
    const QList<Choice> people = m_desk.people();
    for (const Choice &person : people)
        wish.people.append({person.id});
    m_model->setMap(loadMapOf(
        {m_desk.bookings().rows(), [this](const Booking &one) { return m_view.isWanted(one); },
            m_desk.freeSlots().rows(), m_desk.roster().roster()},
        wish));
    if (m_place && !m_map->currentIndex().isValid())
        m_map->setCurrentIndex(m_model->indexOf(m_place->day, m_place->hour));
    sayWhatItIsOf();
    showLegend();
    showCell();
}

/// Nothing here is asked for: what is on the desk is said to be what it is.
QString LoadDialog::stateText() const
{
    const BookingTableModel &bookings = m_desk.bookings();
    const LoadMap &map = m_model->map();
    if (bookings.state() == LoadState::NotAsked)
        return tr("No bookings are asked for");
    if (!bookings.hasAnswer() && bookings.rowCount() == 0)
        return bookings.state() == LoadState::Loading ? tr("Loading bookings…")
                                                      : tr("The bookings could not be loaded");
    const QString counted = daybook::counted(map.bookings, tr("one booking"), tr("%1 bookings"));
    if (bookings.state() == LoadState::Loading && !bookings.hasAnswer())
        return tr("%1 so far, loading…").arg(counted);
    if (map.withoutTime == 0)
        return counted;
    return tr("%1; left out: %2")
        .arg(counted,
            daybook::counted(
                map.withoutTime, tr("one without a known time"), tr("%1 without a known time")));
}

void LoadDialog::sayWhatItIsOf()
{
    const LoadMap &map = m_model->map();
    const Roster *roster = m_desk.roster().roster();
    const QString clock = tr("times of %1").arg(cityText(m_view.axisZone()));
    m_days->setText(rangeText(m_desk.days()));
    m_of->setText(
        QStringList{againstText(map.against, roster && roster->knowsTimeOff), stateText(), clock}
            .join(u" · "_s));
    m_hint->setText(hintText());
    m_hint->setVisible(!m_hint->text().isEmpty());
}

QString LoadDialog::hintText() const
{
    if (!m_desk.search().isEmpty())
        return tr("A search is on: only the bookings that it finds on these days count");
    if (m_desk.days().from == m_desk.days().to)
        return tr("This is one day only. Choose more days, four weeks for instance, to see how the "
                  "week usually goes.");
    return {};
}

void LoadDialog::showLegend()
{
    const bool hasShares = m_model->map().against == LoadMap::Against::WorkingHours;
    const auto most = mostBooked(m_model->map());
    m_legend->setVisible(hasShares || most.count() > 0);
    m_legend->setWords(hasShares ? keptInOrder(tr("0 %")) : tr("0 min"),
        hasShares ? keptInOrder(tr("100 %")) : lengthText(most),
        hasShares ? tr("outside of working hours") : QString());
}

void LoadDialog::noteCell()
{
    const QModelIndex index = m_map->currentIndex();
    if (!index.isValid())
        return; // the hours changed; what is listed stays
    m_place = Place{m_model->dayOf(index.row()), m_model->hourOf(index.column())};
    if (m_late->isActive())
        return bringUpToDate(); // the rows may be others by now
    showCell();
}

void LoadDialog::showCell()
{
    if (!m_place) {
        m_cell->setText(tr("Choose an hour to see its bookings"));
        m_list->setBookings({});
        return;
    }
    m_cell->setText(loadSentence(m_model->map(), m_place->day, m_place->hour));
    QList<Booking> bookings;
    for (const int row : m_model->map().at(m_place->day, m_place->hour).bookings)
        bookings.append(m_desk.bookings().rows().at(row));
    m_list->setBookings(bookings);
}

void LoadDialog::openBooking(const QModelIndex &index)
{
    Q_EMIT bookingWanted(BookingId(m_list->bookings().at(index.row()).id));
}

} // namespace daybook
