// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/foundtimesmodel.h"

#include "core/http/limits.h"
#include "core/sources/bookingsource.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// A piece takes a month at most: Timekit answers for six (api/timekit.md section 5), and TimeTap
/// names no limit (api/timetap.md), but an answer for three months of many people is large.
constexpr int daysOfAPiece = 31;

/// Of questions for free times, until something is found. A question may take several requests, one
/// after another: asked all at once, the first requests of all would stand before the last one of
/// any. Two more than the scheduler lets out keep it busy.
constexpr int mostAtOnce = maxInFlightPerHost + 2;

QList<DateRange> piecesOf(const DateRange &days)
{
    QList<DateRange> pieces;
    for (QDate from = days.from; from <= days.to; from = from.addDays(daysOfAPiece))
        pieces.append({.from = from, .to = std::min(days.to, from.addDays(daysOfAPiece - 1))});
    return pieces;
}

NamedThing thingOf(const Location &location)
{
    return {.id = location.id.value, .name = location.name};
}

NamedThing thingOf(const Service &service)
{
    return {.id = service.id.value, .name = service.name, .length = service.length};
}

template <typename Row>
QList<NamedThing> thingsOf(const QList<Row> &rows)
{
    QList<NamedThing> things;
    for (const Row &row : rows)
        things.append(thingOf(row));
    return things;
}

bool knows(const QList<NamedThing> &things, const QString &id)
{
    return std::ranges::find(things, id, &NamedThing::id) != things.end();
}

/// Whose name is not known is called by the id.
NamedThing named(const QList<NamedThing> &things, const QString &id)
{
    const auto known = std::ranges::find(things, id, &NamedThing::id);
    return known == things.end() ? NamedThing{.id = id, .name = id} : *known;
}

} // namespace

QString foundTimeKey(const FoundTime &time)
{
    const QString staff = time.slot.staff.value_or(StaffId{}).value;
    return QString::number(time.slot.start.toSecsSinceEpoch()) + u'/' + time.slot.location.value
        + u'/' + time.slot.service.value + u'/' + staff;
}

void FoundTimesModel::setSource(BookingSource *source)
{
    m_source = source;
    m_names = {};
    m_offers.clear();
    m_placesOf.clear();
    m_question.reset();
    start();
}

void FoundTimesModel::setVocabulary(const QuestionVocabulary &vocabulary)
{
    m_names = vocabulary;
}

void FoundTimesModel::ask(const TimeQuestion &question, const QDateTime &near)
{
    m_question = question;
    m_near = near;
    start();
}

void FoundTimesModel::start()
{
    m_lists.clear();
    m_listsMissing = 0;
    m_lanes.clear();
    m_kept.clear();
    m_requests = 0;
    forgetAnswer();
    clear();
    const std::optional<Error> refused = refusal();
    if (!m_source || !m_question)
        setNotAsked();
    else if (refused)
        setFailed(*refused);
    else
        learnNames();
    Q_EMIT progressChanged();
}

void FoundTimesModel::reload()
{
    if (!m_source || !m_question || refusal())
        return;
    for (Lane &lane : m_lanes)
        m_kept.insert({lane.place.id}, lane.kept + lane.found);
    m_lists.clear();
    m_lanes.clear();
    m_offers.clear();
    m_placesOf.clear();
    m_requests = 0;
    learnNames();
    Q_EMIT progressChanged();
}

std::optional<Error> FoundTimesModel::refusal() const
{
    const DateRange days = m_question.value_or(TimeQuestion()).days;
    if (!days.from.isValid() || !days.to.isValid() || days.to < days.from)
        return Error{.kind = Error::Kind::Unaskable, .detail = u"these are no days"_s};
    if (days.from.daysTo(days.to) >= mostDays)
        return Error{.kind = Error::Kind::Unaskable,
            .detail = u"free times are asked for %1 days at most"_s.arg(mostDays)};
    return {};
}

/// Which places there are, where the people work who are named, and what services are called.
void FoundTimesModel::learnNames()
{
    m_pieces = piecesOf(m_question->days);
    setLoading();
    std::vector<std::function<void()>> lists;
    const auto isUnknown = [](const QList<NamedThing> &known) {
        return [&known](const auto &id) { return !knows(known, id.value); };
    };
    const bool namesPlaces = !m_question->locations.isEmpty();
    const bool asksStaff = !namesPlaces && !m_question->staff.isEmpty();
    if (namesPlaces ? std::ranges::any_of(m_question->locations, isUnknown(m_names.locations))
                    : m_names.locations.isEmpty() && !asksStaff)
        lists.emplace_back([this] {
            m_lists.push_back(m_source->locations({}, Priority::Visible,
                [this](const auto &result) { takeNames(m_names.locations, result); }));
        });
    if (std::ranges::any_of(m_question->services, isUnknown(m_names.services)))
        lists.emplace_back([this] {
            m_lists.push_back(m_source->services({}, Priority::Visible,
                [this](const auto &result) { takeNames(m_names.services, result); }));
        });
    for (const StaffId &staff : asksStaff ? m_question->staff : QList<StaffId>()) {
        if (!m_placesOf.contains(staff))
            lists.emplace_back([this, staff] { learnPlacesOf(staff); });
    }
    m_listsMissing = static_cast<int>(lists.size());
    for (const auto &ask : lists)
        ask();
    if (!lists.empty())
        return;
    openLanes();
    QMetaObject::invokeMethod(this, &FoundTimesModel::settleUnasked, Qt::QueuedConnection);
}

/// Where all is known that leaves nothing to ask, no answer comes that could settle it.
void FoundTimesModel::settleUnasked()
{
    settle();
    Q_EMIT progressChanged();
}

void FoundTimesModel::learnPlacesOf(const StaffId &staff)
{
    m_lists.push_back(m_source->locations({.staff = staff}, Priority::Visible,
        [this, staff](const auto &result) { takeNames(m_placesOf[staff], result); }));
}

template <typename Row>
void FoundTimesModel::takeNames(QList<NamedThing> &names, const Result<Listing<Row>> &result)
{
    if (!result)
        return giveUp(result.error());
    names = thingsOf(result->items);
    if (--m_listsMissing > 0)
        return;
    openLanes();
    settle();
    Q_EMIT progressChanged();
}

void FoundTimesModel::giveUp(const Error &error)
{
    for (Call &list : m_lists)
        list.cancel();
    m_placesOf.clear();
    m_listsMissing = 0;
    setFailed(error);
    Q_EMIT progressChanged();
}

void FoundTimesModel::openLanes()
{
    m_pairs = 0;
    m_nextLane = 0;
    m_offersMissing = 0;
    m_waiting.clear();
    m_asking = 0;
    const QList<StaffId> &staff = m_question->staff;
    if (!m_question->locations.isEmpty()) {
        for (const LocationId &location : m_question->locations)
            addLane(named(m_names.locations, location.value), staff);
    } else if (staff.isEmpty()) {
        for (const NamedThing &place : m_names.locations)
            addLane(place, {});
    }
    if (m_question->locations.isEmpty()) {
        for (const StaffId &person : staff) {
            for (const NamedThing &place : m_placesOf.value(person))
                addLane(place, {person});
        }
    }
    m_kept.clear();
    openMoreLanes();
    askWaiting();
}

/// What places offer is asked for by and by: else the first free times would wait behind the lists
/// of all places.
void FoundTimesModel::openMoreLanes()
{
    while (m_nextLane < m_lanes.size() && m_offersMissing < maxInFlightPerHost)
        openLane(m_nextLane++);
}

/// Of a place that was added already only the people are more.
void FoundTimesModel::addLane(const NamedThing &place, const QList<StaffId> &staff)
{
    const auto known =
        std::ranges::find(m_lanes, place.id, [](const Lane &lane) { return lane.place.id; });
    if (known == m_lanes.end())
        m_lanes.push_back({.place = place, .staff = staff, .kept = m_kept.value({place.id})});
    else
        known->staff += staff;
}

void FoundTimesModel::openLane(size_t lane)
{
    m_lanes[lane].isOpen = true;
    QList<std::optional<StaffId>> people;
    for (const StaffId &person : m_lanes[lane].staff)
        people.append(person);
    if (people.isEmpty())
        people.append(std::nullopt);
    for (const std::optional<StaffId> &person : people) {
        if (m_question->services.isEmpty())
            learnOffers(lane, person);
        else
            addThreads(lane, person, namedServices());
    }
}

QList<NamedThing> FoundTimesModel::namedServices() const
{
    QList<NamedThing> services;
    for (const ServiceId &service : m_question->services)
        services.append(named(m_names.services, service.value));
    return services;
}

void FoundTimesModel::learnOffers(size_t lane, const std::optional<StaffId> &staff)
{
    const Selection by{.location = LocationId{m_lanes[lane].place.id}, .staff = staff};
    if (const auto known = m_offers.constFind(by); known != m_offers.cend())
        return addThreads(lane, staff, *known);
    ++m_offersMissing;
    ++m_lanes[lane].open;
    m_lanes[lane].offers.push_back(m_source->services(by, Priority::Visible,
        [this, lane, by](const auto &result) { takeOffers(lane, by, result); }));
}

void FoundTimesModel::takeOffers(
    size_t lane, const Selection &by, const Result<Listing<Service>> &result)
{
    --m_offersMissing;
    --m_lanes[lane].open;
    if (result) {
        m_offers.insert(by, thingsOf(result->items));
        addThreads(lane, by.staff, m_offers.value(by));
    } else {
        fail(m_lanes[lane], result.error());
    }
    askWaiting();
    openMoreLanes();
    askWaiting();
    settle();
    Q_EMIT progressChanged();
}

void FoundTimesModel::addThreads(
    size_t lane, const std::optional<StaffId> &staff, const QList<NamedThing> &offered)
{
    std::vector<Thread> &threads = m_lanes[lane].threads;
    for (const NamedThing &service : offered) {
        if (!isMeant(service))
            continue;
        if (++m_pairs > mostPairs)
            return fail(m_lanes[lane],
                {.kind = Error::Kind::Unaskable,
                    .detail = u"too much for one question: name a place, a service or a length"_s});
        threads.push_back({.service = service, .staff = staff});
        ++m_lanes[lane].open;
        m_waiting.emplace_back(lane, threads.size() - 1);
    }
}

/// A service that is named and does not tell its length may be as long as is wanted.
bool FoundTimesModel::isMeant(const NamedThing &service) const
{
    if (!m_question->length || service.length == *m_question->length)
        return true;
    return !m_question->services.isEmpty() && service.length.count() == 0;
}

void FoundTimesModel::askWaiting()
{
    while ((m_asking < mostAtOnce || rowCount() > 0) && !m_waiting.empty()) {
        const auto [lane, thread] = m_waiting.front();
        m_waiting.pop_front();
        askNext(lane, thread);
    }
}

/// Ends the thread when there is nothing more to ask.
void FoundTimesModel::askNext(size_t lane, size_t thread)
{
    Thread &asking = m_lanes[lane].threads[thread];
    if (asking.nextPiece >= m_pieces.size()
        || !stillMatters(m_lanes[lane], m_pieces.at(asking.nextPiece))) {
        --m_lanes[lane].open;
        return;
    }
    ++m_requests;
    ++m_asking;
    const SlotQuery query{.location = {m_lanes[lane].place.id},
        .service = {asking.service.id},
        .staff = asking.staff,
        .days = m_pieces.at(asking.nextPiece++)};
    asking.call =
        m_source->freeSlots(query, [this, lane, thread](const Result<Listing<Slot>> &result) {
            takeSlots(lane, thread, result);
        });
}

/// Not when enough earlier times have been found. No place's day begins earlier than 14 hours
/// before that of UTC.
bool FoundTimesModel::stillMatters(const Lane &lane, const DateRange &piece) const
{
    if (m_near.isValid())
        return true;
    constexpr int furthestAhead = 14 * 3600;
    const QDateTime begin = piece.from.startOfDay(Qt::UTC).addSecs(-furthestAhead);
    const auto isFullBefore = [&](const QList<FoundTime> &times) {
        return times.size() >= m_question->earliest && times.last().slot.start < begin;
    };
    return !isFullBefore(lane.found);
}

/// A place that does not offer the service has no project for it (api/timekit.md section 4), or no
/// such path: there is nothing free, and nothing is wrong.
void FoundTimesModel::takeSlots(size_t lane, size_t thread, const Result<Listing<Slot>> &result)
{
    Lane &here = m_lanes[lane];
    --m_asking;
    if (result) {
        here.unreadable += result->unreadable;
        collect(here, here.threads[thread], result->items);
        askNext(lane, thread);
    } else {
        --here.open;
        if (result.error().kind != Error::Kind::NotFound)
            fail(here, result.error());
    }
    askWaiting();
    if (here.open == 0 && !here.error)
        here.kept.clear();
    show();
    settle();
    Q_EMIT progressChanged();
}

void FoundTimesModel::fail(Lane &lane, const Error &error)
{
    if (!lane.error)
        lane.error = error;
}

/// Free times come in start order: later ones than enough need not be looked at.
void FoundTimesModel::collect(Lane &lane, const Thread &thread, const QList<Slot> &slots)
{
    QList<FoundTime> fresh;
    for (const Slot &slot : slots) {
        if (!fits(slot))
            continue;
        fresh.append({.slot = slot, .location = lane.place.name, .service = thread.service.name});
        if (!m_near.isValid() && fresh.size() >= m_question->earliest)
            break;
    }
    lane.found += fresh;
    keepEarliest(lane.found);
}

/// The hours are those of the place: its wall clock is in the slot.
bool FoundTimesModel::fits(const Slot &slot) const
{
    if (!m_question->notBefore && !m_question->notAfter)
        return true;
    const QTimeZone zone = slot.zone.isValid() ? slot.zone : QTimeZone::utc();
    const QDateTime start = slot.start.toTimeZone(zone);
    if (m_question->notBefore && start.time() < *m_question->notBefore)
        return false;
    if (!m_question->notAfter)
        return true;
    const QDateTime end = slot.end.toTimeZone(zone);
    return end.date() == start.date() && end.time() <= *m_question->notAfter;
}

qint64 FoundTimesModel::rankOf(const FoundTime &time) const
{
    return m_near.isValid() ? std::abs(m_near.msecsTo(time.slot.start))
                            : time.slot.start.toMSecsSinceEpoch();
}

void FoundTimesModel::keepEarliest(QList<FoundTime> &times) const
{
    const auto order = [this](const FoundTime &time) {
        return std::tuple(rankOf(time), time.slot.start.toMSecsSinceEpoch(),
            QStringView(time.location), QStringView(time.slot.staffName), QStringView(time.service),
            QStringView(time.slot.service.value));
    };
    std::ranges::stable_sort(times, {}, order);
    times.resize(std::min<qsizetype>(times.size(), m_question->earliest));
}

void FoundTimesModel::show()
{
    QList<FoundTime> all;
    for (const Lane &lane : m_lanes)
        all += lane.kept + lane.found;
    keepEarliest(all);
    merge(all);
}

/// Ready is what has any answer: what failed beside it, failedPlaces() tells. Former rows of places
/// that were not asked for free times now are not free any more.
void FoundTimesModel::settle()
{
    const FindProgress now = progress();
    if (state() != LoadState::Loading || m_listsMissing > 0
        || now.answered + now.failed < now.places)
        return;
    if (now.failed > 0 && now.answered == 0)
        return setFailed(failedPlaces().constFirst().error);
    int unreadable = 0;
    for (Lane &lane : m_lanes) {
        unreadable += lane.unreadable;
        if (!lane.error)
            lane.kept.clear();
    }
    show();
    setReady(QDateTime::currentDateTimeUtc(), unreadable);
}

void FoundTimesModel::stop()
{
    if (state() != LoadState::Loading)
        return;
    const Error stopped{.kind = Error::Kind::Cancelled};
    if (m_listsMissing > 0)
        return giveUp(stopped);
    for (Lane &lane : m_lanes) {
        if (isDone(lane))
            continue;
        lane.offers.clear();
        for (Thread &thread : lane.threads)
            thread.call.cancel();
        lane.isOpen = true;
        lane.open = 0;
        lane.error = stopped;
    }
    settle();
    Q_EMIT progressChanged();
}

FindProgress FoundTimesModel::progress() const
{
    FindProgress progress{.places = static_cast<int>(m_lanes.size()), .requests = m_requests};
    for (const Lane &lane : m_lanes) {
        progress.answered += isDone(lane) && !lane.error;
        progress.failed += isDone(lane) && lane.error;
    }
    return progress;
}

QList<FailedPlace> FoundTimesModel::failedPlaces() const
{
    QList<FailedPlace> failed;
    for (const Lane &lane : m_lanes) {
        if (isDone(lane) && lane.error)
            failed.append(
                {.location = {lane.place.id}, .name = lane.place.name, .error = *lane.error});
    }
    return failed;
}

int FoundTimesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoundTimesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundTime &time = rows().at(index.row());
    if (role == FoundRole)
        return QVariant::fromValue(&time);
    if (role != SortRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case StartColumn:
        return time.slot.start;
    case StaffColumn:
        return time.slot.staffName;
    case ServiceColumn:
        return time.service;
    case LocationColumn:
        return time.location;
    case LengthColumn:
        return time.slot.start.secsTo(time.slot.end);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace daybook
