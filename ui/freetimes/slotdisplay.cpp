// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/freetimes/slotdisplay.h"

#include "core/models/slottablemodel.h"
#include "ui/common/rowroles.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QIcon>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString titleOf(SlotTableModel::Column column)
{
    switch (column) {
    case SlotTableModel::StartColumn:
        return SlotDisplay::tr("When");
    case SlotTableModel::EndColumn:
        return SlotDisplay::tr("End");
    case SlotTableModel::LengthColumn:
        return SlotDisplay::tr("Length");
    case SlotTableModel::StaffColumn:
        return SlotDisplay::tr("Staff");
    case SlotTableModel::SeatsColumn:
        return SlotDisplay::tr("Seats");
    case SlotTableModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

const Slot *slotAt(const QModelIndex &index)
{
    return index.data(SlotTableModel::SlotRole).value<const Slot *>();
}

QString slotStaffText(const Slot &slot)
{
    return slot.staffName.isEmpty() ? SlotDisplay::tr("anyone") : shownText(slot.staffName);
}

SlotDisplay::SlotDisplay(const ViewState &state, QObject *parent)
    : QIdentityProxyModel(parent), m_state(state)
{
    connect(&m_state, &ViewState::zoneChanged, this, &SlotDisplay::repaintTimes);
}

void SlotDisplay::setShowsDates(bool showsDates)
{
    if (m_showsDates == showsDates)
        return;
    m_showsDates = showsDates;
    repaintTimes();
}

void SlotDisplay::repaintTimes()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, SlotTableModel::StartColumn),
            index(rowCount() - 1, SlotTableModel::EndColumn));
}

QVariant SlotDisplay::data(const QModelIndex &index, int role) const
{
    if (role == SlotTableModel::SlotRole || role == SlotTableModel::SortRole)
        return QIdentityProxyModel::data(index, role);
    const Slot *slot =
        QIdentityProxyModel::data(index, SlotTableModel::SlotRole).value<const Slot *>();
    if (!slot)
        return {};
    const bool isStart = index.column() == SlotTableModel::StartColumn;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*slot, index.column());
    case Qt::ForegroundRole:
        return isStart ? theme().free : theme().text;
    case Qt::DecorationRole:
        return isStart ? QVariant(themedIcon(u"ring"_s, theme().free)) : QVariant();
    case rowroles::Beside:
        return isStart ? zoneText(m_state.zoneOf(*slot), slot->start) : QString();
    default:
        return {};
    }
}

QVariant SlotDisplay::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= SlotTableModel::ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(titleOf(static_cast<SlotTableModel::Column>(section)))
                                   : QVariant();
}

QString SlotDisplay::textOf(const Slot &slot, int column) const
{
    switch (static_cast<SlotTableModel::Column>(column)) {
    case SlotTableModel::StartColumn: {
        const QTimeZone zone = m_state.zoneOf(slot);
        const QString span = spanText(slot.start, slot.end, zone);
        return m_showsDates
            ? u"%1  %2"_s.arg(shortDateText(slot.start.toTimeZone(zone).date()), span)
            : span;
    }
    case SlotTableModel::EndColumn:
        return clockText(slot.end, m_state.zoneOf(slot));
    case SlotTableModel::LengthColumn:
        return lengthText(std::chrono::minutes(slot.start.secsTo(slot.end) / 60));
    case SlotTableModel::StaffColumn:
        return slotStaffText(slot);
    case SlotTableModel::SeatsColumn:
        return slot.seatsLeft ? QLocale().toString(*slot.seatsLeft) : QString();
    case SlotTableModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace daybook
