// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/tokenstudio.h"

#include "ui/accounts/environmenttext.h"
#include "ui/common/labels.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/tokens/ledgerpart.h"
#include "ui/tokens/mintpart.h"
#include "ui/tokens/verifypart.h"
#include "ui/workspace.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QIcon>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace daybook {

TokenStudio::TokenStudio(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace)
{
    setObjectName("tokenStudio"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Signed search"));
    m_account = new QComboBox(this);
    m_account->setObjectName("studioAccount"_L1);
    m_mint = new MintPart(m_workspace, this);
    m_verify = new VerifyPart(m_workspace, this);
    m_ledger = new LedgerPart(m_workspace, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName("studioTabs"_L1);
    m_tabs->addTab(m_mint, tr("&Mint"));
    m_tabs->addTab(m_verify, tr("&Read and verify"));
    m_tabs->addTab(m_ledger, tr("Led&ger"));
    fillAccounts();
    buildLayout();
    connect(m_account, &QComboBox::currentIndexChanged, this, &TokenStudio::showAccount);
    connect(m_tabs, &QTabWidget::currentChanged, this, &TokenStudio::showTab);
    showAccount();
    m_mint->focusCustomer();
}

/// Only an app key signs; of those the open account comes first.
void TokenStudio::fillAccounts()
{
    const auto &open = m_workspace.account();
    for (const Account &account : m_workspace.accounts().accounts()) {
        if (account.kind != AccountKind::Timekit)
            continue;
        m_account->addItem(themedIcon(u"dot"_s, theme().of(account.environment)),
            tr("%1 · %2").arg(shownText(account.name, 60), environmentText(account.environment)),
            account.id);
        if (open && open->id == account.id)
            m_account->setCurrentIndex(m_account->count() - 1);
    }
    m_account->setEnabled(m_account->count() > 0);
    m_account->setPlaceholderText(tr("No Timekit account with an app key"));
}

void TokenStudio::buildLayout()
{
    auto *label = plainLabel(tr("Acc&ount"), Ink::Normal, this);
    label->setBuddy(m_account);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 16, 20, 10);
    row->setSpacing(14);
    row->addWidget(label);
    row->addWidget(m_account, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName("closeStudio"_L1);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 8, 20, 16);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_tabs, 1);
    column->addLayout(foot);
    resize(860, 620);
}

std::optional<Account> TokenStudio::account() const
{
    return m_workspace.accounts().withId(m_account->currentData().toString());
}

void TokenStudio::showAccount()
{
    m_mint->setAccount(account());
    m_verify->setAccount(account());
    m_ledger->setAccount(account());
    showTab();
}

/// Enter does what the tab is for.
void TokenStudio::showTab()
{
    const int tab = m_tabs->currentIndex();
    m_mint->mainButton()->setAutoDefault(tab == MintTab);
    m_mint->mainButton()->setDefault(tab == MintTab);
    m_verify->mainButton()->setAutoDefault(tab == VerifyTab);
    m_verify->mainButton()->setDefault(tab == VerifyTab);
    if (tab == LedgerTab)
        m_ledger->compareKeys();
}

void TokenStudio::done(int result)
{
    m_mint->setAccount({});
    m_verify->clear();
    QDialog::done(result);
}

} // namespace daybook
