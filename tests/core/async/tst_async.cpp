// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/async/elsewhere.h"
#include "core/async/gather.h"
#include "core/async/later.h"
#include "core/async/singleflight.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <list>

using namespace daybook;
using namespace std::chrono_literals;

namespace {

const Error failure{.kind = Error::Kind::Server, .httpStatus = 503};

/// A question whose answers the test gives by hand, and which knows whether it was cancelled.
struct Puppet
{
    std::vector<Answer<int>> asked = {};
    int cancelled = 0;

    Call ask(Answer<int> answer)
    {
        asked.push_back(std::move(answer));
        return startOperation<Strings>(*this);
    }
    std::function<Call(Answer<int>)> question()
    {
        return [this](Answer<int> answer) { return ask(std::move(answer)); };
    }

private:
    struct Strings final : Operation
    {
        explicit Strings(Puppet &puppet) : owner(puppet) { }
        ~Strings() override { ++owner.cancelled; }
        Puppet &owner;
    };
};

void spinOnce()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
}

} // namespace

class TestAsync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Result
    void aResultIsAValueOrAnError();

    // Call and Later
    void aStepComesThroughTheEventLoop();
    void aStepWhoseCallIsGoneNeverComes();
    void aCallMayBeDestroyedFromWithinItsAnswer();
    void aCallMayBeReplacedFromWithinItsAnswer();
    void aKnownAnswerComesThroughTheEventLoopToo();
    void theLongerPauseComesLater();

    // SingleFlight
    void callersWithOneKeyShareOneQuestion();
    void callersWithAnotherKeyDoNot();
    void theNextCallerAfterTheAnswerAsksAnew();
    void theLastCallerThatLeavesCancelsTheQuestion();
    void oneCallerThatLeavesDoesNotEndItForTheOthers();
    void aCallerThatLeavesWhileOthersAreAnsweredIsSkipped();
    void aCallerWithinAnAnswerStartsAFlightOfItsOwn();
    void allMayLeaveWithinTheFirstAnswer();
    void anOwnerThatGoesFirstEndsTheWaitingSilently();
    void anOwnerDestroyedWithinAnAnswerAnswersNobodyElse();
    void aFailureReachesEveryCaller();

    // Gather
    void gatheredAnswersKeepTheirOrder();
    void gatheredFailuresAreAnswersToo();
    void destroyingAGatherCancelsWhatStillRuns();
    void aGatherMayBeDestroyedFromWithinItsAnswer();
    void gatheringNothingIsAnsweredThroughTheEventLoop();

    // Elsewhere
    void workIsDoneOnAnotherThreadAndAnsweredOnThisOne();
    void workWhoseCallIsGoneIsForgotten();
    void workMayDestroyItsCallFromWithinTheAnswer();
};

void TestAsync::aResultIsAValueOrAnError()
{
    const Result<int> value = 7;
    QVERIFY(value);
    QCOMPARE(*value, 7);
    const Result<int> none = failure;
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::Server);
    Result<std::unique_ptr<int>> moved = std::make_unique<int>(3);
    const std::unique_ptr<int> taken = *std::move(moved);
    QCOMPARE(*taken, 3);
}

void TestAsync::aStepComesThroughTheEventLoop()
{
    int steps = 0;
    const Call call = startOperation<Later>(0ms, [&] { ++steps; });
    QCOMPARE(steps, 0);
    QTRY_COMPARE(steps, 1);
    spinOnce();
    QCOMPARE(steps, 1);
    QVERIFY(call.holds());
}

void TestAsync::aStepWhoseCallIsGoneNeverComes()
{
    bool came = false;
    {
        const Call call = startOperation<Later>(0ms, [&] { came = true; });
    }
    Call cancelled = startOperation<Later>(0ms, [&] { came = true; });
    cancelled.cancel();
    QVERIFY(!cancelled.holds());
    bool later = false;
    const Call mark = startOperation<Later>(1ms, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!came);
}

void TestAsync::aCallMayBeDestroyedFromWithinItsAnswer()
{
    int answers = 0;
    Call call;
    // The captured string makes a use after destruction visible to the sanitizers.
    call = startOperation<Later>(0ms, [&, text = QString(100, u'x')] {
        call.cancel();
        answers += static_cast<int>(text.size());
    });
    QTRY_COMPARE(answers, 100);
}

void TestAsync::aCallMayBeReplacedFromWithinItsAnswer()
{
    QList<int> order;
    Call call;
    call = startOperation<Later>(0ms, [&, mark = QList{1}] {
        call = startOperation<Later>(0ms, [&order] { order += 2; });
        order += mark;
    });
    QTRY_COMPARE(order, (QList{1, 2}));
}

void TestAsync::aKnownAnswerComesThroughTheEventLoopToo()
{
    const auto answer =
        await<int>([](Answer<int> done) { return answerLater<int>(5, std::move(done)); });
    QVERIFY(answer);
    QCOMPARE(*answer, 5);
}

void TestAsync::theLongerPauseComesLater()
{
    QList<int> order;
    const Call slow = startOperation<Later>(20ms, [&] { order += 20; });
    const Call quick = startOperation<Later>(1ms, [&] { order += 1; });
    QTRY_COMPARE(order, (QList{1, 20}));
}

void TestAsync::callersWithOneKeyShareOneQuestion()
{
    Puppet puppet;
    SingleFlight<QString, int> flights;
    QList<int> answers;
    std::vector<Call> calls;
    for (int i = 0; i < 100; ++i)
        calls.push_back(flights.join(QStringLiteral("a"), puppet.question(),
            [&](Result<int> result) { answers += *result; }));
    QCOMPARE(puppet.asked.size(), size_t(1));
    QVERIFY(!flights.isEmpty());
    puppet.asked.front()(7);
    QCOMPARE(answers, QList<int>(100, 7));
    QVERIFY(flights.isEmpty());
}

void TestAsync::callersWithAnotherKeyDoNot()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    QList<int> answers;
    const auto take = [&](Result<int> result) { answers += *result; };
    const Call one = flights.join(1, puppet.question(), take);
    const Call two = flights.join(2, puppet.question(), take);
    QCOMPARE(puppet.asked.size(), size_t(2));
    puppet.asked.back()(22);
    puppet.asked.front()(11);
    QCOMPARE(answers, (QList{22, 11}));
}

void TestAsync::theNextCallerAfterTheAnswerAsksAnew()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    QList<int> answers;
    const auto take = [&](Result<int> result) { answers += *result; };
    const Call first = flights.join(1, puppet.question(), take);
    puppet.asked.at(0)(1);
    const Call second = flights.join(1, puppet.question(), take);
    QCOMPARE(puppet.asked.size(), size_t(2));
    puppet.asked.at(1)(2);
    QCOMPARE(answers, (QList{1, 2}));
}

void TestAsync::theLastCallerThatLeavesCancelsTheQuestion()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    bool answered = false;
    const auto take = [&](Result<int>) { answered = true; };
    Call one = flights.join(1, puppet.question(), take);
    Call two = flights.join(1, puppet.question(), take);
    one.cancel();
    QCOMPARE(puppet.cancelled, 0);
    two.cancel();
    QCOMPARE(puppet.cancelled, 1);
    QVERIFY(flights.isEmpty());
    const Call again = flights.join(1, puppet.question(), take);
    QCOMPARE(puppet.asked.size(), size_t(2));
    QVERIFY(!answered);
}

void TestAsync::oneCallerThatLeavesDoesNotEndItForTheOthers()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    QList<int> answers;
    Call starter = flights.join(1, puppet.question(), [&](Result<int>) { answers += -1; });
    const Call other =
        flights.join(1, puppet.question(), [&](Result<int> result) { answers += *result; });
    starter.cancel();
    puppet.asked.front()(9);
    QCOMPARE(answers, QList{9});
}

void TestAsync::aCallerThatLeavesWhileOthersAreAnsweredIsSkipped()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    QList<int> answers;
    std::array<Call, 3> calls;
    calls[0] = flights.join(1, puppet.question(), [&](Result<int>) {
        answers += 0;
        calls[1].cancel();
    });
    calls[1] = flights.join(1, puppet.question(), [&](Result<int>) { answers += 1; });
    calls[2] = flights.join(1, puppet.question(), [&](Result<int>) { answers += 2; });
    puppet.asked.front()(0);
    QCOMPARE(answers, (QList{0, 2}));
}

void TestAsync::aCallerWithinAnAnswerStartsAFlightOfItsOwn()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    QList<int> answers;
    Call second;
    const Call first = flights.join(1, puppet.question(), [&](Result<int> result) {
        answers += *result;
        second = flights.join(1, puppet.question(), [&](Result<int> later) { answers += *later; });
    });
    puppet.asked.at(0)(1);
    QCOMPARE(puppet.asked.size(), size_t(2));
    QCOMPARE(answers, QList{1});
    puppet.asked.at(1)(2);
    QCOMPARE(answers, (QList{1, 2}));
}

void TestAsync::allMayLeaveWithinTheFirstAnswer()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    int answers = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 5; ++i)
        calls.push_back(flights.join(1, puppet.question(), [&](Result<int>) {
            ++answers;
            calls.clear();
        }));
    puppet.asked.front()(0);
    QCOMPARE(answers, 1);
    QCOMPARE(puppet.cancelled, 1);
}

void TestAsync::anOwnerThatGoesFirstEndsTheWaitingSilently()
{
    Puppet puppet;
    int answers = 0;
    Call call;
    {
        SingleFlight<int, int> flights;
        call = flights.join(1, puppet.question(), [&](Result<int>) { ++answers; });
    }
    QCOMPARE(puppet.cancelled, 1);
    call.cancel();
    QCOMPARE(answers, 0);
    QCOMPARE(puppet.cancelled, 1);
}

void TestAsync::anOwnerDestroyedWithinAnAnswerAnswersNobodyElse()
{
    Puppet puppet;
    auto flights = std::make_unique<SingleFlight<int, int>>();
    int answers = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 3; ++i)
        calls.push_back(flights->join(1, puppet.question(), [&](Result<int>) {
            ++answers;
            flights.reset();
        }));
    puppet.asked.front()(0);
    QCOMPARE(answers, 1);
}

void TestAsync::aFailureReachesEveryCaller()
{
    Puppet puppet;
    SingleFlight<int, int> flights;
    int failures = 0;
    const auto take = [&](Result<int> result) { failures += result ? 0 : 1; };
    const Call one = flights.join(1, puppet.question(), take);
    const Call two = flights.join(1, puppet.question(), take);
    puppet.asked.front()(failure);
    QCOMPARE(failures, 2);
}

void TestAsync::gatheredAnswersKeepTheirOrder()
{
    Puppet puppet;
    QList<int> values;
    const Call call = startOperation<Gather<int>>(
        std::vector<Gather<int>::Question>{puppet.question(), puppet.question(), puppet.question()},
        [&](Gather<int>::Results results) {
            for (const Result<int> &one : results)
                values += *one;
        });
    puppet.asked.at(2)(3);
    puppet.asked.at(0)(1);
    QVERIFY(values.isEmpty());
    puppet.asked.at(1)(2);
    QCOMPARE(values, (QList{1, 2, 3}));
}

void TestAsync::gatheredFailuresAreAnswersToo()
{
    Puppet puppet;
    QList<bool> fine;
    const Call call = startOperation<Gather<int>>(
        std::vector<Gather<int>::Question>{puppet.question(), puppet.question()},
        [&](Gather<int>::Results results) {
            for (const Result<int> &one : results)
                fine += static_cast<bool>(one);
        });
    puppet.asked.at(0)(failure);
    puppet.asked.at(1)(2);
    QCOMPARE(fine, (QList{false, true}));
}

void TestAsync::destroyingAGatherCancelsWhatStillRuns()
{
    Puppet puppet;
    bool answered = false;
    Call call = startOperation<Gather<int>>(
        std::vector<Gather<int>::Question>{puppet.question(), puppet.question()},
        [&](Gather<int>::Results) { answered = true; });
    puppet.asked.at(0)(1);
    call.cancel();
    QCOMPARE(puppet.cancelled, 2);
    QVERIFY(!answered);
}

void TestAsync::aGatherMayBeDestroyedFromWithinItsAnswer()
{
    Puppet puppet;
    int sum = 0;
    Call call;
    call = startOperation<Gather<int>>(
        std::vector<Gather<int>::Question>{puppet.question(), puppet.question()},
        [&](Gather<int>::Results results) {
            call.cancel();
            for (const Result<int> &one : results)
                sum += *one;
        });
    puppet.asked.at(0)(1);
    puppet.asked.at(1)(2);
    QCOMPARE(sum, 3);
}

void TestAsync::gatheringNothingIsAnsweredThroughTheEventLoop()
{
    bool answered = false;
    const Call call = startOperation<Gather<int>>(std::vector<Gather<int>::Question>{},
        [&](Gather<int>::Results results) { answered = results.empty(); });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void TestAsync::workIsDoneOnAnotherThreadAndAnsweredOnThisOne()
{
    QThread *worker = nullptr;
    QThread *answerer = nullptr;
    const auto answer = await<int>([&](Answer<int> done) {
        return startOperation<Elsewhere<int>>(
            [&worker]() -> Result<int> {
                worker = QThread::currentThread();
                return 42;
            },
            [&answerer, done](Result<int> result) {
                answerer = QThread::currentThread();
                done(std::move(result));
            });
    });
    QVERIFY(answer);
    QCOMPARE(*answer, 42);
    QCOMPARE(answerer, QThread::currentThread());
    QVERIFY(worker && worker != QThread::currentThread());
}

void TestAsync::workWhoseCallIsGoneIsForgotten()
{
    bool answered = false;
    std::atomic<bool> worked = false;
    {
        const Call call = startOperation<Elsewhere<int>>(
            [&]() -> Result<int> {
                worked = true;
                return 1;
            },
            [&](Result<int>) { answered = true; });
    }
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(worked);
    spinOnce();
    QVERIFY(!answered);
}

void TestAsync::workMayDestroyItsCallFromWithinTheAnswer()
{
    int got = 0;
    Call call;
    call = startOperation<Elsewhere<int>>([]() -> Result<int> { return 4; },
        [&](Result<int> result) {
            call.cancel();
            got = *result;
        });
    QTRY_COMPARE(got, 4);
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
