// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace daybook {

class LoadingModel;

/// Puts off what has to be made anew when rows change: several changes in one turn of the event
/// loop are one, and while more rows are on their way those of a moment are one, for each would
/// cost a copy of all before it. Lives on the ui thread.
class LateTimer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualPause{200};

    /// @p rows, whose pages come one by one, outlive it.
    LateTimer(const LoadingModel &rows, QObject *parent);

    /// Rows changed. What is due already is never put off further.
    void start();
    /// It was made.
    void stop();
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }

    /// For tests: from one time to the next while rows come.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }

Q_SIGNALS:
    void due();

private:
    [[nodiscard]] std::chrono::milliseconds wait() const;

    const LoadingModel &m_rows;
    std::chrono::milliseconds m_pause = usualPause;
    QElapsedTimer m_sinceMade;
    bool m_hadRows = false; ///< When it was made.
    QTimer m_timer;
};

} // namespace daybook
