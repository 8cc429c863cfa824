// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/questionvocabularymodel.h"

#include "core/models/desk.h"
#include "core/sources/bookingsource.h"

#include <algorithm>

namespace daybook {

namespace {

NamedThing namedThing(const Location &location)
{
    return {.id = location.id.value, .name = location.name};
}

NamedThing namedThing(const Staff &person)
{
    return {.id = person.id.value, .name = person.name};
}

NamedThing namedThing(const Service &service)
{
    return {.id = service.id.value, .name = service.name, .length = service.length};
}

bool canBeAskedFor(const Location &)
{
    return true;
}

bool canBeAskedFor(const Staff &person)
{
    return person.acceptsAppointments;
}

bool canBeAskedFor(const Service &)
{
    return true;
}

} // namespace

QuestionVocabularyModel::QuestionVocabularyModel(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_source(desk.source())
{
    connect(&m_desk, &Desk::capabilitiesChanged, this, &QuestionVocabularyModel::followAccount);
}

/// The desk tells of its account more often than it is another one.
void QuestionVocabularyModel::followAccount()
{
    if (m_source == m_desk.source())
        return;
    m_source = m_desk.source();
    for (Lane &lane : m_lanes)
        lane = {};
    m_vocabulary = {};
    m_isWanted = false;
    Q_EMIT changed();
}

void QuestionVocabularyModel::load()
{
    if (!m_source)
        return;
    m_isWanted = true;
    bool asksAny = false;
    for (const List list : {Locations, Staff, Services}) {
        const LoadState state = m_lanes[list].state;
        if (!canAsk(list) || state == LoadState::Loading || state == LoadState::Ready)
            continue;
        ask(list);
        asksAny = true;
    }
    if (asksAny)
        Q_EMIT changed();
}

bool QuestionVocabularyModel::canAsk(List list) const
{
    const Capabilities able = m_source->capabilities();
    return list == Staff ? able.staff : able.places;
}

void QuestionVocabularyModel::ask(List list)
{
    m_lanes[list].state = LoadState::Loading;
    const auto answer = [this, list](const auto &result) { take(list, result); };
    switch (list) {
    case Locations:
        m_lanes[list].call = m_source->locations({}, Priority::Visible, answer);
        break;
    case Staff:
        m_lanes[list].call = m_source->staff({}, Priority::Visible, answer);
        break;
    case Services:
        m_lanes[list].call = m_source->services({}, Priority::Visible, answer);
        break;
    case ListCount:
        break;
    }
}

template <typename Row>
void QuestionVocabularyModel::take(List list, const Result<Listing<Row>> &result)
{
    m_lanes[list].state = result ? LoadState::Ready : LoadState::Failed;
    if (result) {
        QList<NamedThing> names;
        for (const Row &row : result->items) {
            if (canBeAskedFor(row))
                names.append(namedThing(row));
        }
        namesOf(list) = names;
    } else {
        m_error = result.error();
    }
    Q_EMIT changed();
}

QList<NamedThing> &QuestionVocabularyModel::namesOf(List list)
{
    if (list == Locations)
        return m_vocabulary.locations;
    return list == Staff ? m_vocabulary.staff : m_vocabulary.services;
}

LoadState QuestionVocabularyModel::state() const
{
    const auto any = [this](LoadState state) {
        return std::ranges::find(m_lanes, state, &Lane::state) != m_lanes.end();
    };
    if (!m_isWanted)
        return LoadState::NotAsked;
    if (any(LoadState::Loading))
        return LoadState::Loading;
    return any(LoadState::Failed) ? LoadState::Failed : LoadState::Ready;
}

} // namespace daybook
