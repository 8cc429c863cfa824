// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <chrono>
#include <memory>

namespace daybook::sandbox {

/// Spellings of the Timekit service that some of its clients report (api/timekit.md section 10).
struct TimekitVariants
{
    bool possibleActions = false; ///< The older name of `available_actions`.
    bool plainResources = false; ///< Slots name resources by id alone.
    bool metaObject = false; ///< `customers[].meta` as an object instead of JSON text.
    bool imageImg = false; ///< Resources have `img` instead of `image`.
    bool unknownStates = false; ///< A few bookings have a graph or state that no list names.
    bool missingAttributes = false; ///< A few bookings lack `attributes` although asked for.
    bool strictSearch = false; ///< 422 for an unknown search attribute instead of ignoring it.
};

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
    QByteArray timekitSigningKey = {}; ///< Verifies signed searches; empty: the app key does.
    int signedSearchStatus = 401; ///< For a signed search that is refused.
    bool rateLimit = false; ///< Limit the Timekit service as its test apps are.
    TimekitVariants timekitVariants = {};
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

    [[nodiscard]] QString timekitBaseUrl() const; ///< url() + "/v2"
    [[nodiscard]] QString timekitAppSlug() const;
    [[nodiscard]] QByteArray timekitAppKey() const; ///< May ask everything; invented, as all keys.
    [[nodiscard]] QByteArray timekitWidgetKey() const; ///< May ask what a front end needs.
    [[nodiscard]] QByteArray timekitSigningKey() const; ///< Of signed searches.
    [[nodiscard]] QString regularCustomer() const; ///< An e-mail address with many bookings.

    [[nodiscard]] QByteArray readyLine() const; ///< One line of JSON, without the line end.

private:
    class Server;
    const Settings m_settings;
    std::unique_ptr<Server> m_server; ///< Nothing before start().
};

} // namespace daybook::sandbox
