// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/message.h"

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <mutex>
#include <string>

namespace daybook::sandbox {

/// What arrived, for tests to ask about. Never holds a token or a signature.
class RequestLog
{
public:
    /// Notes the request as it comes in and says under which number.
    [[nodiscard]] quint64 arrived(const HttpRequest &request);

    /// @p status 0: the connection ended without an answer.
    void answered(quint64 number, int status);

    [[nodiscard]] std::string toJson() const;
    void clear();

private:
    struct Entry
    {
        std::string verb = {};
        std::string path = {};
        std::string query = {};
        int status = 0;
        qint64 milliseconds = -1; ///< -1: not answered yet.
        bool hasAuthorization = false;
        std::chrono::steady_clock::time_point begin = {};
    };
    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries;
    quint64 m_firstNumber = 0; ///< Of the oldest entry kept.
};

/// @p query with the values that are credentials replaced.
[[nodiscard]] std::string maskedQuery(const std::string &query);

} // namespace daybook::sandbox
