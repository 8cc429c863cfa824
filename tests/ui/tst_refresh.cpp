// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "tests/support/fakesource.h"
#include "ui/common/calmtable.h"
#include "ui/common/loadingview.h"
#include "ui/refresh/alarm.h"
#include "ui/refresh/autorefresh.h"
#include "ui/settings.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <functional>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using What = FakeSource::What;

namespace {

/// Time that passes when the test says so.
class TestAlarm final : public Alarm
{
public:
    [[nodiscard]] milliseconds now() const override { return m_now; }
    void set(milliseconds pause) override { m_rings = m_now + pause; }
    void cancel() override { m_rings.reset(); }

    int rung = 0; ///< How often.

    [[nodiscard]] std::optional<milliseconds> rings() const { return m_rings; }
    /// Lets @p time pass and rings as often as that is due.
    void pass(milliseconds time)
    {
        const milliseconds end = m_now + time;
        for (int rings = 0; rings < 10'000 && m_rings && *m_rings <= end; ++rings) {
            m_now = std::max(m_now, *m_rings);
            m_rings.reset();
            ++rung;
            Q_EMIT rang();
        }
        m_now = end;
    }

private:
    milliseconds m_now{1'000'000};
    std::optional<milliseconds> m_rings;
};

Booking booking(int number)
{
    return {.id = {QString::number(number)},
        .start = QDateTime(QDate(2026, 3, 10), QTime(9, 0), Qt::UTC).addSecs(number * 600)};
}

struct Scene
{
    Scene()
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat),
          field(new QLineEdit(&window)), refresh(desk, window, settings, alarm, {.jitterShare = 0})
    {
        window.resize(400, 300);
        window.show();
        desk.setSource(&source);
    }
    ~Scene() { desk.setSource(nullptr); }

    void answer()
    {
        while (const auto question = source.take()) {
            if (question->bookings)
                question->bookings(Page<Booking>{.items = {booking(1)}});
            else if (question->freeSlots)
                question->freeSlots(Listing<Slot>{});
            else if (question->locations)
                question->locations(Listing<Location>{});
            else if (question->staff)
                question->staff(Listing<Staff>{});
            else
                question->services(Listing<Service>{});
        }
    }
    void fail(const Error &error)
    {
        while (const auto question = source.take())
            question->fail(error);
    }
    /// Whether a refresh runs.
    [[nodiscard]] bool runs() const { return desk.bookings().isAsking(); }
    /// How long from now until the next refresh; -1: never.
    [[nodiscard]] milliseconds left() const
    {
        const auto due = refresh.due();
        return due ? *due - alarm.now() : milliseconds(-1);
    }

    QTemporaryDir folder;
    QSettings settings;
    TestAlarm alarm;
    FakeSource source;
    Desk desk;
    QWidget window;
    QLineEdit *field;
    AutoRefresh refresh;
};

} // namespace

Q_DECLARE_METATYPE(std::chrono::milliseconds)

class TestRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsRefreshedAfterAWhile();
    void nothingIsRefreshedWithoutAQuestion();
    void loadingForOtherReasonsPutsItOff();
    void aHiddenWindowIsRefreshedSeldom_data();
    void aHiddenWindowIsRefreshedSeldom();
    void failuresSlowItDown();
    void theServicesWishIsObeyed();
    void oneFailedFreeTimeSlowsItDown();
    void aRefusedKeyStopsItUntilAPersonHelped();
    void whatAPersonStoppedHasNotFailed();
    void aDeskThatCannotAskIsLeftInPeace();
    void aPersonWhoIsBusyIsNotDisturbed_data();
    void aPersonWhoIsBusyIsNotDisturbed();
    void theToggleIsKept();
    void aQuietRefreshLeavesWhatThePersonDoes();
    void theMachinesClockRings();
};

void TestRefresh::anAnswerIsRefreshedAfterAWhile()
{
    Scene scene;
    QVERIFY(!scene.alarm.rings()); // it is being asked
    scene.answer();
    QCOMPARE(scene.left(), milliseconds(30s));
    scene.alarm.pass(30s - 1ms);
    QVERIFY(!scene.runs());
    scene.alarm.pass(1ms);
    QCOMPARE(scene.source.waiting().size(), size_t(1));
    QCOMPARE(scene.source.waiting().front()->what, What::Bookings);
    QCOMPARE(scene.desk.bookings().state(), LoadState::Ready); // nothing flashes
    QVERIFY(!scene.refresh.due());
    scene.alarm.pass(60s); // a slow one is not asked twice
    QCOMPARE(scene.source.waiting().size(), size_t(1));
    scene.answer();
    QCOMPARE(scene.left(), milliseconds(30s)); // from its end on
}

void TestRefresh::nothingIsRefreshedWithoutAQuestion()
{
    Scene scene;
    scene.answer();
    scene.desk.setSource(nullptr);
    QCOMPARE(scene.left(), milliseconds(-1));
    QVERIFY(!scene.alarm.rings());
}

void TestRefresh::loadingForOtherReasonsPutsItOff()
{
    Scene scene;
    scene.answer();
    scene.alarm.pass(20s);
    scene.desk.refresh();
    scene.answer();
    QCOMPARE(scene.left(), milliseconds(30s));
    scene.alarm.pass(20s);
    scene.desk.setDays({QDate(2026, 4, 1), QDate(2026, 4, 2)});
    scene.answer();
    QCOMPARE(scene.left(), milliseconds(30s));
}

void TestRefresh::aHiddenWindowIsRefreshedSeldom_data()
{
    QTest::addColumn<std::function<void(QWidget &)>>("leave");
    QTest::newRow("hidden") << std::function<void(QWidget &)>([](QWidget &w) { w.hide(); });
    QTest::newRow("minimised") << std::function<void(QWidget &)>(
        [](QWidget &w) { w.showMinimized(); });
}

void TestRefresh::aHiddenWindowIsRefreshedSeldom()
{
    QFETCH(std::function<void(QWidget &)>, leave);
    Scene scene;
    scene.answer();
    leave(scene.window);
    QCOMPARE(scene.left(), milliseconds(300s));
    scene.alarm.pass(31s);
    QVERIFY(!scene.runs());
    scene.window.showNormal();
    scene.alarm.pass(0ms); // who comes back sees what is fresh
    QVERIFY(scene.runs());
}

void TestRefresh::failuresSlowItDown()
{
    Scene scene;
    scene.answer();
    const Error offline{.kind = Error::Kind::Offline};
    for (const milliseconds pause : {milliseconds(60s), milliseconds(120s), milliseconds(240s),
             milliseconds(480s), milliseconds(600s), milliseconds(600s)}) {
        scene.alarm.pass(scene.left());
        QVERIFY(scene.runs());
        scene.fail(offline);
        QCOMPARE(scene.left(), pause);
    }
    scene.alarm.pass(600s);
    scene.answer();
    QCOMPARE(scene.left(), milliseconds(30s));
}

void TestRefresh::theServicesWishIsObeyed()
{
    Scene scene;
    scene.answer();
    scene.alarm.pass(30s);
    scene.fail({.kind = Error::Kind::RateLimited, .httpStatus = 429, .retryAfter = 1200s});
    QCOMPARE(scene.left(), milliseconds(1200s));
}

void TestRefresh::oneFailedFreeTimeSlowsItDown()
{
    Scene scene;
    scene.desk.cascade().choose(Level::Location, u"L1"_s);
    scene.desk.cascade().choose(Level::Service, u"V1"_s);
    while (const auto question = scene.source.take()) {
        if (question->bookings)
            question->bookings(Page<Booking>{});
        else
            question->fail({.kind = Error::Kind::RateLimited, .retryAfter = 90s});
    }
    QCOMPARE(scene.left(), milliseconds(90s));
}

void TestRefresh::aRefusedKeyStopsItUntilAPersonHelped()
{
    Scene scene;
    scene.answer();
    scene.alarm.pass(30s);
    scene.fail({.kind = Error::Kind::KeyRefused});
    QCOMPARE(scene.left(), milliseconds(-1));
    scene.alarm.pass(3600s);
    QVERIFY(!scene.runs());
    scene.desk.refresh();
    scene.answer();
    QCOMPARE(scene.left(), milliseconds(30s));
}

void TestRefresh::whatAPersonStoppedHasNotFailed()
{
    Scene scene;
    scene.answer();
    scene.desk.refresh();
    scene.desk.stop();
    QCOMPARE(scene.left(), milliseconds(30s));
    scene.alarm.pass(30s);
    QVERIFY(scene.runs());
    scene.desk.stop(); // a quiet one
    QCOMPARE(scene.left(), milliseconds(30s));
}

/// Credentials that cannot be used leave the rows on show and nobody to ask.
void TestRefresh::aDeskThatCannotAskIsLeftInPeace()
{
    Scene scene;
    scene.answer();
    scene.desk.replaceSource(nullptr);
    scene.alarm.rung = 0;
    scene.alarm.pass(300s);
    QVERIFY(scene.alarm.rung <= 10);
}

void TestRefresh::aPersonWhoIsBusyIsNotDisturbed_data()
{
    using Act = std::function<void(Scene &)>;
    QTest::addColumn<Act>("begin");
    QTest::addColumn<Act>("end");
    QTest::newRow("typing") << Act([](Scene &s) { QTest::keyClick(s.field, Qt::Key_A); })
                            << Act([](Scene &s) { s.alarm.pass(3s); });
    QTest::newRow("typing through an input method") << Act([](Scene &s) {
        QInputMethodEvent event(u"a"_s, {});
        QCoreApplication::sendEvent(s.field, &event);
    }) << Act([](Scene &s) { s.alarm.pass(3s); });
    QTest::newRow("dragging") << Act([](Scene &s) {
        QTest::mousePress(s.window.windowHandle(), Qt::LeftButton, {}, QPoint(200, 200));
    }) << Act([](Scene &s) {
        QTest::mouseRelease(s.window.windowHandle(), Qt::LeftButton, {}, QPoint(200, 200));
    });
    QTest::newRow("a menu") << Act([](Scene &s) {
        auto *menu = new QMenu(&s.window);
        menu->setObjectName("menu"_L1);
        menu->addAction(u"x"_s);
        menu->popup(s.window.mapToGlobal(QPoint(10, 10)));
    }) << Act([](Scene &s) { s.window.findChild<QMenu *>(u"menu"_s)->close(); });
    QTest::newRow("a dialog") << Act([](Scene &s) {
        auto *dialog = new QDialog(&s.window);
        dialog->open();
    }) << Act([](Scene &s) { s.window.findChild<QDialog *>()->close(); });
}

void TestRefresh::aPersonWhoIsBusyIsNotDisturbed()
{
    using Act = std::function<void(Scene &)>;
    QFETCH(Act, begin);
    QFETCH(Act, end);
    Scene scene;
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
    scene.answer();
    scene.alarm.pass(30s - 1ms);
    begin(scene);
    scene.alarm.pass(2s);
    QVERIFY(!scene.runs());
    end(scene);
    scene.alarm.pass(AutoRefresh::politePause);
    QVERIFY(scene.runs());
}

void TestRefresh::theToggleIsKept()
{
    Scene scene;
    scene.answer();
    QVERIFY(scene.refresh.toggle().isChecked());
    scene.refresh.toggle().trigger();
    QCOMPARE(scene.left(), milliseconds(-1));
    QVERIFY(!scene.alarm.rings());
    QVERIFY(!settings::refreshesByItself.read(scene.settings));
    AutoRefresh next(scene.desk, scene.window, scene.settings, scene.alarm);
    QVERIFY(!next.toggle().isChecked());
    scene.refresh.toggle().trigger();
    QCOMPARE(scene.left(), milliseconds(30s));
}

void TestRefresh::theMachinesClockRings()
{
    TimerAlarm alarm;
    QSignalSpy rang(&alarm, &Alarm::rang);
    alarm.set(0ms);
    QTRY_COMPARE(rang.size(), 1);
    alarm.set(0ms);
    alarm.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(rang.size(), 1);
    const milliseconds before = alarm.now();
    QVERIFY(alarm.now() >= before);
}

/// The rows that were there are left in peace: what is marked, read and focused stays.
void TestRefresh::aQuietRefreshLeavesWhatThePersonDoes()
{
    Scene scene;
    auto *table = new CalmTable(&scene.window);
    table->setSortingEnabled(false);
    table->setModel(&scene.desk.bookings());
    QWidget other; // not the one that is watched
    auto *view = new LoadingView(scene.desk.bookings(), scene.desk.bookings(), table,
        {.empty = u"none"_s}, LoadingView::Strip::Full, &other);
    view->resize(400, 200);
    other.show();
    QList<Booking> bookings;
    for (int i = 0; i < 60; ++i)
        bookings.append(booking(i));
    const auto reply = [&] {
        scene.source.take(What::Bookings)->bookings(Page<Booking>{.items = bookings});
    };
    reply();
    scene.answer();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    table->setFocus();
    table->selectRow(30);
    table->verticalScrollBar()->setValue(25);
    QSignalSpy states(&scene.desk.bookings(), &LoadingModel::stateChanged);
    scene.alarm.pass(30s);
    QCOMPARE(states.size(), 0);
    bookings[30].note = u"late"_s;
    bookings.removeAt(50);
    bookings.append(booking(70));
    reply();
    QCOMPARE(states.size(), 1);
    QCOMPARE(table->currentIndex().row(), 30);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->verticalScrollBar()->value(), 25);
    QVERIFY(table->hasFocus());
    QVERIFY(table->isVisible());
    QCOMPARE(scene.desk.changes().changes().size(), 3);
}

QTEST_MAIN(TestRefresh)
#include "tst_refresh.moc"
