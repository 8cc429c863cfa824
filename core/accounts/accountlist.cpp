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

constexpr EnumName<AccountKind> kindNames[] = {
    {AccountKind::TimeTap, "timetap"_L1},
    {AccountKind::Timekit, "timekit"_L1},
    {AccountKind::TimekitWidget, "timekit-widget"_L1},
    {AccountKind::SignedSearch, "signed-search"_L1},
};

/// An earlier Daybook knew one kind and wrote none; a later one may know more.
std::optional<AccountKind> kindNamed(const QString &word)
{
    if (word.isEmpty())
        return AccountKind::TimeTap;
    const auto known = std::ranges::find_if(
        kindNames, [&](const auto &row) { return word.compare(row.name) == 0; });
    return known == std::end(kindNames) ? std::nullopt : std::optional(known->value);
}

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
    m_foreign.clear();
    const int count = std::min(m_settings.beginReadArray("accounts"_L1), mostAccounts);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const auto kind = kindNamed(m_settings.value("kind"_L1).toString());
        if (!kind) {
            m_foreign.append(entry());
            continue;
        }
        Account account{.id = m_settings.value("id"_L1).toString(),
            .name = m_settings.value("name"_L1).toString(),
            .kind = *kind,
            .environment = fromName(environmentNames, m_settings.value("environment"_L1).toString(),
                Environment::Production),
            .baseUrl = m_settings.value("baseUrl"_L1).toString(),
            .apiKey = m_settings.value("apiKey"_L1).toString(),
            .appSlug = m_settings.value("appSlug"_L1).toString()};
        if (!account.id.isEmpty() && !account.baseUrl.isEmpty())
            m_accounts.append(account);
    }
    m_settings.endArray();
}

/// The present entry of the array as it stands.
QVariantMap AccountList::entry() const
{
    QVariantMap members;
    const QStringList names = m_settings.childKeys();
    for (const QString &name : names)
        members.insert(name, m_settings.value(name));
    return members;
}

void AccountList::save()
{
    m_settings.remove("accounts"_L1);
    const auto size = static_cast<int>(m_accounts.size());
    m_settings.beginWriteArray("accounts"_L1, size + static_cast<int>(m_foreign.size()));
    for (int i = 0; i < m_accounts.size(); ++i) {
        const Account &account = m_accounts.at(i);
        m_settings.setArrayIndex(i);
        m_settings.setValue("id"_L1, account.id);
        m_settings.setValue("name"_L1, account.name);
        m_settings.setValue("kind"_L1, nameOf(kindNames, account.kind));
        m_settings.setValue("environment"_L1, nameOf(environmentNames, account.environment));
        m_settings.setValue("baseUrl"_L1, account.baseUrl);
        m_settings.setValue("apiKey"_L1, account.apiKey);
        m_settings.setValue("appSlug"_L1, account.appSlug);
    }
    for (int i = 0; i < m_foreign.size(); ++i) {
        m_settings.setArrayIndex(size + i);
        for (auto member = m_foreign.at(i).cbegin(); member != m_foreign.at(i).cend(); ++member)
            m_settings.setValue(member.key(), member.value());
    }
    m_settings.endArray();
    m_settings.sync();
    Q_EMIT changed();
}

} // namespace daybook
