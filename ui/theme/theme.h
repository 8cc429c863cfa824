// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QColor>
#include <QString>

class QIcon;
class QPalette;

namespace daybook {

enum class Environment;

enum class Appearance { System, Light, Dark };

/// The few colours of the window: neutral greys, one accent, one colour a state, with the same
/// meaning in light and dark.
struct Theme
{
    bool isDark = false;
    QColor window, field, line, text, dim, accent, tint, hover;
    QColor open, done, pending, missed, gone, warning;
    QColor free, freeTint;
    QColor production, test, sandbox;

    [[nodiscard]] QColor of(BookingState state) const;
    [[nodiscard]] QColor of(Environment environment) const;
};

/// The theme in force.
[[nodiscard]] const Theme &theme();

/// So much of @p color over @p ground, 0 to 1.
[[nodiscard]] QColor mixed(const QColor &color, const QColor &ground, double part);

/// Sets the theme and the palette of the whole application. Windows hear of it by
/// QEvent::ThemeChange, the widgets in them by the QEvent::StyleChange that follows from it.
void applyAppearance(Appearance appearance);

/// An icon of ours ("chevron-left") in @p color, crisp at every scale.
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &color);

/// The name of the icon that stands for @p state beside its word.
[[nodiscard]] QString iconNameOf(BookingState state);

} // namespace daybook
