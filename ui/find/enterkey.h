// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>
#include <QKeyEvent>

namespace daybook {

/// Enter presses the button of @p part that has the focus, as Space does. True when it did: a
/// dialog would look for a default button of its own.
[[nodiscard]] inline bool pressedByEnter(const QKeyEvent &event, const QWidget &part)
{
    auto *button = qobject_cast<QAbstractButton *>(part.focusWidget());
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isEnter || !button || !button->hasFocus() || !part.isAncestorOf(button))
        return false;
    button->click();
    return true;
}

} // namespace daybook
