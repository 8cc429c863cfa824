// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/later.h"

#include <QList>

#include <optional>
#include <utility>
#include <vector>

namespace daybook {

/// Several questions of one kind asked together; answered when all have come, failed ones included,
/// in the order in which they were asked.
template <typename T>
class Gather final : public Operation
{
public:
    using Question = std::function<Call(Answer<T>)>;
    using Results = std::vector<Result<T>>;

    Gather(const std::vector<Question> &questions, std::function<void(Results)> finished)
        : m_results(questions.size()), m_missing(questions.size()), m_finished(std::move(finished))
    {
        m_calls.reserve(questions.size());
        for (size_t i = 0; i < questions.size(); ++i)
            m_calls.push_back(
                questions[i]([this, i](Result<T> result) { take(i, std::move(result)); }));
        if (questions.empty())
            m_calls.push_back(
                startOperation<Later>(std::chrono::milliseconds(0), [this] { finish(); }));
    }

private:
    void take(size_t index, Result<T> result)
    {
        m_results[index] = std::move(result);
        if (--m_missing == 0)
            finish();
    }

    void finish()
    {
        Results results;
        for (std::optional<Result<T>> &one : m_results)
            results.push_back(*std::move(one));
        const auto finished = std::move(m_finished); // the answer may destroy this operation
        finished(std::move(results));
    }

    std::vector<std::optional<Result<T>>> m_results;
    size_t m_missing;
    std::function<void(Results)> m_finished;
    std::vector<Call> m_calls;
};

} // namespace daybook
