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
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
    case 410:
        return Kind::NotFound;
    case 409:
        return Kind::Conflict;
    case 408:
    case 504:
        return Kind::Timeout;
    case 413:
        return Kind::TooLarge;
    case 429:
        return Kind::RateLimited;
    default:
        break;
    }
    if (status >= 300 && status < 400 && status != 304)
        return Kind::Moved;
    return status >= 500 && status < 600 ? Kind::Server : Kind::Protocol;
}

Error::Kind kindForNetworkError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::InsecureChannel;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return Kind::Moved;
    case QNetworkReply::ContentReSendError:
        return Kind::UnknownOutcome;
    case QNetworkReply::TimeoutError:
        return Kind::Timeout;
    case QNetworkReply::UnknownContentError:
        return Kind::TooLarge; // "Decompression failed": a bomb
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return Kind::Protocol;
    default:
        return Kind::Offline;
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
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return false; // a host that is not found, TLS and protocol faults stay as they are
    }
}

QDateTime parseHttpDate(const QByteArray &text)
{
    // Date and time are read apart: together Qt takes them for local time, where a daylight-saving
    // gap has no such hour, and two digits of a year for the last century, where the weekday
    // differs.
    const QStringList words =
        QString::fromLatin1(text).simplified().replace(u'-', u' ').split(u' ');
    const bool isAsctime = words.size() == 5;
    if (!isAsctime && (words.size() != 6 || words[5] != "GMT"_L1))
        return {};
    const QString &day = words[isAsctime ? 2 : 1];
    const QString &month = words[isAsctime ? 1 : 2];
    const QString &year = words[isAsctime ? 4 : 3];
    const QString century = year.size() != 2 ? QString() : year < u"70"_s ? u"20"_s : u"19"_s;
    const QDate date =
        QLocale::c().toDate(u"%1 %2 %3%4"_s.arg(day, month, century, year), u"d MMM yyyy"_s);
    const QTime time = QTime::fromString(words[isAsctime ? 3 : 4], u"HH:mm:ss"_s);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

std::optional<std::chrono::seconds> parseRetryAfter(
    const QByteArray &header, const QDateTime &serverTime)
{
    const QByteArray text = header.trimmed();
    const bool digits =
        !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
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
