// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountdialog.h"

#include "core/sources/bookingsource.h"
#include "ui/accounts/accountform.h"
#include "ui/accounts/entrycheck.h"
#include "ui/common/labels.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/workspace.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString sentence(const Error &error)
{
    const QString advice = errorAdvice(error);
    return advice.isEmpty() ? errorText(error) + u'.' : u"%1. %2"_s.arg(errorText(error), advice);
}

} // namespace

AccountDialog::AccountDialog(Workspace &workspace, const Account &account, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_account(account), m_isNew(account.name.isEmpty())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_isNew ? tr("Add account") : tr("Change account"));
    buildLayout();
    connect(m_form, &AccountForm::kindChanged, this, &AccountDialog::shrinkToFit);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::check);
    connect(m_forSession, &QPushButton::clicked, this, &AccountDialog::keepForSession);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

AccountDialog::~AccountDialog()
{
    m_running.cancel();
}

void AccountDialog::buildLayout()
{
    m_form = new AccountForm(m_account, this);
    m_message = plainLabel({}, Ink::Dim, this);
    m_message->setObjectName("accountMessage"_L1);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    buildButtons();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(14);
    column->addWidget(m_form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(600);
}

void AccountDialog::buildButtons()
{
    m_buttons = new QDialogButtonBox(this);
    m_save = m_buttons->addButton(tr("Test and &save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName("accountSave"_L1);
    m_save->setDefault(true);
    m_forSession = new QPushButton(tr("Keep until I &quit"), this);
    m_forSession->setObjectName("accountForSession"_L1);
    m_cancel = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName("accountCancel"_L1);
    offerForSession(false);
}

/// The box shows whatever it holds, and lets go of what it does not.
void AccountDialog::offerForSession(bool isOffered)
{
    if (isOffered) {
        m_buttons->addButton(m_forSession, QDialogButtonBox::ActionRole);
    } else {
        m_buttons->removeButton(m_forSession);
        m_forSession->setParent(this);
    }
    m_forSession->setVisible(isOffered);
}

/// Left to itself a dialog grows with its fields and stays large when they go.
void AccountDialog::shrinkToFit()
{
    say({}, false); // it was about fields of another kind
    m_form->layout()->activate();
    adjustSize();
}

QString AccountDialog::problem() const
{
    const QString problem = m_form->problem();
    if (!problem.isEmpty())
        return problem;
    const auto sameName = m_workspace.accounts().withName(m_account.name);
    return sameName && sameName->id != m_account.id
        ? tr("There is an account of this name already.")
        : QString();
}

void AccountDialog::check()
{
    m_account = m_form->entered();
    if (const QString wrong = problem(); !wrong.isEmpty())
        return say(wrong, true);
    m_secrets = enteredSecrets();
    offerForSession(false);
    m_trial.keep(credentialOf(m_account), m_form->secret());
    CredentialStore &store = m_form->keepsStoredSecret()
        ? static_cast<CredentialStore &>(m_workspace.credentials())
        : m_trial;
    m_running.cancel();
    m_connection = m_workspace.connectionFor(m_account, store);
    setPhase(Phase::Checking);
    say(tr("Signing in…"), false);
    m_running = m_connection->source().identity(
        [this](const Result<Identity> &identity) { checked(identity); });
}

void AccountDialog::checked(const Result<Identity> &identity)
{
    setPhase(Phase::Editing);
    if (!identity)
        return say(sentence(identity.error()), true);
    if (const QString wrong = problemOfIdentity(*identity); !wrong.isEmpty())
        return say(wrong, true);
    if (m_account.kind != AccountKind::TimeTap && !identity->id.isEmpty())
        m_account.appSlug = identity->id;
    say(tr("Signed in to %1.")
            .arg(shownText(identity->name.isEmpty() ? m_account.name : identity->name)),
        false);
    store();
}

/// Only now is the app of a key known, and that of a token which stays in the keychain.
QString AccountDialog::problemOfIdentity(const Identity &identity) const
{
    const bool isKnown = !m_account.appSlug.isEmpty() && !identity.id.isEmpty();
    return m_account.kind != AccountKind::TimeTap && isKnown ? problemOfSlug(m_account, identity.id)
                                                             : QString();
}

QList<KeptSecret> AccountDialog::enteredSecrets() const
{
    QList<KeptSecret> secrets;
    if (!m_form->keepsStoredSecret())
        secrets.append({.key = credentialOf(m_account), .secret = m_form->secret()});
    if (!m_form->signingKey().isEmpty())
        secrets.append({.key = signingKeyOf(m_account), .secret = m_form->signingKey()});
    return secrets;
}

void AccountDialog::store()
{
    if (m_secrets.isEmpty())
        return finish();
    setPhase(Phase::Storing);
    say(tr("Putting the key into the keychain…"), false);
    m_running = keepSecrets(m_workspace.credentials(), m_secrets,
        m_isNew ? WhenOneFails::TakeBackTheOthers : WhenOneFails::KeepTheOthers,
        [this](const Result<Done> &result) { stored(result); });
}

void AccountDialog::keepForSession()
{
    for (const KeptSecret &secret : std::as_const(m_secrets))
        m_workspace.credentials().keepForSession(secret.key, secret.secret);
    finish();
}

void AccountDialog::stored(const Result<Done> &result)
{
    setPhase(Phase::Editing);
    if (result)
        return finish();
    offerForSession(true);
    m_forSession->setFocus(); // testing it again would not help
    say(tr("The key works, but it could not be kept: %1").arg(sentence(result.error())), true);
}

void AccountDialog::finish()
{
    m_workspace.accounts().put(m_account);
    m_secrets.clear();
    m_form->clearSecrets();
    Q_EMIT saved(m_account.id);
    accept();
}

void AccountDialog::reject()
{
    if (m_phase == Phase::Storing)
        return;
    m_running.cancel();
    QDialog::reject();
}

void AccountDialog::say(const QString &text, bool isProblem)
{
    m_message->setText(text);
    setInk(m_message, isProblem ? Ink::Warning : Ink::Dim);
}

void AccountDialog::setPhase(Phase phase)
{
    m_phase = phase;
    m_form->setEditable(phase == Phase::Editing);
    m_save->setEnabled(phase == Phase::Editing);
    m_cancel->setEnabled(phase != Phase::Storing);
}

} // namespace daybook
