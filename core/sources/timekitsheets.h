// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/timekit/timekitclient.h"

#include <QSet>

namespace daybook {

/// What tells the rows of a list apart.
inline QString rowKey(const timekit::Place &place)
{
    return place.location.id.value;
}
inline QString rowKey(const timekit::Offer &offer)
{
    return offer.service.id.value;
}
inline QString rowKey(const timekit::Project &project)
{
    return project.id;
}
inline QString rowKey(const Staff &staff)
{
    return staff.id.value;
}
inline QString rowKey(const timekit::ResourceHours &hours)
{
    return hours.resource.id.value;
}
/// A free time has no id; two that look alike are one for who books.
inline QString rowKey(const Slot &slot)
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(slot.start.toMSecsSinceEpoch())
        .arg(slot.end.toMSecsSinceEpoch())
        .arg(slot.seatsLeft.value_or(-1))
        .arg(slot.staff.value_or(StaffId{}).value);
}

/// A whole list that comes in pages, counted by us (api/timekit.md 3.2). A page that brings nothing
/// new is the end whatever the service says of further ones; a row that moved to the next page
/// while we turned it comes once.
template <typename T>
class TimekitSheets final : public Operation
{
public:
    using Ask = std::function<Call(const TimekitPage &, Answer<timekit::Sheet<T>>)>;

    TimekitSheets(Ask ask, Answer<Listing<T>> answer)
        : m_ask(std::move(ask)), m_answer(std::move(answer))
    {
        askNext();
    }

private:
    static constexpr int mostPages = 200; // a service that counts on for ever
    static constexpr qsizetype mostRows = 200'000; // RELIABILITY.md section 3

    void askNext()
    {
        ++m_page;
        m_running = m_ask({.number = m_page},
            [this](Result<timekit::Sheet<T>> sheet) { take(std::move(sheet)); });
    }

    void take(Result<timekit::Sheet<T>> sheet)
    {
        if (!sheet)
            return finish(sheet.error());
        const bool isNews = add(sheet->rows);
        if (sheet->sent == 0 || !isNews || m_page >= sheet->lastPage)
            return finish(std::move(m_all));
        if (m_page >= mostPages || m_all.items.size() >= mostRows)
            return finish(Error{.kind = Error::Kind::TooLarge});
        askNext();
    }

    /// False when @p rows are all known; of a page whose rows are no use here, nobody can say.
    [[nodiscard]] bool add(const Listing<T> &rows)
    {
        const qsizetype before = m_known.size();
        for (const T &row : rows.items) {
            const QString key = rowKey(row);
            if (m_known.contains(key))
                continue;
            m_known.insert(key);
            m_all.items.append(row);
        }
        m_all.unreadable += rows.unreadable;
        return rows.items.isEmpty() || m_known.size() > before;
    }

    void finish(Result<Listing<T>> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    const Ask m_ask;
    Answer<Listing<T>> m_answer;
    Listing<T> m_all;
    QSet<QString> m_known;
    int m_page = 0;
    Call m_running;
};

} // namespace daybook
