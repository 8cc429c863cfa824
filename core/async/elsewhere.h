// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace daybook {

/// Does a pure piece of work on a thread of the pool and answers on the thread that asked.
/// Destroying the Call forgets the result; the work itself runs to its end.
template <typename T>
class Elsewhere final : public Operation
{
public:
    Elsewhere(std::function<Result<T>()> work, Answer<T> answer)
        : m_result(std::make_shared<std::optional<Result<T>>>()), m_answer(std::move(answer))
    {
        QObject::connect(
            &m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { finish(); });
        const auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        m_watcher.setFuture(promise->future());
        // The result travels beside the future: it is written before finish() and read after
        // finished().
        QThreadPool::globalInstance()->start([promise, result = m_result, work = std::move(work)] {
            *result = work();
            promise->finish();
        });
    }

private:
    void finish()
    {
        const auto result = m_result;
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(*std::move(*result));
    }

    std::shared_ptr<std::optional<Result<T>>> m_result;
    Answer<T> m_answer;
    QFutureWatcher<void> m_watcher;
};

} // namespace daybook
