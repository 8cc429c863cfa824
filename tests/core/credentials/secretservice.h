// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace daybook {

/// The real keyring daemon of with-secret-service.sh, to be locked, stopped and killed. Its process
/// is the one that answers for org.freedesktop.secrets on the private bus, so no other can be hit.
namespace secretservice {

/// Whether this process lives in the home that with-secret-service.sh made.
[[nodiscard]] bool isOurOwn();

[[nodiscard]] bool lock();
[[nodiscard]] bool unlock();
[[nodiscard]] bool isLocked();

[[nodiscard]] bool stop(); ///< SIGSTOP: it lives and answers nothing.
[[nodiscard]] bool resume(); ///< SIGCONT, to the daemon that was stopped.
[[nodiscard]] bool kill(); ///< SIGKILL, stopped or not.

/// Puts a new daemon, unlocked, on the same home in the place of the present one.
[[nodiscard]] bool restart();

/// What the program secret-tool prints, as a second opinion; nothing when it fails.
[[nodiscard]] std::optional<QByteArray> secretTool(
    const QStringList &arguments, const QByteArray &input = {});

} // namespace secretservice

} // namespace daybook
