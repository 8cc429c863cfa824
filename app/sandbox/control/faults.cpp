// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/control/faults.h"

#include "app/sandbox/control/controlbody.h"
#include "app/sandbox/http/parameters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace daybook::sandbox {

namespace {

constexpr std::array<std::pair<std::string_view, Fault::Kind>, 8> kindNames{{
    {"status", Fault::Kind::Status},
    {"delay", Fault::Kind::Delay},
    {"reset", Fault::Kind::Reset},
    {"truncate", Fault::Kind::Truncate},
    {"hang", Fault::Kind::Hang},
    {"html", Fault::Kind::Html},
    {"empty", Fault::Kind::Empty},
    {"drip", Fault::Kind::Drip},
}};

Fault::Kind kindNamed(const std::string &name)
{
    const auto known = std::find_if(kindNames.begin(), kindNames.end(),
        [&name](const auto &entry) { return entry.first == name; });
    if (known == kindNames.end())
        refuse(400, "kind must be status, delay, reset, truncate, hang, html, empty or drip");
    return known->second;
}

} // namespace

bool Fault::isFor(const HttpRequest &request) const
{
    if (request.verb != verb || request.path.compare(0, path.size(), path) != 0)
        return false;
    return path.back() == '/' || request.path.size() == path.size()
        || request.path[path.size()] == '/';
}

Fault faultFromJson(const std::string &body)
{
    const ControlBody json(body);
    Fault fault;
    const std::string match = json.text("match");
    const std::size_t blank = match.find(' ');
    if (blank == 0 || blank == std::string::npos || match.substr(blank + 1, 1) != "/")
        refuse(400, "match must be a verb and a path, like \"GET /live/staff\"");
    fault.verb = match.substr(0, blank);
    fault.path = match.substr(blank + 1);
    fault.kind = kindNamed(json.text("kind"));
    fault.status = json.number("status", fault.kind == Fault::Kind::Html ? 200 : 503, 100, 599);
    fault.delay = std::chrono::milliseconds(json.number("delayMs", 0, 0, 3'600'000));
    fault.times = json.number("times", 1, -1, 1'000'000'000);
    fault.retryAfter = json.textOr("retryAfter", "");
    return fault;
}

void Faults::add(Fault fault)
{
    const std::scoped_lock lock(m_mutex);
    m_faults.push_back(std::move(fault));
}

void Faults::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_faults.clear();
}

std::optional<Fault> Faults::take(const HttpRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    const auto fault = std::find_if(m_faults.begin(), m_faults.end(),
        [&request](const Fault &one) { return one.times != 0 && one.isFor(request); });
    if (fault == m_faults.end())
        return {};
    if (fault->times > 0)
        --fault->times;
    return *fault;
}

} // namespace daybook::sandbox
