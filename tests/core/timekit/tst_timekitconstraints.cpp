// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/constraints.h"
#include "core/timekit/parsers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace daybook;
using namespace daybook::timekit;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using What = Constraint::What;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QDate monday(2026, 3, 2);

Result<QList<Constraint>> parsed(const QByteArray &rules, const QTimeZone &zone = berlin)
{
    return parseConstraints(QJsonDocument::fromJson('[' + rules + ']').array(), zone);
}

QString text(const QList<TimeSpan> &spans)
{
    QStringList texts;
    for (const TimeSpan &span : spans)
        texts.append(span.start.toString(u"ddTHH:mm"_s) + u'-' + span.end.toString(u"ddTHH:mm"_s));
    return texts.join(u' ');
}

} // namespace

class TestTimekitConstraints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAreRead_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<Constraint>("constraint");
        const auto row = [](const QByteArray &rule, const Constraint &constraint) {
            QTest::newRow(rule.constData()) << rule << constraint;
        };
        const QList<int> week{1, 2, 3, 4, 5, 6, 7};
        row(R"({"allow_hours": {"start": 9, "end": 17}})",
            {.what = What::Hours, .allows = true, .weekdays = week, .from = 540, .to = 1020});
        row(R"({"block_hours": {"start": "12:30", "end": "13:15"}})",
            {.what = What::Hours, .weekdays = week, .from = 750, .to = 795});
        row(R"({"allow_day_and_time": {"day": "Tuesday", "start": "9", "end": "24:00"}})",
            {.allows = true, .weekdays = {2}, .from = 540, .to = 1440});
        row(R"({"block_day_and_time": {"day": "SUNDAY", "start": 20, "end": 0}})",
            {.weekdays = {7}, .from = 1200, .to = 1440});
        row(R"({"allow_day": {"day": "saturday"}})", {.allows = true, .weekdays = {6}, .to = 1440});
        row(R"({"block_day": {"day": "Friday"}})", {.weekdays = {5}, .to = 1440});
        row(R"({"allow_weekdays": []})", {.allows = true, .weekdays = {1, 2, 3, 4, 5}, .to = 1440});
        row(R"({"block_weekends": {}})", {.weekdays = {6, 7}, .to = 1440});
        row(R"({"block_period": {"start": "2026-03-02T09:00:00+0100", "end": "2026-03-02T10:00:00Z"}})",
            {.what = What::Period,
                .to = 1440,
                .start = QDateTime(monday, QTime(8, 0), Qt::UTC),
                .end = QDateTime(monday, QTime(10, 0), Qt::UTC)});
        row(R"({"allow_period": {"start": "2026-03-02", "end": "2026-03-30"}})",
            {.what = What::Period,
                .allows = true,
                .to = 1440,
                .start = QDateTime(QDate(2026, 3, 1), QTime(23, 0), Qt::UTC),
                .end = QDateTime(QDate(2026, 3, 29), QTime(22, 0), Qt::UTC)});
    }

    void rulesAreRead()
    {
        QFETCH(QByteArray, rule);
        QFETCH(Constraint, constraint);
        const auto read = parsed(rule);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(*read, QList{constraint});
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const QByteArray &rule, const char *complaint) {
            QTest::newRow(rule.constData())
                << rule << u"availability_constraints/1"_s + QLatin1StringView(complaint);
        };
        const char *unknown = ": expected a known rule";
        row("7", unknown);
        row("{}", unknown);
        row(R"({"allow_moon": {}})", unknown);
        row(R"({"hours": {"start": 9, "end": 17}})", unknown);
        row(R"({"allow_": {}})", unknown);
        row(R"({"limit_hours": {"start": 9, "end": 17}})", unknown);
        row(R"({"allow_weekdays": {}, "block_weekends": {}})", unknown);
        row(R"({"allow_day": {"day": "Mon"}})", "/allow_day/day: expected a weekday");
        row(R"({"block_day": []})", "/block_day/day: expected a weekday");
        row(R"({"allow_day_and_time": {"start": 9, "end": 17}})",
            "/allow_day_and_time/day: expected a weekday");
        row(R"({"allow_hours": {"end": 17}})", "/allow_hours/start: expected an hour");
        row(R"({"allow_hours": {"start": 25, "end": 26}})", "/allow_hours/start: expected an hour");
        row(R"({"allow_hours": {"start": -1, "end": 6}})", "/allow_hours/start: expected an hour");
        row(R"({"allow_hours": {"start": "9:60", "end": 17}})",
            "/allow_hours/start: expected an hour");
        row(R"({"allow_hours": {"start": "nine", "end": 17}})",
            "/allow_hours/start: expected an hour");
        row(R"({"allow_hours": {"start": 9.5, "end": 17}})",
            "/allow_hours/start: expected an hour");
        row(R"({"allow_hours": {"start": 9, "end": "24:01"}})",
            "/allow_hours/end: expected an hour after the start");
        row(R"({"allow_hours": {"start": 9}})",
            "/allow_hours/end: expected an hour after the start");
        row(R"({"allow_hours": {"start": 22, "end": 6}})",
            "/allow_hours/end: expected an hour after the start");
        row(R"({"allow_hours": {"start": 9, "end": 9}})",
            "/allow_hours/end: expected an hour after the start");
        row(R"({"block_period": {"start": "2026-02-30", "end": "2026-03-30"}})",
            "/block_period/start: expected a time");
        row(R"({"block_period": {"start": "2026-03-02T09:00:00", "end": "2026-03-30"}})",
            "/block_period/start: expected a time");
        row(R"({"block_period": {"start": "2026-03-02", "end": "2026-03-02"}})",
            "/block_period/end: expected a time after the start");
        row(R"({"block_period": {"start": "2026-03-02"}})",
            "/block_period/end: expected a time after the start");
    }

    void whatCannotBeReadIsNamed()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, complaint);
        const auto read = parsed(R"({"allow_weekdays": {}}, )" + rule);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::Protocol);
        QCOMPARE(read.error().detail, complaint);
    }

    void aDateNeedsAZoneAndAnInstantDoesNot()
    {
        const QByteArray dates =
            R"({"block_period": {"start": "2026-03-02", "end": "2026-03-03"}})";
        QVERIFY(!parsed(dates, QTimeZone()));
        QVERIFY(parsed(
            R"({"block_period": {"start": "2026-03-02T00:00:00Z", "end": "2026-03-03T00:00:00Z"}})",
            QTimeZone()));
    }

    void rulesLeaveHours_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("hours");
        const auto row = [](const char *name, const QByteArray &rules, const char *zone, QDate from,
                             QDate to, const char *hours) {
            QTest::newRow(name) << rules << QByteArray(zone) << from << to
                                << QString::fromLatin1(hours);
        };
        const QByteArray nineToFive = R"({"allow_hours": {"start": 9, "end": 17}})";
        const QByteArray lunch = R"({"block_hours": {"start": 12, "end": 13}})";
        const QDate friday(2026, 3, 6);
        const QDate sunday(2026, 3, 8); // New York skips 2:00 to 3:00
        row("hours of every day", nineToFive, "Europe/Berlin", sunday, sunday, "08T08:00-08T16:00");
        row("on weekdays", nineToFive + R"(, {"allow_weekdays": []})", "UTC", friday, sunday,
            "06T09:00-06T17:00");
        row("not on weekends", nineToFive + R"(, {"block_weekends": {}})", "UTC", friday, sunday,
            "06T09:00-06T17:00");
        row("without lunch", nineToFive + ',' + lunch, "UTC", monday, monday,
            "02T09:00-02T12:00 02T13:00-02T17:00");
        row("hours of one kind add up",
            R"({"allow_day_and_time": {"day": "Monday", "start": 13, "end": 17}},
               {"allow_day_and_time": {"day": "Monday", "start": 9, "end": 12}},
               {"allow_day_and_time": {"day": "Monday", "start": 11, "end": 12}},
               {"allow_day_and_time": {"day": "Sunday", "start": 11, "end": 12}})",
            "UTC", monday, monday, "02T09:00-02T12:00 02T13:00-02T17:00");
        row("hours and days must both let pass",
            nineToFive + R"(, {"allow_day_and_time": {"day": "Monday", "start": 15, "end": 20}})",
            "UTC", monday, friday, "02T15:00-02T17:00");
        row("what is only blocked is else open",
            R"({"block_day": {"day": "Tuesday"}}, {"block_hours": {"start": 0, "end": 8}})", "UTC",
            monday, monday.addDays(2), "02T08:00-03T00:00 04T08:00-05T00:00");
        row("midnight to midnight is one", R"({"allow_weekdays": {}})", "Europe/Berlin", monday,
            sunday, "01T23:00-06T23:00");
        row("in a period",
            nineToFive
                + R"(, {"allow_period": {"start": "2026-03-03T12:00:00Z", "end": "2026-03-05"}})",
            "UTC", monday, friday, "03T12:00-03T17:00 04T09:00-04T17:00");
        row("a blocked period is not taken out",
            nineToFive + R"(, {"block_period": {"start": "2026-03-02", "end": "2026-03-05"}})",
            "UTC", monday, monday, "02T09:00-02T17:00");
        row("over the skipped hour", R"({"allow_hours": {"start": 0, "end": 8}})",
            "America/New_York", sunday, sunday, "08T05:00-08T12:00");
        row("the skipped hour", R"({"allow_hours": {"start": 2, "end": 3}})", "America/New_York",
            sunday, sunday, "");
        row("from the skipped hour", R"({"allow_hours": {"start": 2, "end": 4}})",
            "America/New_York", sunday, sunday, "08T07:00-08T08:00");
        row("a day of 25 hours", R"({"allow_weekends": {}})", "America/New_York", {2026, 11, 1},
            {2026, 11, 1}, "01T04:00-02T05:00");
        row("no zone", nineToFive, "Mars/Phobos", monday, monday, "");
        row("no day", nineToFive, "UTC", {}, monday, "");
    }

    void rulesLeaveHours()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, zone);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, hours);
        const auto constraints = parsed(rules, QTimeZone("UTC"));
        QVERIFY2(constraints, qPrintable(constraints ? QString() : constraints.error().detail));
        QCOMPARE(text(hoursLeftBy(*constraints, {from, to}, QTimeZone(zone))), hours);
    }

    void onlyWhatRepeatsTellsHours_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<bool>("tells");
        const QByteArray blocked =
            R"({"block_period": {"start": "2026-03-02", "end": "2026-03-05"}})";
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a day off") << blocked << false;
        QTest::newRow("a day off and hours")
            << blocked + R"(, {"allow_hours": {"start": 9, "end": 17}})" << true;
        QTest::newRow("no weekends") << QByteArray(R"({"block_weekends": []})") << true;
        QTest::newRow("a season") << QByteArray(
            R"({"allow_period": {"start": "2026-03-02", "end": "2026-03-05"}})")
                                  << true;
    }

    void onlyWhatRepeatsTellsHours()
    {
        QFETCH(QByteArray, rules);
        QFETCH(bool, tells);
        QCOMPARE(tellHours(*parsed(rules)), tells);
    }

    void blockedPeriodsAreThoseThatTouchTheDays()
    {
        const auto constraints = parsed(R"(
            {"block_period": {"start": "2026-03-04", "end": "2026-03-05"}},
            {"block_period": {"start": "2026-02-20", "end": "2026-03-02"}},
            {"block_period": {"start": "2026-02-20", "end": "2026-03-03"}},
            {"block_period": {"start": "2026-03-05", "end": "2026-03-06"}},
            {"allow_period": {"start": "2026-03-02", "end": "2026-03-06"}})");
        QCOMPARE(text(periodsBlockedBy(*constraints, {monday, monday.addDays(2)}, berlin)),
            u"19T23:00-02T23:00 03T23:00-04T23:00"_s);
    }

    void aResourceTellsItsRulesOrNot_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<int>("rules"); // -1: not told
        const auto row = [](const char *name, const QByteArray &member, int rules) {
            QTest::newRow(name) << member << rules;
        };
        row("missing", "", -1);
        row("null", R"(, "availability_constraints": null)", -1);
        row("an object", R"(, "availability_constraints": {})", -1);
        row("none", R"(, "availability_constraints": [])", 0);
        row("one", R"(, "availability_constraints": [{"allow_weekdays": []}])", 1);
        row("one that is unknown",
            R"(, "availability_constraints": [{"allow_weekdays": []}, {"x": 1}])", -1);
    }

    void aResourceTellsItsRulesOrNot()
    {
        QFETCH(QByteArray, member);
        QFETCH(int, rules);
        const auto sheet =
            parseResourceHours(R"({"data": [{"id": "a", "name": "Ada", "timezone": "Europe/Berlin")"
                + member + R"(}, {"name": "nobody"}]})");
        QVERIFY(sheet);
        QCOMPARE(sheet->rows.items.size(), 1);
        QCOMPARE(sheet->rows.unreadable, 1);
        const ResourceHours &ada = sheet->rows.items.constFirst();
        QCOMPARE(ada.resource,
            (Staff{.id = {u"a"_s}, .name = u"Ada"_s, .zone = QTimeZone("Europe/Berlin")}));
        QCOMPARE(ada.constraints ? int(ada.constraints->size()) : -1, rules);
    }
};

QTEST_GUILESS_MAIN(TestTimekitConstraints)
#include "tst_timekitconstraints.moc"
