// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/plainline.h"
#include "app/daybookctl/output/rowwriter.h"
#include "app/daybookctl/output/sentences.h"
#include "app/daybookctl/output/tablewriter.h"
#include "core/types/location.h"
#include "core/types/slot.h"
#include "tests/app/daybookctl/memoryoutput.h"
#include "tests/core/export/calendarreader.h"

#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace daybook;
using namespace daybook::ctl;
using namespace Qt::StringLiterals;

namespace {

Record location(const QString &id, const QString &name)
{
    return recordOf(Location{.id = {id}, .name = name, .zone = QTimeZone("Asia/Kolkata")});
}

Booking booking(const QString &id)
{
    const QDateTime start(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    return {.id = {id},
        .status = u"OPEN"_s,
        .start = start,
        .end = start.addSecs(1800),
        .zone = QTimeZone("Asia/Kolkata"),
        .service = u"First visit"_s};
}

/// What the pages look like in @p format, written one by one and ended.
QByteArray written(Format format, const QList<QList<Record>> &pages, bool toTheEnd = true)
{
    testing::MemoryOutput output;
    const auto writer = makeRowWriter(format, fieldsOf<Location>(), output);
    for (const QList<Record> &page : pages) {
        if (!writer->write(page))
            return "write failed";
    }
    if (toTheEnd)
        writer->end();
    return output.all();
}

} // namespace

class TestRowWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsOneArrayOverAllPages();
    void jsonWithoutRowsIsAnEmptyArray();
    void jsonThatWasCutShortIsNotClosed();
    void csvHasItsHeaderOnce();
    void tablesAlignTheirColumns();
    void aTableWithoutRowsHasItsHeadings();
    void widerCellsOfLaterPagesPushTheirNeighbours();
    void tablesDoNothingToATerminal_data();
    void tablesDoNothingToATerminal();
    void longCellsAreCut();
    void wideLettersTakeTwoColumns_data();
    void wideLettersTakeTwoColumns();
    void aPageIsHeadedAndEscaped();
    void aPageThatWasCutShortIsNotClosed();
    void aCalendarIsWrittenAtTheEnd();
    void aCalendarLeavesOutWhatHasNoTime();
    void freeTimesAreEventsOfTheirOwn();
    void rowsAreTheSameAsTheirRecords();
    void eachPageIsOneWrite();
    void nothingIsWrittenBeforeThereIsARow();
    void everyKindOfErrorHasItsMeaning();
    void aBodyIsNeverQuoted();
};

void TestRowWriters::jsonIsOneArrayOverAllPages()
{
    const QByteArray text = written(Format::Json,
        {{location(u"1"_s, u"One"_s), location(u"2"_s, u"Two"_s)}, {},
            {location(u"3"_s, u"Three"_s)}});
    QCOMPARE(text,
        QByteArray(
            "[\n"
            "{\"id\":\"1\",\"name\":\"One\",\"kind\":null,\"time_zone\":\"Asia/Kolkata\"},\n"
            "{\"id\":\"2\",\"name\":\"Two\",\"kind\":null,\"time_zone\":\"Asia/Kolkata\"},\n"
            "{\"id\":\"3\",\"name\":\"Three\",\"kind\":null,\"time_zone\":\"Asia/Kolkata\"}\n"
            "]\n"));
}

void TestRowWriters::jsonWithoutRowsIsAnEmptyArray()
{
    QCOMPARE(written(Format::Json, {}), QByteArray("[]\n"));
}

void TestRowWriters::jsonThatWasCutShortIsNotClosed()
{
    const QByteArray text = written(Format::Json, {{location(u"1"_s, u"One"_s)}}, false);
    QVERIFY(QJsonDocument::fromJson(text).isNull());
    QVERIFY(!text.contains(']'));
}

void TestRowWriters::csvHasItsHeaderOnce()
{
    QCOMPARE(
        written(Format::Csv, {{location(u"1"_s, u"One, first"_s)}, {location(u"2"_s, u"=Two"_s)}}),
        QByteArray("id,name,kind,time_zone\r\n1,\"One, "
                   "first\",,Asia/Kolkata\r\n2,'=Two,,Asia/Kolkata\r\n"));
    QCOMPARE(written(Format::Csv, {}), QByteArray("id,name,kind,time_zone\r\n"));
}

void TestRowWriters::tablesAlignTheirColumns()
{
    QCOMPARE(written(Format::Table,
                 {{location(u"1"_s, u"Austin"_s), location(u"700101"_s, u"王 秀英"_s)}}),
        QByteArray("ID      NAME     KIND  TIME ZONE\n"
                   "1       Austin         Asia/Kolkata\n"
                   "700101  王 秀英        Asia/Kolkata\n"));
}

void TestRowWriters::aTableWithoutRowsHasItsHeadings()
{
    QCOMPARE(written(Format::Table, {}), QByteArray("ID  NAME  KIND  TIME ZONE\n"));
}

void TestRowWriters::widerCellsOfLaterPagesPushTheirNeighbours()
{
    QCOMPARE(
        written(Format::Table, {{location(u"1"_s, u"Ada"_s)}, {location(u"12345"_s, u"Ada"_s)}}),
        QByteArray("ID  NAME  KIND  TIME ZONE\n"
                   "1   Ada         Asia/Kolkata\n"
                   "12345  Ada         Asia/Kolkata\n"));
}

void TestRowWriters::tablesDoNothingToATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("colour") << u"\x1b[31mred\x1b[0m"_s << u"[31mred[0m"_s;
    QTest::newRow("title") << u"\x1b]0;owned\x07 x"_s << u"]0;owned x"_s;
    QTest::newRow("8-bit control") << QString(u"a"_s + QChar(0x9b) + u"2Jb"_s) << u"a2Jb"_s;
    QTest::newRow("nul and delete") << QString(u"a"_s + QChar(0) + QChar(0x7f) + u'b') << u"ab"_s;
    QTest::newRow("line end") << u"a\r\nb\tc"_s << u"a  b c"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
    QTest::newRow("direction") << u"a\u202eb\u2066c\u200fd"_s << u"abcd"_s;
    QTest::newRow("joined letters stay") << u"क\u200dष"_s << u"क\u200dष"_s;
}

void TestRowWriters::tablesDoNothingToATerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(plainLine(text), line);
    QVERIFY(written(Format::Table, {{location(u"1"_s, text)}}).contains(line.toUtf8()));
}

void TestRowWriters::longCellsAreCut()
{
    const QByteArray table = written(Format::Table, {{location(u"1"_s, QString(1'000, u'x'))}});
    QVERIFY(table.contains(QByteArray(TableWriter::widestCell - 1, 'x') + "…  "));
    QVERIFY(!table.contains(QByteArray(TableWriter::widestCell, 'x')));
    QVERIFY(written(Format::Json, {{location(u"1"_s, QString(1'000, u'x'))}})
                .contains(QByteArray(1'000, 'x')));
}

void TestRowWriters::wideLettersTakeTwoColumns_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("columns");
    QTest::newRow("latin") << u"Ada"_s << 3;
    QTest::newRow("cyrillic") << u"Ольга"_s << 5;
    QTest::newRow("arabic") << u"ليلى"_s << 4;
    QTest::newRow("han") << u"王秀英"_s << 6;
    QTest::newRow("emoji") << u"🦷"_s << 2;
    QTest::newRow("combining") << u"e\u0301"_s << 1;
}

void TestRowWriters::wideLettersTakeTwoColumns()
{
    QFETCH(QString, line);
    QFETCH(int, columns);
    QCOMPARE(columnsTaken(line), columns);
    QVERIFY(columnsTaken(elided(line + line, columns)) <= columns);
}

void TestRowWriters::aPageIsHeadedAndEscaped()
{
    testing::MemoryOutput output;
    const auto writer = makeRowWriter(
        Format::Html, fieldsOf<Location>(), output, {.title = u"Daybook: locations"_s});
    QVERIFY(writer->write({location(u"1"_s, u"<b>One</b>"_s)}));
    QVERIFY(writer->write({location(u"2"_s, QString(1'000, u'x'))}));
    writer->end();
    const QByteArray page = output.all();
    QVERIFY(page.contains("<h1 dir=\"auto\">Daybook: locations</h1>"));
    QVERIFY(page.contains("<th scope=\"col\">TIME ZONE</th>"));
    QVERIFY(page.contains("<td dir=\"auto\">&lt;b&gt;One&lt;/b&gt;</td>"));
    QVERIFY(page.contains(QByteArray(1'000, 'x'))); // nothing is cut
    QVERIFY(page.endsWith("</html>\n"));
}

void TestRowWriters::aPageThatWasCutShortIsNotClosed()
{
    QVERIFY(!written(Format::Html, {{location(u"1"_s, u"One"_s)}}, false).contains("</table>"));
}

void TestRowWriters::aCalendarIsWrittenAtTheEnd()
{
    testing::MemoryOutput output;
    const auto writer = makeRowWriter(
        Format::Calendar, fieldsOf<Booking>(), output, {.calendar = {.uidNamespace = u"test"_s}});
    QVERIFY(writer->writeRows(QList{booking(u"1"_s), booking(u"2"_s)}));
    QVERIFY(writer->writeRows(QList{booking(u"3"_s)}));
    QCOMPARE(output.writes.size(), 0);
    QCOMPARE(writer->rowsTaken(), 3);
    QCOMPARE(writer->rowsWritten(), 0);
    writer->end();
    QCOMPARE(output.writes.size(), 1);
    QCOMPARE(writer->rowsWritten(), 3);
    QCOMPARE(writer->notes(), QStringList());
    const CalendarReader reader(output.all());
    QVERIFY(reader.isFine());
    QCOMPARE(reader.events().size(), 3);
    QCOMPARE(reader.zones(), 1);
    QCOMPARE(reader.events().first().start, booking(u"1"_s).start);
    QCOMPARE(
        reader.events().first().uid, eventOf(booking(u"1"_s), {.uidNamespace = u"test"_s}).uid);
}

void TestRowWriters::aCalendarLeavesOutWhatHasNoTime()
{
    testing::MemoryOutput output;
    const auto writer = makeRowWriter(Format::Calendar, fieldsOf<Booking>(), output);
    QVERIFY(writer->writeRows(QList{booking(u"1"_s), Booking{.id = {u"2"_s}}}));
    writer->end();
    QCOMPARE(CalendarReader(output.all()).events().size(), 1);
    QCOMPARE(
        writer->notes(), QStringList{u"1 booking without a time was left out of the calendar."_s});
    QVERIFY(writer->writeRows(QList{Booking{.id = {u"3"_s}}}));
    QCOMPARE(writer->notes(),
        QStringList{u"2 bookings without a time were left out of the calendar."_s});
}

void TestRowWriters::freeTimesAreEventsOfTheirOwn()
{
    testing::MemoryOutput output;
    const auto writer = makeRowWriter(Format::Calendar, fieldsOf<Slot>(), output);
    const QDateTime start(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    QVERIFY(writer->writeRows(QList{Slot{.start = start, .end = start.addSecs(1800)}}));
    writer->end();
    const CalendarReader reader(output.all());
    QVERIFY(reader.isFine());
    QCOMPARE(reader.events().value(0).summary, u"free"_s);
    QCOMPARE(reader.events().value(0).transparency, ICAL_TRANSP_TRANSPARENT);
}

void TestRowWriters::rowsAreTheSameAsTheirRecords()
{
    for (const Format format : {Format::Table, Format::Json, Format::Csv, Format::Html}) {
        testing::MemoryOutput asRows;
        testing::MemoryOutput asRecords;
        const auto rows = makeRowWriter(format, fieldsOf<Booking>(), asRows);
        const auto records = makeRowWriter(format, fieldsOf<Booking>(), asRecords);
        QVERIFY(rows->writeRows(QList{booking(u"1"_s)}));
        QVERIFY(records->write({recordOf(booking(u"1"_s))}));
        QVERIFY(!asRows.all().isEmpty());
        QCOMPARE(asRows.all(), asRecords.all());
    }
}

void TestRowWriters::eachPageIsOneWrite()
{
    testing::MemoryOutput output;
    const auto writer = makeRowWriter(Format::Json, fieldsOf<Location>(), output);
    QVERIFY(writer->write({location(u"1"_s, u"One"_s), location(u"2"_s, u"Two"_s)}));
    QCOMPARE(output.writes.size(), 1);
    QVERIFY(writer->write({location(u"3"_s, u"Three"_s)}));
    QCOMPARE(output.writes.size(), 2);
    QCOMPARE(writer->rowsWritten(), 3);
}

void TestRowWriters::nothingIsWrittenBeforeThereIsARow()
{
    for (const Format format :
        {Format::Table, Format::Json, Format::Csv, Format::Html, Format::Calendar})
        QCOMPARE(written(format, {{}}, false), QByteArray());
}

void TestRowWriters::everyKindOfErrorHasItsMeaning()
{
    std::set<QString> words;
    constexpr int kinds = static_cast<int>(Error::Kind::NoCredential) + 1;
    for (int kind = 0; kind < kinds; ++kind) {
        const Meaning meaning = meaningOf(static_cast<Error::Kind>(kind));
        QVERIFY(meaning.code >= ExitCode::Usage && meaning.code <= ExitCode::NoKeychain);
        QVERIFY(meaning.sentence.endsWith(u'.'));
        words.insert(meaning.word);
    }
    QCOMPARE(words.size(), static_cast<size_t>(kinds));
    QCOMPARE(meaningOf(Error::Kind::SignatureRefused).code, ExitCode::Refused);
    QCOMPARE(meaningOf(Error::Kind::Offline).code, ExitCode::Network);
    QCOMPARE(meaningOf(Error::Kind::NotAnApi).code, ExitCode::Unreadable);
    QCOMPARE(meaningOf(Error::Kind::KeychainMissing).code, ExitCode::NoKeychain);
}

void TestRowWriters::aBodyIsNeverQuoted()
{
    const Error echoed{.kind = Error::Kind::SignatureRefused,
        .httpStatus = 403,
        .detail = u"GET /live/sessionToken: 403 bad signature canary"_s};
    QVERIFY(!sentenceFor(echoed).contains(u"canary"));
    QVERIFY(sentenceFor(echoed).contains(u"refused the signature"));
    QVERIFY(sentenceFor(echoed).contains(u"HTTP 403"));
}

QTEST_GUILESS_MAIN(TestRowWriters)
#include "tst_rowwriters.moc"
