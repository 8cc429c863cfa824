// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

class QMenu;

namespace daybook {

class Workspace;

/// The account that is open, with its kind, environment and colour; its menu switches to another.
class AccountButton : public QToolButton
{
    Q_OBJECT

public:
    /// @p workspace outlives the button. @p addAccount is offered at the end of the menu.
    AccountButton(Workspace &workspace, QAction *addAccount, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void showAccount();

    Workspace &m_workspace;
    QAction *m_addAccount;
    QMenu *m_menu;
};

} // namespace daybook
