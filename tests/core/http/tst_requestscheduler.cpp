// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/burstmeter.h"
#include "core/http/requestscheduler.h"

#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

/// Exchanges that the test ends by hand.
class Desk
{
public:
    struct Started
    {
        QString name;
        Answer<HttpAnswer> answer;
    };

    RequestScheduler scheduler;
    std::vector<Started> started;
    QStringList answered;
    QStringList cancelled;

    Call run(const QString &name, const QString &host = u"a.test"_s,
        Priority priority = Priority::Visible)
    {
        return scheduler.run(
            host, priority,
            [this, name](Answer<HttpAnswer> answer) {
                started.push_back({name, std::move(answer)});
                return startOperation<Running>(*this, name);
            },
            [this, name](Result<HttpAnswer>) { answered += name; });
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const Started &one : started)
            all += one.name;
        return all;
    }

    void end(size_t place) { started.at(place).answer(HttpAnswer{.status = 200}); }

private:
    struct Running final : Operation
    {
        Running(Desk &d, QString n) : desk(d), name(std::move(n)) { }
        ~Running() override { desk.cancelled += name; }
        Desk &desk;
        QString name;
    };
};

std::vector<Call> fill(Desk &desk, int count, const QString &host = u"a.test"_s)
{
    std::vector<Call> calls;
    for (int i = 0; i < count; ++i)
        calls.push_back(desk.run(QString::number(i), host));
    return calls;
}

} // namespace

class TestRequestScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixRunAndTheRestWaits();
    void anEndedRequestGivesItsPlaceToTheNext();
    void theVisiblePaneGoesFirst();
    void aWaitingRequestCanBeCancelled();
    void destroyingARunningRequestEndsItAndFreesItsPlace();
    void hostsDoNotWaitForEachOther();
    void aRequestDestroyedFromWithinItsAnswerFreesOnePlaceOnly();
    void aThousandRequestsAllEndAndTheCountsReturnToZero();
    void everyChangeIsSaid();
    void budgetsBelongToHosts();
    void aBurstIsCountedFromQuietToQuiet();
};

void TestRequestScheduler::sixRunAndTheRestWaits()
{
    Desk desk;
    const auto calls = fill(desk, 50);
    QCOMPARE(desk.started.size(), size_t(6));
    QCOMPARE(desk.scheduler.inFlight(), 6);
    QCOMPARE(desk.scheduler.waiting(), 44);
    QCoreApplication::processEvents();
    QCOMPARE(desk.started.size(), size_t(6));
}

void TestRequestScheduler::anEndedRequestGivesItsPlaceToTheNext()
{
    Desk desk;
    const auto calls = fill(desk, 8);
    desk.end(3);
    QCOMPARE(desk.answered, QStringList{u"3"_s});
    QTRY_COMPARE(desk.started.size(), size_t(7));
    QCOMPARE(desk.started.back().name, u"6"_s);
    QCOMPARE(desk.scheduler.inFlight(), 6);
    QCOMPARE(desk.scheduler.waiting(), 1);
}

void TestRequestScheduler::theVisiblePaneGoesFirst()
{
    Desk desk;
    const auto running = fill(desk, 6);
    const Call ahead = desk.run(u"ahead"_s, u"a.test"_s, Priority::Ahead);
    const Call aheadToo = desk.run(u"ahead too"_s, u"a.test"_s, Priority::Ahead);
    const Call visible = desk.run(u"visible"_s);
    const Call visibleToo = desk.run(u"visible too"_s);
    for (size_t i = 0; i < 4; ++i)
        desk.end(i);
    QTRY_COMPARE(desk.started.size(), size_t(10));
    QCOMPARE(desk.names().sliced(6),
        (QStringList{u"visible"_s, u"visible too"_s, u"ahead"_s, u"ahead too"_s}));
}

void TestRequestScheduler::aWaitingRequestCanBeCancelled()
{
    Desk desk;
    auto calls = fill(desk, 8);
    calls[6].cancel();
    QCOMPARE(desk.scheduler.waiting(), 1);
    desk.end(0);
    QTRY_COMPARE(desk.started.size(), size_t(7));
    QCOMPARE(desk.started.back().name, u"7"_s);
    QVERIFY(!desk.cancelled.contains(u"6"_s));
}

void TestRequestScheduler::destroyingARunningRequestEndsItAndFreesItsPlace()
{
    Desk desk;
    auto calls = fill(desk, 7);
    calls[2].cancel();
    QCOMPARE(desk.cancelled, QStringList{u"2"_s});
    QCOMPARE(desk.scheduler.inFlight(), 5);
    QTRY_COMPARE(desk.started.size(), size_t(7));
    QCOMPARE(desk.scheduler.inFlight(), 6);
    QVERIFY(desk.answered.isEmpty());
}

void TestRequestScheduler::hostsDoNotWaitForEachOther()
{
    Desk desk;
    const auto here = fill(desk, 9, u"a.test"_s);
    const auto there = fill(desk, 9, u"b.test:8080"_s);
    QCOMPARE(desk.started.size(), size_t(12));
    QCOMPARE(desk.scheduler.inFlight(), 12);
    QCOMPARE(desk.scheduler.waiting(), 6);
    desk.end(0);
    QTRY_COMPARE(desk.started.size(), size_t(13));
    QCOMPARE(desk.started.back().name, u"6"_s);
}

void TestRequestScheduler::aRequestDestroyedFromWithinItsAnswerFreesOnePlaceOnly()
{
    RequestScheduler scheduler;
    Answer<HttpAnswer> end;
    Call call;
    bool answered = false;
    call = scheduler.run(
        u"a.test"_s, Priority::Visible,
        [&](Answer<HttpAnswer> answer) {
            end = std::move(answer);
            return Call();
        },
        [&](Result<HttpAnswer>) {
            call.cancel();
            answered = true;
        });
    end(HttpAnswer{});
    QVERIFY(answered);
    QCOMPARE(scheduler.inFlight(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(scheduler.inFlight(), 0);
}

void TestRequestScheduler::aThousandRequestsAllEndAndTheCountsReturnToZero()
{
    Desk desk;
    const auto calls = fill(desk, 1000);
    int most = 0;
    for (size_t next = 0; next < 1000; ++next) {
        QTRY_VERIFY(desk.started.size() > next);
        most = std::max(most, desk.scheduler.inFlight());
        desk.end(next);
    }
    QCOMPARE(desk.answered.size(), 1000);
    QCOMPARE(most, 6);
    QCOMPARE(desk.scheduler.inFlight(), 0);
    QCOMPARE(desk.scheduler.waiting(), 0);
}

void TestRequestScheduler::everyChangeIsSaid()
{
    Desk desk;
    QSignalSpy changes(&desk.scheduler, &RequestScheduler::activityChanged);
    auto calls = fill(desk, 7);
    QCOMPARE(changes.size(), 7);
    calls[6].cancel();
    QCOMPARE(changes.size(), 8);
    desk.end(0);
    QCOMPARE(changes.size(), 9);
}

void TestRequestScheduler::budgetsBelongToHosts()
{
    RequestScheduler scheduler;
    QVERIFY(scheduler.budget(u"a.test"_s).spend(Error{.kind = Error::Kind::Server}));
    QCOMPARE(scheduler.budget(u"a.test"_s).tokens(), 486);
    QCOMPARE(scheduler.budget(u"b.test"_s).tokens(), 500);
}

void TestRequestScheduler::aBurstIsCountedFromQuietToQuiet()
{
    Desk desk;
    BurstMeter meter(desk.scheduler);
    auto calls = fill(desk, 2);
    QTRY_VERIFY(meter.isRunning());
    for (size_t i = 0; i < 2; ++i) {
        desk.scheduler.noteFinished({});
        desk.end(i);
    }
    QTRY_VERIFY(!meter.isRunning());
    QCOMPARE(meter.requests(), 2);
    const Call another = desk.run(u"another"_s);
    QTRY_VERIFY(meter.isRunning());
    QCOMPARE(meter.requests(), 0);
}

QTEST_GUILESS_MAIN(TestRequestScheduler)
#include "tst_requestscheduler.moc"
