// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/http/endpoint.h"
#include "core/http/httprequest.h"
#include "core/http/limits.h"

#include <QNetworkRequest>

namespace daybook {

/// The Qt request for ours: no redirects (HttpExchange follows them), no cookies, no HTTP/2 where
/// Qt's is unsafe, TLS 1.2 with the system's certificates, and our identity (RELIABILITY.md
/// sections 1 and 3).
[[nodiscard]] QNetworkRequest networkRequest(
    const Endpoint &endpoint, const HttpRequest &request, const HttpLimits &limits);

} // namespace daybook
