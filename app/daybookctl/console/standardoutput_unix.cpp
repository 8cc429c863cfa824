// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/standardoutput.h"

#include "app/daybookctl/console/interruption.h"

#include <algorithm>
#include <climits>
#include <csignal>

#include <unistd.h>

namespace daybook::ctl {

StandardOutput::StandardOutput(const Interruption &interruption) : m_interruption(interruption)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is told by write()
}

bool StandardOutput::write(const QByteArray &bytes)
{
    QByteArrayView rest = bytes;
    while (!rest.isEmpty() && m_state == State::Open)
        rest = rest.sliced(writeSome(rest));
    return m_state == State::Open;
}

/// A pipe that is ready takes PIPE_BUF bytes without blocking; more could block beyond the reach of
/// a signal.
qsizetype StandardOutput::writeSome(QByteArrayView bytes)
{
    if (!m_interruption.waitUntilReady(STDOUT_FILENO, Interruption::Readiness::ToWrite)) {
        m_state = State::Interrupted;
        return 0;
    }
    const auto size = static_cast<size_t>(std::min<qsizetype>(bytes.size(), PIPE_BUF));
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), size);
    if (written >= 0)
        return written;
    if (errno != EINTR && errno != EAGAIN)
        m_state = errno == EPIPE ? State::ReaderGone : State::Failed;
    return 0;
}

} // namespace daybook::ctl
