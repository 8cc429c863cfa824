// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/searchvocabulary.h"

#include <QList>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace daybook::vocabulary {

namespace {

/// How many letters must be put in, left out or exchanged to make one of the other.
qsizetype editDistance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row.first();
        row.first() = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype exchanged = diagonal + (a[i].toLower() == b[j].toLower() ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({exchanged, diagonal + 1, row.at(j) + 1});
        }
    }
    return row.last();
}

/// "email" or "cust" for "customer.email".
bool isPartOf(QStringView text, const QString &word)
{
    constexpr qsizetype fewestLetters = 3;
    return text.size() >= fewestLetters
        && (word.startsWith(text, Qt::CaseInsensitive)
            || word.endsWith(u'.' + text.toString(), Qt::CaseInsensitive));
}

} // namespace

const QStringList &attributes()
{
    static const QStringList names{u"resource.id"_s, u"graph"_s, u"state"_s, u"completed"_s,
        u"customer.name"_s, u"customer.email"_s, u"customer.phone"_s, u"calendar.id"_s,
        u"project.id"_s, metaPrefix};
    return names;
}

bool isAttribute(QStringView text)
{
    return text.startsWith(metaPrefix) ? text.size() > metaPrefix.size()
                                       : attributes().contains(text);
}

const QStringList &valuesOf(QStringView attribute)
{
    static const QStringList graphs{u"instant"_s, u"confirm_decline"_s, u"instant_payment"_s,
        u"group_owner"_s, u"group_customer"_s, u"group_customer_payment"_s, u"reservation"_s};
    static const QStringList states{u"initialized"_s, u"tentative"_s, u"confirmed"_s, u"declined"_s,
        u"reserved"_s, u"expired"_s, u"paid"_s, u"unpaid"_s, u"completed"_s, u"cancelled"_s,
        u"cancelled_by_customer"_s, u"cancelled_by_owner"_s, u"rescheduled_by_customer"_s,
        u"error"_s, u"other"_s};
    static const QStringList flags{u"true"_s, u"false"_s};
    static const QStringList anything;
    if (attribute == "graph"_L1)
        return graphs;
    if (attribute == "state"_L1)
        return states;
    return attribute == "completed"_L1 ? flags : anything;
}

QString nearest(QStringView text, const QStringList &words)
{
    constexpr qsizetype lettersPerMistake = 4;
    const auto part =
        std::ranges::find_if(words, [text](const QString &word) { return isPartOf(text, word); });
    if (part != words.cend())
        return *part;
    QString best;
    qsizetype fewest = text.size() / lettersPerMistake + 2;
    for (const QString &word : words) {
        const qsizetype distance =
            std::abs(word.size() - text.size()) < fewest ? editDistance(text, word) : fewest;
        if (distance < fewest) {
            fewest = distance;
            best = word;
        }
    }
    return best;
}

} // namespace daybook::vocabulary
