// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/namedviews/namedviews.h"

#include "core/json/enumtable.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Whose = ZoneChoice::Whose;

constexpr int presentVersion = 1;

constexpr EnumName<ViewKind> kindNames[] = {{ViewKind::List, "list"_L1},
    {ViewKind::Staff, "staff"_L1}, {ViewKind::Week, "week"_L1}, {ViewKind::Month, "month"_L1}};
constexpr EnumName<ColourBy> colourNames[] = {{ColourBy::Status, "status"_L1},
    {ColourBy::Staff, "staff"_L1}, {ColourBy::Service, "service"_L1},
    {ColourBy::Location, "location"_L1}};
constexpr EnumName<Whose> whoseNames[] = {{Whose::Place, "place"_L1}, {Whose::Mine, "mine"_L1},
    {Whose::Customer, "customer"_L1}, {Whose::Named, "named"_L1}};

QString groupOf(const QString &key)
{
    return u"views/%1"_s.arg(key);
}

/// A word of a later Daybook must not become another of ours.
template <typename Enum, size_t size>
std::optional<Enum> known(const EnumName<Enum> (&table)[size], const QString &word)
{
    const auto row =
        std::ranges::find_if(table, [&](const auto &each) { return word == each.name; });
    return row == std::end(table) ? std::nullopt : std::optional(row->value);
}

template <typename Id>
std::optional<Id> readId(const QSettings &settings, QLatin1StringView key)
{
    const QString value = settings.value(key).toString();
    return value.isEmpty() ? std::nullopt : std::optional(Id{value});
}

template <typename Id>
void writeId(QSettings &settings, QLatin1StringView key, const std::optional<Id> &id)
{
    if (id)
        settings.setValue(key, id->value);
}

/// The entry of the present group; nothing when it is none that we understand.
std::optional<NamedView> readView(const QSettings &settings)
{
    const auto kind = known(kindNames, settings.value("kind"_L1).toString());
    const auto colourBy = known(colourNames, settings.value("colourBy"_L1).toString());
    const auto whose = known(whoseNames, settings.value("zoneOf"_L1).toString());
    const bool isOurs = settings.value("version"_L1).toInt() == presentVersion;
    if (!isOurs || !kind || !colourBy || !whose)
        return {};
    const NamedView view{.name = settings.value("name"_L1).toString(),
        .accountId = settings.value("account"_L1).toString(),
        .kind = *kind,
        .days = settings.value("days"_L1).toInt(),
        .selection = {.location = readId<LocationId>(settings, "location"_L1),
            .staff = readId<StaffId>(settings, "staff"_L1),
            .service = readId<ServiceId>(settings, "service"_L1)},
        .needle = settings.value("needle"_L1).toString(),
        .search = settings.value("search"_L1).toString(),
        .zone = {*whose, settings.value("zoneName"_L1).toByteArray()},
        .colourBy = *colourBy,
        .showsBookings = settings.value("showsBooked"_L1).toBool(),
        .showsFreeSlots = settings.value("showsFree"_L1).toBool(),
        .headerState = settings.value("header"_L1).toByteArray()};
    const bool isWhole = !view.name.isEmpty() && !view.accountId.isEmpty() && view.days >= 1
        && view.days <= mostNamedDays;
    return isWhole ? std::optional(view) : std::nullopt;
}

void writeView(QSettings &settings, const NamedView &view)
{
    settings.setValue("version"_L1, presentVersion);
    settings.setValue("name"_L1, view.name);
    settings.setValue("account"_L1, view.accountId);
    settings.setValue("kind"_L1, nameOf(kindNames, view.kind));
    settings.setValue("days"_L1, std::clamp(view.days, 1, mostNamedDays));
    writeId(settings, "location"_L1, view.selection.location);
    writeId(settings, "staff"_L1, view.selection.staff);
    writeId(settings, "service"_L1, view.selection.service);
    settings.setValue("needle"_L1, view.needle);
    settings.setValue("search"_L1, view.search);
    settings.setValue("zoneOf"_L1, nameOf(whoseNames, view.zone.whose));
    settings.setValue("zoneName"_L1, view.zone.name);
    settings.setValue("colourBy"_L1, nameOf(colourNames, view.colourBy));
    settings.setValue("showsBooked"_L1, view.showsBookings);
    settings.setValue("showsFree"_L1, view.showsFreeSlots);
    settings.setValue("header"_L1, view.headerState);
}

} // namespace

NamedViews::NamedViews(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    load();
}

/// Another program of ours may have changed the file meanwhile.
void NamedViews::load()
{
    m_settings.sync();
    m_entries.clear();
    m_settings.beginGroup("views"_L1);
    const QStringList keys = m_settings.childGroups();
    for (const QString &key : keys.first(std::min<qsizetype>(keys.size(), mostViews))) {
        m_settings.beginGroup(key);
        if (const auto view = readView(m_settings))
            m_entries.append({key, *view});
        m_settings.endGroup();
    }
    m_settings.endGroup();
    std::ranges::sort(m_entries, [](const Entry &one, const Entry &other) {
        return one.view.name.toCaseFolded().localeAwareCompare(other.view.name.toCaseFolded()) < 0;
    });
}

QList<NamedView> NamedViews::of(const QString &accountId) const
{
    QList<NamedView> views;
    for (const Entry &entry : m_entries) {
        if (entry.view.accountId == accountId)
            views.append(entry.view);
    }
    return views;
}

const NamedViews::Entry *NamedViews::find(const QString &accountId, const QString &name) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return entry.view.accountId == accountId
            && entry.view.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

std::optional<NamedView> NamedViews::withName(const QString &accountId, const QString &name) const
{
    const Entry *entry = find(accountId, name);
    return entry ? std::optional(entry->view) : std::nullopt;
}

void NamedViews::write(const QString &key, const NamedView &view)
{
    m_settings.remove(groupOf(key));
    m_settings.beginGroup(groupOf(key));
    writeView(m_settings, view);
    m_settings.endGroup();
}

void NamedViews::put(const NamedView &view)
{
    load();
    const Entry *former = find(view.accountId, view.name);
    write(former ? former->key : QUuid::createUuid().toString(QUuid::WithoutBraces), view);
    finish();
}

void NamedViews::rename(const QString &accountId, const QString &from, const QString &to)
{
    load();
    const Entry *entry = find(accountId, from);
    if (!entry)
        return;
    const Entry *other = find(accountId, to);
    if (other && other != entry)
        m_settings.remove(groupOf(other->key));
    NamedView view = entry->view;
    view.name = to;
    write(entry->key, view);
    finish();
}

void NamedViews::remove(const QString &accountId, const QString &name)
{
    load();
    if (const Entry *entry = find(accountId, name))
        m_settings.remove(groupOf(entry->key));
    finish();
}

void NamedViews::forgetAccount(const QString &accountId)
{
    load();
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.view.accountId == accountId)
            m_settings.remove(groupOf(entry.key));
    }
    finish();
}

void NamedViews::finish()
{
    load();
    Q_EMIT changed();
}

} // namespace daybook
