// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/namedviews/namedview.h"

#include "ui/views/viewdays.h"

#include <QLocale>

namespace daybook {

namespace {

/// A level that keeps its choice is not touched, so that its list stays.
void choose(CascadeModel &cascade, const Selection &selection)
{
    const auto text = [](const auto &id) {
        return id ? std::optional<QString>(id->value) : std::nullopt;
    };
    const std::pair<Level, std::optional<QString>> wanted[] = {
        {Level::Location, text(selection.location)}, {Level::Staff, text(selection.staff)},
        {Level::Service, text(selection.service)}};
    for (const auto &[level, id] : wanted) {
        if (!id || cascade.chosenId(level) != id)
            cascade.choose(level, {});
    }
    for (const auto &[level, id] : wanted) {
        if (id)
            cascade.choose(level, id);
    }
}

} // namespace

NamedView captured(
    const Desk &desk, const ViewState &state, const QString &needle, const QByteArray &headerState)
{
    return {.kind = state.kind(),
        .days = static_cast<int>(desk.days().from.daysTo(desk.days().to)) + 1,
        .selection = desk.cascade().selection(),
        .needle = needle,
        .search = desk.search(),
        .zone = state.zone(),
        .colourBy = state.colourBy(),
        .showsBookings = state.showsBookings(),
        .showsFreeSlots = state.showsFreeSlots(),
        .headerState = headerState};
}

QByteArray apply(const NamedView &view, Desk &desk, ViewState &state)
{
    const QDate day = desk.days().from;
    choose(desk.cascade(), view.selection);
    const auto &able = desk.capabilities();
    desk.setSearch(able && able->search ? view.search : QString());
    state.setNeedle(view.needle);
    state.setShows(view.showsBookings, view.showsFreeSlots);
    state.setColourBy(view.colourBy);
    state.setZone(view.zone);
    state.setKind(view.kind); // a view that opens finds everything as it is to be
    // Last: with another kind come other days.
    desk.setDays(daysFor(view.kind, day, view.days, QLocale().firstDayOfWeek()));
    return view.headerState;
}

} // namespace daybook
