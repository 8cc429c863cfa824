// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>
#include <QToolButton>

namespace daybook {

enum class Ink { Normal, Dim, Bold, Title, Warning };

/// A label that shows its text as it is, never as markup.
[[nodiscard]] QLabel *plainLabel(const QString &text, Ink ink, QWidget *parent);

/// Dresses a label; the style sheet knows what each ink looks like in the theme in force.
void setInk(QLabel *label, Ink ink);

/// A framed button of the toolbar kind, with a name for screen readers.
[[nodiscard]] QToolButton *framedButton(const QString &accessibleName, QWidget *parent);

} // namespace daybook
