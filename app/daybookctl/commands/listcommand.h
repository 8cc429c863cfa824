// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"
#include "app/daybookctl/output/sentences.h"
#include "core/async/gather.h"
#include "core/types/page.h"

#include <QSet>

namespace daybook::ctl {

/// Asks for lists that come whole and writes them as one: a row that stands in several of them is
/// written once.
template <typename Row>
class ListCommand final : public Operation
{
public:
    using Lists = Gather<Listing<Row>>;

    /// @p rows outlives the command.
    ListCommand(
        const std::vector<typename Lists::Question> &questions, RowWriter &rows, Ended ended)
        : m_rows(rows), m_ended(std::move(ended))
    {
        m_running = startOperation<Lists>(
            questions, [this](typename Lists::Results lists) { take(std::move(lists)); });
    }

private:
    void take(typename Lists::Results lists)
    {
        for (const Result<Listing<Row>> &list : lists) {
            if (!list)
                return finish(outcomeOf(list.error()));
        }
        qint64 unreadable = 0;
        for (const Result<Listing<Row>> &list : lists) {
            unreadable += list->unreadable;
            if (!m_rows.writeRows(newRows(list->items)))
                return finish({});
        }
        m_rows.end();
        finish({.messages = unreadableNote(unreadable) + m_rows.notes()});
    }

    QList<Row> newRows(const QList<Row> &rows)
    {
        QList<Row> fresh;
        for (const Row &row : rows) {
            const QString id = columnsOf<Row>().front().value(row).toString();
            if (m_written.contains(id))
                continue;
            m_written.insert(id);
            fresh.append(row);
        }
        return fresh;
    }

    void finish(Outcome outcome)
    {
        const auto ended = std::move(m_ended); // the answer may destroy this command
        ended(std::move(outcome));
    }

    RowWriter &m_rows;
    Ended m_ended;
    QSet<QString> m_written;
    Call m_running;
};

} // namespace daybook::ctl
