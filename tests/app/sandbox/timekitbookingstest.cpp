// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

const QDateTime fixedNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

/// Every booking of a business of the size that people see.
QJsonArray allBookings(TimekitClient &client, const QString &more)
{
    QJsonArray all;
    for (int page = 1;; ++page) {
        const QJsonObject answer = client.object(u"/bookings?page=%1%2"_s.arg(page).arg(more));
        for (const QJsonValue &row : answer[u"data"].toArray())
            all.append(row);
        if (answer[u"next_page_url"].isNull())
            return all;
    }
}

} // namespace

class TimekitBookingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreInTheFlatEnvelope()
    {
        const qint64 total = m_client.total(u"/bookings"_s);
        QVERIFY(total > 3000);
        const QJsonObject page = m_client.object(u"/bookings?limit=3&page=2"_s);
        const QStringList members{u"current_page"_s, u"data"_s, u"from"_s, u"last_page"_s,
            u"next_page_url"_s, u"per_page"_s, u"prev_page_url"_s, u"to"_s, u"total"_s};
        QCOMPARE(page.keys(), members);
        QCOMPARE(page[u"total"].toInteger(), total);
        QCOMPARE(page[u"current_page"].toInteger(), 2);
        QCOMPARE(page[u"last_page"].toInteger(), (total + 2) / 3);
        QCOMPARE(page[u"from"].toInteger(), 4);
        QCOMPARE(page[u"to"].toInteger(), 6);
        QCOMPARE(page[u"data"].toArray().size(), 3);
        const QString url = m_client.sandbox().timekitBaseUrl() + u"/bookings?limit=3&page="_s;
        QCOMPARE(page[u"next_page_url"].toString(), url + u'3');
        QCOMPARE(page[u"prev_page_url"].toString(), url + u'1');
    }

    void theLimitIsTextWhenItWasSent_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QJsonValue>("perPage");
        QTest::newRow("not sent") << "" << QJsonValue(1000);
        QTest::newRow("sent") << "?limit=7" << QJsonValue(u"7"_s);
        QTest::newRow("too large") << "?limit=5000" << QJsonValue(u"1000"_s);
        QTest::newRow("no number") << "?limit=many" << QJsonValue(u"1000"_s);
        QTest::newRow("zero") << "?limit=0" << QJsonValue(u"1000"_s);
        QTest::newRow("negative") << "?limit=-3" << QJsonValue(u"1000"_s);
        QTest::newRow("the last one counts") << "?limit=3&limit=4" << QJsonValue(u"4"_s);
    }

    void theLimitIsTextWhenItWasSent()
    {
        QFETCH(QString, query);
        QFETCH(QJsonValue, perPage);
        const QJsonObject page = m_client.object(u"/bookings"_s + query);
        QCOMPARE(page[u"per_page"], perPage);
        QCOMPARE(page[u"data"].toArray().size(), perPage.toVariant().toInt());
    }

    void onlyBookingsComeAThousandAtATime()
    {
        QCOMPARE(m_client.object(u"/resources"_s)[u"per_page"], QJsonValue(50));
        QCOMPARE(m_client.object(u"/projects"_s)[u"per_page"], QJsonValue(50));
    }

    void anEmptyPageHasNoRange_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("hasPrevious");
        QTest::newRow("nothing found") << "?search=state:none" << false;
        QTest::newRow("after the last") << "?limit=1000&page=99" << true;
    }

    void anEmptyPageHasNoRange()
    {
        QFETCH(QString, query);
        QFETCH(bool, hasPrevious);
        const QJsonObject page = m_client.object(u"/bookings"_s + query);
        QVERIFY(page[u"data"].toArray().isEmpty());
        QVERIFY(page[u"from"].isNull());
        QVERIFY(page[u"to"].isNull());
        QVERIFY(page[u"next_page_url"].isNull());
        QCOMPARE(page[u"prev_page_url"].isString(), hasPrevious);
        QVERIFY(page[u"last_page"].toInteger() >= 1);
    }

    void thePagesTogetherAreAllOfThemOnce()
    {
        const QJsonArray all = allBookings(m_client, u"&limit=997"_s);
        QSet<QString> ids;
        for (const QJsonValue &row : all)
            ids.insert(row[u"id"].toString());
        QCOMPARE(all.size(), m_client.total(u"/bookings?limit=1"_s));
        QCOMPARE(ids.size(), all.size());
    }

    void aCapShortensPagesInSilence()
    {
        TimekitClient capped({.today = QDate(2026, 3, 2), .bookings = 200, .pageCap = 5});
        const QJsonObject page = capped.object(u"/bookings?limit=100"_s);
        QCOMPARE(page[u"data"].toArray().size(), 5);
        QCOMPARE(page[u"per_page"].toString(), u"5"_s);
    }

    void aBareBookingHasSixMembers()
    {
        const QStringList members{
            u"completed"_s, u"created_at"_s, u"graph"_s, u"id"_s, u"state"_s, u"updated_at"_s};
        for (const QJsonValue &row : m_client.rows(u"/bookings?limit=200"_s)) {
            QCOMPARE(row.toObject().keys(), members);
            QCOMPARE(row[u"completed"].toBool(), row[u"state"] == u"completed"_s);
        }
    }

    void eachIncludeAddsItsMember_data()
    {
        QTest::addColumn<QString>("include");
        QTest::addColumn<QStringList>("members");
        const auto one = [](const char *name, const QStringList &members) {
            QTest::newRow(name) << QString::fromLatin1(name) << members;
        };
        one("attributes", {u"event_info"_s});
        one("customers", {});
        one("calendar",
            {u"id"_s, u"name"_s, u"display_name"_s, u"description"_s, u"foregroundcolor"_s,
                u"backgroundcolor"_s, u"created_at"_s, u"updated_at"_s});
        one("event",
            {u"id"_s, u"what"_s, u"where"_s, u"description"_s, u"rsvp"_s, u"allDay"_s, u"start"_s,
                u"end"_s, u"created_at"_s, u"updated_at"_s});
        one("available_actions", {});
        one("customer_action_links", {});
        one("user", {u"id"_s, u"name"_s});
        one("resource", {u"id"_s, u"name"_s});
        one("project", {u"id"_s, u"name"_s});
        one("meta", {});
        one("owner_booking", {});
        one("logs", {});
        one("provider_event", {u"id"_s});
    }

    void eachIncludeAddsItsMember()
    {
        QFETCH(QString, include);
        QFETCH(QStringList, members);
        const QJsonArray rows = m_client.rows(u"/bookings?limit=50&include=nonsense,"_s + include);
        QCOMPARE(rows.size(), 50);
        for (const QJsonValue &row : rows) {
            QCOMPARE(row.toObject().size(), 7);
            QVERIFY(row.toObject().contains(include));
            for (const QString &member : members)
                QVERIFY2(row[include].toObject().contains(member), qPrintable(member));
        }
    }

    void oneBookingIsTheRowOfTheList()
    {
        const QString include = u"include=attributes,customers,project,meta,event,calendar"_s;
        for (const QJsonValue &row : m_client.rows(u"/bookings?limit=40&"_s + include)) {
            const QString path = u"/bookings/"_s + row[u"id"].toString() + u'?' + include;
            QCOMPARE(m_client.object(path)[u"data"].toObject(), row.toObject());
        }
        QCOMPARE(m_client.object(u"/bookings/"_s + anyId())[u"data"].toObject().size(), 6);
    }

    void bothSpellingsOfTimesAreInOneDocument()
    {
        const QRegularExpression colon(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$"_s);
        const QRegularExpression plain(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4}$"_s);
        for (const QJsonValue &row : m_client.rows(u"/bookings?include=attributes,event"_s)) {
            const QJsonValue info = row[u"attributes"][u"event_info"];
            QVERIFY(colon.match(info[u"start"].toString()).hasMatch());
            QVERIFY(colon.match(info[u"end"].toString()).hasMatch());
            QVERIFY(plain.match(row[u"event"][u"start"].toString()).hasMatch());
            QVERIFY(plain.match(row[u"created_at"].toString()).hasMatch());
            QVERIFY(plain.match(row[u"updated_at"].toString()).hasMatch());
            QCOMPARE(timeOf(row[u"event"][u"start"]), timeOf(info[u"start"]));
            QVERIFY(timeOf(info[u"start"]) < timeOf(info[u"end"]));
        }
    }

    void timesAreToldInTheZoneThatIsAskedFor()
    {
        const QString path = u"/bookings?limit=100&include=attributes"_s;
        const QJsonArray own = m_client.rows(path);
        const Answer there = m_client.ask("GET", path, {}, {{"Timekit-Timezone", "Asia/Kolkata"}});
        const QJsonArray rows = there.object()[u"data"].toArray();
        for (qsizetype at = 0; at < rows.size(); ++at) {
            const QString start = rows[at][u"attributes"][u"event_info"][u"start"].toString();
            QVERIFY(start.endsWith(u"+05:30"));
            QVERIFY(rows[at][u"created_at"].toString().endsWith(u"+0530"));
            QCOMPARE(timeOf(start), timeOf(own[at][u"attributes"][u"event_info"][u"start"]));
        }
        const Answer nowhere = m_client.ask("GET", path, {}, {{"Timekit-Timezone", "Nowhere/At"}});
        QCOMPARE(nowhere.status, 422);
    }

    void nobodyBookedInTheFuture()
    {
        for (const QJsonValue &row : allBookings(m_client, u"&include=attributes"_s)) {
            const QDateTime created = timeOf(row[u"created_at"]);
            QVERIFY(created < fixedNow);
            QVERIFY(created < timeOf(row[u"attributes"][u"event_info"][u"start"]));
            QVERIFY(created <= timeOf(row[u"updated_at"]));
            QVERIFY(timeOf(row[u"updated_at"]) <= fixedNow);
        }
    }

    void theNewestComeFirst()
    {
        const QJsonArray all = allBookings(m_client, u""_s);
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto &left, const auto &right) {
            if (timeOf(left[u"created_at"]) != timeOf(right[u"created_at"]))
                return timeOf(left[u"created_at"]) > timeOf(right[u"created_at"]);
            return left[u"id"].toString() < right[u"id"].toString();
        }));
    }

    void otherOrdersCanBeAskedFor_data()
    {
        QTest::addColumn<QString>("orderBy");
        QTest::addColumn<bool>("isTime");
        for (const char *name : {"created_at", "updated_at"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"graph", "state", "completed"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }

    void otherOrdersCanBeAskedFor()
    {
        QFETCH(QString, orderBy);
        QFETCH(bool, isTime);
        const auto keys = [&](const QString &sortedBy) {
            QStringList all;
            const QString more = u"&orderBy=%1%2"_s.arg(orderBy, sortedBy);
            for (const QJsonValue &row : allBookings(m_client, more)) {
                all.append(isTime ? timeOf(row[orderBy]).toString(Qt::ISODate)
                                  : row[orderBy].toVariant().toString());
            }
            return all;
        };
        const QStringList ascending = keys(u"&sortedBy=asc"_s);
        QVERIFY(std::is_sorted(ascending.begin(), ascending.end()));
        QVERIFY(ascending.first() != ascending.last());
        const QStringList descending = keys(u"&sortedBy=desc"_s);
        QVERIFY(std::is_sorted(descending.rbegin(), descending.rend()));
        QCOMPARE(keys({}), ascending);
    }

    void anUnknownOrderIsIgnored()
    {
        QCOMPARE(m_client.rows(u"/bookings?limit=20&orderBy=start&sortedBy=asc"_s),
            m_client.rows(u"/bookings?limit=20"_s));
    }

    void aWindowLeavesOutWhatDoesNotTouchIt()
    {
        const QString path = u"/bookings?include=attributes&start=2026-03-02T12:00:00%2B01:00"
                             "&end=2026-03-02T15:00:00Z"_s;
        const QDateTime from(QDate(2026, 3, 2), QTime(11, 0), Qt::UTC);
        const QDateTime to(QDate(2026, 3, 2), QTime(15, 0), Qt::UTC);
        qint64 expected = 0;
        for (const QJsonValue &row : allBookings(m_client, u"&include=attributes"_s)) {
            const QJsonValue info = row[u"attributes"][u"event_info"];
            expected += timeOf(info[u"end"]) > from && timeOf(info[u"start"]) < to ? 1 : 0;
        }
        QVERIFY(expected > 0);
        QCOMPARE(m_client.total(path), expected);
    }

    void aWindowMustBeATime_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("word") << "soon";
        QTest::newRow("the plus became a blank") << "2026-03-02T12:00:00+01:00";
        QTest::newRow("no such day") << "2026-02-30";
        QTest::newRow("too far to count") << "9999-01-01";
    }

    void aWindowMustBeATime()
    {
        QFETCH(QString, value);
        const Answer answer = m_client.get(u"/bookings?start="_s + value);
        QCOMPARE(answer.status, 422);
        QVERIFY(answer.object()[u"errors"][u"start"].toArray().size() == 1);
    }

    void everyGraphShowsItsStates_data()
    {
        QTest::addColumn<QString>("graph");
        QTest::addColumn<QStringList>("states");
        const QStringList reached{u"cancelled"_s, u"cancelled_by_customer"_s, u"completed"_s};
        const QStringList usual = reached + QStringList{u"rescheduled_by_customer"_s, u"error"_s};
        QTest::newRow("instant") << "instant"
                                 << usual + QStringList{u"confirmed"_s, u"initialized"_s};
        QTest::newRow("confirm_decline")
            << "confirm_decline"
            << usual + QStringList{u"tentative"_s, u"confirmed"_s, u"declined"_s};
        QTest::newRow("instant_payment")
            << "instant_payment" << usual + QStringList{u"tentative"_s, u"paid"_s, u"unpaid"_s};
        QTest::newRow("group_owner")
            << "group_owner"
            << QStringList{u"tentative"_s, u"completed"_s, u"cancelled"_s, u"error"_s};
        const QStringList seat{
            u"completed"_s, u"cancelled_by_customer"_s, u"cancelled_by_owner"_s, u"error"_s};
        QTest::newRow("group_customer") << "group_customer" << seat + QStringList{u"confirmed"_s};
        QTest::newRow("group_customer_payment")
            << "group_customer_payment"
            << seat + QStringList{u"tentative"_s, u"paid"_s, u"unpaid"_s};
        QTest::newRow("reservation") << "reservation" << QStringList{u"reserved"_s, u"expired"_s};
    }

    void everyGraphShowsItsStates()
    {
        QFETCH(QString, graph);
        QFETCH(QStringList, states);
        QSet<QString> seen;
        for (const QJsonValue &row : allBookings(m_usual, u"&search=graph:"_s + graph))
            seen.insert(row[u"state"].toString());
        QCOMPARE(seen, QSet<QString>(states.begin(), states.end()));
    }

    void seatsBelongToTheDateOfTheirClass()
    {
        const QString search =
            u"/bookings?search=graph:group_customer&include=owner_booking,project"_s;
        const QJsonArray seats = m_client.rows(search);
        QVERIFY(!seats.isEmpty());
        for (const QJsonValue &seat : seats) {
            const QString id = seat[u"owner_booking"][u"id"].toString();
            const QJsonValue owner = m_client.object(
                u"/bookings/%1?include=attributes,project,customers"_s.arg(id))[u"data"];
            QCOMPARE(owner[u"graph"].toString(), u"group_owner"_s);
            QCOMPARE(owner[u"project"], seat[u"project"]);
            QCOMPARE(owner[u"customers"], QJsonArray());
            const QJsonValue group = owner[u"attributes"][u"group_booking"];
            QVERIFY(group[u"current_seats"].toInt() <= group[u"max_seats"].toInt());
        }
    }

    void theSeatsTakenAreThoseThatAreBooked()
    {
        QHash<QString, int> booked;
        const QString seats = u"&include=owner_booking&search=graph:group_customer"_s;
        for (const QString &more : {seats, seats + u"_payment"_s}) {
            for (const QJsonValue &seat : allBookings(m_client, more)) {
                const QString state = seat[u"state"].toString();
                if (!state.startsWith(u"cancelled") && state != u"unpaid")
                    ++booked[seat[u"owner_booking"][u"id"].toString()];
            }
        }
        QVERIFY(booked.size() > 10);
        const QString owners = u"&include=attributes&search=graph:group_owner"_s;
        for (const QJsonValue &owner : allBookings(m_client, owners)) {
            QCOMPARE(owner[u"attributes"][u"group_booking"][u"current_seats"].toInt(),
                booked.value(owner[u"id"].toString()));
        }
    }

    void actionsFitTheState_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("actions");
        QTest::newRow("to confirm")
            << "graph:confirm_decline;state:tentative" << QStringList{u"confirm"_s, u"decline"_s};
        QTest::newRow("declined") << "state:declined" << QStringList();
        QTest::newRow("completed") << "state:completed" << QStringList();
        QTest::newRow("agreed") << "graph:instant;state:confirmed"
                                << QStringList{u"complete"_s, u"cancel"_s, u"cancel_by_customer"_s,
                                       u"reschedule_by_customer"_s};
        QTest::newRow("seat") << "graph:group_customer;state:confirmed"
                              << QStringList{
                                     u"complete"_s, u"cancel_by_customer"_s, u"cancel_by_owner"_s};
    }

    void actionsFitTheState()
    {
        QFETCH(QString, search);
        QFETCH(QStringList, actions);
        const QJsonArray rows = m_usual.rows(
            u"/bookings?include=available_actions,customer_action_links&search="_s + search);
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue &row : rows) {
            QCOMPARE(row[u"available_actions"].toArray(), QJsonArray::fromStringList(actions));
            const QJsonObject links = row[u"customer_action_links"].toObject();
            for (const QString &name : links.keys()) {
                QVERIFY(actions.contains(name) && name.endsWith(u"_by_customer"));
                const QString path =
                    links[name].toString().mid(m_usual.sandbox().timekitBaseUrl().size());
                QCOMPARE(m_usual.get(path).status, 405);
            }
        }
    }

    void customersCarryTheirZoneAndTheirMetaAsText()
    {
        int seen = 0;
        for (const QJsonValue &row :
            m_client.rows(u"/bookings?limit=300&include=customers,attributes,meta"_s)) {
            for (const QJsonValue &customer : row[u"customers"].toArray()) {
                QVERIFY(QTimeZone(customer[u"timezone"].toString().toLatin1()).isValid());
                QCOMPARE(customer[u"meta"], QJsonValue(u"{}"_s));
                QVERIFY(customer[u"email"].toString().endsWith(u"@example.test"));
                QCOMPARE(row[u"attributes"][u"customer"][u"name"], customer[u"name"]);
                QVERIFY(!row[u"meta"][u"customer_id"].toString().isEmpty());
                ++seen;
            }
        }
        QVERIFY(seen > 200);
    }

    void timeOffIsNoBooking()
    {
        const qint64 appointments = m_client.client().count(u"/appointmentList/reportCount"_s);
        const qint64 dates = m_client.total(u"/bookings?limit=1&search=graph:group_owner"_s);
        QCOMPARE(m_client.total(u"/bookings?limit=1"_s), appointments + dates);
    }

    void aThousandBookingsAreQuick()
    {
        TimekitClient big({.today = QDate(2026, 3, 2), .bookings = 10'000});
        big.get(u"/bookings?limit=1"_s); // the list is written down by the first who asks
        const QString include = u"&include=attributes,customers,resource,calendar,project"_s;
        QElapsedTimer timer;
        for (int page = 1; page <= 10; ++page) {
            timer.start();
            const Answer answer =
                big.get(u"/bookings?limit=1000&page=%1%2"_s.arg(page).arg(include));
            QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(answer.status, 200);
        }
    }

private:
    QString anyId() { return m_client.rows(u"/bookings?limit=1"_s).first()[u"id"].toString(); }

    TimekitClient m_client;
    TimekitClient m_usual{{.today = QDate(2026, 3, 2)}}; ///< Large enough to show every state.
};

QTEST_GUILESS_MAIN(TimekitBookingsTest)
#include "timekitbookingstest.moc"
