// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/async/singleflight.h"
#include "core/http/endpoint.h"
#include "core/http/httprequest.h"
#include "core/http/limits.h"
#include "core/http/retrypolicy.h"

class QNetworkAccessManager;

namespace daybook {

class RequestScheduler;

/// The one door to a service: adds deadlines, size caps, repeats of GETs and the joining of
/// identical ones to a request; parses nothing. Outlives the calls it hands out. An answer that is
/// not 2xx is an Error.
class HttpClient
{
public:
    HttpClient(QNetworkAccessManager &network, RequestScheduler &scheduler, Endpoint endpoint,
        HttpLimits limits = {}, RetryPolicy retry = {});

    [[nodiscard]] Call send(HttpRequest request, Answer<HttpAnswer> answer);

    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }

private:
    class RepeatedRequest;

    QNetworkAccessManager &m_network;
    RequestScheduler &m_scheduler;
    const Endpoint m_endpoint;
    const HttpLimits m_limits;
    const RetryPolicy m_retry;
    SingleFlight<QByteArray, HttpAnswer> m_flights;
};

} // namespace daybook
