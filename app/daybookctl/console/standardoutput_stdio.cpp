// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/standardoutput.h"

#include <cstdio>

namespace daybook::ctl {

StandardOutput::StandardOutput(const Interruption &interruption) : m_interruption(interruption) { }

bool StandardOutput::write(const QByteArray &bytes)
{
    QByteArrayView rest = bytes;
    while (!rest.isEmpty() && m_state == State::Open)
        rest = rest.sliced(writeSome(rest));
    return m_state == State::Open;
}

qsizetype StandardOutput::writeSome(QByteArrayView bytes)
{
    const size_t written = std::fwrite(bytes.data(), 1, static_cast<size_t>(bytes.size()), stdout);
    if (written == 0 || std::fflush(stdout) != 0)
        m_state = State::Failed;
    return static_cast<qsizetype>(written);
}

} // namespace daybook::ctl
