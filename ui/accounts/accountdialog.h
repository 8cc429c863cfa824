// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/async/call.h"
#include "core/credentials/memorystore.h"
#include "core/types/identity.h"
#include "ui/accounts/keepingsecrets.h"

#include <QDialog>

#include <memory>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace daybook {

class AccountForm;
class Connection;
class Workspace;

/// Adds an account, or changes one. What was entered is tried out against the service before
/// anything is kept; the secrets go into the keychain and into nothing else.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p account is changed when it has a name, else a new one is made. @p workspace outlives the
    /// dialog.
    AccountDialog(Workspace &workspace, const Account &account, QWidget *parent);
    ~AccountDialog() override;

    /// Waits for a keychain that is being written to: what it holds must be known.
    void reject() override;

Q_SIGNALS:
    void saved(const QString &accountId);

private:
    enum class Phase { Editing, Checking, Storing };

    void buildLayout();
    void buildButtons();
    void offerForSession(bool isOffered);
    void shrinkToFit();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString problemOfIdentity(const Identity &identity) const;
    [[nodiscard]] QList<KeptSecret> enteredSecrets() const;
    void check();
    void checked(const Result<Identity> &identity);
    void store();
    void keepForSession();
    void stored(const Result<Done> &result);
    void finish();
    void say(const QString &text, bool isProblem);
    void setPhase(Phase phase);

    Workspace &m_workspace;
    Account m_account;
    const bool m_isNew;
    Phase m_phase = Phase::Editing;
    QList<KeptSecret> m_secrets; ///< What is kept when the trial succeeds.
    MemoryStore m_trial; ///< Holds the typed secret while it is tried out.
    std::unique_ptr<Connection> m_connection;
    Call m_running;
    AccountForm *m_form;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_forSession;
};

} // namespace daybook
