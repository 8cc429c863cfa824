// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace daybook {

class HintedField;

/// The fields of an account, as its kind asks for them. A secret cannot be read back out of its
/// field by a person.
class AccountForm : public QWidget
{
    Q_OBJECT

public:
    /// @p account is changed when it has a name, else a new one is made. The kind of an account
    /// that exists stays.
    AccountForm(Account account, QWidget *parent);

    /// The account as the fields have it now.
    [[nodiscard]] Account entered() const;
    [[nodiscard]] Secret secret() const;
    [[nodiscard]] Secret signingKey() const; ///< Empty unless this kind may have one.
    /// What is wrong with the fields, as a sentence; empty when they can be tried out.
    [[nodiscard]] QString problem() const;
    /// The secret field was left empty: what the keychain holds stays.
    [[nodiscard]] bool keepsStoredSecret() const;

    void setEditable(bool isEditable);
    void clearSecrets();

Q_SIGNALS:
    void kindChanged();

private:
    void makeFields();
    void makeSecretFields();
    void buildLayout();
    void showKind();
    void showEnvironments();
    void showAddress();
    [[nodiscard]] AccountKind kind() const;
    [[nodiscard]] bool isOtherAddress() const;
    [[nodiscard]] Environment environmentEntered() const;
    [[nodiscard]] QString problemOfSecrets() const;

    const Account m_account;
    const bool m_isNew;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QComboBox *m_environment;
    QLineEdit *m_baseUrl;
    HintedField *m_apiKey;
    HintedField *m_appSlug;
    HintedField *m_secret;
    HintedField *m_signingKey;
};

} // namespace daybook
