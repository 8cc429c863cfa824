// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/accounts/accountlist.h"

#include "core/json/enumtable.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr EnumName<Environment> environmentNames[] = {
    {Environment::Production, "production"_L1},
    {Environment::Test, "test"_L1},
    {Environment::Sandbox, "sandbox"_L1},
};

/// A broken file may claim any number.
constexpr int mostAccounts = 20'000;

template <typename Accounts, typename Value>
auto findBy(Accounts &accounts, QString Account::*member, const Value &value)
{
    return std::ranges::find(accounts, value, member);
}

} // namespace

AccountList::AccountList(QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    load();
}

std::optional<Account> AccountList::withId(const QString &id) const
{
    const auto found = findBy(m_accounts, &Account::id, id);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Account> AccountList::withName(const QString &name) const
{
    const auto found = findBy(m_accounts, &Account::name, name);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

void AccountList::put(const Account &account)
{
    load();
    const auto known = findBy(m_accounts, &Account::id, account.id);
    if (known == m_accounts.end())
        m_accounts.append(account);
    else
        *known = account;
    save();
}

void AccountList::remove(const QString &id)
{
    load();
    m_accounts.removeIf([&](const Account &account) { return account.id == id; });
    save();
}

/// Another program of ours may have changed the file meanwhile; its accounts must not be lost by
/// our next save.
void AccountList::load()
{
    m_settings.sync();
    m_accounts.clear();
    const int count = std::min(m_settings.beginReadArray("accounts"_L1), mostAccounts);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        Account account{.id = m_settings.value("id"_L1).toString(),
            .name = m_settings.value("name"_L1).toString(),
            .environment = fromName(environmentNames, m_settings.value("environment"_L1).toString(),
                Environment::Production),
            .baseUrl = m_settings.value("baseUrl"_L1).toString(),
            .apiKey = m_settings.value("apiKey"_L1).toString()};
        if (!account.id.isEmpty() && !account.baseUrl.isEmpty())
            m_accounts.append(account);
    }
    m_settings.endArray();
}

void AccountList::save()
{
    m_settings.remove("accounts"_L1);
    m_settings.beginWriteArray("accounts"_L1, static_cast<int>(m_accounts.size()));
    for (int i = 0; i < m_accounts.size(); ++i) {
        const Account &account = m_accounts.at(i);
        m_settings.setArrayIndex(i);
        m_settings.setValue("id"_L1, account.id);
        m_settings.setValue("name"_L1, account.name);
        m_settings.setValue("environment"_L1, nameOf(environmentNames, account.environment));
        m_settings.setValue("baseUrl"_L1, account.baseUrl);
        m_settings.setValue("apiKey"_L1, account.apiKey);
    }
    m_settings.endArray();
    m_settings.sync();
    Q_EMIT changed();
}

} // namespace daybook
