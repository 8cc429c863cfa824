// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/rawrow.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daybook {

/// @p object without members that carry credentials or private links, at any depth and in texts
/// that are JSON themselves.
[[nodiscard]] QJsonObject withoutCredentials(const QJsonObject &object);

/// The rows of one answer, scrubbed and packed together.
class RawPage
{
public:
    explicit RawPage(const QJsonArray &rows);

    [[nodiscard]] RawRow row(int index) const;

private:
    QJsonArray m_scrubbed;
    QByteArray m_packed;
};

/// The row as indented JSON.
[[nodiscard]] QByteArray unpacked(const RawRow &raw);

} // namespace daybook
