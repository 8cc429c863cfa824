// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/icalendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr auto product = "-//Daybook//Daybook//EN";
constexpr QByteArrayView calendarEnd = "END:VCALENDAR\r\n";

/// Before the clocks of most zones were set by rules at all.
const QDateTime &sinceEver()
{
    static const QDateTime when(QDate(1601, 1, 1), QTime(0, 0), Qt::UTC);
    return when;
}

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

Component newComponent(icalcomponent_kind kind)
{
    return Component(icalcomponent_new(kind));
}

void add(const Component &component, icalproperty *property)
{
    icalcomponent_add_property(component.get(), property);
}

QByteArray written(const Component &component)
{
    const std::unique_ptr<char, decltype(&std::free)> text(
        icalcomponent_as_ical_string_r(component.get()), &std::free);
    return QByteArray(text.get());
}

/// Text as RFC 5545 section 3.3.11 allows it: line ends and tabs, no other control character. The
/// NUL would end it.
QByteArray cleaned(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text.toUtf8(); // half a surrogate pair becomes a question mark
}

/// libical writes categories as they are, and what separates them would end one.
QByteArray oneCategory(const QString &text)
{
    QByteArray word = cleaned(text);
    std::ranges::replace_if(
        word, [](char c) { return QByteArrayView(",;\\\n\t").contains(c); }, ' ');
    return word;
}

/// The wall time at @p offset seconds east of UTC.
icaltimetype wallTime(const QDateTime &instant, int offset)
{
    const QDateTime wall = instant.toUTC().addSecs(offset);
    icaltimetype time = icaltime_null_time();
    time.year = wall.date().year();
    time.month = wall.date().month();
    time.day = wall.date().day();
    time.hour = wall.time().hour();
    time.minute = wall.time().minute();
    time.second = wall.time().second();
    return time;
}

icaltimetype utcTime(const QDateTime &instant)
{
    icaltimetype time = wallTime(instant, 0);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

void addText(
    const Component &component, icalproperty *(*newProperty)(const char *), const QByteArray &text)
{
    if (!text.isEmpty())
        add(component, newProperty(text.constData()));
}

Component observanceComponent(const Observance &observance)
{
    Component component = newComponent(
        observance.isDaylightSaving ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
    add(component,
        icalproperty_new_dtstart(
            wallTime(observance.onset.value_or(sinceEver()), observance.offsetBefore)));
    add(component, icalproperty_new_tzoffsetfrom(observance.offsetBefore));
    add(component, icalproperty_new_tzoffsetto(observance.offset));
    addText(component, icalproperty_new_tzname, observance.abbreviation.toUtf8());
    return component;
}

Component zoneComponent(const QByteArray &id, const QList<Observance> &observances)
{
    Component zone = newComponent(ICAL_VTIMEZONE_COMPONENT);
    add(zone, icalproperty_new_tzid(id.constData()));
    for (const Observance &observance : observances)
        icalcomponent_add_component(zone.get(), observanceComponent(observance).release());
    return zone;
}

icalproperty_status statusOf(CalendarEvent::Status status)
{
    switch (status) {
    case CalendarEvent::Status::Confirmed:
        return ICAL_STATUS_CONFIRMED;
    case CalendarEvent::Status::Tentative:
        return ICAL_STATUS_TENTATIVE;
    case CalendarEvent::Status::Cancelled:
        return ICAL_STATUS_CANCELLED;
    case CalendarEvent::Status::None:
        break;
    }
    return ICAL_STATUS_NONE;
}

void addTexts(const Component &component, const CalendarEvent &event)
{
    addText(component, icalproperty_new_summary, cleaned(event.summary));
    addText(component, icalproperty_new_location, cleaned(event.location));
    addText(component, icalproperty_new_description, cleaned(event.description));
    addText(component, icalproperty_new_contact, cleaned(event.contact));
    addText(component, icalproperty_new_categories, oneCategory(event.category));
    if (event.status != CalendarEvent::Status::None)
        add(component, icalproperty_new_status(statusOf(event.status)));
    add(component,
        icalproperty_new_transp(event.isFree ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
}

icalproperty *zoned(icalproperty *property, const QTimeZone &zone)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid(zone.id().constData()));
    return property;
}

} // namespace

ZoneObservances &ICalendar::observancesOf(const QTimeZone &zone)
{
    const auto known = m_zones.find(zone.id());
    return known != m_zones.end() ? *known : *m_zones.insert(zone.id(), ZoneObservances(zone));
}

void ICalendar::expect(const QDateTime &start, const QDateTime &end, const QTimeZone &zone)
{
    static_cast<void>(isReadAlone(start, zone));
    static_cast<void>(isReadAlone(end, zone));
}

QByteArray ICalendar::opening()
{
    const Component calendar = newComponent(ICAL_VCALENDAR_COMPONENT);
    add(calendar, icalproperty_new_prodid(product));
    add(calendar, icalproperty_new_version("2.0"));
    QByteArrayList ids = m_zones.keys();
    std::ranges::sort(ids); // the same rows make the same file
    for (const QByteArray &id : std::as_const(ids)) {
        const QList<Observance> observances = m_zones.find(id)->all();
        if (!observances.isEmpty())
            icalcomponent_add_component(calendar.get(), zoneComponent(id, observances).release());
    }
    QByteArray text = written(calendar);
    text.chop(calendarEnd.size());
    return text;
}

/// Whether the wall time of @p instant in @p zone means that instant and no other.
bool ICalendar::isReadAlone(const QDateTime &instant, const QTimeZone &zone)
{
    if (!instant.isValid())
        return true;
    if (!zone.isValid() || observancesOf(zone).isUtc())
        return false;
    return !isSecondTime(instant, observancesOf(zone).at(instant));
}

/// In the zone's wall time, which stays when the rules of the zone change; in UTC where that would
/// be read wrong.
void ICalendar::addTimes(icalcomponent *component, const CalendarEvent &event)
{
    const bool hasEnd = event.end > event.start;
    if (!isReadAlone(event.start, event.zone) || !isReadAlone(event.end, event.zone)) {
        icalcomponent_add_property(component, icalproperty_new_dtstart(utcTime(event.start)));
        if (hasEnd)
            icalcomponent_add_property(component, icalproperty_new_dtend(utcTime(event.end)));
        return;
    }
    const auto local = [&](const QDateTime &instant) {
        return wallTime(instant, observancesOf(event.zone).at(instant).offset);
    };
    icalcomponent_add_property(
        component, zoned(icalproperty_new_dtstart(local(event.start)), event.zone));
    if (hasEnd)
        icalcomponent_add_property(
            component, zoned(icalproperty_new_dtend(local(event.end)), event.zone));
}

QByteArray ICalendar::event(const CalendarEvent &event)
{
    const Component component = newComponent(ICAL_VEVENT_COMPONENT);
    add(component, icalproperty_new_uid(event.uid.toUtf8().constData()));
    add(component, icalproperty_new_dtstamp(utcTime(m_asOf)));
    addTimes(component.get(), event);
    addTexts(component, event);
    return written(component);
}

QByteArray ICalendar::closing() const
{
    return calendarEnd.toByteArray();
}

QByteArray iCalendar(const QList<CalendarEvent> &events, const QDateTime &asOf)
{
    ICalendar calendar(asOf);
    for (const CalendarEvent &event : events)
        calendar.expect(event.start, event.end, event.zone);
    QByteArray text = calendar.opening();
    for (const CalendarEvent &event : events)
        text += calendar.event(event);
    return text + calendar.closing();
}

} // namespace daybook
