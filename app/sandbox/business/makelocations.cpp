// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/makers.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"

#include <algorithm>

namespace daybook::sandbox {

namespace {

constexpr qint64 firstLocationId = 700'101;

constexpr int quartersOfATown = 6;

struct City
{
    const char *name;
    const char *zone;
    const char *quarters[quartersOfATown];
};

constexpr City cities[]{
    City{"Austin", "America/Chicago",
        {"South Congress", "North Loop", "Mueller", "Hyde Park", "Zilker", "Barton Hills"}},
    City{"Halifax", "America/Halifax",
        {"Harbour St", "North End", "Quinpool", "Dartmouth Cove", "Spring Garden", "Bedford"}},
    City{"Pune", "Asia/Kolkata",
        {"Koregaon Park", "Viman Nagar", "Baner", "Kothrud", "Aundh", "Camp"}},
    City{"Berlin", "Europe/Berlin",
        {"Mitte", "Prenzlauer Berg", "Kreuzberg", "Wedding", "Pankow", "Moabit"}},
};

/// Places whose clocks change on different days of the year. One of them always changes near today.
constexpr City edgeCities[]{
    City{"New York", "America/New_York",
        {"Hudson Yards", "Chelsea", "Harlem", "SoHo", "Astoria", "Red Hook"}},
    City{"London", "Europe/London",
        {"Southwark", "Camden", "Hackney", "Soho", "Ealing", "Greenwich"}},
    City{"Lord Howe", "Australia/Lord_Howe",
        {"Lagoon Road", "Ned's Beach", "Old Settlement", "Middle Beach", "Neds", "Bowker"}},
    City{"Santiago", "America/Santiago",
        {"Providencia", "Ñuñoa", "Bellavista", "Lastarria", "Vitacura", "Maipú"}},
    City{"Auckland", "Pacific/Auckland",
        {"Ponsonby", "Parnell", "Grey Lynn", "Devonport", "Newmarket", "Remuera"}},
    City{"Beirut", "Asia/Beirut",
        {"Hamra", "Gemmayzeh", "Achrafieh", "Badaro", "Verdun", "Mar Mikhael"}},
    City{"Cairo", "Africa/Cairo",
        {"Zamalek", "Maadi", "Garden City", "Dokki", "Heliopolis", "Agouza"}},
    City{"Asunción", "America/Asuncion",
        {"Villa Morra", "Recoleta", "Las Mercedes", "Sajonia", "Carmelitas", "Centro"}},
};

int zoneIndex(Business &business, const std::string &name)
{
    for (int index = 0; index < static_cast<int>(business.zones.size()); ++index) {
        if (business.zones[index].name() == name)
            return index;
    }
    business.zones.emplace_back(name, dateOfDay(business.today));
    return static_cast<int>(business.zones.size()) - 1;
}

const City &cityOnAnEdge(int today)
{
    const auto distance = [today](const City &city) {
        return Zone(city.zone, dateOfDay(today)).daysToNearestChange(today);
    };
    const City *nearest = edgeCities;
    int fewest = distance(*nearest);
    for (const City &city : edgeCities) {
        const int days = distance(city);
        if (days < fewest) {
            nearest = &city;
            fewest = days;
        }
    }
    return *nearest;
}

/// The n-th quarter of a city, numbered when the town has no more of them.
std::string placeName(const City &city, int nth)
{
    std::string name = std::string(city.name) + ' ' + city.quarters[nth % quartersOfATown];
    if (nth >= quartersOfATown)
        name += ' ' + std::to_string(nth / quartersOfATown + 1);
    return name;
}

} // namespace

void makeLocations(Business &business, int count)
{
    for (const City &city : cities)
        zoneIndex(business, city.zone);
    const City &edge = cityOnAnEdge(business.today);
    constexpr int rounds = 6; // four towns, the one on an edge, and every sixth place is virtual
    for (int index = 0; index < count; ++index) {
        Location place{.id = firstLocationId + index};
        const int nth = index / rounds;
        if (index % rounds == 5) {
            place.isVirtual = true;
            place.name = nth == 0 ? "Video visits" : "Video visits " + std::to_string(nth + 1);
        } else {
            const City &city = index % rounds == 4 ? edge : cities[index % rounds];
            place.name = placeName(city, nth);
            place.city = city.name;
            place.zone = zoneIndex(business, city.zone);
        }
        business.locations.push_back(std::move(place));
    }
}

} // namespace daybook::sandbox
