// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

QList<qint64> idsOf(const QJsonArray &rows, QStringView member)
{
    QList<qint64> ids;
    for (const QJsonValue &row : rows)
        ids.append(row[member].toInteger());
    return ids;
}

QList<qint64> numbersOf(const QJsonArray &rows)
{
    QList<qint64> numbers;
    for (const QJsonValue &row : rows)
        numbers.append(row.toInteger());
    return numbers;
}

} // namespace

class DirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBusinessCarriesASecretThatClientsMustDrop()
    {
        const QJsonObject business = m_client.get(u"/business"_s).object();
        QCOMPARE(QString::number(business[u"businessId"].toInteger()), m_client.sandbox().apiKey());
        QVERIFY(business[u"billingToken"].toString().contains(u"INVENTED"));
        QVERIFY(business[u"checkinScreenJson"].isNull());
    }

    void rowsHaveTheirDocumentedMembers_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("members");
        QTest::newRow("location") << "/locations"
                                  << QStringList{u"locationId"_s, u"locationName"_s,
                                         u"businessId"_s, u"locationType"_s, u"createdDate"_s};
        QTest::newRow("staff") << "/staff"
                               << QStringList{u"professionalId"_s, u"businessId"_s, u"fullName"_s,
                                      u"userName"_s, u"email"_s, u"timeZoneCode"_s};
        QTest::newRow("service") << "/services"
                                 << QStringList{u"reasonId"_s, u"businessId"_s, u"reasonDesc"_s,
                                        u"internalName"_s, u"visitMinutes"_s, u"reasonType"_s,
                                        u"active"_s};
        QTest::newRow("location group")
            << "/groups/list/LOCATION" << QStringList{u"groupId"_s, u"groupName"_s};
        QTest::newRow("service group")
            << "/groups/list/SERVICE" << QStringList{u"groupId"_s, u"groupName"_s};
    }

    void rowsHaveTheirDocumentedMembers()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, members);
        const QJsonArray rows = m_client.list(path);
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue &row : rows) {
            for (const QString &member : members)
                QVERIFY2(!row[member].isUndefined(), qPrintable(member));
        }
    }

    void oneRecordIsTheSameAsInTheList_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("member");
        QTest::newRow("location") << "/locations"
                                  << "locationId";
        QTest::newRow("staff") << "/staff"
                               << "professionalId";
        QTest::newRow("service") << "/services"
                                 << "reasonId";
    }

    void oneRecordIsTheSameAsInTheList()
    {
        QFETCH(QString, path);
        QFETCH(QString, member);
        for (const QJsonValue &row : m_client.list(path)) {
            const QString id = QString::number(row[member].toInteger());
            QCOMPARE(m_client.get(path + u'/' + id).object(), row.toObject());
        }
    }

    void anUnknownIdIsABadRequestWithAQuotedText_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/locations/1", "/staff/1", "/services/1", "/staff/1/serviceStaff",
                 "/services/1/serviceStaff", "/appointments/123", "/timeOff/123",
                 "/workingHours/staff/1", "/workingHours/location/1", "/classschedule/1",
                 "/classschedule/staff/1", "/availability/2026/03/1/700101/730001",
                 "/availability/2026/03/02/510001/1/730001",
                 "/availability/location/1/service/730001?startDate=2026-03-02&endDate=2026-03-02"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void anUnknownIdIsABadRequestWithAQuotedText()
    {
        QFETCH(QString, path);
        const Answer answer = m_client.get(path);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.body.startsWith('"') && answer.body.endsWith("not found!\""),
            answer.body.constData());
    }

    void anUnknownPathIsNotFound()
    {
        QCOMPARE(m_client.get(u"/nowhere"_s).status, 404);
        QCOMPARE(m_client.ask("GET", u"/livestock/staff"_s).status, 404);
    }

    void everyWriteIsRefused_data()
    {
        QTest::addColumn<QByteArray>("verb");
        for (const char *verb : {"POST", "PUT", "PATCH", "DELETE"})
            QTest::newRow(verb) << QByteArray(verb);
    }

    void everyWriteIsRefused()
    {
        QFETCH(QByteArray, verb);
        for (const char *path : {"/live/appointments", "/test/appointments/5", "/live/locations"}) {
            const Answer answer = m_client.ask(verb, QString::fromLatin1(path), "{\"a\":1}");
            QCOMPARE(answer.status, 405);
        }
        QCOMPARE(m_client.get(u"/business"_s).status, 200);
    }

    void staffOfALocationAreThoseWhoseLocationsNameIt()
    {
        const auto locations = idsOf(m_client.list(u"/locations"_s), u"locationId");
        const QJsonArray everybody = m_client.list(u"/staff"_s);
        for (const qint64 location : locations) {
            const auto there =
                idsOf(m_client.list(u"/staff?locationId=%1"_s.arg(location)), u"professionalId");
            for (const QJsonValue &member : everybody) {
                const qint64 id = member[u"professionalId"].toInteger();
                const auto places =
                    idsOf(m_client.list(u"/locations?staffId=%1"_s.arg(id)), u"locationId");
                QCOMPARE(there.contains(id), places.contains(location));
            }
        }
    }

    void servicesNarrowWithLocationAndStaff()
    {
        const auto all = idsOf(m_client.list(u"/services"_s), u"reasonId");
        const auto there = idsOf(m_client.list(u"/services?locationId=700101"_s), u"reasonId");
        QVERIFY(!there.isEmpty() && there.size() < all.size());
        QSet<qint64> ofEverybodyThere;
        const auto staff = m_client.list(u"/staff?locationId=700101"_s);
        for (const QJsonValue &member : staff) {
            const auto offered =
                idsOf(m_client.list(QStringLiteral("/services?locationId=700101&staffId=%1")
                                        .arg(member[u"professionalId"].toInteger())),
                    u"reasonId");
            if (!member[u"acceptAppointments"].toBool())
                QVERIFY(offered.isEmpty());
            ofEverybodyThere.unite({offered.begin(), offered.end()});
        }
        QCOMPARE(ofEverybodyThere, QSet<qint64>(there.begin(), there.end()));
    }

    void unknownIdsInAFilterLeaveNothing_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
            {"/locations?staffId=1", "/staff?locationId=1", "/services?locationId=1",
                "/services?staffId=1", "/appointmentList/report?staffIdList=1",
                "/appointmentList/report?clientIdList=99999999999"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void unknownIdsInAFilterLeaveNothing()
    {
        QFETCH(QString, path);
        const Answer answer = m_client.get(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("[]"));
    }

    void listsMayBeCommaSeparatedOrRepeated()
    {
        const auto together = m_client.get(u"/staff?locationId=700101,700103"_s);
        const auto repeated =
            m_client.get(u"/staff?locationId=700101&locationId=700103&unknown=1"_s);
        QCOMPARE(together.body, repeated.body);
        QVERIFY(together.array().size() > m_client.list(u"/staff?locationId=700101"_s).size());
    }

    void someAcceptNoAppointments()
    {
        const auto all = m_client.list(u"/staff"_s).size();
        const auto yes = m_client.list(u"/staff?acceptAppointments=true"_s).size();
        const auto no = m_client.list(u"/staff?acceptAppointments=0"_s).size();
        QVERIFY(no > 0);
        QCOMPARE(yes + no, all);
    }

    void servicesAreOfThreeKinds()
    {
        const auto kinds = [this](const QString &path) {
            QSet<QString> found;
            for (const QJsonValue &row : m_client.list(path))
                found.insert(row[u"reasonType"].toString());
            return found;
        };
        QCOMPARE(kinds(u"/services"_s), (QSet<QString>{u"SERVICE"_s, u"CLASS"_s, u"PERSONAL"_s}));
        QCOMPARE(
            kinds(u"/services?includePersonal=0"_s), (QSet<QString>{u"SERVICE"_s, u"CLASS"_s}));
        QCOMPARE(kinds(u"/services?classesOnly=true"_s), QSet<QString>{u"CLASS"_s});
        QCOMPARE(m_client.list(u"/services?inactive=true"_s).size(),
            m_client.list(u"/services"_s).size() + 1);
    }

    void serviceStaffSaysWhoMayOfferWhat()
    {
        for (const QJsonValue &row : m_client.list(u"/services/730002/serviceStaff"_s)) {
            const qint64 member = row[u"professionalId"].toInteger();
            const auto offered =
                idsOf(m_client.list(u"/services?staffId=%1"_s.arg(member)), u"reasonId");
            QCOMPARE(row[u"active"].toBool(), offered.contains(730002));
        }
        const auto size = m_client.list(u"/staff/510001/serviceStaff"_s).size();
        QCOMPARE(size, m_client.list(u"/services?inactive=1"_s).size());
    }

    void idListsAndCountsAgreeWithTheLists()
    {
        const auto locations = m_client.list(u"/locations"_s);
        QCOMPARE(numbersOf(m_client.list(u"/locationIdList"_s)), idsOf(locations, u"locationId"));
        QCOMPARE(numbersOf(m_client.list(u"/staffIdList"_s)),
            idsOf(m_client.list(u"/staff"_s), u"professionalId"));
        QCOMPARE(numbersOf(m_client.list(u"/reasonIdList"_s)),
            idsOf(m_client.list(u"/services"_s), u"reasonId"));
        for (const char *path :
            {"/locations/count", "/locationList/count", "/locationList/reportCount"})
            QCOMPARE(m_client.count(QString::fromLatin1(path)), locations.size());
        const auto report = m_client.get(u"/locationList/reportWithCount"_s).object();
        QCOMPARE(report[u"count"].toInteger(), locations.size());
        QCOMPARE(report[u"locationList"].toArray(), locations);
    }

    void locationsComeInPagesOf25()
    {
        auto settings = fixedSettings();
        settings.locations = 60;
        SandboxClient large(settings);
        QList<qint64> ids;
        for (int page = 1; page <= 4; ++page) {
            const auto rows = large.list(u"/locations?pageNumber=%1"_s.arg(page));
            QCOMPARE(rows.size(), page < 3 ? 25 : page == 3 ? 10 : 0);
            ids += idsOf(rows, u"locationId");
        }
        QCOMPARE(ids, numbersOf(large.list(u"/locationIdList"_s)));
        QCOMPARE(large.list(u"/locations?pageSize=1000"_s).size(), 60);
    }

    void someIdsDoNotFitInto32Bits()
    {
        const auto ids = idsOf(m_client.list(u"/staff"_s), u"professionalId");
        const auto big =
            std::count_if(ids.begin(), ids.end(), [](qint64 id) { return id > 0xffff'ffffLL; });
        QVERIFY(big > 0 && big < ids.size());
    }

private:
    SandboxClient m_client;
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "directorytest.moc"
