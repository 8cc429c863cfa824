// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/clients.h"

#include "app/sandbox/business/dice.h"
#include "app/sandbox/business/names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace daybook::sandbox {

namespace {

struct Odd
{
    const char *first;
    const char *last;
};

/// Awkward, but legal; RELIABILITY.md 4.3 and 4.7 say what they try.
constexpr std::array oddNames{
    Odd{"<b>Bold</b>", "& Co"},
    Odd{"Conan", "O'Brien-O'Neil"},
    Odd{"=1+1", "@SUM(A1)"},
    Odd{"<img src=file:///etc/hostname>", "%1 %n"},
    Odd{"שרה", "כהן"},
    Odd{"Zoe 🦊", "Fuchs"},
    Odd{"Null", "Null"},
    Odd{"Prince", ""},
};

const names::Tongue &tongueOf(const std::string &city, quint64 hash)
{
    const auto &all = names::tongues();
    if (hash % 4 == 0) // Every town has people from everywhere.
        return all[hash / 4 % all.size()];
    if (city == "Berlin")
        return all[1];
    return city == "Pune" ? all[2] : all[0];
}

std::string emailOf(const Client &client)
{
    std::string local;
    for (const char letter : client.firstName + '.' + client.lastName) {
        const auto code = static_cast<unsigned char>(letter);
        const bool isPlain = code < 128 && (std::isalpha(code) != 0 || letter == '.');
        if (code >= 128)
            return "client" + std::to_string(client.id) + "@example.test";
        if (isPlain)
            local += static_cast<char>(std::tolower(code));
    }
    return local + std::to_string(client.id % 1000) + "@example.test";
}

std::string phoneOf(const std::string &city, quint64 hash)
{
    const std::string number = "555-01" + std::to_string(hash % 90 + 10);
    if (city == "Berlin")
        return "+49 30 " + number;
    if (city == "Pune")
        return "+91 20 " + number;
    return city == "Halifax" ? "+1 902-" + number : "+1 512-" + number;
}

} // namespace

Client clientAt(const Business &business, int index)
{
    const int places = static_cast<int>(business.locations.size());
    const std::string &city = business.locations[index % places].city;
    const quint64 hash = mixed(business.seed * 1'000'003 + static_cast<quint64>(index));
    Client client{.id = firstClientId + index};
    const int nth = index / places; // the n-th client of this place
    if (nth % 23 == 5) {
        const Odd &odd = oddNames.at(hash % oddNames.size());
        client.firstName = odd.first;
        client.lastName = odd.last;
    } else {
        const names::Tongue &tongue = tongueOf(city, hash);
        client.firstName = tongue.first[(hash >> 16) % tongue.first.size()];
        client.lastName = tongue.last[(hash >> 32) % tongue.last.size()];
    }
    client.fullName =
        client.lastName.empty() ? client.firstName : client.firstName + ' ' + client.lastName;
    client.email = emailOf(client);
    client.cellPhone = phoneOf(city, hash >> 8);
    client.city = city;
    return client;
}

int busiestClient(const Business &business)
{
    std::vector<int> bookings(static_cast<std::size_t>(business.clients), 0);
    for (const Booking &booking : business.bookings.all()) {
        if (booking.client >= 0 && booking.client < business.clients)
            ++bookings[static_cast<std::size_t>(booking.client)];
    }
    return static_cast<int>(std::ranges::max_element(bookings) - bookings.begin());
}

int clientZone(const Business &business, const Booking &booking)
{
    const quint64 hash = mixed(static_cast<quint64>(booking.client) ^ (business.seed << 32));
    if (booking.client >= 0 && hash % 9 == 0)
        return static_cast<int>((hash >> 8) % static_cast<quint64>(business.zones.size()));
    return business.locations[booking.location].zone;
}

} // namespace daybook::sandbox
