// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/minttoken.h"

#include "app/daybookctl/console/output.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

Outcome writeToken(const SearchScope &scope, const Secret &key, Output &output)
{
    const Secret token = mintSignedSearch(scope, key);
    static_cast<void>(output.write(token.reveal() + '\n')); // whoever reads state() learns the rest
    if (strengthOf(key) == SigningKeyStrength::Weak)
        return {
            .messages = {
                u"The signing key is weak: with less than 32 characters it may be found out from any of its tokens."_s}};
    return {};
}

} // namespace daybook::ctl
