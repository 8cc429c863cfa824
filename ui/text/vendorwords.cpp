// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/vendorwords.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

constexpr int longestFact = 120;

const VendorWords &timetap()
{
    static const VendorWords words{.vendor = u"TimeTap"_s,
        .booking = Texts::tr("appointment %1"),
        .service = Texts::tr("reason %1"),
        .staff = Texts::tr("professional %1"),
        .customer = Texts::tr("client %1"),
        .status = u"%1"_s,
        .members = {.start = u"startDate, startTime"_s,
            .end = u"endDate, endTime"_s,
            .customer = u"client.fullName"_s,
            .service = u"reason.reasonDesc"_s,
            .staff = u"staff.fullName"_s,
            .location = u"location.locationName"_s,
            .status = u"status, subStatus"_s,
            .email = u"client.emailAddress"_s,
            .phone = u"client.cellPhone"_s,
            .note = u"note"_s,
            .id = u"calendarId"_s}};
    return words;
}

const VendorWords &timekit()
{
    static const VendorWords words{.vendor = u"Timekit"_s,
        .booking = Texts::tr("booking %1"),
        .project = Texts::tr("project %1"),
        .service = Texts::tr("service %1"),
        .staff = Texts::tr("resource %1"),
        .customer = Texts::tr("customer %1"),
        .graph = Texts::tr("graph %1"),
        .status = Texts::tr("state %1"),
        .members = {.start = u"attributes.event_info.start"_s,
            .end = u"attributes.event_info.end"_s,
            .customer = u"customers.name"_s,
            .service = u"project.name, attributes.event_info.what"_s,
            .staff = u"resource.name"_s,
            .location = u"attributes.event_info.where"_s,
            .status = u"state"_s,
            .kind = u"graph"_s,
            .email = u"customers.email"_s,
            .phone = u"customers.phone"_s,
            .note = u"attributes.event_info.description"_s,
            .id = u"id"_s}};
    return words;
}

void appendLine(QStringList &lines, const QString &pattern, const QString &fact)
{
    if (!fact.isEmpty())
        lines.append(pattern.arg(shownText(fact, longestFact)));
}

} // namespace

const VendorWords &vendorWordsOf(const Booking &booking)
{
    return booking.graph.isEmpty() ? timetap() : timekit();
}

QStringList vendorLines(const Booking &booking)
{
    const VendorWords &words = vendorWordsOf(booking);
    QStringList lines;
    appendLine(lines, words.booking, booking.id.value);
    appendLine(lines, words.project, booking.projectId);
    appendLine(lines, words.service, booking.serviceId.value);
    appendLine(lines, words.staff, booking.staffId.value);
    appendLine(lines, words.customer, booking.customer.id);
    appendLine(lines, words.graph, booking.graph);
    appendLine(lines, words.status,
        booking.subStatus.isEmpty() ? booking.status
                                    : u"%1 / %2"_s.arg(booking.status, booking.subStatus));
    return lines;
}

} // namespace daybook
