// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/findcommand.h"

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/commands/ask.h"
#include "tests/app/daybookctl/memoryoutput.h"
#include "tests/support/fakesource.h"

#include <QTest>

using namespace daybook;
using namespace daybook::ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using What = FakeSource::What;

namespace {

const QDate monday(2026, 3, 2);

std::variant<CommandLine, HelpText, Misuse> read(const QStringList &arguments)
{
    return parseCommandLine(QStringList{u"--demo"_s, u"find"_s} + arguments, monday);
}

AskFind parsed(const QStringList &arguments)
{
    const auto result = read(arguments);
    if (const auto *misuse = std::get_if<Misuse>(&result))
        qFatal("refused: %s", qPrintable(misuse->sentence));
    return std::get<AskFind>(std::get<Question>(std::get<CommandLine>(result).work));
}

Slot slotAt(const SlotQuery &query, int hour)
{
    const QDateTime start(monday, QTime(hour, 0), Qt::UTC);
    return {.start = start,
        .end = start.addSecs(3600),
        .zone = QTimeZone("America/Chicago"),
        .location = query.location,
        .service = query.service,
        .staff = StaffId{u"S1"_s},
        .staffName = u"Dana Lee"_s};
}

/// A command in a world where the test gives every answer: two places, Dana, and a massage of an
/// hour.
struct Scene
{
    explicit Scene(
        const QStringList &arguments, Format format = Format::Csv, const Capabilities &able = {})
        : wish(parsed(arguments)), rows(makeRowWriter(format, fieldsFor(Question(wish)), output))
    {
        source.able = able;
        call = ask(source, wish, *rows, [this](Outcome how) { outcome = std::move(how); });
    }

    void answerLists()
    {
        source.take(What::Locations)
            ->locations(
                Listing<Location>{.items = {{.id = {u"L1"_s}, .name = u"Austin, South Congress"_s},
                                      {.id = {u"L2"_s}, .name = u"Harbour"_s}},
                    .unreadable = 0});
        source.take(What::Services)
            ->services(Listing<Service>{
                .items = {{.id = {u"V1"_s}, .name = u"Massage"_s, .length = 60min}},
                .unreadable = 0});
        if (const auto staff = source.take(What::Staff))
            staff->staff(Listing<Staff>{
                .items = {{.id = {u"S1"_s}, .name = u"Dana Lee"_s}}, .unreadable = 0});
    }

    void reply(const QList<int> &hours, int unreadable = 0)
    {
        const auto question = source.take(What::FreeSlots);
        Listing<Slot> free{.unreadable = unreadable};
        for (const int hour : hours)
            free.items.append(slotAt(question->slotQuery, hour));
        question->freeSlots(free);
    }

    [[nodiscard]] SlotQuery asked() const { return source.waiting().front()->slotQuery; }

    FakeSource source;
    AskFind wish;
    testing::MemoryOutput output;
    std::unique_ptr<RowWriter> rows;
    std::optional<Outcome> outcome;
    Call call;
};

} // namespace

class TestFindCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionIsOneArgumentOrSeveral();
    void optionsSayTheSame();
    void optionsGoBeforeWords();
    void misuseIsToldInOneSentence_data();
    void misuseIsToldInOneSentence();
    void timesOfAllPlacesAreWrittenInOrder();
    void everyFormatHasThem_data();
    void everyFormatHasThem();
    void aWordThatIsNotUnderstoodIsNamed_data();
    void aWordThatIsNotUnderstoodIsNamed();
    void anIdThatIsNotKnownIsNamed_data();
    void anIdThatIsNotKnownIsNamed();
    void hoursOfWordsAndOptionsMustMeet();
    void aPlaceThatFailsLeavesTheRest();
    void whenAllFailNothingIsWritten();
    void withoutListsNothingIsAsked();
    void staffIsNotAskedOfAnAccountThatMayNot();
    void nothingFreeIsAnEmptyList();
    void aLengthThatNoServiceHasIsAnEmptyList();
    void aReaderThatHasGoneIsNoFailure();
    void endingItCancelsAndTellsHowFarItWas();
};

void TestFindCommand::theQuestionIsOneArgumentOrSeveral()
{
    QCOMPARE(parsed({u"thu >15 @austin"_s}).words, u"thu >15 @austin"_s);
    QCOMPARE(parsed({u"thu"_s, u">15"_s, u"@austin"_s}).words, u"thu >15 @austin"_s);
    QCOMPARE(parsed({}).words, QString());
    QCOMPARE(parsed({u"thu"_s, u"-"_s, u"sat"_s, u"+dana"_s}).words, u"thu - sat +dana"_s);
}

void TestFindCommand::optionsSayTheSame()
{
    const AskFind wish = parsed(
        u"--location 1 --location 2 --staff 3 --service 4 --service 5 --from tomorrow --to +3 "
        "--after 9:30 --before 3pm --minutes 60 --limit 5"_s.split(u' '));
    const TimeQuestion wanted{.locations = {{u"1"_s}, {u"2"_s}},
        .staff = {{u"3"_s}},
        .services = {{u"4"_s}, {u"5"_s}},
        .length = 60min,
        .days = {monday.addDays(1), monday.addDays(3)},
        .notBefore = QTime(9, 30),
        .notAfter = QTime(15, 0),
        .earliest = 5};
    QCOMPARE(wish.options, wanted);
    QCOMPARE(withOptions({}, wish), wanted);
    QCOMPARE(parsed({u"--from"_s, u"+2"_s}).options.days,
        (DateRange{monday.addDays(2), monday.addDays(8)}));
    QCOMPARE(parsed({u"--to"_s, u"+2"_s}).options.days, (DateRange{monday, monday.addDays(2)}));
}

void TestFindCommand::optionsGoBeforeWords()
{
    const TimeQuestion words{.locations = {{u"1"_s}},
        .length = 60min,
        .days = {monday, monday},
        .notBefore = QTime(9, 0),
        .earliest = 3};
    QCOMPARE(withOptions(words, parsed({})), words);
    TimeQuestion both = words;
    both.locations = {{u"2"_s}};
    both.notBefore = QTime(10, 0);
    both.earliest = 50;
    QCOMPARE(
        withOptions(words, parsed({u"--location=2"_s, u"--after=10"_s, u"--limit=50"_s})), both);
}

void TestFindCommand::misuseIsToldInOneSentence_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *line : {"--after 25", "--after noonish", "--after 9-12", "--before thu",
             "--after 15 --before 12", "--after=", "--after 1 --after 2", "--minutes 0",
             "--minutes 1441", "--limit 0", "--limit 501", "--from +3 --to +2",
             "--from 2026-01-01 --to 2026-01-02", "--to +92", "--location ../x", "--status OPEN"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestFindCommand::misuseIsToldInOneSentence()
{
    QFETCH(QString, arguments);
    const auto result = read(arguments.split(u' '));
    QVERIFY(std::holds_alternative<Misuse>(result));
    QVERIFY(std::get<Misuse>(result).sentence.endsWith(u'.'));
}

void TestFindCommand::timesOfAllPlacesAreWrittenInOrder()
{
    Scene scene({u"today massage 60"_s});
    QCOMPARE(scene.source.waiting().size(), size_t(3));
    scene.answerLists();
    QCOMPARE(scene.asked(),
        (SlotQuery{.location = {u"L1"_s}, .service = {u"V1"_s}, .days = {monday, monday}}));
    scene.reply({17, 19}, 1);
    QVERIFY(scene.output.writes.isEmpty());
    scene.reply({16});
    QTRY_VERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Done);
    QCOMPARE(scene.outcome->messages, QStringList{u"1 row could not be read."_s});
    const QList<QByteArray> lines = scene.output.all().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0),
        "id,start,end,time_zone,staff_id,staff,service_id,service,location_id,location,seats_left\r"_ba);
    QCOMPARE(lines.at(1),
        "L2/V1/S1/2026-03-02T16:00:00Z,2026-03-02T10:00:00-06:00,2026-03-02T11:00:00-06:00,"
        "America/Chicago,S1,Dana Lee,V1,Massage,L2,Harbour,\r"_ba);
    QVERIFY(lines.at(3).contains("\"Austin, South Congress\""));
}

void TestFindCommand::everyFormatHasThem_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("table") << Format::Table << "2026-03-02 10:00  2026-03-02 11:00"_ba;
    QTest::newRow("json") << Format::Json << "\"location\":\"Harbour\""_ba;
    QTest::newRow("csv") << Format::Csv << ",Massage,L2,Harbour,"_ba;
    QTest::newRow("html") << Format::Html << "Harbour"_ba;
    QTest::newRow("calendar") << Format::Calendar << "LOCATION:Harbour"_ba;
}

void TestFindCommand::everyFormatHasThem()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, holds);
    Scene scene({u"@harbour"_s}, format);
    scene.answerLists();
    scene.source.take(What::Services)
        ->services(Listing<Service>{
            .items = {{.id = {u"V1"_s}, .name = u"Massage"_s, .length = 60min}}, .unreadable = 0});
    scene.reply({16});
    QTRY_VERIFY(scene.outcome);
    QVERIFY2(scene.output.all().contains(holds), scene.output.all().constData());
    QVERIFY(scene.output.all().contains("Massage"));
}

void TestFindCommand::aWordThatIsNotUnderstoodIsNamed_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *question, const char *sentence) {
        QTest::newRow(question) << QString::fromLatin1(question) << QString::fromLatin1(sentence);
    };
    row("thu sasquatch 60",
        "Word 2 of the question, \"sasquatch\", is not understood. Nothing is called so.");
    row("@berlin", "Word 1 of the question, \"@berlin\", is not understood. Nothing is called so.");
    row("massage  31 feb",
        "Word 2 of the question, \"31 feb\", is not understood. There is no such day.");
    row("fri >25",
        "Word 2 of the question, \">25\", is not understood. There is no such time of day.");
    row("0 min",
        "Word 1 of the question, \"0 min\", is not understood. A length is from 1 minute to a "
        "day.");
    row("first 0",
        "Word 1 of the question, \"first 0\", is not understood. From 1 to 500 times can be "
        "wanted.");
    row("12-9", "Word 1 of the question, \"12-9\", is not understood. It ends before it begins.");
    row("2026-01-01",
        "Word 1 of the question, \"2026-01-01\", is not understood. These days are over.");
    row("93 days",
        "Word 1 of the question, \"93 days\", is not understood. Free times are looked for on 92 "
        "days at most.");
    row(">9 >10",
        "Word 2 of the question, \">10\", is not understood. Something else was said about the "
        "same before.");
    row("massage 45",
        "Word 2 of the question, \"45\", is not understood. No service that is meant takes so "
        "long.");
}

void TestFindCommand::aWordThatIsNotUnderstoodIsNamed()
{
    QFETCH(QString, question);
    QFETCH(QString, sentence);
    Scene scene({question});
    scene.answerLists();
    QVERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Usage);
    QCOMPARE(scene.outcome->messages, QStringList{sentence});
    QVERIFY(scene.output.writes.isEmpty());
    QCOMPARE(scene.source.asked(), 3);
}

void TestFindCommand::anIdThatIsNotKnownIsNamed_data()
{
    QTest::addColumn<QString>("option");
    for (const QString &option : {u"location"_s, u"staff"_s, u"service"_s})
        QTest::newRow(qPrintable(option)) << option;
}

void TestFindCommand::anIdThatIsNotKnownIsNamed()
{
    QFETCH(QString, option);
    Scene scene({u"--%1=X9"_s.arg(option)});
    scene.answerLists();
    QVERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Usage);
    QCOMPARE(scene.outcome->messages,
        QStringList{u"--%1: there is nothing with the id \"X9\"."_s.arg(option)});
    QCOMPARE(scene.source.asked(), 3);
}

void TestFindCommand::hoursOfWordsAndOptionsMustMeet()
{
    Scene scene({u">15"_s, u"--before=12"_s});
    scene.answerLists();
    QVERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Usage);
}

void TestFindCommand::aPlaceThatFailsLeavesTheRest()
{
    Scene scene({u"massage"_s}, Format::Json);
    scene.answerLists();
    scene.source.take(What::FreeSlots)->fail({.kind = Error::Kind::Server, .httpStatus = 503});
    scene.reply({16});
    QTRY_VERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Network);
    QCOMPARE(scene.outcome->messages,
        (QStringList{u"Austin, South Congress: The service has a fault of its own. (HTTP 503)"_s,
            u"1 of 2 places answered."_s}));
    QVERIFY(scene.output.all().contains("Harbour"));
    QVERIFY(scene.output.all().endsWith("]\n"));
}

void TestFindCommand::whenAllFailNothingIsWritten()
{
    Scene scene({u"massage"_s});
    scene.answerLists();
    for (int i = 0; i < 2; ++i)
        scene.source.take(What::FreeSlots)->fail({.kind = Error::Kind::Timeout});
    QTRY_VERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Network);
    QCOMPARE(scene.outcome->messages,
        QStringList{u"Austin, South Congress, Harbour: The service did not answer in time."_s});
    QVERIFY(scene.output.writes.isEmpty());
}

void TestFindCommand::withoutListsNothingIsAsked()
{
    Scene scene({u"massage"_s});
    scene.source.take(What::Staff)->fail({.kind = Error::Kind::KeyRefused});
    QVERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Refused);
    QCOMPARE(scene.source.waiting().size(), size_t(0));
}

void TestFindCommand::staffIsNotAskedOfAnAccountThatMayNot()
{
    Scene scene({u"massage"_s, u"--staff=S7"_s}, Format::Csv, {.staff = false});
    QVERIFY(!scene.source.take(What::Staff));
    scene.answerLists();
    QVERIFY(!scene.outcome);
    QCOMPARE(scene.source.waiting().front()->by.staff, StaffId{u"S7"_s});
}

void TestFindCommand::nothingFreeIsAnEmptyList()
{
    Scene scene({u"massage"_s}, Format::Json);
    scene.answerLists();
    scene.reply({});
    scene.reply({});
    QTRY_VERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Done);
    QCOMPARE(scene.output.all(), "[]\n"_ba);
    QCOMPARE(scene.outcome->messages, QStringList{u"Nothing is free."_s});
}

void TestFindCommand::aLengthThatNoServiceHasIsAnEmptyList()
{
    Scene scene({u"--service"_s, u"V1"_s, u"--minutes"_s, u"25"_s}, Format::Json);
    scene.answerLists();
    QTRY_VERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Done);
    QCOMPARE(scene.output.all(), "[]\n"_ba);
    QCOMPARE(scene.outcome->messages, QStringList{u"Nothing is free."_s});
}

void TestFindCommand::aReaderThatHasGoneIsNoFailure()
{
    Scene scene({u"massage"_s});
    scene.output.room = 0;
    scene.answerLists();
    scene.reply({16});
    scene.reply({16});
    QTRY_VERIFY(scene.outcome);
    QCOMPARE(scene.outcome->code, ExitCode::Done);
}

void TestFindCommand::endingItCancelsAndTellsHowFarItWas()
{
    Scene scene({u"massage"_s});
    scene.answerLists();
    scene.reply({16});
    scene.call.cancel();
    QCOMPARE(scene.source.waiting().size(), size_t(0));
    QVERIFY(!scene.outcome);
    QVERIFY(scene.output.writes.isEmpty());
}

QTEST_GUILESS_MAIN(TestFindCommand)
#include "tst_findcommand.moc"
