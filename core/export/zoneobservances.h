// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QMap>
#include <QTimeZone>

#include <optional>

namespace daybook {

/// A time through which a zone keeps one offset. Offsets are seconds east of UTC.
struct Observance
{
    std::optional<QDateTime> onset = {}; ///< UTC; nothing: since ever.
    int offsetBefore = 0;
    int offset = 0;
    bool isDaylightSaving = false;
    QString abbreviation = {}; ///< "CST".

    [[nodiscard]] bool operator==(const Observance &) const = default;
};

/// The observances of a zone that some instants fall into: enough to read their wall times back,
/// however far apart they lie.
class ZoneObservances
{
public:
    explicit ZoneObservances(const QTimeZone &zone);

    /// Whether it is UTC, by whichever name.
    [[nodiscard]] bool isUtc() const { return m_isUtc; }

    /// The one that @p instant falls into; it is kept.
    const Observance &at(const QDateTime &instant);

    /// All that were asked for, in their order.
    [[nodiscard]] QList<Observance> all() const;

private:
    /// When the next one begins, in ms since the epoch: till then this one holds.
    struct Span
    {
        Observance observance;
        qint64 end;
    };

    [[nodiscard]] Span spanAt(const QDateTime &instant) const;

    QTimeZone m_zone;
    bool m_isUtc;
    QMap<qint64, Span> m_spans; ///< By their onset, in ms since the epoch.
};

/// Whether the wall clock showed the time of @p instant before, an hour or so ago: then a wall
/// time alone means the first of both.
[[nodiscard]] bool isSecondTime(const QDateTime &instant, const Observance &observance);

} // namespace daybook
