// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/plainline.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

struct Range
{
    char32_t first;
    char32_t last;

    [[nodiscard]] constexpr bool holds(char32_t c) const { return c >= first && c <= last; }
};

/// What the Unicode Standard calls wide or full-width, coarsely: Hangul, Kana, Han, full-width
/// forms, emoji.
constexpr std::array wideRanges{Range{0x1100, 0x115f}, Range{0x2e80, 0xa4cf}, Range{0xac00, 0xd7a3},
    Range{0xf900, 0xfaff}, Range{0xfe30, 0xfe6f}, Range{0xff00, 0xff60}, Range{0xffe0, 0xffe6},
    Range{0x1f300, 0x1faff}, Range{0x20000, 0x3fffd}};

constexpr std::array directionMarks{
    Range{0x061c, 0x061c}, Range{0x200e, 0x200f}, Range{0x202a, 0x202e}, Range{0x2066, 0x2069}};

template <size_t size>
bool anyHolds(const std::array<Range, size> &ranges, char32_t c)
{
    return std::ranges::any_of(ranges, [c](const Range &range) { return range.holds(c); });
}

bool isLineEndOrTab(QChar c)
{
    return u"\n\r\t\v\f\u0085\u2028\u2029"_s.contains(c);
}

bool isUnwanted(QChar c)
{
    return c.category() == QChar::Other_Control || anyHolds(directionMarks, c.unicode());
}

int columnsTaken(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return anyHolds(wideRanges, c) ? 2 : 1;
    }
}

} // namespace

QString plainLine(const QString &text)
{
    QString line = text;
    std::ranges::replace_if(line, isLineEndOrTab, QChar(u' '));
    line.removeIf(isUnwanted);
    return line;
}

int columnsTaken(const QString &line)
{
    int columns = 0;
    for (const uint c : line.toUcs4())
        columns += columnsTaken(char32_t(c));
    return columns;
}

QString elided(const QString &line, int columns)
{
    if (columnsTaken(line) <= columns)
        return line;
    QString kept;
    int taken = 0;
    for (const uint c : line.toUcs4()) {
        taken += columnsTaken(char32_t(c));
        if (taken >= columns)
            break;
        kept += QChar::fromUcs4(c);
    }
    return kept + u'…';
}

} // namespace daybook::ctl
