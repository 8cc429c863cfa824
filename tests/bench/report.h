// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace daybook::bench {

/// Prints one measure as one line of JSON; with an aim it says whether the value is within it.
void report(
    const QString &measure, double value, const QString &unit, std::optional<double> aim = {});

[[nodiscard]] double median(QList<double> values);
[[nodiscard]] double percentile(QList<double> values, double part);

/// Resident memory of this process in MiB; 0 where the system does not tell.
[[nodiscard]] double residentMiB();

} // namespace daybook::bench
