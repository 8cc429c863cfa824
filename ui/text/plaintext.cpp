// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/plaintext.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

bool changesDirection(QChar c)
{
    const ushort code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
        || code == 0x200e || code == 0x200f || code == 0x061c;
}

QString visible(const QString &text, int most, bool keepLines)
{
    QString shown = text.left(most);
    if (text.size() > most && shown.back().isHighSurrogate())
        shown.chop(1);
    for (QChar &c : shown) {
        if (c == u'\n' && keepLines)
            continue;
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
        else if (c.category() == QChar::Other_Control || changesDirection(c)
            || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > most)
        shown += u'…';
    return shown;
}

} // namespace

QString shownText(const QString &text, int most)
{
    return visible(text, most, false);
}

QString shownLines(const QString &text, int most)
{
    return visible(text, most, true);
}

QString tooltipText(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p style='white-space:pre-wrap'>"_s + shownLines(text).toHtmlEscaped() + u"</p>"_s;
}

QString keptInOrder(const QString &text)
{
    if (text.isEmpty() || !QGuiApplication::isRightToLeft())
        return text;
    return QChar(0x2066) + text + QChar(0x2069); // left-to-right isolate
}

QString menuText(const QString &text)
{
    return shownText(text, 80).replace(u'&', "&&"_L1);
}

} // namespace daybook
