// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"

#include <QObject>

class QWidget;

namespace daybook {

class Workspace;

/// Adding, changing and removing accounts: asks the person, and has it done.
class AccountWishes : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it; its dialogs open over @p window.
    AccountWishes(Workspace &workspace, QWidget &window);

    void add();
    void change();
    void remove();
    /// Of the account that is open, or of a new one while none is.
    void askForCredentials();

private:
    void openDialog(bool isNew);
    void showRemovalFailed(const Error &error);

    Workspace &m_workspace;
    QWidget &m_window;
};

} // namespace daybook
