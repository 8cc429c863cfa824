// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/sources/branch.h"

#include <QTest>

using namespace daybook;

namespace {

const QString place = u"700101"_s;

} // namespace

class TestTimeTapLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_branch.reset();
        m_branch.reconnect();
    }

    void theIdentityIsTheBusinessBehindTheKey()
    {
        const auto identity =
            await<Identity>([&](auto done) { return m_branch.source().identity(done); });
        QVERIFY(identity);
        const QJsonObject business = m_branch.said(u"/business"_s).object();
        QCOMPARE(identity->id, QString::number(business[u"businessId"].toInteger()));
        QVERIFY(!identity->name.isEmpty());
        QVERIFY(!identity->name.contains(u"INVENTED"_s));
    }

    void everyListIsWhatTheServiceSaysForThatSelection()
    {
        QCOMPARE(idsOf(*m_branch.locations()), m_branch.saidIds(u"/locations"_s, u"locationId"_s));
        const QStringList everybody = m_branch.saidIds(u"/staff"_s, u"professionalId"_s);
        QCOMPARE(idsOf(*m_branch.staff()), everybody);
        QCOMPARE(idsOf(*m_branch.services()),
            m_branch.saidIds(u"/services?includePersonal=0"_s, u"reasonId"_s));
        QCOMPARE(idsOf(*m_branch.staff({.location = LocationId{place}})),
            m_branch.saidIds(u"/staff?locationId="_s + place, u"professionalId"_s));
        QCOMPARE(idsOf(*m_branch.services({.location = LocationId{place}})),
            m_branch.saidIds(u"/services?locationId="_s + place, u"reasonId"_s));
        for (const QString &person : everybody.first(15)) {
            const StaffId staff{person};
            QCOMPARE(idsOf(*m_branch.locations({.staff = staff})),
                m_branch.saidIds(u"/locations?staffId="_s + person, u"locationId"_s));
            QCOMPARE(idsOf(*m_branch.services({.location = LocationId{place}, .staff = staff})),
                m_branch.saidIds(
                    u"/services?locationId=%1&staffId=%2"_s.arg(place, person), u"reasonId"_s));
        }
    }

    void staffForAServiceAreThoseOfThePlaceWhoMayOfferIt_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("service");
        QTest::newRow("anywhere") << QString() << u"730002"_s;
        QTest::newRow("Austin") << place << u"730002"_s;
        QTest::newRow("Pune") << u"700103"_s << u"730001"_s;
        QTest::newRow("virtual") << u"700106"_s << u"730007"_s;
    }

    void staffForAServiceAreThoseOfThePlaceWhoMayOfferIt()
    {
        QFETCH(QString, location);
        QFETCH(QString, service);
        QStringList there = m_branch.saidIds(
            u"/staff"_s + (location.isEmpty() ? QString() : u"?locationId="_s + location),
            u"professionalId"_s);
        const qsizetype all = there.size();
        QStringList offering;
        for (const QJsonValue &row :
            m_branch.said(u"/services/%1/serviceStaff"_s.arg(service)).array()) {
            if (row[u"active"].toBool())
                offering.append(QString::number(row[u"professionalId"].toInteger()));
        }
        there.removeIf([&](const QString &id) { return !offering.contains(id); });
        QVERIFY(!there.isEmpty() && there.size() < all);
        Selection by{.service = ServiceId{service}};
        if (!location.isEmpty())
            by.location = LocationId{location};
        QCOMPARE(idsOf(*m_branch.staff(by)), there);
    }

    void staffForAServiceFailWhenEitherHalfFails_data()
    {
        QTest::addColumn<QString>("match");
        QTest::newRow("the staff") << u"GET /live/staff"_s;
        QTest::newRow("who may") << u"GET /live/services/730002/serviceStaff"_s;
    }

    void staffForAServiceFailWhenEitherHalfFails()
    {
        QFETCH(QString, match);
        m_branch.fault(match, 403);
        const auto staff = m_branch.staff({.service = ServiceId{u"730002"_s}});
        QVERIFY(!staff);
        QCOMPARE(staff.error().kind, Error::Kind::Forbidden);
    }

    void locationsComeCompleteWhateverThePagesAre_data()
    {
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("pageCap");
        QTest::addColumn<int>("pages");
        QTest::newRow("capped below what was asked") << 8 << 3 << 4;
        QTest::newRow("as asked") << 12 << 0 << 4;
        QTest::newRow("full pages only") << 10 << 0 << 3;
        QTest::newRow("one page") << 2 << 0 << 2;
    }

    void locationsComeCompleteWhateverThePagesAre()
    {
        QFETCH(int, places);
        QFETCH(int, pageCap);
        QFETCH(int, pages);
        Branch branch({.today = monday,
            .locations = places,
            .staff = 12,
            .services = 8,
            .bookings = 50,
            .pageCap = pageCap});
        const auto source = branch.sourceOfPages(5);
        const auto all = await<Listing<Location>>(
            [&](auto done) { return source->locations({}, Priority::Visible, done); });
        QVERIFY(all);
        QCOMPARE(all->items.size(), places);
        QStringList expected;
        for (const QJsonValue &id : branch.said(u"/locationIdList"_s).array())
            expected.append(QString::number(id.toInteger()));
        QCOMPARE(idsOf(*all), expected);
        QCOMPARE(branch.arrived(u"/locations"_s), pages);
    }

    void aFailingPageOfLocationsFailsThemAll()
    {
        m_branch.fault(u"GET /live/locations"_s, 403);
        const auto all = m_branch.locations();
        QVERIFY(!all);
        QCOMPARE(all.error().kind, Error::Kind::Forbidden);
        QCOMPARE(m_branch.arrived(u"/locations"_s), 1);
    }

    void idsBeyond32BitsAreExact()
    {
        const auto staff = m_branch.staff();
        QVERIFY(idsOf(*staff).contains(QString::number(510'005LL + (1LL << 32))));
        const StaffId big{QString::number(510'005LL + (1LL << 32))};
        const auto locations = m_branch.locations({.staff = big});
        QVERIFY(locations && !locations->items.isEmpty());
    }

    void manyQuestionsAtOnceSignInOnce()
    {
        m_branch.reconnect();
        int answered = 0;
        std::vector<Call> calls;
        for (int i = 0; i < 12; ++i) {
            calls.push_back(m_branch.source().staff(
                {.location = LocationId{QString::number(700'101 + i)}}, Priority::Visible,
                [&](const Result<Listing<Staff>> &staff) { answered += staff ? 1 : 100; }));
        }
        QTRY_COMPARE(answered, 12);
        QCOMPARE(m_branch.arrived(u"/sessionToken"_s), 1);
    }

private:
    Branch m_branch;
};

QTEST_GUILESS_MAIN(TestTimeTapLists)
#include "tst_timetaplists.moc"
