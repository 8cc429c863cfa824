// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/gridscene.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>
#include <memory>

namespace daybook {

class GridGutter;
class GridHeader;
class GridReader;

/// A day of several people, or several days, in one picture: columns with frozen heads over hours
/// with a frozen gutter. Lives on the ui thread.
///
/// Keys: the arrows walk bookings and free times, down and up in time, and to what is nearest in
/// the neighbour column; Home and End to the ends of the column, with Ctrl to those of the picture.
/// With Ctrl the arrows walk the hours, taken or not; beyond the first or last on show they bring
/// the whole day. Enter opens what one stands on, E and Enter explain an empty hour, Ctrl+Enter
/// asks for the column's day. Ctrl with +, - and 0, or the wheel, changes how high an hour is.
class TimeGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>; ///< UTC.

    static constexpr int usualHour = 72; ///< Pixels: a quarter of it holds a line.
    static constexpr int leastHour = 32;
    static constexpr int mostHour = 240;

    /// Both outlive it.
    TimeGrid(ViewState &state, const ChangeLog &changes, QWidget *parent);
    ~TimeGrid() override;

    /// Shows another picture, or the same brought up to date: what did not change is not painted
    /// again, and where one stood one stays.
    void setPicture(GridPicture picture);
    [[nodiscard]] const GridPicture &picture() const { return m_scene.picture(); }
    /// Lets go all that it shows; the next picture is another one.
    void clear();

    void setClock(Clock clock);
    [[nodiscard]] int hourHeight() const { return m_hourHeight; }
    void setHourHeight(int height);
    /// Of the strip beside the lanes of each column; 0 where nothing stands there.
    [[nodiscard]] int asideWidth() const;
    /// How many bookings have room side by side in a column.
    [[nodiscard]] int lanesThatFit() const;

    /// Where the keyboard stands; nothing as long as nobody went anywhere.
    [[nodiscard]] const std::optional<GridSpot> &spot() const { return m_spot; }
    /// Goes there as a click does.
    void goTo(const GridSpot &spot);
    /// Opens it as Enter does.
    void open(const GridSpot &spot);
    void openMenu(const GridSpot &spot, QPoint globalPosition);
    /// Scrolls until it is seen.
    void reveal(const GridSpot &spot);
    /// What of it is on screen, in the screen's coordinates; empty when nothing is.
    [[nodiscard]] QRect onScreen(const QRect &rect) const;
    [[nodiscard]] const GridScene &scene() const { return m_scene; }
    [[nodiscard]] GridReader &reader() const { return *m_reader; }
    /// Where the picture stands in the viewport.
    [[nodiscard]] QPoint offset() const;

Q_SIGNALS:
    void hourHeightChanged(int height);
    void lanesThatFitChanged();
    void wholeDayWanted(bool whole);
    void typed(const QString &text);
    void inspectorWanted();
    void bookingMenuWanted(const daybook::Booking &booking, QPoint globalPosition);
    void explanationWanted(const daybook::StaffId &staff, const QDateTime &start,
        const QDateTime &end, QPoint globalPosition);
    void dayWanted(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Strip { None, Top, Bottom };

    void dress();
    void fitRoom();
    void placeParts();
    void fitScrollBars();
    void scrollToStart();
    [[nodiscard]] int firstWorkingPosition() const;
    void see();
    void paintAnew(const QRegion &region); ///< Of the picture.
    void takePicked();
    void renew();

    void tick();
    void placeNow();
    void paintStrip(QPainter &painter, const QRect &rect, const SetText &text) const;
    void setStrips();
    [[nodiscard]] Strip stripAt(QPoint position) const;
    void clickStrip();

    [[nodiscard]] std::optional<GridSpot> spotAt(QPoint position) const;
    [[nodiscard]] std::optional<GridSpot> startSpot() const;
    [[nodiscard]] bool isStillThere(const GridSpot &spot) const;
    void setSpot(const std::optional<GridSpot> &spot);
    void pick(const GridSpot &spot);
    [[nodiscard]] bool walk(QKeyEvent *event);
    [[nodiscard]] bool zoom(const QKeyEvent &event);
    void zoomBy(double factor, int viewportY);
    [[nodiscard]] bool act(QKeyEvent *event);
    void explain(int column, int position, QPoint globalPosition);
    [[nodiscard]] std::optional<int> freePositionIn(const GridSpot &cell) const;
    [[nodiscard]] bool takesTime(const SchedulePiece &piece) const;
    void popUpMenu(const QList<int> &bookings, const QList<int> &slotRows, QPoint globalPosition);
    [[nodiscard]] QString tooltipAt(QPoint position) const;
    void tellFocus();

    ViewState &m_state;
    GridScene m_scene;
    Clock m_clock;
    QTimer m_minute;
    QDateTime m_now;
    QRegion m_nowLine; ///< In the picture.
    int m_hourHeight = usualHour;
    bool m_isPlaced = false; ///< Scrolled to where one wants to begin.
    std::optional<GridSpot> m_spot;
    GridHeader *m_header;
    GridGutter *m_gutter;
    SetText m_topText;
    SetText m_bottomText;
    std::unique_ptr<GridReader> m_reader;
};

} // namespace daybook
