// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/load/bookinglist.h"

#include "ui/common/rowroles.h"
#include "ui/text/bookingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QIcon>

using namespace Qt::StringLiterals;

namespace daybook {

BookingList::BookingList(const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent), m_view(view)
{
}

void BookingList::setBookings(const QList<Booking> &bookings)
{
    const bool sameRows = std::ranges::equal(bookings, m_bookings, {}, &Booking::id, &Booking::id);
    if (!sameRows)
        beginResetModel();
    m_bookings = bookings;
    if (!sameRows)
        return endResetModel();
    if (!bookings.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BookingList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bookings.size());
}

int BookingList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BookingList::textOf(const Booking &booking, int column) const
{
    const QTimeZone zone = m_view.zoneOf(booking);
    switch (static_cast<Column>(column)) {
    case WhenColumn:
        return tr("%1  %2", "a date and the times on it")
            .arg(shortDateText(booking.start.toTimeZone(zone).date()),
                spanText(booking.start, booking.end, zone));
    case CustomerColumn:
        return customerText(booking);
    case ServiceColumn:
        return shownText(booking.service);
    case StaffColumn:
        return shownText(booking.staff);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BookingList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Booking &booking = m_bookings.at(index.row());
    const bool isWhen = index.column() == WhenColumn;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(booking, index.column());
    case Qt::ToolTipRole:
        return tooltipText(textOf(booking, index.column()));
    case Qt::ForegroundRole:
        return theme().text;
    case Qt::DecorationRole:
        return isWhen ? QVariant(themedIcon(statusSign(booking).icon, theme().of(booking.state)))
                      : QVariant();
    case rowroles::Strong:
        return index.column() == CustomerColumn && namesCustomer(booking);
    case rowroles::Beside:
        return isWhen ? zoneText(m_view.zoneOf(booking), booking.start) : QString();
    default:
        return {};
    }
}

QVariant BookingList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (static_cast<Column>(section)) {
    case WhenColumn:
        return tr("When");
    case CustomerColumn:
        return tr("Customer");
    case ServiceColumn:
        return tr("Service");
    case StaffColumn:
        return tr("Staff");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace daybook
