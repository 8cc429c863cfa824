// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/parsers.h"
#include "tests/fuzz/checks.h"

using namespace daybook;
using namespace daybook::fuzz;
using namespace daybook::timekit;

namespace {

const SlotContext &berlin()
{
    static const SlotContext context{.location = {QStringLiteral("l")},
        .service = {QStringLiteral("s")},
        .zone = QTimeZone("Europe/Berlin")};
    return context;
}

template <typename T>
void checkSheet(const QByteArray &body, const Sheet<T> &sheet)
{
    checkRows(body, sheet.rows);
    invariant(sheet.page >= 0 && sheet.lastPage >= 0, "pages are counted");
    invariant(sheet.total.value_or(0) >= 0, "and so are rows");
}

void tryTimes(const QByteArray &body)
{
    if (const auto bookings = parseBookings(body)) {
        checkSheet(body, *bookings);
        checkBookings(body, bookings->rows, true);
    }
    if (const auto free = parseSlots(body, berlin()))
        checkSlots(body, *free);
    if (const auto sessions = parseGroupSlots(body, berlin())) {
        checkSheet(body, *sessions);
        checkSlots(body, sessions->rows);
    }
}

void checkStaff(const QByteArray &body, const QList<Staff> &staff)
{
    invariant(staff.size() <= body.size() / 2, "nobody is made up");
    for (const Staff &person : staff)
        invariant(!person.id.value.isEmpty(), "a person has an id");
}

void tryLists(const QByteArray &body)
{
    if (const auto places = parseLocations(body)) {
        checkSheet(body, *places);
        for (const Place &place : places->rows.items)
            invariant(!place.location.id.value.isEmpty(), "a place has an id");
    }
    if (const auto offers = parseServices(body)) {
        checkSheet(body, *offers);
        for (const Offer &offer : offers->rows.items)
            invariant(offer.service.length.count() >= 0, "a service takes time");
    }
    if (const auto resources = parseResources(body)) {
        checkSheet(body, *resources);
        checkStaff(body, resources->rows.items);
    }
    if (const auto projects = parseProjects(body)) {
        checkSheet(body, *projects);
        for (const Project &project : projects->rows.items)
            checkStaff(body, project.resources.value_or(QList<Staff>()));
    }
}

void tryObjects(const QByteArray &body)
{
    if (const auto project = parseProject(body)) {
        invariant(!project->id.isEmpty(), "a project has an id");
        checkStaff(body, project->resources.value_or(QList<Staff>()));
    }
    if (const auto app = parseApp(body))
        invariant(!app->name.isEmpty(), "an app has a name");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool silent = silenceLogs();
    invariant(silent, "logs are silent");
    const QByteArray body = bytesOf(data, size);
    tryTimes(body);
    tryLists(body);
    tryObjects(body);
    return 0;
}
