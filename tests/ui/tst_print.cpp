// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/bookingtablemodel.h"
#include "ui/common/rowroles.h"
#include "ui/print/blocktext.h"
#include "ui/print/printink.h"
#include "ui/print/printjob.h"
#include "ui/print/printtable.h"

#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday(2026, 11, 26);

QDateTime at(int day, int hour, int minute = 0)
{
    return {thursday.addDays(day), QTime(hour, minute), Qt::UTC};
}

SchedulePerson person(int number)
{
    static const QStringList names{u"Dana Whitfield"_s, u"Ola Brandt"_s, u"Sanjay Rao"_s,
        u"Mei Lin"_s, u"Noor Haddad"_s, u"Tom Okafor"_s, u"Rosa Campos"_s, u"Ivo Petrov"_s};
    return {.id = {QString::number(number)},
        .name = number < names.size() ? names.at(number) : u"Person %1"_s.arg(number)};
}

QList<SchedulePerson> people(int count)
{
    QList<SchedulePerson> found;
    for (int number = 0; number < count; ++number)
        found.append(person(number));
    return found;
}

Booking booking(int who, const QDateTime &start, int minutes, BookingState state,
    const QString &customer, const QString &service)
{
    static int number = 0;
    return {.id = {QString::number(++number)},
        .state = state,
        .start = start,
        .end = start.addSecs(minutes * 60),
        .staffId = person(who).id,
        .staff = person(who).name,
        .service = service,
        .customer = {.name = customer}};
}

/// A day of all that can be on paper.
PrintMatter harbourDay(int columns)
{
    PrintMatter matter{.title = u"Harbour Studio, Lisbon"_s,
        .subtitle = u"Harbour (TimeTap) · Massage 60"_s,
        .asOf = at(0, 7, 2),
        .onShow = PrintTemplate::StaffColumns,
        .classes = {{u"yoga"_s}},
        .people = people(columns),
        .days = {.from = thursday, .to = thursday},
        .zone = QTimeZone("Europe/Lisbon")};
    const QString massage = u"Massage 60"_s;
    matter.bookings = {
        booking(0, at(0, 9), 60, BookingState::Confirmed, u"Maria Ibarra"_s, massage),
        booking(0, at(0, 10), 30, BookingState::Completed, u"Jonas Lindqvist"_s, u"Consultation"_s),
        booking(0, at(0, 10, 30), 20, BookingState::Pending, u"王秀英"_s, u"Consultation"_s),
        booking(0, at(0, 13), 60, BookingState::Cancelled, u"Peter Novak"_s, massage),
        booking(1, at(0, 9, 30), 90, BookingState::Open, u"Amara Diallo"_s, u"Deep tissue 90"_s),
        booking(1, at(0, 10, 15), 60, BookingState::Open, u"Leila Haddad"_s, massage),
        booking(2, at(0, 11), 45, BookingState::NoShow, u"Giulia Conti"_s, u"Facial 45"_s),
        booking(2, at(0, 16), 120, BookingState::InProgress, u"Hugo van der Berg"_s,
            u"Hot stones, with a name that is much too long for a column"_s),
        booking(0, at(0, 15), 10, BookingState::Confirmed, u"Ada Short"_s, u"Pick up"_s)};
    for (int seat = 0; seat < 3; ++seat) {
        Booking yoga = booking(3 % columns, at(0, 12), 60, BookingState::Confirmed,
            u"Guest %1"_s.arg(seat + 1), u"Yoga"_s);
        yoga.serviceId = {u"yoga"_s};
        matter.bookings.append(yoga);
    }
    matter.bookings.append(Booking{.id = {u"bad"_s},
        .state = BookingState::Open,
        .staffId = person(0).id,
        .staff = person(0).name,
        .service = massage,
        .customer = {.name = u"Nobody Knows"_s}});
    for (int hour = 14; hour < 17; ++hour)
        matter.freeSlots.append({.start = at(0, hour),
            .end = at(0, hour + 1),
            .staff = person(1).id,
            .staffName = person(1).name});
    Roster roster{.days = matter.days, .knowsTimeOff = true};
    for (int number = 0; number < columns; ++number) {
        roster.people.append(person(number).id);
        roster.shifts.append({.staff = person(number).id,
            .start = at(0, 8 + number % 3),
            .end = at(0, 17 + number % 2)});
    }
    roster.timeOff = {
        {.staff = person(2).id, .start = at(0, 13), .end = at(0, 15), .title = u"Dentist"_s}};
    matter.roster = roster;
    return matter;
}

/// @p rows rows over @p days days of @p staff people.
PrintTable table(int rows, int days = 1, int staff = 1)
{
    PrintTable made{.title = u"Booked"_s,
        .headings = {u"Time"_s, u"Customer"_s, u"Service"_s, u"Staff"_s, u"Status"_s}};
    for (int row = 0; row < rows; ++row)
        made.rows.append({.cells = {u"%1:00 – %2:00 WET"_s.arg(8 + row % 9).arg(9 + row % 9),
                              u"Customer %1"_s.arg(row),
                              row % 5 ? u"Massage 60"_s
                                      : u"Massage of a kind whose name is so long that it fills "
                                        "more than one line of its narrow column"_s,
                              person(row % staff).name, row % 7 ? u"Open"_s : u"Cancelled"_s},
            .group = days > 1 ? u"Day %1"_s.arg(row * days / rows) : QString(),
            .person = person(row % staff).name,
            .isStruck = row % 7 == 0});
    return made;
}

PrintJob jobOf(const PrintMatter &matter, PrintTemplate kind, bool newPages = false,
    QPageSize::PageSizeId paper = QPageSize::A4)
{
    return {matter, {.kind = kind, .paper = paper, .newPageForEachPerson = newPages}};
}

constexpr int scale = 2;

QImage pictureOf(const PrintJob &job, int page)
{
    const QSizeF size = job.pageLayout().fullRect(QPageLayout::Point).size();
    QImage picture((size * scale).toSize(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    job.paintPage(painter, page);
    return picture;
}

/// How much of the picture is not white; in points.
qint64 inkIn(const QImage &picture, const QRectF &place)
{
    qint64 ink = 0;
    for (int y = static_cast<int>(place.top() * scale); y < place.bottom() * scale; ++y) {
        for (int x = static_cast<int>(place.left() * scale); x < place.right() * scale; ++x)
            ink += picture.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
    }
    return ink;
}

/// What stands on the pages of a list: "T H G 0 1 | H 2" is a title, headings, a day and rows.
QString textOf(const ListPages &lists)
{
    QStringList pages;
    for (const ListPage &page : lists.pages()) {
        QStringList words;
        for (const ListItem &item : page.items)
            words.append(item.kind == ListItem::Kind::Row
                    ? QString::number(item.row)
                    : QStringView(u"THGRN").mid(static_cast<int>(item.kind), 1).toString());
        pages.append(words.join(u' '));
    }
    return pages.join(u" | "_s);
}

/// "0: 0+6 8-18": the first six columns of picture 0, from 8 to 18 o'clock.
QString textOf(const GridPages &grids)
{
    QStringList pages;
    for (const GridPage &page : grids.pages())
        pages.append(u"%1: %2+%3 %4-%5"_s.arg(page.picture)
                         .arg(page.firstColumn)
                         .arg(page.columns)
                         .arg(page.top / 60)
                         .arg(page.bottom / 60));
    return pages.join(u'\n');
}

/// Everything that is on one list page or another, and how it fits.
QList<ListItem> itemsOf(const ListPages &lists, ListItem::Kind kind)
{
    QList<ListItem> items;
    for (const ListPage &page : lists.pages())
        std::ranges::copy_if(page.items, std::back_inserter(items),
            [kind](const ListItem &item) { return item.kind == kind; });
    return items;
}

/// For people who want to see the pages: with DAYBOOK_PRINTED set they are kept there.
void keep(const QString &name, const PrintJob &job)
{
    const QString folder = qEnvironmentVariable("DAYBOOK_PRINTED");
    for (int page = 0; !folder.isEmpty() && page < job.pageCount(); ++page)
        pictureOf(job, page).save(u"%1/%2_%3.png"_s.arg(folder, name).arg(page));
}

} // namespace

class TestPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void listsBreakBetweenRows_data();
    void listsBreakBetweenRows();
    void nothingReachesOverTheFoot();
    void theLastSentenceFindsRoom();
    void shortListsAreOnePage_data();
    void shortListsAreOnePage();
    void daysGoOnWithTheirNames();
    void everyPersonBeginsAPage();
    void longListsAreCutOffAndSaySo();
    void longCellsAreBrokenIntoLines();
    void wideColumnsLeaveRoomForNarrowOnes();
    void gridsBreakIntoReadablePages_data();
    void gridsBreakIntoReadablePages();
    void everyPersonHasAWeek();
    void aWeekOfAllIsOfAll();
    void nobodysBookingsHaveAWeek();
    void aWeekOfOnePersonIsHers();
    void freeTimesOfAllLeaveTheBookingsAlone();
    void staffColumnsAreDrawnForEachDay();
    void manyDaysAreCutOffAndSaySo();
    void whatHasNoPlaceIsListed();
    void whatHasNoPlaceIsListedOnce();
    void withoutPeopleThePageSaysSo();
    void blocksSayWhatFits_data();
    void blocksSayWhatFits();
    void statesAreMarkedApart();
    void pagesAreBlackAndWhiteAndKeepTheirMargins_data();
    void pagesAreBlackAndWhiteAndKeepTheirMargins();
    void pagesAreMirroredForThoseWhoReadFromTheRight();
    void tablesAreTakenAsTheyAreOnShow();
    void noWordsAreMadeOfWhatIsNotPrinted();
    void pdfFilesHaveTheirPagesAndTheirTitle();
    void aPdfThatCannotBeWrittenSaysSo();
};

void TestPrint::cleanup()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestPrint::listsBreakBetweenRows_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("days");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::newRow("one page") << 10 << 1 << QPageSize::A4;
    QTest::newRow("some pages") << 150 << 1 << QPageSize::A4;
    QTest::newRow("some pages of Letter") << 150 << 1 << QPageSize::Letter;
    QTest::newRow("days") << 150 << 3 << QPageSize::A4;
    QTest::newRow("a day for each row") << 120 << 120 << QPageSize::A4;
}

void TestPrint::listsBreakBetweenRows()
{
    QFETCH(int, rows);
    QFETCH(int, days);
    QFETCH(QPageSize::PageSizeId, paper);
    const PrintMatter matter{.tables = {table(rows, days)}};
    const PrintJob job = jobOf(matter, PrintTemplate::DayList, false, paper);
    const PrintSheet sheet{job.pageLayout().fullRect(QPageLayout::Point).size()};

    const QList<ListItem> printed = itemsOf(job.lists(), ListItem::Kind::Row);
    QCOMPARE(printed.size(), rows);
    for (int row = 0; row < rows; ++row)
        QCOMPARE(printed.at(row).row, row);
    const QList<ListPage> &pages = job.lists().pages();
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const QList<ListItem> &items = pages.at(page).items;
        QCOMPARE(items.at(page == 0 ? 1 : 0).kind, ListItem::Kind::Headings);
        QCOMPARE(items.last().kind, ListItem::Kind::Row);
        for (qsizetype i = 1; i < items.size(); ++i)
            QCOMPARE(items.at(i).top, items.at(i - 1).top + items.at(i - 1).height);
        const double bottom = items.last().top + items.last().height;
        QVERIFY(bottom <= sheet.body().height());
        if (page + 1 < pages.size())
            QVERIFY(bottom > sheet.body().height() - 60); // no page is left half empty
    }
    QCOMPARE(job.pageCount(), pages.size());
    QVERIFY(job.pageLayout().orientation() == QPageLayout::Portrait);
}

/// Wherever a day or a second list begins, what belongs together stays together.
void TestPrint::nothingReachesOverTheFoot()
{
    for (int first = 1; first < 90; ++first) {
        PrintTable days = table(100);
        for (int row = 0; row < 100; ++row)
            days.rows[row].group = row < first ? u"One"_s : u"Two"_s;
        for (const PrintMatter &matter :
            {PrintMatter{.tables = {days}}, PrintMatter{.tables = {table(first), table(2)}}}) {
            const PrintJob job = jobOf(matter, PrintTemplate::DayList);
            const PrintSheet sheet{job.pageLayout().fullRect(QPageLayout::Point).size()};
            for (const ListPage &page : job.lists().pages()) {
                const ListItem &last = page.items.last();
                QCOMPARE(last.kind, ListItem::Kind::Row);
                QVERIFY(last.top + last.height <= sheet.body().height());
            }
        }
    }
}

void TestPrint::theLastSentenceFindsRoom()
{
    PrintTable many{.headings = {u"Time"_s}};
    many.rows.fill({.cells = {u"09:00"_s}}, ListPages::mostRows + 1);
    for (int more = 1; more < 60; ++more) {
        PrintTable few{.headings = {u"Time"_s}};
        few.rows.fill({.cells = {u"09:00"_s}}, more);
        const PrintJob job = jobOf({.tables = {many, few}}, PrintTemplate::DayList);
        const PrintSheet sheet{job.pageLayout().fullRect(QPageLayout::Point).size()};
        const ListItem &last = job.lists().pages().last().items.last();
        QCOMPARE(last.text, u"1 more row is not printed."_s);
        QVERIFY(last.top + last.height <= sheet.body().height());
    }
}

void TestPrint::shortListsAreOnePage_data()
{
    QTest::addColumn<QList<PrintTable>>("tables");
    QTest::addColumn<QString>("page");
    PrintTable untitled = table(2);
    untitled.title.clear();
    QTest::newRow("nothing") << QList<PrintTable>() << u"N"_s;
    QTest::newRow("no rows") << QList{table(0)} << u"N"_s;
    QTest::newRow("a list") << QList{table(2)} << u"T H 0 1"_s;
    QTest::newRow("without a title") << QList{untitled} << u"H 0 1"_s;
    QTest::newRow("in days") << QList{table(4, 2)} << u"T H G 0 1 G 2 3"_s;
    QTest::newRow("two lists") << QList{table(2), table(1)} << u"T H 0 1 T H 0"_s;
    QTest::newRow("the first is empty") << QList{table(0), table(1)} << u"T H 0"_s;
}

void TestPrint::shortListsAreOnePage()
{
    QFETCH(QList<PrintTable>, tables);
    const PrintMatter matter{.tables = tables};
    QTEST(textOf(jobOf(matter, PrintTemplate::DayList).lists()), "page");
}

void TestPrint::daysGoOnWithTheirNames()
{
    const PrintMatter matter{.tables = {table(120, 2)}};
    const PrintJob job = jobOf(matter, PrintTemplate::DayList);
    const QList<ListItem> &second = job.lists().pages().at(1).items;
    QCOMPARE(second.at(0).kind, ListItem::Kind::Headings);
    QCOMPARE(second.at(1).kind, ListItem::Kind::Group);
    QCOMPARE(second.at(1).text, u"Day 0 (continued)"_s);
    QCOMPARE(second.at(2).kind, ListItem::Kind::Row);
}

void TestPrint::everyPersonBeginsAPage()
{
    PrintMatter matter{.tables = {table(100, 1, 2), table(3)}};
    matter.tables[0].rows[4].person.clear();
    const PrintJob job = jobOf(matter, PrintTemplate::DayList, true);
    QStringList sections;
    for (const ListPage &page : job.lists().pages())
        sections.append(page.continues ? page.section + u'…' : page.section);
    QCOMPARE(sections,
        (QStringList{u"Dana Whitfield"_s, u"Dana Whitfield…"_s, u"No staff member"_s,
            u"Ola Brandt"_s, u"Ola Brandt…"_s}));
    QCOMPARE(itemsOf(job.lists(), ListItem::Kind::Row).size(), 103);
    // What is free stands below what is booked, on the pages of the same person.
    const QList<ListItem> &danas = job.lists().pages().at(1).items;
    QCOMPARE(danas.last().table, 1);
}

void TestPrint::longListsAreCutOffAndSaySo()
{
    const PrintMatter matter{.tables = {table(ListPages::mostRows + 2), table(1)}};
    const PrintJob job = jobOf(matter, PrintTemplate::DayList);
    QCOMPARE(itemsOf(job.lists(), ListItem::Kind::Row).size(), ListPages::mostRows + 1);
    const auto said = [](const PrintJob &printed) {
        const ListItem &last = printed.lists().pages().last().items.last();
        return last.kind == ListItem::Kind::Note ? last.text : QString();
    };
    QCOMPARE(said(job), u"2 more rows are not printed."_s);
    PrintTable taken = table(3);
    taken.leftOut = 7;
    QCOMPARE(said(jobOf({.tables = {taken, table(1)}}, PrintTemplate::DayList)),
        u"7 more rows are not printed."_s);
}

void TestPrint::longCellsAreBrokenIntoLines()
{
    const QString text = u"one two three four five six"_s;
    const double width = widthOf(u"three four"_s, PrintFace::Body) + 1;
    QCOMPARE(linesOf(text, width, PrintFace::Body, 4),
        (QStringList{u"one two"_s, u"three four"_s, u"five six"_s}));
    QCOMPARE(linesOf(text, width, PrintFace::Body, 2),
        (QStringList{u"one two"_s, u"three four five six"_s}));
    QCOMPARE(linesOf({}, width, PrintFace::Body, 2), QStringList{QString()});
    QVERIFY(linesOf(u"oneverylongword"_s, width / 3, PrintFace::Body, 9).size() > 1);
}

void TestPrint::wideColumnsLeaveRoomForNarrowOnes()
{
    PrintTable wide{.headings = {u"Time"_s, u"Note"_s, u"Number"_s}};
    wide.rows.append({.cells = {u"09:00"_s, QString(400, u'm'), u"77"_s}});
    const PrintMatter matter{.tables = {wide}};
    const PrintJob job = jobOf(matter, PrintTemplate::DayList);
    const double line = lineHeight(PrintFace::Body);
    const ListItem row = itemsOf(job.lists(), ListItem::Kind::Row).first();
    QVERIFY(row.height > ListPages::mostLines * line);
    QVERIFY(row.height < (ListPages::mostLines + 1) * line);
}

void TestPrint::gridsBreakIntoReadablePages_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("wholeDay");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::addColumn<QString>("pages");
    const auto row = [](const char *name, int columns, bool wholeDay, QPageSize::PageSizeId paper,
                         const char *pages) {
        QTest::newRow(name) << columns << wholeDay << paper << QString::fromLatin1(pages);
    };
    row("one", 1, false, QPageSize::A4, "0: 0+1 8-18");
    row("as many as a page holds", 7, false, QPageSize::A4, "0: 0+7 8-18");
    row("one more: shared out evenly", 8, false, QPageSize::A4, "0: 0+4 8-18\n0: 4+4 8-18");
    row("Letter is narrower", 8, false, QPageSize::Letter, "0: 0+4 8-18\n0: 4+4 8-18");
    row("many", 20, false, QPageSize::A4, "0: 0+7 8-18\n0: 7+7 8-18\n0: 14+6 8-18");
    row("the whole day is two pages high", 2, true, QPageSize::A4, "0: 0+2 0-12\n0: 0+2 12-24");
    row("two high and two wide", 8, true, QPageSize::A4,
        "0: 0+4 0-12\n0: 0+4 12-24\n0: 4+4 0-12\n0: 4+4 12-24");
    row("on large paper the day is one page", 8, true, QPageSize::A3, "0: 0+8 0-24");
}

void TestPrint::gridsBreakIntoReadablePages()
{
    QFETCH(int, columns);
    QFETCH(bool, wholeDay);
    QFETCH(QPageSize::PageSizeId, paper);
    const PrintMatter matter{.people = people(columns),
        .days = {.from = thursday, .to = thursday},
        .showsWholeDay = wholeDay};
    const PrintJob job = jobOf(matter, PrintTemplate::StaffColumns, false, paper);
    QTEST(textOf(job.grids()), "pages");
    QCOMPARE(job.pageCount(), job.grids().pages().size());
    QVERIFY(job.pageLayout().orientation() == QPageLayout::Landscape);
}

void TestPrint::everyPersonHasAWeek()
{
    const PrintMatter matter{
        .people = people(3), .days = {.from = thursday, .to = thursday.addDays(6)}};
    QCOMPARE(textOf(jobOf(matter, PrintTemplate::Week).grids()), u"0: 0+7 8-18"_s);
    QCOMPARE(textOf(jobOf(matter, PrintTemplate::Week, false, QPageSize::Letter).grids()),
        u"0: 0+7 8-18"_s);
    QCOMPARE(textOf(jobOf(matter, PrintTemplate::Week, true).grids()),
        u"0: 0+7 8-18\n1: 0+7 8-18\n2: 0+7 8-18"_s);
}

/// Somebody who is not in the list, and nobody.
QList<Booking> strayBookings()
{
    Booking ofNobody =
        booking(5, at(1, 11), 60, BookingState::Open, u"Leila Haddad"_s, u"Massage"_s);
    ofNobody.staffId = {};
    ofNobody.staff.clear();
    return {booking(5, at(0, 9), 60, BookingState::Open, u"Ann"_s, u"Massage"_s), ofNobody};
}

PrintMatter weekOf(const QList<Booking> &bookings)
{
    return {.bookings = bookings,
        .people = people(2),
        .days = {.from = thursday, .to = thursday.addDays(6)}};
}

void TestPrint::aWeekOfAllIsOfAll()
{
    const PrintMatter some = weekOf(strayBookings());
    PrintMatter unlisted = some;
    unlisted.people.clear();
    const QImage week = pictureOf(jobOf(some, PrintTemplate::Week), 0);
    QCOMPARE(week, pictureOf(jobOf(unlisted, PrintTemplate::Week), 0));
    QVERIFY(week != pictureOf(jobOf(weekOf({}), PrintTemplate::Week), 0));
}

void TestPrint::nobodysBookingsHaveAWeek()
{
    PrintMatter matter = weekOf(strayBookings());
    matter.bookings.append(
        booking(6, at(8, 9), 60, BookingState::Open, u"Next week"_s, u"Massage"_s));
    QCOMPARE(textOf(jobOf(matter, PrintTemplate::Week, true).grids()),
        u"0: 0+7 8-18\n1: 0+7 8-18\n2: 0+7 8-18\n3: 0+7 8-18"_s);
}

void TestPrint::aWeekOfOnePersonIsHers()
{
    PrintMatter hers = weekOf(strayBookings());
    hers.weekOf = person(0);
    PrintMatter free = weekOf({});
    free.weekOf = person(0);
    QCOMPARE(pictureOf(jobOf(hers, PrintTemplate::Week), 0),
        pictureOf(jobOf(free, PrintTemplate::Week), 0));
    QCOMPARE(textOf(jobOf(hers, PrintTemplate::Week, true).grids()), u"0: 0+7 8-18"_s);
}

/// The mark of a booking at its beginning, and the free time at the end of the column.
void TestPrint::freeTimesOfAllLeaveTheBookingsAlone()
{
    const PrintMatter booked =
        weekOf({booking(0, at(0, 14), 60, BookingState::Open, u"Ann"_s, u"Massage"_s)});
    PrintMatter free = weekOf({});
    free.freeSlots = {
        {.start = at(0, 14), .end = at(0, 15), .staff = person(1).id, .staffName = person(1).name}};
    PrintMatter both = booked;
    both.freeSlots = free.freeSlots;
    keep(u"week_of_all"_s, jobOf(both, PrintTemplate::Week));

    const PrintJob job = jobOf(both, PrintTemplate::Week);
    const PrintSheet sheet{job.pageLayout().fullRect(QPageLayout::Point).size()};
    const QRectF hours = sheet.body().adjusted(44, 50, 0, 0);
    const double column = hours.width() / 7;
    const QRectF mark(hours.left() + 3, hours.top(), 4, hours.height());
    const QRectF strip(hours.left() + column - 20, hours.top(), 18, hours.height());
    const auto inkOf = [](const PrintMatter &matter, const QRectF &place) {
        return inkIn(pictureOf(jobOf(matter, PrintTemplate::Week), 0), place);
    };
    QVERIFY(inkOf(booked, mark) > inkOf(free, mark));
    QCOMPARE(inkOf(both, mark), inkOf(booked, mark));
    QVERIFY(inkOf(free, strip) > inkOf(weekOf({}), strip));
    QCOMPARE(inkOf(both, strip), inkOf(free, strip));
}

void TestPrint::staffColumnsAreDrawnForEachDay()
{
    const PrintMatter matter{
        .people = people(2), .days = {.from = thursday, .to = thursday.addDays(1)}};
    QCOMPARE(
        textOf(jobOf(matter, PrintTemplate::StaffColumns).grids()), u"0: 0+2 8-18\n1: 0+2 8-18"_s);
}

void TestPrint::manyDaysAreCutOffAndSaySo()
{
    const PrintMatter matter{.people = people(1),
        .days = {.from = thursday, .to = thursday.addDays(PrintJob::mostDays)}};
    const PrintJob job = jobOf(matter, PrintTemplate::StaffColumns);
    QCOMPARE(job.grids().pages().size(), PrintJob::mostDays);
    QCOMPARE(textOf(job.lists()), u"T H 0"_s);
}

void TestPrint::whatHasNoPlaceIsListed()
{
    PrintMatter matter = harbourDay(1); // of one person: all others have no column
    for (int i = 0; i < 3; ++i)
        matter.bookings.append(booking(
            0, at(0, 9, 10 * i), 60, BookingState::Open, u"Crowd %1"_s.arg(i), u"Massage"_s));
    const PrintJob job = jobOf(matter, PrintTemplate::StaffColumns);
    QCOMPARE(textOf(job.grids()), u"0: 0+1 8-17"_s);
    // Without a time; without a column (four); without a lane.
    QCOMPARE(textOf(job.lists()), u"T H 0 1 2 3 4 5"_s);
    QCOMPARE(job.pageCount(), 2);
}

void TestPrint::whatHasNoPlaceIsListedOnce()
{
    PrintMatter matter{.people = people(1), .days = {.from = thursday, .to = thursday.addDays(1)}};
    for (int i = 0; i < 3; ++i)
        matter.bookings.append(
            booking(0, at(0, 23), 120, BookingState::Open, u"Ann"_s, u"Night"_s));
    matter.bookings.append(Booking{.staffId = person(0).id});
    matter.freeSlots = {{.start = at(0, 23, 30), .end = at(1, 0, 30), .staff = person(0).id}};
    // The one without a time, and the free one, which has no lane on either day.
    QCOMPARE(textOf(jobOf(matter, PrintTemplate::StaffColumns).lists()), u"T H 0 1"_s);
}

void TestPrint::withoutPeopleThePageSaysSo()
{
    const PrintMatter matter{.days = {.from = thursday, .to = thursday}};
    const PrintJob job = jobOf(matter, PrintTemplate::StaffColumns);
    QCOMPARE(textOf(job.lists()), u"N"_s);
    QCOMPARE(job.pageCount(), 1);
    QCOMPARE(jobOf(PrintMatter(), PrintTemplate::Week).pageCount(), 1);
}

void TestPrint::blocksSayWhatFits_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("lines");
    const double wide = 400;
    const double narrow = widthOf(u"09:00 – 1"_s, PrintFace::SmallBold);
    QTest::newRow("one line") << wide << 1 << QStringList{u"09:00 Maria Ibarra · Open · Massage"_s};
    QTest::newRow("two") << wide << 2
                         << QStringList{u"09:00 – 10:00 Maria Ibarra"_s, u"Open · Massage"_s};
    QTest::newRow("three") << wide << 3
                           << QStringList{
                                  u"09:00 – 10:00"_s, u"Maria Ibarra"_s, u"Open · Massage"_s};
    QTest::newRow("plenty") << wide << 9
                            << QStringList{
                                   u"09:00 – 10:00"_s, u"Maria Ibarra"_s, u"Open"_s, u"Massage"_s};
    QTest::newRow("narrow") << narrow << 9
                            << QStringList{
                                   u"09:00"_s, u"Maria"_s, u"Ibarra"_s, u"Open"_s, u"Massage"_s};
    QTest::newRow("narrow and low")
        << narrow << 3 << QStringList{u"09:00"_s, u"Maria Ibarra"_s, u"Open · Massage"_s};
}

void TestPrint::blocksSayWhatFits()
{
    QFETCH(double, width);
    QFETCH(int, most);
    const BlockText text{.span = u"09:00 – 10:00"_s,
        .start = u"09:00"_s,
        .name = u"Maria Ibarra"_s,
        .facts = {u"Open"_s, u"Massage"_s}};
    QStringList lines;
    for (const BlockLine &line : blockLines(text, width, most))
        lines.append(line.text);
    QTEST(lines, "lines");
}

void TestPrint::statesAreMarkedApart()
{
    PrintMatter matter = harbourDay(6);
    QCOMPARE(matter.bookings.at(11).customer.name, u"Guest 3"_s);
    matter.bookings[11].state = BookingState::Cancelled;
    const Schedule schedule = scheduleOf(
        {.bookings = matter.bookings, .freeSlots = matter.freeSlots, .classes = matter.classes},
        {.columns = ScheduleWish::Columns::People,
            .days = matter.days,
            .zone = matter.zone,
            .people = matter.people});
    const auto textAt = [&](int column, int top) {
        const auto piece = std::ranges::find_if(schedule.pieces, [&](const SchedulePiece &found) {
            return found.column == column && found.top / 60 == top;
        });
        const BlockText text = blockText(*piece, matter, matter.zone, false);
        return u"%1 | %2 | %3"_s.arg(text.span, text.name, text.facts.join(u" | "_s));
    };
    QCOMPARE(textAt(0, 9), u"09:00 – 10:00 | Maria Ibarra | Confirmed | Massage 60"_s);
    QCOMPARE(textAt(0, 13), u"13:00 – 14:00 | Peter Novak | Cancelled | Massage 60"_s);
    QCOMPARE(textAt(3, 12), u"12:00 – 13:00 | Yoga | 2 booked | Guest 1, Guest 2"_s);
    QCOMPARE(textAt(2, 11), u"11:00 – 11:45 | Giulia Conti | No-show | Facial 45"_s);
    QCOMPARE(
        textAt(1, 9), u"09:30 – 11:00 | Amara Diallo | Double-booked | Open | Deep tissue 90"_s);
    QCOMPARE(textAt(1, 14), u"14:00 – 15:00 | Free | "_s);
    QCOMPARE(markOf(BookingState::Confirmed), StateMark::Full);
    QCOMPARE(markOf(BookingState::Pending), StateMark::Hatched);
    QCOMPARE(markOf(BookingState::NoShow), StateMark::Crossed);
    QCOMPARE(markOf(BookingState::Completed), StateMark::Grey);
    QCOMPARE(markOf(BookingState::Cancelled), StateMark::None);
}

void TestPrint::pagesAreBlackAndWhiteAndKeepTheirMargins_data()
{
    QTest::addColumn<PrintTemplate>("kind");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    for (const PrintTemplate kind : allPrintTemplates) {
        for (const QPageSize::PageSizeId paper : {QPageSize::A4, QPageSize::Letter})
            QTest::addRow("%d %d", int(kind), int(paper)) << kind << paper;
    }
}

void TestPrint::pagesAreBlackAndWhiteAndKeepTheirMargins()
{
    QFETCH(PrintTemplate, kind);
    QFETCH(QPageSize::PageSizeId, paper);
    PrintMatter matter = harbourDay(9);
    matter.tables = {table(60, 2, 4)};
    const PrintJob job = jobOf(matter, kind, false, paper);
    keep(u"%1_%2"_s.arg(int(kind)).arg(int(paper)), job);
    const PrintSheet sheet{job.pageLayout().fullRect(QPageLayout::Point).size()};
    const QRectF within = sheet.within().adjusted(-1, -1, 1, 1);
    for (int page = 0; page < job.pageCount(); ++page) {
        const QImage picture = pictureOf(job, page);
        QVERIFY(picture.allGray());
        QVERIFY(inkIn(picture, sheet.head()) > 500);
        QVERIFY(inkIn(picture, sheet.body()) > 1000);
        QVERIFY(inkIn(picture, sheet.foot()) > 50);
        const QRectF whole({0, 0}, sheet.size);
        QCOMPARE(inkIn(picture, whole), inkIn(picture, within));
    }
}

void TestPrint::pagesAreMirroredForThoseWhoReadFromTheRight()
{
    const PrintJob job = jobOf({.title = u"Harbour"_s}, PrintTemplate::DayList);
    const PrintSheet sheet{job.pageLayout().fullRect(QPageLayout::Point).size()};
    const QRectF left(sheet.head().topLeft(), QSizeF(sheet.head().width() / 2, 20));
    const QRectF right = left.translated(left.width(), 0);
    const QImage fromLeft = pictureOf(job, 0);
    QVERIFY(inkIn(fromLeft, left) > 0);
    QCOMPARE(inkIn(fromLeft, right), 0);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage fromRight = pictureOf(job, 0);
    QVERIFY(inkIn(fromRight, right) > 0);
    QCOMPARE(inkIn(fromRight, left), 0);
}

void TestPrint::tablesAreTakenAsTheyAreOnShow()
{
    const Booking dana = booking(0, at(0, 9), 60, BookingState::Cancelled, u"Ann"_s, u"Cut"_s);
    QStandardItemModel model(2, 3);
    QStandardItemModel plain(1, 1);
    model.setHorizontalHeaderLabels({u"Time"_s, u"Customer"_s, u"Note"_s});
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column)
            model.setData(model.index(row, column), u"%1/%2"_s.arg(row).arg(column));
    }
    model.setData(model.index(0, 0), u"WET"_s, rowroles::Beside);
    model.setData(model.index(0, 0), true, rowroles::Struck);
    model.setData(model.index(0, 0), thursday, rowroles::Group);
    model.setData(model.index(1, 0), QDate(), rowroles::Group);
    model.setData(model.index(0, 0), QVariant::fromValue(&dana), BookingTableModel::BookingRole);
    QTableView view;
    view.setModel(&model);
    view.hideColumn(1);
    view.horizontalHeader()->moveSection(2, 0);
    QCOMPARE(printTableOf(view, u"Booked"_s),
        (PrintTable{.title = u"Booked"_s,
            .headings = {u"Note"_s, u"Time"_s},
            .rows = {{.cells = {u"0/2"_s, u"0/0 WET"_s},
                         .group = u"Thursday, 26 November 2026"_s,
                         .person = u"Dana Whitfield"_s,
                         .isStruck = true},
                {.cells = {u"1/2"_s, u"1/0"_s}, .group = u"Without a time"_s}}}));
    view.setModel(&plain);
    QCOMPARE(printTableOf(view, {}).rows.first().group, QString());
}

void TestPrint::noWordsAreMadeOfWhatIsNotPrinted()
{
    QStandardItemModel model(ListPages::mostRows + 10, 1);
    QTableView view;
    view.setModel(&model);
    const PrintTable all = printTableOf(view, {});
    QCOMPARE(all.rows.size(), ListPages::mostRows);
    QCOMPARE(all.leftOut, 10);
    const PrintTable some = printTableOf(
        view, {}, [](const QModelIndex &first) { return first.row() == 3 || first.row() > 9; });
    QCOMPARE(some.rows.size(), ListPages::mostRows);
    QCOMPARE(some.leftOut, 1);
    model.setData(model.index(3, 0), u"wanted"_s);
    const PrintTable one =
        printTableOf(view, {}, [](const QModelIndex &first) { return first.row() == 3; });
    QCOMPARE(one.rows, QList<PrintRow>{{.cells = {u"wanted"_s}}});
    QCOMPARE(one.leftOut, 0);
}

void TestPrint::pdfFilesHaveTheirPagesAndTheirTitle()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"day.pdf"_s);
    PrintMatter matter = harbourDay(9);
    matter.title = u"Harbour"_s;
    const PrintJob job = jobOf(matter, PrintTemplate::StaffColumns);
    QCOMPARE(job.pageCount(), 3);
    QCOMPARE(savePdf(job, name), QString());

    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("%PDF-"));
    QCOMPARE(content.count("/Type /Page\n"), 3);
    QByteArray title("/Title (\xfe\xff");
    for (const QChar c : matter.title)
        title.append('\0').append(c.toLatin1());
    QVERIFY(content.contains(title));
    QVERIFY2(content.contains("/MediaBox [0 0 842"),
        content.mid(content.indexOf("/MediaBox"), 60).constData());
}

void TestPrint::aPdfThatCannotBeWrittenSaysSo()
{
    const QTemporaryDir folder;
    const PrintJob job = jobOf(harbourDay(1), PrintTemplate::Week);
    const QString problem = savePdf(job, folder.filePath(u"no such folder/day.pdf"_s));
    QVERIFY2(problem.startsWith(u"The file could not be written: "_s), qUtf8Printable(problem));
}

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
