// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/cascademodel.h"

#include "core/sources/bookingsource.h"

#include <algorithm>

namespace daybook {

namespace {

constexpr qsizetype mostRemembered = 256;

/// Turns an answer about things into one about choices.
template <typename T>
Answer<Listing<T>> asChoices(Answer<Listing<Choice>> answer)
{
    return [answer = std::move(answer)](const Result<Listing<T>> &result) {
        if (!result)
            return answer(result.error());
        Listing<Choice> choices{.unreadable = result->unreadable};
        choices.items.reserve(result->items.size());
        for (const T &item : result->items)
            choices.items.append(choiceOf(item));
        answer(std::move(choices));
    };
}

} // namespace

CascadeModel::CascadeModel(QObject *parent) : QObject(parent) { }

void CascadeModel::setSource(BookingSource *source)
{
    m_source = source;
    m_memory.clear();
    m_zones.clear();
    m_order.clear();
    m_ahead = {};
    for (Lane &lane : m_lanes) {
        lane.call.cancel();
        lane.question.reset();
        lane.chosen.reset();
        lane.list.clear();
        lane.list.setNotAsked();
    }
    askChanged();
    Q_EMIT selectionChanged();
}

void CascadeModel::replaceSource(BookingSource *source)
{
    m_ahead = {};
    for (Lane &lane : m_lanes)
        lane.call.cancel();
    m_source = source;
    refresh();
}

void CascadeModel::choose(Level level, const std::optional<QString> &id)
{
    if (chosenId(level) == id)
        return;
    Lane &here = lane(level);
    here.chosen.reset();
    if (id) {
        const int row = here.list.rowOf(*id);
        here.chosen = row < 0 ? Choice{.id = *id} : here.list.rows().at(row);
        if (!m_order.contains(level))
            m_order.append(level);
    } else {
        m_order.removeAll(level);
    }
    askChanged();
    Q_EMIT selectionChanged();
}

std::optional<QString> CascadeModel::chosenId(Level level) const
{
    const std::optional<Choice> choice = chosen(level);
    return choice ? std::optional(choice->id) : std::nullopt;
}

std::optional<Choice> CascadeModel::chosen(Level level) const
{
    return m_lanes[index(level)].chosen;
}

void CascadeModel::refresh()
{
    if (m_source)
        m_source->forget();
    for (const Level level : allLevels)
        ask(level, questionFor(level));
}

void CascadeModel::stop()
{
    m_ahead = {};
    for (Lane &lane : m_lanes) {
        if (lane.list.state() != LoadState::Loading)
            continue;
        lane.call.cancel();
        lane.list.setFailed(Error{.kind = Error::Kind::Cancelled});
    }
}

void CascadeModel::lookAhead(const QString &locationId)
{
    m_ahead = {};
    const Selection question{.location = LocationId{locationId}};
    size_t next = 0;
    for (const Level level : {Level::Staff, Level::Service}) {
        const bool isRunning = lane(level).question == question; // the hand has chosen meanwhile
        if (!canAsk(level) || isRunning || m_memory.contains({level, question}))
            continue;
        m_ahead[next++] = fetch(level, question, Priority::Ahead,
            [this, level, question](const Result<Listing<Choice>> &result) {
                if (result)
                    remember(level, question, *result);
            });
    }
}

Selection CascadeModel::selectionOf(const QList<Level> &levels) const
{
    Selection selection;
    for (const Level level : levels) {
        const QString id = m_lanes[index(level)].chosen->id;
        switch (level) {
        case Level::Location:
            selection.location = LocationId{id};
            break;
        case Level::Staff:
            selection.staff = StaffId{id};
            break;
        case Level::Service:
            selection.service = ServiceId{id};
            break;
        }
    }
    return selection;
}

/// What was chosen before this level; everything, while nothing is chosen here.
Selection CascadeModel::questionFor(Level level) const
{
    const qsizetype place = m_order.indexOf(level);
    return selectionOf(place < 0 ? m_order : m_order.first(place));
}

void CascadeModel::askChanged()
{
    for (const Level level : allLevels) {
        const Selection question = questionFor(level);
        if (lane(level).question != question)
            ask(level, question);
    }
}

bool CascadeModel::canAsk(Level level) const
{
    if (!m_source)
        return false;
    const Capabilities able = m_source->capabilities();
    return level == Level::Staff ? able.staff : able.places;
}

void CascadeModel::ask(Level level, const Selection &question)
{
    if (!canAsk(level))
        return;
    Lane &here = lane(level);
    const auto remembered = m_memory.constFind({level, question});
    if (remembered != m_memory.cend()) {
        here.list.merge(remembered->rows);
        here.list.setReady(remembered->asOf, remembered->unreadable);
    } else if (here.question != question) {
        here.list.forgetAnswer();
        here.list.clear();
    }
    here.question = question;
    here.list.setLoading();
    here.call = fetch(level, question, Priority::Visible,
        [this, level, question](
            const Result<Listing<Choice>> &result) { take(level, question, result); });
    confirmChoice(level);
}

Call CascadeModel::fetch(
    Level level, const Selection &question, Priority priority, Answer<Listing<Choice>> answer)
{
    switch (level) {
    case Level::Location:
        return m_source->locations(question, priority, asChoices<Location>(std::move(answer)));
    case Level::Staff:
        return m_source->staff(question, priority, asChoices<Staff>(std::move(answer)));
    case Level::Service:
        return m_source->services(question, priority, asChoices<Service>(std::move(answer)));
    }
    return {};
}

void CascadeModel::take(
    Level level, const Selection &question, const Result<Listing<Choice>> &result)
{
    Lane &here = lane(level);
    if (!result)
        return here.list.setFailed(result.error());
    remember(level, question, *result);
    here.list.merge(result->items);
    if (level == Level::Location)
        learnZones(result->items);
    here.list.setReady(QDateTime::currentDateTimeUtc(), result->unreadable);
    confirmChoice(level);
}

void CascadeModel::remember(Level level, const Selection &question, const Listing<Choice> &listing)
{
    if (m_memory.size() >= mostRemembered)
        m_memory.clear();
    m_memory.insert({level, question},
        {.rows = listing.items,
            .unreadable = listing.unreadable,
            .asOf = QDateTime::currentDateTimeUtc()});
}

void CascadeModel::learnZones(const QList<Choice> &locations)
{
    const QHash<QString, QTimeZone> before = m_zones;
    for (const Choice &location : locations)
        m_zones.insert(location.id, location.zone);
    if (m_zones != before)
        Q_EMIT zonesChanged();
}

/// A choice that the whole list does not hold any more is let go, and the lists it narrowed are
/// asked anew.
void CascadeModel::confirmChoice(Level level)
{
    Lane &here = lane(level);
    if (!here.chosen || here.list.state() == LoadState::NotAsked)
        return;
    const int row = here.list.rowOf(here.chosen->id);
    if (row >= 0) {
        here.chosen = here.list.rows().at(row);
        return;
    }
    if (here.list.state() != LoadState::Ready)
        return;
    const QString name = here.chosen->name;
    choose(level, {});
    Q_EMIT choiceDropped(level, name);
}

} // namespace daybook
