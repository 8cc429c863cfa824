// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QTest>

using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

class HoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonHasHoursAtEachOfHerPlaces()
    {
        SandboxClient client;
        for (const QJsonValue &member : client.list(u"/staff"_s)) {
            const qint64 id = member[u"professionalId"].toInteger();
            const auto hours = client.get(u"/workingHours/staff/%1"_s.arg(id)).object();
            QCOMPARE(QString::number(hours[u"businessId"].toInteger()), client.sandbox().apiKey());
            const auto objects = hours[u"periods"][0][u"objects"].toArray();
            QCOMPARE(objects.size(), client.list(u"/locations?staffId=%1"_s.arg(id)).size());
            for (const QJsonValue &object : objects) {
                QCOMPARE(object[u"professionalId"].toInteger(), id);
                QCOMPARE(object[u"days"].toArray().size(), 7);
            }
        }
    }

    void aPlaceIsOpenForWhoeverWorksThereByItsClock()
    {
        SandboxClient client;
        const auto hours = client.get(u"/workingHours/location/700101"_s).object();
        const QJsonValue object = hours[u"periods"][0][u"objects"][0];
        QCOMPARE(object[u"objecttype"].toString(), u"LOCATION"_s);
        for (const QJsonValue &day : object[u"days"].toArray()) {
            const QJsonValue times = day[u"times"][0];
            QVERIFY(times[u"startTime"].toInt() <= 900);
            QVERIFY(times[u"endTime"].toInt() >= 1800);
        }
        QCOMPARE(
            object[u"days"][0][u"times"][0][u"startTimeObj"].toString(), u"2026-01-01 08:30:00"_s);
    }

    void whoWorksAtNightOpensTheHouse()
    {
        SandboxClient client; // 510013 works there from midnight to eight
        const auto hours = client.get(u"/workingHours/location/700105"_s).object();
        const QJsonValue times = hours[u"periods"][0][u"objects"][0][u"days"][0][u"times"][0];
        QCOMPARE(times[u"startTime"].toInt(), 0);
        QVERIFY(times[u"endTime"].toInt() >= 1800);
    }
};

QTEST_GUILESS_MAIN(HoursTest)
#include "hourstest.moc"
