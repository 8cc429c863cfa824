// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/month/laidtext.h"
#include "ui/month/monthwords.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QList>
#include <QPixmap>
#include <QRect>

#include <optional>

class QPainter;

namespace daybook {

/// Fonts, colours and icons of the cells; made anew with the theme and the font.
class MonthStyle
{
public:
    MonthStyle(const QFont &font, qreal pixelRatio);

    [[nodiscard]] const QFont &bold() const { return m_bold; }
    [[nodiscard]] const QFont &small() const { return m_small; }
    [[nodiscard]] int boldHeight() const { return m_boldHeight; }
    [[nodiscard]] int smallHeight() const { return m_smallHeight; }
    /// Drawn once for each name and colour.
    [[nodiscard]] QPixmap icon(const QString &name, const QColor &color) const;
    /// Laid once for each text: numbers and counts come again in many cells.
    [[nodiscard]] LaidText smallText(const QString &text) const;

    [[nodiscard]] qreal pixelRatio() const { return m_pixelRatio; }

    static constexpr int iconSize = 12;

private:
    QFont m_bold;
    QFont m_small;
    int m_boldHeight;
    int m_smallHeight;
    qreal m_pixelRatio;
    mutable QHash<std::pair<QString, QRgb>, QPixmap> m_icons;
    mutable QHash<QString, LaidText> m_texts;
};

struct CellText
{
    LaidText text = {};
    QPoint at = {};
    QColor ink = {};
};

struct CellIcon
{
    QPixmap picture = {};
    QPoint at = {};
};

struct CellBar
{
    QRect place = {};
    bool isBusiest = false;
};

/// A place in a cell that can be clicked.
struct CellSpot
{
    QRect place = {};
    std::optional<BookingId> booking = {}; ///< Nothing: "+5 more".
    bool isPicked = false;
};

/// The cell of a day with everything in its place, from its upper left: ready to be painted without
/// measuring anything.
struct MonthCell
{
    QSize size = {};
    bool isAsked = true;
    QRect pill = {}; ///< Behind the number of today.
    QRect baseline = {}; ///< Below the bars.
    QList<CellBar> bars = {};
    QList<CellIcon> icons = {};
    QList<CellText> texts = {};
    QList<CellSpot> spots = {};

    void paint(QPainter &painter) const;
    /// What can be clicked at @p at; null when nothing can.
    [[nodiscard]] const CellSpot *spotAt(QPoint at) const;
};

/// The least height in which a cell says what it must.
[[nodiscard]] int leastCellHeight(const MonthStyle &style);

/// How many bookings at most find room in a cell so high.
[[nodiscard]] int mostLinesIn(int height, const MonthStyle &style);

/// Puts @p words into a cell of @p size, as many of them as find room. Mirrored from right to left
/// when @p isMirrored.
[[nodiscard]] MonthCell monthCellOf(
    const MonthWords &words, QSize size, bool isMirrored, const MonthStyle &style);

} // namespace daybook
