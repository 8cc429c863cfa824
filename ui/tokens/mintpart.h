// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/timekit/signedsearch.h"
#include "core/types/identity.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace daybook {

class Connection;
class NotedField;
class TokenCard;
class Workspace;

/// Makes tokens: the app, the customer, and the token in exchange. The key that signs is read from
/// the keychain for the moment of minting.
class MintPart : public QWidget
{
    Q_OBJECT

public:
    /// @p workspace outlives the part.
    MintPart(Workspace &workspace, QWidget *parent);
    ~MintPart() override;

    /// Without an account nothing can be minted. What was minted for another one goes.
    void setAccount(const std::optional<Account> &account);
    [[nodiscard]] QPushButton *mainButton() const { return m_mint; }
    /// Puts the cursor where a person begins: the app is mostly known.
    void focusCustomer();

private:
    void makeFields();
    void buildLayout();
    void connectFields();
    [[nodiscard]] bool isByMeta() const;
    [[nodiscard]] SearchScope entered() const;
    void showIdentity();
    void showScope();
    [[nodiscard]] NotedField *fieldOf(const ScopeProblem &problem) const;
    void askForSlug();
    void slugTold(const Result<Identity> &identity);
    void begin();
    void keyRead(const SearchScope &scope, const Result<Secret> &key);
    void mint(const SearchScope &scope, const Secret &key);
    void say(const QString &problem);

    Workspace &m_workspace;
    std::optional<Account> m_account;
    std::unique_ptr<Connection> m_connection; ///< While the slug is asked for.
    Call m_asking;
    Call m_minting;
    QFormLayout *m_form;
    QPushButton *m_ask;
    NotedField *m_slug;
    QComboBox *m_by;
    NotedField *m_email;
    NotedField *m_key;
    NotedField *m_value;
    QLabel *m_scope;
    QPushButton *m_mint;
    QLabel *m_problem;
    TokenCard *m_card;
};

} // namespace daybook
