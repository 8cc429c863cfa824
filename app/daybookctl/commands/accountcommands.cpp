// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/accountcommands.h"

#include "app/daybookctl/commands/accountcolumns.h"
#include "app/daybookctl/commands/addaccount.h"
#include "app/daybookctl/commands/checkaccounts.h"
#include "app/daybookctl/commands/endlater.h"
#include "app/daybookctl/commands/findaccount.h"
#include "app/daybookctl/commands/removeaccount.h"
#include "core/accounts/accountlist.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

Call listAccounts(const AccountList &accounts, RowWriter &rows, Ended ended)
{
    QList<Record> records;
    for (const Account &account : accounts.accounts())
        records.append(recordOf(account));
    if (rows.write(records))
        rows.end();
    return endLater(std::move(ended),
        {.messages =
                records.isEmpty() ? QStringList{u"There is no account yet."_s} : QStringList{}});
}

/// Chooses the way to do a task by its kind.
class CarryingOut
{
public:
    CarryingOut(Secret secret, const AccountDesk &desk, RowWriter &rows, Ended ended)
        : m_secret(std::move(secret)), m_desk(desk), m_rows(rows), m_ended(std::move(ended))
    {
    }

    Call operator()(const ListAccounts &) const
    {
        return listAccounts(m_desk.accounts, m_rows, m_ended);
    }

    Call operator()(const AddAccount &wish) const
    {
        const auto account = newAccount(m_desk.accounts, wish, m_secret);
        if (const auto *refused = std::get_if<Outcome>(&account))
            return endLater(m_ended, *refused);
        return startOperation<AddingAccount>(
            m_desk, std::get<Account>(account), wish.check, m_secret, m_rows, m_ended);
    }

    Call operator()(const RemoveAccount &wish) const
    {
        const auto account = findAccount(m_desk.accounts, wish.name);
        if (const auto *refused = std::get_if<Outcome>(&account))
            return endLater(m_ended, *refused);
        return startOperation<RemovingAccount>(m_desk, std::get<Account>(account), m_ended);
    }

    Call operator()(const CheckAccounts &wish) const
    {
        if (!wish.name)
            return startOperation<CheckingAccounts>(
                m_desk, m_desk.accounts.accounts(), m_rows, m_ended);
        const auto account = findAccount(m_desk.accounts, *wish.name);
        if (const auto *refused = std::get_if<Outcome>(&account))
            return endLater(m_ended, *refused);
        return startOperation<CheckingAccounts>(
            m_desk, QList{std::get<Account>(account)}, m_rows, m_ended);
    }

private:
    const Secret m_secret;
    const AccountDesk &m_desk;
    RowWriter &m_rows;
    const Ended m_ended;
};

} // namespace

QList<Field> fieldsFor(const AccountTask &task)
{
    return std::holds_alternative<CheckAccounts>(task) ? fieldsOf<CheckedAccount>()
                                                       : fieldsOf<Account>();
}

Call carryOut(
    const AccountTask &task, Secret secret, const AccountDesk &desk, RowWriter &rows, Ended ended)
{
    return std::visit(CarryingOut(std::move(secret), desk, rows, std::move(ended)), task);
}

} // namespace daybook::ctl
