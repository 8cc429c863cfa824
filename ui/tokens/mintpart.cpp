// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/mintpart.h"

#include "core/accounts/signingkey.h"
#include "core/accounts/tokenledger.h"
#include "core/sources/bookingsource.h"
#include "ui/accounts/entrycheck.h"
#include "ui/common/labels.h"
#include "ui/tokens/notedfield.h"
#include "ui/tokens/studiotext.h"
#include "ui/tokens/tokencard.h"
#include "ui/workspace.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

MintPart::MintPart(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    makeFields();
    buildLayout();
    connectFields();
    showIdentity();
    setAccount({});
}

MintPart::~MintPart()
{
    m_asking.cancel(); // before the connection that it asks
}

void MintPart::makeFields()
{
    m_ask = new QPushButton(tr("&Ask the service"), this);
    m_ask->setObjectName("askForSlug"_L1);
    m_ask->setAutoDefault(false);
    m_slug = new NotedField(u"mintSlug"_s, tr("App slug"), this, m_ask);
    m_by = new QComboBox(this);
    m_by->setObjectName("mintBy"_L1);
    m_by->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_by->addItems({tr("E-mail address"), tr("Meta key")});
    m_email = new NotedField(u"mintEmail"_s, tr("E-mail address"), this);
    m_email->line()->setPlaceholderText(u"ada@example.test"_s);
    m_email->line()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_key = new NotedField(u"mintKey"_s, tr("Meta key"), this);
    m_key->line()->setPlaceholderText(u"customer_id"_s);
    m_value = new NotedField(u"mintValue"_s, tr("Value"), this);
    m_value->line()->setPlaceholderText(u"12345"_s);
    m_scope = plainLabel({}, Ink::Normal, this);
    m_scope->setObjectName("mintScope"_L1);
    m_scope->setWordWrap(true);
    m_mint = new QPushButton(tr("Mi&nt token"), this);
    m_mint->setObjectName("mintToken"_L1);
    m_problem = plainLabel({}, Ink::Warning, this);
    m_problem->setObjectName("mintProblem"_L1);
    m_problem->setWordWrap(true);
    m_card = new TokenCard(m_workspace, this);
}

void MintPart::buildLayout()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(14);
    addNamedRow(m_form, tr("A&pp slug"), m_slug);
    addNamedRow(m_form, tr("Customer &by"), m_by);
    addNamedRow(m_form, tr("&E-mail"), m_email);
    addNamedRow(m_form, tr("&Key"), m_key);
    addNamedRow(m_form, tr("&Value"), m_value);
    auto *lasting = plainLabel(lastingSentence(), Ink::Dim, this);
    lasting->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_mint, 0, Qt::AlignTop);
    row->addWidget(m_problem, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 8);
    column->setSpacing(12);
    column->addLayout(m_form);
    column->addWidget(m_scope);
    column->addWidget(lasting);
    column->addLayout(row);
    column->addWidget(m_card);
    column->addStretch(1);
}

void MintPart::connectFields()
{
    for (const NotedField *field : {m_slug, m_email, m_key, m_value})
        connect(field->line(), &QLineEdit::textChanged, this, &MintPart::showScope);
    connect(m_by, &QComboBox::currentIndexChanged, this, &MintPart::showIdentity);
    connect(m_ask, &QPushButton::clicked, this, &MintPart::askForSlug);
    connect(m_mint, &QPushButton::clicked, this, &MintPart::begin);
}

void MintPart::setAccount(const std::optional<Account> &account)
{
    m_asking.cancel();
    m_minting.cancel();
    m_connection.reset();
    m_account = account;
    m_slug->line()->setText(account ? account->appSlug : QString());
    showScope();
    m_ask->setEnabled(account.has_value());
    m_mint->setEnabled(account.has_value());
}

void MintPart::focusCustomer()
{
    (isByMeta() ? m_key : m_email)->setFocus();
}

bool MintPart::isByMeta() const
{
    return m_by->currentIndex() == 1;
}

SearchScope MintPart::entered() const
{
    return {.appSlug = m_slug->text(),
        .attribute = isByMeta() ? u"meta."_s + m_key->text() : u"customer.email"_s,
        .value = isByMeta() ? m_value->text() : m_email->text()};
}

void MintPart::showIdentity()
{
    m_form->setRowVisible(m_email, !isByMeta());
    m_form->setRowVisible(m_key, isByMeta());
    m_form->setRowVisible(m_value, isByMeta());
    showScope();
}

/// What is missing is not complained about while somebody is still typing. A token that was minted
/// for what stood here before must not be taken for one of what stands here now.
void MintPart::showScope()
{
    const SearchScope scope = entered();
    const auto problem = problemOf(scope);
    for (NotedField *field : {m_slug, m_email, m_key, m_value})
        field->setNote({});
    m_scope->setText(problem ? QString() : scopeSentence(scope));
    m_scope->setVisible(!problem);
    m_card->clear();
    m_minting.cancel();
    m_mint->setEnabled(m_account.has_value());
    say({});
    if (problem && !fieldOf(*problem)->text().isEmpty())
        fieldOf(*problem)->setNote(scopeProblemText(*problem));
}

NotedField *MintPart::fieldOf(const ScopeProblem &problem) const
{
    using Kind = ScopeProblem::Kind;
    if (problem.kind == Kind::NoAppSlug || problem.kind == Kind::UnusableAppSlug)
        return m_slug;
    if (!isByMeta())
        return m_email;
    const bool isKeyUsable = BookingSearch().with(u"meta."_s + m_key->text(), u"x"_s).index() == 0;
    return isKeyUsable ? m_value : m_key;
}

void MintPart::askForSlug()
{
    m_asking.cancel();
    m_connection = m_workspace.connectionFor(*m_account, m_workspace.credentials());
    if (!m_connection)
        return m_slug->setNote(tr("The address of the account cannot be used."));
    m_ask->setEnabled(false);
    m_asking = m_connection->source().identity(
        [this](const Result<Identity> &identity) { slugTold(identity); });
}

void MintPart::slugTold(const Result<Identity> &identity)
{
    m_ask->setEnabled(true);
    if (!identity)
        return m_slug->setNote(errorSentence(identity.error()));
    if (identity->id.isEmpty())
        return m_slug->setNote(tr("The service does not tell it."));
    m_slug->line()->setText(identity->id);
}

void MintPart::begin()
{
    const SearchScope scope = entered();
    if (const auto problem = problemOf(scope)) {
        NotedField *field = fieldOf(*problem);
        field->setNote(scopeProblemText(*problem));
        return field->setFocus();
    }
    if (const QString problem = problemOfPlainEntry(scope.appSlug); !problem.isEmpty())
        return m_slug->setNote(problem);
    m_card->clear();
    say({});
    m_mint->setEnabled(false);
    m_minting = readSigningKey(m_workspace.credentials(), *m_account,
        [this, scope](const Result<Secret> &key) { keyRead(scope, key); });
}

void MintPart::keyRead(const SearchScope &scope, const Result<Secret> &key)
{
    m_mint->setEnabled(true);
    m_mint->setFocus(); // disabling it sent the focus away
    if (!key)
        return say(errorSentence(key.error()));
    mint(scope, *key);
}

void MintPart::mint(const SearchScope &scope, const Secret &key)
{
    const SigningKeyStrength strength = strengthOf(key);
    if (strength == SigningKeyStrength::Unusable)
        return say(tr("The key of this account is empty, so it signs nothing."));
    const Secret token = mintSignedSearch(scope, key);
    m_workspace.tokens().add({.when = QDateTime::currentDateTimeUtc(),
        .accountId = m_account->id,
        .appSlug = scope.appSlug,
        .attribute = scope.attribute,
        .value = scope.value,
        .tokenHash = tokenHash(token),
        .keyFingerprint = signingKeyFingerprint(key)});
    m_scope->hide(); // the card says it
    m_card->setToken(*m_account, scope, token, strength);
}

void MintPart::say(const QString &problem)
{
    m_problem->setText(problem);
}

} // namespace daybook
