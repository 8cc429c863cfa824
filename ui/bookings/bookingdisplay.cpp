// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingdisplay.h"

#include "core/models/bookingtablemodel.h"
#include "ui/common/rowroles.h"
#include "ui/text/bookingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/text/vendorwords.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QIcon>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The member's name in the service's own answer, for those who know the API.
QString apiNameOf(const VendorWords::Members &members, BookingTableModel::Column column)
{
    switch (column) {
    case BookingTableModel::StartColumn:
        return members.start;
    case BookingTableModel::EndColumn:
        return members.end;
    case BookingTableModel::CustomerColumn:
        return members.customer;
    case BookingTableModel::ServiceColumn:
        return members.service;
    case BookingTableModel::StaffColumn:
        return members.staff;
    case BookingTableModel::LocationColumn:
        return members.location;
    case BookingTableModel::StatusColumn:
        return members.status;
    case BookingTableModel::EmailColumn:
        return members.email;
    case BookingTableModel::PhoneColumn:
        return members.phone;
    case BookingTableModel::NoteColumn:
        return members.note;
    case BookingTableModel::IdColumn:
        return members.id;
    case BookingTableModel::KindColumn:
        return members.kind;
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
    case BookingTableModel::KindColumn:
        return BookingDisplay::tr("Kind", "how a booking comes about");
    case BookingTableModel::ColumnCount:
        break;
    }
    return {};
}

bool isTime(int column)
{
    return column == BookingTableModel::StartColumn || column == BookingTableModel::EndColumn;
}

QColor inkOf(const Booking &booking, int column)
{
    if (column == BookingTableModel::StatusColumn)
        return theme().of(booking.state);
    const bool isMissing = (column == BookingTableModel::CustomerColumn && !namesCustomer(booking))
        || (isTime(column) && !booking.start.isValid());
    return isMissing || booking.state == BookingState::Cancelled ? theme().dim : theme().text;
}

QVariant iconOf(const Booking &booking, int column)
{
    if (column == BookingTableModel::StatusColumn)
        return themedIcon(statusSign(booking).icon, theme().of(booking.state));
    if (column == BookingTableModel::KindColumn && !booking.graph.isEmpty())
        return themedIcon(kindSign(booking).icon, theme().dim);
    return {};
}

/// A session is for whoever takes a seat: how many have is what people want to know.
QString whoText(const Booking &booking)
{
    return booking.seats && !namesCustomer(booking) ? seatsText(booking) : customerText(booking);
}

QString clockOrNothing(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.isValid() ? clockText(instant, zone) : QString();
}

} // namespace

const Booking *bookingAt(const QModelIndex &index)
{
    return index.data(BookingTableModel::BookingRole).value<const Booking *>();
}

BookingDisplay::BookingDisplay(const ViewState &state, QObject *parent)
    : QIdentityProxyModel(parent), m_state(state)
{
    connect(&m_state, &ViewState::zoneChanged, this, &BookingDisplay::repaintTimes);
}

void BookingDisplay::setDates(Dates dates)
{
    if (m_dates == dates)
        return;
    m_dates = dates;
    repaintTimes();
}

void BookingDisplay::setGroupsByDay(bool groups)
{
    if (m_groupsByDay == groups)
        return;
    m_groupsByDay = groups;
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
    case Qt::AccessibleTextRole:
        return index.column() == BookingTableModel::StartColumn ? whenText(*booking, m_dates)
                                                                : textOf(*booking, index.column());
    case rowroles::Group:
        return m_groupsByDay ? QVariant(booking->start.toTimeZone(m_state.zoneOf(*booking)).date())
                             : QVariant();
    case Qt::ToolTipRole:
        return tooltipText(
            u"%1 %2"_s.arg(textOf(*booking, index.column()), besideOf(*booking, index.column()))
                .trimmed());
    case Qt::ForegroundRole:
        return inkOf(*booking, index.column());
    case Qt::DecorationRole:
        return iconOf(*booking, index.column());
    case rowroles::Beside:
        return besideOf(*booking, index.column());
    case rowroles::Strong:
        return index.column() == BookingTableModel::CustomerColumn && namesCustomer(*booking);
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
        return apiNameHere(column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

/// Whose words these are is told by the rows.
QString BookingDisplay::apiNameHere(int column) const
{
    const Booking *first = bookingAt(index(0, 0));
    return first
        ? apiNameOf(vendorWordsOf(*first).members, static_cast<BookingTableModel::Column>(column))
        : QString();
}

QString BookingDisplay::besideOf(const Booking &booking, int column) const
{
    if (column == BookingTableModel::StartColumn && booking.start.isValid())
        return zoneText(m_state.zoneOf(booking), booking.start);
    const bool hasSeatsApart = column == BookingTableModel::ServiceColumn && namesCustomer(booking);
    return hasSeatsApart ? seatsText(booking) : QString();
}

QString BookingDisplay::whenText(const Booking &booking, Dates dates) const
{
    if (!booking.start.isValid())
        return tr("time not told");
    const QTimeZone zone = m_state.zoneOf(booking);
    const QDate date = booking.start.toTimeZone(zone).date();
    const QString span = spanText(booking.start, booking.end, zone);
    if (dates == Dates::None)
        return span;
    return u"%1  %2"_s.arg(dates == Dates::OfAllTime ? dateText(date) : shortDateText(date), span);
}

QString BookingDisplay::textOf(const Booking &booking, int column) const
{
    switch (static_cast<BookingTableModel::Column>(column)) {
    case BookingTableModel::StartColumn:
        return whenText(booking, m_groupsByDay ? Dates::None : m_dates);
    case BookingTableModel::EndColumn:
        return clockOrNothing(booking.end, m_state.zoneOf(booking));
    case BookingTableModel::CustomerColumn:
        return whoText(booking);
    case BookingTableModel::ServiceColumn:
        return shownText(booking.service);
    case BookingTableModel::StaffColumn:
        return shownText(booking.staff);
    case BookingTableModel::LocationColumn:
        return shownText(booking.location);
    case BookingTableModel::StatusColumn:
        return statusSign(booking).text;
    case BookingTableModel::EmailColumn:
        return keptInOrder(shownText(booking.customer.email));
    case BookingTableModel::PhoneColumn:
        return keptInOrder(shownText(booking.customer.phone));
    case BookingTableModel::NoteColumn:
        return shownText(booking.note);
    case BookingTableModel::IdColumn:
        return shownText(booking.id.value);
    case BookingTableModel::KindColumn:
        return kindSign(booking).text;
    case BookingTableModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace daybook
