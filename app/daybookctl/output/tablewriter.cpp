// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/tablewriter.h"

#include "app/daybookctl/console/plainline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

QByteArray TableWriter::opening(const QList<Record> &firstPage)
{
    QStringList headings;
    for (const Field &field : fields()) {
        if (!field.heading.isEmpty())
            headings.append(field.heading);
    }
    m_widths.fill(0, headings.size());
    const auto widen = [this](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_widths[i] = std::max(m_widths.at(i), columnsTaken(cells.at(i)));
    };
    widen(headings);
    for (const Record &record : firstPage)
        widen(shownOf(record));
    return aligned(headings);
}

QByteArray TableWriter::row(const Record &record)
{
    return aligned(shownOf(record));
}

QStringList TableWriter::shownOf(const Record &record) const
{
    QStringList cells;
    for (qsizetype i = 0; i < record.size(); ++i) {
        if (!fields().at(i).heading.isEmpty())
            cells.append(elided(plainLine(record.at(i).shown), widestCell));
    }
    return cells;
}

QByteArray TableWriter::aligned(const QStringList &cells) const
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += cells.at(i);
        const int gap = m_widths.at(i) + 2 - columnsTaken(cells.at(i));
        line += QString(std::max(gap, 2), u' ');
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line.toUtf8() + '\n';
}

} // namespace daybook::ctl
