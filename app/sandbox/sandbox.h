// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <chrono>
#include <memory>

namespace daybook::sandbox {

/// What kind of business the sandbox invents, and how it behaves. The same settings give the same
/// data; without a given `today`, the states of bookings follow the hour at which it starts.
struct Settings
{
    quint16 port = 0; ///< On 127.0.0.1; 0 takes any free one.
    quint64 seed = 1;
    QDate today = {}; ///< The day the business is built around; invalid: the real today.
    int locations = 8;
    int staff = 60;
    int services = 40;
    int bookings = 20'000; ///< Within ±90 days of `today`.
    std::chrono::seconds sessionTtl{
        4 * 3600}; ///< Idle time after which a session ends (api/timetap.md 2.5).
    std::chrono::milliseconds latency{0}; ///< Added to every answer.
    int pageCap = 0; ///< Largest page ever sent, silently; 0: no cap.
};

/// A stand-in for the booking services on loopback, with invented people only. It runs on threads
/// of its own; every function here may be called from the thread that made it. Destroying it ends
/// it at once.
class Sandbox
{
public:
    explicit Sandbox(const Settings &settings);
    ~Sandbox();
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    /// Builds the business and listens; false when the port cannot be had.
    [[nodiscard]] bool start();

    [[nodiscard]] QString url() const; ///< "http://127.0.0.1:PORT"
    [[nodiscard]] QString timetapBaseUrl() const; ///< url() + "/live"
    [[nodiscard]] QString apiKey() const;
    [[nodiscard]] QByteArray
    privateKey() const; ///< 32 hex digits; invented, valid on this sandbox only.
    [[nodiscard]] QByteArray readyLine() const; ///< One line of JSON, without the line end.

private:
    class Server;
    const Settings m_settings;
    std::unique_ptr<Server> m_server; ///< Nothing before start().
};

} // namespace daybook::sandbox
