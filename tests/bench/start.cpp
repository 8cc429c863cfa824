// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/measures.h"
#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int rounds = 15;

/// Runs a program that ends with its first painted window.
double startedMs(const QString &program, const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    process.waitForFinished();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

void measureStart()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString empty = here + u"/emptywindow"_s;
    const QString daybook = here + u"/../../app/daybook/daybook"_s;
    QList<double> emptyMs, ours, demo;
    for (int round = 0; round < rounds; ++round) {
        emptyMs.append(startedMs(empty, {}));
        ours.append(startedMs(daybook, {u"--quit-when-painted"_s}));
        demo.append(startedMs(daybook, {u"--demo"_s, u"--quit-when-painted"_s}));
    }
    report(u"start to painted: an empty Qt window"_s, median(emptyMs), u"ms"_s);
    report(u"start to painted: Daybook"_s, median(ours), u"ms"_s);
    report(u"start to painted: Daybook, as a ratio to the empty window"_s, median(ours) / median(emptyMs), u"ratio"_s, 1.5);
    report(u"start to painted: Daybook with the sandbox inside, ratio"_s, median(demo) / median(emptyMs), u"ratio"_s);
}

} // namespace daybook::bench
