// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/bookingink.h"

#include "ui/theme/theme.h"

#include <array>

namespace daybook {

namespace {

constexpr std::array<QRgb, 10> lightTones{0x2b66cc, 0x0b7285, 0x1f7a4d, 0x5c7410, 0x8a6100,
    0xb0480f, 0xb8325a, 0x8e3fa8, 0x5b4fc4, 0x6b5b4d};
constexpr std::array<QRgb, 10> darkTones{0x7aa8fa, 0x4fc1d4, 0x5fc98f, 0xb0c655, 0xe0b04a, 0xf09862,
    0xf48aa8, 0xd09aec, 0xa8a0f5, 0xc8b8a8};

/// FNV-1a: the same on every machine and in every version, as qHash() is not.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2166136261U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619U;
    return hash;
}

QColor toneOf(const QString &id)
{
    const auto &tones = theme().isDark ? darkTones : lightTones;
    return QColor(tones[stableHash(id) % tones.size()]);
}

BookingInk inkOfTone(const QColor &tone)
{
    return {.edge = tone,
        .ground = mixed(tone, theme().window, theme().isDark ? 0.22 : 0.12),
        .text = theme().text,
        .icon = theme().text};
}

BookingInk inkOfState(BookingState state)
{
    const QColor color = theme().of(state);
    if (state == BookingState::Cancelled)
        return {.edge = color, .ground = theme().field, .text = theme().dim, .icon = color};
    return {.edge = color, .ground = theme().tint, .text = theme().text, .icon = color};
}

} // namespace

BookingInk inkOf(const Booking &booking, ColourBy by)
{
    // Whoever looks at rooms or people still must not take a cancelled booking for one that holds.
    if (by == ColourBy::Status || booking.state == BookingState::Cancelled)
        return inkOfState(booking.state);
    switch (by) {
    case ColourBy::Staff:
        return inkOfTone(toneOf(booking.staffId.value));
    case ColourBy::Service:
        return inkOfTone(toneOf(booking.serviceId.value));
    case ColourBy::Location:
        return inkOfTone(toneOf(booking.locationId.value));
    case ColourBy::Status:
        break;
    }
    return inkOfState(booking.state);
}

BookingInk dimmedInk()
{
    return {
        .edge = theme().line, .ground = theme().field, .text = theme().dim, .icon = theme().dim};
}

} // namespace daybook
