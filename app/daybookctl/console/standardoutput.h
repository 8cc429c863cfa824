// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/output.h"

namespace daybook::ctl {

class Interruption;

/// Standard output. However slow its reader is, a signal is answered at once.
class StandardOutput final : public Output
{
public:
    /// @p interruption outlives the output.
    explicit StandardOutput(const Interruption &interruption);

    [[nodiscard]] bool write(const QByteArray &bytes) override;
    [[nodiscard]] State state() const override { return m_state; }

private:
    [[nodiscard]] qsizetype writeSome(QByteArrayView bytes);

    [[maybe_unused]] const Interruption &m_interruption;
    State m_state = State::Open;
};

} // namespace daybook::ctl
