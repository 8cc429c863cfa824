// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <string_view>

namespace daybook::sandbox {

/// One client's socket. Beside reading and writing it can misbehave: an HTTP library would not.
/// Belongs to one thread; only interrupt() may be called from another.
class Connection
{
public:
    Connection(qintptr socket, const std::atomic<bool> &isServerEnding);
    ~Connection(); ///< Closes the socket.
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] qintptr socket() const { return m_socket; }

    /// False when nothing came in time, the client left, or the server ends.
    [[nodiscard]] bool waitForInput(std::chrono::milliseconds limit);
    [[nodiscard]] qint64 read(
        char *bytes, std::size_t size); ///< As recv(): 0 at the end, -1 on failure.
    bool send(std::string_view bytes);

    /// Waits, and says whether anybody still wants an answer then.
    [[nodiscard]] bool pause(std::chrono::milliseconds time) const;

    /// Nothing more is sent, not even by who thinks he answers; the socket closes soon.
    void finish() { m_isFinished = true; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }

    /// As finish(), and the client sees a reset instead of an orderly end.
    void abort();

    /// Wakes whoever waits for this socket.
    void interrupt() const;

private:
    [[nodiscard]] bool hasClientLeft() const;

    const qintptr m_socket;
    const std::atomic<bool> &m_isServerEnding;
    bool m_isFinished = false;
    // HTTP heads are read byte by byte: the kernel is asked for more than that.
    std::array<char, 8192> m_buffer{};
    std::size_t m_next = 0;
    std::size_t m_filled = 0;
};

} // namespace daybook::sandbox
