// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>

namespace daybook {

/// The kind of failure behind an HTTP status that is not 2xx.
[[nodiscard]] Error::Kind kindForHttpStatus(int status);

/// The kind of failure behind a reply that ended without a usable status.
[[nodiscard]] Error::Kind kindForNetworkError(QNetworkReply::NetworkError error);

/// Whether another attempt at a GET may help: RELIABILITY.md section 3, "retry on".
[[nodiscard]] bool mayHelpToRepeatStatus(int status);
[[nodiscard]] bool mayHelpToRepeatError(QNetworkReply::NetworkError error);

/// An HTTP date in any of its three forms, in UTC; invalid when it is none.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &text);

/// The pause a Retry-After header asks for: seconds, or a date measured against the answer's own
/// Date. Never negative; nothing when it cannot be read.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(
    const QByteArray &header, const QDateTime &serverTime);

} // namespace daybook
