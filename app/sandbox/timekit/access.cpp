// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/access.h"

#include "app/sandbox/http/parameters.h"
#include "app/sandbox/timekit/query.h"
#include "app/sandbox/timekit/refusals.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace daybook::sandbox::timekit {

namespace {

bool isForFrontEnds(std::string_view path, const HttpRequest &request)
{
    using Segments = std::vector<std::string>;
    const Segments segments = split(path, '/');
    if (segments == Segments{"projects"})
        return Query(request.query).has("search");
    if (segments == Segments{"locations"} || segments == Segments{"location", "services"}
        || segments == Segments{"availability"} || segments == Segments{"bookings", "groups"})
        return true;
    if (segments.size() != 3)
        return false;
    const Segments first{segments[0], segments[1]};
    return first == Segments{"projects", "embed"} || first == Segments{"projects", "hosted"}
    || first == Segments{"bookings", "groups"};
}

} // namespace

Role roleOf(const Keys &keys, std::string_view authorization)
{
    constexpr std::string_view scheme = "Basic ";
    if (authorization.substr(0, scheme.size()) != scheme)
        return Role::Nobody;
    authorization.remove_prefix(scheme.size());
    const auto given = QByteArray::fromBase64Encoding(
        QByteArray(authorization.data(), static_cast<qsizetype>(authorization.size())),
        QByteArray::AbortOnBase64DecodingErrors);
    if (!given)
        return Role::Nobody;
    if ((*given).toStdString() == ':' + keys.appKey)
        return Role::App;
    return (*given).toStdString() == ':' + keys.widgetKey ? Role::Widget : Role::Nobody;
}

std::optional<HttpReply> accessRefusal(
    const Keys &keys, const HttpRequest &request, std::string_view path)
{
    switch (roleOf(keys, request.authorization)) {
    case Role::App:
        return {};
    case Role::Widget:
        if (isForFrontEnds(path, request))
            return {};
        return errorReply(403, "This key may not ask that");
    case Role::Nobody:
        break;
    }
    HttpReply reply = errorReply(401, "Invalid credentials");
    reply.headers.emplace_back("WWW-Authenticate", "Basic");
    return reply;
}

} // namespace daybook::sandbox::timekit
