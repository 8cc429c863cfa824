// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QSet>
#include <QTimeZone>
#include <QTest>

#include <functional>

using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

qint64 idOf(const QJsonValue &row)
{
    return row[row[u"calendarId"].isUndefined() ? u"calendarid" : u"calendarId"].toInteger();
}

QJsonValue staffOf(const QJsonValue &row)
{
    return row[row[u"staff"].isUndefined() ? u"professional" : u"staff"];
}

using Holds = std::function<bool(const QJsonValue &)>;

} // namespace
Q_DECLARE_METATYPE(Holds)

class AppointmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_all = m_client.list(u"/appointmentList/report?pageSize=99999"_s);
        QCOMPARE(m_all.size(), 3000);
    }

    void everyFilterKeepsWhatFitsAndNothingElse_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<Holds>("holds");
        const Holds from = [](const auto &row) {
            return row[u"startDate"].toString() >= u"2026-03-04"_s;
        };
        const Holds to = [](const auto &row) {
            return row[u"startDate"].toString() <= u"2026-03-04"_s;
        };
        const Holds day = [=](const auto &row) { return from(row) && to(row); };
        const Holds open = [](const auto &row) {
            return row[u"status"] == u"OPEN"_s || row[u"status"] == u"NO_SHOW"_s;
        };
        const Holds place = [](const auto &row) {
            return row[u"location"][u"locationId"] == 700103;
        };
        const Holds staff = [](const auto &row) {
            const qint64 id = staffOf(row)[u"professionalId"].toInteger();
            return id == 510001 || id == 4295477301;
        };
        const Holds reason = [](const auto &row) { return row[u"reason"][u"reasonId"] == 730001; };
        const qint64 somebody = m_all.at(10)[u"client"][u"clientId"].toInteger();
        const Holds client = [somebody](const auto &row) {
            return row[u"client"][u"clientId"].toInteger() == somebody;
        };
        const QString id = QString::number(somebody);
        const Holds all = [](const auto &) { return true; };

        QTest::newRow("none") << QString() << all;
        QTest::newRow("from") << "startDate=2026-03-04" << from;
        QTest::newRow("to") << "endDate=2026-03-04" << to;
        QTest::newRow("one day") << "startDate=2026-03-04&endDate=2026-03-04" << day;
        QTest::newRow("status") << "statusList=OPEN,NO_SHOW" << open;
        QTest::newRow("status repeated") << "statusList=OPEN&statusList=NO_SHOW" << open;
        QTest::newRow("place") << "locationIdList=700103" << place;
        QTest::newRow("staff") << "staffIdList=510001,4295477301" << staff;
        QTest::newRow("service") << "reasonIdList=730001" << reason;
        QTest::newRow("client") << u"clientIdList="_s + id << client;
        QTest::newRow("client, older name") << u"clientId="_s + id << client;
        QTest::newRow("unknown parameter") << "colour=blue" << all;
        QTest::newRow("place, status and service")
            << "locationIdList=700103&statusList=OPEN,NO_SHOW&reasonIdList=730001"
            << Holds([=](const auto &row) { return place(row) && open(row) && reason(row); });
        QTest::newRow("from and staff")
            << "startDate=2026-03-04&staffIdList=510001,4295477301"
            << Holds([=](const auto &row) { return from(row) && staff(row); });
        QTest::newRow("a status nobody knows")
            << "statusList=FLYING" << Holds([](const auto &) { return false; });
    }

    void everyFilterKeepsWhatFitsAndNothingElse()
    {
        QFETCH(QString, query);
        QFETCH(Holds, holds);
        QJsonArray expected;
        for (const QJsonValue &row : std::as_const(m_all)) {
            if (holds(row))
                expected.append(row);
        }
        const QString report = u"/appointmentList/report?pageSize=99999&"_s + query;
        QCOMPARE(m_client.list(report), expected);
        for (const char *path : {"/appointmentList/reportCount?", "/appointments/reportCount?"})
            QCOMPARE(m_client.count(QString::fromLatin1(path) + query), expected.size());
        qint64 byStatus = 0;
        for (const QJsonValue &row :
            m_client.list(u"/appointmentList/reportCountsByStatus?"_s + query))
            byStatus += row[u"count"].toInteger();
        QCOMPARE(byStatus, expected.size());
    }

    void filtersOfTheTablesAreNotEmpty()
    {
        QVERIFY(m_client.count(QStringLiteral(
                    "/appointmentList/reportCount?locationIdList=700103&statusList=OPEN,NO_SHOW&"
                    "reasonIdList=730001"))
            > 0);
        QVERIFY(
            m_client.count(QStringLiteral(
                "/appointmentList/reportCount?startDate=2026-03-04&staffIdList=510001,4295477301"))
            > 0);
    }

    void aBadParameterIsRefusedWithAText_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"startDate=2026-3-1", "startDate=2026-02-30", "endDate=soon",
                 "staffIdList=1,x", "locationIdList=1.5", "reasonIdList=abc", "clientId=%20",
                 "excludeTimeOff=maybe", "onlyTimeOff=2", "pageNumber=0", "pageSize=-1",
                 "pageSize=many", "pageSize=99999999999999999999"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }

    void aBadParameterIsRefusedWithAText()
    {
        QFETCH(QString, query);
        const Answer answer = m_client.get(u"/appointmentList/report?"_s + query);
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.body.isEmpty());
    }

    void rowsAreInOrderOfStartThenId()
    {
        qint64 before = 0;
        for (const QJsonValue &row : std::as_const(m_all)) {
            if (!row[u"startDateTimeUTC"].isDouble())
                continue;
            QVERIFY(row[u"startDateTimeUTC"].toInteger() >= before);
            before = row[u"startDateTimeUTC"].toInteger();
        }
    }

    void pagesAreOf25AndEndWithAnEmptyOne()
    {
        const auto page = [this](int number) {
            return m_client.list(u"/appointmentList/report?pageNumber=%1"_s.arg(number));
        };
        QCOMPARE(m_client.list(u"/appointments/report"_s), page(1));
        QJsonArray rows;
        for (int number = 1; number <= 120; ++number) {
            for (const QJsonValue &row : page(number))
                rows.append(row);
        }
        QCOMPARE(rows, m_all);
        QCOMPARE(page(121).size(), 0);
        QCOMPARE(page(1'000'000).size(), 0);
    }

    void aCapShortensPagesInSilence()
    {
        auto settings = fixedSettings();
        settings.pageCap = 10;
        SandboxClient capped(settings);
        const auto second = capped.list(u"/appointmentList/report?pageSize=50&pageNumber=2"_s);
        QCOMPARE(second.size(), 10);
        QCOMPARE(idOf(second.first()), idOf(m_all.at(10)));
    }

    void theReportWithCountHoldsBoth()
    {
        const auto report =
            m_client.get(u"/appointmentList/reportWithCount?statusList=COMPLETED&pageSize=5"_s);
        const QJsonObject object = report.object();
        QCOMPARE(object[u"count"].toInteger(),
            m_client.count(u"/appointmentList/reportCount?statusList=COMPLETED"_s));
        QCOMPARE(object[u"appointmentList"].toArray().size(), 5);
    }

    void timeOffShowsOnlyWhenItIsAskedFor_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("hasAppointments");
        QTest::addColumn<bool>("hasTimeOff");
        QTest::newRow("default") << QString() << true << false;
        QTest::newRow("both") << "excludeTimeOff=false" << true << true;
        QTest::newRow("only") << "excludeTimeOff=false&onlyTimeOff=1" << false << true;
        QTest::newRow("contradiction") << "onlyTimeOff=1" << false << false;
    }

    void timeOffShowsOnlyWhenItIsAskedFor()
    {
        QFETCH(QString, flags);
        QFETCH(bool, hasAppointments);
        QFETCH(bool, hasTimeOff);
        QSet<bool> kinds;
        for (const QJsonValue &row :
            m_client.list(u"/appointmentList/report?pageSize=99999&"_s + flags))
            kinds.insert(row[u"reason"][u"reasonType"] == u"PERSONAL"_s);
        QCOMPARE(kinds.contains(false), hasAppointments);
        QCOMPARE(kinds.contains(true), hasTimeOff);
    }

    void timeOffHasItsOwnObjectUnderTheSameId()
    {
        const auto rows =
            m_client.list(u"/appointmentList/report?excludeTimeOff=false&onlyTimeOff=1"_s);
        const QString id = QString::number(idOf(rows.first()));
        const auto timeOff = m_client.get(u"/timeOff/"_s + id).object();
        QCOMPARE(timeOff[u"timeOffId"].toInteger(), idOf(rows.first()));
        QCOMPARE(timeOff[u"startTime"], rows.first()[u"startTime"]);
        QCOMPARE(m_client.get(u"/appointments/"_s + id).object(), rows.first().toObject());
        const QString other = QString::number(idOf(m_all.first()));
        QCOMPARE(m_client.get(u"/timeOff/"_s + other).status, 400);
    }

    void oneAppointmentIsTheSameAsInTheList()
    {
        for (int at = 0; at < m_all.size(); at += 97) {
            const QString path = u"/appointments/%1"_s.arg(idOf(m_all.at(at)));
            QCOMPARE(m_client.get(path).object(), m_all.at(at).toObject());
        }
    }

    void theBareListIsNotAllowed()
    {
        QCOMPARE(m_client.get(u"/appointments?startDate=2026-03-02"_s).status, 405);
    }

    void everyStatusOccursAndOneNobodyKnows()
    {
        QSet<QString> statuses;
        QSet<QString> subStatuses;
        for (const QJsonValue &row : std::as_const(m_all)) {
            statuses.insert(row[u"status"].toString());
            if (row[u"subStatus"].isString()) {
                subStatuses.insert(row[u"subStatus"].toString());
                QCOMPARE(row[u"status"].toString(), u"OPEN"_s);
            }
        }
        const QSet<QString> expected{u"OPEN"_s, u"COMPLETED"_s, u"CANCELLED"_s, u"NO_SHOW"_s,
            u"PENDING"_s, u"PENDING_CONFIRMATION"_s, u"PENDING_WAITLIST"_s, u"CONFIRMED"_s,
            u"INPROGRESS"_s, u"RESCHEDULED_BY_PORTAL"_s};
        QCOMPARE(statuses, expected);
        QCOMPARE(subStatuses, QSet<QString>{u"CHECKEDIN"_s});
    }

    void everyVariantOfARowOccurs_data()
    {
        QTest::addColumn<Holds>("holds");
        const auto row = [](const char *name, Holds holds) { QTest::newRow(name) << holds; };
        row("calendarid", [](const auto &one) { return !one[u"calendarid"].isUndefined(); });
        row("professional", [](const auto &one) { return !one[u"professional"].isUndefined(); });
        row("instants as text",
            [](const auto &one) { return one[u"startDateTimeUTC"].isString(); });
        row("instants missing",
            [](const auto &one) { return one[u"startDateTimeUTC"].isUndefined(); });
        row("no client", [](const auto &one) { return one[u"client"].isNull(); });
        row("across midnight",
            [](const auto &one) { return one[u"startDate"] != one[u"endDate"]; });
        row("join link", [](const auto &one) { return one[u"joinURL"].isString(); });
        row("cancel reason", [](const auto &one) { return one[u"cancelReason"].isString(); });
        row("markup", [](const auto &one) {
            return one[u"client"][u"fullName"].toString() == u"<b>Bold</b> & Co"_s;
        });
        row("apostrophe",
            [](const auto &one) { return one[u"client"][u"lastName"].toString().contains(u'\''); });
        row("long note", [](const auto &one) { return one[u"note"].toString().size() > 5000; });
        row("client elsewhere",
            [](const auto &one) { return one[u"clientTimeZone"] != one[u"staffTimeZone"]; });
        row("id beyond 32 bits", [](const auto &one) { return idOf(one) > 0xffff'ffffLL; });
        row("id beyond a double", [](const auto &one) { return idOf(one) == 9007199254740993; });
        row("custom field", [](const auto &one) { return !one[u"fields"].toArray().isEmpty(); });
        row("class", [](const auto &one) { return one[u"reason"][u"reasonType"] == u"CLASS"_s; });
    }

    void everyVariantOfARowOccurs()
    {
        QFETCH(Holds, holds);
        const auto found = std::count_if(m_all.begin(), m_all.end(), holds);
        QVERIFY(found > 0 && found < m_all.size());
    }

    void idsAreDistinct()
    {
        QSet<qint64> ids;
        for (const QJsonValue &row : std::as_const(m_all))
            ids.insert(idOf(row));
        QCOMPARE(ids.size(), m_all.size());
    }

    void wallTimesAreThoseOfTheirZones()
    {
        for (const QJsonValue &row : std::as_const(m_all)) {
            if (!row[u"startDateTimeUTC"].isDouble())
                continue;
            const auto utc = QDateTime::fromMSecsSinceEpoch(row[u"startDateTimeUTC"].toInteger());
            for (const QString &side : {u"staff"_s, u"client"_s}) {
                const QTimeZone zone(row[side + u"TimeZone"_s].toString().toLatin1());
                const QDateTime wall = utc.toTimeZone(zone);
                const bool isClient = side == u"client"_s;
                QCOMPARE(row[isClient ? u"clientStartDate" : u"startDate"].toString(),
                    wall.date().toString(Qt::ISODate));
                QCOMPARE(row[isClient ? u"clientStartTime" : u"startTime"].toInt(),
                    wall.time().hour() * 100 + wall.time().minute());
            }
        }
    }

private:
    SandboxClient m_client;
    QJsonArray m_all;
};

QTEST_GUILESS_MAIN(AppointmentsTest)
#include "appointmentstest.moc"
