// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/measures.h"
#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int rounds = 15;

/// Runs a program that says when its window was first painted. All clocks here are the machine's
/// monotonic one.
double startedMs(const QString &program, const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    const auto begin = std::chrono::steady_clock::now().time_since_epoch().count();
    process.start(program, arguments);
    process.waitForFinished();
    return static_cast<double>(process.readAllStandardOutput().toLongLong() - begin) / 1e6;
}

} // namespace

void measureStart()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString empty = here + u"/emptywindow"_s;
    const QString daybook = here + u"/../../app/daybook/daybook"_s;
    QList<double> emptyMs, word, ours, demo;
    for (int round = 0; round < rounds; ++round) {
        emptyMs.append(startedMs(empty, {}));
        word.append(startedMs(empty, {u"Daybook"_s}));
        ours.append(startedMs(daybook, {u"--quit-when-painted"_s}));
        demo.append(startedMs(daybook, {u"--demo"_s, u"--quit-when-painted"_s}));
    }
    report(u"start to painted: an empty Qt window"_s, median(emptyMs), u"ms"_s);
    report(u"start to painted: an empty Qt window with one word, which loads the fonts"_s,
        median(word), u"ms"_s);
    report(u"start to painted: Daybook"_s, median(ours), u"ms"_s);
    report(u"start to painted: Daybook, as a ratio to the empty window"_s,
        median(ours) / median(emptyMs), u"ratio"_s, 1.5);
    report(u"start to painted: Daybook, as a ratio to the window with one word"_s,
        median(ours) / median(word), u"ratio"_s);
    report(u"start to painted: Daybook with the sandbox inside, ratio"_s,
        median(demo) / median(emptyMs), u"ratio"_s);
}

} // namespace daybook::bench
