// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/measures.h"
#include "tests/bench/paintwatch.h"
#include "tests/bench/report.h"
#include "ui/grid/timegrid.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <chrono>
#include <functional>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int rounds = 25;
constexpr int changedRows = 10;
constexpr QSize windowSize(1280, 800);
constexpr int hourHeight = 96; ///< Two lines in most blocks, and more hours than fit.
const QDate day(2026, 11, 26);
const QTimeZone zone("America/Chicago");

double msOf(const std::function<void()> &what)
{
    QElapsedTimer clock;
    clock.start();
    what();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

Booking bookingOf(int number, int people, int days)
{
    const int person = number % people;
    const int turn = number / people;
    const int inDay = turn / days;
    const QDateTime start =
        QDateTime(day.addDays(turn % days), QTime(8, 0), zone).addSecs(inDay * 25 * 60);
    return {.id = {QString::number(190'000'000 + number)},
        .state = static_cast<BookingState>(number % 7),
        .start = start.toUTC(),
        .end = start.addSecs(25 * 60).toUTC(),
        .zone = zone,
        .location = u"Austin, South Congress"_s,
        .staffId = {QString::number(person)},
        .staff = u"Person %1"_s.arg(person),
        .serviceId = {QString::number(number % 40)},
        .service = u"Service number %1"_s.arg(number % 40),
        .customer = {.name = u"Customer %1 Example"_s.arg(number),
            .email = u"customer%1@example.test"_s.arg(number)}};
}

/// One picture of a given size, made from the desk's kind of facts.
struct Scenery
{
    ScheduleWish::Columns columns;
    int people;
    int days;
    QList<Booking> bookings = {};
    QList<Slot> freeSlots = {};

    [[nodiscard]] GridPicture picture(int lanes) const
    {
        GridPicture picture{.bookings = bookings,
            .freeSlots = freeSlots,
            .namesStaff = columns == ScheduleWish::Columns::Days};
        const ScheduleFacts facts{.bookings = picture.bookings, .freeSlots = picture.freeSlots};
        ScheduleWish wish{.columns = columns,
            .days = {.from = day, .to = day.addDays(days - 1)},
            .zone = zone,
            .mostLanes = lanes};
        for (int i = 0; i < people; ++i)
            wish.people.append({.id = {QString::number(i)}, .name = u"Person %1"_s.arg(i)});
        picture.schedule = scheduleOf(facts, wish);
        for (const ScheduleColumn &column : std::as_const(picture.schedule.columns))
            picture.heads.append(
                {.title = column.person ? column.person->name : column.date.toString(),
                    .detail = u"%1 booked"_s.arg(column.booked)});
        return picture;
    }
};

Scenery sceneryOf(ScheduleWish::Columns columns, int people, int days, int bookings)
{
    Scenery scenery{.columns = columns, .people = people, .days = days};
    for (int i = 0; i < bookings; ++i)
        scenery.bookings.append(bookingOf(i, people, days));
    return scenery;
}

/// Notes how much of a widget was painted.
class PaintedArea final : public QObject
{
public:
    explicit PaintedArea(QWidget &watched) { watched.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    [[nodiscard]] double points() const
    {
        double sum = 0;
        for (const QRect &rect : region)
            sum += double(rect.width()) * rect.height();
        return sum;
    }
    QRegion region;
};

/// What painting as many rectangles with as many words costs, and nothing else.
double bareLoopMs(const TimeGrid &grid)
{
    const QStaticText text(u"Customer Example"_s);
    QImage image(grid.viewport()->size(), QImage::Format_RGB32);
    return msOf([&] {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        for (const GridBlock &block : grid.scene().blocks()) {
            const QRect rect = block.rect.translated(grid.offset());
            painter.fillRect(rect, QColor(0xe4eefd));
            for (int line = 0; line < 2; ++line)
                painter.drawStaticText(rect.left() + 9, rect.top() + 15 * line, text);
        }
    });
}

/// Everything that was put off, up to what is on the screen.
void flush()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

class GridBench
{
public:
    GridBench(QString name, Scenery scenery)
        : m_name(std::move(name)), m_scenery(std::move(scenery)),
          m_grid(m_state, m_desk.changes(), nullptr)
    {
        m_grid.setStyleSheet(styleSheetFor(theme()));
        m_grid.setClock([] { return QDateTime(day, QTime(18, 0), Qt::UTC); });
        m_grid.resize(windowSize);
        m_grid.setHourHeight(hourHeight);
        m_grid.show();
        m_grid.setPicture(m_scenery.picture(m_grid.lanesThatFit()));
        flush();
        m_grid.setPicture(m_scenery.picture(m_grid.lanesThatFit()));
        flush();
    }

    void run()
    {
        measurePaint();
        measureScroll();
        measureFilter();
        measureRefresh();
    }

private:
    void tell(const QString &what, const QList<double> &values, std::optional<double> aim = {})
    {
        report(u"%1: %2"_s.arg(m_name, what), median(values), u"ms"_s, aim);
    }

    void measurePaint()
    {
        QList<double> paints, bare;
        for (int i = 0; i < rounds; ++i) {
            paints.append(msOf([this] { m_grid.viewport()->repaint(); }));
            bare.append(bareLoopMs(m_grid));
        }
        report(u"%1: blocks in sight"_s.arg(m_name),
            static_cast<double>(m_grid.scene().blocks().size()), u"blocks"_s);
        tell(u"the same rectangles and words in a bare loop"_s, bare);
        tell(u"full paint"_s, paints, 8);
    }

    void measureScroll()
    {
        for (QScrollBar *bar : {m_grid.verticalScrollBar(), m_grid.horizontalScrollBar()}) {
            if (bar->maximum() == 0)
                continue;
            QList<double> steps;
            bar->setValue(0);
            flush();
            for (int i = 0; i < rounds; ++i) {
                const int next = (bar->value() + 3 * bar->singleStep()) % bar->maximum();
                steps.append(msOf([&] {
                    bar->setValue(next);
                    flush();
                }));
            }
            const bool isDown = bar == m_grid.verticalScrollBar();
            tell(isDown ? u"scroll step down"_s : u"scroll step sideways"_s, steps, 8);
            tell(isDown ? u"jump to the evening"_s : u"jump to the last columns"_s, {msOf([&] {
                bar->setValue(bar->maximum());
                flush();
            })});
            bar->setValue(0);
            flush();
        }
    }

    void measureFilter()
    {
        QList<double> filters;
        for (int i = 0; i < rounds; ++i)
            filters.append(msOf([&] {
                m_state.setNeedle(i % 2 ? QString() : u"Customer 1%1"_s.arg(i));
                flush();
            }));
        tell(u"a filter typed, laid out and painted"_s, filters, 16);
        m_state.setNeedle({});
        flush();
    }

    [[nodiscard]] QList<int> rowsInSight() const
    {
        QList<int> rows;
        const auto &blocks = m_grid.scene().blocks();
        for (size_t i = 0; rows.size() < changedRows && i < blocks.size(); i += 7)
            rows.append(m_grid.picture().schedule.pieces.at(blocks[i].piece).rows.first());
        return rows;
    }

    void measureRefresh()
    {
        QList<double> schedules, takes, paints, points;
        PaintedArea painted(*m_grid.viewport());
        const QList<int> rows = rowsInSight();
        for (int round = 0; round < rounds; ++round) {
            for (const int row : rows) {
                Booking &booking = m_scenery.bookings[row];
                booking.state = booking.state == BookingState::Open ? BookingState::Completed
                                                                    : BookingState::Open;
            }
            GridPicture picture;
            schedules.append(msOf([&] { picture = m_scenery.picture(m_grid.lanesThatFit()); }));
            painted.region = {};
            takes.append(msOf([&] { m_grid.setPicture(std::move(picture)); }));
            paints.append(msOf(flush));
            points.append(painted.points());
        }
        tell(u"refresh that changes 10 rows, the schedule made anew"_s, schedules);
        tell(u"refresh that changes 10 rows, taken over"_s, takes);
        tell(u"refresh that changes 10 rows, painted"_s, paints);
        QList<double> sums;
        for (int i = 0; i < rounds; ++i)
            sums.append(schedules.at(i) + takes.at(i) + paints.at(i));
        tell(u"refresh that changes 10 rows, all of it"_s, sums, 5);
        const QSize seen = m_grid.viewport()->size();
        report(u"%1: part of the picture painted by it"_s.arg(m_name),
            100 * median(points) / (double(seen.width()) * seen.height()), u"%"_s);
    }

    const QString m_name;
    Scenery m_scenery;
    Desk m_desk;
    ViewState m_state{m_desk};
    TimeGrid m_grid;
};

} // namespace

void measureGrid()
{
    GridBench(u"60 staff x 1 day, 1,500 bookings"_s,
        sceneryOf(ScheduleWish::Columns::People, 60, 1, 1'500))
        .run();
    GridBench(u"7 days x 12 staff, 1,500 bookings"_s,
        sceneryOf(ScheduleWish::Columns::Days, 12, 7, 1'500))
        .run();
}

} // namespace daybook::bench
