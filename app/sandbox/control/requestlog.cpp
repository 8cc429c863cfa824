// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/control/requestlog.h"

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/http/parameters.h"

#include <QByteArray>

#include <string_view>

namespace daybook::sandbox {

namespace {

constexpr std::size_t mostEntries = 100'000;

/// The signature is constant for a key pair and a signed search never expires: each is worth as
/// much as a key.
bool isCredential(const std::string &name)
{
    const QByteArray decoded = QByteArray::fromPercentEncoding(QByteArray::fromStdString(name));
    const QByteArray lower = decoded.toLower();
    return lower == "signature" || lower == "sessiontoken" || lower == "privatekey"
        || lower == "signed_search";
}

} // namespace

std::string maskedQuery(const std::string &query)
{
    std::string masked;
    for (const std::string &pair : split(query, '&')) {
        const std::string name = pair.substr(0, pair.find('='));
        if (!masked.empty())
            masked += '&';
        masked += isCredential(name) ? name + "=***" : pair;
    }
    return masked;
}

quint64 RequestLog::arrived(const HttpRequest &request)
{
    Entry entry{.verb = request.verb,
        .path = request.path,
        .query = maskedQuery(request.query),
        .hasAuthorization = !request.authorization.empty(),
        .begin = std::chrono::steady_clock::now()};
    const std::scoped_lock lock(m_mutex);
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > mostEntries) {
        m_entries.pop_front();
        ++m_firstNumber;
    }
    return m_firstNumber + m_entries.size() - 1;
}

void RequestLog::answered(quint64 number, int status)
{
    const std::scoped_lock lock(m_mutex);
    if (number < m_firstNumber || number - m_firstNumber >= m_entries.size())
        return;
    Entry &entry = m_entries[number - m_firstNumber];
    const auto passed = std::chrono::steady_clock::now() - entry.begin;
    entry.status = status;
    entry.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(passed).count();
}

std::string RequestLog::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    JsonText json;
    json.beginArray();
    for (const Entry &entry : m_entries) {
        json.beginObject().member("method", entry.verb).member("path", entry.path);
        json.member("query", entry.query).member("status", entry.status);
        json.member("milliseconds", entry.milliseconds);
        json.member("authorization", entry.hasAuthorization).endObject();
    }
    json.endArray();
    return std::move(json).text();
}

void RequestLog::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_firstNumber += m_entries.size(); // Who is still being answered finds nothing to write to.
    m_entries.clear();
}

} // namespace daybook::sandbox
