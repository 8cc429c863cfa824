// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commands/accountcommands.h"
#include "core/credentials/memorystore.h"

namespace daybook::ctl {

/// Signs in, keeps the private key in the keychain, and only then writes the account down.
class AddingAccount final : public Operation
{
public:
    AddingAccount(const AccountDesk &desk, Account account, bool check, const Secret &secret,
        RowWriter &rows, Ended ended);

private:
    void check(); // 1: with the key still in memory
    void checked(const Result<Identity> &identity);
    void keepSecret(); // 2
    void secretKept(const Result<Done> &done);
    void writeDown(); // 3
    void takeSecretBack(); // only when 3 failed
    void finish(Outcome outcome);

    const AccountDesk m_desk;
    const Account m_account;
    const Secret m_secret;
    RowWriter &m_rows;
    Ended m_ended;
    MemoryStore m_memory;
    QString m_signedInAs;
    Call m_running;
};

} // namespace daybook::ctl
