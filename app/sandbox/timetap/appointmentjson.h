// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timetap/timetap.h"

namespace daybook::sandbox {

/// One appointment as the lists send it (api/timetap.md 5.1 and 6.5). What public clients report
/// differently varies from row to row, by id: a client of ours has to read every variant.
void writeAppointment(JsonText &json, const TimeTapData &data, const Booking &booking);

/// The "stripped-down appointment" of GET /timeOff/{id}.
void writeTimeOff(JsonText &json, const TimeTapData &data, const Booking &booking);

/// startDate, endDate, startTime and endTime on the staff member's wall; classes use it too.
void writeStaffTimes(JsonText &json, const Zone &zone, int start, int end);

} // namespace daybook::sandbox
