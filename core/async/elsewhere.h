// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace daybook {

/// Does a pure piece of work on a thread of the pool and answers on the thread that asked. Destroying the Call
/// forgets the result; the work itself runs to its end.
template <typename T>
class Elsewhere final : public Operation
{
public:
    Elsewhere(std::function<Result<T>()> work, Answer<T> answer) : m_answer(std::move(answer))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { finish(); });
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        m_watcher.setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
            promise->start();
            promise->addResult(work());
            promise->finish();
        });
    }

private:
    void finish()
    {
        const auto answer = std::move(m_answer);  // the answer may destroy this operation
        Result<T> result = m_watcher.future().takeResult();
        answer(std::move(result));
    }

    QFutureWatcher<Result<T>> m_watcher;
    Answer<T> m_answer;
};

} // namespace daybook
