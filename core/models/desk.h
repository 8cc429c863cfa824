// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/bookingtablemodel.h"
#include "core/models/cascademodel.h"
#include "core/models/slottablemodel.h"
#include "core/types/capabilities.h"

#include <QObject>

namespace daybook {

/// What lies in front of one person: one selection, one range of days, and the bookings and free
/// times that follow from them. Everything on show is asked from here.
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(QObject *parent = nullptr);

    /// Another account: nothing of the former stays. @p source outlives its use here; null shows
    /// nothing.
    void setSource(BookingSource *source);
    /// The same account with new credentials: rows and choices stay.
    void replaceSource(BookingSource *source);

    void setDays(const DateRange &days);
    [[nodiscard]] const DateRange &days() const { return m_days; }

    /// Which bookings, in the service's own syntax (core/timekit/bookingsearch.h); of all days, for
    /// who searches does not know the day. Empty asks for the days again.
    void setSearch(const QString &search);
    [[nodiscard]] const QString &search() const { return m_search; }

    /// What the account can be asked; nothing while there is none.
    [[nodiscard]] const std::optional<Capabilities> &capabilities() const { return m_able; }

    /// Asks for everything on show again; rows stay meanwhile.
    void refresh();
    /// Ends what is running; rows stay.
    void stop();

    [[nodiscard]] CascadeModel &cascade() { return m_cascade; }
    [[nodiscard]] const CascadeModel &cascade() const { return m_cascade; }
    [[nodiscard]] BookingTableModel &bookings() { return m_bookings; }
    [[nodiscard]] const BookingTableModel &bookings() const { return m_bookings; }
    [[nodiscard]] SlotTableModel &freeSlots() { return m_freeSlots; }
    [[nodiscard]] const SlotTableModel &freeSlots() const { return m_freeSlots; }

Q_SIGNALS:
    void daysChanged();
    void searchChanged();
    void capabilitiesChanged();

private:
    void setAble(BookingSource *source);
    void askFromHere();
    [[nodiscard]] std::optional<BookingQuery> bookingQuery() const;
    [[nodiscard]] std::optional<SlotQuery> slotQuery() const;

    DateRange m_days;
    QString m_search;
    std::optional<Capabilities> m_able;
    CascadeModel m_cascade;
    BookingTableModel m_bookings;
    SlotTableModel m_freeSlots;
};

} // namespace daybook
