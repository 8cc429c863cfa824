// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <chrono>

namespace daybook {

/// Puts @p text on the clipboard, marked so that the keepers of clipboard histories leave it out,
/// and takes it off after @p lifetime or with the end of the program, unless something else was
/// copied meanwhile.
void putSecretOnClipboard(
    const QString &text, std::chrono::milliseconds lifetime = std::chrono::seconds(30));

} // namespace daybook
