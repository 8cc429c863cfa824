// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/zone.h"

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace daybook::sandbox::timekit {

// Instants are UTC seconds here: bookings are made at any second of the day.

/// The two spellings of offsets that one document mixes (api/timekit.md 3.3).
enum class OffsetForm { Colon, Plain }; // "+01:00" and "+0100"

[[nodiscard]] std::string timestamp(const Zone &zone, qint64 instant, OffsetForm form);

/// A zone by its IANA name; @p today is where its clock changes are looked up.
[[nodiscard]] std::optional<Zone> zoneNamed(const std::string &name, int today);

/// Reads "2026-02-03T09:00:00+01:00"; without an offset, or as a date alone, it is in @p zone.
[[nodiscard]] std::optional<qint64> instantFrom(std::string_view text, const Zone &zone);

/// As instantFrom(), and "now", "tomorrow", "3 days 2 weeks".
[[nodiscard]] std::optional<qint64> momentFrom(std::string_view text, const Zone &zone, qint64 now);

/// "1 hour", "90 minutes", "1 hour 30 minutes"; in minutes.
[[nodiscard]] std::optional<int> minutesFrom(std::string_view text);

} // namespace daybook::sandbox::timekit
