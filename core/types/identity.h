// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace daybook {

/// As whom an account is signed in.
struct Identity
{
    QString id = {};
    QString name = {};
};

} // namespace daybook
