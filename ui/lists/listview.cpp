// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/lists/listview.h"

#include "ui/bookings/bookingspane.h"
#include "ui/common/calmtable.h"
#include "ui/freetimes/freetimespane.h"
#include "ui/views/viewstate.h"

#include <QBoxLayout>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace daybook {

ListView::ListView(Desk &desk, ViewState &state, QWidget *parent)
    : DeskView(parent), m_desk(desk), m_state(state)
{
    m_bookings = new BookingsPane(desk, state, this);
    m_freeTimes = new FreeTimesPane(desk, state, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName("centreSplitter"_L1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_bookings);
    m_splitter->addWidget(m_freeTimes);
    m_splitter->setSizes({420, 230});
    m_splitter->setStretchFactor(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
    connect(m_bookings, &BookingsPane::menuWanted, this, &DeskView::bookingMenuWanted);
    connect(m_bookings, &BookingsPane::filterClearWanted, this, &ListView::filterClearWanted);
    const auto wire = [this](auto *pane) {
        using Pane = std::remove_pointer_t<decltype(pane)>;
        connect(pane, &Pane::retryWanted, this, &DeskView::retryWanted);
        connect(pane, &Pane::credentialsWanted, this, &DeskView::credentialsWanted);
        connect(pane, &Pane::countChanged, this, &ListView::countChanged);
        connect(&pane->table(), &QAbstractItemView::activated, this, &DeskView::inspectorWanted);
    };
    wire(m_bookings);
    wire(m_freeTimes);
    connect(&m_state, &ViewState::showsChanged, this, &ListView::showPanes);
    connect(&m_desk, &Desk::capabilitiesChanged, this, &ListView::showPanes);
    showPanes();
}

QWidget &ListView::focusPlace()
{
    return m_bookings->isHidden() ? m_freeTimes->table() : m_bookings->table();
}

/// What the person wants to see, of what the account can be asked.
void ListView::showPanes()
{
    const Capabilities able = m_desk.capabilities().value_or(Capabilities{});
    const bool hasBoth = able.bookings && able.freeSlots;
    m_bookings->setVisible(able.bookings && (m_state.showsBookings() || !hasBoth));
    m_freeTimes->setVisible(able.freeSlots && (m_state.showsFreeSlots() || !hasBoth));
}

QByteArray ListView::splitterState() const
{
    return m_splitter->saveState();
}

void ListView::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

} // namespace daybook
