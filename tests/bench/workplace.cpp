// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/workplace.h"

#include <QDeadlineTimer>
#include <QEventLoop>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daybook::bench {

Workplace::Workplace(const sandbox::Settings &wanted, AccountKind kind)
    : sandbox(wanted), settings(scratch.filePath(u"bench.ini"_s), QSettings::IniFormat)
{
    if (!sandbox.start()) {
        std::fputs("bench: the sandbox found no free port\n", stderr);
        std::exit(1);
    }
    m_account = accountOf(kind);
    credentials.keepForSession(credentialOf(m_account),
        Secret(kind == AccountKind::TimeTap ? sandbox.privateKey() : sandbox.timekitAppKey()));
    accounts.put(m_account);
    QObject::connect(&scheduler, &RequestScheduler::exchangeFinished, &window,
        [this](const ExchangeRecord &record) { m_paths.append(record.path); });
    window.show();
}

Account Workplace::accountOf(AccountKind kind) const
{
    Account account{.name = u"Bench"_s, .kind = kind, .environment = Environment::Sandbox};
    if (kind == AccountKind::TimeTap) {
        account.baseUrl = sandbox.timetapBaseUrl();
        account.apiKey = sandbox.apiKey();
    } else {
        account.baseUrl = sandbox.timekitBaseUrl();
        account.appSlug = sandbox.timekitAppSlug();
    }
    return account;
}

void Workplace::openAccount()
{
    workspace.open(m_account.id);
    waitUntil([this] { return isQuiet() && desk.cascade().list(Level::Location).rowCount() > 0; },
        "the first lists");
}

void Workplace::waitUntil(const std::function<bool()> &holds, const char *what)
{
    const QDeadlineTimer deadline(60s);
    QEventLoop loop;
    while (!holds()) {
        if (deadline.hasExpired()) {
            std::fprintf(stderr, "bench: no sign of %s within a minute\n", what);
            std::exit(1);
        }
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
}

bool Workplace::isQuiet() const
{
    const auto settled = [](const LoadingModel &model) {
        return model.state() != LoadState::Loading;
    };
    const Desk &here = desk;
    return settled(here.bookings()) && settled(here.freeSlots())
        && settled(here.cascade().list(Level::Location))
        && settled(here.cascade().list(Level::Staff))
        && settled(here.cascade().list(Level::Service));
}

Connection &Workplace::connection()
{
    if (!m_own)
        m_own = workspace.connectionFor(m_account, credentials);
    return *m_own;
}

int Workplace::exchanges(QStringView ending) const
{
    return static_cast<int>(
        std::ranges::count_if(m_paths, [&](const QString &path) { return path.endsWith(ending); }));
}

} // namespace daybook::bench
