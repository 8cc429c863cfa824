// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/zones/zonelistmodel.h"

#include "ui/common/rowroles.h"
#include "ui/text/times.h"
#include "ui/text/zonetext.h"
#include "ui/theme/theme.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString countryOf(const QTimeZone &zone)
{
    const QLocale::Territory territory = zone.territory();
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(territory);
}

QString titleOf(int column)
{
    switch (static_cast<ZoneListModel::Column>(column)) {
    case ZoneListModel::CityColumn:
        return ZoneListModel::tr("City");
    case ZoneListModel::CountryColumn:
        return ZoneListModel::tr("Country");
    case ZoneListModel::ZoneColumn:
        return ZoneListModel::tr("Zone");
    case ZoneListModel::ClockColumn:
        return ZoneListModel::tr("Now");
    case ZoneListModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

bool isOfPlace(const QByteArray &id)
{
    static constexpr std::array regions{"Africa/", "America/", "Antarctica/", "Arctic/", "Asia/",
        "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"};
    return id == "UTC"
        || std::ranges::any_of(regions, [&](const char *region) { return id.startsWith(region); });
}

ZoneListModel::ZoneListModel(const QDateTime &instant, const QDateTime &now, QObject *parent)
    : QAbstractTableModel(parent), m_instant(instant), m_now(now)
{
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        if (!isOfPlace(id))
            continue;
        const QTimeZone zone(id);
        m_zones.push_back({id, zone, cityText(zone), countryOf(zone)});
    }
    std::ranges::sort(m_zones, [](const Entry &one, const Entry &other) {
        return one.city == other.city ? one.id < other.id : one.city < other.city;
    });
}

int ZoneListModel::rowOf(const QByteArray &name) const
{
    const auto found = std::ranges::find(m_zones, name, &Entry::id);
    return found == m_zones.end() ? -1 : static_cast<int>(found - m_zones.begin());
}

int ZoneListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_zones.size());
}

int ZoneListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ZoneListModel::textOf(const Entry &entry, int column) const
{
    switch (static_cast<Column>(column)) {
    case CityColumn:
        return entry.city;
    case CountryColumn:
        return entry.country;
    case ZoneColumn:
        return offsetText(entry.zone, m_instant);
    case ClockColumn:
        return clockText(m_now, entry.zone);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ZoneListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = zoneAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case SearchRole:
        return QStringList{entry.city, entry.country, QString::fromLatin1(entry.id),
            zoneText(entry.zone, m_instant), offsetText(entry.zone, m_instant)}
            .join(u' ');
    case Qt::ForegroundRole:
        return index.column() == CountryColumn ? theme().dim : theme().text;
    case rowroles::Strong:
        return index.column() == CityColumn;
    case rowroles::Beside: {
        const QString word = zoneText(entry.zone, m_instant);
        const bool saysMore = word.front().isLetter() && word != "UTC"_L1;
        return index.column() == ZoneColumn && saysMore ? word : QString();
    }
    default:
        return {};
    }
}

QVariant ZoneListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(titleOf(section))
                                                                    : QVariant();
}

} // namespace daybook
