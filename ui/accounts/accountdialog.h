// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/async/call.h"
#include "core/credentials/memorystore.h"
#include "core/types/identity.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace daybook {

class TimeTapConnection;
class Workspace;

/// Adds an account, or changes one. What was entered is tried out against the service before
/// anything is kept; the private key goes into the keychain and into nothing else, and cannot be
/// read back out of the field.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p account is changed when it has a name, else a new one is made. @p workspace outlives the
    /// dialog.
    AccountDialog(Workspace &workspace, Account account, QWidget *parent);
    ~AccountDialog() override;

Q_SIGNALS:
    void saved(const QString &accountId);

private:
    enum class Phase { Editing, Checking, Storing };

    void buildLayout();
    void showEnvironment();
    void takeForm();
    [[nodiscard]] QString formProblem() const;
    [[nodiscard]] bool keepsStoredKey() const;
    void check();
    void checked(const Result<Identity> &identity);
    void store();
    void stored(const Result<Done> &result);
    void finish();
    void say(const QString &text, bool isProblem);
    void setPhase(Phase phase);

    Workspace &m_workspace;
    Account m_account;
    const bool m_isNew;
    bool m_sessionOnly = false;
    MemoryStore m_trial; ///< Holds the typed key while it is tried out.
    std::unique_ptr<TimeTapConnection> m_connection;
    Call m_running;
    QLineEdit *m_name;
    QComboBox *m_environment;
    QLineEdit *m_baseUrl;
    QLineEdit *m_apiKey;
    QLineEdit *m_privateKey;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_forSession;
};

} // namespace daybook
