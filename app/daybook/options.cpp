// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybook/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace daybook {

Options optionsOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The desktop browser for appointment bookings. It reads and never changes a booking."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(
        u"demo"_s, u"Start on the built-in sandbox; no account is needed."_s);
    const QCommandLineOption tour(u"tour"_s,
        u"With --demo: walk through the lists, save pictures of the window in <folder>, and end."_s,
        u"folder"_s);
    QCommandLineOption quitWhenPainted(
        u"quit-when-painted"_s, u"End with the first painted window."_s);
    quitWhenPainted.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({demo, tour, quitWhenPainted});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty() || (parser.isSet(tour) && !parser.isSet(demo))) {
        std::fputs("daybook: --tour needs --demo, and there are no further arguments; see --help\n",
            stderr);
        std::exit(2);
    }
    return {.demo = parser.isSet(demo),
        .quitWhenPainted = parser.isSet(quitWhenPainted),
        .tour = parser.value(tour)};
}

} // namespace daybook
