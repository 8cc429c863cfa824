// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingdisplay.h"

#include "core/models/bookingtablemodel.h"
#include "core/models/changelog.h"
#include "ui/common/rowroles.h"
#include "ui/text/bookingtext.h"
#include "ui/text/changetext.h"
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

QString withBeside(const QString &text, const QString &beside)
{
    return beside.isEmpty() ? text : u"%1 %2"_s.arg(text, beside);
}

} // namespace

const Booking *bookingAt(const QModelIndex &index)
{
    return index.data(BookingTableModel::BookingRole).value<const Booking *>();
}

BookingDisplay::BookingDisplay(const ViewState &state, const ChangeLog &changes, QObject *parent)
    : QIdentityProxyModel(parent), m_state(state), m_changes(changes)
{
    connect(&m_changes, &ChangeLog::changed, this, &BookingDisplay::repaintTimes);
    connect(&m_state, &ViewState::zoneChanged, this, &BookingDisplay::repaintTimes);
}

void BookingDisplay::setDates(Dates dates, QDate day)
{
    if (m_dates == dates && m_day == day)
        return;
    m_dates = dates;
    m_day = day;
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
        return spokenText(*booking, index.column());
    case rowroles::Group:
        return m_groupsByDay ? QVariant(booking->start.toTimeZone(m_state.zoneOf(*booking)).date())
                             : QVariant();
    case Qt::ToolTipRole:
        return tooltipText(tooltip(*booking, index.column()));
    case Qt::ForegroundRole:
        return inkOf(*booking, index.column());
    case Qt::DecorationRole:
        return index.column() == BookingTableModel::StartColumn ? changeIcon(*booking)
                                                                : iconOf(*booking, index.column());
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

/// What a person has not seen yet stands out until she picks it.
QVariant BookingDisplay::changeIcon(const Booking &booking) const
{
    const BookingChange *change = m_changes.changeOf(booking.id);
    return change ? QVariant(themedIcon(changeSign(change->kind).icon, changeInk(change->kind)))
                  : QVariant();
}

QString BookingDisplay::tooltip(const Booking &booking, int column) const
{
    const QString words = withBeside(textOf(booking, column), besideOf(booking, column));
    const BookingChange *change = m_changes.changeOf(booking.id);
    const bool tellsChange = change && column == BookingTableModel::StartColumn;
    return words + (tellsChange ? u'\n' + changeText(*change, m_state.zoneOf(booking)) : QString());
}

/// Without looking at the headings above, and beside.
QString BookingDisplay::spokenText(const Booking &booking, int column) const
{
    const QString text = column == BookingTableModel::StartColumn ? whenText(booking, m_dates)
                                                                  : textOf(booking, column);
    return withBeside(text, besideOf(booking, column));
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
    const QString span = spanTextOn(booking.start, booking.end, zone, dayOver(booking));
    if (dates == Dates::None)
        return span;
    const QDate date = booking.start.toTimeZone(zone).date();
    return u"%1  %2"_s.arg(dates == Dates::OfAllTime ? dateText(date) : shortDateText(date), span);
}

QString BookingDisplay::endText(const Booking &booking) const
{
    return booking.end.isValid()
        ? clockTextOn(booking.end, m_state.zoneOf(booking), dayOver(booking))
        : QString();
}

/// The day that is to be read above the times of @p booking, or beside them.
QDate BookingDisplay::dayOver(const Booking &booking) const
{
    return m_day.isValid() ? m_day : booking.start.toTimeZone(m_state.zoneOf(booking)).date();
}

QString BookingDisplay::textOf(const Booking &booking, int column) const
{
    switch (static_cast<BookingTableModel::Column>(column)) {
    case BookingTableModel::StartColumn:
        return whenText(booking, m_groupsByDay ? Dates::None : m_dates);
    case BookingTableModel::EndColumn:
        return endText(booking);
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
