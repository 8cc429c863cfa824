// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/clock.h"
#include "app/sandbox/http/message.h"

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace daybook::sandbox {

/// The key pair of the invented account.
struct KeyPair
{
    std::string apiKey = {};
    std::string privateKey = {};

    [[nodiscard]] std::string signature() const; ///< md5hex(apiKey + privateKey)
};

[[nodiscard]] std::string md5Hex(std::string_view text);

/// Hands out session tokens and forgets the ones nobody used for a while (api/timetap.md 2.3-2.5).
class Sessions
{
public:
    Sessions(KeyPair keys, std::chrono::seconds idleLimit, const Clock &clock);

    [[nodiscard]] HttpReply signIn(const std::multimap<std::string, std::string> &parameters);

    /// Whether an Authorization header names a live session; using it keeps it alive.
    [[nodiscard]] bool admits(std::string_view authorization);

    void expireAll();

private:
    [[nodiscard]] std::string newToken();
    void forgetIdle();

    const KeyPair m_keys;
    const std::string m_signature;
    const std::chrono::milliseconds m_idleLimit;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::chrono::milliseconds> m_lastUsed;
    quint64 m_issued = 0;
};

} // namespace daybook::sandbox
