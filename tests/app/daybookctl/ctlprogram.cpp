// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/daybookctl/ctlprogram.h"

namespace daybook::ctl::testing {

void start(QProcess &process, const QStringList &arguments, const QByteArray &input)
{
    process.start(QStringLiteral(DAYBOOKCTL_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
}

std::unique_ptr<QProcess> started(const QStringList &arguments, const QByteArray &input)
{
    auto program = std::make_unique<QProcess>();
    start(*program, arguments, input);
    return program;
}

Ran ended(QProcess &program)
{
    constexpr int patience = 60'000;
    const bool finished =
        program.waitForFinished(patience) || program.state() == QProcess::NotRunning;
    if (!finished) {
        program.kill();
        program.waitForFinished();
    }
    const bool normal = finished && program.exitStatus() == QProcess::NormalExit;
    return {.code = normal ? program.exitCode() : -1,
        .out = program.readAllStandardOutput(),
        .err = program.readAllStandardError()};
}

Ran ran(const QStringList &arguments, const QByteArray &input)
{
    const auto program = started(arguments, input);
    return ended(*program);
}

} // namespace daybook::ctl::testing
