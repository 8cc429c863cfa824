// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QEvent>
#include <QObject>
#include <QWidget>

namespace daybook::bench {

/// Notes when a widget was painted last.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &watched) { watched.installEventFilter(this); }

    void start()
    {
        m_paints = 0;
        m_clock.start();
    }
    [[nodiscard]] int paints() const { return m_paints; }
    [[nodiscard]] double lastPaintMs() const { return m_lastMs; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++m_paints;
            m_lastMs = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        }
        return false;
    }

private:
    QElapsedTimer m_clock;
    int m_paints = 0;
    double m_lastMs = 0;
};

} // namespace daybook::bench
