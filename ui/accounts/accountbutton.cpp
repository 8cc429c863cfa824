// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountbutton.h"

#include "ui/accounts/accountkindtext.h"
#include "ui/accounts/environmenttext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QIcon>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// "Harbour Clinic · Timekit · Test"; @p name as it is to be shown.
QString accountText(const Account &account, const QString &name)
{
    return AccountButton::tr("%1 · %2 · %3")
        .arg(name, accountKindName(account.kind), environmentText(account.environment));
}

QIcon accountIcon(const Account &account)
{
    return themedIcon(accountIconName(account.kind), theme().of(account.environment));
}

} // namespace

AccountButton::AccountButton(Workspace &workspace, QAction *addAccount, QWidget *parent)
    : QToolButton(parent), m_workspace(workspace), m_addAccount(addAccount), m_menu(new QMenu(this))
{
    setObjectName("accountButton"_L1);
    setProperty("bordered", true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &AccountButton::fillMenu);
    connect(&m_workspace, &Workspace::accountChanged, this, &AccountButton::showAccount);
    showAccount();
}

void AccountButton::fillMenu()
{
    m_menu->clear();
    for (const Account &account : m_workspace.accounts().accounts()) {
        QAction *action =
            m_menu->addAction(accountIcon(account), accountText(account, menuText(account.name)));
        action->setCheckable(true);
        action->setChecked(m_workspace.account() && m_workspace.account()->id == account.id);
        connect(
            action, &QAction::triggered, this, [this, id = account.id] { m_workspace.open(id); });
    }
    m_menu->addSeparator();
    m_menu->addAction(m_addAccount);
}

void AccountButton::showAccount()
{
    const auto &account = m_workspace.account();
    const auto textWith = [&](const QString &name) {
        return account ? accountText(*account, name) : tr("No account");
    };
    setText(textWith(account ? menuText(account->name) : QString()) + u" ▾"_s);
    setAccessibleName(
        tr("Account: %1").arg(textWith(account ? shownText(account->name, 80) : QString())));
    setIcon(account ? accountIcon(*account) : themedIcon(u"ring"_s, theme().dim));
}

void AccountButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        showAccount();
    QToolButton::changeEvent(event);
}

} // namespace daybook
