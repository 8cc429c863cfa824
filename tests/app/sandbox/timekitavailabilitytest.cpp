// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

#include <QDateTime>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <functional>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

const QDateTime fixedNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

/// The wall time of a slot, as its text says it.
struct Wall
{
    QDateTime start = {};
    QDateTime end = {};
};

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QDateTime wallOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString().left(19), Qt::ISODate);
}

QStringList startsOf(const QJsonArray &slots_)
{
    QStringList starts;
    for (const QJsonValue &slot : slots_)
        starts.append(timeOf(slot[u"start"]).toUTC().toString(Qt::ISODate));
    return starts;
}

using Holds = std::function<bool(const Wall &)>;

} // namespace
Q_DECLARE_METATYPE(Holds)

class TimekitAvailabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_project =
            m_client.rows(u"/projects?search=name:First visit, Berlin*"_s).first().toObject();
        QVERIFY(m_project[u"resources"].toArray().size() >= 3);
    }

    void slotsAreInOrderAndNotGone()
    {
        const QJsonArray found = ask({});
        QVERIFY(found.size() > 100);
        const QStringList starts = startsOf(found);
        QVERIFY(std::is_sorted(starts.begin(), starts.end()));
        QCOMPARE(QSet<QString>(starts.begin(), starts.end()).size(), starts.size());
        for (const QJsonValue &slot : found) {
            QVERIFY(timeOf(slot[u"start"]) >= fixedNow);
            QVERIFY(timeOf(slot[u"end"]) <= fixedNow.addDays(28));
            QCOMPARE(timeOf(slot[u"start"]).secsTo(timeOf(slot[u"end"])), 45 * 60);
            QVERIFY(slot[u"start"].toString().endsWith(u"+00:00"));
            QCOMPARE(slot.toObject().keys(), (QStringList{u"end"_s, u"resources"_s, u"start"_s}));
            QCOMPARE(slot[u"resources"][0].toObject().keys(), (QStringList{u"id"_s, u"name"_s}));
        }
    }

    void theZoneChangesTheSpellingAlone_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("ending");
        QTest::newRow("Berlin") << "Europe/Berlin"
                                << "+01:00";
        QTest::newRow("half an hour") << "Asia/Kolkata"
                                      << "+05:30";
        QTest::newRow("west") << "America/Chicago"
                              << "-06:00";
    }

    void theZoneChangesTheSpellingAlone()
    {
        QFETCH(QString, zone);
        QFETCH(QString, ending);
        const QJsonObject week{{u"to"_s, u"3 days"_s}};
        QJsonObject there = week;
        there[u"output_timezone"_s] = zone;
        const QJsonArray found = ask(there);
        QCOMPARE(startsOf(found), startsOf(ask(week)));
        QVERIFY(found.first()[u"start"].toString().endsWith(ending));
    }

    void onlyWhoIsAskedForIsOffered()
    {
        const QJsonValue resource = m_project[u"resources"][0];
        const QJsonArray found = ask({{u"resources"_s, QJsonArray{resource[u"id"]}}});
        QVERIFY(!found.isEmpty());
        for (const QJsonValue &slot : found)
            QCOMPARE(slot[u"resources"], QJsonValue(QJsonArray{resource}));
    }

    void noSlotMeetsABookingThatTakesTime()
    {
        const QJsonValue resource = m_project[u"resources"][0];
        const QJsonArray found = ask({{u"resources"_s, QJsonArray{resource[u"id"]}}});
        const QString path = u"/bookings?include=attributes&start=2026-03-02T08:00:00Z"
                             "&search=resource.id:"_s
            + resource[u"id"].toString();
        const QSet<QString> taking{u"confirmed"_s, u"paid"_s, u"reserved"_s, u"initialized"_s};
        int met = 0;
        for (const QJsonValue &row : m_client.rows(path)) {
            const bool waits = row[u"state"] == u"tentative"_s;
            const bool isTaking = taking.contains(row[u"state"].toString())
                || (waits && row[u"graph"] != u"confirm_decline"_s);
            const QJsonValue info = row[u"attributes"][u"event_info"];
            for (const QJsonValue &slot : found) {
                const bool meets = timeOf(slot[u"start"]) < timeOf(info[u"end"])
                    && timeOf(info[u"start"]) < timeOf(slot[u"end"]);
                QVERIFY(!meets || !isTaking);
                met += meets ? 1 : 0;
            }
        }
        QVERIFY(met > 0); // what was cancelled or declined gives its time back
    }

    void aBookingToConfirmLeavesItsTimeFree()
    {
        const QString path = u"/bookings?include=attributes,resource,project&start=2026-03-03"
                             "&end=2026-03-28&search=graph:confirm_decline;state:tentative"_s;
        int free = 0;
        for (const QJsonValue &row : m_client.rows(path)) {
            const QJsonValue info = row[u"attributes"][u"event_info"];
            const QJsonArray found = m_client
                                         .availability({{u"project_id"_s, row[u"project"][u"id"]},
                                             {u"resources"_s, QJsonArray{row[u"resource"][u"id"]}},
                                             {u"timeslot_increments"_s, u"15 minutes"_s}})
                                         .object()[u"data"]
                                         .toArray();
            free += startsOf(found).contains(timeOf(info[u"start"]).toUTC().toString(Qt::ISODate))
                ? 1
                : 0;
        }
        QVERIFY(free > 0);
    }

    void modesTellWhoIsOffered()
    {
        const QJsonArray people{
            m_project[u"resources"][0], m_project[u"resources"][1], m_project[u"resources"][2]};
        QHash<QString, QStringList> freeAt; // everybody asked alone
        QStringList ids;
        for (const QJsonValue &one : people) {
            const QString id = one[u"id"].toString();
            ids.append(id);
            for (const QString &start : startsOf(ask({{u"resources"_s, QJsonArray{id}}})))
                freeAt[start].append(id);
        }
        QStringList all = freeAt.keys();
        all.sort();
        const auto offeredIn = [&](const QString &mode) {
            QMap<QString, QStringList> offered;
            const QJsonArray found =
                ask({{u"resources"_s, QJsonArray::fromStringList(ids)}, {u"mode"_s, mode}});
            for (const QJsonValue &slot : found) {
                QStringList &who = offered[startsOf({slot}).first()];
                for (const QJsonValue &one : slot[u"resources"].toArray())
                    who.append(one[u"id"].toString());
            }
            return offered;
        };
        const auto exclusive = offeredIn(u"exclusive"_s);
        const auto random = offeredIn(u"roundrobin_random"_s);
        const auto prioritized = offeredIn(u"roundrobin_prioritized"_s);
        const auto mutual = offeredIn(u"mutual"_s);
        QCOMPARE(exclusive.keys(), all);
        QCOMPARE(random.keys(), all);
        QCOMPARE(prioritized.keys(), all);
        QSet<QString> chosen;
        for (const QString &start : all) {
            QCOMPARE(exclusive[start], freeAt[start]);
            QCOMPARE(prioritized[start], QStringList{freeAt[start].first()});
            QCOMPARE(random[start].size(), 1);
            QVERIFY(freeAt[start].contains(random[start].first()));
            QCOMPARE(mutual.contains(start), freeAt[start].size() == 3);
            if (freeAt[start].size() == 3)
                chosen.insert(random[start].first());
        }
        QVERIFY(!mutual.isEmpty() && mutual.size() < all.size());
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(mutual.first(), ids);
    }

    void theOrderOfResourcesIsTheirPriority()
    {
        QJsonArray ids;
        for (const QJsonValue &one : m_project[u"resources"].toArray())
            ids.prepend(one[u"id"]);
        const QString last = ids.first().toString();
        const QSet<QString> ofLast = [&] {
            const QStringList starts = startsOf(ask({{u"resources"_s, QJsonArray{last}}}));
            return QSet<QString>(starts.begin(), starts.end());
        }();
        for (const QJsonValue &slot :
            ask({{u"resources"_s, ids}, {u"mode"_s, u"roundrobin_prioritized"_s}})) {
            const bool isFree = ofLast.contains(startsOf({slot}).first());
            QCOMPARE(slot[u"resources"][0][u"id"].toString() == last, isFree);
        }
    }

    void constraintsLimitTheTimes_data()
    {
        QTest::addColumn<QByteArray>("constraints");
        QTest::addColumn<Holds>("holds");
        const auto weekday = [](const QSet<int> &days) -> Holds {
            return
                [days](const Wall &wall) { return days.contains(wall.start.date().dayOfWeek()); };
        };
        const auto between = [](int from, int to) -> Holds {
            return [from, to](const Wall &wall) {
                return wall.start.time() >= QTime(from, 0) && wall.end.time() <= QTime(to, 0);
            };
        };
        const auto notBetween = [](int from, int to) -> Holds {
            return [from, to](const Wall &wall) {
                return wall.end.time() <= QTime(from, 0) || wall.start.time() >= QTime(to, 0);
            };
        };
        const auto both = [](const Holds &one, const Holds &other) -> Holds {
            return [=](const Wall &wall) { return one(wall) && other(wall); };
        };
        const auto either = [](const Holds &one, const Holds &other) -> Holds {
            return [=](const Wall &wall) { return one(wall) || other(wall); };
        };
        const QSet<int> workDays{1, 2, 3, 4, 5};

        QTest::newRow("none") << QByteArray("[]") << Holds([](const Wall &) { return true; });
        QTest::newRow("one day") << QByteArray(R"([{"allow_day":{"day":"Tuesday"}}])")
                                 << weekday({2});
        QTest::newRow("two days") << QByteArray(
            R"([{"allow_day":{"day":"Tuesday"}},{"allow_day":{"day":"friday"}}])")
                                  << weekday({2, 5});
        QTest::newRow("not on a day")
            << QByteArray(R"([{"block_day":{"day":"Tuesday"}}])") << weekday({1, 3, 4, 5, 6, 7});
        QTest::newRow("hours of a day")
            << QByteArray(R"([{"allow_day_and_time":{"day":"Tuesday","start":10,"end":14}}])")
            << both(weekday({2}), between(10, 14));
        QTest::newRow("not those hours of a day")
            << QByteArray(R"([{"block_day_and_time":{"day":"Tuesday","start":10,"end":14}}])")
            << either(weekday({1, 3, 4, 5, 6, 7}), notBetween(10, 14));
        QTest::newRow("hours") << QByteArray(R"([{"allow_hours":{"start":10,"end":14}}])")
                               << between(10, 14);
        QTest::newRow("hours as text")
            << QByteArray(R"([{"allow_hours":{"start":"10:00","end":"14:00"}}])")
            << between(10, 14);
        QTest::newRow("not those hours")
            << QByteArray(R"([{"block_hours":{"start":10,"end":14}}])") << notBetween(10, 14);
        QTest::newRow("weekdays") << QByteArray(R"([{"allow_weekdays":{}}])") << weekday(workDays);
        QTest::newRow("weekdays from PHP")
            << QByteArray(R"([{"allow_weekdays":[]}])") << weekday(workDays);
        QTest::newRow("no weekdays") << QByteArray(R"([{"block_weekdays":{}}])") << weekday({6, 7});
        QTest::newRow("weekends") << QByteArray(R"([{"allow_weekends":[]}])") << weekday({6, 7});
        QTest::newRow("no weekends")
            << QByteArray(R"([{"block_weekends":{}}])") << weekday(workDays);
        QTest::newRow("hours of weekdays")
            << QByteArray(R"([{"allow_weekdays":{}},{"allow_hours":{"start":10,"end":14}}])")
            << both(weekday(workDays), between(10, 14));
        QTest::newRow("a period") << QByteArray(
            R"([{"allow_period":{"start":"2026-03-05","end":"2026-03-07"}}])")
                                  << Holds([](const Wall &wall) {
                                         return wall.start.date() >= QDate(2026, 3, 5)
                                             && wall.start.date() < QDate(2026, 3, 7);
                                     });
        QTest::newRow("not in a period")
            << QByteArray(
                   R"([{"block_period":{"start":"2026-03-05T12:00:00+01:00","end":"2026-03-07"}}])")
            << Holds([](const Wall &wall) {
                   const QDateTime from(QDate(2026, 3, 5), QTime(12, 0));
                   return wall.end <= from || wall.start.date() >= QDate(2026, 3, 7);
               });
    }

    void constraintsLimitTheTimes()
    {
        QFETCH(QByteArray, constraints);
        QFETCH(Holds, holds);
        // The resources of this place have its wall, so the walls are the same.
        const QJsonObject asked{{u"output_timezone"_s, u"Europe/Berlin"_s}, {u"to"_s, u"2 weeks"_s},
            {u"resources"_s, QJsonArray{berliner()}}};
        QStringList expected;
        for (const QJsonValue &slot : ask(asked)) {
            if (holds({wallOf(slot[u"start"]), wallOf(slot[u"end"])}))
                expected.append(slot[u"start"].toString());
        }
        QJsonObject limited = asked;
        limited[u"constraints"_s] = QJsonDocument::fromJson(constraints).array();
        QStringList found;
        for (const QJsonValue &slot : ask(limited))
            found.append(slot[u"start"].toString());
        QCOMPARE(found, expected);
    }

    void constraintsMakeADifference()
    {
        const QJsonObject asked{{u"resources"_s, QJsonArray{berliner()}}};
        QJsonObject limited = asked;
        limited[u"constraints"_s] = QJsonArray{
            QJsonObject{{u"block_hours"_s, QJsonObject{{u"start"_s, 10}, {u"end"_s, 14}}}}};
        const qsizetype rest = ask(limited).size();
        QVERIFY(rest > 0 && rest < ask(asked).size());
    }

    void aTimeMayBeTold_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QDateTime>("first");
        QTest::addColumn<QDateTime>("last");
        const QDateTime midnight(QDate(2026, 3, 3), QTime(0, 0), Qt::UTC);
        QTest::newRow("now") << "now"
                             << "1 week" << fixedNow << fixedNow.addDays(7);
        QTest::newRow("tomorrow") << "tomorrow"
                                  << "5 days" << midnight << fixedNow.addDays(5);
        QTest::newRow("days") << "3 days"
                              << "10 days" << fixedNow.addDays(3) << fixedNow.addDays(10);
        QTest::newRow("days and weeks")
            << "3 days 1 week"
            << "3 weeks" << fixedNow.addDays(10) << fixedNow.addDays(21);
        QTest::newRow("hours") << "30 hours"
                               << "+2 weeks" << fixedNow.addSecs(30 * 3600) << fixedNow.addDays(14);
        QTest::newRow("a month") << "now"
                                 << "1 month" << fixedNow << fixedNow.addMonths(1);
        QTest::newRow("after tomorrow") << "tomorrow 1 day"
                                        << "1 week" << midnight.addDays(1) << fixedNow.addDays(7);
        QTest::newRow("past") << "-1 week"
                              << "1 week" << fixedNow << fixedNow.addDays(7);
        QTest::newRow("timestamps")
            << "2026-03-04T10:00:00+01:00"
            << "2026-03-06T00:00:00Z" << QDateTime(QDate(2026, 3, 4), QTime(9, 0), Qt::UTC)
            << QDateTime(QDate(2026, 3, 6), QTime(0, 0), Qt::UTC);
        QTest::newRow("other spelling")
            << "2026-03-04T10:00:00+0100"
            << "2026-03-06" << QDateTime(QDate(2026, 3, 4), QTime(9, 0), Qt::UTC)
            << QDateTime(QDate(2026, 3, 6), QTime(0, 0), Qt::UTC);
    }

    void aTimeMayBeTold()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QDateTime, first);
        QFETCH(QDateTime, last);
        QStringList expected;
        for (const QJsonValue &slot : ask({{u"to"_s, u"6 weeks"_s}})) {
            if (timeOf(slot[u"start"]) >= first && timeOf(slot[u"end"]) <= last)
                expected.append(startsOf({slot}).first());
        }
        QVERIFY(!expected.isEmpty());
        QCOMPARE(startsOf(ask({{u"from"_s, from}, {u"to"_s, to}})), expected);
    }

    void withoutAnEndFourWeeksAreAnswered()
    {
        QCOMPARE(ask({}), ask({{u"to"_s, u"4 weeks"_s}}));
        QVERIFY(!ask({{u"from"_s, u"2026-04-20"_s}}).isEmpty());
    }

    void theGridCanBeChosen_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<int>("minutes");
        QTest::newRow("usual") << QJsonObject() << 15;
        QTest::newRow("20 minutes")
            << QJsonObject{{u"timeslot_increments"_s, u"20 minutes"_s}} << 20;
        QTest::newRow("whole hours") << QJsonObject{{u"round_to_nearest_hour"_s, true}} << 60;
        QTest::newRow("usual for an hour") << QJsonObject{{u"length"_s, u"1 hour"_s}} << 30;
    }

    void theGridCanBeChosen()
    {
        QFETCH(QJsonObject, more);
        QFETCH(int, minutes);
        more[u"resources"_s] = QJsonArray{berliner()};
        more[u"output_timezone"_s] = u"Europe/Berlin"_s;
        int smallest = 24 * 60;
        QDateTime before;
        for (const QJsonValue &slot : ask(more)) {
            const QDateTime start = timeOf(slot[u"start"]);
            if (before.isValid())
                smallest = std::min(smallest, int(before.secsTo(start) / 60));
            before = start;
            if (more.contains(u"round_to_nearest_hour"))
                QCOMPARE(start.time().minute(), 0);
        }
        QCOMPARE(smallest, minutes);
    }

    void theLengthCanBeChosen_data()
    {
        QTest::addColumn<QJsonValue>("length");
        QTest::addColumn<int>("minutes");
        QTest::newRow("hours") << QJsonValue(u"2 hours"_s) << 120;
        QTest::newRow("both") << QJsonValue(u"1 hour 10 minutes"_s) << 70;
        QTest::newRow("the project's") << QJsonValue(QJsonValue::Null) << 45;
    }

    void theLengthCanBeChosen()
    {
        QFETCH(QJsonValue, length);
        QFETCH(int, minutes);
        const QJsonArray found = ask({{u"length"_s, length}});
        QVERIFY(!found.isEmpty());
        for (const QJsonValue &slot : found)
            QCOMPARE(timeOf(slot[u"start"]).secsTo(timeOf(slot[u"end"])), minutes * 60);
    }

    void aBufferKeepsAwayFromBookings()
    {
        const QString id = berliner();
        const QJsonArray usual = ask({{u"resources"_s, QJsonArray{id}}});
        const QJsonArray buffered =
            ask({{u"resources"_s, QJsonArray{id}}, {u"buffer"_s, u"30 minutes"_s}});
        QVERIFY(!buffered.isEmpty() && buffered.size() < usual.size());
        const QJsonArray taken = m_client.rows(
            u"/bookings?include=attributes&search=resource.id:%1;state:confirmed"_s.arg(id));
        for (const QJsonValue &row : taken) {
            const QJsonValue info = row[u"attributes"][u"event_info"];
            for (const QJsonValue &slot : buffered) {
                QVERIFY(timeOf(slot[u"start"]) >= timeOf(info[u"end"]).addSecs(1800)
                    || timeOf(slot[u"end"]) <= timeOf(info[u"start"]).addSecs(-1800));
            }
        }
    }

    void allDayEventsCanBeIgnored()
    {
        QJsonArray everybody;
        for (const QJsonValue &row : m_client.rows(u"/resources?limit=1000"_s))
            everybody.append(row[u"id"]);
        QJsonObject asked{
            {u"resources"_s, everybody}, {u"mode"_s, u"exclusive"_s}, {u"to"_s, u"1 week"_s}};
        const auto offers = [&] {
            qsizetype sum = 0;
            for (const QJsonValue &slot : m_client.availability(asked).object()[u"data"].toArray())
                sum += slot[u"resources"].toArray().size();
            return sum;
        };
        const qsizetype usual = offers();
        asked[u"ignore_all_day_events"_s] = true;
        QVERIFY(offers() > usual);
    }

    void withoutAProjectAnHourAnywhereIsAnswered()
    {
        const QJsonArray found = m_client.availability({{u"resources"_s, QJsonArray{berliner()}}})
                                     .object()[u"data"]
                                     .toArray();
        QVERIFY(!found.isEmpty());
        for (const QJsonValue &slot : found)
            QCOMPARE(timeOf(slot[u"start"]).secsTo(timeOf(slot[u"end"])), 3600);
    }

    void aClassHasNoSlots()
    {
        const QString id = m_client.projectOf(u"Group yoga"_s)[u"id"].toString();
        const Answer answer = m_client.availability({{u"project_id"_s, id}});
        QCOMPARE(answer.body, QByteArray(R"({"data":[]})"));
    }

    void slotsMayNameResourcesByIdAlone()
    {
        TimekitClient plain({.today = QDate(2026, 3, 2),
            .bookings = 100,
            .timekitVariants = {.plainResources = true}});
        const QJsonObject project = plain.projectOf(u"First visit"_s);
        const QJsonArray found =
            plain.availability({{u"project_id"_s, project[u"id"]}}).object()[u"data"].toArray();
        QVERIFY(!found.isEmpty());
        const QString id = found.first()[u"resources"][0].toString();
        QCOMPARE(plain.get(u"/resources/"_s + id).status, 200);
    }

    void aBadBodyIsRefusedByItsMember_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("member");
        const auto with = [this](const QByteArray &more) {
            const QByteArray id = m_project[u"id"].toString().toLatin1();
            return QByteArray("{\"project_id\":\"") + id + "\"," + more + '}';
        };
        QTest::newRow("empty") << QByteArray() << "body";
        QTest::newRow("no JSON") << QByteArray("{") << "body";
        QTest::newRow("a list") << QByteArray("[]") << "body";
        QTest::newRow("nobody") << QByteArray("{}") << "resources";
        QTest::newRow("too long") << with("\"x\":\"" + QByteArray(64'000, 'a') + '"') << "body";
        QTest::newRow("project is a number") << QByteArray(R"({"project_id":5})") << "project_id";
        QTest::newRow("resources are a word") << with(R"("resources":"all")") << "resources";
        QTest::newRow("unknown resource") << with(R"("resources":["x"])") << "resources";
        QTest::newRow("mode") << with(R"("mode":"alone")") << "mode";
        QTest::newRow("from") << with(R"("from":"soon")") << "from";
        QTest::newRow("from without a unit") << with(R"("from":"3")") << "from";
        QTest::newRow("to") << with(R"("to":"3 fortnights")") << "to";
        QTest::newRow("to is too far to count") << with(R"("to":"9999-01-01")") << "to";
        QTest::newRow("to is a number") << with(R"("to":3)") << "to";
        QTest::newRow("to before from") << with(R"("from":"2 weeks","to":"1 week")") << "to";
        QTest::newRow("too far") << with(R"("to":"7 months")") << "to";
        QTest::newRow("length") << with(R"("length":"an hour")") << "length";
        QTest::newRow("length of nothing") << with(R"("length":"0 minutes")") << "length";
        QTest::newRow("buffer") << with(R"("buffer":"-5 minutes")") << "buffer";
        QTest::newRow("increments")
            << with(R"("timeslot_increments":"0 minutes")") << "timeslot_increments";
        QTest::newRow("flag") << with(R"("round_to_nearest_hour":"yes")")
                              << "round_to_nearest_hour";
        QTest::newRow("zone") << with(R"("output_timezone":"Europe/Atlantis")")
                              << "output_timezone";
        QTest::newRow("constraints are an object") << with(R"("constraints":{})") << "constraints";
        QTest::newRow("a constraint is a word") << with(R"("constraints":["x"])") << "constraints";
        QTest::newRow("unknown constraint")
            << with(R"("constraints":[{"allow_tea":{}}])") << "constraints";
        QTest::newRow("neither allows nor blocks")
            << with(R"("constraints":[{"prefer_weekdays":{}}])") << "constraints";
        QTest::newRow("unknown day")
            << with(R"("constraints":[{"allow_day":{"day":"Someday"}}])") << "constraints";
        QTest::newRow("hour 25") << with(R"("constraints":[{"allow_hours":{"start":1,"end":25}}])")
                                 << "constraints";
        QTest::newRow("hours upside down")
            << with(R"("constraints":[{"allow_hours":{"start":12,"end":9}}])") << "constraints";
        QTest::newRow("half an hour")
            << with(R"("constraints":[{"allow_hours":{"start":9.5,"end":12}}])") << "constraints";
        QTest::newRow("period without an end")
            << with(R"("constraints":[{"block_period":{"start":"2026-03-05"}}])") << "constraints";
    }

    void aBadBodyIsRefusedByItsMember()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, member);
        const Answer answer = m_client.ask("POST", u"/availability"_s, body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.object()[u"errors"].toObject().keys(), QStringList{member});
        QVERIFY(answer.object()[u"errors"][member][0].isString());
    }

    void sixMonthsAreNotTooMany()
    {
        QCOMPARE(
            m_client.availability({{u"project_id"_s, m_project[u"id"]}, {u"to"_s, u"6 months"_s}})
                .status,
            200);
    }

    void anUnknownProjectIsMissing()
    {
        const Answer answer = m_client.availability({{u"project_id"_s, u"nothing"_s}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.object()[u"model"].toString(), u"Project"_s);
    }

private:
    QJsonArray ask(QJsonObject body)
    {
        body[u"project_id"_s] = m_project[u"id"];
        const Answer answer = m_client.availability(body);
        if (answer.status != 200)
            qWarning("%s", answer.body.constData());
        return answer.object()[u"data"].toArray();
    }

    /// Somebody of the project who lives where it is.
    QString berliner()
    {
        for (const QJsonValue &one : m_project[u"resources"].toArray()) {
            const QString id = one[u"id"].toString();
            const QJsonValue resource = m_client.object(u"/resources/"_s + id)[u"data"];
            if (resource[u"timezone"] == u"Europe/Berlin"_s)
                return id;
        }
        return {};
    }

    TimekitClient m_client;
    QJsonObject m_project;
};

QTEST_GUILESS_MAIN(TimekitAvailabilityTest)
#include "timekitavailabilitytest.moc"
