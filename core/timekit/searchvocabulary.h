// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

/// The words of the search syntax for bookings (api/timekit.md 3.1 and 3.4). Letter case counts, as
/// it does for the service.
namespace daybook::vocabulary {

/// What stands before every key that a business has made up.
inline constexpr QLatin1StringView metaPrefix("meta.");
/// The one attribute that takes a `*`.
inline constexpr QLatin1StringView customerName("customer.name");

/// The attributes by name; `meta.` stands for all of its kind.
[[nodiscard]] const QStringList &attributes();

[[nodiscard]] bool isAttribute(QStringView text);

/// The only values a question may have for @p attribute; empty when it may be anything. An answer
/// may have others.
[[nodiscard]] const QStringList &valuesOf(QStringView attribute);

/// Of @p words, what the person who typed @p text most likely meant; empty when none is close.
[[nodiscard]] QString nearest(QStringView text, const QStringList &words);

} // namespace daybook::vocabulary
