// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/refusals.h"

#include "app/sandbox/http/jsontext.h"

#include <utility>

namespace daybook::sandbox::timekit {

namespace {

HttpReply replyOf(int status, JsonText json)
{
    HttpReply reply = jsonReply(std::move(json).text());
    reply.status = status;
    return reply;
}

} // namespace

HttpReply errorReply(int status, const std::string &text)
{
    JsonText json;
    json.beginObject().member("error", text).endObject();
    return replyOf(status, std::move(json));
}

void refuseField(const std::string &field, const std::string &text)
{
    JsonText json;
    json.beginObject().key("errors").beginObject().key(field).beginArray().value(text).endArray();
    json.endObject().endObject();
    throw Refusal{replyOf(422, std::move(json))};
}

void refuseMissing(const std::string &model)
{
    JsonText json;
    json.beginObject().member("error", "Resource does not exist").member("model", model);
    json.endObject();
    throw Refusal{replyOf(404, std::move(json))};
}

} // namespace daybook::sandbox::timekit
