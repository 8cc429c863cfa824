// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/gridblock.h"
#include "ui/grid/gridshape.h"
#include "ui/grid/gridwalk.h"

#include <QRegion>

#include <vector>

namespace daybook {

/// A picture laid out: what is seen of it is set and waits to be painted; the rest has only its
/// place. All positions are those of the whole picture. Whoever changes it is told what looks
/// different now.
class GridScene
{
public:
    /// Both outlive it.
    GridScene(const ViewState &state, const ChangeLog &changes);
    GridScene(const GridScene &) = delete;
    GridScene &operator=(const GridScene &) = delete;

    /// Another theme, font or screen: all is set anew.
    void dress(const QFont &font, qreal scale);
    /// Another picture. Answers what of the visible part looks different.
    QRegion setPicture(GridPicture picture);
    /// Another size or scale. Nothing stays where it was.
    void setRoom(const GridRoom &room);
    /// What is to be seen now: what newly is gets set.
    void see(const QRect &visible);
    /// Picks, colours, changes or what is looked for are others. Answers where it shows.
    QRegion renew();

    void paint(QPainter &painter, const QRegion &region) const;

    [[nodiscard]] const GridPicture &picture() const { return m_picture; }
    [[nodiscard]] const GridShape &shape() const { return m_shape; }
    [[nodiscard]] const GridWalk &walk() const { return m_walk; }
    [[nodiscard]] const GridWords &words() const { return m_words; }
    [[nodiscard]] GridKit &kit() { return m_kit; }
    [[nodiscard]] const GridKit &kit() const { return m_kit; }
    [[nodiscard]] const std::vector<GridBlock> &blocks() const { return m_blocks; }

    [[nodiscard]] QRect rectOf(const GridSpot &spot) const;
    /// What stands at @p point; an hour where nothing else does.
    [[nodiscard]] std::optional<GridSpot> spotAt(QPoint point) const;
    /// The same thing in this picture, for a key that an earlier one gave.
    [[nodiscard]] QString keyOf(const GridSpot &spot) const;
    [[nodiscard]] std::optional<GridSpot> spotOf(const QString &key) const;
    [[nodiscard]] bool isPicked(const GridSpot &spot) const;
    /// Where what is picked stands first.
    [[nodiscard]] std::optional<GridSpot> pickedSpot() const;
    [[nodiscard]] const ScheduleShade *shadeAt(int column, int position) const;

private:
    struct Label
    {
        int shade = 0;
        SetText text = {};
    };
    struct Chip
    {
        QRect rect = {};
        SetText text = {};
    };

    void shapeAnew();
    [[nodiscard]] bool isPicked(const SchedulePiece &piece) const;
    [[nodiscard]] GridBlock blockOf(int piece);
    [[nodiscard]] QList<int> piecesWithin(const QRect &visible) const;
    void see();
    void setLabels();
    void setChips();
    [[nodiscard]] QRegion takeBlocksOf(std::vector<GridBlock> former);
    [[nodiscard]] QRegion groundChanges(const GridPicture &former) const;
    void paintGround(QPainter &painter, const QRect &rect) const;
    void paintLines(QPainter &painter, const QRect &rect) const;

    const ViewState &m_state;
    GridPicture m_picture;
    GridWords m_words;
    GridKit m_kit;
    GridRoom m_room;
    GridShape m_shape;
    GridWalk m_walk;
    QRect m_visible;
    QList<int> m_firstPiece; ///< By column, and behind the last.
    std::vector<GridBlock> m_blocks; ///< What is seen, in the order of the pieces.
    std::vector<Label> m_labels;
    std::vector<Chip> m_chips;
};

} // namespace daybook
