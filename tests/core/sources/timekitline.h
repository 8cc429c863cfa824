// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentials/memorystore.h"
#include "core/http/httpclient.h"
#include "core/http/requestscheduler.h"
#include "core/sources/timekitsource.h"

namespace daybook {

/// How a line to Timekit is made; what stands here is what tests change.
struct TimekitLineSettings
{
    TimekitIdentification::Way way = TimekitIdentification::Way::AppKey;
    Secret credential = {};
    QString appSlug = {};
    QTimeZone viewerZone = QTimeZone::utc();
    int pageSize = TimekitPage::mostRows;
};

/// As TimekitConnection, with the rest of its parts and no pauses.
class TimekitLine
{
public:
    /// @p network outlives the line.
    TimekitLine(
        QNetworkAccessManager &network, const QString &baseUrl, const TimekitLineSettings &settings)
        : m_http(network, m_scheduler, std::get<Endpoint>(Endpoint::fromText(baseUrl)), {},
            {.firstDelay = std::chrono::milliseconds(0),
                .throttledDelay = std::chrono::milliseconds(0)}),
          m_session(m_http, m_store, {.way = settings.way, .credential = m_key}),
          m_source(m_session, settings.appSlug, settings.viewerZone, settings.pageSize)
    {
        m_store.keep(m_key, settings.credential);
    }

    [[nodiscard]] BookingSource &source() { return m_source; }

private:
    const CredentialKey m_key{QStringLiteral("timekit/test/credential")};
    RequestScheduler m_scheduler;
    MemoryStore m_store;
    HttpClient m_http;
    TimekitSession m_session;
    TimekitSource m_source;
};

} // namespace daybook
