// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/zoneobservances.h"

#include <limits>

namespace daybook {

namespace {

constexpr qint64 sinceEver = std::numeric_limits<qint64>::min();
constexpr qint64 forEver = std::numeric_limits<qint64>::max();

bool hasNoRules(const QTimeZone &zone)
{
    const QDateTime longAfter(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    return !zone.previousTransition(longAfter).atUtc.isValid();
}

} // namespace

ZoneObservances::ZoneObservances(const QTimeZone &zone)
    : m_zone(zone),
      m_isUtc(hasNoRules(zone) && zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(0)) == 0)
{
}

const Observance &ZoneObservances::at(const QDateTime &instant)
{
    const qint64 when = instant.toMSecsSinceEpoch();
    const auto after = m_spans.upperBound(when);
    if (after != m_spans.begin() && when < std::prev(after)->end)
        return std::prev(after)->observance;
    const Span span = spanAt(instant);
    const qint64 onset =
        span.observance.onset ? span.observance.onset->toMSecsSinceEpoch() : sinceEver;
    return m_spans.insert(onset, span)->observance;
}

ZoneObservances::Span ZoneObservances::spanAt(const QDateTime &instant) const
{
    const auto next = m_zone.nextTransition(instant);
    const qint64 end = next.atUtc.isValid() ? next.atUtc.toMSecsSinceEpoch() : forEver;
    const auto last = m_zone.previousTransition(instant.addMSecs(1)); // what begins now has begun
    Observance observance{.offset = m_zone.offsetFromUtc(instant),
        .isDaylightSaving = m_zone.daylightTimeOffset(instant) != 0,
        .abbreviation = m_zone.abbreviation(instant)};
    observance.offsetBefore = observance.offset;
    if (last.atUtc.isValid()) {
        observance.onset = last.atUtc;
        observance.offsetBefore = m_zone.offsetFromUtc(last.atUtc.addMSecs(-1));
    }
    return {observance, end};
}

QList<Observance> ZoneObservances::all() const
{
    QList<Observance> all;
    for (const Span &span : m_spans)
        all.append(span.observance);
    return all;
}

bool isSecondTime(const QDateTime &instant, const Observance &observance)
{
    return observance.onset
        && observance.onset->secsTo(instant) < observance.offsetBefore - observance.offset;
}

} // namespace daybook
