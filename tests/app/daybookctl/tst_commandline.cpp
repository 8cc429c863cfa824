// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/commandline/days.h"
#include "app/daybookctl/commandline/grammar.h"

#include <QTest>

using namespace daybook;
using namespace daybook::ctl;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 3, 2);

QStringList split(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

CommandLine parsed(const QString &line)
{
    const auto result = parseCommandLine(split(line), monday);
    if (const auto *misuse = std::get_if<Misuse>(&result))
        qWarning("refused: %s", qPrintable(misuse->sentence));
    return std::get<CommandLine>(result);
}

template <typename Wish>
Wish question(const QString &line)
{
    return std::get<Wish>(std::get<Question>(parsed(line).work));
}

template <typename Task>
Task task(const QString &line)
{
    return std::get<Task>(std::get<AccountTask>(parsed(line).work));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreReadAsPeopleTypeThem_data();
    void daysAreReadAsPeopleTypeThem();
    void optionsStandBeforeOrAfterTheCommand();
    void bookingsTakeEveryFilter();
    void daysThatAreNotSaidAreToday();
    void slotsCoverAWeek();
    void staffTakesSeveralLocations();
    void whoseBookingsCanBeSaidInFourWays();
    void accountTasksAreRead();
    void misuseIsToldInOneSentence_data();
    void misuseIsToldInOneSentence();
    void noValueIsQuotedBackThatCouldBeASecret_data();
    void noValueIsQuotedBackThatCouldBeASecret();
    void helpIsGivenForEveryCommand();
};

void TestCommandLine::daysAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("iso") << u"2026-03-29"_s << QDate(2026, 3, 29);
    QTest::newRow("today") << u"today"_s << monday;
    QTest::newRow("tomorrow") << u"tomorrow"_s << monday.addDays(1);
    QTest::newRow("+0") << u"+0"_s << monday;
    QTest::newRow("+30") << u"+30"_s << monday.addDays(30);
    for (const QString &bad :
        {u""_s, u"+"_s, u"+-1"_s, u"++1"_s, u"+ 1"_s, u"+1x"_s, u"+99999999999"_s, u"-1"_s,
            u"2026-02-30"_s, u"2026-3-2"_s, u"02.03.2026"_s, u"2026-03-02T10:00"_s, u"Today"_s})
        QTest::newRow(qPrintable(u"bad: "_s + bad)) << bad << QDate();
}

void TestCommandLine::daysAreReadAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QCOMPARE(parseDay(text, monday).value_or(QDate()), day);
}

void TestCommandLine::optionsStandBeforeOrAfterTheCommand()
{
    for (const QString &line :
        {u"--demo --format json bookings --limit 3"_s, u"bookings --limit 3 --demo --format=json"_s,
            u"--limit 3 bookings --format json --demo"_s}) {
        const CommandLine read = parsed(line);
        QCOMPARE(read.format, Format::Json);
        QVERIFY(std::holds_alternative<Demo>(read.whose));
        QCOMPARE(std::get<AskBookings>(std::get<Question>(read.work)).limit, std::optional(3));
    }
}

void TestCommandLine::bookingsTakeEveryFilter()
{
    const BookingQuery query =
        question<AskBookings>(u"bookings --from 2026-03-01 --to +3 --location 1 --location 2 "
                              u"--staff 3 --staff 4 --service 5 --service 6 "
                              "--status OPEN --status SOMETHING_NEW"_s)
            .query;
    QCOMPARE(query.days, (DateRange{QDate(2026, 3, 1), QDate(2026, 3, 5)}));
    QCOMPARE(query.locations, (QList<LocationId>{{u"1"_s}, {u"2"_s}}));
    QCOMPARE(query.staff, (QList<StaffId>{{u"3"_s}, {u"4"_s}}));
    QCOMPARE(query.services, (QList<ServiceId>{{u"5"_s}, {u"6"_s}}));
    QCOMPARE(query.statuses, (QStringList{u"OPEN"_s, u"SOMETHING_NEW"_s}));
}

void TestCommandLine::daysThatAreNotSaidAreToday()
{
    QCOMPARE(question<AskBookings>(u"bookings"_s).query.days, (DateRange{monday, monday}));
    QCOMPARE(question<AskBookings>(u"bookings --from +2"_s).query.days,
        (DateRange{monday.addDays(2), monday.addDays(2)}));
    QCOMPARE(question<AskBookings>(u"bookings --to +2"_s).query.days,
        (DateRange{monday, monday.addDays(2)}));
}

void TestCommandLine::slotsCoverAWeek()
{
    const SlotQuery query =
        question<AskSlots>(u"slots --location 1 --service 2 --staff 3 --from tomorrow"_s).query;
    QCOMPARE(query.location, LocationId{u"1"_s});
    QCOMPARE(query.service, ServiceId{u"2"_s});
    QCOMPARE(query.staff, std::optional(StaffId{u"3"_s}));
    QCOMPARE(query.days, (DateRange{monday.addDays(1), monday.addDays(7)}));
}

void TestCommandLine::staffTakesSeveralLocations()
{
    QCOMPARE(question<AskStaff>(u"staff --location 1 --location 2"_s).locations.size(), 2);
    QCOMPARE(question<AskStaff>(u"staff"_s).locations.size(), 0);
    QCOMPARE(question<AskServices>(u"services --location 1 --staff 2"_s).by,
        (Selection{.location = LocationId{u"1"_s}, .staff = StaffId{u"2"_s}}));
    QCOMPARE(
        question<AskLocations>(u"locations --staff 2"_s).by, (Selection{.staff = StaffId{u"2"_s}}));
}

void TestCommandLine::whoseBookingsCanBeSaidInFourWays()
{
    QVERIFY(std::holds_alternative<OnlyAccount>(parsed(u"staff"_s).whose));
    QVERIFY(std::holds_alternative<Demo>(parsed(u"staff --demo"_s).whose));
    QCOMPARE(std::get<NamedAccount>(parsed(u"staff --account Harbour"_s).whose).name, u"Harbour"_s);
    const CommandLine direct =
        parsed(u"staff --timetap-url http://127.0.0.1:1/live --api-key 7 --secret-stdin"_s);
    QCOMPARE(std::get<DirectAccess>(direct.whose).url, u"http://127.0.0.1:1/live"_s);
    QCOMPARE(std::get<DirectAccess>(direct.whose).apiKey, u"7"_s);
    QVERIFY(direct.readsSecret);
}

void TestCommandLine::accountTasksAreRead()
{
    const AddAccount add = task<AddAccount>(
        u"accounts add timetap Harbour --environment test --api-key 7 --secret-stdin --no-check"_s);
    QCOMPARE(add.name, u"Harbour"_s);
    QCOMPARE(add.environment, u"test"_s);
    QCOMPARE(add.apiKey, u"7"_s);
    QVERIFY(!add.check);
    QCOMPARE(task<RemoveAccount>(u"accounts remove Harbour"_s).name, u"Harbour"_s);
    QCOMPARE(task<CheckAccounts>(u"accounts check"_s).name, std::nullopt);
    QCOMPARE(task<CheckAccounts>(u"--format json accounts check Harbour"_s).name,
        std::optional(u"Harbour"_s));
    static_cast<void>(task<ListAccounts>(u"accounts list"_s));
}

void TestCommandLine::misuseIsToldInOneSentence_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromLatin1(line); };
    row("");
    row("dance");
    row("accounts");
    row("accounts dance");
    row("locations extra");
    row("locations --limit 3");
    row("staff --staff 3");
    row("staff --dance");
    row("staff --format xml");
    row("staff --format");
    row("staff --format json --format csv");
    row("services --location 1 --location 2");
    row("slots");
    row("slots --location 1");
    row("slots --service 1");
    row("slots --location 1 --service 2 --to +92");
    row("slots --location 1 --service 2 --from 2026-03-03 --to 2026-03-02");
    row("bookings --from 2026-03-03 --to 2026-03-02");
    row("bookings --to 2026-03-01");
    row("bookings --from yesterday");
    row("bookings --limit 0");
    row("bookings --limit -1");
    row("bookings --limit many");
    row("bookings --location ../business");
    row("bookings --location 1/2");
    row("bookings --status=");
    row("staff --demo --account Harbour");
    row("staff --api-key 7");
    row("staff --secret-stdin");
    row("staff --timetap-url http://127.0.0.1:1");
    row("staff --timetap-url http://127.0.0.1:1 --api-key 7");
    row("accounts list --demo");
    row("accounts add");
    row("accounts add timetap");
    row("accounts add timetap Harbour");
    row("accounts add timetap Harbour --environment live --api-key 7");
    row("accounts add timekit Harbour --environment live --api-key 7 --secret-stdin");
    row("accounts remove");
    row("accounts check one two");
}

void TestCommandLine::misuseIsToldInOneSentence()
{
    QFETCH(QString, line);
    const auto result = parseCommandLine(split(line), monday);
    QVERIFY(std::holds_alternative<Misuse>(result));
    const QString sentence = std::get<Misuse>(result).sentence;
    QVERIFY(!sentence.isEmpty());
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
}

void TestCommandLine::noValueIsQuotedBackThatCouldBeASecret_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromLatin1(line); };
    row("staff --demo --secret-stdin=canary");
    row("staff --secret=canary");
    row("staff --private-key canary");
    row("staff canary");
    row("canary");
    row("accounts add timetap Harbour canary --environment live --api-key 7 --secret-stdin");
}

void TestCommandLine::noValueIsQuotedBackThatCouldBeASecret()
{
    QFETCH(QString, line);
    const auto result = parseCommandLine(split(line), monday);
    QVERIFY(std::holds_alternative<Misuse>(result));
    QVERIFY(!std::get<Misuse>(result).sentence.contains(u"canary"));
}

void TestCommandLine::helpIsGivenForEveryCommand()
{
    const auto help = [](const QString &line) {
        const auto result = parseCommandLine(split(line), monday);
        return std::holds_alternative<HelpText>(result) ? std::get<HelpText>(result).text
                                                        : QString();
    };
    for (const CommandRule &rule : commandRules()) {
        QVERIFY(help(u"--help"_s).contains(rule.name));
        const QString text = help(u"%1 --help"_s.arg(rule.name));
        QVERIFY(text.startsWith(u"Usage: daybookctl "_s + rule.name));
        for (const OptionRule &option : rule.options)
            QVERIFY(text.contains(u"--"_s + option.name));
    }
    QVERIFY(help(u"-h"_s).contains(u"Usage"));
    QVERIFY(help(u"dance --help"_s).contains(u"Usage"));
    QVERIFY(help(u"--version"_s).startsWith(u"daybookctl "));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
