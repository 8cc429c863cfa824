// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QToolButton;

namespace daybook {

class BurstMeter;
class Desk;
class Workspace;

/// How old the data is, what is running, what the last click cost, and as whom one is signed in.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    /// All references outlive the line.
    StatusLine(Desk &desk, BurstMeter &meter, Workspace &workspace, QWidget *parent);

    /// How much is on show; nothing: not known.
    void setCounts(std::optional<int> booked, std::optional<int> free);

Q_SIGNALS:
    void stopWanted();

private:
    void buildLayout();
    [[nodiscard]] QString ageText() const;
    void showAge();
    void showCost();
    void showIdentity();
    void showRunning();

    Desk &m_desk;
    BurstMeter &m_meter;
    Workspace &m_workspace;
    QLabel *m_age;
    QLabel *m_counts;
    QLabel *m_running;
    QToolButton *m_stop;
    QLabel *m_cost;
    QLabel *m_identity;
    QTimer m_patience; ///< After a second of work a person may want to stop it.
};

} // namespace daybook
