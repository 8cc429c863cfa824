// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace daybook {

/// Runs one step through the event loop, now or after a pause; destroying the Call forgets it.
class Later final : public Operation
{
public:
    Later(std::chrono::milliseconds pause, std::function<void()> step) : m_step(std::move(step))
    {
        QTimer::singleShot(pause, &m_context, [this] {
            const auto now = std::move(m_step); // the step may destroy this operation
            now();
        });
    }

private:
    QObject m_context;
    std::function<void()> m_step;
};

/// Answers with what is known already, but through the event loop as every answer.
template <typename T>
[[nodiscard]] Call answerLater(Result<T> result, Answer<T> answer)
{
    return startOperation<Later>(std::chrono::milliseconds(0),
        [result = std::move(result), answer = std::move(answer)]() mutable {
            answer(std::move(result));
        });
}

} // namespace daybook
