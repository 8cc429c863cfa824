// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountform.h"

#include "core/http/endpoint.h"
#include "ui/accounts/accountkindtext.h"
#include "ui/accounts/entrycheck.h"
#include "ui/accounts/hintedfield.h"
#include "ui/text/errortext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// A line and what is said of it.
struct Words
{
    QString label = {};
    QString hint = {};
    QString missing = {}; ///< The sentence for a field that was left empty.
};

Words secretWords(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return {.label = AccountForm::tr("&Private key"),
            .hint =
                AccountForm::tr("Beside the API key. It goes into this computer's keychain only."),
            .missing = AccountForm::tr("Enter the private key.")};
    case AccountKind::Timekit:
        return {.label = AccountForm::tr("&App key"),
            .hint = AccountForm::tr(
                "In Timekit: API Settings, Keys. Begins with live_api_key or test_…"),
            .missing = AccountForm::tr("Enter the app key.")};
    case AccountKind::TimekitWidget:
        return {.label = AccountForm::tr("&Widget key"),
            .hint = AccountForm::tr(
                "In Timekit: API Settings, Keys. Begins with live_widget_key or test_…"),
            .missing = AccountForm::tr("Enter the widget key.")};
    case AccountKind::SignedSearch:
        break;
    }
    return {.label = AccountForm::tr("&Token"),
        .hint = AccountForm::tr("From whoever runs the app: it opens one customer's bookings."),
        .missing = AccountForm::tr("Enter the token.")};
}

QString slugHint(AccountKind kind)
{
    switch (kind) {
    case AccountKind::SignedSearch:
        return AccountForm::tr("The short name of the app that the token is for.");
    case AccountKind::Timekit:
        return AccountForm::tr("The short name of the app; may stay empty, for the key tells it.");
    case AccountKind::TimekitWidget:
    case AccountKind::TimeTap:
        break;
    }
    return AccountForm::tr("The short name of the app; may stay empty.");
}

/// What is offered as the environment; the last is always an address of one's own.
QStringList environmentsOf(AccountKind kind)
{
    if (kind == AccountKind::TimeTap)
        return {AccountForm::tr("Production"), AccountForm::tr("Test"),
            AccountForm::tr("Other address")};
    return {AccountForm::tr("Production and test"), AccountForm::tr("Other address")};
}

/// The address that goes with the entry at @p index.
QString usualAddress(AccountKind kind, int index)
{
    return kind == AccountKind::TimeTap ? timetapBaseUrl(static_cast<Environment>(index))
                                        : timekitBaseUrl();
}

} // namespace

AccountForm::AccountForm(Account account, QWidget *parent)
    : QWidget(parent), m_account(std::move(account)), m_isNew(m_account.name.isEmpty())
{
    makeFields();
    makeSecretFields();
    buildLayout();
    showKind();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccountForm::showKind);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &AccountForm::showAddress);
}

void AccountForm::makeFields()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName("accountKind"_L1);
    for (const AccountKind kind : allAccountKinds)
        m_kind->addItem(accountKindText(kind));
    m_kind->setCurrentIndex(static_cast<int>(m_account.kind));
    m_kind->setEnabled(m_isNew);
    m_kind->setToolTip(m_isNew ? tr("Which service, and which kind of key or token you have for it")
                               : tr("The kind of an account stays as it is"));
    m_name = new QLineEdit(m_account.name, this);
    m_name->setObjectName("accountName"_L1);
    m_name->setPlaceholderText(tr("Harbour Clinic"));
    m_name->setToolTip(tr("As you want to call it"));
    m_environment = new QComboBox(this);
    m_environment->setObjectName("accountEnvironment"_L1);
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_environment->setToolTip(tr("Where the service is asked"));
    m_baseUrl = new QLineEdit(m_account.baseUrl, this);
    m_baseUrl->setObjectName("accountBaseUrl"_L1);
    m_baseUrl->setToolTip(tr("The address that all questions go to; of a sandbox, for example"));
}

void AccountForm::makeSecretFields()
{
    using Echo = HintedField::Echo;
    m_apiKey = new HintedField(u"accountApiKey"_s, Echo::Shown, this);
    m_apiKey->setWords(tr("A&PI key"), tr("In TimeTap: Settings, Integrations, API Key."));
    m_apiKey->line()->setText(m_account.apiKey);
    m_appSlug = new HintedField(u"accountAppSlug"_s, Echo::Shown, this);
    m_appSlug->line()->setText(m_account.appSlug);
    m_secret = new HintedField(u"accountPrivateKey"_s, Echo::Hidden, this);
    m_signingKey = new HintedField(u"accountSigningKey"_s, Echo::Hidden, this);
    m_signingKey->setWords(tr("Si&gning key"),
        tr("Only when searches are signed with another secret than the app key."));
    for (const HintedField *field : {m_secret, m_signingKey})
        field->line()->setPlaceholderText(m_isNew ? QString() : tr("unchanged"));
}

void AccountForm::buildLayout()
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(14);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Environment"), m_environment);
    m_form->addRow(tr("&Base URL"), m_baseUrl);
    for (HintedField *field : {m_apiKey, m_appSlug, m_secret, m_signingKey})
        m_form->addRow(field->label(), field);
}

AccountKind AccountForm::kind() const
{
    return static_cast<AccountKind>(m_kind->currentIndex());
}

void AccountForm::showKind()
{
    const Words secret = secretWords(kind());
    m_secret->setWords(secret.label, secret.hint);
    m_appSlug->setWords(tr("App s&lug"), slugHint(kind()));
    m_form->setRowVisible(m_apiKey, kind() == AccountKind::TimeTap);
    m_form->setRowVisible(m_appSlug, kind() != AccountKind::TimeTap);
    m_form->setRowVisible(m_signingKey, kind() == AccountKind::Timekit);
    showEnvironments();
    Q_EMIT kindChanged();
}

/// Another kind begins at the usual address of its service, unless somebody has chosen another one.
void AccountForm::showEnvironments()
{
    const bool wasOther = m_environment->count() > 0 && isOtherAddress();
    const QSignalBlocker quiet(m_environment); // between two lists it says nothing of use
    m_environment->clear();
    m_environment->addItems(environmentsOf(kind()));
    const int other = m_environment->count() - 1;
    int index = wasOther ? other : 0;
    if (!m_isNew) {
        index = other;
        for (int usual = 0; usual < other; ++usual) {
            if (usualAddress(kind(), usual) == m_account.baseUrl)
                index = usual;
        }
    }
    m_environment->setCurrentIndex(index);
    showAddress();
}

bool AccountForm::isOtherAddress() const
{
    return m_environment->currentIndex() == m_environment->count() - 1;
}

void AccountForm::showAddress()
{
    m_baseUrl->setEnabled(isOtherAddress() && m_environment->isEnabled());
    if (!isOtherAddress() && m_environment->currentIndex() >= 0)
        m_baseUrl->setText(usualAddress(kind(), m_environment->currentIndex()));
}

Account AccountForm::entered() const
{
    Account account = m_account;
    account.kind = kind();
    account.name = m_name->text().simplified();
    account.baseUrl = m_baseUrl->text().trimmed();
    account.apiKey = kind() == AccountKind::TimeTap ? m_apiKey->text() : QString();
    account.appSlug = kind() == AccountKind::TimeTap ? QString() : m_appSlug->text();
    account.environment = environmentEntered();
    return account;
}

/// A key of Timekit tells whether its app is a test app; one that stays in the keychain told it
/// before.
Environment AccountForm::environmentEntered() const
{
    const QString address = m_baseUrl->text().trimmed();
    if (kind() == AccountKind::TimeTap)
        return environmentOf(address);
    const bool staysTest = keepsStoredSecret() && m_account.environment == Environment::Test;
    const Environment told = environmentOf(address, secret());
    return staysTest && told == Environment::Production ? Environment::Test : told;
}

Secret AccountForm::secret() const
{
    return Secret(m_secret->text().toUtf8());
}

Secret AccountForm::signingKey() const
{
    return kind() == AccountKind::Timekit ? Secret(m_signingKey->text().toUtf8()) : Secret();
}

bool AccountForm::keepsStoredSecret() const
{
    return !m_isNew && m_secret->text().isEmpty();
}

QString AccountForm::problem() const
{
    const Account account = entered();
    if (account.name.isEmpty())
        return tr("Give the account a name.");
    const auto address = Endpoint::fromText(account.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&address))
        return addressProblemText(*problem);
    if (kind() == AccountKind::TimeTap && account.apiKey.isEmpty())
        return tr("Enter the API key.");
    if (kind() == AccountKind::SignedSearch && account.appSlug.isEmpty())
        return tr("Enter the app slug.");
    for (const QString &entry : {account.apiKey, account.appSlug}) {
        if (const QString problem = problemOfPlainEntry(entry); !problem.isEmpty())
            return problem;
    }
    return problemOfSecrets();
}

QString AccountForm::problemOfSecrets() const
{
    if (!keepsStoredSecret() && secret().isEmpty())
        return secretWords(kind()).missing;
    const QString problem =
        keepsStoredSecret() ? QString() : problemOfCredential(entered(), secret());
    return problem.isEmpty() ? problemOfSigningKey(signingKey()) : problem;
}

void AccountForm::setEditable(bool isEditable)
{
    m_kind->setEnabled(isEditable && m_isNew);
    m_environment->setEnabled(isEditable);
    m_baseUrl->setEnabled(isEditable && isOtherAddress());
    for (QLineEdit *line :
        {m_name, m_apiKey->line(), m_appSlug->line(), m_secret->line(), m_signingKey->line()})
        line->setEnabled(isEditable);
    if (isEditable)
        m_secret->line()->setFocus(); // disabling the fields sent the focus away
}

void AccountForm::clearSecrets()
{
    m_secret->line()->clear();
    m_signingKey->line()->clear();
}

} // namespace daybook
