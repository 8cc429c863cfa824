// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/models/loadingmodel.h"
#include "core/types/roster.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace daybook {

class BookingSource;

/// When people work on the days on show, and when they are away. It is not a table: views read
/// roster(). Another question forgets the former answer; a reload and a failure keep it.
class RosterModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks @p source from now on; it outlives its use here. With @p keepAnswer for the same
    /// account.
    void setSource(BookingSource *source, bool keepAnswer = false);
    /// Nothing: nobody wants to know, or the service does not tell.
    void setQuery(const std::optional<RosterQuery> &query);
    void reload();
    /// Ends what is running; what is known stays.
    void stop();

    [[nodiscard]] const std::optional<RosterQuery> &query() const { return m_query; }
    /// Null as long as nothing is known.
    [[nodiscard]] const Roster *roster() const { return m_roster ? &*m_roster : nullptr; }
    /// When it was answered, UTC; invalid as long as nothing is known.
    [[nodiscard]] QDateTime asOf() const { return m_roster ? m_asOf : QDateTime(); }
    [[nodiscard]] LoadState state() const { return m_state; }
    [[nodiscard]] const Error &lastError() const { return m_error; } ///< Of the latest failure.

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const Result<Roster> &roster);
    void setState(LoadState state);

    BookingSource *m_source = nullptr;
    std::optional<RosterQuery> m_query;
    std::optional<Roster> m_roster;
    QDateTime m_asOf;
    LoadState m_state = LoadState::NotAsked;
    Error m_error;
    Call m_call;
};

} // namespace daybook
