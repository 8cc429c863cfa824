// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/export/calendarreader.h"
#include "tests/support/fakesource.h"
#include "tests/ui/exportsamples.h"
#include "ui/bookings/bookingdisplay.h"
#include "ui/common/calmtable.h"
#include "ui/export/bookingexport.h"
#include "ui/export/exportcolumns.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

using Shown = BookingTableModel::Column;

QByteArray fileOf(const OnShow &onShow, const ExportWish &wish)
{
    const auto text = exportText(onShow, wish);
    QByteArray all = text->opening();
    for (qsizetype row = 0; row < text->rowCount(); ++row)
        all += text->row(row);
    return all + text->closing();
}

QString namesOf(const QList<ExportColumn> &columns)
{
    QStringList names;
    for (const ExportColumn &column : columns)
        names.append(column.source.field.name);
    return names.join(u' ');
}

QString headingsOf(const QList<ExportColumn> &columns)
{
    QStringList headings;
    for (const ExportColumn &column : columns) {
        if (!column.heading.isEmpty())
            headings.append(column.heading);
    }
    return headings.join(u", "_s);
}

/// A table whose cells the test gives.
class TableOfCells
{
public:
    explicit TableOfCells(const QList<QStringList> &rows) : m_model(0, 3), m_table(nullptr)
    {
        m_model.setHorizontalHeaderLabels({u"When"_s, u"Customer"_s, u"Phone"_s});
        for (const QStringList &cells : rows) {
            QList<QStandardItem *> items;
            for (const QString &cell : cells)
                items.append(new QStandardItem(cell));
            m_model.appendRow(items);
        }
        m_table.setSortingEnabled(false);
        m_table.setModel(&m_model);
    }

    CalmTable &table() { return m_table; }

private:
    QStandardItemModel m_model;
    CalmTable m_table;
};

} // namespace

class TestExportView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsBecomeColumns_data();
    void columnsBecomeColumns();
    void rowsComeAsTheyStand();
    void onlyTheSelectedOnes();
    void timesAreReadInTheZoneOnShow();
    void seatsStandBesideTheirService();
    void aPageReadsAsTheView();
    void aPageHasWholeTexts();
    void aCalendarTellsWhatIsOnShow();
    void namesAreProposed_data();
    void namesAreProposed();
    void aTableIsTakenAsItStands();
    void rowsAreCopiedAsTextAndAsATable();
    void nothingSelectedCopiesNothing();
};

void TestExportView::columnsBecomeColumns_data()
{
    QTest::addColumn<QList<Shown>>("columns");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("headings");
    QTest::newRow("usual")
        << usualColumns()
        << u"start end time_zone customer service staff location status sub_status"_s
        << u"When, Zone, Customer, Service, Staff, Location, Status"_s;
    QTest::newRow("moved") << QList<Shown>{Shown::StatusColumn, Shown::StartColumn}
                           << u"status sub_status start end time_zone"_s << u"Status, When, Zone"_s;
    QTest::newRow("an end of its own")
        << QList<Shown>{Shown::StartColumn, Shown::CustomerColumn, Shown::EndColumn}
        << u"start time_zone customer end"_s << u"When, Zone, Customer, End"_s;
    QTest::newRow("the end alone") << QList<Shown>{Shown::EndColumn, Shown::IdColumn}
                                   << u"end time_zone id"_s << u"End, Zone, Number"_s;
    QTest::newRow("personal") << QList<Shown>{Shown::EmailColumn, Shown::PhoneColumn,
        Shown::NoteColumn, Shown::KindColumn}
                              << u"email phone note graph"_s << u"E-mail, Phone, Note, Kind"_s;
    QTest::newRow("none") << QList<Shown>{} << QString() << QString();
}

void TestExportView::columnsBecomeColumns()
{
    QFETCH(QList<Shown>, columns);
    QFETCH(QString, names);
    QFETCH(QString, headings);
    QCOMPARE(namesOf(exportColumns(columns, false)), names);
    QCOMPARE(headingsOf(exportColumns(columns, false)), headings);
}

void TestExportView::rowsComeAsTheyStand()
{
    OnShow onShow = exportedView({u"Ada"_s, u"=1+1"_s, u"王 秀英"_s});
    onShow.columns = {Shown::CustomerColumn, Shown::StartColumn};
    std::swap(onShow.rows[0], onShow.rows[2]);
    QCOMPARE(fileOf(onShow, {}),
        QByteArray("customer,start,end,time_zone\r\n"
                   "王 秀英,2026-11-26T10:00:00-06:00,2026-11-26T10:45:00-06:00,America/Chicago\r\n"
                   "'=1+1,2026-11-26T09:30:00-06:00,2026-11-26T10:15:00-06:00,America/Chicago\r\n"
                   "Ada,2026-11-26T09:00:00-06:00,2026-11-26T09:45:00-06:00,America/Chicago\r\n"));
}

void TestExportView::onlyTheSelectedOnes()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s, u"Cem"_s});
    onShow.columns = {Shown::CustomerColumn};
    onShow.selected = {0, 2};
    QCOMPARE(fileOf(onShow, {.onlySelected = true}), QByteArray("customer\r\nAda\r\nCem\r\n"));
    QCOMPARE(fileOf(onShow, {}), QByteArray("customer\r\nAda\r\nBea\r\nCem\r\n"));
}

void TestExportView::timesAreReadInTheZoneOnShow()
{
    OnShow onShow = exportedView({u"Ada"_s});
    onShow.columns = {Shown::StartColumn};
    onShow.rows[0].zone = QTimeZone("Asia/Kolkata");
    QCOMPARE(fileOf(onShow, {}),
        QByteArray("start,end,time_zone\r\n2026-11-26T20:30:00+05:30,2026-11-26T21:15:00+05:30,"
                   "Asia/Kolkata\r\n"));
}

void TestExportView::seatsStandBesideTheirService()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s});
    onShow.columns = {Shown::ServiceColumn, Shown::StaffColumn};
    onShow.bookings[1].seats = Seats{.taken = 6, .offered = 12};
    QCOMPARE(fileOf(onShow, {}),
        QByteArray("service,seats_taken,seats_offered,staff\r\nFirst visit,,,Dana Example\r\n"
                   "First visit,6,12,Dana Example\r\n"));
    QVERIFY(fileOf(onShow, {.format = ExportFormat::Page}).contains(">6 of 12 seats</td>"));
    onShow.columns = {Shown::CustomerColumn};
    QVERIFY(fileOf(onShow, {}).startsWith("customer,seats_taken,seats_offered\r\n"));
}

void TestExportView::aPageReadsAsTheView()
{
    OnShow onShow = exportedView({u"Ada <Example>"_s, {}});
    onShow.bookings[1].start = {};
    onShow.bookings[1].end = {};
    onShow.bookings[1].subStatus = u"CHECKEDIN"_s;
    const QString page = QString::fromUtf8(fileOf(onShow, {.format = ExportFormat::Page}));
    for (const QString &piece : {u"<h1 dir=\"auto\">Bookings · Austin · Harbour Clinic</h1>"_s,
             u"Thursday, 26 November 2026 · 2 bookings · as of Sun 22 Nov 2026"_s,
             u">Thu 26 Nov 2026  09:00 – 09:45</td><td dir=\"auto\">America/Chicago</td>"_s,
             u">Ada &lt;Example&gt;</td>"_s, u">time not told</td>"_s, u">No customer</td>"_s,
             u">Open · checked in</td>"_s, u"<html lang=\"en\" dir=\"ltr\">"_s})
        QVERIFY2(page.contains(piece), qPrintable(piece));
    QVERIFY(!page.contains(u"OPEN"_s));
}

void TestExportView::aPageHasWholeTexts()
{
    const QString longText(64 * 1024, u'x');
    OnShow onShow = exportedView({longText});
    onShow.bookings[0].note = u"one\ntwo "_s + longText;
    onShow.columns = {Shown::CustomerColumn, Shown::NoteColumn};
    const QByteArray page = fileOf(onShow, {.format = ExportFormat::Page});
    QCOMPARE(page.count(longText.toUtf8()), 2);
    QVERIFY(page.contains("one\ntwo "));
}

void TestExportView::aCalendarTellsWhatIsOnShow()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s});
    onShow.bookings[1].start = {};
    const auto read = [&] {
        const CalendarReader reader(fileOf(onShow, {.format = ExportFormat::Calendar}));
        return reader.isFine() ? reader.events() : QList<ReadEvent>{};
    };
    QCOMPARE(read().size(), 1);
    const ReadEvent plain = read().first();
    QCOMPARE(plain.summary, u"First visit – Ada"_s);
    QCOMPARE(plain.description, u"Dana Example\nOpen"_s);
    QCOMPARE(plain.categories, QStringList{u"Open"_s});
    QCOMPARE(plain.contact, QString());
    QCOMPARE(plain.start, onShow.bookings.at(0).start);
    QCOMPARE(plain.stamp, onShow.asOf);
    onShow.columns += {Shown::EmailColumn, Shown::PhoneColumn, Shown::NoteColumn};
    QCOMPARE(read().first().description, u"Dana Example\nOpen\nnote 0"_s);
    QCOMPARE(read().first().contact, u"Ada, +1 512 555 0132, c0@example.test"_s);
    QCOMPARE(read().first().uid, plain.uid);
}

void TestExportView::namesAreProposed_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<DateRange>("days");
    QTest::addColumn<QString>("name");
    const DateRange day{QDate(2026, 11, 26), QDate(2026, 11, 26)};
    const DateRange week{QDate(2026, 11, 26), QDate(2026, 12, 2)};
    QTest::newRow("a day") << u"Austin"_s << day << u"daybook-2026-11-26-austin.csv"_s;
    QTest::newRow("a week") << u"Austin"_s << week << u"daybook-2026-11-26-2026-12-02-austin.csv"_s;
    QTest::newRow("all time") << u"Austin"_s << DateRange{} << u"daybook-austin.csv"_s;
    QTest::newRow("no place") << QString() << day << u"daybook-2026-11-26-harbour-clinic.csv"_s;
    QTest::newRow("blanks") << u" Austin,  North Loop! "_s << DateRange{}
                            << u"daybook-austin-north-loop.csv"_s;
    QTest::newRow("another script") << u"東京 王"_s << DateRange{} << u"daybook-東京-王.csv"_s;
    QTest::newRow("folders") << u"../../etc/passwd\\x:y"_s << DateRange{}
                             << u"daybook-etc-passwd-x-y.csv"_s;
    QTest::newRow("direction") << u"abc\u202efdp"_s << DateRange{} << u"daybook-abc-fdp.csv"_s;
    QTest::newRow("long") << QString(300, u'x') << DateRange{}
                          << u"daybook-"_s + QString(40, u'x') + u".csv"_s;
    QTest::newRow("nothing left") << u"…/…"_s << DateRange{} << u"daybook.csv"_s;
}

void TestExportView::namesAreProposed()
{
    QFETCH(QString, place);
    QFETCH(DateRange, days);
    QFETCH(QString, name);
    OnShow onShow = exportedView({});
    onShow.placeName = place;
    onShow.days = days;
    QCOMPARE(proposedName(onShow, ExportFormat::Csv), name);
    QVERIFY(proposedName(onShow, ExportFormat::Page).endsWith(u".html"_s));
}

void TestExportView::aTableIsTakenAsItStands()
{
    FakeSource source;
    BookingTableModel model;
    model.setSource(&source);
    model.setQuery(BookingQuery{});
    const OnShow samples = exportedView({u"Ada"_s, u"Bea"_s, u"Cem"_s});
    source.take()->bookings(Page<Booking>{.items = samples.bookings});
    QCOMPARE(model.rowCount(), 3);
    CalmTable table(nullptr);
    table.setSortingEnabled(false);
    table.setModel(&model);
    for (int column = 0; column < BookingTableModel::ColumnCount; ++column)
        table.setColumnHidden(column,
            column != BookingTableModel::StatusColumn
                && column != BookingTableModel::CustomerColumn);
    table.horizontalHeader()->moveSection(
        table.horizontalHeader()->visualIndex(BookingTableModel::StatusColumn), 0);
    table.selectRow(2);

    OnShow onShow{.bookings = model.rows()};
    takeTable(onShow, table, [](const Booking &) { return QTimeZone("Europe/Berlin"); });
    QCOMPARE(onShow.columns, (QList<Shown>{Shown::StatusColumn, Shown::CustomerColumn}));
    QCOMPARE(onShow.rows.size(), 3);
    QCOMPARE(onShow.selected, QList<qsizetype>{2});
    QCOMPARE(onShow.bookings.size(), 3); // none had to be copied
    QCOMPARE(onShow.rows.at(1).zone, QTimeZone("Europe/Berlin"));
    const QByteArray file = fileOf(onShow, {.onlySelected = true});
    model.setQuery({}); // what comes later changes nothing
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(file, QByteArray("status,sub_status,customer\r\nOPEN,,Cem\r\n"));
    QCOMPARE(fileOf(onShow, {.onlySelected = true}), file);

    OnShow alone;
    model.setQuery(BookingQuery{});
    source.take()->bookings(Page<Booking>{.items = samples.bookings});
    takeTable(alone, table, [](const Booking &) { return QTimeZone::utc(); });
    QCOMPARE(alone.bookings.size(), 3); // each was taken along
    QCOMPARE(alone.bookings.at(alone.rows.at(1).booking).customer.name, u"Bea"_s);
}

void TestExportView::rowsAreCopiedAsTextAndAsATable()
{
    TableOfCells cells({{u"09:00"_s, u"=1+1"_s, u"+1 512 555 0132"_s},
        {u"10:00"_s, u"<b>Bea</b>"_s, u"-2+3"_s}, {u"11:00"_s, u"Cem"_s, {}}});
    CalmTable &table = cells.table();
    table.horizontalHeader()->moveSection(1, 0);
    table.selectRow(0);
    table.selectionModel()->select(
        table.model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table.copySelection();
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"'=1+1\t09:00\t+1 512 555 0132\n<b>Bea</b>\t10:00\t'-2+3"_s);
    const QString html = copied->html();
    for (const QString &piece : {u"<th scope=\"col\">Customer</th><th scope=\"col\">When</th>"_s,
             u">'=1+1</td><td dir=\"auto\">09:00</td><td dir=\"auto\">+1 512 555 0132</td>"_s,
             u">&lt;b&gt;Bea&lt;/b&gt;</td>"_s, u">'-2+3</td>"_s})
        QVERIFY2(html.contains(piece), qPrintable(html));
    QCOMPARE(html.count(u"<tr>"_s), 3);
    QVERIFY(!html.contains(u"Cem"_s));
}

void TestExportView::nothingSelectedCopiesNothing()
{
    QApplication::clipboard()->setText(u"something else"_s);
    TableOfCells cells({{u"09:00"_s, u"Ada"_s, {}}});
    cells.table().copySelection();
    QCOMPARE(QApplication::clipboard()->text(), u"something else"_s);
}

QTEST_MAIN(TestExportView)
#include "tst_exportview.moc"
