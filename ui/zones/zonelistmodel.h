// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QTimeZone>

#include <vector>

namespace daybook {

/// Whether @p id names a zone after a place. Left out is what the database keeps for old programs:
/// "US/Central", "Etc/GMT+5" (which is behind Greenwich, not ahead).
[[nodiscard]] bool isOfPlace(const QByteArray &id);

/// The zones of the world by city, without the second names that some of them have.
class ZoneListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CityColumn, CountryColumn, ZoneColumn, ClockColumn, ColumnCount };
    enum Role { SearchRole = Qt::UserRole }; ///< All words a zone can be found by.

    /// Offsets and abbreviations are those at @p instant; the clock column reads @p now.
    ZoneListModel(const QDateTime &instant, const QDateTime &now, QObject *parent);

    [[nodiscard]] QByteArray nameAt(int row) const { return zoneAt(row).id; }
    /// The row of the zone called @p name, or -1.
    [[nodiscard]] int rowOf(const QByteArray &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        QByteArray id;
        QTimeZone zone;
        QString city;
        QString country;
    };

    [[nodiscard]] const Entry &zoneAt(int row) const { return m_zones[static_cast<size_t>(row)]; }
    [[nodiscard]] QString textOf(const Entry &entry, int column) const;

    const QDateTime m_instant;
    const QDateTime m_now;
    std::vector<Entry> m_zones;
};

} // namespace daybook
