// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/freetimes/freetimespane.h"

#include "ui/common/calmtable.h"
#include "ui/common/labels.h"
#include "ui/common/loadingview.h"
#include "ui/freetimes/slotdisplay.h"
#include "ui/views/viewstate.h"

#include <QBoxLayout>
#include <QLocale>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace daybook {

FreeTimesPane::FreeTimesPane(Desk &desk, ViewState &state, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_state(state)
{
    buildTable();
    buildLayout();
    connect(&m_desk.freeSlots(), &LoadingModel::stateChanged, this, &FreeTimesPane::showCount);
    connect(&m_desk.cascade(), &CascadeModel::selectionChanged, this, &FreeTimesPane::showQuestion);
    connect(&m_desk, &Desk::daysChanged, this, &FreeTimesPane::showQuestion);
    connect(m_loading, &LoadingView::retryWanted, this, &FreeTimesPane::retryWanted);
    connect(m_loading, &LoadingView::credentialsWanted, this, &FreeTimesPane::credentialsWanted);
    // A click selects what it made the current row before, the keys the other way round.
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &FreeTimesPane::pickCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &FreeTimesPane::pickCurrent);
    connect(&m_state, &ViewState::pickChanged, this, &FreeTimesPane::showPick);
    connect(&m_desk.freeSlots(), &LoadingModel::stateChanged, this, &FreeTimesPane::showPick);
    showQuestion();
    showCount();
}

void FreeTimesPane::buildTable()
{
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSortRole(SlotTableModel::SortRole);
    m_sorted->setSourceModel(&m_desk.freeSlots());
    m_display = new SlotDisplay(m_state, this);
    m_display->setSourceModel(m_sorted);
    m_table = new CalmTable(this);
    m_table->setObjectName("slotTable"_L1);
    m_table->setAccessibleName(tr("Free"));
    m_table->setModel(m_display);
    m_table->sortByColumn(SlotTableModel::StartColumn, Qt::AscendingOrder);
    m_table->setColumnHidden(SlotTableModel::EndColumn, true);
    m_table->setColumnHidden(SlotTableModel::SeatsColumn, true);
}

void FreeTimesPane::buildLayout()
{
    m_heading = plainLabel(tr("Free"), Ink::Bold, this);
    m_count = plainLabel({}, Ink::Dim, this);
    m_count->setObjectName("slotCount"_L1);
    m_loading =
        new LoadingView(m_desk.freeSlots(), *m_sorted, m_table, {}, LoadingView::Strip::Full, this);
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

/// A table that gets the focus makes its first row the current one, which nobody picked.
void FreeTimesPane::pickCurrent()
{
    if (!m_table->selectionModel()->isSelected(m_table->currentIndex()))
        return;
    if (const Slot *slot = slotAt(m_table->currentIndex()))
        m_state.pickSlot(slotKey(*slot));
}

/// It may have been picked elsewhere, or something else has.
void FreeTimesPane::showPick()
{
    const Slot *slot = m_state.slot();
    const Slot *current = slotAt(m_table->currentIndex());
    if (!slot || (current && slotKey(*current) == slotKey(*slot))) {
        if (!slot)
            m_table->setCurrentIndex({});
        return;
    }
    const QModelIndex row = m_desk.freeSlots().index(m_desk.freeSlots().rowOf(slotKey(*slot)), 0);
    m_table->setCurrentIndex(m_display->mapFromSource(m_sorted->mapFromSource(row)));
}

QString FreeTimesPane::whatIsMissing() const
{
    const Selection selection = m_desk.cascade().selection();
    if (!selection.location && !selection.service)
        return tr("Choose a location and a service to see free times");
    return selection.location ? tr("Choose a service to see free times")
                              : tr("Choose a location to see free times");
}

void FreeTimesPane::showQuestion()
{
    const bool severalDays = m_desk.days().from != m_desk.days().to;
    m_display->setShowsDates(severalDays);
    m_table->setShare(SlotTableModel::StartColumn, severalDays ? 240 : 180);
    const auto service = m_desk.cascade().chosen(Level::Service);
    m_table->setColumnHidden(SlotTableModel::SeatsColumn, !service || !service->isClass);
    m_table->fillWidth();
    m_loading->setWords({.notAsked = whatIsMissing(), .empty = tr("Nothing is free")});
}

void FreeTimesPane::showCount()
{
    const SlotTableModel &slots = m_desk.freeSlots();
    if (slots.hasAnswer())
        m_count->setText(QLocale().toString(slots.rowCount()));
    else
        m_count->setText(slots.state() == LoadState::Loading ? u"…"_s : QString());
    Q_EMIT countChanged();
}

} // namespace daybook
