// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <optional>

namespace daybook {

/// Asks @p question and spins the test's event loop until it is answered. What should never happen
/// (an answer from within the question, or none before @p deadline) is an Error with `httpStatus`
/// -1, which no service can send.
template <typename T>
[[nodiscard]] Result<T> await(const std::function<Call(Answer<T>)> &question,
    std::chrono::milliseconds deadline = std::chrono::seconds(10))
{
    std::optional<Result<T>> found;
    QEventLoop loop;
    const Call call = question([&](Result<T> result) {
        found = std::move(result);
        loop.quit();
    });
    if (found)
        return Error{.httpStatus = -1,
            .detail = QStringLiteral("await: answered before the question returned")};
    QTimer::singleShot(deadline, &loop, &QEventLoop::quit);
    loop.exec();
    if (!found)
        return Error{.httpStatus = -1,
            .detail = QStringLiteral("await: no answer before the test's deadline")};
    return *std::move(found);
}

} // namespace daybook
