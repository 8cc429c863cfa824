// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/sandbox.h"
#include "tests/app/daybookctl/ctlprogram.h"
#include "tests/app/daybookctl/sandboxcontrol.h"
#include "tests/support/faultserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace daybook;
using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

namespace {

const QString location = u"700101"_s;
const QString otherLocation = u"700103"_s;

QStringList namesOf(const QByteArray &csv)
{
    return QString::fromUtf8(csv.left(csv.indexOf('\r'))).split(u',');
}

/// Everything there is, in about a hundred pages.
QStringList longList(const QString &format)
{
    return {u"bookings"_s, u"--from"_s, u"2025-11-01"_s, u"--to"_s, u"2026-07-01"_s, u"--format"_s,
        format};
}

QStringList texts(const QJsonArray &rows, const QString &member)
{
    QStringList all;
    for (const QJsonValue &row : rows)
        all.append(row[member].toString());
    return all;
}

} // namespace

class TestCtlProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void everyListComesInEveryFormat_data();
    void everyListComesInEveryFormat();
    void locationsNarrowByStaff();
    void staffNarrowsByLocations();
    void servicesNarrow();
    void slotsAreListed();
    void bookingsNarrow();
    void bookingsStopAtTheLimit();
    void allPagesOfALongListAreWritten();
    void membersBeginWithTheIdInTheTextItself();
    void demoNeedsNothing();

    void aWrongKeyIsRefusedWithOneRequest();
    void aDeadPortIsANetworkProblem();
    void aFaultyServiceIsANetworkProblem();
    void aWebPageIsUnreadable();
    void aTruncatedAnswerIsNoData();
    void misuseEndsWithTwo_data();
    void misuseEndsWithTwo();
    void withoutAKeychainItEndsWithSix();
    void aFullDiskIsSaid();

    void aSignalEndsItWithinASecond_data();
    void aSignalEndsItWithinASecond();
    void aSignalEndsItWhileTheReaderIsStuck();
    void aSignalEndsItWhileItWaitsForTheSecret();
    void pagesAreOutWhileTheRestHangs();
    void aReaderThatGoesEndsItQuietly();
    void theSecretIsNeitherInTheOutputNorInTheArguments();
    void blanksAroundTheSecretAreLeftAside();

private:
    [[nodiscard]] QStringList direct(const QStringList &arguments) const;
    [[nodiscard]] QStringList at(const QString &url, const QStringList &arguments) const;
    [[nodiscard]] Ran asked(const QStringList &arguments) const;
    [[nodiscard]] std::unique_ptr<QProcess> asking(const QStringList &arguments) const;
    [[nodiscard]] QString newFifo(const QString &name) const;
    [[nodiscard]] std::unique_ptr<QProcess> writingTo(
        const QString &file, const QStringList &arguments) const;
    void misbehave(const QByteArray &match, const QByteArray &kind, int times = 1);
    void waitUntilNothingIsAsked();

    QTemporaryDir m_home;
    sandbox::Sandbox m_sandbox{
        {.today = QDate(2026, 3, 2), .bookings = 10'000, .latency = std::chrono::milliseconds(10)}};
    std::optional<SandboxControl> m_control;
};

void TestCtlProgram::initTestCase()
{
    QVERIFY(m_sandbox.start());
    m_control.emplace(m_sandbox.url());
    qputenv("HOME", m_home.path().toUtf8());
    for (const char *name :
        {"XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"})
        qunsetenv(name);
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
}

void TestCtlProgram::cleanup()
{
    m_control->reset();
}

QStringList TestCtlProgram::at(const QString &url, const QStringList &arguments) const
{
    return QStringList{
               u"--timetap-url"_s, url, u"--api-key"_s, m_sandbox.apiKey(), u"--secret-stdin"_s}
    + arguments;
}

QStringList TestCtlProgram::direct(const QStringList &arguments) const
{
    return at(m_sandbox.timetapBaseUrl(), arguments);
}

Ran TestCtlProgram::asked(const QStringList &arguments) const
{
    return ran(direct(arguments), m_sandbox.privateKey());
}

std::unique_ptr<QProcess> TestCtlProgram::asking(const QStringList &arguments) const
{
    return started(direct(arguments), m_sandbox.privateKey());
}

QString TestCtlProgram::newFifo(const QString &name) const
{
    const QString path = m_home.filePath(name);
    if (mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) != 0)
        qFatal("no fifo can be made");
    return path;
}

std::unique_ptr<QProcess> TestCtlProgram::writingTo(
    const QString &file, const QStringList &arguments) const
{
    auto program = std::make_unique<QProcess>();
    program->setStandardOutputFile(file);
    start(*program, direct(arguments), m_sandbox.privateKey());
    return program;
}

void TestCtlProgram::misbehave(const QByteArray &match, const QByteArray &kind, int times)
{
    m_control->addFault("{\"match\":\"GET /live" + match + "\",\"kind\":\"" + kind
        + "\",\"times\":" + QByteArray::number(times) + "}");
}

/// Until the program stands still: pages have been asked for, and no more are.
void TestCtlProgram::waitUntilNothingIsAsked()
{
    int before = 0;
    const bool quiet = QTest::qWaitFor(
        [&] {
            const int now = m_control->requests();
            return std::exchange(before, now) == now && now > 3;
        },
        20'000);
    if (!quiet)
        qFatal("the program goes on and on");
}

void TestCtlProgram::everyListComesInEveryFormat_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("members");
    QTest::newRow("locations") << QStringList{u"locations"_s} << u"id name kind time_zone"_s;
    QTest::newRow("staff") << QStringList{u"staff"_s}
                           << u"id name email time_zone accepts_appointments"_s;
    QTest::newRow("services") << QStringList{u"services"_s}
                              << u"id name internal_name kind minutes"_s;
    QTest::newRow("slots")
        << QStringList{u"slots"_s, u"--location"_s, otherLocation, u"--service"_s, u"730001"_s,
               u"--from"_s, u"2026-03-03"_s, u"--to"_s, u"2026-03-09"_s}
        << u"id start end time_zone location_id service_id staff_id staff seats_left"_s;
    QTest::newRow("bookings")
        << QStringList{u"bookings"_s, u"--from"_s, u"2026-03-02"_s, u"--limit"_s, u"20"_s}
        << u"id status sub_status start end time_zone location_id location "
           u"staff_id staff service_id service "
           "customer email phone note graph state seats_taken seats_offered project_id"_s;
}

void TestCtlProgram::everyListComesInEveryFormat()
{
    QFETCH(QStringList, command);
    QFETCH(QString, members);
    const Ran json = asked(command + QStringList{u"--format"_s, u"json"_s});
    QCOMPARE(json.err, QByteArray());
    QCOMPARE(json.code, 0);
    const qsizetype rows = json.rows().size();
    QVERIFY(rows > 0);
    QStringList sorted = members.split(u' ');
    sorted.sort();
    QCOMPARE(json.rows().first().toObject().keys(), sorted);

    const Ran csv = asked(command + QStringList{u"--format=csv"_s});
    QCOMPARE(csv.code, 0);
    QCOMPARE(namesOf(csv.out), members.split(u' '));
    QVERIFY(csv.out.endsWith("\r\n"));
    QVERIFY(csv.out.count("\r\n") >= rows + 1);

    const Ran table = asked(command);
    QCOMPARE(table.code, 0);
    QCOMPARE(table.lines().size(), rows + 1);
    QVERIFY(!table.out.contains('\x1b'));
}

void TestCtlProgram::locationsNarrowByStaff()
{
    const QJsonArray all = asked({u"locations"_s, u"--format=json"_s}).rows();
    const QJsonArray some =
        asked({u"locations"_s, u"--staff"_s, u"510001"_s, u"--format=json"_s}).rows();
    QVERIFY(!some.isEmpty());
    QVERIFY(some.size() < all.size());
}

void TestCtlProgram::staffNarrowsByLocations()
{
    const auto staffAt = [this](const QStringList &locations) {
        QStringList command{u"staff"_s, u"--format=json"_s};
        for (const QString &id : locations)
            command << u"--location"_s << id;
        const QStringList ids = texts(asked(command).rows(), u"id"_s);
        return QSet<QString>(ids.begin(), ids.end());
    };
    const QSet<QString> here = staffAt({location});
    const QSet<QString> there = staffAt({otherLocation});
    QVERIFY(!here.isEmpty());
    QVERIFY(here != there);
    QCOMPARE(staffAt({location, otherLocation}), here | there);
}

void TestCtlProgram::servicesNarrow()
{
    const auto services = [this](const QStringList &options) {
        return asked(QStringList{u"services"_s, u"--format=json"_s} + options).rows().size();
    };
    const auto all = services({});
    const auto some = services({u"--location"_s, location, u"--staff"_s, u"510001"_s});
    QVERIFY(some > 0);
    QVERIFY(some < all);
}

void TestCtlProgram::slotsAreListed()
{
    const Ran ran = asked({u"slots"_s, u"--location"_s, otherLocation, u"--service"_s, u"730001"_s,
        u"--from"_s, u"2026-03-03"_s, u"--to"_s, u"2026-03-03"_s, u"--format=json"_s});
    QCOMPARE(ran.code, 0);
    const QJsonArray rows = ran.rows();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue &row : rows) {
        QCOMPARE(row[u"time_zone"].toString(), u"Asia/Kolkata"_s);
        QVERIFY(row[u"start"].toString().startsWith(u"2026-03-03T"));
        QVERIFY(row[u"start"].toString().endsWith(u"+05:30"));
        QVERIFY(row[u"id"].toString().startsWith(u"700103/730001/"));
    }
    QVERIFY(texts(rows, u"start"_s).first() < texts(rows, u"start"_s).last());
}

void TestCtlProgram::bookingsNarrow()
{
    const QStringList command{u"bookings"_s, u"--from"_s, u"2026-02-20"_s, u"--to"_s,
        u"2026-03-02"_s, u"--format=json"_s};
    const QJsonArray all = asked(command).rows();
    const QJsonArray some = asked(command
        + QStringList{u"--location"_s, location, u"--location"_s, otherLocation, u"--status"_s,
            u"COMPLETED"_s})
                                .rows();
    QVERIFY(!some.isEmpty());
    QVERIFY(some.size() < all.size());
    for (const QJsonValue &row : some) {
        QCOMPARE(row[u"status"].toString(), u"COMPLETED"_s);
        QVERIFY((QStringList{location, otherLocation}.contains(row[u"location_id"].toString())));
    }
    const Ran none = asked(command + QStringList{u"--status"_s, u"NO_SUCH_WORD"_s});
    QCOMPARE(none.code, 0);
    QCOMPARE(none.out, QByteArray("[]\n"));
}

void TestCtlProgram::bookingsStopAtTheLimit()
{
    const QStringList command{u"bookings"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s,
        u"2026-04-01"_s, u"--format=json"_s, u"--limit"_s};
    QCOMPARE(asked(command + QStringList{u"1"_s}).rows().size(), 1);
    QCOMPARE(asked(command + QStringList{u"100"_s}).rows().size(), 100);
    QCOMPARE(asked(command + QStringList{u"150"_s}).rows().size(), 150);
}

void TestCtlProgram::allPagesOfALongListAreWritten()
{
    const QStringList ids = texts(asked(longList(u"json"_s)).rows(), u"id"_s);
    QVERIFY(ids.size() > 8'000);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
}

void TestCtlProgram::membersBeginWithTheIdInTheTextItself()
{
    const Ran ran = asked(
        {u"bookings"_s, u"--format=json"_s, u"--from"_s, u"2026-03-02"_s, u"--limit"_s, u"1"_s});
    const QByteArray row = ran.lines().at(1);
    QVERIFY(row.startsWith("{\"id\":\""));
    qsizetype before = 0;
    for (const char *member :
        {"id", "status", "sub_status", "start", "end", "time_zone", "location_id", "location",
            "staff_id", "staff", "service_id", "service", "customer", "email", "phone", "note",
            "graph", "state", "seats_taken", "seats_offered", "project_id"}) {
        const qsizetype place = row.indexOf('"' + QByteArray(member) + "\":");
        QVERIFY2(place >= before, member);
        before = place;
    }
}

void TestCtlProgram::demoNeedsNothing()
{
    const Ran demo = ran({u"--demo"_s, u"locations"_s, u"--format=json"_s});
    QCOMPARE(demo.code, 0);
    QCOMPARE(demo.rows().size(), 8);
    QCOMPARE(demo.err, QByteArray());
}

void TestCtlProgram::aWrongKeyIsRefusedWithOneRequest()
{
    const Ran wrong = ran(direct({u"staff"_s}), "00000000000000000000000000000000");
    QCOMPARE(wrong.code, 3);
    QCOMPARE(wrong.out, QByteArray());
    QVERIFY(wrong.err.contains("TimeTap refused the signature"));
    QCOMPARE(m_control->requests(), 1);
}

void TestCtlProgram::aDeadPortIsANetworkProblem()
{
    quint16 port = 0;
    {
        const FaultServer gone;
        port = gone.port();
    }
    const Ran dead = ran(at(u"http://127.0.0.1:%1/live"_s.arg(port), {u"staff"_s}), "key");
    QCOMPARE(dead.code, 4);
    QCOMPARE(dead.out, QByteArray());
    QVERIFY(!dead.err.contains("signature="));
    QVERIFY(!dead.err.contains('?'));
}

void TestCtlProgram::aFaultyServiceIsANetworkProblem()
{
    misbehave("/staff", "status", -1);
    QCOMPARE(asked({u"staff"_s}).code, 4);
}

void TestCtlProgram::aWebPageIsUnreadable()
{
    misbehave("/staff", "html", -1);
    const Ran html = asked({u"staff"_s, u"--format=json"_s});
    QCOMPARE(html.code, 5);
    QCOMPARE(html.out, QByteArray());
    QVERIFY(html.err.startsWith("daybookctl: A web page answered"));
    QVERIFY(!html.err.contains('<'));
}

void TestCtlProgram::aTruncatedAnswerIsNoData()
{
    misbehave("/staff", "truncate", -1);
    const Ran cut = asked({u"staff"_s});
    QVERIFY2(cut.code == 4 || cut.code == 5, cut.err.constData());
    QCOMPARE(cut.out, QByteArray());
}

void TestCtlProgram::misuseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no account") << QStringList{u"locations"_s};
    QTest::newRow("unknown account") << QStringList{u"locations"_s, u"--account"_s, u"Harbour"_s};
    QTest::newRow("unknown command") << QStringList{u"--demo"_s, u"dance"_s};
    QTest::newRow("from after to") << QStringList{
        u"--demo"_s, u"bookings"_s, u"--from"_s, u"tomorrow"_s, u"--to"_s, u"today"_s};
    QTest::newRow("no limit") << QStringList{u"--demo"_s, u"bookings"_s, u"--limit"_s, u"0"_s};
    QTest::newRow("no secret") << QStringList{u"--timetap-url"_s, u"http://127.0.0.1:1"_s,
        u"--api-key"_s, u"7"_s, u"--secret-stdin"_s, u"staff"_s};
    QTest::newRow("unknown id") << QStringList{
        u"--demo"_s, u"slots"_s, u"--location"_s, u"1"_s, u"--service"_s, u"2"_s};
}

void TestCtlProgram::misuseEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    const Ran misused = ran(arguments);
    QCOMPARE(misused.code, 2);
    QCOMPARE(misused.out, QByteArray());
    QVERIFY(misused.err.startsWith("daybookctl: "));
    QCOMPARE(misused.err.count('\n'), 1);
}

void TestCtlProgram::withoutAKeychainItEndsWithSix()
{
    const Ran added = ran(
        {u"accounts"_s, u"add"_s, u"timetap"_s, u"Harbour"_s, u"--environment"_s,
            m_sandbox.timetapBaseUrl(), u"--api-key"_s, m_sandbox.apiKey(), u"--secret-stdin"_s},
        m_sandbox.privateKey());
    QCOMPARE(added.code, 6);
    QCOMPARE(added.out, QByteArray());
    QVERIFY(added.err.contains("Nothing was added"));
    QCOMPARE(ran({u"accounts"_s, u"list"_s, u"--format=json"_s}).out, QByteArray("[]\n"));
}

void TestCtlProgram::aFullDiskIsSaid()
{
    QProcess program;
    program.setStandardOutputFile(u"/dev/full"_s);
    program.start(QStringLiteral(DAYBOOKCTL_PROGRAM), {u"--demo"_s, u"locations"_s});
    const Ran full = ended(program);
    QCOMPARE(full.code, 1);
    QVERIFY(full.err.contains("cannot be written"));
}

void TestCtlProgram::aSignalEndsItWithinASecond_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("code");
    QTest::newRow("Ctrl+C") << SIGINT << 130;
    QTest::newRow("SIGTERM") << SIGTERM << 143;
}

void TestCtlProgram::aSignalEndsItWithinASecond()
{
    QFETCH(int, number);
    QFETCH(int, code);
    FaultServer server;
    server.otherwise = reactions::hang();
    const auto program = started(at(server.url(), {u"staff"_s, u"--format=json"_s}), "key");
    QTRY_COMPARE(server.hits(), 1);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(program->processId()), number);
    QVERIFY(program->waitForFinished(1'000));
    QVERIFY(timer.elapsed() < 1'000);
    QCOMPARE(ended(*program).code, code);
    QCOMPARE(program->readAllStandardOutput(), QByteArray());
    QTRY_COMPARE(server.clientsLeft, 1);
}

/// Nobody reads, so the program stands in a write.
void TestCtlProgram::aSignalEndsItWhileTheReaderIsStuck()
{
    const QString fifo = newFifo(u"stuck"_s);
    QFile reader(fifo);
    QVERIFY(reader.open(QIODevice::ReadWrite | QIODevice::Unbuffered)); // and never reads
    const auto program = writingTo(fifo, longList(u"json"_s));
    waitUntilNothingIsAsked();
    ::kill(static_cast<pid_t>(program->processId()), SIGINT);
    QVERIFY(program->waitForFinished(1'000));
    QCOMPARE(ended(*program).code, 130);
}

void TestCtlProgram::aSignalEndsItWhileItWaitsForTheSecret()
{
    QProcess program;
    program.start(QStringLiteral(DAYBOOKCTL_PROGRAM), direct({u"staff"_s}));
    QVERIFY(program.waitForStarted());
    // Its own handler is at work once /proc says that it catches the signal.
    const QString status = u"/proc/%1/status"_s.arg(program.processId());
    QTRY_VERIFY([&] {
        QFile file(status);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = file.readAll();
        const qsizetype place = text.indexOf("SigCgt:");
        const quint64 caught = text.mid(place + 7, 17).trimmed().toULongLong(nullptr, 16);
        return (caught & (1ULL << (SIGTERM - 1))) != 0;
    }());
    ::kill(static_cast<pid_t>(program.processId()), SIGINT);
    QVERIFY(program.waitForFinished(1'000));
    QCOMPARE(program.exitCode(), 130);
}

void TestCtlProgram::pagesAreOutWhileTheRestHangs()
{
    const auto program = asking(longList(u"json"_s));
    QVERIFY(program->waitForReadyRead(20'000));
    misbehave("/appointmentList/report", "hang", -1);
    waitUntilNothingIsAsked();
    ::kill(static_cast<pid_t>(program->processId()), SIGINT);
    const Ran cut = ended(*program);
    QCOMPARE(cut.code, 130);
    QVERIFY(cut.out.count('\n') > 50);
    QVERIFY(!cut.out.contains("\n]"));
    QVERIFY(cut.out.endsWith('}'));
}

/// As behind `| head`.
void TestCtlProgram::aReaderThatGoesEndsItQuietly()
{
    const QString fifo = newFifo(u"head"_s);
    const int reader = open(QFile::encodeName(fifo).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const auto program = writingTo(fifo, longList(u"csv"_s));
    char first = 0;
    QTRY_VERIFY_WITH_TIMEOUT(first != 0 || read(reader, &first, 1) == 1, 20'000);
    close(reader);
    const Ran gone = ended(*program);
    QCOMPARE(first, 'i');
    QCOMPARE(gone.code, 0);
    QCOMPARE(gone.err, QByteArray());
    QVERIFY(m_control->requests() < 50); // of about a hundred pages
}

void TestCtlProgram::theSecretIsNeitherInTheOutputNorInTheArguments()
{
    const QByteArray key = m_sandbox.privateKey();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    FaultServer server;
    server.otherwise = reactions::hang();
    QProcess program;
    program.setProcessEnvironment(environment);
    start(program, at(server.url(), {u"staff"_s}), key);
    QTRY_COMPARE(server.hits(), 1);
    QFile arguments(u"/proc/%1/cmdline"_s.arg(program.processId()));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    const QByteArray seen = arguments.readAll();
    QVERIFY(seen.contains("--secret-stdin"));
    const QByteArray target = server.received.front().target();
    const QByteArray signature = target.mid(target.indexOf("signature=") + 10, 32);
    ::kill(static_cast<pid_t>(program.processId()), SIGTERM);
    const Ran logged = ended(program);
    QVERIFY(!logged.err.isEmpty()); // the logs of Qt
    for (const QByteArray &secret : {key, signature}) {
        QCOMPARE(secret.size(), 32);
        for (const QByteArray &place : {seen, logged.out, logged.err})
            QVERIFY(!place.contains(secret));
    }
}

void TestCtlProgram::blanksAroundTheSecretAreLeftAside()
{
    const Ran ran =
        ctl::testing::ran(direct({u"staff"_s}), " \t" + m_sandbox.privateKey() + " \r\n\n");
    QCOMPARE(ran.code, 0);
}

QTEST_GUILESS_MAIN(TestCtlProgram)
#include "tst_ctlprogram.moc"
