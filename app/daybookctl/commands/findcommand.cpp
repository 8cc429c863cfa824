// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/findcommand.h"

#include "app/daybookctl/console/messages.h"
#include "app/daybookctl/output/findsentences.h"
#include "app/daybookctl/output/sentences.h"
#include "core/async/later.h"
#include "core/sources/bookingsource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

NamedThing thingOf(const Location &location)
{
    return {.id = location.id.value, .name = location.name};
}

NamedThing thingOf(const Staff &person)
{
    return {.id = person.id.value, .name = person.name};
}

NamedThing thingOf(const Service &service)
{
    return {.id = service.id.value, .name = service.name, .length = service.length};
}

template <typename Id>
std::optional<QString> unknownAmong(
    const QList<Id> &ids, const QList<NamedThing> &known, QLatin1StringView option)
{
    for (const Id &id : ids) {
        if (std::ranges::find(known, id.value, &NamedThing::id) == known.end())
            return u"--%1: there is nothing with the id \"%2\"."_s.arg(option, id.value);
    }
    return {};
}

} // namespace

FindCommand::FindCommand(BookingSource &source, AskFind wish, RowWriter &rows, Ended ended)
    : m_source(source), m_wish(std::move(wish)), m_rows(rows), m_ended(std::move(ended))
{
    QObject::connect(&m_times, &LoadingModel::stateChanged, &m_times, [this] { whenDone(); });
    m_times.setSource(&m_source);
    learnNames();
}

FindCommand::~FindCommand()
{
    if (m_ended && m_times.progress().places > 0)
        say(sentenceFor(m_times.progress()));
}

/// An account that cannot ask for staff can ask for free times all the same.
void FindCommand::learnNames()
{
    const bool asksStaff = m_source.capabilities().staff;
    m_listsMissing = asksStaff ? 3 : 2;
    m_lists.push_back(m_source.locations({}, Priority::Visible,
        [this](const auto &result) { takeNames(m_names.locations, result); }));
    m_lists.push_back(m_source.services({}, Priority::Visible,
        [this](const auto &result) { takeNames(m_names.services, result); }));
    if (asksStaff)
        m_lists.push_back(m_source.staff({}, Priority::Visible,
            [this](const auto &result) { takeNames(m_names.staff, result); }));
}

template <typename Row>
void FindCommand::takeNames(QList<NamedThing> &names, const Result<Listing<Row>> &result)
{
    if (!result)
        return finish(outcomeOf(result.error()));
    for (const Row &row : result->items)
        names.append(thingOf(row));
    if (--m_listsMissing == 0)
        find();
}

void FindCommand::find()
{
    const ReadQuestion read = daybook::readQuestion(m_wish.words, m_names, m_wish.today);
    const TimeQuestion question = withOptions(read.question, m_wish);
    if (const auto problem = problemOf(read, question))
        return finish(usageProblem(*problem));
    m_times.setVocabulary(m_names);
    m_times.ask(question);
}

std::optional<QString> FindCommand::problemOf(
    const ReadQuestion &read, const TimeQuestion &question) const
{
    if (const QuestionPart *unknown = read.firstUnknown())
        return sentenceFor(*unknown, m_wish.words);
    if (question.notBefore && question.notAfter && *question.notAfter <= *question.notBefore)
        return u"The hours end before they begin."_s;
    return unknownId(question);
}

/// A service would only answer that nothing is free.
std::optional<QString> FindCommand::unknownId(const TimeQuestion &question) const
{
    if (auto place = unknownAmong(question.locations, m_names.locations, "location"_L1))
        return place;
    if (auto service = unknownAmong(question.services, m_names.services, "service"_L1))
        return service;
    if (!m_source.capabilities().staff)
        return {};
    return unknownAmong(question.staff, m_names.staff, "staff"_L1);
}

/// Writing ends this command, which must not happen while the model still speaks.
void FindCommand::whenDone()
{
    const bool isDone = m_times.state() == LoadState::Ready || m_times.state() == LoadState::Failed;
    if (isDone)
        m_writing = startOperation<Later>(std::chrono::milliseconds(0), [this] { write(); });
}

void FindCommand::write()
{
    const QList<FailedPlace> failed = m_times.failedPlaces();
    if (m_times.state() == LoadState::Failed && m_times.rowCount() == 0)
        return finish(failed.isEmpty() ? outcomeOf(m_times.lastError())
                                       : Outcome{.code = outcomeOf(m_times.lastError()).code,
                                           .messages = sentencesFor(failed)});
    if (!m_rows.writeRows(m_times.rows()))
        return finish({});
    m_rows.end();
    Outcome outcome{.messages = unreadableNote(m_times.unreadable()) + m_rows.notes()};
    if (!failed.isEmpty()) {
        outcome.code = outcomeOf(failed.constFirst().error).code;
        outcome.messages += sentencesFor(failed) + QStringList{sentenceFor(m_times.progress())};
    }
    if (failed.isEmpty() && m_times.rowCount() == 0)
        outcome.messages.append(u"Nothing is free."_s);
    finish(std::move(outcome));
}

void FindCommand::finish(Outcome outcome)
{
    for (Call &list : m_lists)
        list.cancel();
    const auto ended = std::exchange(m_ended, nullptr); // the answer may destroy this command
    ended(std::move(outcome));
}

} // namespace daybook::ctl
