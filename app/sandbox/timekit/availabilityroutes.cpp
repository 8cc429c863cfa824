// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/availabilitybody.h"
#include "app/sandbox/timekit/freetimes.h"
#include "app/sandbox/timekit/recordjson.h"
#include "app/sandbox/timekit/replies.h"
#include "app/sandbox/timekit/times.h"
#include "app/sandbox/timekit/timekit.h"

namespace daybook::sandbox::timekit {

namespace {

void writeFreeTime(JsonText &json, const TimekitData &data, const FreeTime &time, const Zone &zone)
{
    json.beginObject().member("start", timestamp(zone, qint64{time.start} * 60, OffsetForm::Colon));
    json.member("end", timestamp(zone, qint64{time.end} * 60, OffsetForm::Colon));
    json.key("resources").beginArray();
    for (const int member : time.staff) {
        if (data.variants.plainResources)
            json.value(data.ids.of(Kind::Resource, data.business.staff[member].id));
        else
            writeResourceName(json, data, member);
    }
    json.endArray().endObject();
}

HttpReply availability(const TimekitData &data, const HttpRequest &request)
{
    const auto question = availabilityQuestion(data, request);
    return dataReply([&](JsonText &json) {
        json.beginArray();
        for (const FreeTime &time : freeTimes(data, question))
            writeFreeTime(json, data, time, question.outputZone);
        json.endArray();
    });
}

} // namespace

void addAvailabilityRoutes(Router &router, const TimekitData &data)
{
    router.post("/availability",
        [&data](const Question &question) { return availability(data, question.request); });
}

} // namespace daybook::sandbox::timekit
