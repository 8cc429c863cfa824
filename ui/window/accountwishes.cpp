// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/accountwishes.h"

#include "ui/accounts/accountdialog.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/workspace.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

AccountWishes::AccountWishes(Workspace &workspace, QWidget &window)
    : m_workspace(workspace), m_window(window)
{
    connect(&m_workspace, &Workspace::removalFailed, this, &AccountWishes::showRemovalFailed);
}

void AccountWishes::add()
{
    openDialog(true);
}

void AccountWishes::change()
{
    openDialog(false);
}

void AccountWishes::askForCredentials()
{
    openDialog(!m_workspace.account().has_value());
}

void AccountWishes::openDialog(bool isNew)
{
    auto *dialog = new AccountDialog(
        m_workspace, isNew ? Account{} : m_workspace.account().value_or(Account{}), &m_window);
    connect(dialog, &AccountDialog::saved, this, [this](const QString &id) {
        if (m_workspace.account() && m_workspace.account()->id == id)
            m_workspace.reopen();
        else
            m_workspace.open(id);
    });
    dialog->open();
}

void AccountWishes::remove()
{
    const Account account = *m_workspace.account();
    QString text =
        tr("Remove “%1” and its key from this computer?").arg(shownText(account.name, 60));
    if (!m_workspace.tokens().of(account.id).isEmpty())
        text += u"\n\n"_s
            + tr("The list of its signed searches goes, too. The tokens themselves go on working.");
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Remove account"), text, QMessageBox::Cancel, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    const QAbstractButton *remove =
        question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    connect(question, &QMessageBox::buttonClicked, this,
        [this, account, remove](const QAbstractButton *clicked) {
            if (clicked == remove)
                m_workspace.remove(account);
        });
    question->open();
}

void AccountWishes::showRemovalFailed(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove account"),
        tr("The account stays: %1. %2").arg(errorText(error), errorAdvice(error)), QMessageBox::Ok,
        &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace daybook
