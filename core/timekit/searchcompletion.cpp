// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/searchcompletion.h"

#include "core/timekit/searchvocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The stretch of a text between two semicolons.
struct Stretch
{
    qsizetype from;
    qsizetype to;
};

Stretch stretchAround(QStringView text, qsizetype cursor)
{
    const qsizetype next = text.indexOf(u';', cursor);
    return {.from = cursor == 0 ? 0 : text.lastIndexOf(u';', cursor - 1) + 1,
        .to = next < 0 ? text.size() : next};
}

qsizetype withoutLeadingBlanks(QStringView text, Stretch stretch, qsizetype limit)
{
    qsizetype from = stretch.from;
    while (from < limit && text[from].isSpace())
        ++from;
    return from;
}

QStringView attributeOf(QStringView piece)
{
    const qsizetype colon = piece.indexOf(u':');
    return colon < 0 ? QStringView() : piece.first(colon).trimmed();
}

QStringList startingWith(QStringView typed, const QStringList &words)
{
    QStringList found;
    std::ranges::copy_if(words, std::back_inserter(found),
        [typed](const QString &word) { return word.startsWith(typed, Qt::CaseInsensitive); });
    return found;
}

/// The attributes of every criterion but the one in @p here.
QStringList attributesElsewhere(QStringView text, Stretch here)
{
    QStringList names;
    for (const QStringView rest : {text.first(here.from), text.sliced(here.to)}) {
        for (const QStringView piece : rest.split(u';'))
            names.append(attributeOf(piece).toString());
    }
    return names;
}

QStringList attributeChoices(QStringView typed, const QStringList &taken)
{
    QStringList choices;
    const QStringList names = startingWith(typed, vocabulary::attributes());
    for (const QString &name : names) {
        if (!taken.contains(name)) // the key of a meta attribute is still to be typed
            choices.append(name == vocabulary::metaPrefix ? name : name + u':');
    }
    return choices;
}

/// What tells a meant attribute from any word before a colon.
bool isMeantAsAttribute(QStringView word)
{
    const QStringList &names = vocabulary::attributes();
    return std::ranges::any_of(names, [word](const QString &name) {
        const qsizetype dot = name.indexOf(u'.');
        return dot < 0 ? word.compare(name, Qt::CaseInsensitive) == 0
                       : word.startsWith(QStringView(name).first(dot + 1), Qt::CaseInsensitive);
    });
}

} // namespace

SearchCompletion completionsAt(QStringView text, qsizetype cursor)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const Stretch here = stretchAround(text, cursor);
    const qsizetype colon = text.first(here.to).indexOf(u':', here.from);
    if (colon < 0 || cursor <= colon) {
        const qsizetype from = withoutLeadingBlanks(text, here, cursor);
        const qsizetype end = colon < 0 ? here.to : colon + 1;
        return {.from = from,
            .length = end - from,
            .choices = attributeChoices(
                text.sliced(from, cursor - from), attributesElsewhere(text, here))};
    }
    const qsizetype from = withoutLeadingBlanks(text, {colon + 1, here.to}, cursor);
    const QStringView attribute = text.sliced(here.from, colon - here.from).trimmed();
    return {.from = from,
        .length = here.to - from,
        .choices = startingWith(text.sliced(from, cursor - from), vocabulary::valuesOf(attribute))};
}

bool looksLikeSearch(QStringView text)
{
    const QList<QStringView> pieces = text.split(u';');
    return std::ranges::any_of(
        pieces, [](QStringView piece) { return isMeantAsAttribute(attributeOf(piece)); });
}

} // namespace daybook
