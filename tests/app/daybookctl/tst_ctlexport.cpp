// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/sandbox.h"
#include "tests/app/daybookctl/ctlprogram.h"
#include "tests/app/daybookctl/sandboxcontrol.h"
#include "tests/core/export/calendarreader.h"

#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace daybook;
using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

namespace {

/// Clocks change in America on the eighth.
const QString bookings = u"bookings --from 2026-03-05 --to 2026-03-12"_s;

QDateTime instant(const QJsonValue &row, const QString &member)
{
    return QDateTime::fromString(row[member].toString(), Qt::ISODate).toUTC();
}

} // namespace

/// The formats that other programs read, from both services.
class TestCtlExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void bookingsBecomeEvents_data() { services(); }
    void bookingsBecomeEvents();
    void theSameBookingsHaveTheSameUids_data() { services(); }
    void theSameBookingsHaveTheSameUids();
    void freeTimesBecomeEvents_data() { services(); }
    void freeTimesBecomeEvents();
    void rowsBecomeAPage_data() { services(); }
    void rowsBecomeAPage();
    void listsWithoutTimesAreNoCalendar_data() { services(); }
    void listsWithoutTimesAreNoCalendar();

private:
    static void services();
    [[nodiscard]] Ran asked(bool isTimekit, const QString &command) const;

    QTemporaryDir m_home;
    sandbox::Sandbox m_sandbox{{.today = QDate(2026, 3, 2), .bookings = 2'000}};
    std::optional<SandboxControl> m_control;
};

void TestCtlExport::initTestCase()
{
    QVERIFY(m_sandbox.start());
    m_control.emplace(m_sandbox.url());
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    for (const char *name : {"XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS"})
        qunsetenv(name);
}

void TestCtlExport::cleanup()
{
    m_control->reset();
}

void TestCtlExport::services()
{
    QTest::addColumn<bool>("isTimekit");
    QTest::newRow("TimeTap") << false;
    QTest::newRow("Timekit") << true;
}

Ran TestCtlExport::asked(bool isTimekit, const QString &command) const
{
    const QString access = isTimekit
        ? u"--timekit-url %1 --app-key-stdin "_s.arg(m_sandbox.timekitBaseUrl())
        : u"--timetap-url %1 --api-key %2 --secret-stdin "_s.arg(
            m_sandbox.timetapBaseUrl(), m_sandbox.apiKey());
    return ran((access + command).split(u' '),
        isTimekit ? m_sandbox.timekitAppKey() : m_sandbox.privateKey());
}

void TestCtlExport::bookingsBecomeEvents()
{
    QFETCH(bool, isTimekit);
    const QJsonArray rows = asked(isTimekit, bookings + u" --format json"_s).rows();
    const Ran calendar = asked(isTimekit, bookings + u" --format ics"_s);
    QCOMPARE(calendar.code, 0);
    const CalendarReader reader(calendar.out);
    QVERIFY(reader.isFine());
    QVERIFY(reader.zones() > 2);
    QList<QJsonValue> timed;
    for (const QJsonValue &row : rows) {
        if (!row[u"start"].isNull())
            timed.append(row);
    }
    const QList<ReadEvent> events = reader.events();
    QVERIFY(events.size() > 20);
    QCOMPARE(events.size(), timed.size());
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events.at(i).start, instant(timed.at(i), u"start"_s));
        QCOMPARE(events.at(i).end, instant(timed.at(i), u"end"_s));
        QVERIFY(!events.at(i).summary.isEmpty());
    }
    const qsizetype leftOut = rows.size() - timed.size();
    QCOMPARE(calendar.err.contains("without a time"), leftOut > 0);
}

void TestCtlExport::theSameBookingsHaveTheSameUids()
{
    QFETCH(bool, isTimekit);
    const auto uids = [&] {
        QStringList all;
        for (const ReadEvent &event :
            CalendarReader(asked(isTimekit, bookings + u" --format ics"_s).out).events())
            all.append(event.uid);
        return all;
    };
    const QStringList once = uids();
    QCOMPARE(uids(), once);
    QCOMPARE(QSet<QString>(once.cbegin(), once.cend()).size(), once.size());
}

void TestCtlExport::freeTimesBecomeEvents()
{
    QFETCH(bool, isTimekit);
    for (const QJsonValue &place : asked(isTimekit, u"locations --format json"_s).rows()) {
        const QString at = u" --location "_s + place[u"id"].toString();
        const QJsonArray offers = asked(isTimekit, u"services --format json"_s + at).rows();
        if (offers.isEmpty())
            continue;
        const QString slots = u"slots --from 2026-03-05 --to 2026-03-10 --service "_s
            + offers.first()[u"id"].toString() + at;
        const QJsonArray rows = asked(isTimekit, slots + u" --format json"_s).rows();
        if (rows.isEmpty())
            continue;
        const CalendarReader reader(asked(isTimekit, slots + u" --format ics"_s).out);
        QVERIFY(reader.isFine());
        const QList<ReadEvent> events = reader.events();
        QCOMPARE(events.size(), rows.size());
        for (qsizetype i = 0; i < events.size(); ++i) {
            QCOMPARE(events.at(i).start, instant(rows.at(i), u"start"_s));
            QCOMPARE(events.at(i).transparency, ICAL_TRANSP_TRANSPARENT);
            QVERIFY(events.at(i).summary.startsWith(u"free"_s));
        }
        return;
    }
    QFAIL("nothing is free anywhere");
}

void TestCtlExport::rowsBecomeAPage()
{
    QFETCH(bool, isTimekit);
    const qsizetype rows = asked(isTimekit, bookings + u" --format json"_s).rows().size();
    const Ran page = asked(isTimekit, bookings + u" --format html"_s);
    QCOMPARE(page.code, 0);
    QVERIFY(page.out.startsWith("<!DOCTYPE html>"));
    QVERIFY(page.out.endsWith("</html>\n"));
    QVERIFY(page.out.contains("<h1 dir=\"auto\">Daybook: bookings</h1>"));
    QCOMPARE(page.out.count("<tr>"), rows + 1);
    QVERIFY(!page.out.contains("<script"));
}

void TestCtlExport::listsWithoutTimesAreNoCalendar()
{
    QFETCH(bool, isTimekit);
    for (const QString &list : {u"locations"_s, u"staff"_s, u"services"_s}) {
        const Ran refused = asked(isTimekit, list + u" --format ics"_s);
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY(refused.err.contains("\"" + list.toUtf8() + "\" has none"));
    }
    QCOMPARE(m_control->requests(), 0);
}

QTEST_GUILESS_MAIN(TestCtlExport)
#include "tst_ctlexport.moc"
