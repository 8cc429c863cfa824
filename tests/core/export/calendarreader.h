// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <libical/ical.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace daybook {

/// An event as a calendar program reads it.
struct ReadEvent
{
    QString uid = {};
    QDateTime stamp = {};
    QDateTime start = {}; ///< UTC.
    QDateTime end = {}; ///< UTC.
    QString zone = {}; ///< TZID of the start; empty: UTC.
    QString summary = {};
    QString location = {};
    QString description = {};
    QString contact = {};
    QStringList categories = {};
    icalproperty_status status = ICAL_STATUS_NONE;
    icalproperty_transp transparency = ICAL_TRANSP_NONE;
};

/// Reads iCalendar by libical, which finds zones nowhere but in the text.
class CalendarReader
{
public:
    explicit CalendarReader(const QByteArray &text)
    {
        icaltimezone_set_builtin_tzdata(1);
        set_zone_directory("/nowhere");
        m_calendar.reset(icalparser_parse_string(text.constData()));
        if (m_calendar)
            icalrestriction_check(m_calendar.get());
    }

    /// Whether it is a calendar without a fault.
    [[nodiscard]] bool isFine() const
    {
        return m_calendar && icalcomponent_isa(m_calendar.get()) == ICAL_VCALENDAR_COMPONENT
            && icalcomponent_count_errors(m_calendar.get()) == 0;
    }

    [[nodiscard]] int zones() const { return count(ICAL_VTIMEZONE_COMPONENT); }

    [[nodiscard]] QList<ReadEvent> events() const
    {
        QList<ReadEvent> events;
        for (icalcomponent *event = first(ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(m_calendar.get(), ICAL_VEVENT_COMPONENT))
            events.append(read(event));
        return events;
    }

private:
    struct Free
    {
        void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    };

    icalcomponent *first(icalcomponent_kind kind) const
    {
        return icalcomponent_get_first_component(m_calendar.get(), kind);
    }
    int count(icalcomponent_kind kind) const
    {
        return icalcomponent_count_components(m_calendar.get(), kind);
    }

    static QDateTime instant(const icaltimetype &time)
    {
        if (icaltime_is_null_time(time))
            return {};
        const auto *zone = icaltime_get_timezone(time);
        return QDateTime::fromSecsSinceEpoch(
            icaltime_as_timet_with_zone(time, const_cast<icaltimezone *>(zone)), Qt::UTC);
    }

    static QString text(icalcomponent *event, icalproperty_kind kind)
    {
        icalproperty *property = icalcomponent_get_first_property(event, kind);
        return property ? QString::fromUtf8(icalvalue_get_text(icalproperty_get_value(property)))
                        : QString();
    }

    static QString zoneOf(icalcomponent *event)
    {
        icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        icalparameter *zone =
            start ? icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER) : nullptr;
        return zone ? QString::fromUtf8(icalparameter_get_tzid(zone)) : QString();
    }

    static ReadEvent read(icalcomponent *event)
    {
        ReadEvent read{
            .uid = text(event, ICAL_UID_PROPERTY),
            .stamp = instant(icalcomponent_get_dtstamp(event)),
            .start = instant(icalcomponent_get_dtstart(event)),
            .end = instant(icalcomponent_get_dtend(event)),
            .zone = zoneOf(event),
            .summary = text(event, ICAL_SUMMARY_PROPERTY),
            .location = text(event, ICAL_LOCATION_PROPERTY),
            .description = text(event, ICAL_DESCRIPTION_PROPERTY),
            .contact = text(event, ICAL_CONTACT_PROPERTY),
        };
        if (icalproperty *status = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY))
            read.status = icalproperty_get_status(status);
        for (icalproperty *property =
                 icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY);
             property; property = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY))
            read.categories.append(QString::fromUtf8(icalproperty_get_categories(property)));
        if (icalproperty *transparency =
                icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY))
            read.transparency = icalproperty_get_transp(transparency);
        return read;
    }

    std::unique_ptr<icalcomponent, Free> m_calendar;
};

} // namespace daybook
