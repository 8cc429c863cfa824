// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/slottablemodel.h"

#include "core/sources/bookingsource.h"

#include <algorithm>

namespace daybook {

QString slotKey(const Slot &slot)
{
    return QString::number(slot.start.toSecsSinceEpoch()) + u'/'
        + slot.staff.value_or(StaffId{}).value;
}

void SlotTableModel::setSource(BookingSource *source, bool keepRows)
{
    m_source = source;
    if (!keepRows)
        start();
    else if (source)
        reload();
    else
        stop();
}

void SlotTableModel::setQueries(const QList<SlotQuery> &queries)
{
    if (queries == m_queries)
        return;
    m_queries = queries;
    start();
}

/// Other questions: what is on show does not answer them.
void SlotTableModel::start()
{
    m_lanes.clear();
    forgetAnswer();
    clear();
    if (m_queries.isEmpty() || !m_source) {
        setNotAsked();
        Q_EMIT progressChanged();
        return;
    }
    ask();
}

void SlotTableModel::reload()
{
    if (!m_queries.isEmpty() && m_source)
        ask();
}

void SlotTableModel::reloadQuietly()
{
    if (!m_source || m_lanes.empty() || isAsking())
        return;
    for (size_t i = 0; i < m_lanes.size(); ++i)
        ask(i);
}

/// The rows of a lane stay until its answer is here.
void SlotTableModel::ask()
{
    m_lanes.resize(static_cast<size_t>(m_queries.size()));
    setLoading();
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        m_lanes[i].state = LoadState::Loading;
        m_lanes[i].error.reset();
        ask(i);
    }
    Q_EMIT progressChanged();
}

void SlotTableModel::ask(size_t lane)
{
    m_lanes[lane].isWaiting = true;
    m_lanes[lane].call = m_source->freeSlots(m_queries.at(static_cast<qsizetype>(lane)),
        [this, lane](const Result<Listing<Slot>> &result) { take(lane, result); });
}

void SlotTableModel::take(size_t place, const Result<Listing<Slot>> &result)
{
    Lane &lane = m_lanes[place];
    lane.isWaiting = false;
    lane.state = result ? LoadState::Ready : LoadState::Failed;
    if (result) {
        lane.rows = result->items;
        lane.unreadable = result->unreadable;
        lane.error.reset();
        QList<Slot> rows;
        for (const Lane &each : m_lanes)
            rows += each.rows;
        merge(rows);
    } else {
        lane.error = result.error();
    }
    settle();
    Q_EMIT progressChanged();
}

/// Ready is what has any answer: what failed beside it, stateFor() tells.
void SlotTableModel::settle()
{
    if (isWaiting())
        return;
    if (progress().answered == 0)
        return setFailed(*m_lanes.front().error);
    int unreadable = 0;
    for (const Lane &lane : m_lanes)
        unreadable += lane.unreadable;
    setReady(QDateTime::currentDateTimeUtc(), unreadable);
}

bool SlotTableModel::isWaiting() const
{
    return std::ranges::any_of(m_lanes, &Lane::isWaiting);
}

SlotProgress SlotTableModel::progress() const
{
    SlotProgress progress{.asked = static_cast<int>(m_lanes.size())};
    for (const Lane &lane : m_lanes) {
        progress.answered += lane.state == LoadState::Ready;
        progress.failed += lane.state == LoadState::Failed;
    }
    return progress;
}

std::optional<Error> SlotTableModel::firstError() const
{
    const auto failed = std::ranges::find(m_lanes, LoadState::Failed, &Lane::state);
    return failed == m_lanes.end() ? std::nullopt : failed->error;
}

LoadState SlotTableModel::stateFor(const StaffId &staff) const
{
    LoadState ofAnyone = LoadState::NotAsked;
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        const auto &asked = m_queries.at(static_cast<qsizetype>(i)).staff;
        if (asked == staff)
            return m_lanes[i].state;
        if (!asked)
            ofAnyone = m_lanes[i].state;
    }
    return ofAnyone;
}

void SlotTableModel::stop()
{
    if (!isAsking())
        return;
    const bool isQuiet = state() != LoadState::Loading;
    for (Lane &lane : m_lanes) {
        lane.call.cancel();
        lane.isWaiting = false;
        if (lane.state != LoadState::Loading)
            continue;
        lane.state = LoadState::Failed;
        lane.error = Error{.kind = Error::Kind::Cancelled};
    }
    if (isQuiet)
        return Q_EMIT stateChanged();
    settle();
    Q_EMIT progressChanged();
}

int SlotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SlotTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Slot &slot = rows().at(index.row());
    if (role == SlotRole)
        return QVariant::fromValue(&slot);
    if (role != SortRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case StartColumn:
        return slot.start;
    case EndColumn:
        return slot.end;
    case LengthColumn:
        return slot.start.secsTo(slot.end);
    case StaffColumn:
        return slot.staffName;
    case SeatsColumn:
        return slot.seatsLeft.value_or(0);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace daybook
