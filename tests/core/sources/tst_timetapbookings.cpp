// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/rawpage.h"
#include "tests/core/sources/branch.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace daybook;

namespace {

const BookingQuery austin{.days = {monday, monday.addDays(6)}, .locations = {{u"700101"_s}}};
const QString austinPath =
    u"?startDate=2026-03-02&endDate=2026-03-08&locationIdList=700101&pageSize=9999"_s;

} // namespace

class TestTimeTapBookings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_branch.reset();
        m_branch.reconnect();
    }

    void everyRowComesOnceWhateverThePagesAre_data()
    {
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("rowsOfAPage");
        QTest::newRow("smaller than the cap") << 5 << 5;
        QTest::newRow("the cap") << 7 << 7;
        QTest::newRow("capped below what was asked") << 100 << 7;
    }

    void everyRowComesOnceWhateverThePagesAre()
    {
        QFETCH(int, pageSize);
        QFETCH(int, rowsOfAPage);
        const QStringList expected = everyId(austinPath);
        QVERIFY(expected.size() > 20);
        m_branch.reset();
        const auto source = m_branch.sourceOfPages(pageSize);
        const Whole whole = wholeOf(*source, austin);
        QCOMPARE(idsOf(whole.rows), expected);
        const qsizetype pages = (expected.size() + rowsOfAPage - 1) / rowsOfAPage;
        QCOMPARE(whole.pages, pages);
        for (const std::optional<int> &total : whole.totals)
            QCOMPARE(total, int(expected.size()));
        QCOMPARE(m_branch.arrived(u"/appointmentList/report"_s), pages);
        QCOMPARE(m_branch.arrived(u"/appointmentList/reportCount"_s), 1);
    }

    void withoutTheRightToCountAnEmptyPageIsTheEnd()
    {
        const QStringList expected = everyId(austinPath);
        m_branch.reset();
        m_branch.fault(u"GET /live/appointmentList/reportCount"_s, 403);
        const auto source = m_branch.sourceOfPages(100);
        const Whole whole = wholeOf(*source, austin);
        QCOMPARE(idsOf(whole.rows), expected);
        QCOMPARE(whole.pages, (expected.size() + 6) / 7 + 1);
        for (const std::optional<int> &total : whole.totals)
            QVERIFY(!total);
        QCOMPARE(m_branch.arrived(u"/appointmentList/reportCount"_s), 1);
    }

    void nothingBookedIsOneEmptyPageWithATotal()
    {
        const BookingQuery nobody{.days = austin.days, .staff = {{u"1"_s}}};
        const auto page = askBookings(m_branch.source(), nobody);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 0);
        QCOMPARE(page->total, 0);
        QVERIFY(!page->next);
    }

    void aFailingPageIsAnError()
    {
        m_branch.fault(u"GET /live/appointmentList/report"_s, 403);
        const auto page = askBookings(m_branch.source(), austin);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Forbidden);
    }

    void everyFilterIsTheServicesOwn_data()
    {
        QTest::addColumn<QString>("path");
        const QString days = u"?startDate=2026-03-02&endDate=2026-03-08&pageSize=9999"_s;
        QTest::newRow("days") << days;
        QTest::newRow("staff") << days + u"&staffIdList=510001,510002"_s;
        QTest::newRow("service") << days + u"&reasonIdList=730002"_s;
        QTest::newRow("status") << days + u"&statusList=CANCELLED,NO_SHOW"_s;
        QTest::newRow("all") << days
                + u"&locationIdList=700101&staffIdList=510001&statusList=OPEN"_s;
    }

    void everyFilterIsTheServicesOwn()
    {
        QFETCH(QString, path);
        const QUrlQuery asked(path.mid(1));
        const auto list = [&](const QString &name) {
            return asked.queryItemValue(name).split(u',', Qt::SkipEmptyParts);
        };
        BookingQuery query{.days = austin.days, .statuses = list(u"statusList"_s)};
        for (const QString &id : list(u"locationIdList"_s))
            query.locations.append({id});
        for (const QString &id : list(u"staffIdList"_s))
            query.staff.append({id});
        for (const QString &id : list(u"reasonIdList"_s))
            query.services.append({id});
        const auto source = m_branch.sourceOfPages(100);
        QCOMPARE(idsOf(wholeOf(*source, query).rows), everyId(path));
    }

    void rowsComeInStartOrder()
    {
        const auto source = m_branch.sourceOfPages(100);
        const Whole whole = wholeOf(*source, austin);
        QVERIFY(!whole.rows.isEmpty());
        QVERIFY(std::ranges::is_sorted(whole.rows, {}, &Booking::start));
    }

    void idsBeyond32And53BitsAreExact()
    {
        Branch plain;
        const BookingQuery near{.days = {monday.addDays(-3), monday.addDays(3)}};
        const Whole whole = wholeOf(plain.source(), near);
        const QStringList ids = idsOf(whole.rows);
        QVERIFY(ids.contains(u"9007199254740993"_s));
        QVERIFY(std::ranges::any_of(ids, [](const QString &id) {
            const qint64 number = id.toLongLong();
            return number > (1LL << 32) && number < (1LL << 34);
        }));
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    }

    void privateLinksNeverReachTheRawRow()
    {
        const QByteArray sent = m_branch.said(u"/appointmentList/report"_s + austinPath).toJson();
        QVERIFY2(sent.contains("joinURL"), "or this test proves nothing");
        const auto source = m_branch.sourceOfPages(100);
        const Whole whole = wholeOf(*source, austin);
        QVERIFY(!whole.rows.isEmpty());
        for (const Booking &booking : whole.rows) {
            const QByteArray raw = unpacked(booking.raw);
            QVERIFY2(!raw.contains("joinURL") && !raw.contains("billingToken"), raw.constData());
            const QJsonObject row = QJsonDocument::fromJson(raw).object();
            QCOMPARE(Branch::idIn(row, u"calendarId"_s), booking.id.value);
        }
    }

    void anExpiredSessionIsRenewedBehindTheScenes()
    {
        QVERIFY(askBookings(m_branch.source(), austin));
        m_branch.reset(); // ends every session, too
        QVERIFY(askBookings(m_branch.source(), austin));
        QCOMPARE(m_branch.arrived(u"/sessionToken"_s), 1);
    }

private:
    /// Asked page after page, because the sandbox caps them.
    QStringList everyId(const QString &path)
    {
        QStringList ids;
        for (int page = 1; page < 500; ++page) {
            const QStringList more = m_branch.saidIds(
                u"/appointmentList/report%1&pageNumber=%2"_s.arg(path).arg(page), u"calendarId"_s);
            if (more.isEmpty())
                break;
            ids += more;
        }
        return ids;
    }

    Branch m_branch{{.today = monday, .bookings = 3'000, .pageCap = 7}};
};

QTEST_GUILESS_MAIN(TestTimeTapBookings)
#include "tst_timetapbookings.moc"
