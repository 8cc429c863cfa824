// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/timekit/query.h"
#include "app/sandbox/timekit/search.h"
#include "app/sandbox/timekit/timekit.h"

#include <functional>
#include <vector>

namespace daybook::sandbox::timekit {

/// The criteria of a search of bookings that are known, ready to be put to every booking; unknown
/// ones are ignored, or refused when the variants say so (api/timekit.md 3.1).
using BookingTest = std::function<bool(const Entry &)>;
[[nodiscard]] std::vector<BookingTest> bookingTests(
    const TimekitData &data, const std::vector<Criterion> &criteria);

/// The tests of the query's `start` and `end`: what happens at least partly in that window.
[[nodiscard]] std::vector<BookingTest> windowTests(const Query &query, const Zone &zone);

/// The bookings that pass all tests, newest first.
[[nodiscard]] std::vector<const Entry *> bookingsThatPass(
    const std::vector<Entry> &all, const std::vector<BookingTest> &tests);

/// Puts them in the order that `orderBy` and `sortedBy` ask for; equals stay newest first.
void sortAsAsked(std::vector<const Entry *> &entries, const Query &query);

} // namespace daybook::sandbox::timekit
