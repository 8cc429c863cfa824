// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace daybook::ctl {

/// Ctrl+C and SIGTERM as something that the event loop and a blocking read can wait for. The first
/// one is ours to answer; a second one ends the program as if we were not there. There is one of
/// these in a program.
class Interruption : public QObject
{
    Q_OBJECT

public:
    Interruption();
    ~Interruption() override;

    /// The signal that came, or 0.
    [[nodiscard]] int signalNumber() const;

    enum class Readiness { ToRead, ToWrite };

    /// Waits until @p descriptor is ready; false when a signal came first.
    [[nodiscard]] bool waitUntilReady(int descriptor, Readiness readiness) const;

Q_SIGNALS:
    void arrived();

private:
    class Pipe;
    std::unique_ptr<Pipe> m_pipe;
};

} // namespace daybook::ctl
