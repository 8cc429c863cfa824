// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/http/httpclient.h"
#include "core/sources/connection.h"
#include "core/sources/timekitsource.h"

namespace daybook {

/// Everything between a Timekit account and its answers, in the order in which it is needed. New
/// credentials mean a new connection: whatever the old one still waits for ends with it.
class TimekitConnection final : public Connection
{
public:
    /// All references outlive the connection.
    TimekitConnection(QNetworkAccessManager &network, RequestScheduler &scheduler,
        const Endpoint &endpoint, CredentialStore &credentials,
        const TimekitIdentification &identification, const QString &appSlug,
        const HttpLimits &limits = {}, const RetryPolicy &retry = {})
        : m_http(network, scheduler, endpoint, limits, retry),
          m_session(m_http, credentials, identification), m_source(m_session, appSlug)
    {
    }

    [[nodiscard]] BookingSource &source() override { return m_source; }

private:
    HttpClient m_http;
    TimekitSession m_session;
    TimekitSource m_source;
};

} // namespace daybook
