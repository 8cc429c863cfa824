// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/measures.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace daybook;

/// Runs the measures named as arguments, or all, and prints one line of JSON each.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyAppearance(Appearance::Light);
    const std::pair<QString, void (*)()> measures[] = {{u"cascade"_s, bench::measureCascade},
        {u"session"_s, bench::measureSession}, {u"start"_s, bench::measureStart},
        {u"paging"_s, bench::measurePaging}, {u"timekit"_s, bench::measureTimekit},
        {u"find"_s, bench::measureFind}, {u"month"_s, bench::measureMonth},
        {u"grid"_s, bench::measureGrid}};
    const QStringList wanted = QApplication::arguments().mid(1);
    for (const auto &[name, measure] : measures) {
        if (wanted.isEmpty() || wanted.contains(name))
            measure();
    }
    return 0;
}
