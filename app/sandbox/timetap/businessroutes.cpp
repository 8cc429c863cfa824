// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/http/jsontext.h"

namespace daybook::sandbox {

namespace {

HttpReply business(const TimeTapData &data)
{
    JsonText json;
    json.beginObject().member("businessId", data.business.id);
    json.member("businessName", data.business.name);
    json.member("businessInfo", "An invented clinic by the water. Nobody here is real.");
    json.member("acceptOnlineAppointments", true).member("autoCompleteOpenAppt", 3);
    json.member("autoWaitListInvites", false).member("autoWaitListInviteBackoffice", false);
    json.member("billingInfoAdded", true).member("billingProcessor", "NONE");
    // The real one is a payment secret: clients must drop it, and can prove that by this.
    json.member("billingToken", "INVENTED-BILLING-TOKEN-MUST-NOT-BE-KEPT");
    json.nullMember("checkinScreenJson");
    json.member("clientRemindHrs", 24).member("clientTextRemindHrs", 2).nullMember("clientTags");
    json.key("country")
        .beginObject()
        .member("countryId", 1)
        .member("countryCode", "US")
        .endObject();
    json.key("currency").beginObject().member("currencyId", 1).member("currencyCode", "USD");
    json.endObject();
    const qint64 founded = qint64{data.business.today - 1500} * minutesPerDay * 60'000;
    json.member("createdDate", founded).endObject();
    return jsonReply(std::move(json).text());
}

/// Only the path and the purpose are published; the members are our guess.
HttpReply groups(const TimeTapData &data, const std::string &type)
{
    if (type != "LOCATION" && type != "SERVICE")
        refuse(400, "type must be LOCATION or SERVICE");
    const bool ofLocations = type == "LOCATION";
    const auto &all = ofLocations ? data.business.locationGroups : data.business.serviceGroups;
    JsonText json;
    json.beginArray();
    for (const Group &group : all) {
        json.beginObject().member("groupId", group.id).member("groupName", group.name);
        json.member("groupType", type).member("businessId", data.business.id);
        json.member("active", true);
        json.key(ofLocations ? "locationIdList" : "reasonIdList").beginArray();
        for (const int index : group.members)
            json.value(
                ofLocations ? data.business.locations[index].id : data.business.services[index].id);
        json.endArray().endObject();
    }
    json.endArray();
    return jsonReply(std::move(json).text());
}

} // namespace

void addBusinessRoutes(Router &router, const TimeTapData &data)
{
    router.get("/business", [&data](const Question &) { return business(data); });
    router.get("/groups/list/{type}",
        [&data](const Question &question) { return groups(data, question.parts[0]); });
}

} // namespace daybook::sandbox
