// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/bookingsearch.h"

#include "app/sandbox/business/clients.h"
#include "app/sandbox/timekit/bookingjson.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/times.h"

#include <algorithm>
#include <optional>

namespace daybook::sandbox::timekit {

namespace {

constexpr std::string_view metaPrefix = "meta.";

using ClientTest = std::function<bool(const Client &)>;

/// Asks every client once; there are fewer of them than bookings.
BookingTest testOfClients(const TimekitData &data, const ClientTest &test)
{
    const auto count = static_cast<std::size_t>(data.business.clients)
        + static_cast<std::size_t>(data.business.locations.size());
    std::vector<bool> fits(count, false);
    for (std::size_t index = 0; index < count; ++index)
        fits[index] = test(clientAt(data.business, static_cast<int>(index)));
    return [fits](const Entry &entry) {
        return entry.client >= 0 && fits[static_cast<std::size_t>(entry.client)];
    };
}

std::optional<BookingTest> testOfCustomer(const TimekitData &data, const Criterion &criterion)
{
    const std::string &value = criterion.value;
    if (criterion.attribute == "customer.name")
        return testOfClients(
            data, [&](const Client &client) { return matches(client.fullName, value); });
    if (criterion.attribute == "customer.email")
        return testOfClients(data, [&](const Client &client) { return client.email == value; });
    if (criterion.attribute == "customer.phone")
        return testOfClients(data, [&](const Client &client) { return client.cellPhone == value; });
    return {};
}

/// The index of the person whose resource or calendar has this id, or -1.
int staffWith(const TimekitData &data, Kind kind, const std::string &id)
{
    const auto number = data.ids.number(kind, id);
    return number ? data.staffIndex(data.ids.of(Kind::Resource, *number)) : -1;
}

std::optional<BookingTest> testOfRecord(const TimekitData &data, const Criterion &criterion)
{
    if (criterion.attribute == "resource.id" || criterion.attribute == "calendar.id") {
        const bool isResource = criterion.attribute == "resource.id";
        const int staff =
            staffWith(data, isResource ? Kind::Resource : Kind::Calendar, criterion.value);
        return [staff](const Entry &entry) { return entry.staff == staff; };
    }
    if (criterion.attribute == "project.id") {
        const Project *project = data.project(criterion.value);
        return [project](const Entry &entry) {
            return project && entry.location == project->location
                && entry.service == project->service;
        };
    }
    return {};
}

std::optional<BookingTest> testOfBooking(const Criterion &criterion)
{
    const std::string value = criterion.value;
    if (criterion.attribute == "graph")
        return [value](const Entry &entry) { return nameOf(entry.graph) == value; };
    if (criterion.attribute == "state")
        return [value](const Entry &entry) { return nameOf(entry.state) == value; };
    if (criterion.attribute == "completed")
        return [value](const Entry &entry) {
            return value == (entry.state == State::Completed ? "true" : "false");
        };
    if (criterion.attribute.substr(0, metaPrefix.size()) == metaPrefix) {
        const std::string key = criterion.attribute.substr(metaPrefix.size());
        return [key, value](
                   const Entry &entry) { return !value.empty() && metaOf(entry, key) == value; };
    }
    return {};
}

std::optional<BookingTest> conditionOf(const TimekitData &data, const Criterion &criterion)
{
    if (auto test = testOfBooking(criterion))
        return test;
    if (auto test = testOfRecord(data, criterion))
        return test;
    return testOfCustomer(data, criterion);
}

int minuteOf(const std::string &text, const char *name, const Zone &zone)
{
    const auto instant = instantFrom(text, zone);
    if (!instant)
        refuseField(name, "The " + std::string(name) + " is not a valid timestamp");
    return static_cast<int>(*instant / 60);
}

using IsBefore = bool (*)(const Entry &, const Entry &);

/// Nothing for what cannot be ordered by; nobody knows how the event's start and end are spelled.
IsBefore orderNamed(const std::string &name)
{
    if (name == "created_at")
        return [](const Entry &left, const Entry &right) { return left.created < right.created; };
    if (name == "updated_at")
        return [](const Entry &left, const Entry &right) { return left.updated < right.updated; };
    if (name == "graph")
        return [](const Entry &left, const Entry &right) {
            return nameOf(left.graph) < nameOf(right.graph);
        };
    if (name == "state")
        return [](const Entry &left, const Entry &right) {
            return nameOf(left.state) < nameOf(right.state);
        };
    if (name == "completed")
        return [](const Entry &left, const Entry &right) {
            return left.state != State::Completed && right.state == State::Completed;
        };
    return nullptr;
}

} // namespace

std::vector<BookingTest> bookingTests(
    const TimekitData &data, const std::vector<Criterion> &criteria)
{
    std::vector<BookingTest> tests;
    for (const Criterion &criterion : criteria) {
        if (auto test = conditionOf(data, criterion))
            tests.push_back(std::move(*test));
        else if (data.variants.strictSearch)
            refuseAttribute(criterion.attribute);
    }
    return tests;
}

std::vector<BookingTest> windowTests(const Query &query, const Zone &zone)
{
    std::vector<BookingTest> tests;
    if (const auto start = query.text("start")) {
        const int from = minuteOf(*start, "start", zone);
        tests.emplace_back([from](const Entry &entry) { return entry.end > from; });
    }
    if (const auto end = query.text("end")) {
        const int to = minuteOf(*end, "end", zone);
        tests.emplace_back([to](const Entry &entry) { return entry.start < to; });
    }
    return tests;
}

std::vector<const Entry *> bookingsThatPass(
    const std::vector<Entry> &all, const std::vector<BookingTest> &tests)
{
    std::vector<const Entry *> passed;
    for (const Entry &entry : all) {
        const bool passes = std::all_of(
            tests.begin(), tests.end(), [&entry](const BookingTest &test) { return test(entry); });
        if (passes)
            passed.push_back(&entry);
    }
    return passed;
}

void sortAsAsked(std::vector<const Entry *> &entries, const Query &query)
{
    const IsBefore isBefore = orderNamed(query.text("orderBy").value_or(""));
    if (!isBefore)
        return;
    const bool isDescending = query.text("sortedBy").value_or("asc") == "desc";
    std::stable_sort(entries.begin(), entries.end(),
        [isBefore, isDescending](const Entry *left, const Entry *right) {
            return isDescending ? isBefore(*right, *left) : isBefore(*left, *right);
        });
}

} // namespace daybook::sandbox::timekit
