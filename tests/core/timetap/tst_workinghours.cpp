// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/workinghours.h"

#include <QFile>
#include <QTest>

using namespace daybook;
using namespace daybook::timetap;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

const QDate january(2026, 1, 5);
constexpr int last = WorkPeriod::lastOfMonth;

QByteArray recorded()
{
    QFile file(QStringLiteral(DAYBOOK_TEST_DATA "/timetap/workingHours.json"));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// One period of one place whose only day is a Monday with this time.
QByteArray withTime(const QByteArray &time)
{
    return R"([{"startDate": "2026-01-05", "objects": [{"days": [{"workday": 1, "times": [)" + time
        + "]}]}]}]";
}

WorkTime hours(int weekday, int from, int to)
{
    return {.weekday = weekday,
        .from = QTime(from, 0),
        .to = QTime(to % 24, 0),
        .endsNextDay = to % 24 <= from};
}

QString text(const QList<WorkSpan> &spans)
{
    QStringList texts;
    for (const WorkSpan &span : spans)
        texts.append(span.start.toString(u"ddTHH:mm"_s) + u'-' + span.end.toString(u"ddTHH:mm"_s));
    return texts.join(u' ');
}

} // namespace

class TestWorkingHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void periodsAreRead()
    {
        const auto periods = parseWorkingHours(recorded());
        QVERIFY2(periods, qPrintable(periods ? QString() : periods.error().detail));
        QCOMPARE(periods->size(), 2);
        const LocationId harbour{u"700101"_s};
        const QList<WorkTime> ofWeek{
            {.weekday = 1, .location = harbour, .from = QTime(9, 0), .to = QTime(12, 0)},
            {.weekday = 1, .location = harbour, .from = QTime(12, 30), .to = QTime(17, 0)},
            {.weekday = 5,
                .location = LocationId{u"9007199254740993"_s},
                .from = QTime(22, 0),
                .to = QTime(6, 0),
                .endsNextDay = true}};
        QCOMPARE(periods->at(0), (WorkPeriod{.from = january, .times = ofWeek}));
        const QList<WorkTime> ofSummer{
            {.weekday = 6, .from = QTime(0, 0), .to = QTime(0, 0), .endsNextDay = true},
            {.weekday = 6, .from = QTime(16, 0), .to = QTime(0, 0), .endsNextDay = true}};
        QCOMPARE(periods->at(1),
            (WorkPeriod{
                .from = {2026, 6, 1}, .to = {2026, 8, 31}, .weeks = {1, last}, .times = ofSummer}));
    }

    void whereverTheListStandsItIsFound_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("periods");
        QTest::newRow("bare") << withTime(R"({"startTime": 900, "endTime": 1000})") << 1;
        QTest::newRow("bare and empty") << QByteArray("[]") << 0;
        QTest::newRow("under a name") << QByteArray(R"({"businessId": 1, "x": []})") << 0;
    }

    void whereverTheListStandsItIsFound()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, periods);
        const auto read = parseWorkingHours(body);
        QVERIFY(read);
        QCOMPARE(read->size(), periods);
    }

    void whatCannotBeReadIsNamedAndNothingIsKept_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("complaint");
        const auto time = [](const char *name, const QByteArray &row, const QString &complaint) {
            QTest::newRow(name) << withTime(row)
                                << u"periods/0/objects/0/days/0/times/0/"_s + complaint;
        };
        const QString noTime = u": expected a time of day"_s;
        time("no start", R"({"endTime": 900})", u"startTime"_s + noTime);
        time("a null end", R"({"startTime": 900, "endTime": null})", u"endTime"_s + noTime);
        time(
            "a start as text", R"({"startTime": "900", "endTime": 1000})", u"startTime"_s + noTime);
        time("no such minute", R"({"startTime": 960, "endTime": 1000})", u"startTime"_s + noTime);
        time("a start at 24:00", R"({"startTime": 2400, "endTime": 100})", u"startTime"_s + noTime);
        time("beyond midnight", R"({"startTime": 900, "endTime": 2430})", u"endTime"_s + noTime);
        time("negative", R"({"startTime": -100, "endTime": 900})", u"startTime"_s + noTime);
        time("a fraction", R"({"startTime": 900.5, "endTime": 1000})", u"startTime"_s + noTime);
        time("no time at all", R"({"startTime": 900, "endTime": 900})",
            u"endTime: expected another time"_s);
        const auto row = [](const char *name, const QByteArray &body, const QString &complaint) {
            QTest::newRow(name) << body << complaint;
        };
        row("no list", R"({"businessId": 1})", u"workingHours: expected a list of periods"_s);
        row("periods that are none", R"({"periods": {}})",
            u"workingHours: expected a list of periods"_s);
        row("no start", R"([{"objects": []}])", u"periods/0/startDate: expected a date"_s);
        row("no such day", R"([{"startDate": "2026-02-30", "objects": []}])",
            u"periods/0/startDate: expected a date"_s);
        row("an end that is no day", R"([{"startDate": "2026-02-01", "endDate": "x"}])",
            u"periods/0/endDate: expected a date or null"_s);
        row("an end as a number", R"([{"startDate": "2026-02-01", "endDate": 7}])",
            u"periods/0/endDate: expected a date or null"_s);
        row("no objects", R"([{"startDate": "2026-02-01"}])",
            u"periods/0/objects: expected a list"_s);
        row("no days", R"([{"startDate": "2026-02-01", "objects": [{}]}])",
            u"periods/0/objects/0/days: expected a list"_s);
        row("no times", R"([{"startDate": "2026-02-01", "objects": [{"days": [{"workday": 1}]}]}])",
            u"periods/0/objects/0/days/0/times: expected a list"_s);
        for (const char *day : {"0", "8", "null", "\"1\"", "1.5", "4294967297"})
            row(day,
                R"([{"startDate": "2026-02-01", "objects": [{"days": [{"times": [], "workday": )"
                    + QByteArray(day) + "}]}]}]",
                u"periods/0/objects/0/days/0/workday: expected 1 to 7"_s);
        row("the second period", R"([{"startDate": "2026-02-01", "objects": []}, 7])",
            u"periods/1/startDate: expected a date"_s);
    }

    void whatCannotBeReadIsNamedAndNothingIsKept()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, complaint);
        const auto periods = parseWorkingHours(body);
        QVERIFY(!periods);
        QCOMPARE(periods.error().kind, Kind::Protocol);
        QCOMPARE(periods.error().detail, complaint);
    }

    void anAnswerThatIsNoJsonIsAnError()
    {
        QCOMPARE(parseWorkingHours("<html>").error().kind, Kind::NotAnApi);
        QCOMPARE(parseWorkingHours("").error().kind, Kind::Protocol);
        QCOMPARE(parseWorkingHours("[{").error().kind, Kind::Protocol);
    }

    void hoursLieOnTheirDays_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<WorkTime>("time");
        QTest::addColumn<QString>("spans");
        const auto row = [](const char *name, const char *zone, QDate day, const WorkTime &time,
                             const char *spans) {
            QTest::newRow(name) << QByteArray(zone) << day << time << QString::fromLatin1(spans);
        };
        const QDate monday(2026, 3, 2);
        const QDate spring(2026, 3, 8); // New York skips 2:00 to 3:00
        const QDate autumn(2026, 11, 1); // and has 1:00 to 2:00 twice
        row("a plain day", "America/New_York", monday, hours(1, 9, 17), "02T14:00-02T22:00");
        row("another weekday", "America/New_York", monday, hours(2, 9, 17), "");
        row("until midnight", "Europe/Berlin", monday, hours(1, 16, 24), "02T15:00-02T23:00");
        row("from midnight", "Europe/Berlin", monday, hours(1, 0, 8), "01T23:00-02T07:00");
        row("a whole day", "Europe/Berlin", monday, hours(1, 0, 24), "01T23:00-02T23:00");
        row("over midnight", "Europe/Berlin", monday, hours(1, 22, 6), "02T21:00-03T05:00");
        row("since yesterday", "Europe/Berlin", monday, hours(7, 22, 6), "01T21:00-02T05:00");
        row("until yesterday's end", "Europe/Berlin", monday, hours(7, 16, 24), "");
        row("yesterday", "Europe/Berlin", monday, hours(7, 9, 17), "");
        row("tomorrow", "Europe/Berlin", monday, hours(2, 0, 8), "");
        row("half an hour beside", "Asia/Kolkata", monday, hours(1, 9, 17), "02T03:30-02T11:30");
        row("over the skipped hour", "America/New_York", spring, hours(7, 0, 8),
            "08T05:00-08T12:00");
        row("from the skipped hour", "America/New_York", spring, hours(7, 2, 4),
            "08T07:00-08T08:00");
        row("the skipped hour", "America/New_York", spring, hours(7, 2, 3), "");
        row("up to the skipped hour", "America/New_York", spring, hours(7, 0, 2),
            "08T05:00-08T07:00");
        row("into the short day", "America/New_York", spring, hours(6, 22, 6), "08T03:00-08T10:00");
        row("a short day", "America/New_York", spring, hours(7, 0, 24), "08T05:00-09T04:00");
        row("a long day", "America/New_York", autumn, hours(7, 0, 24), "01T04:00-02T05:00");
        row("over the hour that comes twice", "America/New_York", autumn, hours(7, 0, 8),
            "01T04:00-01T13:00");
        row("no zone", "Mars/Phobos", monday, hours(1, 9, 17), "");
        row("no day", "UTC", {}, hours(1, 9, 17), "");
    }

    void hoursLieOnTheirDays()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, day);
        QFETCH(WorkTime, time);
        QFETCH(QString, spans);
        const QList<WorkPeriod> periods{{.from = january, .times = {time}}};
        QCOMPARE(text(spansOf(periods, {day, day}, QTimeZone(zone))), spans);
    }

    void aPeriodHoldsBetweenItsDaysInItsWeeks_data()
    {
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QList<int>>("weeks");
        QTest::addColumn<QList<int>>("days"); // Mondays of March and April 2026
        QTest::newRow("for ever") << QDate() << QList<int>{}
                                  << QList<int>{9, 16, 23, 30, 6, 13, 20, 27};
        QTest::newRow("to a day, included")
            << QDate(2026, 3, 23) << QList<int>{} << QList<int>{9, 16, 23};
        QTest::newRow("to the day before")
            << QDate(2026, 3, 22) << QList<int>{} << QList<int>{9, 16};
        QTest::newRow("first") << QDate() << QList<int>{1} << QList<int>{6};
        QTest::newRow("second and fourth")
            << QDate() << QList<int>{2, 4} << QList<int>{9, 23, 13, 27};
        QTest::newRow("last, a fifth and a fourth")
            << QDate() << QList<int>{last} << QList<int>{30, 27};
        QTest::newRow("first and last") << QDate() << QList<int>{1, last} << QList<int>{30, 6, 27};
    }

    void aPeriodHoldsBetweenItsDaysInItsWeeks()
    {
        QFETCH(QDate, to);
        QFETCH(QList<int>, weeks);
        QFETCH(QList<int>, days);
        const QList<WorkPeriod> periods{
            {.from = {2026, 3, 9}, .to = to, .weeks = weeks, .times = {hours(1, 9, 17)}}};
        QList<int> found;
        for (const WorkSpan &span :
            spansOf(periods, {{2026, 3, 1}, {2026, 4, 30}}, QTimeZone::utc()))
            found.append(span.start.date().day());
        QCOMPARE(found, days);
    }

    void whatTouchesAtOnePlaceIsOneSpan()
    {
        const auto at = [](const char *place, int from, int to) {
            WorkTime time = hours(1, from, to);
            time.location = LocationId{QString::fromLatin1(place)};
            return time;
        };
        const QList<WorkPeriod> periods{
            {.from = january, .times = {at("a", 12, 14), at("b", 10, 11), at("a", 9, 12)}},
            {.from = january, .times = {at("a", 9, 13), at("a", 16, 18)}}};
        const auto spans = spansOf(periods, {{2026, 3, 2}, {2026, 3, 2}}, QTimeZone::utc());
        QCOMPARE(text(spans), u"02T09:00-02T14:00 02T10:00-02T11:00 02T16:00-02T18:00"_s);
        QCOMPARE(spans.at(1).location, LocationId{u"b"_s});
    }
};

QTEST_GUILESS_MAIN(TestWorkingHours)
#include "tst_workinghours.moc"
