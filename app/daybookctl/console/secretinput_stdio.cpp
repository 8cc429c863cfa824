// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/secretinput.h"

#include "app/daybookctl/console/secretlines.h"

#include <array>
#include <cstdio>

namespace daybook::ctl {

SecretsOrProblem readSecrets(const QStringList &names, const Interruption &)
{
    std::array<char, longestInput> bytes = {};
    const size_t size = std::fread(bytes.data(), 1, bytes.size(), stdin);
    if (std::ferror(stdin) != 0)
        return InputProblem::Unreadable;
    if (size == bytes.size())
        return InputProblem::TooLong;
    SecretsOrProblem secrets =
        secretLines({bytes.data(), static_cast<qsizetype>(size)}, names.size());
    bytes.fill('\0');
    return secrets;
}

} // namespace daybook::ctl
