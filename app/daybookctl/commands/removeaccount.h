// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commands/accountcommands.h"

namespace daybook::ctl {

/// Removes the secrets first, that which the account cannot do without as the last of them: an
/// account stays on the list until all are known to be gone.
class RemovingAccount final : public Operation
{
public:
    RemovingAccount(const AccountDesk &desk, Account account, Ended ended);

private:
    void removeNextSecret(); // 1
    void secretRemoved(const Result<Done> &done);
    void strikeOut(); // 2
    void finish(Outcome outcome);

    const AccountDesk m_desk;
    const Account m_account;
    QList<CredentialKey> m_secrets; ///< Those that are still there.
    Ended m_ended;
    Call m_running;
};

} // namespace daybook::ctl
