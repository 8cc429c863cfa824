// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace daybook {

inline constexpr int maxJsonDepth = 64;

/// The value in @p body: an object or an array. Says NotAnApi for a page, TooLarge for deeper
/// nesting than any honest answer has, Protocol for everything else that is not JSON.
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray &body);

/// The same, where only an array or only an object will do.
[[nodiscard]] Result<QJsonArray> parseJsonArray(const QByteArray &body);
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &body);

} // namespace daybook
