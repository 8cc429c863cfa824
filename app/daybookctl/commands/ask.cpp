// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/ask.h"

#include "app/daybookctl/commands/bookingscommand.h"
#include "app/daybookctl/commands/endlater.h"
#include "app/daybookctl/commands/findcommand.h"
#include "app/daybookctl/commands/listcommand.h"
#include "app/daybookctl/output/foundcolumns.h"
#include "core/sources/bookingsource.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

/// Chooses the way to ask by the kind of question.
class Asking
{
public:
    Asking(BookingSource &source, RowWriter &rows, Ended ended)
        : m_source(source), m_rows(rows), m_ended(std::move(ended))
    {
    }

    Call operator()(const AskLocations &wish) const
    {
        return list<Location>(
            {[&source = m_source, by = wish.by](Answer<Listing<Location>> answer) {
                return source.locations(by, Priority::Visible, std::move(answer));
            }});
    }

    /// A service narrows staff by one location at a time.
    Call operator()(const AskStaff &wish) const
    {
        std::vector<ListCommand<Staff>::Lists::Question> questions;
        for (const Selection &by : selections(wish.locations))
            questions.emplace_back([&source = m_source, by](Answer<Listing<Staff>> answer) {
                return source.staff(by, Priority::Visible, std::move(answer));
            });
        return list<Staff>(questions);
    }

    Call operator()(const AskServices &wish) const
    {
        return list<Service>({[&source = m_source, by = wish.by](Answer<Listing<Service>> answer) {
            return source.services(by, Priority::Visible, std::move(answer));
        }});
    }

    Call operator()(const AskSlots &wish) const
    {
        return list<Slot>({[&source = m_source, query = wish.query](Answer<Listing<Slot>> answer) {
            return source.freeSlots(query, std::move(answer));
        }});
    }

    Call operator()(AskBookings wish) const
    {
        const Capabilities able = m_source.capabilities();
        if (!able.search && (!wish.query.search.isEmpty() || !wish.query.graphs.isEmpty()))
            return endLater(
                m_ended, usageProblem(u"--search and --graph are for accounts of Timekit."_s));
        if (!able.days && !wish.saysDays)
            wish.query.days = {};
        return startOperation<BookingsCommand>(m_source, wish, m_rows, m_ended);
    }

    Call operator()(const AskFind &wish) const
    {
        return startOperation<FindCommand>(m_source, wish, m_rows, m_ended);
    }

private:
    static QList<Selection> selections(const QList<LocationId> &locations)
    {
        QList<Selection> all;
        for (const LocationId &location : locations)
            all.append(Selection{.location = location});
        return all.isEmpty() ? QList<Selection>{Selection{}} : all;
    }

    template <typename Row>
    Call list(const std::vector<typename ListCommand<Row>::Lists::Question> &questions) const
    {
        return startOperation<ListCommand<Row>>(questions, m_rows, m_ended);
    }

    BookingSource &m_source;
    RowWriter &m_rows;
    const Ended m_ended;
};

struct FieldsFor
{
    QList<Field> operator()(const AskLocations &) const { return fieldsOf<Location>(); }
    QList<Field> operator()(const AskStaff &) const { return fieldsOf<Staff>(); }
    QList<Field> operator()(const AskServices &) const { return fieldsOf<Service>(); }
    QList<Field> operator()(const AskSlots &) const { return fieldsOf<Slot>(); }
    QList<Field> operator()(const AskBookings &) const { return fieldsOf<Booking>(); }
    QList<Field> operator()(const AskFind &) const { return fieldsOf<FoundTime>(); }
};

} // namespace

QList<Field> fieldsFor(const Question &question)
{
    return std::visit(FieldsFor{}, question);
}

Call ask(BookingSource &source, const Question &question, RowWriter &rows, Ended ended)
{
    return std::visit(Asking(source, rows, std::move(ended)), question);
}

} // namespace daybook::ctl
