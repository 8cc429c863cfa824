// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <cstddef>
#include <random>
#include <string_view>

namespace daybook::sandbox {

/// Mixes the bits of a number: the same everywhere, and good enough to vary rows by their id.
[[nodiscard]] constexpr quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Chance with a seed. The distributions are our own, because those of the standard library give
/// other numbers on every platform.
class Dice
{
public:
    /// Each @p purpose rolls for itself: more bookings must not rename the staff.
    Dice(quint64 seed, std::string_view purpose);

    [[nodiscard]] quint64 next() { return m_engine(); }
    [[nodiscard]] int below(int limit); ///< 0 … limit - 1, and 0 when there is no choice.
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template <typename Container>
    [[nodiscard]] const auto &pick(const Container &container)
    {
        return container[static_cast<std::size_t>(below(static_cast<int>(container.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace daybook::sandbox
