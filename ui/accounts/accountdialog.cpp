// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountdialog.h"

#include "ui/common/labels.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/workspace.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The third entry of the environment box: an address of one's own.
constexpr int otherAddress = 2;

QString sentence(const Error &error)
{
    const QString advice = errorAdvice(error);
    return advice.isEmpty() ? errorText(error) + u'.' : u"%1. %2"_s.arg(errorText(error), advice);
}

} // namespace

AccountDialog::AccountDialog(Workspace &workspace, Account account, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_account(std::move(account)),
      m_isNew(m_account.name.isEmpty())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_isNew ? tr("Add account") : tr("Change account"));
    buildLayout();
    showEnvironment();
    connect(m_environment, &QComboBox::currentIndexChanged, this, &AccountDialog::showEnvironment);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::check);
    connect(m_forSession, &QPushButton::clicked, this, [this] {
        m_sessionOnly = true;
        store();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

AccountDialog::~AccountDialog()
{
    m_running.cancel();
}

void AccountDialog::buildLayout()
{
    m_name = new QLineEdit(m_account.name, this);
    m_name->setObjectName("accountName"_L1);
    m_name->setPlaceholderText(tr("Harbour Clinic"));
    m_environment = new QComboBox(this);
    m_environment->setObjectName("accountEnvironment"_L1);
    m_environment->addItems({tr("Production"), tr("Test"), tr("Other address")});
    m_baseUrl = new QLineEdit(m_account.baseUrl, this);
    m_baseUrl->setObjectName("accountBaseUrl"_L1);
    m_apiKey = new QLineEdit(m_account.apiKey, this);
    m_apiKey->setObjectName("accountApiKey"_L1);
    m_apiKey->setToolTip(tr("In TimeTap: Settings, Integrations, API Key"));
    m_privateKey = new QLineEdit(this);
    m_privateKey->setObjectName("accountPrivateKey"_L1);
    m_privateKey->setEchoMode(QLineEdit::Password);
    m_privateKey->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_privateKey->setPlaceholderText(m_isNew ? QString() : tr("unchanged"));
    m_privateKey->setToolTip(
        tr("Shown once beside the API key; kept in the keychain of this computer only"));
    if (!m_isNew)
        m_environment->setCurrentIndex(m_account.baseUrl == timetapBaseUrl(m_account.environment)
                ? static_cast<int>(m_account.environment)
                : otherAddress);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(14);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Environment"), m_environment);
    form->addRow(tr("&Base URL"), m_baseUrl);
    form->addRow(tr("&API key"), m_apiKey);
    form->addRow(tr("&Private key"), m_privateKey);

    m_message = plainLabel({}, Ink::Dim, this);
    m_message->setObjectName("accountMessage"_L1);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_buttons = new QDialogButtonBox(this);
    m_save = m_buttons->addButton(tr("Test and &save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName("accountSave"_L1);
    m_save->setDefault(true);
    // Comes into the box when it is needed: the box shows whatever it holds.
    m_forSession = new QPushButton(tr("Keep until I &quit"), this);
    m_forSession->setObjectName("accountForSession"_L1);
    m_cancel = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setAutoDefault(false);
    m_forSession->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(14);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addWidget(m_buttons);
    setMinimumWidth(480);
}

void AccountDialog::showEnvironment()
{
    const bool isOther = m_environment->currentIndex() == otherAddress;
    m_baseUrl->setEnabled(isOther);
    if (!isOther)
        m_baseUrl->setText(timetapBaseUrl(static_cast<Environment>(m_environment->currentIndex())));
}

void AccountDialog::takeForm()
{
    m_account.name = m_name->text().simplified();
    m_account.baseUrl = m_baseUrl->text().trimmed();
    m_account.environment = environmentOf(m_account.baseUrl);
    m_account.apiKey = m_apiKey->text().trimmed();
}

/// A key that was pasted with blanks or line ends around it is the key.
bool AccountDialog::keepsStoredKey() const
{
    return !m_isNew && m_privateKey->text().trimmed().isEmpty();
}

QString AccountDialog::formProblem() const
{
    if (m_account.name.isEmpty())
        return tr("Give the account a name.");
    const auto sameName = m_workspace.accounts().withName(m_account.name);
    if (sameName && sameName->id != m_account.id)
        return tr("There is an account of this name already.");
    const auto address = Endpoint::fromText(m_account.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&address))
        return addressProblemText(*problem);
    if (m_account.apiKey.isEmpty())
        return tr("Enter the API key.");
    if (!keepsStoredKey() && m_privateKey->text().trimmed().isEmpty())
        return tr("Enter the private key.");
    return {};
}

void AccountDialog::check()
{
    takeForm();
    const QString problem = formProblem();
    if (!problem.isEmpty())
        return say(problem, true);
    m_trial.keep(credentialOf(m_account), Secret(m_privateKey->text().trimmed().toUtf8()));
    CredentialStore &store =
        keepsStoredKey() ? static_cast<CredentialStore &>(m_workspace.credentials()) : m_trial;
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
    say(tr("Signed in to %1.").arg(shownText(identity->name)), false);
    if (keepsStoredKey())
        return finish();
    store();
}

void AccountDialog::store()
{
    const CredentialKey key = credentialOf(m_account);
    const Secret secret(m_privateKey->text().trimmed().toUtf8());
    if (m_sessionOnly) {
        m_workspace.credentials().keepForSession(key, secret);
        return finish();
    }
    setPhase(Phase::Storing);
    say(tr("Putting the key into the keychain…"), false);
    m_running = m_workspace.credentials().write(
        key, secret, [this](const Result<Done> &result) { stored(result); });
}

void AccountDialog::stored(const Result<Done> &result)
{
    setPhase(Phase::Editing);
    if (result)
        return finish();
    m_buttons->addButton(m_forSession, QDialogButtonBox::ActionRole);
    m_forSession->show();
    say(tr("The key works, but it could not be kept: %1").arg(sentence(result.error())), true);
}

void AccountDialog::finish()
{
    m_workspace.accounts().put(m_account);
    m_privateKey->clear();
    Q_EMIT saved(m_account.id);
    accept();
}

void AccountDialog::say(const QString &text, bool isProblem)
{
    m_message->setText(text);
    setInk(m_message, isProblem ? Ink::Warning : Ink::Dim);
}

void AccountDialog::setPhase(Phase phase)
{
    const bool isEditing = phase == Phase::Editing;
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_environment),
             static_cast<QWidget *>(m_apiKey), static_cast<QWidget *>(m_privateKey)})
        field->setEnabled(isEditing);
    m_baseUrl->setEnabled(isEditing && m_environment->currentIndex() == otherAddress);
    m_save->setEnabled(isEditing);
    if (isEditing)
        m_privateKey->setFocus(); // disabling the fields sent the focus away
}

} // namespace daybook
