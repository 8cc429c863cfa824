// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/dice.h"

namespace daybook::sandbox {

namespace {

quint64 seedFor(quint64 seed, std::string_view purpose)
{
    for (const char letter : purpose)
        seed = mixed(seed ^ static_cast<unsigned char>(letter));
    return mixed(seed);
}

} // namespace

Dice::Dice(quint64 seed, std::string_view purpose) : m_engine(seedFor(seed, purpose)) { }

int Dice::below(int limit)
{
    if (limit <= 1)
        return 0;
    return static_cast<int>(next() % static_cast<quint64>(limit));
}

} // namespace daybook::sandbox
