// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/zones/zonestore.h"

#include "ui/settings.h"

namespace daybook {

using Whose = ZoneChoice::Whose;

namespace {

/// An empty name would be that of this computer's zone.
bool isZone(const QByteArray &name)
{
    return !name.isEmpty() && QTimeZone(name).isValid();
}

} // namespace

ZoneChoice storedZone(const QSettings &settings)
{
    const int whose = settings::zoneOf.read(settings);
    if (whose < static_cast<int>(Whose::Place) || whose > static_cast<int>(Whose::Named))
        return {};
    if (static_cast<Whose>(whose) != Whose::Named)
        return {.whose = static_cast<Whose>(whose)};
    const QByteArray name = settings::zoneName.read(settings);
    return isZone(name) ? ZoneChoice{Whose::Named, name} : ZoneChoice{};
}

QList<QByteArray> recentZones(const QSettings &settings)
{
    QList<QByteArray> zones;
    const QStringList names = settings::recentZones.read(settings);
    for (const QString &name : names) {
        if (zones.size() < mostRecentZones && isZone(name.toLatin1()))
            zones.append(name.toLatin1());
    }
    return zones;
}

void storeZone(QSettings &settings, const ZoneChoice &zone)
{
    settings::zoneOf.write(settings, static_cast<int>(zone.whose));
    settings::zoneName.write(settings, zone.name);
    if (zone.whose != Whose::Named)
        return;
    QStringList names = settings::recentZones.read(settings);
    const QString name = QString::fromLatin1(zone.name);
    names.removeAll(name);
    names.prepend(name);
    settings::recentZones.write(settings, names.first(std::min(names.size(), mostRecentZones)));
}

ZoneChoice zoneAfter(const ZoneChoice &zone, const QByteArray &lastNamed)
{
    switch (zone.whose) {
    case Whose::Place:
        return {.whose = Whose::Mine};
    case Whose::Mine:
        return {.whose = Whose::Customer};
    case Whose::Customer:
        if (!lastNamed.isEmpty())
            return {Whose::Named, lastNamed};
        break;
    case Whose::Named:
        break;
    }
    return {};
}

} // namespace daybook
