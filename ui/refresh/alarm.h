// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace daybook {

/// Time that passes, so that tests can make it pass.
class Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Since some moment in the past, never running backwards.
    [[nodiscard]] virtual std::chrono::milliseconds now() const = 0;
    /// Rings once after @p pause; what was set before is forgotten.
    virtual void set(std::chrono::milliseconds pause) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void rang();
};

/// The machine's clock.
class TimerAlarm final : public Alarm
{
    Q_OBJECT

public:
    explicit TimerAlarm(QObject *parent = nullptr) : Alarm(parent)
    {
        m_clock.start();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
    }

    [[nodiscard]] std::chrono::milliseconds now() const override
    {
        return std::chrono::milliseconds(m_clock.elapsed());
    }
    void set(std::chrono::milliseconds pause) override { m_timer.start(pause); }
    void cancel() override { m_timer.stop(); }

private:
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace daybook
