// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/makers.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"
#include "app/sandbox/business/names.h"

#include <algorithm>
#include <cstdlib>

namespace daybook::sandbox {

namespace {

constexpr qint64 firstStaffId = 510'001;
constexpr qint64 beyond32Bits = 1LL << 32; // Clients that keep ids in an int must notice.

constexpr int hour = 60;
constexpr int daysAWeek = 7;

void giveName(Staff &member, int index, Dice &dice)
{
    const auto &known = names::colleagues();
    const auto number = static_cast<std::size_t>(index);
    if (number < known.size()) {
        const names::Person &person = known[number];
        member.fullName = std::string(person.first) + ' ' + std::string(person.last);
        member.userName = person.plain;
        return;
    }
    const names::Tongue &tongue = dice.pick(names::tongues());
    const std::string first(dice.pick(tongue.first));
    const std::string last(dice.pick(tongue.last));
    member.fullName = tongue.familyNameFirst ? last + ' ' + first : first + ' ' + last;
    member.userName = "user" + std::to_string(member.id);
}

/// Places one can also work at: those whose clocks are not far from home, and the virtual ones.
std::vector<int> secondPlaces(const Business &business, int home)
{
    const int noon = business.today * minutesPerDay + 12 * hour;
    const auto offset = [&](int place) {
        return business.zoneOf(business.locations[place]).offsetAt(noon);
    };
    std::vector<int> places;
    for (int place = 0; place < static_cast<int>(business.locations.size()); ++place) {
        const bool isNear = std::abs(offset(place) - offset(home)) <= 2 * hour;
        if (place != home && (isNear || business.locations[place].isVirtual))
            places.push_back(place);
    }
    return places;
}

void givePlaces(Business &business, Staff &member, int index, Dice &dice)
{
    const int home = index % static_cast<int>(business.locations.size());
    member.places = {home};
    member.zone = business.locations[home].zone;
    if (business.locations[home].isVirtual) // She works from where she lives.
        member.zone = dice.below(static_cast<int>(business.zones.size()));
    const auto others = secondPlaces(business, home);
    const int more = dice.chance(55) || others.empty() ? 0 : dice.between(1, 2);
    for (int extra = 0; extra < more; ++extra) {
        const int place = dice.pick(others);
        if (std::find(member.places.begin(), member.places.end(), place) == member.places.end())
            member.places.push_back(place);
    }
}

void giveServices(const Business &business, Staff &member, Dice &dice)
{
    for (int index = 0; index < static_cast<int>(business.services.size()); ++index) {
        const Service &service = business.services[index];
        if (service.kind == ServiceKind::Personal)
            continue;
        const bool isCommon = index == 0 || index == 6; // first visit, video consultation
        const int share = service.kind == ServiceKind::Class ? 12 : isCommon ? 75 : 30;
        if (dice.chance(share))
            member.services.push_back(index);
    }
}

/// Five days of seven; most people have their days off away from the weekday of today, so that a
/// demo on a Sunday is not an empty house.
std::vector<int> workdays(const Business &business, Dice &dice)
{
    const int today = weekdayOf(business.today);
    const int firstFree = dice.below(daysAWeek);
    int secondFree = (firstFree + 1 + dice.below(2)) % daysAWeek;
    std::vector<int> days;
    const bool comesToday = dice.chance(85);
    for (int day = 0; day < daysAWeek; ++day) {
        const bool isFree = day == firstFree || day == secondFree;
        if (!isFree || (comesToday && day == today))
            days.push_back(day);
    }
    return days;
}

void giveWeek(const Business &business, Staff &member, Dice &dice)
{
    const int begin = 9 * hour + 30 * dice.below(3) - 30;
    const int lunch = 12 * hour + 30 * dice.below(3);
    const int end = std::min(begin + 9 * hour, 18 * hour);
    int turn = 0;
    for (const int weekday : workdays(business, dice)) {
        // Home most of the week, another place now and then; on some days one place before and
        // another after lunch.
        const auto placeOf = [&](int nth) {
            const int places = static_cast<int>(member.places.size());
            return member.places[nth % 3 == 0 ? 0 : nth % places];
        };
        const int before = placeOf(turn);
        const int after = turn % 4 == 3 ? placeOf(turn + 1) : before;
        member.week.push_back({weekday, before, begin, lunch});
        member.week.push_back({weekday, after, lunch + hour, end});
        ++turn;
    }
}

/// The second person at home in the place on the daylight-saving edge, or the only one.
int nightWorkerOf(int locations, int staff)
{
    constexpr int edgePlace = 4;
    if (locations <= edgePlace)
        return -1;
    return edgePlace + locations < staff ? edgePlace + locations : edgePlace;
}

/// She works through the hours that clocks skip.
void giveNightHours(Staff &member)
{
    member.week.clear();
    for (int weekday = 0; weekday < daysAWeek; ++weekday)
        member.week.push_back({weekday, member.places.front(), 0, 8 * hour});
}

} // namespace

void makeStaff(Business &business, int count)
{
    Dice dice(business.seed, "staff");
    const int nightWorker = nightWorkerOf(static_cast<int>(business.locations.size()), count);
    for (int index = 0; index < count; ++index) {
        Staff member;
        member.id = firstStaffId + index + (index % 13 == 4 ? beyond32Bits : 0);
        member.acceptsAppointments = index % 11 != 10; // the office assistants
        giveName(member, index, dice);
        givePlaces(business, member, index, dice);
        giveServices(business, member, dice);
        giveWeek(business, member, dice);
        if (index == nightWorker)
            giveNightHours(member);
        business.staff.push_back(std::move(member));
    }
}

void makeGroups(Business &business)
{
    const auto addTo = [](QList<Group> &groups, const std::string &name, int member) {
        const auto known = std::find_if(groups.begin(), groups.end(),
            [&name](const Group &group) { return group.name == name; });
        if (known == groups.end())
            groups.push_back({.name = name, .members = {member}});
        else
            known->members.push_back(member);
    };
    for (int place = 0; place < static_cast<int>(business.locations.size()); ++place) {
        const Location &location = business.locations[place];
        addTo(business.locationGroups, location.isVirtual ? "Online" : location.city, place);
    }
    for (int index = 0; index < static_cast<int>(business.services.size()); ++index) {
        const Service &service = business.services[index];
        if (service.kind == ServiceKind::Personal)
            continue;
        const bool isMassage = service.name.find("assage") != std::string::npos;
        addTo(business.serviceGroups,
            service.kind == ServiceKind::Class ? "Classes"
                : isMassage                    ? "Massage"
                                               : "Treatments",
            index);
    }
    qint64 id = 41'001;
    for (auto *groups : {&business.locationGroups, &business.serviceGroups}) {
        for (Group &group : *groups)
            group.id = id++;
    }
}

} // namespace daybook::sandbox
