// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/models/desk.h"
#include "ui/views/viewstate.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace daybook {

class BurstMeter;
class MainWindow;
class Workspace;

/// Walks through the demo as a person would: clicks the lists of the real window, waits for what
/// comes, prints what it found and saves pictures. For machines without a display, and for the
/// pictures of the README.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// All references outlive the tour.
    Tour(MainWindow &window, Workspace &workspace, Desk &desk, BurstMeter &meter, QString folder);

    void start();

Q_SIGNALS:
    /// 0 when everything was found, else 1.
    void ended(int exitCode);

private:
    struct Step
    {
        QString title;
        std::function<void()> act;
        std::function<bool()> arrived;
        std::function<void()> tell;
    };

    void buildSteps();
    void addViewSteps();
    void addTimekitSteps();
    void lookAt(ViewKind kind) const;
    void openAccount(AccountKind kind) const;
    void beginStep();
    void look();
    void fail(const QString &why);
    void clickRow(const QString &list, int row) const;
    void savePicture(const QString &name) const;
    void saveBothLooks(const QString &name) const;
    [[nodiscard]] bool isQuiet() const;

    MainWindow &m_window;
    Workspace &m_workspace;
    Desk &m_desk;
    BurstMeter &m_meter;
    const QString m_folder;
    std::vector<Step> m_steps;
    size_t m_step = 0;
    bool m_isWaiting = false;
    QTimer m_patience;
};

} // namespace daybook
