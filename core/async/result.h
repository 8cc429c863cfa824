// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"

#include <utility>
#include <variant>

namespace daybook {

/// The answer of every asynchronous call: a value, or the reason there is none.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_data(std::in_place_index<1>, std::move(value)) { }
    Result(Error error) : m_data(std::in_place_index<0>, std::move(error)) { }

    [[nodiscard]] explicit operator bool() const { return m_data.index() == 1; }
    [[nodiscard]] const T &operator*() const & { return std::get<1>(m_data); }
    [[nodiscard]] T &&operator*() && { return std::get<1>(std::move(m_data)); }
    [[nodiscard]] const T *operator->() const { return &std::get<1>(m_data); }
    [[nodiscard]] T *operator->() { return &std::get<1>(m_data); }
    [[nodiscard]] const Error &error() const { return std::get<0>(m_data); }

private:
    std::variant<Error, T> m_data;
};

/// The value of a question that is answered by "it is done".
struct Done
{
};

} // namespace daybook
