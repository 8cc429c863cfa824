// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/gridpages.h"

#include "ui/print/blocktext.h"
#include "ui/print/printink.h"
#include "ui/text/bookingtext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::GridPages)
};

constexpr double headingHeight = 20;
constexpr double namesHeight = 30;
constexpr double gutterWidth = 44;
constexpr double markWidth = 5;
constexpr double blockPadding = 3;
constexpr double hatchDistance = 5;
constexpr double markDistance = 2.5;
constexpr int markGrey = 170;
constexpr double legendSign = 8;
constexpr int row = TimeAxis::unitsInRow;

/// Where the hours of a page stand.
QRectF hoursOf(const PrintSheet &sheet)
{
    return sheet.body().adjusted(gutterWidth, headingHeight + namesHeight, 0, 0);
}

/// So many parts of at most @p most, and so many in each but perhaps the last.
int evenShare(int all, int most)
{
    const int parts = (all + most - 1) / most;
    return (all + parts - 1) / parts;
}

QList<GridPage> pagesOf(const Schedule &schedule, int picture, const QRectF &hours)
{
    const auto columns = static_cast<int>(schedule.columns.size());
    const int rows = (schedule.bottom - schedule.top) / row;
    if (columns == 0 || rows == 0)
        return {};
    const auto mostColumns = static_cast<int>(hours.width() / GridPages::narrowestColumn);
    const auto mostRows = static_cast<int>(hours.height() / GridPages::lowestHour);
    const int columnsOnPage = evenShare(columns, std::max(mostColumns, 1));
    const int rowsOnPage = evenShare(rows, std::max(mostRows, 1));
    QList<GridPage> pages;
    for (int first = 0; first < columns; first += columnsOnPage) {
        for (int top = schedule.top; top < schedule.bottom; top += rowsOnPage * row)
            pages.append({.picture = picture,
                .firstColumn = first,
                .columns = std::min(columnsOnPage, columns - first),
                .top = top,
                .bottom = std::min(top + rowsOnPage * row, schedule.bottom)});
    }
    for (GridPage &page : pages)
        page.isPart = pages.size() > 1;
    return pages;
}

QString hourText(const HourRow &hour)
{
    const QString text = clockText(QTime(hour.hour, 0));
    return hour.turn == 0 ? text : Words::tr("%1 again", "an hour that comes twice").arg(text);
}

QString nameOf(const ScheduleColumn &column, bool isByPeople)
{
    return isByPeople && column.person ? shownText(column.person->name)
                                       : shortDateText(column.date);
}

QString freeText(qsizetype free)
{
    return counted(free, Words::tr("1 free"), Words::tr("%1 free"));
}

QString countText(const ScheduleColumn &column)
{
    const QString booked = counted(column.booked, Words::tr("1 booked"), Words::tr("%1 booked"));
    return column.free == 0 ? booked : u"%1 · %2"_s.arg(booked, freeText(column.free));
}

/// Free times of all stand in a strip of their own, at the end of each column.
double asideWidthOf(const Schedule &schedule)
{
    const bool hasAside =
        std::ranges::any_of(schedule.pieces, [](const auto &piece) { return piece.isAside; });
    const double words = std::max(widthOf(clockText(QTime(20, 0)), PrintFace::Small),
        widthOf(freeText(20), PrintFace::Small));
    return hasAside ? std::ceil(words) + 2 * blockPadding + 2 : 0;
}

QString shadeText(const ScheduleShade &shade)
{
    switch (shade.why) {
    case ScheduleShade::Why::TimeOff:
        return shade.title.isEmpty() ? Words::tr("Away") : shownText(shade.title);
    case ScheduleShade::Why::Closed:
        return shade.title.isEmpty() ? Words::tr("Closed") : shownText(shade.title);
    case ScheduleShade::Why::OutsideHours:
    case ScheduleShade::Why::NoSuchTime:
        break;
    }
    return {};
}

/// That it is cancelled can be read well.
PrintFace faceOf(BlockLine::Part part, bool isCancelled)
{
    if (part == BlockLine::Part::Facts)
        return PrintFace::Small;
    if (isCancelled)
        return PrintFace::SmallStruck;
    return part == BlockLine::Part::Name ? PrintFace::SmallBold : PrintFace::Small;
}

/// Paints one page.
class GridPainter
{
public:
    GridPainter(PrintInk &ink, const PrintSheet &sheet, const PrintMatter &matter,
        const PrintPicture &picture, const GridPage &page)
        : m_ink(ink), m_body(sheet.body()), m_foot(sheet.foot()), m_hours(hoursOf(sheet)),
          m_matter(matter), m_picture(picture), m_schedule(picture.schedule), m_page(page),
          m_columnWidth(m_hours.width() / page.columns),
          m_asideWidth(asideWidthOf(picture.schedule)),
          m_unit(m_hours.height() / (page.bottom - page.top))
    {
    }

    void paint()
    {
        paintHeading();
        for (const ScheduleShade &shade : m_schedule.shades)
            paintShade(shade);
        paintHours();
        paintColumns();
        for (const SchedulePiece &piece : m_schedule.pieces)
            paintPiece(piece);
        for (const ScheduleCrowd &crowd : m_schedule.crowds)
            paintCrowd(crowd);
        paintLegend();
    }

private:
    /// Of some positions of a column; empty when they are not on this page.
    [[nodiscard]] QRectF placeOf(int column, int top, int bottom) const
    {
        const int place = column - m_page.firstColumn;
        const int from = std::max(top, m_page.top);
        const int to = std::min(bottom, m_page.bottom);
        if (place < 0 || place >= m_page.columns || from >= to)
            return {};
        return {m_hours.left() + place * m_columnWidth,
            m_hours.top() + (from - m_page.top) * m_unit, m_columnWidth, (to - from) * m_unit};
    }

    /// Side by side with others, or in the strip beside them all.
    [[nodiscard]] QRectF placeOf(const SchedulePiece &piece) const
    {
        QRectF place = placeOf(piece.column, piece.top, piece.bottom);
        if (place.isEmpty())
            return {};
        const double room = m_columnWidth - 4 - m_asideWidth;
        const double lane = room / piece.lanes;
        place.setLeft(place.left() + 2 + (piece.isAside ? room : piece.lane * lane));
        place.setWidth((piece.isAside ? m_asideWidth : lane) - 1.5);
        return place.adjusted(0, 0.8, 0, -0.8);
    }

    [[nodiscard]] bool isByPeople() const
    {
        return m_schedule.axis.days().size() == 1 && m_schedule.columns.first().person;
    }

    void paintHeading()
    {
        const QRectF place(m_body.left(), m_body.top(), m_body.width(), headingHeight);
        m_ink.text(place, m_picture.heading, PrintFace::Section);
        if (m_page.isPart && m_page.columns < m_schedule.columns.size())
            m_ink.textAtEnd(place,
                Words::tr("Columns %1 to %2 of %3")
                    .arg(m_page.firstColumn + 1)
                    .arg(m_page.firstColumn + m_page.columns)
                    .arg(m_schedule.columns.size()),
                PrintFace::Small);
    }

    void paintHours()
    {
        for (int top = m_page.top; top < m_page.bottom; top += row) {
            const double y = m_hours.top() + (top - m_page.top) * m_unit;
            m_ink.line({m_body.left(), y}, {m_hours.right(), y}, PrintInk::Stroke::Hairline);
            const double half = y + row / 2 * m_unit;
            m_ink.line({m_hours.left(), half}, {m_hours.right(), half}, PrintInk::Stroke::Light);
            m_ink.text({m_body.left(), y + 1, gutterWidth - 4, lineHeight(PrintFace::Small)},
                hourText(m_schedule.axis.rows().at(top / row)), PrintFace::Small);
        }
    }

    void paintColumns()
    {
        for (int i = 0; i < m_page.columns; ++i) {
            const ScheduleColumn &column = m_schedule.columns.at(m_page.firstColumn + i);
            const double left = m_hours.left() + i * m_columnWidth;
            const QRectF name(left + 4, m_hours.top() - namesHeight, m_columnWidth - 8, 14);
            m_ink.text(name, nameOf(column, isByPeople()), PrintFace::Bold);
            m_ink.text(name.translated(0, 13), countText(column), PrintFace::Small);
            m_ink.line({left, name.top()}, {left, m_hours.bottom()}, PrintInk::Stroke::Hairline);
        }
        m_ink.line({m_hours.right(), m_hours.top() - namesHeight}, m_hours.bottomRight(),
            PrintInk::Stroke::Hairline);
        m_ink.line(
            {m_body.left(), m_hours.bottom()}, m_hours.bottomRight(), PrintInk::Stroke::Hairline);
    }

    void paintShade(const ScheduleShade &shade)
    {
        const QRectF place = placeOf(shade.column, shade.top, shade.bottom);
        if (place.isEmpty())
            return;
        m_ink.hatch(place, hatchDistance, PrintInk::Hatch::Light);
        const QString text = shadeText(shade);
        const double height = lineHeight(PrintFace::Small);
        if (text.isEmpty() || place.height() < height + 2)
            return;
        const double width =
            std::min(widthOf(text, PrintFace::Small) + 6, place.width() - 2 * blockPadding);
        const QRectF label(place.left() + blockPadding, place.top() + 2, width, height);
        m_ink.fill(label, 255);
        m_ink.text(label.adjusted(2, 0, -2, 0), text, PrintFace::Small);
    }

    void paintPiece(const SchedulePiece &piece)
    {
        const QRectF place = placeOf(piece);
        if (place.isEmpty())
            return;
        m_ink.fill(place, 255);
        paintEdges(piece, place);
        paintMark(piece, place);
        paintText(piece, place);
    }

    /// An edge is left open where the block goes on.
    void paintEdges(const SchedulePiece &piece, const QRectF &place)
    {
        const bool isFree = piece.kind == SchedulePiece::Kind::Slot;
        const auto stroke = isFree || isCancelled(piece, m_matter) ? PrintInk::Stroke::Dashed
            : piece.isConflict                                     ? PrintInk::Stroke::Strong
                                                                   : PrintInk::Stroke::Line;
        m_ink.line(place.topLeft(), place.bottomLeft(), stroke);
        m_ink.line(place.topRight(), place.bottomRight(), stroke);
        if (!piece.continuesBefore && piece.top >= m_page.top)
            m_ink.line(place.topLeft(), place.topRight(), stroke);
        if (!piece.continuesAfter && piece.bottom <= m_page.bottom)
            m_ink.line(place.bottomLeft(), place.bottomRight(), stroke);
    }

    void paintMark(const SchedulePiece &piece, const QRectF &place)
    {
        if (piece.kind == SchedulePiece::Kind::Booking)
            paintMark(markOf(m_matter.bookings.at(piece.rows.first()).state),
                {place.left(), place.top(), markWidth, place.height()});
    }

    void paintText(const SchedulePiece &piece, const QRectF &place)
    {
        const double height = lineHeight(PrintFace::Small);
        const int most = std::max(static_cast<int>((place.height() - 1) / height), 1);
        const double mark = piece.kind == SchedulePiece::Kind::Slot ? 0 : markWidth;
        QRectF room = place.adjusted(mark + blockPadding, 1, -blockPadding, 0);
        const QList<BlockLine> lines = linesIn(piece, room.width(), most);
        if (lines.size() == 1)
            room.setTop(place.center().y() - height / 2);
        room.setHeight(height);
        for (const BlockLine &line : lines) {
            m_ink.text(room, line.text, faceOf(line.part, isCancelled(piece, m_matter)));
            room.translate(0, height);
        }
    }

    [[nodiscard]] QList<BlockLine> linesIn(const SchedulePiece &piece, double width, int most) const
    {
        const bool namesStaff = !m_schedule.columns.at(piece.column).person;
        const BlockText text = blockText(piece, m_matter, m_schedule.axis.zone(), namesStaff);
        if (!piece.isAside)
            return blockLines(text, width, most);
        const QList<BlockLine> lines{
            {text.start, BlockLine::Part::Time}, {freeText(piece.rows.size())}};
        return lines.mid(0, most);
    }

    void paintCrowd(const ScheduleCrowd &crowd)
    {
        const QRectF place = placeOf(crowd.column, crowd.top, crowd.bottom);
        if (place.isEmpty())
            return;
        const QString text = Words::tr("+%1").arg(crowd.rows.size() + crowd.freeRows.size());
        const double width = widthOf(text, PrintFace::SmallBold) + 6;
        const QRectF chip(place.right() - m_asideWidth - width - 2, place.top() + 2, width,
            lineHeight(PrintFace::SmallBold) + 2);
        m_ink.fill(chip.adjusted(-1, -1, 1, 1), 255);
        m_ink.fill(chip, 225);
        m_ink.textInMiddle(chip, text, PrintFace::SmallBold);
    }

    void paintMark(StateMark mark, const QRectF &place)
    {
        switch (mark) {
        case StateMark::Full:
            m_ink.fill(place, 0);
            return;
        case StateMark::Grey:
            m_ink.fill(place, markGrey);
            return;
        case StateMark::Hatched:
            m_ink.hatch(place, markDistance, PrintInk::Hatch::Dark);
            return;
        case StateMark::Crossed:
            m_ink.hatch(place, markDistance, PrintInk::Hatch::Crossed);
            return;
        case StateMark::None:
            return;
        }
    }

    /// In the foot: what marks and lines mean.
    void paintLegend()
    {
        const std::array marks{std::pair(StateMark::Full, Words::tr("Booked")),
            std::pair(StateMark::Grey, Words::tr("Completed")),
            std::pair(StateMark::Hatched, Words::tr("Pending")),
            std::pair(StateMark::Crossed, Words::tr("No-show"))};
        QRectF sign(m_foot.left(), m_foot.center().y() - 1, legendSign, legendSign);
        for (const auto &[mark, word] : marks) {
            paintMark(mark, sign);
            explain(sign, word);
        }
        frame(sign, PrintInk::Stroke::Dashed);
        explain(sign, Words::tr("Free, or cancelled"));
        m_ink.hatch(sign, markDistance, PrintInk::Hatch::Light);
        explain(sign, Words::tr("Not at work, or closed"));
    }

    /// Puts @p word behind @p sign, and the next sign behind both.
    void explain(QRectF &sign, const QString &word)
    {
        const double width = widthOf(word, PrintFace::Small) + 2;
        const double height = lineHeight(PrintFace::Small);
        m_ink.text({sign.right() + 3, sign.center().y() - height / 2, width, height}, word,
            PrintFace::Small);
        sign.translate(legendSign + width + 14, 0);
    }

    void frame(const QRectF &place, PrintInk::Stroke stroke)
    {
        m_ink.line(place.topLeft(), place.topRight(), stroke);
        m_ink.line(place.topRight(), place.bottomRight(), stroke);
        m_ink.line(place.bottomRight(), place.bottomLeft(), stroke);
        m_ink.line(place.bottomLeft(), place.topLeft(), stroke);
    }

    PrintInk &m_ink;
    QRectF m_body;
    QRectF m_foot;
    QRectF m_hours;
    const PrintMatter &m_matter;
    const PrintPicture &m_picture;
    const Schedule &m_schedule;
    const GridPage &m_page;
    double m_columnWidth;
    double m_asideWidth; ///< Of the strip beside the lanes of a column; 0: there is none.
    double m_unit;
};

QString whenText(const QDateTime &start, const QDateTime &end, const QTimeZone &zone)
{
    if (!start.isValid())
        return Words::tr("time not told");
    return u"%1  %2"_s.arg(
        shortDateText(start.toTimeZone(zone).date()), spanText(start, end, zone));
}

PrintRow rowOf(const Booking &booking, const QTimeZone &zone, const QString &why)
{
    return {
        .cells = {whenText(booking.start, booking.end, zone), customerText(booking),
            shownText(booking.service), shownText(booking.staff), statusSign(booking).text, why},
        .person = shownText(booking.staff),
        .isStruck = booking.state == BookingState::Cancelled};
}

PrintRow rowOf(const Slot &slot, const QTimeZone &zone, const QString &why)
{
    return {.cells = {whenText(slot.start, slot.end, zone), {}, {}, shownText(slot.staffName),
                Words::tr("Free"), why},
        .person = shownText(slot.staffName)};
}

/// Collects what is left out, each thing once.
class LeftOut
{
public:
    LeftOut(const PrintMatter &matter, PrintTable &table) : m_matter(matter), m_table(table) { }

    void take(const Schedule &schedule)
    {
        const QTimeZone &zone = schedule.axis.zone();
        takeBookings(schedule.withoutTime, zone, Words::tr("Time not known"));
        takeBookings(schedule.withoutColumn, zone, Words::tr("No column"));
        for (const ScheduleCrowd &crowd : schedule.crowds) {
            takeBookings(crowd.rows, zone, Words::tr("No room"));
            takeSlots(crowd.freeRows, zone, Words::tr("No room"));
        }
    }

private:
    void takeBookings(const QList<int> &rows, const QTimeZone &zone, const QString &why)
    {
        for (const int index : rows) {
            if (isNew(m_bookings, index))
                m_table.rows.append(rowOf(m_matter.bookings.at(index), zone, why));
        }
    }

    void takeSlots(const QList<int> &rows, const QTimeZone &zone, const QString &why)
    {
        for (const int index : rows) {
            if (isNew(m_slots, index))
                m_table.rows.append(rowOf(m_matter.freeSlots.at(index), zone, why));
        }
    }

    static bool isNew(QSet<int> &seen, int index)
    {
        const qsizetype before = seen.size();
        seen.insert(index);
        return seen.size() > before;
    }

    const PrintMatter &m_matter;
    PrintTable &m_table;
    QSet<int> m_bookings;
    QSet<int> m_slots;
};

} // namespace

GridPages::GridPages(const QList<PrintPicture> &pictures, const PrintSheet &sheet)
    : m_sheet(sheet), m_pictures(pictures)
{
    for (int picture = 0; picture < pictures.size(); ++picture)
        m_pages.append(pagesOf(pictures.at(picture).schedule, picture, hoursOf(sheet)));
}

void GridPages::paint(PrintInk &ink, const PrintMatter &matter, int page) const
{
    const GridPage &shown = m_pages.at(page);
    GridPainter(ink, m_sheet, matter, m_pictures.at(shown.picture), shown).paint();
}

PrintTable leftOutOf(const QList<PrintPicture> &pictures, const PrintMatter &matter)
{
    PrintTable table{.title = Words::tr("Not in the picture"),
        .headings = {Words::tr("Time"), Words::tr("Customer"), Words::tr("Service"),
            Words::tr("Staff"), Words::tr("Status"), Words::tr("Why")}};
    LeftOut leftOut(matter, table);
    for (const PrintPicture &picture : pictures)
        leftOut.take(picture.schedule);
    return table;
}

} // namespace daybook
