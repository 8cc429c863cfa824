// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/tokencommands.h"

#include "app/daybookctl/commands/decodetoken.h"
#include "app/daybookctl/commands/minttoken.h"
#include "app/daybookctl/commands/verifytoken.h"

namespace daybook::ctl {

namespace {

/// Chooses the way to do a task by its kind.
class CarryingOut
{
public:
    CarryingOut(const QList<Secret> &secrets, Output &output) : m_secrets(secrets), m_output(output)
    {
    }

    Outcome operator()(const MintToken &wish) const
    {
        return writeToken(wish.scope, m_secrets.first(), m_output);
    }

    Outcome operator()(const VerifyToken &wish) const
    {
        return judgeToken(wish, wish.token.value_or(m_secrets.first()), m_secrets.last());
    }

    Outcome operator()(const DecodeToken &wish) const
    {
        return showToken(wish.token ? *wish.token : m_secrets.first(), m_output);
    }

private:
    const QList<Secret> &m_secrets;
    Output &m_output;
};

} // namespace

Outcome carryOut(const TokenTask &task, const QList<Secret> &secrets, Output &output)
{
    return std::visit(CarryingOut(secrets, output), task);
}

} // namespace daybook::ctl
