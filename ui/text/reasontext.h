// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/explanation.h"

#include <QString>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace daybook {

/// How what a Reason speaks of is called. All are the service's own words and may be empty.
struct ReasonNames
{
    QString staff = {};
    QString location = {};
    QString service = {};
    std::chrono::minutes length{0}; ///< Of the service; 0: unknown.
    QTimeZone zone = {}; ///< In which its times are read.
    std::optional<Booking> booking = {}; ///< The one that the reason speaks of.
};

/// A reason for people, and what we know it from.
struct ReasonText
{
    QString sentence = {}; ///< "Bo Okonkwo works 09:00 – 17:00 CST on Thursday".
    QString source = {}; ///< "Working hours, as of 14:02"; empty for what needs no source.
    QString icon = {}; ///< For themedIcon().

    [[nodiscard]] bool operator==(const ReasonText &) const = default;
};

[[nodiscard]] ReasonText reasonText(const Reason &reason, const ReasonNames &names);

} // namespace daybook
