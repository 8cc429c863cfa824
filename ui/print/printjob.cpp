// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/printjob.h"

#include "ui/print/printink.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/text/zonetext.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::PrintJob)
};

constexpr int pdfDotsPerInch = 600;
constexpr double pointsPerInch = 72;

QPageLayout layoutOf(const PrintWish &wish)
{
    const bool isUpright = wish.kind == PrintTemplate::DayList;
    return {QPageSize(wish.paper), isUpright ? QPageLayout::Portrait : QPageLayout::Landscape,
        QMarginsF(0, 0, 0, 0), QPageLayout::Point};
}

PrintSheet sheetOf(const PrintWish &wish)
{
    return {.size = layoutOf(wish).fullRect(QPageLayout::Point).size()};
}

DateRange shortened(const DateRange &days)
{
    return {.from = days.from, .to = std::min(days.to, days.from.addDays(PrintJob::mostDays - 1))};
}

/// Each time of a list names its zone, and not always its day; a picture has one zone.
QString timesNote(const PrintMatter &matter, PrintTemplate kind)
{
    if (kind == PrintTemplate::DayList)
        return matter.days.from.isValid() ? rangeText(matter.days) : QString();
    const QTimeZone zone = matter.zone.isValid() ? matter.zone : QTimeZone::utc();
    const QDateTime noon(matter.days.from, QTime(12, 0), Qt::UTC);
    return Words::tr("Times of %1").arg(cityZoneText(zone, noon));
}

QString ageNote(const QDateTime &asOf)
{
    if (!asOf.isValid())
        return {};
    const QTimeZone here = QTimeZone::systemTimeZone();
    return Words::tr("As of %1, %2 %3", "date, time, time zone")
        .arg(dateText(asOf.toTimeZone(here).date()), clockText(asOf, here), zoneText(here, asOf));
}

} // namespace

PrintJob::PrintJob(const PrintMatter &matter, const PrintWish &wish)
    : m_matter(matter), m_wish(wish), m_sheet(sheetOf(wish))
{
    if (wish.kind == PrintTemplate::DayList) {
        m_lists = ListPages(matter.tables, m_sheet, wish.newPageForEachPerson);
        return;
    }
    const QList<PrintPicture> all = pictures();
    m_grids = GridPages(all, m_sheet);
    PrintTable leftOut = leftOutOf(all, m_matter);
    const bool isCut = shortened(m_matter.days) != m_matter.days;
    if (isCut)
        leftOut.rows.append(
            {.cells = {Words::tr("Days after %1").arg(dateText(shortened(m_matter.days).to))}});
    if (!leftOut.rows.isEmpty() || m_grids.pages().isEmpty())
        m_lists = ListPages({leftOut}, m_sheet, false);
}

int PrintJob::pageCount() const
{
    return static_cast<int>(m_grids.pages().size() + m_lists.pages().size());
}

QPageLayout PrintJob::pageLayout() const
{
    return layoutOf(m_wish);
}

QList<PrintPicture> PrintJob::pictures() const
{
    return m_wish.kind == PrintTemplate::StaffColumns ? days() : weeks();
}

Schedule PrintJob::scheduleOf(ScheduleWish wish) const
{
    wish.zone = m_matter.zone;
    wish.showsWholeDay = m_matter.showsWholeDay;
    return daybook::scheduleOf({.bookings = m_matter.bookings,
                                   .freeSlots = m_matter.freeSlots,
                                   .roster = m_matter.roster ? &*m_matter.roster : nullptr,
                                   .classes = m_matter.classes},
        wish);
}

QList<PrintPicture> PrintJob::days() const
{
    QList<PrintPicture> pictures;
    const DateRange range = shortened(m_matter.days);
    for (QDate day = range.from; day.isValid() && day <= range.to; day = day.addDays(1))
        pictures.append({.heading = longDateText(day),
            .schedule = scheduleOf({.columns = ScheduleWish::Columns::People,
                .days = {.from = day, .to = day},
                .people = m_matter.people})});
    return pictures;
}

QList<PrintPicture> PrintJob::weeks() const
{
    ScheduleWish wish{.columns = ScheduleWish::Columns::Days, .days = shortened(m_matter.days)};
    if (m_matter.weekOf)
        wish.people = {*m_matter.weekOf};
    const QString range = rangeText(wish.days);
    const QList<SchedulePerson> people = m_matter.weekOf ? wish.people : everybody();
    if (!m_wish.newPageForEachPerson || people.isEmpty())
        return {{.heading = range, .schedule = scheduleOf(wish)}};
    QList<PrintPicture> pictures;
    for (const SchedulePerson &person : people) {
        ScheduleWish one = wish;
        one.people = {person};
        pictures.append(
            {.heading = Words::tr("%1, %2", "a person, days").arg(shownText(person.name), range),
                .schedule = scheduleOf(one)});
    }
    return pictures;
}

/// Those who have a column, and whoever else is booked: somebody who left, or nobody.
QList<SchedulePerson> PrintJob::everybody() const
{
    QList<SchedulePerson> people = m_matter.people;
    QSet<StaffId> known;
    for (const SchedulePerson &person : std::as_const(people))
        known.insert(person.id);
    for (const Booking &booking : m_matter.bookings) {
        if (known.contains(booking.staffId) || !isOnTheseDays(booking))
            continue;
        known.insert(booking.staffId);
        people.append({.id = booking.staffId,
            .name = booking.staff.isEmpty() ? Words::tr("No staff member") : booking.staff});
    }
    return people;
}

bool PrintJob::isOnTheseDays(const Booking &booking) const
{
    const QTimeZone zone = m_matter.zone.isValid() ? m_matter.zone : QTimeZone::utc();
    const DateRange days = shortened(m_matter.days);
    return booking.start.isValid() && booking.start.toTimeZone(zone).date() <= days.to
        && std::max(booking.start, booking.end).toTimeZone(zone).date() >= days.from;
}

void PrintJob::paintPage(QPainter &painter, int page) const
{
    PrintInk ink(painter, m_sheet.size.width());
    paintFrame(ink, page);
    const auto grids = static_cast<int>(m_grids.pages().size());
    if (page < grids)
        m_grids.paint(ink, m_matter, page);
    else
        m_lists.paint(ink, page - grids);
}

/// What stands on each page: the head and the foot.
void PrintJob::paintFrame(PrintInk &ink, int page) const
{
    const QRectF head = m_sheet.head();
    const QRectF title(head.left(), head.top(), head.width() * 0.6, 20);
    const QRectF note(title.right(), head.top(), head.width() * 0.4, 20);
    ink.text(title, shownText(m_matter.title), PrintFace::Title);
    ink.text(title.translated(0, 18).adjusted(0, 0, 0, -6), shownText(m_matter.subtitle),
        PrintFace::Body);
    ink.textAtEnd(note, ageNote(m_matter.asOf), PrintFace::Body);
    ink.textAtEnd(note.translated(0, 18).adjusted(0, 0, 0, -6), timesNote(m_matter, m_wish.kind),
        PrintFace::Body);
    const double line = head.bottom() - 4;
    ink.line({head.left(), line}, {head.right(), line}, PrintInk::Stroke::Line);

    const QRectF foot = m_sheet.foot().adjusted(0, 6, 0, 0);
    ink.textAtEnd(
        foot, Words::tr("Page %1 of %2").arg(page + 1).arg(pageCount()), PrintFace::Small);
}

bool PrintJob::paintAll(QPagedPaintDevice &device, int first, int last) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double scale = device.logicalDpiX() / pointsPerInch;
    for (int page = first; page <= last; ++page) {
        if (page > first && !device.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        paintPage(painter, page);
        painter.restore();
    }
    return painter.end();
}

QString savePdf(const PrintJob &job, const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return Words::tr("The file could not be written: %1").arg(file.errorString());
    QPdfWriter writer(&file);
    writer.setTitle(job.title());
    writer.setCreator(u"Daybook"_s);
    writer.setResolution(pdfDotsPerInch);
    writer.setPageLayout(job.pageLayout());
    if (!job.paintAll(writer, 0, job.pageCount() - 1) || !file.commit())
        return Words::tr("The file could not be written: %1").arg(file.errorString());
    return {};
}

} // namespace daybook
