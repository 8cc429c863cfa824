// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/enumtable.h"
#include "core/json/rawpage.h"
#include "core/json/zonename.h"
#include "core/timekit/bookingrow.h"
#include "core/timekit/references.h"
#include "core/timekit/sheet.h"

#include <array>

using namespace Qt::StringLiterals;

namespace daybook::timekit {

namespace {

/// 3.4; a word that is not here is shown as it is. One that gives its time back is cancelled,
/// whoever or whatever ended it: `unpaid` and `expired` are what a timeout leaves.
constexpr EnumName<BookingState> states[] = {
    {BookingState::Pending, "tentative"_L1},
    {BookingState::Pending, "initialized"_L1},
    {BookingState::Pending, "reserved"_L1},
    {BookingState::Confirmed, "confirmed"_L1},
    {BookingState::Confirmed, "paid"_L1},
    {BookingState::Completed, "completed"_L1},
    {BookingState::Cancelled, "declined"_L1},
    {BookingState::Cancelled, "cancelled"_L1},
    {BookingState::Cancelled, "cancelled_by_customer"_L1},
    {BookingState::Cancelled, "cancelled_by_owner"_L1},
    {BookingState::Cancelled, "rescheduled_by_customer"_L1},
    {BookingState::Cancelled, "unpaid"_L1},
    {BookingState::Cancelled, "expired"_L1},
};

/// What a booking tells of its event: in its attributes, else in the event that was made of it.
/// Each needs its own include (3.3).
class EventReader
{
public:
    EventReader(const JsonReader &attributes, const JsonReader &booking)
        : m_info(attributes.object("event_info"_L1), {}), m_event(booking.object("event"_L1), {})
    {
    }

    [[nodiscard]] QString text(QLatin1StringView name) const
    {
        const QString told = m_info.text(name);
        return told.isEmpty() ? m_event.text(name) : told;
    }

    /// The one that tells times; the event when neither does.
    [[nodiscard]] const JsonReader &times() const { return tellsTimes(m_info) ? m_info : m_event; }

    [[nodiscard]] static bool tellsTimes(const JsonReader &reader)
    {
        return tells(reader, "start"_L1) || tells(reader, "end"_L1);
    }

private:
    [[nodiscard]] static bool tells(const JsonReader &reader, QLatin1StringView name)
    {
        const QJsonValue value = reader.whole().value(name);
        return !value.isUndefined() && !value.isNull() && value != QJsonValue(QString());
    }

    const JsonReader m_info;
    const JsonReader m_event;
};

/// The zone of an offset as written: all that a time alone says of where it is meant.
QTimeZone writtenZone(const QString &time)
{
    const int offset = QDateTime::fromString(time, Qt::ISODateWithMs).offsetFromUtc();
    return offset == 0 ? QTimeZone::utc() : QTimeZone(offset);
}

void readTimes(
    JsonReader &reader, const EventReader &event, const Staff &resource, Booking &booking)
{
    const JsonReader &times = event.times();
    if (!EventReader::tellsTimes(times))
        return;
    booking.start = times.instant("start"_L1);
    booking.end = times.instant("end"_L1);
    booking.zone = resource.zone.isValid() ? resource.zone : writtenZone(times.text("start"_L1));
    reader.require(booking.start.isValid(), "start"_L1, "a time"_L1);
    reader.require(booking.end >= booking.start, "end"_L1, "a time after the start"_L1);
}

/// Numbers that contradict each other are worth none.
std::optional<Seats> seatsIn(const JsonReader &attributes)
{
    const JsonReader group(attributes.object("group_booking"_L1), {});
    const auto taken = countIn(group, "current_seats"_L1);
    const auto offered = countIn(group, "max_seats"_L1);
    if (!taken || !offered || *taken > *offered)
        return {};
    return Seats{.taken = *taken, .offered = *offered};
}

/// The first customer, for a row shows one.
JsonReader firstCustomer(const JsonReader &booking, const JsonReader &attributes)
{
    const QJsonObject first = booking.list("customers"_L1).first().toObject();
    return {first.isEmpty() ? attributes.object("customer"_L1) : first, {}};
}

/// An object, or an object as JSON text (3.3).
QJsonObject metaIn(const JsonReader &reader)
{
    const Result<QJsonObject> text = parseJsonObject(reader.text("meta"_L1).toUtf8());
    return text ? *text : reader.object("meta"_L1);
}

/// The answer as text; empty when there is none, or a structure that nobody could read in a row.
QString answerIn(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList answers = value.toVariant().toStringList(); // several boxes were ticked
    answers.removeAll(QString());
    return answers.join(u", "_s);
}

void appendAnswers(const QJsonObject &object, QList<CustomField> &fields)
{
    const QJsonObject shown = withoutCredentials(object);
    for (auto member = shown.begin(); member != shown.end(); ++member) {
        const QString answer = answerIn(member.value());
        if (!answer.isEmpty())
            fields.append({.label = member.key(), .value = answer});
    }
}

/// Timekit's widget puts the answers to a business's own questions beside the members that every
/// customer has.
QJsonObject ownQuestions(QJsonObject customer)
{
    static constexpr std::array usual{"id"_L1, "name"_L1, "first_name"_L1, "last_name"_L1,
        "email"_L1, "phone"_L1, "voip"_L1, "timezone"_L1, "meta"_L1, "created_at"_L1,
        "updated_at"_L1};
    for (const QLatin1StringView name : usual)
        customer.remove(name);
    return customer;
}

QList<CustomField> fieldsIn(
    const JsonReader &booking, const JsonReader &attributes, const JsonReader &customer)
{
    QList<CustomField> fields;
    appendAnswers(ownQuestions(attributes.object("customer"_L1)), fields);
    appendAnswers(metaIn(customer), fields);
    appendAnswers(metaIn(booking), fields);
    return fields;
}

} // namespace

Booking bookingRow(JsonReader &reader)
{
    const JsonReader attributes(reader.object("attributes"_L1), {});
    const EventReader event(attributes, reader);
    const JsonReader customer = firstCustomer(reader, attributes);
    const JsonReader project(reader.object("project"_L1), {});
    const Staff resource = resourceIn(reader.object("resource"_L1));
    const QString status = reader.requiredText("state"_L1);
    const QString projectName = project.text("name"_L1);

    Booking booking{.id = {reader.requiredId("id"_L1)},
        .state = fromName(states, status, BookingState::Unknown),
        .status = status,
        .graph = reader.text("graph"_L1),
        .seats = seatsIn(attributes),
        .customerZone = zoneNamed(customer.text("timezone"_L1)),
        .location = event.text("where"_L1),
        .staffId = resource.id,
        .staff = resource.name,
        .service = projectName.isEmpty() ? event.text("what"_L1) : projectName,
        .title = event.text("what"_L1),
        .projectId = project.id("id"_L1),
        .customer = {.id = customer.id("id"_L1),
            .name = customer.text("name"_L1),
            .email = customer.text("email"_L1),
            .phone = customer.text("phone"_L1)},
        .note = event.text("description"_L1),
        .fields = fieldsIn(reader, attributes, customer)};
    readTimes(reader, event, resource, booking);
    return booking;
}

Result<Sheet<Booking>> parseBookings(const QByteArray &body)
{
    const Result<Frame> frame = parseFrame(body);
    if (!frame)
        return frame.error();
    const RawPage raw(frame->rows);
    int row = 0;
    return sheetOf<Booking>(*frame, u"bookings"_s, [&](JsonReader &reader) {
        Booking booking = bookingRow(reader);
        booking.raw = raw.row(row++);
        return std::optional(std::move(booking));
    });
}

} // namespace daybook::timekit
