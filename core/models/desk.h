// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/bookingtablemodel.h"
#include "core/models/cascademodel.h"
#include "core/models/changelog.h"
#include "core/models/rostermodel.h"
#include "core/models/slottablemodel.h"
#include "core/types/capabilities.h"

#include <QObject>

namespace daybook {

/// What a way of looking needs to know beyond a list.
struct DeskScope
{
    bool everyService = false; ///< Whoever is booked for another service is taken all the same.
    bool everyBooking = false; ///< All pages: a picture with a part of them would lie.
    bool slotsByPerson = false; ///< Who is free, and not only that somebody is.
    bool roster = false; ///< Working hours and time off.
    bool isOneAxis = false; ///< Days of one clock, while each booking counts by its own, and one of
                            ///< the night before may last into them.
    bool isOtherClock = false; ///< Than the one the place counts days by.

    [[nodiscard]] bool operator==(const DeskScope &) const = default;
};

/// What lies in front of one person: one selection, one range of days, and the bookings, free times
/// and working hours that follow from them. Everything on show is asked from here.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// Of more people than this nobody is asked by name: each may be a request.
    static constexpr qsizetype mostPeopleByName = 80;

    explicit Desk(QObject *parent = nullptr);

    /// Another account: nothing of the former stays. @p source outlives its use here; null shows
    /// nothing.
    void setSource(BookingSource *source);
    /// The same account with new credentials: rows and choices stay.
    void replaceSource(BookingSource *source);
    /// For questions beside what is on show. Null while no account is open; capabilitiesChanged()
    /// follows each change.
    [[nodiscard]] BookingSource *source() const { return m_source; }

    void setDays(const DateRange &days) { show(days, m_scope); }
    [[nodiscard]] const DateRange &days() const { return m_days; }

    /// Which bookings, in the service's own syntax (core/timekit/bookingsearch.h); of all days, for
    /// who searches does not know the day. Empty asks for the days again.
    void setSearch(const QString &search);
    [[nodiscard]] const QString &search() const { return m_search; }

    /// Asks for what another way of looking needs, of its days, at once.
    void show(const DateRange &days, const DeskScope &scope);
    void setScope(const DeskScope &scope) { show(m_days, scope); }
    [[nodiscard]] const DeskScope &scope() const { return m_scope; }
    /// Whom a picture by person shows: the one chosen, or all of the staff list who take
    /// appointments.
    [[nodiscard]] QList<Choice> people() const;

    /// What the account can be asked; nothing while there is none.
    [[nodiscard]] const std::optional<Capabilities> &capabilities() const { return m_able; }

    /// Asks for everything on show again; rows stay meanwhile.
    void refresh();
    /// Asks for what changes by itself, bookings and free times, so that nobody need notice: no
    /// state is shown as loading, and what differs is noted in changes().
    void refreshQuietly();
    /// Ends what is running; rows stay.
    void stop();

    [[nodiscard]] CascadeModel &cascade() { return m_cascade; }
    [[nodiscard]] const CascadeModel &cascade() const { return m_cascade; }
    [[nodiscard]] BookingTableModel &bookings() { return m_bookings; }
    [[nodiscard]] const BookingTableModel &bookings() const { return m_bookings; }
    [[nodiscard]] SlotTableModel &freeSlots() { return m_freeSlots; }
    [[nodiscard]] const SlotTableModel &freeSlots() const { return m_freeSlots; }

    [[nodiscard]] RosterModel &roster() { return m_roster; }
    [[nodiscard]] const RosterModel &roster() const { return m_roster; }
    [[nodiscard]] ChangeLog &changes() { return m_changes; }
    [[nodiscard]] const ChangeLog &changes() const { return m_changes; }

Q_SIGNALS:
    void daysChanged();
    void searchChanged();
    void capabilitiesChanged();

private:
    void setAble(BookingSource *source);
    void askFromHere();
    [[nodiscard]] std::optional<BookingQuery> bookingQuery() const;
    [[nodiscard]] DateRange daysToAsk(bool ofBookings) const;
    [[nodiscard]] QList<SlotQuery> slotQueries() const;
    [[nodiscard]] std::optional<RosterQuery> rosterQuery() const;
    void askAboutPeople();
    void fetchRest();

    BookingSource *m_source = nullptr;
    DateRange m_days;
    QString m_search;
    DeskScope m_scope;
    std::optional<Capabilities> m_able;
    CascadeModel m_cascade;
    BookingTableModel m_bookings;
    SlotTableModel m_freeSlots;
    RosterModel m_roster;
    ChangeLog m_changes;
};

} // namespace daybook
