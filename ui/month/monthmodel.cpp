// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/month/monthmodel.h"

#include "ui/text/plaintext.h"

#include <QLocale>

namespace daybook {

void MonthModel::setDays(const QList<MonthWords> &days)
{
    const bool sameDays = days.size() == m_days.size()
        && (days.isEmpty() || days.constFirst().date == m_days.constFirst().date);
    if (!sameDays) {
        beginResetModel();
        m_days = days;
        endResetModel();
        return;
    }
    for (int day = 0; day < static_cast<int>(days.size()); ++day) {
        if (days.at(day) == m_days.at(day))
            continue;
        m_days[day] = days.at(day);
        const QModelIndex changed = index(day / daysInWeek, day % daysInWeek);
        Q_EMIT dataChanged(changed, changed);
    }
}

QModelIndex MonthModel::indexOf(QDate date) const
{
    if (m_days.isEmpty())
        return {};
    const qint64 day = m_days.constFirst().date.daysTo(date);
    if (!date.isValid() || day < 0 || day >= m_days.size())
        return {};
    return index(static_cast<int>(day) / daysInWeek, static_cast<int>(day) % daysInWeek);
}

QDate MonthModel::dateAt(const QModelIndex &index) const
{
    return index.isValid() ? m_days.at(dayOf(index)).date : QDate();
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size()) / daysInWeek;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : daysInWeek;
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MonthWords &words = m_days.at(dayOf(index));
    if (role == Qt::AccessibleTextRole)
        return words.spoken;
    if (role == Qt::ToolTipRole)
        return tooltipText(words.spoken);
    return {};
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int day = orientation == Qt::Horizontal ? section : section * daysInWeek;
    if (day < 0 || day >= m_days.size())
        return {};
    const QDate date = m_days.at(day).date;
    const QLocale locale;
    if (role == Qt::TextAlignmentRole)
        return QVariant(orientation == Qt::Horizontal ? Qt::AlignLeading | Qt::AlignVCenter
                                                      : Qt::AlignHCenter | Qt::AlignTop);
    if (orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole)
            return locale.standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
        if (role == Qt::AccessibleTextRole)
            return locale.standaloneDayName(date.dayOfWeek(), QLocale::LongFormat);
        return {};
    }
    if (role == Qt::DisplayRole)
        return weekText(date);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return tr("Week %1").arg(weekText(date));
    return {};
}

} // namespace daybook
