// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/uuids.h"

#include "app/sandbox/business/dice.h"

#include <array>
#include <cstdio>

namespace daybook::sandbox::timekit {

namespace {

// 60 bits of a UUID carry the number, scattered by an odd factor that can be taken back; the other
// 62 free bits are a hash of it, so that a made-up id belongs to nobody.
constexpr quint64 low60 = (1ULL << 60) - 1;
constexpr quint64 factor = 0x9e3779b97f4a7c15ULL;

/// Newton's iteration doubles the right bits: 3, 6, 12, 24, 48, 96.
constexpr quint64 inverseOf(quint64 odd)
{
    quint64 inverse = odd;
    for (int round = 0; round < 5; ++round)
        inverse *= 2 - odd * inverse;
    return inverse;
}
static_assert(factor * inverseOf(factor) == 1);

constexpr std::size_t length = 36;

quint64 maskOf(quint64 seed, Kind kind)
{
    return mixed(seed * 64 + static_cast<quint64>(kind));
}

void addHex(std::string &text, quint64 bits, int digits)
{
    for (int digit = digits - 1; digit >= 0; --digit)
        text += "0123456789abcdef"[bits >> (4 * digit) & 0xf];
}

std::optional<quint64> hexAt(std::string_view text, std::size_t from, std::size_t digits)
{
    quint64 bits = 0;
    for (const char letter : text.substr(from, digits)) {
        constexpr std::string_view known = "0123456789abcdef";
        const std::size_t value = known.find(letter);
        if (value == std::string_view::npos)
            return {};
        bits = bits << 4U | value;
    }
    return bits;
}

} // namespace

std::string Uuids::of(Kind kind, qint64 number) const
{
    const quint64 mask = maskOf(m_seed, kind);
    const quint64 scattered = ((static_cast<quint64>(number) * factor) ^ mask) & low60;
    const quint64 hash = mixed(scattered ^ mixed(mask));
    std::string id;
    id.reserve(length);
    addHex(id, hash & 0xffffffff, 8);
    id += '-';
    addHex(id, hash >> 32 & 0xffff, 4);
    id += "-5"; // the version of ids made from names
    addHex(id, scattered >> 48 & 0xfff, 3);
    id += '-';
    addHex(id, 0x8000 | (hash >> 48 & 0x3fff), 4);
    id += '-';
    addHex(id, scattered & 0xffffffffffff, 12);
    return id;
}

std::optional<qint64> Uuids::number(Kind kind, std::string_view id) const
{
    if (id.size() != length)
        return {};
    const auto high = hexAt(id, 15, 3);
    const auto low = hexAt(id, 24, 12);
    if (!high || !low)
        return {};
    const quint64 scattered = *high << 48 | *low;
    const auto known = static_cast<qint64>(
        ((scattered ^ maskOf(m_seed, kind)) & low60) * inverseOf(factor) & low60);
    if (of(kind, known) != id)
        return {};
    return known;
}

} // namespace daybook::sandbox::timekit
