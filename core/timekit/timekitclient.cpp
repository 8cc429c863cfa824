// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/timekitclient.h"

#include "core/http/parsedrequest.h"
#include "core/http/query.h"
#include "core/timekit/timekitsession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// Without them a booking has neither time nor customer (3.3); one that the service does not know
/// does no harm.
constexpr auto bookingIncludes = "attributes,customers,event,meta,project,resource"_L1;

template <typename T, typename Parser>
Call ask(TimekitSession &session, HttpRequest request, Parser parser, Answer<T> answer)
{
    return startOperation<ParsedRequest<T>>(
        [&](Answer<HttpAnswer> answered) {
            return session.send(std::move(request), std::move(answered));
        },
        std::move(parser), std::move(answer));
}

HttpRequest listRequest(const QString &path, const TimekitPage &page, Priority priority)
{
    HttpRequest request{.path = path, .priority = priority};
    addParameter(request.query, u"limit"_s, QString::number(page.rows));
    addParameter(request.query, u"page"_s, QString::number(page.number));
    return request;
}

/// Both services' ids are called `uuid` here, and nowhere else (section 4).
QString projectSearch(const Selection &by)
{
    QStringList criteria;
    if (by.location)
        criteria.append(u"locations.uuid:"_s + by.location->value);
    if (by.service)
        criteria.append(u"services.uuid:"_s + by.service->value);
    return criteria.join(u';');
}

QString rfc3339(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

QByteArray availabilityBody(const TimekitSlotQuery &query)
{
    QJsonObject body{{u"project_id"_s, query.project}, {u"from"_s, rfc3339(query.from)},
        {u"to"_s, rfc3339(query.to)}};
    if (query.resource)
        body.insert(u"resources"_s, QJsonArray{query.resource->value});
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

Call TimekitClient::app(Answer<Identity> answer) const
{
    return ask<Identity>(m_session, {.path = u"/app"_s}, timekit::parseApp, std::move(answer));
}

Call TimekitClient::locations(
    const TimekitPage &page, Priority priority, SheetAnswer<timekit::Place> answer) const
{
    HttpRequest request = listRequest(u"/locations"_s, page, priority);
    addParameter(request.query, u"include"_s, u"services"_s);
    return ask<timekit::Sheet<timekit::Place>>(
        m_session, std::move(request), timekit::parseLocations, std::move(answer));
}

Call TimekitClient::services(
    const TimekitPage &page, Priority priority, SheetAnswer<timekit::Offer> answer) const
{
    HttpRequest request = listRequest(u"/location/services"_s, page, priority);
    addParameter(request.query, u"include"_s, u"locations"_s);
    return ask<timekit::Sheet<timekit::Offer>>(
        m_session, std::move(request), timekit::parseServices, std::move(answer));
}

Call TimekitClient::resources(
    const TimekitPage &page, Priority priority, SheetAnswer<Staff> answer) const
{
    return ask<timekit::Sheet<Staff>>(m_session, listRequest(u"/resources"_s, page, priority),
        timekit::parseResources, std::move(answer));
}

Call TimekitClient::resourceHours(
    const TimekitPage &page, Priority priority, SheetAnswer<timekit::ResourceHours> answer) const
{
    HttpRequest request = listRequest(u"/resources"_s, page, priority);
    addParameter(request.query, u"include"_s, u"availability_constraints"_s);
    return ask<timekit::Sheet<timekit::ResourceHours>>(
        m_session, std::move(request), timekit::parseResourceHours, std::move(answer));
}

Call TimekitClient::projects(const Selection &by, const TimekitPage &page, Priority priority,
    SheetAnswer<timekit::Project> answer) const
{
    HttpRequest request = listRequest(u"/projects"_s, page, priority);
    const QString search = projectSearch(by);
    if (!search.isEmpty())
        addParameter(request.query, u"search"_s, search);
    return ask<timekit::Sheet<timekit::Project>>(
        m_session, std::move(request), timekit::parseProjects, std::move(answer));
}

Call TimekitClient::projectResources(const QString &project, const TimekitPage &page,
    Priority priority, SheetAnswer<Staff> answer) const
{
    return ask<timekit::Sheet<Staff>>(m_session,
        listRequest(u"/projects/%1/resources"_s.arg(project), page, priority),
        timekit::parseResources, std::move(answer));
}

Call TimekitClient::embeddedProject(const QString &project, Answer<timekit::Project> answer) const
{
    return ask<timekit::Project>(m_session, {.path = u"/projects/embed/"_s + project},
        timekit::parseProject, std::move(answer));
}

Call TimekitClient::availability(const TimekitSlotQuery &query, const timekit::SlotContext &context,
    Answer<Listing<Slot>> answer) const
{
    return ask<Listing<Slot>>(
        m_session, {.path = u"/availability"_s, .body = availabilityBody(query)},
        [context](const QByteArray &body) { return timekit::parseSlots(body, context); },
        std::move(answer));
}

Call TimekitClient::groups(const QString &project, const timekit::SlotContext &context,
    const TimekitPage &page, SheetAnswer<Slot> answer) const
{
    HttpRequest request = listRequest(u"/bookings/groups"_s, page, Priority::Visible);
    addParameter(request.query, u"search"_s, u"project.id:"_s + project);
    return ask<timekit::Sheet<Slot>>(
        m_session, std::move(request),
        [context](const QByteArray &body) { return timekit::parseGroupSlots(body, context); },
        std::move(answer));
}

Call TimekitClient::bookings(
    const TimekitBookingQuery &query, const TimekitPage &page, SheetAnswer<Booking> answer) const
{
    HttpRequest request = listRequest(u"/bookings"_s, page, Priority::Visible);
    addParameter(request.query, u"include"_s, bookingIncludes);
    addParameter(request.query, u"orderBy"_s, u"created_at"_s);
    addParameter(request.query, u"sortedBy"_s, u"asc"_s);
    if (!query.search.isEmpty())
        addParameter(request.query, u"search"_s, query.search);
    if (query.from.isValid() && query.to.isValid()) {
        addParameter(request.query, u"start"_s, rfc3339(query.from));
        addParameter(request.query, u"end"_s, rfc3339(query.to));
    }
    return ask<timekit::Sheet<Booking>>(
        m_session, std::move(request), timekit::parseBookings, std::move(answer));
}

} // namespace daybook
