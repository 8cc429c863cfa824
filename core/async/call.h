// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"

#include <functional>
#include <memory>

namespace daybook {

/// Receives the answer of one question: exactly once, through the event loop, never after the Call
/// was destroyed.
template <typename T>
using Answer = std::function<void(Result<T>)>;

/// Something under way. Its destructor ends what it started.
class Operation
{
public:
    Operation() = default;
    virtual ~Operation() = default;
    Operation(const Operation &) = delete;
    Operation &operator=(const Operation &) = delete;
};

/// A running question. Whoever asks keeps it; destroying or replacing it cancels the question down
/// to the socket. It may be destroyed or replaced from within its own answer.
class [[nodiscard]] Call
{
public:
    Call() = default; ///< Nothing is running.
    explicit Call(std::unique_ptr<Operation> operation) : m_operation(std::move(operation)) { }

    void cancel() { m_operation.reset(); }

    /// True while this handle holds a question, answered or not.
    [[nodiscard]] bool holds() const { return m_operation != nullptr; }

private:
    std::unique_ptr<Operation> m_operation;
};

/// Makes an operation that starts in its constructor and hands out its Call.
template <typename T, typename... Args>
[[nodiscard]] Call startOperation(Args &&...args)
{
    return Call(std::make_unique<T>(std::forward<Args>(args)...));
}

} // namespace daybook
