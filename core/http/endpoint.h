// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QUrl>

#include <variant>

namespace daybook {

/// Why a base URL is refused.
enum class AddressProblem {
    Unreadable, ///< Not an absolute URL with a host.
    NotEncrypted, ///< Neither https nor http on loopback.
    HoldsUserInfo, ///< user:password@ would travel in the clear and override our own header.
    HoldsQuery, ///< A query or fragment has no place in a base URL.
    DoubtfulHost, ///< Letters outside ASCII or a trailing dot: looks like another host.
    BadPort,
};

/// This machine, by name or by address.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// The checked base URL of a service: https anywhere, or http on this machine only.
class Endpoint
{
public:
    /// @p text as a person typed it; surrounding blanks and trailing slashes are forgiven, nothing
    /// else.
    [[nodiscard]] static std::variant<Endpoint, AddressProblem> fromText(const QString &text);

    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] QString host() const { return m_url.host(); }

    /// The base with @p path ("/staff/12") behind it. The path is encoded here, never glued by
    /// callers.
    [[nodiscard]] QUrl at(const QString &path) const;

    [[nodiscard]] bool operator==(const Endpoint &) const = default;

private:
    explicit Endpoint(QUrl url) : m_url(std::move(url)) { }

    QUrl m_url;
};

} // namespace daybook
