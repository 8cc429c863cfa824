// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commands/accountcolumns.h"
#include "app/daybookctl/commands/accountcommands.h"
#include "core/async/gather.h"

namespace daybook::ctl {

/// Signs in to several accounts at once and tells how each went. Ends as refused when any of them
/// was.
class CheckingAccounts final : public Operation
{
public:
    CheckingAccounts(
        const AccountDesk &desk, const QList<Account> &accounts, RowWriter &rows, Ended ended);

private:
    using SignIns = Gather<Identity>;

    void take(const SignIns::Results &results);
    void finish(Outcome outcome);

    const QList<Account> m_accounts;
    RowWriter &m_rows;
    Ended m_ended;
    Call m_running;
};

} // namespace daybook::ctl
