// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/sandbox.h"
#include "tests/app/daybookctl/ctlprogram.h"
#include "tests/app/daybookctl/sandboxcontrol.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace daybook;
using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

namespace {

enum class Vendor { TimeTap, Timekit };

QStringList texts(const QJsonArray &rows, const QString &member)
{
    QStringList all;
    for (const QJsonValue &row : rows)
        all.append(row[member].toString());
    return all;
}

QSet<QString> kinds(const QJsonArray &rows, const QString &member)
{
    const QStringList all = texts(rows, member);
    return {all.begin(), all.end()};
}

QList<QDateTime> starts(const QJsonArray &rows)
{
    QList<QDateTime> all;
    for (const QString &start : texts(rows, u"start"_s))
        all.append(QDateTime::fromString(start, Qt::ISODate));
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Vendor)

/// "Who is free?", by the real program of the sandbox at both vendors. Days are those of its clock.
class TestCtlFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_control->reset(); }

    void theQuestionIsAnswered_data() { bothVendors(); }
    void theQuestionIsAnswered();
    void wordsAndOptionsFindTheSame_data() { bothVendors(); }
    void wordsAndOptionsFindTheSame();
    void aPersonIsAskedWhereSheWorks_data() { bothVendors(); }
    void aPersonIsAskedWhereSheWorks();
    void aServiceIsAskedOfEveryPlace_data() { bothVendors(); }
    void aServiceIsAskedOfEveryPlace();
    void aLengthThatNoServiceHasEndsWithNothing_data() { bothVendors(); }
    void aLengthThatNoServiceHasEndsWithNothing();
    void everyFormatHasARowForEachTime_data() { bothVendors(); }
    void everyFormatHasARowForEachTime();
    void anUnknownWordEndsWithTwo_data() { bothVendors(); }
    void anUnknownWordEndsWithTwo();
    void aPlaceThatFailsLeavesTheRest();
    void whenEveryPlaceFailsNothingIsWritten();
    void anInterruptedOneTellsHowFarItWas();

private:
    static void bothVendors();
    [[nodiscard]] QStringList access(Vendor vendor) const;
    [[nodiscard]] QByteArray secret(Vendor vendor) const;
    [[nodiscard]] Ran asked(Vendor vendor, const QStringList &arguments) const;
    [[nodiscard]] Ran found(Vendor vendor, const QStringList &arguments) const;
    void refuse(const QByteArray &path);

    const QDate m_today = QDate::currentDate();
    QTemporaryDir m_home;
    sandbox::Sandbox m_sandbox{{.bookings = 2'000}};
    std::optional<SandboxControl> m_control;
};

void TestCtlFind::initTestCase()
{
    QVERIFY(m_sandbox.start());
    m_control.emplace(m_sandbox.url());
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    for (const char *name : {"XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS"})
        qunsetenv(name);
}

void TestCtlFind::bothVendors()
{
    QTest::addColumn<Vendor>("vendor");
    QTest::newRow("TimeTap") << Vendor::TimeTap;
    QTest::newRow("Timekit") << Vendor::Timekit;
}

QStringList TestCtlFind::access(Vendor vendor) const
{
    if (vendor == Vendor::Timekit)
        return {u"--timekit-url"_s, m_sandbox.timekitBaseUrl(), u"--app-key-stdin"_s};
    return {u"--timetap-url"_s, m_sandbox.timetapBaseUrl(), u"--api-key"_s, m_sandbox.apiKey(),
        u"--secret-stdin"_s};
}

QByteArray TestCtlFind::secret(Vendor vendor) const
{
    return vendor == Vendor::Timekit ? m_sandbox.timekitAppKey() : m_sandbox.privateKey();
}

Ran TestCtlFind::asked(Vendor vendor, const QStringList &arguments) const
{
    return ran(access(vendor) + arguments, secret(vendor));
}

Ran TestCtlFind::found(Vendor vendor, const QStringList &arguments) const
{
    return asked(vendor, QStringList{u"find"_s, u"--format=json"_s} + arguments);
}

void TestCtlFind::refuse(const QByteArray &path)
{
    m_control->addFault(
        "{\"match\":\"GET /live/" + path + "\",\"kind\":\"status\",\"status\":403,\"times\":999}");
}

void TestCtlFind::theQuestionIsAnswered()
{
    QFETCH(Vendor, vendor);
    const Ran ran = found(vendor, {u"next week >13 @austin 60 first 20"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.code, 0);
    const QJsonArray rows = ran.rows();
    QCOMPARE(rows.size(), 20);
    QVERIFY(std::ranges::is_sorted(starts(rows)));
    QCOMPARE(kinds(rows, u"time_zone"_s), QSet<QString>{u"America/Chicago"_s});
    for (const QJsonValue &row : rows) {
        QVERIFY(row[u"location"_s].toString().startsWith(u"Austin"));
        QVERIFY(!row[u"service"_s].toString().isEmpty());
        const QString wallTime = row[u"start"_s].toString().mid(11, 5);
        QVERIFY2(wallTime >= u"13:00"_s, qPrintable(wallTime));
    }
}

void TestCtlFind::wordsAndOptionsFindTheSame()
{
    QFETCH(Vendor, vendor);
    const QString day = m_today.addDays(7).toString(Qt::ISODate);
    QStringList places;
    const QJsonArray all = asked(vendor, {u"locations"_s, u"--format=json"_s}).rows();
    for (const QJsonValue &row : all) {
        if (row[u"name"_s].toString().startsWith(u"Austin"))
            places << u"--location"_s << row[u"id"_s].toString();
    }
    QCOMPARE(places.size(), 4);
    const Ran words = found(vendor, {day, u">9"_s, u"<16"_s, u"@austin"_s, u"60"_s});
    const Ran options = found(vendor,
        QStringList{u"--from"_s, day, u"--to"_s, day, u"--after"_s, u"9"_s, u"--before"_s, u"16"_s,
            u"--minutes"_s, u"60"_s}
            + places);
    QCOMPARE(options.code, 0);
    QVERIFY(!words.rows().isEmpty());
    QCOMPARE(options.rows(), words.rows());
}

void TestCtlFind::aPersonIsAskedWhereSheWorks()
{
    QFETCH(Vendor, vendor);
    const Ran ran = found(vendor, {u"+ada 2 weeks first 5"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.rows().size(), 5);
    QCOMPARE(kinds(ran.rows(), u"staff"_s), QSet<QString>{u"Ada Example"_s});
}

void TestCtlFind::aServiceIsAskedOfEveryPlace()
{
    QFETCH(Vendor, vendor);
    const Ran ran = found(vendor, {u"massage next week first 200"_s});
    QCOMPARE(ran.err, QByteArray()); // also of the places that do not offer it
    QCOMPARE(ran.code, 0);
    QVERIFY(kinds(ran.rows(), u"location_id"_s).size() > 1);
    const QJsonArray places = asked(vendor, {u"locations"_s, u"--format=json"_s}).rows();
    QVERIFY(kinds(ran.rows(), u"location_id"_s).size() < places.size());
    QCOMPARE(kinds(ran.rows(), u"service"_s).size(), 1);
}

void TestCtlFind::aLengthThatNoServiceHasEndsWithNothing()
{
    QFETCH(Vendor, vendor);
    const auto firstId = [&](const QString &list) {
        return texts(asked(vendor, {list, u"--format=json"_s}).rows(), u"id"_s).value(0);
    };
    const Ran ran = found(vendor,
        {u"--service"_s, firstId(u"services"_s), u"--location"_s, firstId(u"locations"_s),
            u"--minutes"_s, u"25"_s});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, QByteArray("[]\n"));
    QCOMPARE(ran.err, QByteArray("daybookctl: Nothing is free.\n"));
}

void TestCtlFind::everyFormatHasARowForEachTime()
{
    QFETCH(Vendor, vendor);
    const QString question = u"next week @austin 60 first 7"_s;
    const auto written = [&](const QString &format) {
        const Ran ran = asked(vendor, {u"find"_s, question, u"--format"_s, format});
        return ran.code == 0 ? ran.out : QByteArray();
    };
    QCOMPARE(written(u"table"_s).count('\n'), 8);
    QCOMPARE(written(u"csv"_s).count("\r\n"), 8);
    QCOMPARE(written(u"html"_s).count("<tr"), 8);
    QCOMPARE(written(u"ics"_s).count("BEGIN:VEVENT"), 7);
}

void TestCtlFind::anUnknownWordEndsWithTwo()
{
    QFETCH(Vendor, vendor);
    const Ran ran = found(vendor, {u"thu"_s, u"sasquatch"_s, u"60"_s});
    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err,
        QByteArray("daybookctl: Word 2 of the question, \"sasquatch\", is not understood. "
                   "Nothing is called so.\n"));
}

void TestCtlFind::aPlaceThatFailsLeavesTheRest()
{
    const Ran whole = found(Vendor::TimeTap, {u"next week @austin 60 first 500"_s});
    QCOMPARE(whole.code, 0);
    QCOMPARE(kinds(whole.rows(), u"location_id"_s).size(), 2);
    refuse("availability/location/700101");
    refuse("classschedule/location/700101");
    const Ran part = found(Vendor::TimeTap, {u"next week @austin 60 first 500"_s});
    QCOMPARE(part.code, 3);
    QVERIFY(!part.rows().isEmpty());
    QVERIFY(!kinds(part.rows(), u"location_id"_s).contains(u"700101"_s));
    QVERIFY2(part.err.contains("1 of 2 places answered."), part.err.constData());
    QVERIFY(part.err.contains("may not read that"));
}

void TestCtlFind::whenEveryPlaceFailsNothingIsWritten()
{
    refuse("availability");
    refuse("classschedule");
    const Ran none = found(Vendor::TimeTap, {u"next week @austin 60"_s});
    QCOMPARE(none.code, 3);
    QCOMPARE(none.out, QByteArray());
    QCOMPARE(none.err.count('\n'), 1);
}

void TestCtlFind::anInterruptedOneTellsHowFarItWas()
{
    m_control->addFault(
        R"({"match":"GET /live/availability/location/700101","kind":"hang","times":1})");
    const auto program =
        started(access(Vendor::TimeTap) + QStringList{u"find"_s, u"next week @austin 60"_s},
            secret(Vendor::TimeTap));
    int before = 0;
    QVERIFY(QTest::qWaitFor(
        [&] {
            const int now = m_control->requests();
            return std::exchange(before, now) == now && now > 8;
        },
        20'000));
    ::kill(static_cast<pid_t>(program->processId()), SIGINT);
    const Ran interrupted = ended(*program);
    QCOMPARE(interrupted.code, 130);
    QCOMPARE(interrupted.out, QByteArray());
    QVERIFY2(interrupted.err.contains(" of 2 places answered."), interrupted.err.constData());
}

QTEST_GUILESS_MAIN(TestCtlFind)
#include "tst_ctlfind.moc"
