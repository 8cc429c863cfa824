// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/founddisplay.h"

#include "core/export/csv.h"
#include "ui/common/rowroles.h"
#include "ui/freetimes/slotdisplay.h"
#include "ui/text/distancetext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QIcon>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QTimeZone zoneOf(const FoundTime &time)
{
    return time.slot.zone.isValid() ? time.slot.zone : QTimeZone::utc();
}

QDate dayOf(const FoundTime &time)
{
    return time.slot.start.toTimeZone(zoneOf(time)).date();
}

QString cityOf(const QTimeZone &zone)
{
    return QString::fromLatin1(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

QString lengthOf(const FoundTime &time)
{
    return lengthText(std::chrono::minutes(time.slot.start.secsTo(time.slot.end) / 60));
}

} // namespace

const FoundTime *foundAt(const QModelIndex &index)
{
    return index.data(FoundTimesModel::FoundRole).value<const FoundTime *>();
}

FoundDisplay::FoundDisplay(QObject *parent)
    : QIdentityProxyModel(parent), m_secondZone(QTimeZone::systemTimeZone())
{
}

/// Which row begins a day is told by the one before it.
void FoundDisplay::setSourceModel(QAbstractItemModel *model)
{
    QIdentityProxyModel::setSourceModel(model);
    const auto repaintDays = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, repaintDays);
    connect(model, &QAbstractItemModel::rowsRemoved, this, repaintDays);
    connect(model, &QAbstractItemModel::rowsMoved, this, repaintDays);
    connect(model, &QAbstractItemModel::dataChanged, this, repaintDays);
}

int FoundDisplay::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// The columns are not those of the source.
QModelIndex FoundDisplay::index(int row, int column, const QModelIndex &parent) const
{
    const bool isInside =
        !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < ColumnCount;
    return isInside ? createIndex(row, column) : QModelIndex();
}

const FoundTime *FoundDisplay::timeAt(int row) const
{
    return foundAt(sourceModel()->index(row, 0));
}

bool FoundDisplay::beginsDay(int row) const
{
    return row == 0 || dayOf(*timeAt(row)) != dayOf(*timeAt(row - 1));
}

bool FoundDisplay::readsOtherwise(const FoundTime &time) const
{
    return m_secondZone.isValid()
        && m_secondZone.offsetFromUtc(time.slot.start)
        != zoneOf(time).offsetFromUtc(time.slot.start);
}

bool FoundDisplay::needsSecondZone() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (readsOtherwise(*timeAt(row)))
            return true;
    }
    return false;
}

QVariant FoundDisplay::data(const QModelIndex &index, int role) const
{
    const FoundTime *time = index.isValid() ? timeAt(index.row()) : nullptr;
    if (!time)
        return {};
    const int column = index.column();
    switch (role) {
    case FoundTimesModel::FoundRole:
        return QVariant::fromValue(time);
    case Qt::DisplayRole:
        return column == DayColumn && !beginsDay(index.row()) ? QString() : textOf(*time, column);
    case Qt::AccessibleTextRole:
        return tr("%1 %2", "a time and its zone")
            .arg(textOf(*time, column), besideOf(*time, column))
            .trimmed();
    case Qt::ToolTipRole:
        return column == DayColumn ? tooltipText(dateText(dayOf(*time)))
                                   : tooltipText(textOf(*time, column));
    case Qt::ForegroundRole:
        if (column == WhenColumn)
            return theme().free;
        return column == BesideColumn || column == DistanceColumn ? theme().dim : theme().text;
    case Qt::DecorationRole:
        return column == WhenColumn ? QVariant(themedIcon(u"ring"_s, theme().free)) : QVariant();
    case rowroles::Beside:
        return besideOf(*time, column);
    case rowroles::Strong:
        return column == DayColumn;
    default:
        return {};
    }
}

QString FoundDisplay::textOf(const FoundTime &time, int column) const
{
    const Slot &slot = time.slot;
    switch (static_cast<Column>(column)) {
    case DayColumn:
        return shortDateText(dayOf(time));
    case WhenColumn:
        return spanText(slot.start, slot.end, zoneOf(time));
    case BesideColumn:
        return secondZoneText(time);
    case DistanceColumn:
        return m_near.isValid() ? distanceText(slot.start, m_near, zoneOf(time)) : QString();
    case StaffColumn:
        return slotStaffText(slot);
    case ServiceColumn:
        return shownText(time.service);
    case LocationColumn:
        return shownText(time.location);
    case LengthColumn:
        return lengthOf(time);
    case ColumnCount:
        break;
    }
    return {};
}

QString FoundDisplay::besideOf(const FoundTime &time, int column) const
{
    if (column == WhenColumn)
        return zoneText(zoneOf(time), time.slot.start);
    if (column == BesideColumn && readsOtherwise(time))
        return zoneText(m_secondZone, time.slot.start);
    return {};
}

/// With the day where that is another one: nobody is to come a day late.
QString FoundDisplay::secondZoneText(const FoundTime &time) const
{
    if (!readsOtherwise(time))
        return {};
    const QString span = spanText(time.slot.start, time.slot.end, m_secondZone);
    const QDate day = time.slot.start.toTimeZone(m_secondZone).date();
    return day == dayOf(time)
        ? span
        : tr("%1, %2", "a day and a span of time").arg(shortDateText(day), span);
}

QString FoundDisplay::copiedText(int row) const
{
    const FoundTime &time = *timeAt(row);
    const QTimeZone zone = zoneOf(time);
    const QString when =
        tr("%1 %2", "a time and its zone")
            .arg(spanText(time.slot.start, time.slot.end, zone), zoneText(zone, time.slot.start));
    QStringList cells{dateText(dayOf(time)), when, slotStaffText(time.slot),
        shownText(time.service), shownText(time.location), lengthOf(time)};
    for (QString &cell : cells)
        cell = guardedAgainstFormulas(cell);
    return cells.join(u'\t');
}

QVariant FoundDisplay::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn:
        return tr("Day");
    case WhenColumn:
        return tr("When");
    case BesideColumn:
        return tr("In %1", "a city").arg(cityOf(m_secondZone));
    case DistanceColumn:
        return tr("Distance", "in time");
    case StaffColumn:
        return tr("Staff");
    case ServiceColumn:
        return tr("Service");
    case LocationColumn:
        return tr("Location");
    case LengthColumn:
        return tr("Length");
    default:
        return {};
    }
}

} // namespace daybook
