// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

#include <functional>

namespace daybook::ctl {

/// What the program tells its caller. The man page lists them.
enum class ExitCode {
    Done = 0,
    CannotWrite = 1, ///< The output or the settings.
    Usage = 2,
    Refused = 3, ///< The service did not take the credentials, or a token is no good.
    Network = 4, ///< The service cannot be reached, or cannot answer now.
    Unreadable = 5, ///< The answer is not what the service should say.
    NoKeychain = 6,
    FirstSignal = 128 ///< Plus the number of the signal.
};

/// How a run ended, and what there is to say about it.
struct Outcome
{
    ExitCode code = ExitCode::Done;
    QStringList messages = {};
};

/// Hears how a command ended: once, last, through the event loop.
using Ended = std::function<void(Outcome)>;

} // namespace daybook::ctl
