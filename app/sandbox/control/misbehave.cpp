// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/control/faults.h"

namespace daybook::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr auto forEver = std::chrono::milliseconds::max();
constexpr auto dripPause = 200ms;

std::string headOf(const HttpReply &reply)
{
    return "HTTP/1.1 " + std::to_string(reply.status) + " OK\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + std::to_string(reply.body.size()) + "\r\n\r\n";
}

/// The head promises all of the body, half of it comes.
void sendHalf(Connection &connection, const HttpReply &reply)
{
    connection.send(headOf(reply) + reply.body.substr(0, reply.body.size() / 2));
    connection.finish();
}

void sendDripping(Connection &connection, const HttpReply &reply, std::chrono::milliseconds pause)
{
    bool isWanted = connection.send(headOf(reply));
    for (std::size_t at = 0; isWanted && at < reply.body.size(); ++at)
        isWanted = connection.send({&reply.body[at], 1}) && connection.pause(pause);
    connection.finish();
}

HttpReply statusReply(const Fault &fault)
{
    HttpReply reply = textReply(fault.status, "The sandbox was told to answer this.");
    if (!fault.retryAfter.empty())
        reply.headers.emplace_back("Retry-After", fault.retryAfter);
    return reply;
}

HttpReply pageReply(const Fault &fault)
{
    return {.status = fault.status,
        .body = "<!DOCTYPE html><html><head><title>Sign in</title></head>"
                "<body><h1>Welcome to the hotel network</h1></body></html>",
        .contentType = "text/html;charset=UTF-8"};
}

} // namespace

std::optional<HttpReply> misbehave(
    const Fault &fault, Connection &connection, const std::function<HttpReply()> &answer)
{
    const bool isDrip = fault.kind == Fault::Kind::Drip;
    if (!isDrip && fault.delay > 0ms && !connection.pause(fault.delay))
        return {};
    switch (fault.kind) {
    case Fault::Kind::Status:
        return statusReply(fault);
    case Fault::Kind::Delay:
        return answer();
    case Fault::Kind::Reset:
        connection.abort();
        return {};
    case Fault::Kind::Truncate:
        sendHalf(connection, answer());
        return {};
    case Fault::Kind::Hang:
        (void)connection.pause(forEver);
        return {};
    case Fault::Kind::Html:
        return pageReply(fault);
    case Fault::Kind::Empty:
        return jsonReply({});
    case Fault::Kind::Drip:
        sendDripping(connection, answer(), fault.delay > 0ms ? fault.delay : dripPause);
        return {};
    }
    return {};
}

} // namespace daybook::sandbox
