// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/sources/app.h"
#include "tests/core/sources/fakeapp.h"

#include <QTest>

using namespace daybook;

namespace {

const DateRange oneDay{monday, monday};

QString text(const QDateTime &start, const QDateTime &end)
{
    return start.toString(u"ddTHH:mm"_s) + u'-' + end.toString(u"ddTHH:mm"_s);
}

template <typename T>
QString textOf(const QList<T> &spans)
{
    QStringList texts;
    for (const T &span : spans)
        texts.append(text(span.start, span.end));
    return texts.join(u' ');
}

QJsonObject ruled(const QString &id, const QByteArray &rules, const QString &zone = u"UTC"_s)
{
    QJsonObject row = person(id, zone);
    row[u"availability_constraints"_s] = QJsonDocument::fromJson('[' + rules + ']').array();
    return row;
}

const QByteArray nineToFive = R"({"allow_hours": {"start": 9, "end": 17}})";
const QByteArray tuesdayOff =
    R"({"block_period": {"start": "2026-03-03T00:00:00Z", "end": "2026-03-04T00:00:00Z"}})";

} // namespace

class TestTimekitRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursAreThoseOfTheRulesAndADayEitherSide()
    {
        m_fake.answer(u"/resources"_s, {{ruled(u"a"_s, nineToFive, u"Europe/Berlin"_s)}});
        const auto roster = askRoster(m_fake.source(), {.staff = {{u"a"_s}}, .days = oneDay});
        QVERIFY(roster);
        QCOMPARE(roster->people, QList{StaffId{u"a"_s}});
        QCOMPARE(
            textOf(roster->shifts), u"01T08:00-01T16:00 02T08:00-02T16:00 03T08:00-03T16:00"_s);
        QCOMPARE(roster->shifts.constFirst().staff.value, u"a"_s);
        QVERIFY(!roster->place && roster->open.isEmpty());
        QCOMPARE(QUrlQuery(m_fake.network.seen.back().url).queryItemValue(u"include"_s),
            u"availability_constraints"_s);
    }

    void whoHasNoRulesAboutHoursIsLeftOut_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QTest::addColumn<bool>("knowsTimeOff");
        QTest::addColumn<int>("timesOff");
        QTest::newRow("none") << ruled(u"b"_s, {}) << true << 0;
        QTest::newRow("not told") << person(u"b"_s, u"UTC"_s) << false << 0;
        QTest::newRow("unreadable") << ruled(u"b"_s, R"({"allow_moon": {}})") << false << 0;
        QTest::newRow("without a zone") << ruled(u"b"_s, nineToFive, {}) << false << 0;
        QTest::newRow("a day off alone") << ruled(u"b"_s, tuesdayOff) << true << 1;
        QTest::newRow("unknown") << person(u"c"_s) << false << 0;
    }

    void whoHasNoRulesAboutHoursIsLeftOut()
    {
        QFETCH(QJsonObject, row);
        QFETCH(bool, knowsTimeOff);
        QFETCH(int, timesOff);
        m_fake.answer(u"/resources"_s, {{row, ruled(u"a"_s, nineToFive)}});
        const auto roster =
            askRoster(m_fake.source(), {.staff = {{u"a"_s}, {u"b"_s}}, .days = oneDay});
        QVERIFY(roster);
        QCOMPARE(roster->people, QList{StaffId{u"a"_s}});
        QCOMPARE(roster->knowsTimeOff, knowsTimeOff);
        QCOMPARE(roster->timeOff.size(), timesOff);
    }

    void aBlockedPeriodIsTimeOff()
    {
        m_fake.answer(u"/resources"_s, {{ruled(u"a"_s, nineToFive + ',' + tuesdayOff)}});
        const auto roster = askRoster(m_fake.source(), {.staff = {{u"a"_s}}, .days = oneDay});
        QVERIFY(roster && roster->knowsTimeOff);
        QCOMPARE(textOf(roster->timeOff), u"03T00:00-04T00:00"_s);
        QCOMPARE(roster->timeOff.constFirst().staff, StaffId{u"a"_s});
        QCOMPARE(roster->shifts.size(), 3);
    }

    void everybodyIsOneQuestionAndOtherDaysAreNone()
    {
        const QStringList people = textsIn(m_app.rows(u"/resources?"_s), u"id"_s);
        QVERIFY(people.size() > 20);
        RosterQuery query{.days = oneDay};
        for (const QString &id : people)
            query.staff.append({id});
        m_app.reset();
        QVERIFY(askRoster(m_app.source(), query));
        QCOMPARE(m_app.arrived().size(), 1);
        query.days = {monday.addDays(7), monday.addDays(7)};
        QVERIFY(askRoster(m_app.source(), query));
        QCOMPARE(m_app.arrived().size(), 1);
        m_app.source().forget();
        QVERIFY(askRoster(m_app.source(), query));
        QCOMPARE(m_app.arrived().size(), 2);
    }

    void theBusinessIsKnownAsTheServiceTellsIt()
    {
        const DateRange week{monday, monday.addDays(6)};
        for (const QJsonValue &row : m_app.rows(u"/resources?include=availability_constraints"_s)) {
            const StaffId person{row[u"id"].toString()};
            const auto roster = askRoster(m_app.source(), {.staff = {person}, .days = week});
            QVERIFY(roster && roster->knowsTimeOff);
            QCOMPARE(roster->people, QList{person});
            QCOMPARE(minutesIn(roster->shifts), minutesSaid(row.toObject(), week));
            for (const TimeOff &off : roster->timeOff)
                QCOMPARE(off.staff, person);
        }
    }

    void whatIsOfferedLiesInHoursAndInNoTimeOff()
    {
        const QJsonValue project = m_app.rows(u"/projects?"_s).first();
        const StaffId person{project[u"resources"][0][u"id"].toString()};
        const auto roster =
            askRoster(m_app.source(), {.staff = {person}, .days = {monday, monday.addDays(13)}});
        QVERIFY(roster);
        const QJsonArray times =
            m_app
                .said(u"/availability"_s,
                    {{u"project_id"_s, project[u"id"]}, {u"resources"_s, QJsonArray{person.value}},
                        {u"from"_s, u"2026-03-02T08:00:00Z"_s},
                        {u"to"_s, u"2026-03-14T00:00:00Z"_s}})
                .toArray();
        QVERIFY(!times.isEmpty());
        for (const QJsonValue &time : times) {
            const auto start = QDateTime::fromString(time[u"start"].toString(), Qt::ISODate);
            const auto end = QDateTime::fromString(time[u"end"].toString(), Qt::ISODate);
            const auto holds = [&](const auto &span) {
                return span.start <= start && end <= span.end;
            };
            const auto touches = [&](const auto &span) {
                return span.start < end && start < span.end;
            };
            QVERIFY(std::ranges::any_of(roster->shifts, holds));
            QVERIFY(std::ranges::none_of(roster->timeOff, touches));
        }
    }

    void aRefusalIsTheAnswerAndNothingIsKept()
    {
        m_app.reset();
        m_app.reconnect();
        m_app.fault(u"GET /v2/resources"_s, 401);
        const RosterQuery query{.staff = {{u"a"_s}}, .days = oneDay};
        const auto refused = askRoster(m_app.source(), query);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::KeyRefused);
        m_app.reset();
        m_app.reconnect();
        QVERIFY(askRoster(m_app.source(), query));
    }

    void whatAnIdentificationMayNotAskIsNotSent_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("a widget key") << static_cast<int>(Way::WidgetKey);
        QTest::newRow("a signed search") << static_cast<int>(Way::SignedSearch);
    }

    void whatAnIdentificationMayNotAskIsNotSent()
    {
        QFETCH(int, way);
        FakeApp fake({.way = static_cast<Way>(way)});
        QVERIFY(!fake.source().capabilities().roster);
        const auto roster = askRoster(fake.source(), {.staff = {{u"a"_s}}, .days = oneDay});
        QVERIFY(!roster);
        QCOMPARE(roster.error().kind, Error::Kind::Unaskable);
        QCOMPARE(fake.asked(), QStringList());
    }

    void noDayIsNothing()
    {
        m_fake.answer(u"/resources"_s, {{ruled(u"a"_s, nineToFive)}});
        for (const DateRange &days : {DateRange{}, DateRange{monday, monday.addDays(-1)}}) {
            const auto roster = askRoster(m_fake.source(), {.staff = {{u"a"_s}}, .days = days});
            QVERIFY(roster);
            QCOMPARE(*roster, Roster{.days = days});
        }
    }

    void init() { m_fake.source().forget(); }

private:
    static int minuteOf(const QJsonValue &hour)
    {
        const QStringList parts = hour.toVariant().toString().split(u':');
        return parts.at(0).toInt() * 60 + parts.value(1).toInt();
    }

    /// The length of all hours on @p days and a day either side.
    static qint64 minutesSaid(const QJsonObject &row, const DateRange &days)
    {
        const QTimeZone zone(row[u"timezone"].toString().toLatin1());
        qint64 minutes = 0;
        for (QDate day = days.from.addDays(-1); day <= days.to.addDays(1); day = day.addDays(1)) {
            const QString name = QLocale::c().dayName(day.dayOfWeek());
            for (const QJsonValue &rule : row[u"availability_constraints"].toArray()) {
                const QJsonValue hours = rule[u"allow_day_and_time"];
                if (hours[u"day"].toString() != name)
                    continue;
                const QDateTime midnight = day.startOfDay(zone);
                const QTime from = QTime(0, 0).addSecs(minuteOf(hours[u"start"]) * 60);
                const QTime to = QTime(0, 0).addSecs(minuteOf(hours[u"end"]) * 60);
                minutes += QDateTime(midnight.date(), from, zone)
                               .secsTo(QDateTime(midnight.date(), to, zone))
                    / 60;
            }
        }
        return minutes;
    }

    static qint64 minutesIn(const QList<Shift> &shifts)
    {
        qint64 minutes = 0;
        for (const Shift &shift : shifts)
            minutes += shift.start.secsTo(shift.end) / 60;
        return minutes;
    }

    App m_app;
    FakeApp m_fake;
};

QTEST_GUILESS_MAIN(TestTimekitRoster)
#include "tst_timekitroster.moc"
