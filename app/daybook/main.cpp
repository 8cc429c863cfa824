// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/common/appsettings.h"
#include "app/common/hardening.h"
#include "app/daybook/demo.h"
#include "app/daybook/options.h"
#include "app/daybook/tour.h"
#include "core/credentials/keychainservice.h"
#include "core/credentials/keychainstore.h"
#include "core/http/burstmeter.h"
#include "core/http/proxyfactory.h"
#include "core/http/requestscheduler.h"
#include "ui/settings.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace daybook;

namespace {

/// The demo keeps what it is told for as long as it runs, and leaves a person's own settings alone.
std::unique_ptr<QSettings> settingsFor(const Options &options, const QTemporaryDir &scratch)
{
    if (options.demo)
        return std::make_unique<QSettings>(scratch.filePath(u"demo.ini"_s), QSettings::IniFormat);
    return std::make_unique<AppSettings>();
}

void openFirst(Workspace &workspace, const QSettings &store)
{
    workspace.open(settings::lastAccount.read(store));
    if (!workspace.account() && !workspace.accounts().accounts().isEmpty())
        workspace.open(workspace.accounts().accounts().constFirst().id);
}

/// Says when the window was first painted, on the machine's monotonic clock, and ends the program.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget &window) { window.installEventFilter(this); }
    void tell()
    {
        std::printf("%lld\n",
            static_cast<long long>(std::chrono::steady_clock::now().time_since_epoch().count()));
        QCoreApplication::quit();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, &FirstPaint::tell, Qt::QueuedConnection);
        return false;
    }
};

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"Daybook"_s);
    QApplication::setApplicationVersion(QStringLiteral(DAYBOOK_VERSION));
    QApplication::setDesktopFileName(u"org.daybook.Daybook"_s);
    const Options options = optionsOf(app);

    const QTemporaryDir scratch;
    const auto store = settingsFor(options, scratch);
    applyAppearance(static_cast<Appearance>(settings::appearance.read(*store)));

    QNetworkAccessManager network;
    network.setProxyFactory(new ProxyFactory);
    RequestScheduler scheduler;
    BurstMeter meter(scheduler);
    KeychainStore keychain(keychainService);
    LayeredStore credentials(keychain);
    AccountList accounts(*store);
    TokenLedger tokens(*store);
    Demo demo;
    if (options.demo && !demo.start(accounts, credentials)) {
        std::fputs("daybook: the sandbox found no free port\n", stderr);
        return 1;
    }

    Desk desk;
    Workspace workspace(network, scheduler, accounts, tokens, credentials, desk);
    MainWindow window(workspace, desk, meter, *store);
    std::optional<FirstPaint> firstPaint;
    if (options.quitWhenPainted)
        firstPaint.emplace(window);
    window.show();
    openFirst(workspace, *store);

    Tour tour(window, workspace, desk, meter, options.tour);
    QObject::connect(&tour, &Tour::ended, &app, &QCoreApplication::exit);
    if (!options.tour.isEmpty())
        tour.start();
    return QApplication::exec();
}
