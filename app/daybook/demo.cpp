// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybook/demo.h"

#include "core/accounts/accountlist.h"
#include "core/credentials/layeredstore.h"
#include "core/timekit/signedsearch.h"

using namespace Qt::StringLiterals;

namespace daybook {

bool Demo::start(AccountList &accounts, LayeredStore &credentials)
{
    m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Settings{});
    if (!m_sandbox->start())
        return false;
    const std::pair<AccountKind, QString> wanted[] = {{AccountKind::TimeTap, u"Harbour Clinic"_s},
        {AccountKind::Timekit, u"Harbour Clinic on Timekit"_s},
        {AccountKind::TimekitWidget, u"Harbour Clinic widget"_s},
        {AccountKind::SignedSearch, u"A customer of Harbour Clinic"_s}};
    for (const auto &[kind, name] : wanted) {
        const Account made = account(name, kind);
        credentials.keepForSession(credentialOf(made), credential(kind));
        accounts.put(made);
    }
    return true;
}

Account Demo::account(const QString &name, AccountKind kind) const
{
    Account account{.name = name, .kind = kind, .environment = Environment::Sandbox};
    if (kind == AccountKind::TimeTap) {
        account.baseUrl = m_sandbox->timetapBaseUrl();
        account.apiKey = m_sandbox->apiKey();
    } else {
        account.baseUrl = m_sandbox->timekitBaseUrl();
        account.appSlug = m_sandbox->timekitAppSlug();
    }
    return account;
}

Secret Demo::credential(AccountKind kind) const
{
    switch (kind) {
    case AccountKind::TimeTap:
        return Secret(m_sandbox->privateKey());
    case AccountKind::Timekit:
        return Secret(m_sandbox->timekitAppKey());
    case AccountKind::TimekitWidget:
        return Secret(m_sandbox->timekitWidgetKey());
    case AccountKind::SignedSearch:
        break;
    }
    return customerToken();
}

Secret Demo::customerToken() const
{
    return mintSignedSearch({.appSlug = m_sandbox->timekitAppSlug(),
                                .attribute = u"customer.email"_s,
                                .value = m_sandbox->regularCustomer()},
        Secret(m_sandbox->timekitSigningKey()));
}

} // namespace daybook
