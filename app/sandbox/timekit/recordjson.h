// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timekit/timekit.h"

#include <string>

namespace daybook::sandbox::timekit {

// What is not a booking, as JSON (api/timekit.md section 4). @p member, @p place and the like are
// indices into the tables of `Business`.

/// What a resource carries beside its own members.
struct ResourceForm
{
    bool calendars = false;
    bool constraints = false;
};

void writeResource(JsonText &json, const TimekitData &data, int member, const ResourceForm &form);
void writeResourceName(JsonText &json, const TimekitData &data, int member); ///< `{id,name}`

/// Everybody has one calendar of her own.
void writeCalendar(JsonText &json, const TimekitData &data, int member);

void writeLocation(JsonText &json, const TimekitData &data, int place, bool withServices);
void writeService(JsonText &json, const TimekitData &data, int service, bool withLocations);

/// What the booking widget is given.
void writeEmbeddedProject(JsonText &json, const TimekitData &data, const Project &project);
/// What the app key is given: also who takes part and the settings behind it.
void writeFullProject(JsonText &json, const TimekitData &data, const Project &project);

[[nodiscard]] std::string nameOf(const TimekitData &data, const Project &project);
[[nodiscard]] std::string slugOf(const TimekitData &data, const Project &project);
[[nodiscard]] std::string emailOf(const Staff &member);

} // namespace daybook::sandbox::timekit
