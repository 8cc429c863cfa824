// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/bookingjson.h"

#include "app/sandbox/business/clients.h"
#include "app/sandbox/timekit/recordjson.h"
#include "app/sandbox/timekit/times.h"

#include <array>
#include <utility>

namespace daybook::sandbox::timekit {

namespace {

constexpr std::array<std::pair<std::string_view, Include>, 14> includeNames{{
    {"attributes", IncludeAttributes},
    {"customers", IncludeCustomers},
    {"calendar", IncludeCalendar},
    {"event", IncludeEvent},
    {"available_actions", IncludeActions},
    {"possible_actions", IncludeActions},
    {"customer_action_links", IncludeActionLinks},
    {"user", IncludeUser},
    {"resource", IncludeResource},
    {"project", IncludeProject},
    {"meta", IncludeMeta},
    {"owner_booking", IncludeOwner},
    {"logs", IncludeLogs},
    {"provider_event", IncludeProviderEvent},
}};

/// Writes the parts of one booking.
class BookingWriter
{
public:
    BookingWriter(
        JsonText &json, const TimekitData &data, const Entry &entry, const BookingForm &form)
        : m_json(json), m_data(data), m_entry(entry), m_form(form),
          m_zone(form.zone ? *form.zone : data.business.zoneOf(data.business.staff[entry.staff]))
    {
        if (entry.client >= 0)
            m_client = clientAt(data.business, entry.client);
    }

    void write()
    {
        m_json.beginObject();
        writeBare();
        writeIf(IncludeActions, &BookingWriter::writeActions);
        writeIf(IncludeAttributes, &BookingWriter::writeAttributes);
        writeIf(IncludeCalendar, &BookingWriter::writeCalendarMember);
        writeIf(IncludeResource, &BookingWriter::writeResourceMember);
        writeIf(IncludeCustomers, &BookingWriter::writeCustomers);
        writeIf(IncludeEvent, &BookingWriter::writeEvent);
        writeIf(IncludeProject, &BookingWriter::writeProject);
        writeIf(IncludeMeta, &BookingWriter::writeMeta);
        writeIf(IncludeOwner, &BookingWriter::writeOwner);
        writeIf(IncludeUser, &BookingWriter::writeUser);
        writeIf(IncludeLogs, &BookingWriter::writeLogs);
        writeIf(IncludeProviderEvent, &BookingWriter::writeProviderEvent);
        writeIf(IncludeActionLinks, &BookingWriter::writeActionLinks);
        m_json.endObject();
    }

private:
    void writeIf(Include wanted, void (BookingWriter::*part)())
    {
        if ((m_form.includes & wanted) != 0)
            (this->*part)();
    }

    [[nodiscard]] std::string id() const { return m_data.ids.of(m_entry.kind, m_entry.number); }
    [[nodiscard]] const Staff &staff() const { return m_data.business.staff[m_entry.staff]; }
    [[nodiscard]] bool hasClient() const { return m_entry.client >= 0; }

    [[nodiscard]] std::string time(qint64 instant, OffsetForm form) const
    {
        return timestamp(m_zone, instant, form);
    }

    void writeBare()
    {
        m_json.member("id", id()).member("state", nameOf(m_entry.state));
        m_json.member("graph", nameOf(m_entry.graph));
        m_json.member("completed", m_entry.state == State::Completed);
        m_json.member("created_at", time(m_entry.created, OffsetForm::Plain));
        m_json.member("updated_at", time(m_entry.updated, OffsetForm::Plain));
    }

    void writeActions()
    {
        m_json.key(m_data.variants.possibleActions ? "possible_actions" : "available_actions");
        m_json.beginArray();
        for (const std::string_view action : actionsIn(m_entry.graph, m_entry.state))
            m_json.value(action);
        m_json.endArray();
    }

    void writeAttributes()
    {
        if (m_data.variants.missingAttributes && luckOf(m_entry.number, Luck::Spelling) >= 80)
            return;
        m_json.key("attributes").beginObject();
        if (m_entry.kind == Kind::Owner)
            writeSeats();
        writeEventInfo();
        if (hasClient())
            writeCustomerAttribute();
        m_json.endObject();
    }

    void writeSeats()
    {
        const ClassSession &session = m_data.business.sessions[m_entry.session];
        m_json.key("group_booking").beginObject().member("max_seats", session.seats);
        m_json.member("current_seats", session.taken).endObject();
    }

    /// What, where and the description, which the event repeats.
    void writeWords()
    {
        static constexpr std::array descriptions{"", "Bring the last pictures.",
            "Line one\nLine two", "<b>Please</b> ring & wait", "", "", "", ""};
        const auto note = static_cast<std::size_t>(luckOf(m_entry.number, Luck::Note));
        m_json.member("what", m_data.business.services[m_entry.service].name);
        m_json.member("where", m_data.business.locations[m_entry.location].name);
        m_json.member("description", descriptions.at(note % descriptions.size()));
    }

    void writeEventInfo()
    {
        m_json.key("event_info").beginObject();
        m_json.member("start", time(qint64{m_entry.start} * 60, OffsetForm::Colon));
        m_json.member("end", time(qint64{m_entry.end} * 60, OffsetForm::Colon));
        writeWords();
        m_json.member("calendar_id", m_data.ids.of(Kind::Calendar, staff().id));
        m_json.key("participants").beginArray();
        if (hasClient())
            m_json.value(m_client.email);
        m_json.endArray().endObject();
    }

    void writeCustomerAttribute()
    {
        m_json.key("customer").beginObject().member("name", m_client.fullName);
        m_json.member("email", m_client.email).member("phone", m_client.cellPhone).endObject();
    }

    [[nodiscard]] const std::string &clientZoneName() const
    {
        Booking booking{.location = m_entry.location};
        booking.client = m_entry.client;
        return m_data.business.zones[clientZone(m_data.business, booking)].name();
    }

    void writeCustomers()
    {
        m_json.key("customers").beginArray();
        if (hasClient()) {
            m_json.beginObject().member("id", m_data.ids.of(Kind::Customer, m_client.id));
            m_json.member("name", m_client.fullName).member("email", m_client.email);
            m_json.member("phone", m_client.cellPhone).member("voip", "");
            m_json.member("timezone", clientZoneName());
            if (m_data.variants.metaObject)
                m_json.key("meta").beginObject().endObject();
            else
                m_json.member("meta", "{}");
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeCalendarMember()
    {
        m_json.key("calendar");
        writeCalendar(m_json, m_data, m_entry.staff);
    }

    void writeResourceMember()
    {
        m_json.key("resource");
        writeResourceName(m_json, m_data, m_entry.staff);
    }

    void writeUser()
    {
        m_json.key("user");
        writeResourceName(m_json, m_data, m_entry.staff);
    }

    void writeEvent()
    {
        m_json.key("event").beginObject();
        m_json.member("id", m_data.ids.of(Kind::Event, m_entry.number));
        writeWords();
        m_json.member("rsvp", "needsAction").member("allDay", false);
        m_json.member("start", time(qint64{m_entry.start} * 60, OffsetForm::Plain));
        m_json.member("end", time(qint64{m_entry.end} * 60, OffsetForm::Plain));
        m_json.member("created_at", time(m_entry.created, OffsetForm::Plain));
        m_json.member("updated_at", time(m_entry.updated, OffsetForm::Plain)).endObject();
    }

    void writeProject()
    {
        m_json.key("project");
        const Project *project = m_data.catalogue.find(m_entry.location, m_entry.service);
        if (!project) {
            m_json.null();
            return;
        }
        m_json.beginObject().member("id", m_data.idOf(*project));
        m_json.member("name", nameOf(m_data, *project)).endObject();
    }

    void writeMeta()
    {
        m_json.key("meta").beginObject();
        for (const char *key : {"customer_id", "source"}) {
            const std::string value = metaOf(m_entry, key);
            if (!value.empty())
                m_json.member(key, value);
        }
        m_json.endObject();
    }

    /// The date of the class in which this booking is a seat.
    void writeOwner()
    {
        m_json.key("owner_booking");
        if (m_entry.session < 0 || m_entry.kind == Kind::Owner) {
            m_json.null();
            return;
        }
        const Entry owner = entryOfSession(m_data.business, m_entry.session);
        m_json.beginObject().member("id", m_data.ids.of(Kind::Owner, owner.number));
        m_json.member("name", m_data.business.services[owner.service].name);
        m_json.member("state", nameOf(owner.state)).member("graph", nameOf(owner.graph));
        m_json.endObject();
    }

    void writeLogs()
    {
        m_json.key("logs").beginArray();
        m_json.beginObject().member("id", m_data.ids.of(Kind::Log, m_entry.number));
        m_json.member("name", "create").endObject().endArray();
    }

    void writeProviderEvent()
    {
        std::string hex = m_data.ids.of(Kind::Event, m_entry.number);
        std::erase(hex, '-');
        m_json.key("provider_event").beginObject().member("id", hex).endObject();
    }

    /// Opening such a link would change the booking; the signature is none.
    void writeActionLinks()
    {
        m_json.key("customer_action_links").beginObject();
        for (const std::string_view action : actionsIn(m_entry.graph, m_entry.state)) {
            if (action != "cancel_by_customer" && action != "reschedule_by_customer")
                continue;
            m_json.member(action,
                "http://" + m_form.host + "/v2/bookings/" + id() + "/external_action/"
                    + std::string(action) + "?signature=INVENTED");
        }
        m_json.endObject();
    }

    JsonText &m_json;
    const TimekitData &m_data;
    const Entry &m_entry;
    const BookingForm &m_form;
    const Zone &m_zone;
    Client m_client = {};
};

} // namespace

quint32 includesFrom(const std::vector<std::string> &names)
{
    quint32 includes = 0;
    for (const std::string &name : names) {
        for (const auto &[known, bit] : includeNames) {
            if (name == known)
                includes |= bit;
        }
    }
    return includes;
}

void writeBooking(
    JsonText &json, const TimekitData &data, const Entry &entry, const BookingForm &form)
{
    BookingWriter(json, data, entry, form).write();
}

std::string metaOf(const Entry &entry, const std::string &key)
{
    static constexpr std::array sources{"web", "web", "telephone", "front desk"};
    if (entry.client < 0)
        return {};
    if (key == "customer_id")
        return std::to_string(firstClientId + entry.client);
    if (key == "source")
        return sources.at(static_cast<std::size_t>(luckOf(entry.number, Luck::Source)) % 4);
    return {};
}

} // namespace daybook::sandbox::timekit
