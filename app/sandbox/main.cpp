// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/options.h"
#include "app/sandbox/sandbox.h"

#include <QCoreApplication>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

namespace {

/// There is nothing to save, so asking to end is ending, even while a request hangs.
void endAtOnce(int)
{
    std::_Exit(EXIT_SUCCESS);
}

void print(std::FILE *stream, const QByteArray &line)
{
    std::fputs(line.constData(), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// The first line of standard input, without what surrounds it.
QByteArray lineFromInput()
{
    std::string line;
    std::getline(std::cin, line);
    return QByteArray::fromStdString(line).trimmed();
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGTERM, endAtOnce);
    std::signal(SIGINT, endAtOnce);
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daybook-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAYBOOK_VERSION));

    auto options = daybook::sandbox::readOptions(QCoreApplication::arguments());
    if (options.exitCode) {
        print(*options.exitCode == 0 ? stdout : stderr, options.message.toLocal8Bit());
        return *options.exitCode;
    }
    if (options.readsSigningKey) {
        options.settings.timekitSigningKey = lineFromInput();
        if (options.settings.timekitSigningKey.isEmpty()) {
            print(stderr, "daybook-sandbox: standard input has no signing key");
            return daybook::sandbox::usageError;
        }
    }
    daybook::sandbox::Sandbox sandbox(options.settings);
    if (!sandbox.start()) {
        print(stderr,
            "daybook-sandbox: port " + QByteArray::number(options.settings.port)
                + " of 127.0.0.1 cannot be had");
        return EXIT_FAILURE;
    }
    print(stdout, sandbox.readyLine());
    for (;;) // The server has threads of its own; a signal ends them all.
        std::this_thread::sleep_for(std::chrono::hours(1));
}
