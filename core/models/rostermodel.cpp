// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/rostermodel.h"

#include "core/sources/bookingsource.h"

namespace daybook {

void RosterModel::setSource(BookingSource *source, bool keepAnswer)
{
    m_call.cancel();
    m_source = source;
    if (!keepAnswer)
        m_roster.reset();
    ask();
}

void RosterModel::setQuery(const std::optional<RosterQuery> &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_roster.reset();
    ask();
}

void RosterModel::reload()
{
    ask();
}

void RosterModel::ask()
{
    m_call.cancel();
    if (!m_query || !m_source)
        return setState(LoadState::NotAsked);
    m_call = m_source->roster(*m_query, [this](const Result<Roster> &roster) { take(roster); });
    setState(LoadState::Loading);
}

void RosterModel::take(const Result<Roster> &roster)
{
    if (roster) {
        m_roster = *roster;
        m_asOf = QDateTime::currentDateTimeUtc();
    } else {
        m_error = roster.error();
    }
    setState(roster ? LoadState::Ready : LoadState::Failed);
}

void RosterModel::stop()
{
    if (m_state != LoadState::Loading)
        return;
    m_call.cancel();
    m_error = Error{.kind = Error::Kind::Cancelled};
    setState(LoadState::Failed);
}

void RosterModel::setState(LoadState state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace daybook
