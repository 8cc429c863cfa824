// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <variant>

namespace daybook {

/// One condition a booking has to meet.
struct SearchCriterion
{
    QString attribute = {};
    QString value = {};

    [[nodiscard]] bool operator==(const SearchCriterion &) const = default;
};

/// Why a text is no search, or a value cannot be searched for.
struct SearchProblem
{
    enum class Kind {
        TooLong,
        ControlCharacter, ///< Or half of a UTF-16 pair.
        BlankAround, ///< A value that begins or ends with a blank; in a text, blanks are dropped.
        EmptyCriterion, ///< `;;`
        NoColon,
        EmptyAttribute,
        UnknownAttribute,
        NoMetaKey, ///< `meta.` alone.
        SeparatorInAttribute,
        AttributeTwice,
        EmptyValue,
        SemicolonInValue, ///< The service splits there; in a text, this is our best guess.
        ColonInValue, ///< The service very probably splits there too.
        MisplacedWildcard, ///< A `*` stands before and after a customer's name, nowhere else.
        UnknownValue,
    };

    Kind kind = Kind::TooLong;
    qsizetype at = 0; ///< Where in the text, in UTF-16 units.
    qsizetype length = 0;
    QString what = {}; ///< The attribute or value concerned.
    QString nearest = {}; ///< What may have been meant instead, or empty.
};

/// So that a whole question, percent-encoded, stays within the request line of usual servers.
inline constexpr qsizetype maxSearchLength = 1024;

/// The service's search for bookings, `attribute:value;attribute:value`: those that meet every
/// criterion (api/timekit.md 3.1). Each attribute stands in it once, for of two the service might
/// take either. Percent-encoding is core/http/query.h's.
class BookingSearch
{
public:
    /// Blanks around words and one `;` at the end are dropped; a blank text is a search for
    /// everything. The problem is the first in the text.
    [[nodiscard]] static std::variant<BookingSearch, SearchProblem> fromText(QStringView text);

    /// As the service reads it; fromText() makes the same search of it.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] const QList<SearchCriterion> &criteria() const { return m_criteria; }
    [[nodiscard]] std::optional<QString> valueOf(QStringView attribute) const;

    /// This search and one criterion more, as it stands. A problem says where in the attribute or
    /// value it is.
    [[nodiscard]] std::variant<BookingSearch, SearchProblem> with(
        const QString &attribute, const QString &value) const;

    [[nodiscard]] bool operator==(const BookingSearch &) const = default;

private:
    QList<SearchCriterion> m_criteria;
};

} // namespace daybook
