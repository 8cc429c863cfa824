// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// Spreadsheets trim these away before they look for a formula.
bool isBlankOrInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

bool startsFormula(QChar c)
{
    return u"=+-@\t\r＝＋－＠"_s.contains(c) || c == QChar::Null;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool mayStandInPhone(QChar c)
{
    return isAsciiDigit(c) || u" .()-"_s.contains(c);
}

/// "1 512" and "1 (512)": an operand follows an operand.
bool hasNumbersSideBySide(QStringView text)
{
    bool afterNumber = false;
    bool afterBlank = false;
    for (const QChar c : text) {
        if (c == u' ') {
            afterBlank = true;
        } else if (isAsciiDigit(c)) {
            if (afterNumber && afterBlank)
                return true;
            afterNumber = true;
            afterBlank = false;
        } else if (c != u'(' && c != u')') {
            afterNumber = false;
        }
    }
    return false;
}

bool isNumberOrPhone(const QString &text)
{
    if (!text.startsWith(u'+') && !text.startsWith(u'-'))
        return false;
    const QStringView rest = QStringView(text).mid(1);
    return std::ranges::any_of(rest, isAsciiDigit) && std::ranges::all_of(rest, mayStandInPhone)
        && (!rest.contains(u'-') || hasNumbersSideBySide(rest));
}

/// TAB, CR and NUL count as they stand, before anything is trimmed.
bool mayBeFormula(const QString &text)
{
    const auto first = std::ranges::find_if(
        text, [](QChar c) { return startsFormula(c) || !isBlankOrInvisible(c); });
    return first != text.cend() && startsFormula(*first);
}

/// More than RFC 4180 asks for: semicolons separate in half of Europe, and blanks at the edges get
/// lost.
bool needsQuotes(const QString &cell)
{
    const bool blankEdge = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    return blankEdge
        || std::ranges::any_of(cell, [](QChar c) { return c < u' ' || u"\",;"_s.contains(c); });
}

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

QString guardedAgainstFormulas(const QString &text)
{
    return mayBeFormula(text) && !isNumberOrPhone(text) ? u'\'' + text : text;
}

QByteArray csvRow(const QStringList &cells, FormulaGuard guard)
{
    QStringList written;
    written.reserve(cells.size());
    for (const QString &cell : cells) {
        const QString safe = guard == FormulaGuard::On ? guardedAgainstFormulas(cell) : cell;
        written.append(needsQuotes(safe) ? quoted(safe) : safe);
    }
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace daybook
