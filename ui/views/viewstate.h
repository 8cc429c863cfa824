// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/bookingneedle.h"
#include "core/models/desk.h"

#include <QObject>
#include <QSet>
#include <QTimeZone>

#include <array>
#include <optional>

namespace daybook {

enum class ViewKind { List, Staff, Week, Month };
inline constexpr std::array allViewKinds{
    ViewKind::List, ViewKind::Staff, ViewKind::Week, ViewKind::Month};

/// What the colours of bookings tell. An icon and words always tell it, too.
enum class ColourBy { Status, Staff, Service, Location };

/// Whose clock times are read on.
struct ZoneChoice
{
    enum class Whose { Place, Mine, Customer, Named };

    Whose whose = Whose::Place;
    QByteArray name = {}; ///< IANA name, for Named.

    [[nodiscard]] bool operator==(const ZoneChoice &) const = default;
};

/// How the desk is looked at: what all views share, so that changing the view changes nothing else.
/// Lives on the ui thread.
class ViewState : public QObject
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit ViewState(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] ViewKind kind() const { return m_kind; }
    void setKind(ViewKind kind);

    /// What was typed to find bookings among those on show.
    [[nodiscard]] const BookingNeedle &needle() const { return m_needle; }
    void setNeedle(const QString &text);
    /// Whether @p booking is what is looked for: it matches what was typed, and is of the service
    /// chosen. Views dim, or leave out, what is not.
    [[nodiscard]] bool isWanted(const Booking &booking) const;

    /// The services on the list that are held in sessions with seats.
    [[nodiscard]] QSet<ServiceId> classes() const;

    [[nodiscard]] bool showsBookings() const { return m_showsBookings; }
    [[nodiscard]] bool showsFreeSlots() const { return m_showsFreeSlots; }
    void setShows(bool bookings, bool freeSlots);

    [[nodiscard]] ColourBy colourBy() const { return m_colourBy; }
    void setColourBy(ColourBy by);

    [[nodiscard]] const ZoneChoice &zone() const { return m_zone; }
    void setZone(const ZoneChoice &zone);
    /// Whose wall time @p booking is read in. Always valid: where the choice does not tell (a place
    /// without a zone, a customer whose zone is not known) it is the place's, else the staff
    /// member's, else UTC.
    [[nodiscard]] QTimeZone zoneOf(const Booking &booking) const;
    /// The same for a free time.
    [[nodiscard]] QTimeZone zoneOf(const Slot &slot) const;
    /// The one zone of a picture with one time axis: of the chosen place, or of most of what is on
    /// show. Always valid.
    [[nodiscard]] QTimeZone axisZone() const;
    /// The zone to show beside it; nothing when it would say the same.
    [[nodiscard]] std::optional<QTimeZone> besideZone() const;

    /// What is selected, in whichever view: at most one of the two.
    [[nodiscard]] const std::optional<BookingId> &pickedBooking() const { return m_booking; }
    [[nodiscard]] const std::optional<QString> &pickedSlot() const
    {
        return m_slot;
    } ///< A slotKey().
    void pick(const BookingId &booking);
    void pickSlot(const QString &key);
    void pickNothing();
    /// Null when nothing of the kind is picked, or what was picked is no longer on the desk.
    [[nodiscard]] const Booking *booking() const;
    [[nodiscard]] const Slot *slot() const;

Q_SIGNALS:
    void kindChanged();
    void needleChanged();
    void showsChanged();
    void coloursChanged();
    /// Another zone was chosen, or the zones of what is on show became known.
    void zoneChanged();
    void pickChanged();

private:
    [[nodiscard]] QTimeZone chosenZone(const QTimeZone &customer) const;
    [[nodiscard]] QTimeZone placeZone() const;
    [[nodiscard]] QTimeZone findPlaceZone() const;
    void followPlaceZone();
    void forgetPlaceZone();

    Desk &m_desk;
    ViewKind m_kind = ViewKind::List;
    BookingNeedle m_needle;
    bool m_showsBookings = true;
    bool m_showsFreeSlots = true;
    ColourBy m_colourBy = ColourBy::Status;
    ZoneChoice m_zone;
    mutable std::optional<QTimeZone> m_placeZone; ///< As long as nothing has changed since.
    std::optional<BookingId> m_booking;
    std::optional<QString> m_slot;
};

} // namespace daybook
