// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/gridkit.h"
#include "ui/grid/gridblock.h"

#include <QWidget>

#include <vector>

namespace daybook {

class GridScene;

/// The frozen heads of the columns.
class GridHeader : public QWidget
{
    Q_OBJECT

public:
    /// @p scene outlives it.
    GridHeader(GridScene &scene, QWidget *parent);

    /// How far the picture is shifted.
    void setOffset(int x);
    /// The heads, or where they stand, may be others; what is the same is not painted again.
    void renew();
    [[nodiscard]] int fittingHeight() const;

Q_SIGNALS:
    void columnClicked(int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell
    {
        QRect rect = {};
        QString title = {};
        QString detail = {};
        bool isToday = false;
        SetText titleText = {};
        SetText detailText = {};
    };

    [[nodiscard]] std::vector<Cell> cellsNow();
    [[nodiscard]] QString fitting(const GridHead &head, int width) const;
    void set(Cell &cell);
    void paintCell(QPainter &painter, const Cell &cell) const;

    GridScene &m_scene;
    int m_offset = 0;
    std::vector<Cell> m_cells;
};

/// The frozen hours, of one zone or of two, with the names of the zones above them.
class GridGutter : public QWidget
{
    Q_OBJECT

public:
    /// @p scene outlives it.
    GridGutter(GridScene &scene, QWidget *parent);

    /// How far the picture is shifted, and how high the heads are.
    void setOffset(int y, int headHeight);
    void setNow(const QDateTime &now);
    /// The hours, or where they stand, may be others.
    void renew();
    [[nodiscard]] int fittingWidth() const { return m_width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Label
    {
        int y = 0; ///< Of the line in the picture.
        int side = 0; ///< 0: of the axis, 1: of the zone beside.
        SetText text = {}; ///< `at` is set when it is known how wide the gutter is.
    };

    void addLabels(int row);
    void addHead(int side, const QTimeZone &zone);
    void addNow();
    void alignLabels();
    [[nodiscard]] bool isTwice(int row) const;
    [[nodiscard]] QString textOf(int row, const QTimeZone &zone) const;
    [[nodiscard]] int rightOf(int side) const;

    GridScene &m_scene;
    QDateTime m_now;
    int m_offset = 0;
    int m_headHeight = 0;
    int m_width = 0;
    std::array<int, 2> m_sides{}; ///< Widths.
    std::vector<Label> m_labels;
    std::vector<SetText> m_heads; ///< By side.
    std::optional<Label> m_nowLabel;
    QString m_said; ///< Everything and where it stands: the same need not be painted again.
};

} // namespace daybook
