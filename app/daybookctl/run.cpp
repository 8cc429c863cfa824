// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/run.h"

#include "app/common/appsettings.h"
#include "app/daybookctl/access.h"
#include "app/daybookctl/commands/accountcommands.h"
#include "app/daybookctl/commands/ask.h"
#include "app/daybookctl/commands/tokencommands.h"
#include "app/daybookctl/console/interruption.h"
#include "app/daybookctl/console/secretinput.h"
#include "app/daybookctl/output/sentences.h"
#include "app/sandbox/sandbox.h"
#include "core/accounts/accountlist.h"
#include "core/connections/openconnection.h"
#include "core/credentials/keychainservice.h"
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/http/proxyfactory.h"
#include "core/http/requestscheduler.h"
#include "core/sources/bookingsource.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

/// @p secrets: what standard input should have held, line by line.
Outcome outcomeOf(InputProblem problem, const QStringList &secrets)
{
    switch (problem) {
    case InputProblem::Empty:
        return usageProblem(u"Standard input holds no %1."_s.arg(secrets.first()));
    case InputProblem::OtherLineCount:
        return usageProblem(secrets.size() == 1
                ? u"Standard input must hold one line, the %1."_s.arg(secrets.first())
                : u"Standard input must hold %1 lines: the %2."_s.arg(secrets.size())
                      .arg(secrets.join(u", then the "_s)));
    case InputProblem::TooLong:
        return usageProblem(
            u"What standard input holds is too long for a %1."_s.arg(secrets.join(u" and a "_s)));
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
        const auto rows = makeRowWriter(m_line.format, fieldsFor(task), m_output, words());
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
        const auto opened =
            openConnection({m_network, m_scheduler}, access.account, access.credentials);
        if (const auto *problem = std::get_if<AddressProblem>(&opened))
            return usageProblem(sentenceFor(*problem));
        BookingSource &source = std::get<std::unique_ptr<Connection>>(opened)->source();
        const auto rows = makeRowWriter(
            m_line.format, fieldsFor(question), m_output, words(idNamespace(access.account)));
        return waitFor([&](Ended ended) { return ask(source, question, *rows, std::move(ended)); });
    }

    [[nodiscard]] WriterWords words(const QString &uidNamespace = {}) const
    {
        return {.title = u"Daybook: %1"_s.arg(m_line.command),
            .calendar = {.uidNamespace = uidNamespace}};
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
        return accessOnce({.kind = direct.kind,
                              .baseUrl = direct.url,
                              .apiKey = direct.apiKey,
                              .appSlug = direct.appSlug},
            m_secret, m_memory);
    }

    AccessOrOutcome access(const Demo &demo)
    {
        m_sandbox.emplace(sandbox::Settings{});
        if (!m_sandbox->start())
            return Outcome{
                .code = ExitCode::Network, .messages = {u"The demo could not be started."_s}};
        if (demo.kind == AccountKind::Timekit)
            return accessOnce({.kind = AccountKind::Timekit,
                                  .baseUrl = m_sandbox->timekitBaseUrl(),
                                  .appSlug = m_sandbox->timekitAppSlug()},
                Secret(m_sandbox->timekitAppKey()), m_memory);
        return accessOnce({.baseUrl = m_sandbox->timetapBaseUrl(), .apiKey = m_sandbox->apiKey()},
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
    SecretsOrProblem input;
    if (!line.secrets.isEmpty())
        input = readSecrets(line.secrets, interruption);
    if (const auto *problem = std::get_if<InputProblem>(&input))
        return outcomeOf(*problem, line.secrets);
    const QList<Secret> secrets = std::get<QList<Secret>>(std::move(input));
    if (const auto *task = std::get_if<TokenTask>(&line.work))
        return carryOut(*task, secrets, output);
    QObject::connect(&interruption, &Interruption::arrived, qApp, &QCoreApplication::quit);
    return Run(line, secrets.value(0), output).work();
}

} // namespace daybook::ctl
