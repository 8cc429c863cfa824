// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/singleflight.h"
#include "core/credentials/credentialstore.h"
#include "core/http/httprequest.h"

#include <optional>

namespace daybook {

class HttpClient;

/// How somebody proves to Timekit who she is (api/timekit.md sections 1 and 2).
struct TimekitIdentification
{
    enum class Way {
        AppKey, ///< Basic, for everything.
        WidgetKey, ///< Basic, with the rights of a front end.
        SignedSearch, ///< A token in the query; one customer's bookings.
    };
    Way way = Way::AppKey;
    CredentialKey credential = {};
};

/// Puts the credential to each request. It is read from the store once, for any number of callers,
/// and held as long as the session. A key that the service refused is not sent again by
/// itself; other credentials mean another session. Lives on the ui thread, longer than the calls it
/// hands out.
class TimekitSession
{
public:
    /// @p http and @p credentials outlive the session.
    TimekitSession(
        HttpClient &http, CredentialStore &credentials, TimekitIdentification identification);

    /// Errors beside those of HttpClient and the store: KeyRefused, SearchRefused.
    [[nodiscard]] Call send(HttpRequest request, Answer<HttpAnswer> answer);

    /// Reads the credential anew with the next request, and sends it even if it was refused before:
    /// a person wants to know.
    void startOver();

    /// The key or token itself, for those who have to look into it.
    [[nodiscard]] Call credential(Answer<Secret> answer);

    [[nodiscard]] TimekitIdentification::Way way() const { return m_identification.way; }

private:
    class IdentifiedRequest;

    void identify(HttpRequest &request, const Secret &credential) const;
    [[nodiscard]] Result<HttpAnswer> judged(Result<HttpAnswer> answer);

    HttpClient &m_http;
    CredentialStore &m_credentials;
    const TimekitIdentification m_identification;
    std::optional<Secret> m_credential;
    std::optional<Error> m_refusal;
    SingleFlight<int, Secret> m_reading;
};

} // namespace daybook
