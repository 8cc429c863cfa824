// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace daybook::bench {

void report(const QString &measure, double value, const QString &unit, std::optional<double> aim)
{
    QJsonObject line{
        {u"measure"_s, measure}, {u"value"_s, std::round(value * 100) / 100}, {u"unit"_s, unit}};
    if (aim) {
        line.insert(u"aim"_s, *aim);
        line.insert(u"within_aim"_s, value <= *aim);
    }
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double percentile(QList<double> values, double part)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const auto place = static_cast<qsizetype>(part * static_cast<double>(values.size() - 1));
    return values.at(place);
}

double median(QList<double> values)
{
    return percentile(std::move(values), 0.5);
}

double residentMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

} // namespace daybook::bench
