// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

namespace daybook::bench {

/// Requests for a choice of a location; click to painted list with 500 locations and 2,000 staff.
void measureCascade();
/// Sign-ins for 100 sessions refused together.
void measureSession();
/// From the start of the program to its first painted window, beside an empty Qt window.
void measureStart();
/// 100,000 appointments paged into the table: rows a second, gaps of the event loop, memory.
void measurePaging();
/// On a Timekit account: bookings paged in, signed searches, free times, a choice of a location.
void measureTimekit();

} // namespace daybook::bench
