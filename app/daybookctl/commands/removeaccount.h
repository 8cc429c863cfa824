// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commands/accountcommands.h"

namespace daybook::ctl {

/// Removes the private key first: an account stays on the list until its key is known to be gone.
class RemovingAccount final : public Operation
{
public:
    RemovingAccount(const AccountDesk &desk, Account account, Ended ended);

private:
    void secretRemoved(const Result<Done> &done);
    void finish(Outcome outcome);

    const AccountDesk m_desk;
    const Account m_account;
    Ended m_ended;
    Call m_running;
};

} // namespace daybook::ctl
