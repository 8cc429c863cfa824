// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace daybook {

/// Reads members of one object and remembers the first required one that was not as it should be,
/// so that a parser is a plain table. An optional member that is missing, null or of another type
/// reads as empty.
class JsonReader
{
public:
    /// @p where names the object for messages: "services/3".
    JsonReader(QJsonObject object, QString where);

    /// A 64-bit number or a text, as its exact text.
    [[nodiscard]] QString requiredId(QLatin1StringView name);
    [[nodiscard]] QString requiredText(QLatin1StringView name);

    [[nodiscard]] QString id(QLatin1StringView name) const;
    [[nodiscard]] QString text(QLatin1StringView name) const;
    [[nodiscard]] std::optional<qint64> integer(QLatin1StringView name) const;
    [[nodiscard]] std::optional<bool> flag(QLatin1StringView name) const; ///< true, false, 1 or 0.
    [[nodiscard]] QDate date(QLatin1StringView name) const; ///< "2026-03-02"
    /// Epoch milliseconds or ISO 8601 with a zone, in UTC; invalid when neither.
    [[nodiscard]] QDateTime instant(QLatin1StringView name) const;
    [[nodiscard]] QJsonObject object(QLatin1StringView name) const;
    [[nodiscard]] QJsonArray list(QLatin1StringView name) const;

    [[nodiscard]] const QJsonObject &whole() const { return m_object; }

    /// Complains about @p name unless @p holds.
    void require(bool holds, QLatin1StringView name, QLatin1StringView expected);

    [[nodiscard]] bool ok() const { return m_problem.isEmpty(); }
    [[nodiscard]] const QString &problem() const
    {
        return m_problem;
    } ///< "services/3/reasonId: expected an id"

private:
    const QJsonObject m_object;
    const QString m_where;
    QString m_problem;
};

} // namespace daybook
