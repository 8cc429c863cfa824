// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybook/demo.h"

#include "core/accounts/accountlist.h"
#include "core/credentials/layeredstore.h"

using namespace Qt::StringLiterals;

namespace daybook {

bool Demo::start(AccountList &accounts, LayeredStore &credentials)
{
    m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Settings{});
    if (!m_sandbox->start())
        return false;
    const Account account{.name = u"Harbour Clinic"_s,
        .environment = Environment::Sandbox,
        .baseUrl = m_sandbox->timetapBaseUrl(),
        .apiKey = m_sandbox->apiKey()};
    credentials.keepForSession(credentialOf(account), Secret(m_sandbox->privateKey()));
    accounts.put(account);
    return true;
}

} // namespace daybook
