// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/timetapclient.h"

#include "core/http/parsedrequest.h"
#include "core/http/query.h"
#include "core/timetap/timetapsession.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

template <typename T, typename Parser>
Call ask(TimeTapSession &session, HttpRequest request, Parser parser, Answer<T> answer)
{
    return startOperation<ParsedRequest<T>>(
        [&](Answer<HttpAnswer> answered) {
            return session.get(std::move(request), std::move(answered));
        },
        std::move(parser), std::move(answer));
}

void addId(QUrlQuery &query, const QString &name, const auto &id)
{
    if (id)
        addParameter(query, name, id->value);
}

template <typename Ids>
void addIds(QUrlQuery &query, const QString &name, const Ids &ids)
{
    QStringList texts;
    for (const auto &id : ids)
        texts.append(id.value);
    if (!texts.isEmpty())
        addParameter(query, name, texts.join(u','));
}

void addPage(QUrlQuery &query, int page, int pageSize)
{
    addParameter(query, u"pageNumber"_s, QString::number(page));
    addParameter(query, u"pageSize"_s, QString::number(pageSize));
}

void addDays(QUrlQuery &query, const DateRange &days)
{
    addParameter(query, u"startDate"_s, days.from.toString(Qt::ISODate));
    addParameter(query, u"endDate"_s, days.to.toString(Qt::ISODate));
}

HttpRequest appointmentRequest(const QString &report, const BookingQuery &query)
{
    HttpRequest request{.path = u"/appointmentList/"_s + report};
    if (query.days.from.isValid())
        addDays(request.query, query.days);
    addIds(request.query, u"locationIdList"_s, query.locations);
    addIds(request.query, u"staffIdList"_s, query.staff);
    addIds(request.query, u"reasonIdList"_s, query.services);
    if (!query.statuses.isEmpty())
        addParameter(request.query, u"statusList"_s, query.statuses.join(u','));
    return request;
}

} // namespace

Call TimeTapClient::business(Answer<Identity> answer) const
{
    return ask<Identity>(
        m_session, {.path = u"/business"_s}, timetap::parseBusiness, std::move(answer));
}

Call TimeTapClient::locations(const std::optional<StaffId> &staff, int page, int pageSize,
    Priority priority, Answer<Listing<Location>> answer) const
{
    HttpRequest request{.path = u"/locations"_s, .priority = priority};
    addId(request.query, u"staffId"_s, staff);
    addPage(request.query, page, pageSize);
    return ask<Listing<Location>>(
        m_session, std::move(request), timetap::parseLocations, std::move(answer));
}

Call TimeTapClient::location(const LocationId &id, Answer<Location> answer) const
{
    return ask<Location>(m_session, {.path = u"/locations/"_s + id.value}, timetap::parseLocation,
        std::move(answer));
}

Call TimeTapClient::staff(const std::optional<LocationId> &location, Priority priority,
    Answer<Listing<Staff>> answer) const
{
    HttpRequest request{.path = u"/staff"_s, .priority = priority};
    addId(request.query, u"locationId"_s, location);
    return ask<Listing<Staff>>(
        m_session, std::move(request), timetap::parseStaffList, std::move(answer));
}

Call TimeTapClient::staffMember(const StaffId &id, Answer<Staff> answer) const
{
    return ask<Staff>(
        m_session, {.path = u"/staff/"_s + id.value}, timetap::parseStaff, std::move(answer));
}

Call TimeTapClient::services(const std::optional<LocationId> &location,
    const std::optional<StaffId> &staff, Priority priority, Answer<Listing<Service>> answer) const
{
    HttpRequest request{.path = u"/services"_s, .priority = priority};
    addId(request.query, u"locationId"_s, location);
    addId(request.query, u"staffId"_s, staff);
    addParameter(request.query, u"includePersonal"_s, u"0"_s);
    return ask<Listing<Service>>(
        m_session, std::move(request), timetap::parseServices, std::move(answer));
}

Call TimeTapClient::service(const ServiceId &id, Answer<Service> answer) const
{
    return ask<Service>(
        m_session, {.path = u"/services/"_s + id.value}, timetap::parseService, std::move(answer));
}

Call TimeTapClient::serviceStaff(
    const ServiceId &service, Priority priority, Answer<QList<StaffId>> answer) const
{
    HttpRequest request{
        .path = u"/services/%1/serviceStaff"_s.arg(service.value), .priority = priority};
    return ask<QList<StaffId>>(
        m_session, std::move(request), timetap::parseServiceStaff, std::move(answer));
}

Call TimeTapClient::daySlots(
    const timetap::SlotContext &context, QDate day, Answer<Listing<Slot>> answer) const
{
    HttpRequest request{.path = u"/availability/%1/%2/%3/%4"_s.arg(day.toString(u"yyyy/MM/dd"_s),
                            context.staff.value_or(StaffId{}).value, context.location.value,
                            context.service.value)};
    if (context.length.count() > 0)
        addParameter(request.query, u"duration"_s, QString::number(context.length.count()));
    return ask<Listing<Slot>>(
        m_session, std::move(request),
        [context, day](
            const QByteArray &body) { return timetap::parseDaySlots(body, context, day); },
        std::move(answer));
}

Call TimeTapClient::rangeSlots(
    const timetap::SlotContext &context, const DateRange &days, Answer<Listing<Slot>> answer) const
{
    HttpRequest request{.path = u"/availability/location/%1/service/%2"_s.arg(
                            context.location.value, context.service.value)};
    addDays(request.query, days);
    return ask<Listing<Slot>>(
        m_session, std::move(request),
        [context](const QByteArray &body) { return timetap::parseRangeSlots(body, context); },
        std::move(answer));
}

Call TimeTapClient::classSessions(
    const timetap::SlotContext &context, Answer<Listing<Slot>> answer) const
{
    return ask<Listing<Slot>>(
        m_session, {.path = u"/classschedule/location/"_s + context.location.value},
        [context](const QByteArray &body) { return timetap::parseClassSessions(body, context); },
        std::move(answer));
}

Call TimeTapClient::appointments(
    const BookingQuery &query, int page, int pageSize, Answer<Listing<Booking>> answer) const
{
    HttpRequest request = appointmentRequest(u"report"_s, query);
    addPage(request.query, page, pageSize);
    return ask<Listing<Booking>>(
        m_session, std::move(request), timetap::parseAppointments, std::move(answer));
}

Call TimeTapClient::appointmentCount(const BookingQuery &query, Answer<int> answer) const
{
    return ask<int>(m_session, appointmentRequest(u"reportCount"_s, query), timetap::parseCount,
        std::move(answer));
}

Call TimeTapClient::timeOff(const QList<StaffId> &staff, const DateRange &days, int page,
    int pageSize, Priority priority, Answer<Listing<TimeOff>> answer) const
{
    HttpRequest request = appointmentRequest(u"report"_s, {.days = days, .staff = staff});
    request.priority = priority;
    addParameter(request.query, u"excludeTimeOff"_s, u"false"_s);
    addParameter(request.query, u"onlyTimeOff"_s, u"1"_s);
    addPage(request.query, page, pageSize);
    return ask<Listing<TimeOff>>(
        m_session, std::move(request), timetap::parseTimeOff, std::move(answer));
}

Call TimeTapClient::workingHours(
    const StaffId &staff, Priority priority, Answer<QList<timetap::WorkPeriod>> answer) const
{
    return ask<QList<timetap::WorkPeriod>>(m_session,
        {.path = u"/workingHours/staff/"_s + staff.value, .priority = priority},
        timetap::parseWorkingHours, std::move(answer));
}

Call TimeTapClient::workingHours(
    const LocationId &location, Priority priority, Answer<QList<timetap::WorkPeriod>> answer) const
{
    return ask<QList<timetap::WorkPeriod>>(m_session,
        {.path = u"/workingHours/location/"_s + location.value, .priority = priority},
        timetap::parseWorkingHours, std::move(answer));
}

} // namespace daybook
