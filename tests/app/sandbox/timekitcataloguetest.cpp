// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

QSet<QString> idsOf(const QJsonArray &rows)
{
    QSet<QString> ids;
    for (const QJsonValue &row : rows)
        ids.insert(row[u"id"].toString());
    return ids;
}

QSet<QString> namesOf(const QJsonArray &rows, const QString &member)
{
    QSet<QString> names;
    for (const QJsonValue &row : rows)
        names.insert(row[member].toString());
    return names;
}

/// The same person's id in the other service.
qint64 professionalWith(SandboxClient &client, const QString &email)
{
    for (const QJsonValue &member : client.list(u"/staff"_s)) {
        if (member[u"email"].toString() == email)
            return member[u"professionalId"].toInteger();
    }
    return -1;
}

/// How many stretches of a week the other service says that somebody works.
qsizetype timesOf(SandboxClient &client, qint64 id)
{
    qsizetype times = 0;
    const auto hours = client.get(u"/workingHours/staff/%1"_s.arg(id)).object();
    for (const QJsonValue &object : hours[u"periods"][0][u"objects"].toArray()) {
        for (const QJsonValue &day : object[u"days"].toArray())
            times += day[u"times"].toArray().size();
    }
    return times;
}

} // namespace

class TimekitCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheBusinessOfTheOtherService()
    {
        SandboxClient &other = m_client.client();
        QCOMPARE(namesOf(m_client.rows(u"/locations"_s), u"name"_s),
            namesOf(other.list(u"/locations"_s), u"locationName"_s));
        QCOMPARE(namesOf(m_client.rows(u"/resources?limit=1000"_s), u"name"_s),
            namesOf(other.list(u"/staff?pageSize=1000"_s), u"fullName"_s));
        QVERIFY(namesOf(other.list(u"/services?pageSize=1000"_s), u"reasonDesc"_s)
                    .contains(namesOf(m_client.rows(u"/location/services"_s), u"name"_s)));
    }

    void onlyWhatCanBeBookedIsAService()
    {
        const QSet<QString> names = namesOf(m_client.rows(u"/location/services"_s), u"name"_s);
        QVERIFY(names.contains(u"Massage"_s));
        QVERIFY(!names.contains(u"Time off"_s));
        QVERIFY(!names.contains(u"Leech therapy"_s)); // no longer offered
    }

    void resourcesHaveTheirMembersAndASecretToDrop()
    {
        const QStringList members{u"activated"_s, u"email"_s, u"first_name"_s, u"id"_s, u"image"_s,
            u"last_name"_s, u"last_sync"_s, u"meta"_s, u"name"_s, u"tags"_s, u"timezone"_s,
            u"token"_s, u"token_generated_at"_s};
        for (const QJsonValue &row : m_client.rows(u"/resources"_s)) {
            QCOMPARE(row.toObject().keys(), members);
            QVERIFY(QTimeZone(row[u"timezone"].toString().toLatin1()).isValid());
            QVERIFY(row[u"token"].toString().contains(u"INVENTED"));
            const QString parts =
                row[u"first_name"].toString() + u' ' + row[u"last_name"].toString();
            QCOMPARE(parts.trimmed(), row[u"name"].toString());
        }
    }

    void aResourceMayBringTheRulesAboutItsHours()
    {
        SandboxClient &other = m_client.client();
        const QString path = u"/resources?limit=1000&include=availability_constraints"_s;
        for (const QJsonValue &row : m_client.rows(path)) {
            const qint64 id = professionalWith(other, row[u"email"].toString());
            qsizetype hours = 0;
            qsizetype periods = 0;
            for (const QJsonValue &rule : row[u"availability_constraints"].toArray()) {
                hours += rule.toObject().contains(u"allow_day_and_time") ? 1 : 0;
                periods += rule.toObject().contains(u"block_period") ? 1 : 0;
            }
            QCOMPARE(hours, timesOf(other, id));
            QCOMPARE(periods,
                other.count(u"/appointmentList/reportCount?excludeTimeOff=false"
                            u"&onlyTimeOff=1&staffIdList=%1"_s.arg(id)));
        }
    }

    void hoursAreSpeltInBothWays()
    {
        QSet<int> types;
        for (const QJsonValue &row :
            m_client.rows(u"/resources?limit=1000&include=availability_constraints"_s)) {
            for (const QJsonValue &rule : row[u"availability_constraints"].toArray())
                types.insert(rule[u"allow_day_and_time"][u"start"].type());
        }
        QVERIFY(types.contains(QJsonValue::Double) && types.contains(QJsonValue::String));
    }

    void oneResourceMayBringItsCalendars()
    {
        const QString id = m_client.rows(u"/resources?limit=1"_s).first()[u"id"].toString();
        const QJsonObject plain = m_client.object(u"/resources/"_s + id)[u"data"].toObject();
        QCOMPARE(plain[u"id"].toString(), id);
        QVERIFY(!plain.contains(u"calendars"));
        const QJsonValue full =
            m_client.object(u"/resources/%1?include=calendars"_s.arg(id))[u"data"];
        const QString calendar = full[u"calendars"][0][u"id"].toString();
        QCOMPARE(m_client.object(u"/calendars/"_s + calendar)[u"data"], full[u"calendars"][0]);
    }

    void resourcesAreFoundByName()
    {
        const QJsonArray rows = m_client.rows(u"/resources?search=name:*EXAMPLE"_s);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()[u"name"].toString(), u"Ada Example"_s);
        QCOMPARE(m_client.rows(u"/resources?search=name:*;email:nobody"_s), QJsonArray());
    }

    void everybodyHasACalendar()
    {
        QCOMPARE(m_client.total(u"/calendars"_s), m_client.total(u"/resources"_s));
        const QJsonValue booking =
            m_client.rows(u"/bookings?limit=1&include=calendar,attributes"_s).first();
        const QString id = booking[u"calendar"][u"id"].toString();
        QCOMPARE(booking[u"attributes"][u"event_info"][u"calendar_id"].toString(), id);
        QCOMPARE(m_client.get(u"/calendars/"_s + id).status, 200);
    }

    void theAppSaysItsSlug()
    {
        const QJsonObject app = m_client.object(u"/app"_s)[u"data"].toObject();
        QCOMPARE(app[u"slug"].toString(), m_client.sandbox().timekitAppSlug());
        QVERIFY(!app[u"settings"][u"name"].toString().isEmpty());
    }

    void placesNameTheirServicesAndTheOtherWayRound()
    {
        QSet<QString> fromPlaces;
        for (const QJsonValue &place : m_client.rows(u"/locations?include=services"_s)) {
            for (const QJsonValue &service : place[u"services"].toArray())
                fromPlaces.insert(place[u"id"].toString() + service[u"id"].toString());
            QVERIFY(place[u"meta"].toObject().contains(u"t_store_city"));
        }
        QSet<QString> fromServices;
        for (const QJsonValue &service : m_client.rows(u"/location/services?include=locations"_s)) {
            for (const QJsonValue &place : service[u"locations"].toArray())
                fromServices.insert(place[u"id"].toString() + service[u"id"].toString());
            QVERIFY(!service[u"availability"][u"length"].toString().isEmpty());
        }
        QVERIFY(fromPlaces.size() > 100);
        QCOMPARE(fromServices, fromPlaces);
        QCOMPARE(m_client.total(u"/projects"_s), fromPlaces.size());
        QVERIFY(!m_client.rows(u"/locations"_s).first().toObject().contains(u"services"));
        QVERIFY(!m_client.rows(u"/location/services"_s).first().toObject().contains(u"locations"));
    }

    void aProjectJoinsAPlaceAndAService()
    {
        for (const QJsonValue &place : m_client.rows(u"/locations?include=services"_s)) {
            const QJsonValue service = place[u"services"][0];
            const QString where = u"locations.uuid:"_s + place[u"id"].toString();
            const QString what = u"services.uuid:"_s + service[u"id"].toString();
            const QJsonArray both = m_client.rows(u"/projects?search=%1;%2"_s.arg(where, what));
            QCOMPARE(both.size(), 1);
            QCOMPARE(both.first()[u"name"].toString(),
                service[u"name"].toString() + u", "_s + place[u"name"].toString());
            const QJsonArray there = m_client.rows(u"/projects?limit=1000&search="_s + where);
            QCOMPARE(there.size(), place[u"services"].toArray().size());
            const QJsonArray anywhere = m_client.rows(u"/projects?limit=1000&search="_s + what);
            QCOMPARE(idsOf(there).intersect(idsOf(anywhere)), idsOf(both));
        }
    }

    void theAppKeySeesMoreOfAProject()
    {
        const QString id = m_client.projectOf(u"First visit"_s)[u"id"].toString();
        const QJsonObject full = m_client.object(u"/projects/"_s + id)[u"data"].toObject();
        for (const char *member : {"resources", "availability", "availability_constraints",
                 "booking", "reminders", "slug", "name"})
            QVERIFY2(full.contains(QLatin1StringView(member)), member);
        QVERIFY(!full.contains(u"app_key"));
        const QJsonObject embedded =
            m_client.object(u"/projects/embed/"_s + id)[u"data"].toObject();
        const QStringList members{u"app_key"_s, u"availability"_s, u"booking"_s,
            u"customer_fields"_s, u"id"_s, u"name"_s, u"slug"_s, u"ui"_s};
        QCOMPARE(embedded.keys(), members);
        QCOMPARE(embedded[u"app_key"].toString().toLatin1(), m_client.sandbox().timekitWidgetKey());
        const QString slug = embedded[u"slug"].toString();
        QCOMPARE(m_client.object(u"/projects/hosted/"_s + slug)[u"data"].toObject(), embedded);
    }

    void slugsAndIdsAreUnique()
    {
        const QJsonArray rows = m_client.rows(u"/projects?limit=1000"_s);
        QCOMPARE(namesOf(rows, u"slug"_s).size(), rows.size());
        QCOMPARE(idsOf(rows).size(), rows.size());
    }

    void theResourcesOfAProjectAreThoseOfItsRow()
    {
        const QJsonObject project = m_client.projectOf(u"Massage"_s);
        const QString path = u"/projects/%1/resources"_s.arg(project[u"id"].toString());
        const QJsonArray rows = m_client.rows(path);
        QVERIFY(!rows.isEmpty());
        QCOMPARE(idsOf(rows), idsOf(project[u"resources"].toArray()));
        QVERIFY(rows.first().toObject().contains(u"timezone"));
    }

    void projectsHaveTheGraphOfTheirBookings()
    {
        for (const QString &service : {u"First visit"_s, u"Massage"_s, u"Short massage"_s,
                 u"Group yoga"_s, u"Pilates for beginners"_s}) {
            const QJsonObject project = m_client.projectOf(service);
            const QString graph = project[u"booking"][u"graph"].toString();
            const QString search = u"/bookings?search=project.id:"_s + project[u"id"].toString();
            qint64 fitting = 0;
            for (const QString &one : {graph, u"group_owner"_s, u"reservation"_s})
                fitting += m_client.total(search + u";graph:"_s + one);
            QCOMPARE(fitting, m_client.total(search));
        }
        QCOMPARE(m_client.projectOf(u"Massage"_s)[u"booking"][u"graph"].toString(),
            u"confirm_decline"_s);
    }

    void groupsAreTheDatesToCome()
    {
        const QJsonArray groups = m_client.rows(u"/bookings/groups?limit=1000"_s);
        QVERIFY(groups.size() > 20);
        for (const QJsonValue &group : groups) {
            QCOMPARE(group[u"graph"].toString(), u"group_owner"_s);
            QCOMPARE(group[u"state"].toString(), u"tentative"_s);
            const QJsonValue start = group[u"attributes"][u"event_info"][u"start"];
            QVERIFY(QDateTime::fromString(start.toString(), Qt::ISODate)
                > QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC));
            for (const char *member : {"calendar", "resource", "available_actions"})
                QVERIFY2(group.toObject().contains(QLatin1StringView(member)), member);
        }
        const QString id = groups.first()[u"id"].toString();
        QCOMPARE(m_client.object(u"/bookings/groups/"_s + id)[u"data"], groups.first());
    }

    void groupsOfOneProjectInTheZoneAskedFor()
    {
        const QString id = m_client.projectOf(u"Group yoga"_s)[u"id"].toString();
        const QString path = u"/bookings/groups?search=project.id:"_s + id;
        const Answer answer = m_client.ask("GET", path, {}, {{"Timekit-Timezone", "Asia/Kolkata"}});
        const QJsonArray rows = answer.object()[u"data"].toArray();
        QVERIFY(!rows.isEmpty());
        QVERIFY(rows.size() < m_client.total(u"/bookings/groups"_s));
        for (const QJsonValue &row : rows) {
            QCOMPARE(row[u"attributes"][u"event_info"][u"what"].toString(), u"Group yoga"_s);
            QVERIFY(row[u"attributes"][u"event_info"][u"start"].toString().endsWith(u"+05:30"));
        }
    }

    void hiddenVariantsChangeTheSpelling()
    {
        TimekitClient variant({.today = QDate(2026, 3, 2),
            .bookings = 600,
            .timekitVariants = {.possibleActions = true, .metaObject = true, .imageImg = true}});
        const QJsonObject resource = variant.rows(u"/resources"_s).first().toObject();
        QVERIFY(resource.contains(u"img") && !resource.contains(u"image"));
        const QString path =
            u"/bookings?limit=50&search=customer.name:*&include=available_actions,customers"_s;
        for (const QJsonValue &row : variant.rows(path)) {
            QVERIFY(row.toObject().contains(u"possible_actions"));
            QVERIFY(!row.toObject().contains(u"available_actions"));
            QCOMPARE(row[u"customers"][0][u"meta"], QJsonValue(QJsonObject()));
        }
    }

    void someBookingsAreStrange()
    {
        TimekitClient variant({.today = QDate(2026, 3, 2),
            .bookings = 600,
            .timekitVariants = {.unknownStates = true, .missingAttributes = true}});
        QVERIFY(variant.total(u"/bookings?search=state:on_hold"_s) > 0);
        QVERIFY(variant.total(u"/bookings?search=graph:subscription"_s) > 0);
        const QJsonValue strange = variant.rows(u"/bookings?search=state:on_hold"_s).first();
        QCOMPARE(variant.object(u"/bookings/"_s + strange[u"id"].toString())[u"data"], strange);
        qsizetype missing = 0;
        const QJsonArray rows = variant.rows(u"/bookings?include=attributes"_s);
        for (const QJsonValue &row : rows)
            missing += row.toObject().contains(u"attributes") ? 0 : 1;
        QVERIFY(missing > 0 && missing < rows.size() / 2);
    }

    void nothingIsStrangeUnlessItIsAskedFor()
    {
        QCOMPARE(m_client.total(u"/bookings?search=state:on_hold"_s), 0);
        QCOMPARE(m_client.total(u"/bookings?search=graph:subscription"_s), 0);
    }

private:
    TimekitClient m_client;
};

QTEST_GUILESS_MAIN(TimekitCatalogueTest)
#include "timekitcataloguetest.moc"
