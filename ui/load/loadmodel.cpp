// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/load/loadmodel.h"

#include "ui/load/loadtext.h"
#include "ui/text/hours.h"
#include "ui/text/plaintext.h"

#include <QLocale>

#include <algorithm>

namespace daybook {

namespace {

constexpr int daysInWeek = 7;
constexpr int hoursInDay = 24;
constexpr int usualFirstHour = 8;
constexpr int usualEndHour = 18;

bool hasAnything(const LoadMap &map, int hour)
{
    return std::ranges::any_of(map.cells, [hour](const auto &day) {
        const LoadCell &cell = day[static_cast<size_t>(hour)];
        return cell.booked.count() > 0 || cell.offered.count() > 0;
    });
}

} // namespace

LoadModel::LoadModel(Qt::DayOfWeek firstDay, QObject *parent)
    : QAbstractTableModel(parent), m_firstDay(firstDay)
{
    fitHours({});
}

void LoadModel::fitHours(const LoadMap &map)
{
    m_firstHour = usualFirstHour;
    m_endHour = usualEndHour;
    for (int hour = 0; hour < hoursInDay; ++hour) {
        if (!hasAnything(map, hour))
            continue;
        m_firstHour = std::min(m_firstHour, hour);
        m_endHour = std::max(m_endHour, hour + 1);
    }
}

/// Where the hours stay the same only the values change: whoever stands on a cell stays there.
void LoadModel::setMap(const LoadMap &map)
{
    if (map == m_map)
        return;
    const std::pair before{m_firstHour, m_endHour};
    fitHours(map);
    const bool sameHours = before == std::pair{m_firstHour, m_endHour};
    m_most = mostBooked(map);
    if (!sameHours)
        beginResetModel();
    m_map = map;
    if (!sameHours)
        return endResetModel();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

Qt::DayOfWeek LoadModel::dayOf(int row) const
{
    return static_cast<Qt::DayOfWeek>((m_firstDay - 1 + row) % daysInWeek + 1);
}

QModelIndex LoadModel::indexOf(Qt::DayOfWeek day, int hour) const
{
    return index((day - m_firstDay + daysInWeek) % daysInWeek, hour - m_firstHour);
}

const LoadCell &LoadModel::cell(const QModelIndex &index) const
{
    return m_map.at(dayOf(index.row()), hourOf(index.column()));
}

int LoadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : daysInWeek;
}

int LoadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_endHour - m_firstHour;
}

QVariant LoadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Qt::DayOfWeek day = dayOf(index.row());
    const LoadCell &here = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return m_map.daysCalled(day) > 0 ? loadText(here, m_map.against) : QString();
    case Qt::AccessibleTextRole:
        return loadSentence(m_map, day, hourOf(index.column()));
    case Qt::ToolTipRole:
        return tooltipText(loadSentence(m_map, day, hourOf(index.column())));
    case ToneRole:
        return loadTone(here, m_most);
    case IsOfferedRole:
        return here.offered.count() > 0 || m_map.against == LoadMap::Against::Nothing;
    case IsAskedRole:
        return m_map.daysCalled(day) > 0;
    default:
        return {};
    }
}

QVariant LoadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isHour = orientation == Qt::Horizontal;
    if (role == Qt::TextAlignmentRole)
        return QVariant(isHour ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && !isHour)
        return QLocale().standaloneDayName(dayOf(section), QLocale::LongFormat);
    if (role == Qt::AccessibleTextRole && isHour)
        return hoursText(hourOf(section));
    if (role != Qt::DisplayRole)
        return {};
    return isHour ? hourText(hourOf(section))
                  : QLocale().standaloneDayName(dayOf(section), QLocale::ShortFormat);
}

} // namespace daybook
