// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/secretinput.h"

#include <array>
#include <cstdio>

namespace daybook::ctl {

std::variant<Secret, InputProblem> readSecret(const Interruption &)
{
    std::array<char, 4096> bytes = {};
    const size_t size = std::fread(bytes.data(), 1, bytes.size(), stdin);
    if (std::ferror(stdin) != 0)
        return InputProblem::Unreadable;
    if (size == bytes.size())
        return InputProblem::TooLong;
    const QByteArrayView trimmed =
        QByteArrayView(bytes.data(), static_cast<qsizetype>(size)).trimmed();
    if (trimmed.isEmpty())
        return InputProblem::Empty;
    Secret secret(trimmed.toByteArray());
    bytes.fill('\0');
    return secret;
}

} // namespace daybook::ctl
