// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>
#include <QString>

namespace daybook {

/// What @p picture is compared by: fonts and their edges differ a little from machine to machine.
struct GoldenTolerance
{
    int channel = 40; ///< By which a channel of a point may be off, out of 255.
    double share = 0.01; ///< Of all points, as many may be further off.
};

/// Compares with the golden picture tests/data/golden/@p name.png, both seen from some way off.
/// Empty when it is the same, else what differs; the picture is then kept beside the test program.
/// With DAYBOOK_GOLDEN_UPDATE=1 in the environment the golden picture is rewritten instead.
[[nodiscard]] QString goldenProblem(
    const QString &name, const QImage &picture, const GoldenTolerance &tolerance = {});

/// The same for two pictures.
[[nodiscard]] QString differenceOf(
    const QImage &picture, const QImage &golden, const GoldenTolerance &tolerance);

} // namespace daybook
