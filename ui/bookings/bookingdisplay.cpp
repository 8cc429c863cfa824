// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingdisplay.h"

#include "core/models/bookingtablemodel.h"
#include "core/models/cascademodel.h"
#include "ui/common/rowroles.h"
#include "ui/text/bookingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QIcon>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The member's name in the service's own answer, for those who know the API.
QString apiNameOf(BookingTableModel::Column column)
{
    switch (column) {
    case BookingTableModel::StartColumn:
        return u"startDate, startTime"_s;
    case BookingTableModel::EndColumn:
        return u"endDate, endTime"_s;
    case BookingTableModel::CustomerColumn:
        return u"client.fullName"_s;
    case BookingTableModel::ServiceColumn:
        return u"reason.reasonDesc"_s;
    case BookingTableModel::StaffColumn:
        return u"staff.fullName"_s;
    case BookingTableModel::LocationColumn:
        return u"location.locationName"_s;
    case BookingTableModel::StatusColumn:
        return u"status, subStatus"_s;
    case BookingTableModel::EmailColumn:
        return u"client.emailAddress"_s;
    case BookingTableModel::PhoneColumn:
        return u"client.cellPhone"_s;
    case BookingTableModel::NoteColumn:
        return u"note"_s;
    case BookingTableModel::IdColumn:
        return u"calendarId"_s;
    case BookingTableModel::ColumnCount:
        break;
    }
    return {};
}

QString titleOf(BookingTableModel::Column column)
{
    switch (column) {
    case BookingTableModel::StartColumn:
        return BookingDisplay::tr("When");
    case BookingTableModel::EndColumn:
        return BookingDisplay::tr("End");
    case BookingTableModel::CustomerColumn:
        return BookingDisplay::tr("Customer");
    case BookingTableModel::ServiceColumn:
        return BookingDisplay::tr("Service");
    case BookingTableModel::StaffColumn:
        return BookingDisplay::tr("Staff");
    case BookingTableModel::LocationColumn:
        return BookingDisplay::tr("Location");
    case BookingTableModel::StatusColumn:
        return BookingDisplay::tr("Status");
    case BookingTableModel::EmailColumn:
        return BookingDisplay::tr("E-mail");
    case BookingTableModel::PhoneColumn:
        return BookingDisplay::tr("Phone");
    case BookingTableModel::NoteColumn:
        return BookingDisplay::tr("Note");
    case BookingTableModel::IdColumn:
        return BookingDisplay::tr("Number");
    case BookingTableModel::ColumnCount:
        break;
    }
    return {};
}

QColor inkOf(const Booking &booking, int column)
{
    if (column == BookingTableModel::StatusColumn)
        return theme().of(booking.state);
    const bool nobody =
        column == BookingTableModel::CustomerColumn && booking.customer.name.isEmpty();
    return nobody || booking.state == BookingState::Cancelled ? theme().dim : theme().text;
}

} // namespace

const Booking *bookingAt(const QModelIndex &index)
{
    return index.data(BookingTableModel::BookingRole).value<const Booking *>();
}

QTimeZone shownZone(const Booking &booking, const CascadeModel &places)
{
    const QTimeZone place = places.zoneOf(booking.locationId);
    return place.isValid() ? place : booking.zone;
}

BookingDisplay::BookingDisplay(const CascadeModel &places, QObject *parent)
    : QIdentityProxyModel(parent), m_places(places)
{
    connect(&m_places, &CascadeModel::zonesChanged, this, &BookingDisplay::repaintTimes);
}

void BookingDisplay::setShowsDates(bool showsDates)
{
    if (m_showsDates == showsDates)
        return;
    m_showsDates = showsDates;
    repaintTimes();
}

void BookingDisplay::repaintTimes()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, BookingTableModel::StartColumn),
            index(rowCount() - 1, BookingTableModel::EndColumn));
}

QVariant BookingDisplay::data(const QModelIndex &index, int role) const
{
    if (role == BookingTableModel::BookingRole || role == BookingTableModel::SortRole)
        return QIdentityProxyModel::data(index, role);
    const Booking *booking =
        QIdentityProxyModel::data(index, BookingTableModel::BookingRole).value<const Booking *>();
    if (!booking)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*booking, index.column());
    case Qt::ToolTipRole:
        return tooltipText(textOf(*booking, index.column()));
    case Qt::ForegroundRole:
        return inkOf(*booking, index.column());
    case Qt::DecorationRole:
        return index.column() == BookingTableModel::StatusColumn
            ? QVariant(themedIcon(iconNameOf(booking->state), theme().of(booking->state)))
            : QVariant();
    case rowroles::Beside:
        return index.column() == BookingTableModel::StartColumn
            ? zoneText(shownZone(*booking, m_places), booking->start)
            : QString();
    case rowroles::Strong:
        return index.column() == BookingTableModel::CustomerColumn
            && !booking->customer.name.isEmpty();
    case rowroles::Struck:
        return booking->state == BookingState::Cancelled;
    default:
        return {};
    }
}

QVariant BookingDisplay::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= BookingTableModel::ColumnCount)
        return {};
    const auto column = static_cast<BookingTableModel::Column>(section);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(column);
    case Qt::ToolTipRole:
        return apiNameOf(column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString BookingDisplay::textOf(const Booking &booking, int column) const
{
    switch (static_cast<BookingTableModel::Column>(column)) {
    case BookingTableModel::StartColumn: {
        const QTimeZone zone = shownZone(booking, m_places);
        const QString span = spanText(booking.start, booking.end, zone);
        return m_showsDates
            ? u"%1  %2"_s.arg(shortDateText(booking.start.toTimeZone(zone).date()), span)
            : span;
    }
    case BookingTableModel::EndColumn:
        return clockText(booking.end, shownZone(booking, m_places));
    case BookingTableModel::CustomerColumn:
        return customerText(booking);
    case BookingTableModel::ServiceColumn:
        return shownText(booking.service);
    case BookingTableModel::StaffColumn:
        return shownText(booking.staff);
    case BookingTableModel::LocationColumn:
        return shownText(booking.location);
    case BookingTableModel::StatusColumn:
        return statusText(booking);
    case BookingTableModel::EmailColumn:
        return keptInOrder(shownText(booking.customer.email));
    case BookingTableModel::PhoneColumn:
        return keptInOrder(shownText(booking.customer.phone));
    case BookingTableModel::NoteColumn:
        return shownText(booking.note);
    case BookingTableModel::IdColumn:
        return shownText(booking.id.value);
    case BookingTableModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace daybook
