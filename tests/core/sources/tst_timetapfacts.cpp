// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/mostcommonzone.h"
#include "core/sources/timetapfacts.h"

#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

class TestTimeTapFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLearntIsKnownAndTheLatestCounts()
    {
        TimeTapFacts facts;
        QVERIFY(!facts.staff({u"1"_s}));
        facts.learn(QList<Staff>{{.id = {u"1"_s}, .name = u"Alma"_s}});
        facts.learn(QList<Staff>{{.id = {u"1"_s}, .name = u"Alma B."_s}, {.id = {u"2"_s}}});
        facts.learn(QList<Location>{{.id = {u"1"_s}, .name = u"Mitte"_s}});
        facts.learn(QList<Service>{{.id = {u"1"_s}, .name = u"Massage"_s}});
        QCOMPARE(facts.staff({u"1"_s})->name, u"Alma B."_s);
        QCOMPARE(facts.location({u"1"_s})->name, u"Mitte"_s);
        QCOMPARE(facts.service({u"1"_s})->name, u"Massage"_s);
        QVERIFY(!facts.location({u"2"_s}));
    }

    void theZoneThatMostStaffShareWins_data()
    {
        QTest::addColumn<QByteArrayList>("zones");
        QTest::addColumn<QByteArray>("winner");
        const QByteArray berlin = "Europe/Berlin";
        const QByteArray pune = "Asia/Kolkata";
        QTest::newRow("nobody") << QByteArrayList{} << QByteArray();
        QTest::newRow("nobody has one") << QByteArrayList{{}, {}} << QByteArray();
        QTest::newRow("one") << QByteArrayList{berlin} << berlin;
        QTest::newRow("most") << QByteArrayList{berlin, pune, pune} << pune;
        QTest::newRow("the first of equals") << QByteArrayList{pune, berlin, berlin, pune} << pune;
        QTest::newRow("having none is no vote") << QByteArrayList{{}, {}, berlin} << berlin;
    }

    void theZoneThatMostStaffShareWins()
    {
        QFETCH(QByteArrayList, zones);
        QFETCH(QByteArray, winner);
        QList<Staff> staff;
        for (const QByteArray &zone : zones)
            staff.append({.zone = zone.isEmpty() ? QTimeZone() : QTimeZone(zone)});
        QCOMPARE(mostCommonZone(staff).id(), winner);
    }
};

QTEST_GUILESS_MAIN(TestTimeTapFacts)
#include "tst_timetapfacts.moc"
