// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/types/page.h"

namespace daybook {

/// Hands the answer on, and tells @p facts what is in it; they outlive the call.
template <typename T, typename Facts>
[[nodiscard]] Answer<Listing<T>> learning(Facts &facts, Answer<Listing<T>> answer)
{
    return [&facts, answer = std::move(answer)](Result<Listing<T>> result) {
        if (result)
            facts.learn(result->items);
        answer(std::move(result));
    };
}

} // namespace daybook
