// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/ledgerpart.h"

#include "core/accounts/signingkey.h"
#include "core/timekit/signedsearch.h"
#include "ui/common/calmtable.h"
#include "ui/common/labels.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/tokens/ledgermodel.h"
#include "ui/tokens/studiotext.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QPushButton>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace daybook {

LedgerPart::LedgerPart(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace)
{
    buildTable();
    buildButtons();
    buildLayout();
    connect(&m_workspace.tokens(), &TokenLedger::changed, this, &LedgerPart::showEntries);
    setAccount({});
}

void LedgerPart::buildTable()
{
    m_model = new LedgerModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(LedgerModel::SortRole);
    m_table = new CalmTable(this);
    m_table->setObjectName("ledgerTable"_L1);
    m_table->setAccessibleName(tr("Tokens that were minted"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_sorted);
    m_table->sortByColumn(LedgerModel::WhenColumn, Qt::DescendingOrder);
    m_table->setShare(LedgerModel::WhenColumn, 150);
    m_table->setShare(LedgerModel::AppColumn, 120);
    m_table->setShare(LedgerModel::CustomerColumn, 220);
    m_table->setShare(LedgerModel::HashColumn, 100);
    m_table->setShare(LedgerModel::KeyColumn, 270);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &LedgerPart::choiceChanged);
}

void LedgerPart::buildButtons()
{
    const auto button = [this](const QString &name, const QString &text, auto function) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, function);
        return made;
    };
    m_copy = button(u"copyHash"_s, tr("&Copy hash"), &LedgerPart::copyHash);
    m_forget = button(u"forgetEntry"_s, tr("&Forget this entry"), [this] { askToForget(true); });
    m_reallyForget = button(u"reallyForget"_s, tr("&Forget"), &LedgerPart::forget);
    m_keep = button(u"keepEntry"_s, tr("&Keep"), [this] { askToForget(false); });
    m_question = plainLabel({}, Ink::Normal, this);
    m_question->setObjectName("forgetQuestion"_L1);
    m_question->setWordWrap(true);
    m_remark = plainLabel({}, Ink::Dim, this);
    m_remark->setObjectName("ledgerRemark"_L1);
    m_remark->setWordWrap(true);
}

void LedgerPart::buildLayout()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_copy);
    row->addWidget(m_forget);
    row->addWidget(m_question, 1);
    row->addStretch();
    row->addWidget(m_reallyForget);
    row->addWidget(m_keep);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 10, 20, 8);
    foot->setSpacing(10);
    foot->addWidget(m_remark);
    foot->addLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
}

void LedgerPart::setAccount(const std::optional<Account> &account)
{
    m_reading.cancel();
    m_account = account;
    m_keyProblem.clear();
    m_model->setPresentFingerprint({});
    showEntries();
}

void LedgerPart::compareKeys()
{
    if (!m_account)
        return;
    m_reading = readSigningKey(
        m_workspace.credentials(), *m_account, [this](const Result<Secret> &key) { keyRead(key); });
}

void LedgerPart::keyRead(const Result<Secret> &key)
{
    m_keyProblem = key ? QString() : errorSentence(key.error());
    m_model->setPresentFingerprint(key ? std::optional(signingKeyFingerprint(*key)) : std::nullopt);
    showRemark();
}

void LedgerPart::showEntries()
{
    m_model->setTokens(m_account ? m_workspace.tokens().of(m_account->id) : QList<MintedToken>());
    choiceChanged();
    showRemark();
}

void LedgerPart::showRemark()
{
    if (m_model->rowCount() == 0)
        return m_remark->setText(tr("Nothing was minted here for this account."));
    if (!m_keyProblem.isEmpty())
        return m_remark->setText(
            tr("Which entries were made with the present key is not known: %1").arg(m_keyProblem));
    const int flagged = m_model->flagged();
    m_remark->setText(flagged == 0
            ? tr("Forgetting an entry does not end its token; only changing the key does.")
            : counted(flagged, tr("One token was signed with another key than the present one."),
                tr("%1 tokens were signed with another key than the present one.")));
}

std::optional<MintedToken> LedgerPart::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    return m_model->tokenAt(m_sorted->mapToSource(rows.first()).row());
}

void LedgerPart::choiceChanged()
{
    m_copy->setEnabled(chosen().has_value());
    m_forget->setEnabled(chosen().has_value());
    askToForget(false);
}

void LedgerPart::copyHash()
{
    QApplication::clipboard()->setText(chosen()->tokenHash);
}

/// The question stands in place of the buttons; nothing pops up.
void LedgerPart::askToForget(bool isAsking)
{
    const bool hadFocus = m_keep->hasFocus() || m_reallyForget->hasFocus();
    if (isAsking)
        m_question->setText(
            tr("Forget the token of %1? It goes on working: only changing the key ends it.")
                .arg(shownText(chosen()->value, 60)));
    for (QWidget *widget : {static_cast<QWidget *>(m_question),
             static_cast<QWidget *>(m_reallyForget), static_cast<QWidget *>(m_keep)})
        widget->setVisible(isAsking);
    m_copy->setVisible(!isAsking);
    m_forget->setVisible(!isAsking);
    if (isAsking)
        m_keep->setFocus();
    else if (hadFocus)
        m_table->setFocus();
}

void LedgerPart::forget()
{
    if (const auto token = chosen())
        m_workspace.tokens().forget(token->accountId, token->tokenHash);
}

} // namespace daybook
