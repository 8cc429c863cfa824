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

Q_DECLARE_METATYPE(daybook::AccountKind)

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreReadAsPeopleTypeThem_data();
    void daysAreReadAsPeopleTypeThem();
    void optionsStandBeforeOrAfterTheCommand();
    void everyFormatHasItsWord_data();
    void everyFormatHasItsWord();
    void bookingsTakeEveryFilter();
    void daysThatAreNotSaidAreToday();
    void slotsCoverAWeek();
    void staffTakesSeveralLocations();
    void bookingsTakeASearch();
    void idsOfBothServicesAreTaken();
    void whoseBookingsCanBeSaidInFiveWays();
    void timekitIsReachedInThreeWays_data();
    void timekitIsReachedInThreeWays();
    void accountTasksAreRead();
    void accountsOfTimekitAreRead_data();
    void accountsOfTimekitAreRead();
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

void TestCommandLine::everyFormatHasItsWord_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Format>("format");
    QTest::newRow("none") << u"staff"_s << Format::Table;
    QTest::newRow("table") << u"staff --format table"_s << Format::Table;
    QTest::newRow("json") << u"staff --format json"_s << Format::Json;
    QTest::newRow("csv") << u"staff --format csv"_s << Format::Csv;
    QTest::newRow("html") << u"accounts list --format html"_s << Format::Html;
    QTest::newRow("bookings as ics") << u"bookings --format ics"_s << Format::Calendar;
    QTest::newRow("slots as ics") << u"slots --location 1 --service 2 --format ics"_s
                                  << Format::Calendar;
}

void TestCommandLine::everyFormatHasItsWord()
{
    QFETCH(QString, line);
    QFETCH(Format, format);
    QCOMPARE(parsed(line).format, format);
    const QStringList words = line.split(u" --"_s).first().split(u' ');
    QCOMPARE(parsed(line).command, words.join(u' '));
}

void TestCommandLine::bookingsTakeEveryFilter()
{
    const BookingQuery query =
        question<AskBookings>(u"bookings --from 2026-03-01 --to +3 --location 1 --location 2 "
                              u"--staff 3 --staff 4 --service 5 --service 6 "
                              u"--status OPEN --state SOMETHING_NEW --graph instant "
                              "--graph group_owner"_s)
            .query;
    QCOMPARE(query.days, (DateRange{QDate(2026, 3, 1), QDate(2026, 3, 5)}));
    QCOMPARE(query.locations, (QList<LocationId>{{u"1"_s}, {u"2"_s}}));
    QCOMPARE(query.staff, (QList<StaffId>{{u"3"_s}, {u"4"_s}}));
    QCOMPARE(query.services, (QList<ServiceId>{{u"5"_s}, {u"6"_s}}));
    QCOMPARE(query.statuses, (QStringList{u"OPEN"_s, u"SOMETHING_NEW"_s}));
    QCOMPARE(query.graphs, (QStringList{u"instant"_s, u"group_owner"_s}));
    QCOMPARE(query.search, QString());
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

void TestCommandLine::bookingsTakeASearch()
{
    const AskBookings all =
        question<AskBookings>(u"bookings --search customer.name:*ada*;state:confirmed"_s);
    QCOMPARE(all.query.search, u"customer.name:*ada*;state:confirmed"_s);
    QCOMPARE(all.query.days, DateRange{});
    QVERIFY(!all.saysDays);
    const AskBookings some = question<AskBookings>(u"bookings --search state:paid --to +1"_s);
    QCOMPARE(some.query.days, (DateRange{monday, monday.addDays(1)}));
    QVERIFY(some.saysDays);
}

void TestCommandLine::idsOfBothServicesAreTaken()
{
    const QString uuid = u"3b8f0a52-0000-4000-8000-000000000101"_s;
    QCOMPARE(question<AskStaff>(u"staff --location 700101 --location "_s + uuid).locations,
        (QList<LocationId>{{u"700101"_s}, {uuid}}));
}

void TestCommandLine::whoseBookingsCanBeSaidInFiveWays()
{
    QVERIFY(std::holds_alternative<OnlyAccount>(parsed(u"staff"_s).whose));
    QCOMPARE(std::get<Demo>(parsed(u"staff --demo"_s).whose).kind, AccountKind::TimeTap);
    QCOMPARE(std::get<Demo>(parsed(u"staff --demo-timekit"_s).whose).kind, AccountKind::Timekit);
    QCOMPARE(parsed(u"staff --demo-timekit"_s).secrets, QStringList{});
    QCOMPARE(std::get<NamedAccount>(parsed(u"staff --account Harbour"_s).whose).name, u"Harbour"_s);
    const CommandLine direct =
        parsed(u"staff --timetap-url http://127.0.0.1:1/live --api-key 7 --secret-stdin"_s);
    QCOMPARE(std::get<DirectAccess>(direct.whose).url, u"http://127.0.0.1:1/live"_s);
    QCOMPARE(std::get<DirectAccess>(direct.whose).apiKey, u"7"_s);
    QCOMPARE(std::get<DirectAccess>(direct.whose).kind, AccountKind::TimeTap);
    QCOMPARE(direct.secrets, QStringList{u"private key"_s});
}

void TestCommandLine::timekitIsReachedInThreeWays_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("appSlug");
    QTest::addColumn<QString>("secret");
    QTest::newRow("app key") << u"--app-key-stdin"_s << AccountKind::Timekit << QString()
                             << u"app key"_s;
    QTest::newRow("widget key") << u"--widget-key-stdin"_s << AccountKind::TimekitWidget
                                << QString() << u"widget key"_s;
    QTest::newRow("token") << u"--token-stdin --app-slug harbour-demo"_s
                           << AccountKind::SignedSearch << u"harbour-demo"_s << u"token"_s;
}

void TestCommandLine::timekitIsReachedInThreeWays()
{
    QFETCH(QString, options);
    QFETCH(AccountKind, kind);
    QFETCH(QString, appSlug);
    QFETCH(QString, secret);
    const CommandLine line =
        parsed(u"bookings --timekit-url https://api.timekit.io/v2 "_s + options);
    const auto direct = std::get<DirectAccess>(line.whose);
    QCOMPARE(direct.kind, kind);
    QCOMPARE(direct.url, u"https://api.timekit.io/v2"_s);
    QCOMPARE(direct.appSlug, appSlug);
    QCOMPARE(line.secrets, QStringList{secret});
}

void TestCommandLine::accountTasksAreRead()
{
    const AddAccount add = task<AddAccount>(
        u"accounts add timetap Harbour --environment test --api-key 7 --secret-stdin --no-check"_s);
    QCOMPARE(add.name, u"Harbour"_s);
    QCOMPARE(add.kind, AccountKind::TimeTap);
    QCOMPARE(add.baseUrl, timetapBaseUrl(Environment::Test));
    QCOMPARE(add.apiKey, u"7"_s);
    QVERIFY(!add.check);
    QCOMPARE(task<RemoveAccount>(u"accounts remove Harbour"_s).name, u"Harbour"_s);
    QCOMPARE(task<CheckAccounts>(u"accounts check"_s).name, std::nullopt);
    QCOMPARE(task<CheckAccounts>(u"--format json accounts check Harbour"_s).name,
        std::optional(u"Harbour"_s));
    static_cast<void>(task<ListAccounts>(u"accounts list"_s));
}

void TestCommandLine::accountsOfTimekitAreRead_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("secret");
    QTest::newRow("app key") << u"timekit Harbour"_s << AccountKind::Timekit << timekitBaseUrl()
                             << u"app key"_s;
    QTest::newRow("widget key") << u"timekit Harbour --widget"_s << AccountKind::TimekitWidget
                                << timekitBaseUrl() << u"widget key"_s;
    QTest::newRow("token") << u"signed-search Harbour --url http://127.0.0.1:1/v2"_s
                           << AccountKind::SignedSearch << u"http://127.0.0.1:1/v2"_s << u"token"_s;
}

void TestCommandLine::accountsOfTimekitAreRead()
{
    QFETCH(QString, rest);
    QFETCH(AccountKind, kind);
    QFETCH(QString, baseUrl);
    QFETCH(QString, secret);
    const QString line = u"accounts add --app-slug harbour-demo --secret-stdin "_s + rest;
    const AddAccount add = task<AddAccount>(line);
    QCOMPARE(add.name, u"Harbour"_s);
    QCOMPARE(add.kind, kind);
    QCOMPARE(add.baseUrl, baseUrl);
    QCOMPARE(add.appSlug, u"harbour-demo"_s);
    QVERIFY(add.check);
    QCOMPARE(parsed(line).secrets, QStringList{secret});
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
    row("staff --format ics");
    row("locations --format ics");
    row("services --format ics");
    row("accounts list --format ics");
    row("bookings --format ICS");
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
    row("accounts add timekit Harbour --environment live --app-slug s --secret-stdin");
    row("accounts add timekit Harbour --api-key 7 --app-slug s --secret-stdin");
    row("accounts add timekit Harbour --secret-stdin");
    row("accounts add timekit Harbour --app-slug s");
    row("accounts add signed-search Harbour --app-slug s --secret-stdin --widget");
    row("accounts add timetap Harbour --environment live --api-key 7 --secret-stdin --widget");
    row("accounts add timetap Harbour --environment live --api-key 7 --secret-stdin --app-slug s");
    row("accounts add timetap Harbour --environment live --api-key 7 --secret-stdin --url u");
    row("accounts add dance Harbour --environment live --api-key 7 --secret-stdin");
    row("staff --demo --demo-timekit");
    row("staff --timekit-url http://127.0.0.1:1");
    row("staff --timekit-url http://127.0.0.1:1 --app-slug s");
    row("staff --timekit-url http://127.0.0.1:1 --token-stdin");
    row("staff --timekit-url http://127.0.0.1:1 --app-key-stdin --widget-key-stdin");
    row("staff --timekit-url http://127.0.0.1:1 --app-key-stdin --app-slug s");
    row("staff --timekit-url http://127.0.0.1:1 --app-key-stdin --secret-stdin");
    row("staff --timekit-url http://127.0.0.1:1 --app-key-stdin --demo");
    row("staff --timetap-url http://127.0.0.1:1 --api-key 7 --secret-stdin --app-key-stdin");
    row("staff --app-key-stdin");
    row("staff --token-stdin --app-slug s");
    row("staff --search state:confirmed");
    row("bookings --search=");
    row("bookings --search state:paid --search graph:instant");
    row("bookings --graph=");
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
    row("staff --CANARY-canary");
    row("staff -canary");
    row("staff --demo-timekit --app-key-stdin=canary");
    row("token decode");
    row("token decode one canary");
    row("token verify --signing-key=canary one");
    row("token verify --signing-key-stdin=canary one");
    row("token verify canary");
    row("token mint canary --email ada@example.test --app-slug s --signing-key-stdin");
    row("bookings --demo-timekit --search canary");
    row("bookings --demo-timekit --search state:paid;canary");
    row("bookings --demo-timekit --search customer.email:ada;canary.canary");
    row("canary");
    row("accounts add timetap Harbour canary --environment live --api-key 7 --secret-stdin");
}

void TestCommandLine::noValueIsQuotedBackThatCouldBeASecret()
{
    QFETCH(QString, line);
    const auto result = parseCommandLine(split(line), monday);
    QVERIFY(std::holds_alternative<Misuse>(result));
    QVERIFY(!std::get<Misuse>(result).sentence.contains(u"canary", Qt::CaseInsensitive));
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
