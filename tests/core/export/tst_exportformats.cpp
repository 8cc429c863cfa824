// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/exporttable.h"
#include "core/export/html.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

QString heading(const Booking &booking)
{
    return u"note: "_s + booking.note;
}

Booking bookingWith(const QString &note)
{
    return {.id = {u"7"_s},
        .start = QDateTime(QDate(2026, 3, 2), QTime(15, 30), Qt::UTC),
        .zone = QTimeZone("America/Chicago"),
        .note = note};
}

/// Two columns of three bookings, the last first.
ExportTable smallTable()
{
    const QTimeZone berlin("Europe/Berlin");
    return {.columns = {{bookingColumn("note"_L1), u"Note"_s}, {bookingColumn("start"_L1), {}}},
        .bookings = {bookingWith(u"one"_s), bookingWith(u"two"_s), bookingWith(u"three"_s)},
        .rows = {{2, berlin}, {0, berlin}}};
}

QByteArray allOf(ExportText &text)
{
    QByteArray all = text.opening();
    for (qsizetype row = 0; row < text.rowCount(); ++row)
        all += text.row(row);
    return all + text.closing();
}

QByteArray allOf(const ExportTable &table, std::unique_ptr<RowFormat> format)
{
    return allOf(*tableText(table, std::move(format)));
}

ExportTable tableWith(const QString &note)
{
    return {.columns = {{bookingColumn("note"_L1), u"Note"_s}},
        .bookings = {bookingWith(note)},
        .rows = {{0, {}}}};
}

/// The only cell of the only row, as an XML reader sees the page; it must be well-formed but for
/// what HTML alone allows.
QString cellOf(QByteArray html)
{
    html.replace("<!DOCTYPE html>\n", "");
    for (const char *open :
        {"<meta charset=\"utf-8\">", "default-src 'none'; style-src 'unsafe-inline'\">",
            "<meta name=\"viewport\" content=\"width=device-width\">"}) {
        if (!html.contains(open))
            return u"the head is another"_s;
        html.replace(open, QByteArray(open).chopped(1) + "/>");
    }
    QXmlStreamReader reader(html);
    QString cell;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"td")
            cell = reader.readElementText();
    }
    return reader.hasError() ? u"not well-formed: "_s + reader.errorString() : cell;
}

} // namespace

class TestExportFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndColumnsComeAsTheyStand();
    void aZoneIsThatOnShow();
    void theMarkIsForExcel();
    void rawIsRaw();
    void aCellIsTheSameInEveryFormat_data();
    void aCellIsTheSameInEveryFormat();
    void aPageStandsForItself();
    void aPageReadsFromItsSide();
    void columnsWithoutAHeadingAreNotOnAPage();
    void markupIsText();
    void aTableAloneHasNoFormulas();
    void noRowsAreNoRows();
};

void TestExportFormats::rowsAndColumnsComeAsTheyStand()
{
    const ExportTable table = smallTable();
    QCOMPARE(allOf(table, csvFormat(table.fields())),
        QByteArray("note,start\r\nthree,2026-03-02T16:30:00+01:00\r\n"
                   "one,2026-03-02T16:30:00+01:00\r\n"));
    QCOMPARE(allOf(table, jsonFormat(table.fields())),
        QByteArray("[\n{\"note\":\"three\",\"start\":\"2026-03-02T16:30:00+01:00\"},\n"
                   "{\"note\":\"one\",\"start\":\"2026-03-02T16:30:00+01:00\"}\n]\n"));
}

void TestExportFormats::aZoneIsThatOnShow()
{
    ExportTable table = smallTable();
    table.columns = {{bookingColumn("time_zone"_L1), {}}};
    table.rows = {{0, QTimeZone("Europe/Berlin")}, {0, {}}};
    QCOMPARE(
        allOf(table, csvFormat(table.fields())), QByteArray("time_zone\r\nEurope/Berlin\r\n\r\n"));
}

void TestExportFormats::theMarkIsForExcel()
{
    const ExportTable table = smallTable();
    const QByteArray plain = allOf(table, csvFormat(table.fields()));
    QCOMPARE(
        allOf(table, csvFormat(table.fields(), {.startsWithMark = true})), "\xef\xbb\xbf" + plain);
}

void TestExportFormats::rawIsRaw()
{
    const ExportTable table = tableWith(u"=1+1"_s);
    QCOMPARE(allOf(table, csvFormat(table.fields())), QByteArray("note\r\n'=1+1\r\n"));
    QCOMPARE(allOf(table, csvFormat(table.fields(), {.guard = FormulaGuard::Off})),
        QByteArray("note\r\n=1+1\r\n"));
}

void TestExportFormats::aCellIsTheSameInEveryFormat_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("page");
    const auto row = [](const char *name, const QString &note, const QByteArray &csv,
                         const QString &page = {}) {
        QTest::newRow(name) << note << csv << (page.isEmpty() ? note : page);
    };
    row("quotes", u"say \"hi\""_s, "\"say \"\"hi\"\"\"");
    row("line break", u"one\ntwo"_s, "\"one\ntwo\"");
    row("comma and semicolon", u"a,b;c"_s, "\"a,b;c\"");
    row("formula", u"=1+1"_s, "'=1+1");
    row("full-width formula", u"＝1+1"_s, "'＝1+1");
    row("markup", u"<b>&amp;</b> <script>x</script>"_s, "\"<b>&amp;</b> <script>x</script>\"");
    row("emoji", u"🦷👩‍⚕️"_s, "🦷👩‍⚕️");
    row("right to left", u"ليلى"_s, "ليلى");
    row("nul", QString(u"a"_s + QChar(0) + u'b'), QByteArray("\"a\0b\"", 5), u"ab"_s);
    row("64 KiB", QString(64 * 1024, u'x'), QByteArray(64 * 1024, 'x'));
}

void TestExportFormats::aCellIsTheSameInEveryFormat()
{
    QFETCH(QString, note);
    QFETCH(QByteArray, csv);
    QFETCH(QString, page);
    const ExportTable table = tableWith(note);
    QCOMPARE(allOf(table, csvFormat(table.fields())), "note\r\n" + csv + "\r\n");
    const QJsonArray json =
        QJsonDocument::fromJson(allOf(table, jsonFormat(table.fields()))).array();
    QCOMPARE(json.size(), 1);
    QCOMPARE(json.first()[u"note"].toString(), note);
    QCOMPARE(cellOf(allOf(table, htmlFormat({.headings = table.headings()}))), page);
}

void TestExportFormats::aPageStandsForItself()
{
    ExportTable table = smallTable();
    table.columns.front().shown = heading;
    const QByteArray page = allOf(table,
        htmlFormat({.title = u"Bookings"_s, .note = u"2 of 3"_s, .headings = table.headings()}));
    QVERIFY(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n"));
    QVERIFY(page.endsWith("</html>\n"));
    for (const char *piece : {"<meta charset=\"utf-8\">", "<title>Bookings</title>",
             "<h1 dir=\"auto\">Bookings</h1>", "<p>2 of 3</p>", "<th scope=\"col\">Note</th>",
             "<td dir=\"auto\">note: three</td>", "default-src 'none'", "@media print"})
        QVERIFY2(page.contains(piece), piece);
    for (const char *piece : {"<script", "http:", "https:", "src=", "url(", "@import"})
        QVERIFY2(!page.contains(piece), piece);
    QVERIFY(page.indexOf("note: three") < page.indexOf("note: one"));
}

void TestExportFormats::aPageReadsFromItsSide()
{
    const QByteArray page = htmlFormat({.language = u"ar"_s, .isRightToLeft = true})->opening();
    QVERIFY(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
}

void TestExportFormats::columnsWithoutAHeadingAreNotOnAPage()
{
    const ExportTable table = smallTable();
    const QByteArray page = allOf(table, htmlFormat({.headings = table.headings()}));
    QCOMPARE(page.count("<th "), 1);
    QCOMPARE(page.count("<td "), 2);
    QVERIFY(!page.contains("16:30"));
}

void TestExportFormats::markupIsText()
{
    const QString bad = u"</title><script>alert(1)</script>\" onload=\"x"_s;
    const QByteArray page =
        htmlFormat({.title = bad, .note = bad, .language = bad, .headings = {bad}})->opening();
    QVERIFY(!page.contains("<script"));
    QCOMPARE(page.count("</title>"), 1);
    QVERIFY(!page.contains("\" onload"));
}

void TestExportFormats::aTableAloneHasNoFormulas()
{
    const QString table =
        htmlTable({u"Name"_s, u"Note"_s}, {{u"<i>Ada</i>"_s, u"=1+1"_s}, {u"+49 30"_s, {}}});
    QVERIFY(table.startsWith(u"<table "_s));
    QVERIFY(table.endsWith(u"</table>\n"_s));
    QVERIFY(table.contains(
        u"<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Note</th></tr></thead>"_s));
    QVERIFY(table.contains(u">&lt;i&gt;Ada&lt;/i&gt;</td>"_s));
    QVERIFY(table.contains(u">'=1+1</td>"_s));
    QVERIFY(table.contains(u">+49 30</td><td dir=\"auto\"></td>"_s));
}

void TestExportFormats::noRowsAreNoRows()
{
    ExportTable table = smallTable();
    table.rows.clear();
    QCOMPARE(allOf(table, csvFormat(table.fields())), QByteArray("note,start\r\n"));
    QCOMPARE(allOf(table, jsonFormat(table.fields())), QByteArray("[]\n"));
    QCOMPARE(allOf(table, htmlFormat({.headings = table.headings()})).count("<td"), 0);
}

QTEST_GUILESS_MAIN(TestExportFormats)
#include "tst_exportformats.moc"
