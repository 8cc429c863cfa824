// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace daybook::ctl {

/// Where the data goes.
class Output
{
public:
    enum class State {
        Open,
        ReaderGone, ///< Nobody reads any more, as behind `| head`: no failure of ours.
        Interrupted, ///< A signal came while the reader let us wait.
        Failed
    };

    Output() = default;
    virtual ~Output() = default;
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    /// Writes all of @p bytes now, unbuffered; false when that is no longer possible. See state()
    /// for why.
    [[nodiscard]] virtual bool write(const QByteArray &bytes) = 0;

    [[nodiscard]] virtual State state() const = 0;
};

} // namespace daybook::ctl
