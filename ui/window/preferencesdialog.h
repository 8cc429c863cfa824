// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QActionGroup;

namespace daybook {

/// The few things a person may want otherwise. Changes hold at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p appearance is the menu's group of the same choices; both follow each other.
    PreferencesDialog(QActionGroup *appearance, QWidget *parent);
};

} // namespace daybook
