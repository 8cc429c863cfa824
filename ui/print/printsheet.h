// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRectF>
#include <QSizeF>

namespace daybook {

/// A sheet of paper. All measures are points, 1/72 inch, from the corner of the paper.
struct PrintSheet
{
    static constexpr double margin = 36;
    static constexpr double headHeight = 40;
    static constexpr double footHeight = 18;

    QSizeF size = {};

    [[nodiscard]] QRectF within() const
    {
        return QRectF({0, 0}, size).adjusted(margin, margin, -margin, -margin);
    }
    [[nodiscard]] QRectF head() const
    {
        return {within().topLeft(), QSizeF(within().width(), headHeight)};
    }
    /// For what is printed, between head and foot.
    [[nodiscard]] QRectF body() const { return within().adjusted(0, headHeight, 0, -footHeight); }
    [[nodiscard]] QRectF foot() const
    {
        return within().adjusted(0, within().height() - footHeight, 0, 0);
    }

    [[nodiscard]] bool operator==(const PrintSheet &) const = default;
};

} // namespace daybook
