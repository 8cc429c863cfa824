// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/http/httpclient.h"
#include "core/sources/connection.h"
#include "core/sources/timetapsource.h"
#include "core/timetap/timetapsession.h"

namespace daybook {

/// Everything between a TimeTap account and its answers, in the order in which it is needed. New
/// credentials mean a new connection: whatever the old one still waits for ends with it.
class TimeTapConnection final : public Connection
{
public:
    /// All references outlive the connection.
    TimeTapConnection(QNetworkAccessManager &network, RequestScheduler &scheduler,
        const Endpoint &endpoint, const QString &apiKey, CredentialStore &credentials,
        const CredentialKey &privateKey, const HttpLimits &limits = {},
        const RetryPolicy &retry = {})
        : m_http(network, scheduler, endpoint, limits, retry),
          m_session(m_http, apiKey, credentials, privateKey), m_source(m_session)
    {
    }

    [[nodiscard]] BookingSource &source() override { return m_source; }

private:
    HttpClient m_http;
    TimeTapSession m_session;
    TimeTapSource m_source;
};

} // namespace daybook
