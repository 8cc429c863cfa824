// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/bookingink.h"
#include "ui/grid/gridkit.h"
#include "ui/grid/gridwords.h"

#include <QPixmap>
#include <QRect>
#include <QStaticText>
#include <QStringList>
#include <QVarLengthArray>

namespace daybook {

/// What a block says and how, before it has a place to say it in.
struct GridLook
{
    QStringList lines = {}; ///< The most important first; the last is a time or nothing.
    QString brief = {}; ///< For the first, where it has no room.
    QString icon = {};
    BookingInk ink = {};
    bool isFree = false;
    bool isDashed = false; ///< Not agreed yet.
    bool isStruck = false; ///< No longer so.
    bool isConflict = false;
    bool isChanged = false; ///< Since somebody looked.
    bool isPicked = false;
    bool isDimmed = false; ///< Not what is looked for.
    bool continuesBefore = false;
    bool continuesAfter = false;

    [[nodiscard]] bool operator==(const GridLook &) const = default;
};

/// A text that only has to be painted.
struct SetText
{
    QStaticText text = {};
    QPoint at = {};
    GridFont font = GridFont::Plain;
    QRect strike = {}; ///< A line through it, from `at`; QFont's own goes astray in a QStaticText.
};

/// A block with all that is painted of it, set in its place.
struct GridBlock
{
    int piece = 0; ///< Index into Schedule::pieces.
    QString key = {}; ///< The same for the same thing in another picture.
    QRect rect = {}; ///< In the whole picture.
    GridLook look = {};
    QVarLengthArray<SetText, 3> texts = {}; ///< `at` is from the upper left of `rect`.
    QPixmap icon = {};
    QPoint iconAt = {}; ///< From the upper left of `rect`.
    QPixmap mark = {}; ///< Of a conflict.
    QPixmap edge = {}; ///< Dashes, where it has them.
};

/// Tells blocks apart from one picture to the next.
[[nodiscard]] QString blockKey(const GridPicture &picture, const SchedulePiece &piece);

/// Of a piece of @p picture as @p state wants it.
[[nodiscard]] GridLook lookOf(const GridPicture &picture, const SchedulePiece &piece,
    const ViewState &state, const GridWords &words);

/// Sets the words of @p look into @p rect; from the right for a language that reads so.
[[nodiscard]] GridBlock setBlock(
    const GridLook &look, const QRect &rect, bool isMirrored, GridKit &kit);

} // namespace daybook
