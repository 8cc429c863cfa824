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
/// Who is free, with the service 50 ms away: first free time, all of them, gaps of the event loop.
void measureFind();
/// On a Timekit account: bookings paged in, signed searches, free times, a choice of a location.
void measureTimekit();
/// The month view with 20,000 bookings: counted and laid out, filtered, painted.
void measureMonth();
/// The staff and week views: full paint, scroll step, a filter, a refresh that changes 10 rows.
void measureGrid();

} // namespace daybook::bench
