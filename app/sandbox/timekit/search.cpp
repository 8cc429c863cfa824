// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/search.h"

#include "app/sandbox/http/parameters.h"
#include "app/sandbox/timekit/refusals.h"

#include <QString>

#include <algorithm>

namespace daybook::sandbox::timekit {

std::vector<Criterion> criteriaFrom(std::string_view search)
{
    std::vector<Criterion> criteria;
    for (const std::string &piece : split(search, ';')) {
        const std::size_t mark = std::min(piece.find(':'), piece.size());
        criteria.push_back({.attribute = piece.substr(0, mark),
            .value = piece.substr(std::min(mark + 1, piece.size()))});
    }
    return criteria;
}

bool matches(const std::string &text, const std::string &pattern)
{
    QString wanted = QString::fromStdString(pattern);
    const QString given = QString::fromStdString(text);
    const bool mayBegin = wanted.startsWith(u'*');
    const bool mayEnd = wanted.size() > 1 && wanted.endsWith(u'*');
    wanted = wanted.mid(mayBegin ? 1 : 0).chopped(mayEnd ? 1 : 0);
    if (mayBegin && mayEnd)
        return given.contains(wanted, Qt::CaseInsensitive);
    if (mayBegin)
        return given.endsWith(wanted, Qt::CaseInsensitive);
    if (mayEnd)
        return given.startsWith(wanted, Qt::CaseInsensitive);
    return given.compare(wanted, Qt::CaseInsensitive) == 0;
}

std::vector<int> chosenBy(std::string_view search, int count,
    const std::vector<std::string> &attributes, const AttributeOf &attributeOf, bool isStrict)
{
    std::vector<Criterion> known;
    for (Criterion &criterion : criteriaFrom(search)) {
        if (std::find(attributes.begin(), attributes.end(), criterion.attribute)
            != attributes.end())
            known.push_back(std::move(criterion));
        else if (isStrict)
            refuseAttribute(criterion.attribute);
    }
    std::vector<int> chosen;
    for (int index = 0; index < count; ++index) {
        const bool fits = std::all_of(known.begin(), known.end(), [&](const Criterion &criterion) {
            return matches(attributeOf(index, criterion.attribute), criterion.value);
        });
        if (fits)
            chosen.push_back(index);
    }
    return chosen;
}

void refuseAttribute(const std::string &attribute)
{
    refuseField("search", "The attribute '" + attribute + "' cannot be searched");
}

} // namespace daybook::sandbox::timekit
