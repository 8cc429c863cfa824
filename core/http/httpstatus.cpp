// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/httpstatus.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

using Kind = Error::Kind;

Error::Kind kindForHttpStatus(int status)
{
    switch (status) {
    case 401: return Kind::Unauthorized;
    case 403: return Kind::Forbidden;
    case 404: case 410: return Kind::NotFound;
    case 409: return Kind::Conflict;
    case 408: case 504: return Kind::Timeout;
    case 413: return Kind::TooLarge;
    case 429: return Kind::RateLimited;
    default: break;
    }
    if (status >= 300 && status < 400 && status != 304)
        return Kind::Moved;
    return status >= 500 && status < 600 ? Kind::Server : Kind::Protocol;
}

Error::Kind kindForNetworkError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError: return Kind::InsecureChannel;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError: return Kind::Moved;
    case QNetworkReply::ContentReSendError: return Kind::UnknownOutcome;
    case QNetworkReply::TimeoutError: return Kind::Timeout;
    case QNetworkReply::UnknownContentError: return Kind::TooLarge;  // "Decompression failed": a bomb
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure: return Kind::Protocol;
    default: return Kind::Offline;
    }
}

bool mayHelpToRepeatStatus(int status)
{
    static constexpr std::array again{408, 429, 500, 502, 503, 504};
    return std::ranges::find(again, status) != again.end();
}

bool mayHelpToRepeatError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: return true;
    default: return false;  // a host that is not found, TLS and protocol faults stay as they are
    }
}

QDateTime parseHttpDate(const QByteArray &text)
{
    static const QLocale english = QLocale::c();
    const QString trimmed = QString::fromLatin1(text).simplified();
    const std::array formats{u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy HH:mm:ss 'GMT'"_s,
        u"ddd MMM d HH:mm:ss yyyy"_s};
    for (const QString &format : formats) {
        QDateTime time = english.toDateTime(trimmed, format);
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        return time.date().year() < 1970 ? time.addYears(100) : time;  // two-digit years of RFC 850
    }
    return {};
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &serverTime)
{
    const QByteArray text = header.trimmed();
    const bool digits = !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        constexpr qint64 aYear = 366LL * 24 * 3600;
        return std::chrono::seconds(fits ? std::min(seconds, aYear) : aYear);
    }
    const QDateTime until = parseHttpDate(text);
    if (!until.isValid() || !serverTime.isValid())
        return {};
    return std::chrono::seconds(std::max<qint64>(0, serverTime.secsTo(until)));
}

} // namespace daybook
