// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/makers.h"

#include <iterator>

namespace daybook::sandbox {

namespace {

constexpr qint64 firstServiceId = 730'001;

struct Offer
{
    const char *name;
    int minutes;
    ServiceKind kind = ServiceKind::Service;
    ServicePlace place = ServicePlace::OnSite;
    bool active = true;
};

constexpr ServiceKind aClass = ServiceKind::Class;
constexpr ServicePlace onSite = ServicePlace::OnSite;

/// The first offers show every kind there is, so that a small business has them too.
constexpr Offer offers[]{
    Offer{"First visit", 45, ServiceKind::Service, ServicePlace::Anywhere},
    Offer{"Massage", 60},
    Offer{"Short massage", 30},
    Offer{"Group yoga", 60, aClass},
    Offer{"Time off", 60, ServiceKind::Personal, ServicePlace::Anywhere},
    Offer{"Physio", 45},
    Offer{"Video consultation", 30, ServiceKind::Service, ServicePlace::Remote},
    Offer{"Leech therapy", 30, ServiceKind::Service, onSite, false},
    Offer{"Couples massage & tea", 90},
    Offer{"Pilates for beginners", 45, aClass},
    Offer{"Physio follow-up", 30, ServiceKind::Service, ServicePlace::Anywhere},
    Offer{"Deep tissue massage", 75},
    Offer{"Sports massage", 60},
    Offer{"Prenatal massage", 60},
    Offer{"Acupuncture", 45},
    Offer{"Cupping", 30},
    Offer{"Nutrition advice", 45, ServiceKind::Service, ServicePlace::Anywhere},
    Offer{"Video follow-up", 15, ServiceKind::Service, ServicePlace::Remote},
    Offer{"Osteopathy", 60},
    Offer{"Posture check", 30},
    Offer{"Reflexology", 45},
    Offer{"Hot stone ritual", 120},
    Offer{"Lymph drainage", 60},
    Offer{"Gait analysis", 45},
    Offer{"Back care class", 60, aClass},
    Offer{"Vaccination", 15},
    Offer{"Sleep coaching", 60, ServiceKind::Service, ServicePlace::Remote},
    Offer{"Scar treatment", 30},
    Offer{"Taping", 15},
    Offer{"Headache clinic", 60},
    Offer{"Hand therapy", 45},
    Offer{"Shockwave therapy", 30},
    Offer{"Dry needling", 30},
    Offer{"Ultrasound", 15},
    Offer{"Return-to-run plan", 75, ServiceKind::Service, ServicePlace::Anywhere},
    Offer{"Ergonomics at home", 45, ServiceKind::Service, ServicePlace::Remote},
    Offer{"Jaw treatment", 45},
    Offer{"Tai chi in the park", 90, aClass},
    Offer{"Aromatherapy", 60},
    Offer{"Second opinion", 60, ServiceKind::Service, ServicePlace::Anywhere},
};

} // namespace

void makeServices(Business &business, int count)
{
    const int named = static_cast<int>(std::size(offers));
    for (int index = 0; index < count; ++index) {
        const Offer &offer = offers[index % named];
        Service service{.id = firstServiceId + index, .name = offer.name};
        if (index >= named)
            service.name += " " + std::to_string(index / named + 1);
        service.internalName = service.name + " (" + std::to_string(offer.minutes) + ")";
        service.minutes = offer.minutes;
        service.kind = offer.kind;
        service.place = offer.place;
        service.active = offer.active;
        business.services.push_back(std::move(service));
    }
}

} // namespace daybook::sandbox
