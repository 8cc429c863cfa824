// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/latetimer.h"

#include "core/models/loadingmodel.h"

#include <algorithm>

namespace daybook {

using std::chrono::milliseconds;

LateTimer::LateTimer(const LoadingModel &rows, QObject *parent) : QObject(parent), m_rows(rows)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LateTimer::due);
}

void LateTimer::start()
{
    const milliseconds wait = this->wait();
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

void LateTimer::stop()
{
    m_timer.stop();
    m_sinceMade.start();
    m_hadRows = m_rows.rowCount() > 0;
}

/// The first rows are shown at once.
milliseconds LateTimer::wait() const
{
    const bool areMore = m_hadRows && m_rows.rowCount() > 0 && m_rows.state() == LoadState::Loading;
    if (!areMore)
        return milliseconds(0);
    return std::max(milliseconds(0), m_pause - milliseconds(m_sinceMade.elapsed()));
}

} // namespace daybook
