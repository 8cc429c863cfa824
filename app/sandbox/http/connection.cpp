// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/http/connection.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <cstring>
#include <limits>
#include <thread>

namespace daybook::sandbox {

namespace {

using namespace std::chrono_literals;

#ifdef Q_OS_WIN
using NativeSocket = SOCKET;
using SendSize = int;
constexpr int noSignal = 0;
constexpr int bothWays = SD_BOTH;
int pollOne(WSAPOLLFD &one, int milliseconds)
{
    return WSAPoll(&one, 1, milliseconds);
}
void closeNative(NativeSocket socket)
{
    closesocket(socket);
}
using PollEntry = WSAPOLLFD;
#else
using NativeSocket = int;
using SendSize = std::size_t;
#ifdef MSG_NOSIGNAL
constexpr int noSignal = MSG_NOSIGNAL;
#else
constexpr int noSignal = 0; // cpp-httplib ignores SIGPIPE anyway.
#endif
constexpr int bothWays = SHUT_RDWR;
int pollOne(pollfd &one, int milliseconds)
{
    return ::poll(&one, 1, milliseconds);
}
void closeNative(NativeSocket socket)
{
    ::close(socket);
}
using PollEntry = pollfd;
#endif

NativeSocket native(qintptr socket)
{
    return static_cast<NativeSocket>(socket);
}

bool isReadable(qintptr socket, std::chrono::milliseconds limit)
{
    PollEntry entry{};
    entry.fd = native(socket);
    entry.events = POLLIN;
    return pollOne(entry, static_cast<int>(limit.count())) > 0;
}

template <typename Option>
void setOption(qintptr socket, int level, int name, const Option &value)
{
    ::setsockopt(
        native(socket), level, name, reinterpret_cast<const char *>(&value), sizeof(value));
}

} // namespace

Connection::Connection(qintptr socket, const std::atomic<bool> &isServerEnding)
    : m_socket(socket), m_isServerEnding(isServerEnding)
{
    setOption(m_socket, IPPROTO_TCP, TCP_NODELAY, int{1});
}

Connection::~Connection()
{
    closeNative(native(m_socket));
}

bool Connection::waitForInput(std::chrono::milliseconds limit)
{
    if (m_isServerEnding)
        return false;
    return m_next < m_filled || (isReadable(m_socket, limit) && !hasClientLeft());
}

qint64 Connection::read(char *bytes, std::size_t size)
{
    if (m_next == m_filled) {
        if (!waitForInput(30s))
            return -1;
        const auto got =
            ::recv(native(m_socket), m_buffer.data(), static_cast<SendSize>(m_buffer.size()), 0);
        if (got <= 0)
            return got;
        m_next = 0;
        m_filled = static_cast<std::size_t>(got);
    }
    const std::size_t count = std::min(size, m_filled - m_next);
    std::memcpy(bytes, m_buffer.data() + m_next, count);
    m_next += count;
    return static_cast<qint64>(count);
}

bool Connection::send(std::string_view bytes)
{
    while (!bytes.empty() && !m_isFinished) {
        const auto sent =
            ::send(native(m_socket), bytes.data(), static_cast<SendSize>(bytes.size()), noSignal);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return !m_isFinished;
}

bool Connection::pause(std::chrono::milliseconds time) const
{
    constexpr auto step = 10ms; // how late the end of the server or of the client may be noticed
    const bool isEndless = time == std::chrono::milliseconds::max();
    const auto begin = std::chrono::steady_clock::now();
    while (!m_isServerEnding && !hasClientLeft()) {
        const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - begin);
        if (!isEndless && passed >= time)
            return true;
        std::this_thread::sleep_for(isEndless ? step : std::min(step, time - passed));
    }
    return false;
}

bool Connection::hasClientLeft() const
{
    if (!isReadable(m_socket, 0ms))
        return false;
    char byte = 0;
    return ::recv(native(m_socket), &byte, 1, MSG_PEEK) <= 0;
}

void Connection::abort()
{
    finish();
    struct linger noFarewell
    {
    };
    noFarewell.l_onoff = 1;
    setOption(m_socket, SOL_SOCKET, SO_LINGER, noFarewell);
}

void Connection::interrupt() const
{
    ::shutdown(native(m_socket), bothWays);
}

} // namespace daybook::sandbox
