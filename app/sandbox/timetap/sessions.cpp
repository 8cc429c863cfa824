// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/sessions.h"

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/http/parameters.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cctype>
#include <utility>

namespace daybook::sandbox {

namespace {

/// Seconds, milliseconds and fractions are all in public use, so any decimal number will do.
bool isTimestamp(std::string_view text)
{
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const auto isPart = [&isDigit](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), isDigit);
    };
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos)
        return isPart(text);
    return isPart(text.substr(0, point)) && isPart(text.substr(point + 1));
}

std::string_view tokenOf(std::string_view authorization)
{
    constexpr std::string_view scheme = "bearer ";
    const auto sameLetter = [](char left, char right) {
        return left == std::tolower(static_cast<unsigned char>(right));
    };
    const bool isBearer = authorization.size() > scheme.size()
        && std::equal(scheme.begin(), scheme.end(), authorization.begin(), sameLetter);
    return isBearer ? authorization.substr(scheme.size()) : std::string_view{};
}

} // namespace

std::string md5Hex(std::string_view text)
{
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex().toStdString();
}

std::string KeyPair::signature() const
{
    return md5Hex(apiKey + privateKey);
}

Sessions::Sessions(KeyPair keys, std::chrono::seconds idleLimit, const Clock &clock)
    : m_keys(std::move(keys)), m_signature(m_keys.signature()), m_idleLimit(idleLimit),
      m_clock(clock)
{
}

HttpReply Sessions::signIn(const std::multimap<std::string, std::string> &parameters)
{
    const Parameters query(parameters);
    for (const char *name : {"apiKey", "timestamp", "signature"}) {
        if (!query.text(name))
            return textReply(400, std::string(name) + " field required");
    }
    if (!isTimestamp(*query.text("timestamp")))
        return textReply(400, "timestamp must be a number");
    if (query.text("apiKey") != m_keys.apiKey || query.text("signature") != m_signature)
        return textReply(403, "Signature not valid");
    JsonText json;
    json.beginObject().member("sessionToken", newToken()).endObject();
    return jsonReply(std::move(json).text());
}

std::string Sessions::newToken()
{
    const std::scoped_lock lock(m_mutex);
    forgetIdle();
    const std::string number = std::to_string(++m_issued);
    std::string token = "st.api.api." + md5Hex(m_keys.privateKey + " session " + number);
    m_lastUsed.emplace(token, m_clock.elapsed());
    return token;
}

bool Sessions::admits(std::string_view authorization)
{
    const std::string token(tokenOf(authorization));
    const std::scoped_lock lock(m_mutex);
    const auto known = m_lastUsed.find(token);
    if (known == m_lastUsed.end())
        return false;
    const auto now = m_clock.elapsed();
    if (now - known->second > m_idleLimit) {
        m_lastUsed.erase(known);
        return false;
    }
    known->second = now;
    return true;
}

void Sessions::expireAll()
{
    const std::scoped_lock lock(m_mutex);
    m_lastUsed.clear();
}

void Sessions::forgetIdle()
{
    const auto now = m_clock.elapsed();
    std::erase_if(
        m_lastUsed, [&](const auto &session) { return now - session.second > m_idleLimit; });
}

} // namespace daybook::sandbox
