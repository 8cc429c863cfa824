// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/theme/theme.h"

#include "core/accounts/account.h"
#include "ui/theme/calmstyle.h"
#include "ui/theme/themedicon.h"

#include <QApplication>
#include <QIcon>
#include <QPalette>
#include <QStyle>
#include <QWidget>

using namespace Qt::StringLiterals;

/// The icons live in a static library, which a linker would leave out unasked. Must stand outside
/// every namespace.
static void takeIconsIn()
{
    Q_INIT_RESOURCE(daybook);
}

namespace daybook {

namespace {

const Theme light{.isDark = false,
    .window = 0xffffff,
    .field = 0xf5f6f8,
    .line = 0xdfe2e7,
    .text = 0x1f2430,
    .dim = 0x666d7a,
    .accent = 0x2b66cc,
    .tint = 0xe4eefd,
    .hover = 0xf1f4f9,
    .open = 0x2b66cc,
    .done = 0x23865c,
    .pending = 0x93690a,
    .missed = 0xb5480f,
    .gone = 0x7a808c,
    .warning = 0xc22f2f,
    .free = 0x23865c,
    .freeTint = 0xe3f4ea,
    .production = 0xc22f2f,
    .test = 0xc98a12,
    .sandbox = 0x2f9e6e};

const Theme dark{.isDark = true,
    .window = 0x22262e,
    .field = 0x1a1d23,
    .line = 0x383d48,
    .text = 0xe7eaf0,
    .dim = 0x9ca5b4,
    .accent = 0x7aa8fa,
    .tint = 0x2b3a57,
    .hover = 0x2a2f39,
    .open = 0x7aa8fa,
    .done = 0x4fc391,
    .pending = 0xe2b64a,
    .missed = 0xee9358,
    .gone = 0x969eac,
    .warning = 0xf47272,
    .free = 0x4fc391,
    .freeTint = 0x20392d,
    .production = 0xf47272,
    .test = 0xe2b64a,
    .sandbox = 0x45c08a};

const Theme *current = &light;

QPalette paletteOf(const Theme &theme)
{
    QPalette palette(theme.text, theme.window, theme.line.lighter(120), theme.line.darker(130),
        theme.line, theme.text, theme.window);
    palette.setColor(QPalette::Base, theme.window);
    palette.setColor(QPalette::AlternateBase, theme.field);
    palette.setColor(QPalette::Button, theme.window);
    palette.setColor(QPalette::Highlight, theme.tint);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.dim);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.field);
    palette.setColor(QPalette::ToolTipText, theme.text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.dim);
    return palette;
}

/// Qt 6.4 does not tell the desktop's colour scheme: a dark palette is one whose text is lighter
/// than its ground.
bool desktopIsDark()
{
    static const bool isDark = [] {
        const QPalette desktop = QApplication::palette();
        return desktop.color(QPalette::WindowText).lightness()
            > desktop.color(QPalette::Window).lightness();
    }();
    return isDark;
}

} // namespace

QColor Theme::of(BookingState state) const
{
    switch (state) {
    case BookingState::Open:
    case BookingState::Confirmed:
    case BookingState::InProgress:
        return open;
    case BookingState::Pending:
        return pending;
    case BookingState::Completed:
        return done;
    case BookingState::NoShow:
        return missed;
    case BookingState::Cancelled:
        return gone;
    case BookingState::Unknown:
        break;
    }
    return text;
}

QColor Theme::of(Environment environment) const
{
    switch (environment) {
    case Environment::Production:
        return production;
    case Environment::Test:
        return test;
    case Environment::Sandbox:
        break;
    }
    return sandbox;
}

const Theme &theme()
{
    return *current;
}

QColor mixed(const QColor &color, const QColor &ground, double part)
{
    const auto mix = [part](float one, float other) {
        return static_cast<float>(one * part + other * (1 - part));
    };
    return QColor::fromRgbF(mix(color.redF(), ground.redF()), mix(color.greenF(), ground.greenF()),
        mix(color.blueF(), ground.blueF()));
}

void applyAppearance(Appearance appearance)
{
    const bool toDark =
        appearance == Appearance::Dark || (appearance == Appearance::System && desktopIsDark());
    takeIconsIn();
    current = toDark ? &dark : &light;
    if (!qobject_cast<CalmStyle *>(QApplication::style()))
        QApplication::setStyle(new CalmStyle);
    QApplication::setPalette(paletteOf(*current));
    // A window that has a style sheet does not hear of the palette any more.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        QEvent change(QEvent::ThemeChange);
        QCoreApplication::sendEvent(window, &change);
    }
}

QIcon themedIcon(const QString &name, const QColor &color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

QString iconNameOf(BookingState state)
{
    switch (state) {
    case BookingState::Open:
        return u"dot"_s;
    case BookingState::Confirmed:
        return u"dot-check"_s;
    case BookingState::InProgress:
        return u"clock"_s;
    case BookingState::Pending:
        return u"ring"_s;
    case BookingState::Completed:
        return u"check"_s;
    case BookingState::NoShow:
        return u"cross"_s;
    case BookingState::Cancelled:
        return u"bar"_s;
    case BookingState::Unknown:
        break;
    }
    return u"question"_s;
}

} // namespace daybook
