// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/bookingsearch.h"

#include "core/timekit/searchvocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Kind = SearchProblem::Kind;

/// A problem and the part of a text that has it.
struct Complaint
{
    Kind kind;
    QStringView part;
    QString nearest = {};
};

SearchProblem problemIn(QStringView text, const Complaint &complaint)
{
    return {.kind = complaint.kind,
        .at = complaint.part.utf16() - text.utf16(),
        .length = complaint.part.size(),
        .what = complaint.part.toString(),
        .nearest = complaint.nearest};
}

std::optional<Complaint> complaintAboutLetters(QStringView part)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (std::ranges::any_of(part, isControl) || !part.isValidUtf16())
        return Complaint{Kind::ControlCharacter, part};
    if (part.trimmed().size() != part.size())
        return Complaint{Kind::BlankAround, part};
    return {};
}

std::optional<Complaint> complaintAboutAttribute(QStringView attribute)
{
    if (attribute.isEmpty())
        return Complaint{Kind::EmptyAttribute, attribute};
    if (const auto complaint = complaintAboutLetters(attribute))
        return complaint;
    if (attribute == vocabulary::metaPrefix)
        return Complaint{Kind::NoMetaKey, attribute};
    if (!vocabulary::isAttribute(attribute))
        return Complaint{Kind::UnknownAttribute, attribute,
            vocabulary::nearest(attribute, vocabulary::attributes())};
    if (attribute.contains(u';') || attribute.contains(u':'))
        return Complaint{Kind::SeparatorInAttribute, attribute};
    return {};
}

/// What a `*` at either end leaves of @p name.
QStringView withoutWildcards(QStringView name)
{
    if (name.startsWith(u'*'))
        name = name.sliced(1);
    return name.endsWith(u'*') ? name.chopped(1) : name;
}

bool hasMisplacedWildcard(QStringView attribute, QStringView value)
{
    if (!value.contains(u'*'))
        return false;
    if (attribute != vocabulary::customerName)
        return true;
    const QStringView name = withoutWildcards(value);
    return name.trimmed().isEmpty() || name.contains(u'*');
}

std::optional<Complaint> complaintAboutValue(QStringView attribute, QStringView value)
{
    if (value.isEmpty())
        return Complaint{Kind::EmptyValue, value};
    if (const auto complaint = complaintAboutLetters(value))
        return complaint;
    if (value.contains(u';'))
        return Complaint{Kind::SemicolonInValue, value};
    if (value.contains(u':'))
        return Complaint{Kind::ColonInValue, value};
    const QStringList &known = vocabulary::valuesOf(attribute);
    if (!known.isEmpty() && !known.contains(value))
        return Complaint{Kind::UnknownValue, value, vocabulary::nearest(value, known)};
    if (hasMisplacedWildcard(attribute, value))
        return Complaint{Kind::MisplacedWildcard, value};
    return {};
}

/// Without a colon, a piece behind the first is most likely the rest of a value that was split; if
/// it is the beginning of an attribute, somebody is still typing.
Kind kindWithoutColon(QStringView piece, bool isFirst)
{
    const QStringList &names = vocabulary::attributes();
    const auto isBegun = [piece](const QString &name) { return name.startsWith(piece); };
    return isFirst || std::ranges::any_of(names, isBegun) ? Kind::NoColon : Kind::SemicolonInValue;
}

} // namespace

std::variant<BookingSearch, SearchProblem> BookingSearch::fromText(QStringView text)
{
    if (text.size() > maxSearchLength)
        return problemIn(text, {Kind::TooLong, text});
    BookingSearch search;
    QList<QStringView> pieces = text.split(u';');
    if (pieces.last().trimmed().isEmpty())
        pieces.removeLast();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringView piece = pieces.at(i).trimmed();
        if (piece.isEmpty())
            return problemIn(text, {Kind::EmptyCriterion, piece});
        const qsizetype colon = piece.indexOf(u':');
        if (colon < 0)
            return problemIn(text, {kindWithoutColon(piece, i == 0), piece});
        const QStringView attribute = piece.first(colon).trimmed();
        const QStringView value = piece.sliced(colon + 1).trimmed();
        if (const auto complaint = complaintAboutAttribute(attribute))
            return problemIn(text, *complaint);
        if (search.valueOf(attribute))
            return problemIn(text, {Kind::AttributeTwice, attribute});
        if (const auto complaint = complaintAboutValue(attribute, value))
            return problemIn(text, *complaint);
        search.m_criteria.append({attribute.toString(), value.toString()});
    }
    return search;
}

QString BookingSearch::toText() const
{
    QStringList pieces;
    for (const SearchCriterion &criterion : m_criteria)
        pieces.append(criterion.attribute + u':' + criterion.value);
    return pieces.join(u';');
}

std::optional<QString> BookingSearch::valueOf(QStringView attribute) const
{
    const auto found = std::ranges::find(m_criteria, attribute, &SearchCriterion::attribute);
    return found == m_criteria.cend() ? std::nullopt : std::optional(found->value);
}

std::variant<BookingSearch, SearchProblem> BookingSearch::with(
    const QString &attribute, const QString &value) const
{
    if (const auto complaint = complaintAboutAttribute(attribute))
        return problemIn(attribute, *complaint);
    if (valueOf(attribute))
        return problemIn(attribute, {Kind::AttributeTwice, attribute});
    if (const auto complaint = complaintAboutValue(attribute, value))
        return problemIn(value, *complaint);
    BookingSearch longer = *this;
    longer.m_criteria.append({attribute, value});
    if (longer.toText().size() > maxSearchLength)
        return problemIn(value, {Kind::TooLong, value});
    return longer;
}

} // namespace daybook
