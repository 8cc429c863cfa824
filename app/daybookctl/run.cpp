// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/run.h"

#include "app/common/appsettings.h"
#include "app/daybookctl/access.h"
#include "app/daybookctl/commands/accountcommands.h"
#include "app/daybookctl/commands/ask.h"
#include "app/daybookctl/console/interruption.h"
#include "app/daybookctl/console/secretinput.h"
#include "app/daybookctl/output/sentences.h"
#include "app/sandbox/sandbox.h"
#include "core/accounts/accountlist.h"
#include "core/credentials/keychainservice.h"
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/http/proxyfactory.h"
#include "core/http/requestscheduler.h"
#include "core/sources/timetapconnection.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

Outcome outcomeOf(InputProblem problem)
{
    switch (problem) {
    case InputProblem::Empty:
        return usageProblem(u"Standard input holds no private key."_s);
    case InputProblem::TooLong:
        return usageProblem(u"What standard input holds is too long for a private key."_s);
    case InputProblem::Unreadable:
        return usageProblem(u"Standard input cannot be read."_s);
    case InputProblem::Interrupted:
        break;
    }
    return {};
}

/// Everything a run stands on, in order of need.
class Run
{
public:
    Run(const CommandLine &line, Secret secret, Output &output)
        : m_line(line), m_secret(std::move(secret)), m_output(output), m_keychain(keychainService),
          m_accounts(m_settings)
    {
        QNetworkProxyFactory::setApplicationProxyFactory(new ProxyFactory); // which Qt deletes
    }

    [[nodiscard]] Outcome work()
    {
        if (const auto *task = std::get_if<AccountTask>(&m_line.work))
            return carryOutTask(*task);
        return askQuestion(std::get<Question>(m_line.work));
    }

private:
    Outcome carryOutTask(const AccountTask &task)
    {
        const auto rows = makeRowWriter(m_line.format, fieldsFor(task), m_output);
        const AccountDesk desk{{m_network, m_scheduler}, m_keychain, m_accounts, m_settings};
        return waitFor(
            [&](Ended ended) { return carryOut(task, m_secret, desk, *rows, std::move(ended)); });
    }

    Outcome askQuestion(const Question &question)
    {
        const AccessOrOutcome found =
            std::visit([this](const auto &whose) { return access(whose); }, m_line.whose);
        if (const auto *outcome = std::get_if<Outcome>(&found))
            return *outcome;
        const Access &access = std::get<Access>(found);
        TimeTapConnection connection(m_network, m_scheduler, access.endpoint, access.apiKey,
            access.credentials, access.privateKey);
        const auto rows = makeRowWriter(m_line.format, fieldsFor(question), m_output);
        return waitFor([&](Ended ended) {
            return ask(connection.source(), question, *rows, std::move(ended));
        });
    }

    /// Runs the event loop until @p start's call has ended, or a signal ends the loop: then the
    /// call is cancelled.
    static Outcome waitFor(const std::function<Call(Ended)> &start)
    {
        Outcome outcome;
        const Call call = start([&outcome](Outcome how) {
            outcome = std::move(how);
            QCoreApplication::quit();
        });
        QCoreApplication::exec();
        return outcome;
    }

    AccessOrOutcome access(const OnlyAccount &)
    {
        return accessByAccount(m_accounts, {}, m_keychain);
    }

    AccessOrOutcome access(const NamedAccount &named)
    {
        return accessByAccount(m_accounts, named.name, m_keychain);
    }

    AccessOrOutcome access(const DirectAccess &direct)
    {
        return accessByUrl(direct.url, direct.apiKey, m_secret, m_memory);
    }

    AccessOrOutcome access(const Demo &)
    {
        m_sandbox.emplace(sandbox::Settings{});
        if (!m_sandbox->start())
            return Outcome{
                .code = ExitCode::Network, .messages = {u"The demo could not be started."_s}};
        return accessByUrl(m_sandbox->timetapBaseUrl(), m_sandbox->apiKey(),
            Secret(m_sandbox->privateKey()), m_memory);
    }

    const CommandLine &m_line;
    const Secret m_secret;
    Output &m_output;
    AppSettings m_settings;
    std::optional<sandbox::Sandbox> m_sandbox;
    QNetworkAccessManager m_network;
    RequestScheduler m_scheduler;
    KeychainStore m_keychain;
    MemoryStore m_memory;
    AccountList m_accounts;
};

} // namespace

Outcome run(const CommandLine &line, Interruption &interruption, Output &output)
{
    std::variant<Secret, InputProblem> secret;
    if (line.readsSecret)
        secret = readSecret(interruption);
    if (const auto *problem = std::get_if<InputProblem>(&secret))
        return outcomeOf(*problem);
    QObject::connect(&interruption, &Interruption::arrived, qApp, &QCoreApplication::quit);
    return Run(line, std::get<Secret>(std::move(secret)), output).work();
}

} // namespace daybook::ctl
