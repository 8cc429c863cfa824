// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"
#include "core/accounts/accountlist.h"
#include "core/credentials/layeredstore.h"
#include "core/http/burstmeter.h"
#include "core/http/requestscheduler.h"
#include "core/models/desk.h"
#include "ui/window/mainwindow.h"
#include "ui/workspace.h"

#include <QNetworkAccessManager>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>

namespace daybook::bench {

/// The real window on a sandbox of any size, made as the program makes it.
class Workplace
{
public:
    explicit Workplace(const sandbox::Settings &settings, AccountKind kind = AccountKind::TimeTap);

    void openAccount();
    /// Runs the event loop until @p holds; gives up after a minute and ends the program with a
    /// message.
    static void waitUntil(const std::function<bool()> &holds, const char *what);
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] Connection &connection();
    /// How many exchanges went to paths that end like this.
    [[nodiscard]] int exchanges(QStringView ending) const;
    void forgetExchanges() { m_paths.clear(); }

    sandbox::Sandbox sandbox;
    QTemporaryDir scratch;
    QSettings settings;
    QNetworkAccessManager network;
    RequestScheduler scheduler;
    BurstMeter meter{scheduler};
    MemoryStore lasting;
    LayeredStore credentials{lasting};
    AccountList accounts{settings};
    TokenLedger tokens{settings};
    Desk desk;
    Workspace workspace{network, scheduler, accounts, tokens, credentials, desk};
    MainWindow window{workspace, desk, meter, settings};

private:
    [[nodiscard]] Account accountOf(AccountKind kind) const;

    Account m_account;
    QStringList m_paths;
    std::unique_ptr<Connection> m_own;
};

} // namespace daybook::bench
