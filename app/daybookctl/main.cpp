// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/common/hardening.h"
#include "app/daybookctl/console/interruption.h"
#include "app/daybookctl/console/messages.h"
#include "app/daybookctl/console/standardoutput.h"
#include "app/daybookctl/output/sentences.h"
#include "app/daybookctl/run.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace daybook;
using namespace daybook::ctl;

namespace {

Outcome follow(const QStringList &arguments, Interruption &interruption, Output &output)
{
    const auto parsed = parseCommandLine(arguments, QDate::currentDate());
    if (const auto *misuse = std::get_if<Misuse>(&parsed))
        return usageProblem(misuse->sentence);
    if (const auto *help = std::get_if<HelpText>(&parsed)) {
        static_cast<void>(output.write(help->text.toUtf8()));
        return {};
    }
    return run(std::get<CommandLine>(parsed), interruption, output);
}

/// A signal and an output that failed say more than what the command still had to tell.
Outcome conclude(Outcome outcome, const Interruption &interruption, const Output &output)
{
    if (const int number = interruption.signalNumber())
        return {.code = static_cast<ExitCode>(static_cast<int>(ExitCode::FirstSignal) + number)};
    if (output.state() == Output::State::ReaderGone)
        return {};
    if (output.state() == Output::State::Failed)
        return {.code = ExitCode::CannotWrite,
            .messages = {u"Standard output cannot be written to."_s}};
    return outcome;
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"daybookctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DAYBOOK_VERSION));
    Interruption interruption;
    StandardOutput output(interruption);

    const Outcome outcome = conclude(
        follow(QCoreApplication::arguments().mid(1), interruption, output), interruption, output);
    for (const QString &message : outcome.messages)
        say(message);
    if (interruption.signalNumber() != 0)
        std::_Exit(static_cast<int>(
            outcome.code)); // else Qt waits for a name server that may not answer for 10 s
    return static_cast<int>(outcome.code);
}
