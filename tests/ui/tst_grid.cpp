// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/griddesk.h"
#include "ui/common/latetimer.h"
#include "ui/grid/gridnotice.h"
#include "ui/grid/gridreader.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace daybook;

namespace {

/// What was painted of a widget.
class PaintedRegion final : public QObject
{
public:
    explicit PaintedRegion(QWidget *watched) : m_watched(watched)
    {
        watched->installEventFilter(this);
    }

    [[nodiscard]] const QRegion &region() const { return m_region; }
    void forget() { m_region = {}; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QWidget *m_watched;
    QRegion m_region;
};

QAccessibleInterface *readerOf(TimeGrid &grid)
{
    return QAccessible::queryAccessibleInterface(&grid);
}

QStringList namesIn(QAccessibleInterface *parent)
{
    QStringList names;
    for (int i = 0; i < parent->childCount(); ++i)
        names.append(parent->child(i)->text(QAccessible::Name));
    return names;
}

} // namespace

/// The staff and week views, clicked and typed at.
class TestGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aClickPicksWhatIsThere();
    void aClickBesideEverythingPicksNothing();
    void aDoubleClickAsksForTheInspector();
    void aRightClickOnABookingAsksForItsMenu();
    void aRightClickBesideItExplainsTheGap();
    void theArrowsWalk();
    void theHoursAreWalkedWithCtrl();
    void pastTheLastHourComesTheWholeDay();
    void enterAndEExplainAnEmptyHour();
    void keysOfTheWindowAreLeftToIt_data();
    void keysOfTheWindowAreLeftToIt();
    void lettersGoToTheSearch();
    void theMenuKeyAsksForTheMenu();
    void aPickFromElsewhereIsScrolledTo();

    void whatIsNotLookedForIsDimmed();
    void everythingSurvivesARefresh();
    void onlyWhatChangedIsPaintedAgain();
    void aFilterPaintsOnlyWhatItChanges();
    void changesAreMarkedUntilSeen();

    void headsTellWhatIsKnown();
    void freeTimesThatFailedAreNotNone();
    void aQuestionAboutAllThatFailedIsNotOfOnePerson();
    void pagesThatComeFastAreOnePicture();
    void anotherAccountLeavesNothingBehind_data();
    void anotherAccountLeavesNothingBehind();
    void aFailureSaysSoAndCanBeTriedAgain();
    void withoutStaffACardSaysWhy();
    void whatHasNoTimeStandsInTheTray();
    void whoHasNoColumnIsCounted();

    void zoomKeepsTheTimeInPlaceAndIsRemembered();
    void theWholeDayIsShownAndRemembered();
    void theNowLineMovesWithTheMinute();
    void aNightGoesOnInTheNextColumn();
    void whatFindsNoLaneIsInAMenu();
    void everyonesSeatsShareABlock();
    void twentyFiveHoursHaveTwentyFiveRows();
    void onTheLastOf25HoursTheNextDayHasNone();
    void mirroredItBeginsAtTheRight();

    void everythingCanBeRead();
    void theScreenReaderFollowsTheWalk();
    void tooltipsTellWhatIsElided();

private:
    [[nodiscard]] TimeGrid &grid() { return m_shown->grid(); }
    void show();
    [[nodiscard]] GridSpot spotOf(const QString &id);
    [[nodiscard]] QPoint pointOf(const QString &id);
    [[nodiscard]] QPoint pointAt(int column, int position);
    void click(QPoint point, Qt::MouseButton button = Qt::LeftButton);
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void rightClick(QPoint point);
    [[nodiscard]] QString picked() const
    {
        const auto &booking = m_desk->state.pickedBooking();
        return booking ? booking->value : QString();
    }
    [[nodiscard]] const GridBlock *blockOf(const QString &id);

    std::unique_ptr<GridDesk> m_desk;
    std::unique_ptr<ShownView<StaffView>> m_shown;
};

void TestGrid::init()
{
    applyAppearance(Appearance::Light);
    m_desk = std::make_unique<GridDesk>();
    fillWithExamples(*m_desk);
}

void TestGrid::cleanup()
{
    m_shown.reset();
    m_desk.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestGrid::show()
{
    m_desk->open();
    m_shown = std::make_unique<ShownView<StaffView>>(*m_desk);
    QVERIFY(m_shown->isActive);
}

GridSpot TestGrid::spotOf(const QString &id)
{
    const GridPicture &picture = grid().picture();
    const auto &pieces = picture.schedule.pieces;
    for (int i = 0; i < pieces.size(); ++i) {
        const SchedulePiece &piece = pieces.at(i);
        if (piece.kind == SchedulePiece::Kind::Booking
            && picture.bookings.at(piece.rows.constFirst()).id.value == id)
            return {.kind = GridSpot::Kind::Piece, .column = piece.column, .index = i};
    }
    QTest::qFail(qPrintable(u"no block of "_s + id), __FILE__, __LINE__);
    return {};
}

QPoint TestGrid::pointOf(const QString &id)
{
    return (grid().scene().rectOf(spotOf(id)).center() + grid().offset());
}

QPoint TestGrid::pointAt(int column, int position)
{
    const GridShape &shape = grid().scene().shape();
    return QPoint(shape.column(column).center().x(), shape.yOf(position)) + grid().offset();
}

void TestGrid::click(QPoint point, Qt::MouseButton button)
{
    QTest::mouseClick(grid().viewport(), button, {}, point);
}

void TestGrid::rightClick(QPoint point)
{
    click(point, Qt::RightButton);
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, grid().viewport()->mapToGlobal(point));
    QApplication::sendEvent(grid().viewport(), &event);
}

void TestGrid::type(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&grid(), key, modifiers);
}

const GridBlock *TestGrid::blockOf(const QString &id)
{
    const int index = spotOf(id).index;
    const auto &blocks = grid().scene().blocks();
    const auto found = std::ranges::find(blocks, index, &GridBlock::piece);
    return found == blocks.end() ? nullptr : &*found;
}

void TestGrid::aClickPicksWhatIsThere()
{
    show();
    click(pointOf(u"b7"_s));
    QCOMPARE(picked(), u"b7"_s);
    QVERIFY(blockOf(u"b7"_s)->look.isPicked);
    click(pointAt(0, 10 * 60 + 30));
    QCOMPARE(m_desk->state.pickedSlot(), slotKey(m_desk->freeSlots.first()));
    QVERIFY(!blockOf(u"b7"_s)->look.isPicked);
}

void TestGrid::aClickBesideEverythingPicksNothing()
{
    show();
    m_desk->state.pick({u"a1"_s});
    click(pointAt(0, 12 * 60 + 30));
    QCOMPARE(picked(), QString());
    QVERIFY(grid().spot() == (GridSpot{.column = 0, .index = 12}));
}

void TestGrid::aDoubleClickAsksForTheInspector()
{
    show();
    const QSignalSpy wanted(&m_shown->view, &DeskView::inspectorWanted);
    QTest::mouseDClick(grid().viewport(), Qt::LeftButton, {}, pointOf(u"b1"_s));
    QCOMPARE(picked(), u"b1"_s);
    QCOMPARE(wanted.size(), 1);
}

void TestGrid::aRightClickOnABookingAsksForItsMenu()
{
    show();
    const QSignalSpy wanted(&m_shown->view, &DeskView::bookingMenuWanted);
    rightClick(pointOf(u"c2"_s));
    QCOMPARE(picked(), u"c2"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Booking>().id.value, u"c2"_s);
}

void TestGrid::aRightClickBesideItExplainsTheGap()
{
    m_desk->bookings +=
        bookingOf(u"b3"_s, u"Bo"_s, u"Not Coming"_s, at(13, 15), 30, BookingState::Cancelled);
    show();
    const QSignalSpy wanted(&m_shown->view, &DeskView::explanationWanted);
    // A no-show is booked until half past eleven: the gap of that hour begins there.
    rightClick(pointAt(0, 11 * 60 + 45));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).value<StaffId>().value, u"Ada"_s);
    QCOMPARE(wanted.first().at(1).toDateTime(), at(11, 30));
    QCOMPARE(wanted.first().at(2).toDateTime(), at(12));
    rightClick(pointAt(1, 10 * 60 + 30));
    QCOMPARE(wanted.last().at(1).toDateTime(), at(10, 15));
    QCOMPARE(wanted.last().at(2).toDateTime(), at(11));
    // What was cancelled leaves its time.
    rightClick(pointAt(1, 13 * 60 + 5));
    QCOMPARE(wanted.last().at(1).toDateTime(), at(13));
    QCOMPARE(wanted.last().at(2).toDateTime(), at(14));
}

void TestGrid::theArrowsWalk()
{
    show();
    m_desk->state.pick({u"a1"_s});
    type(Qt::Key_Down);
    QVERIFY(m_desk->state.pickedSlot());
    type(Qt::Key_Down);
    QCOMPARE(picked(), u"a2"_s);
    type(Qt::Key_Right);
    QCOMPARE(picked(), u"b2"_s);
    type(Qt::Key_Right);
    QCOMPARE(picked(), u"c2"_s);
    type(Qt::Key_Up);
    QCOMPARE(picked(), u"c1"_s);
    type(Qt::Key_End);
    QCOMPARE(picked(), u"c5"_s);
    type(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(picked(), u"a1"_s);
    type(Qt::Key_Up); // nothing is earlier
    QCOMPARE(picked(), u"a1"_s);
    const QSignalSpy wanted(&m_shown->view, &DeskView::inspectorWanted);
    type(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestGrid::theHoursAreWalkedWithCtrl()
{
    show();
    m_desk->state.pick({u"b9"_s}); // at four
    type(Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(grid().spot() == (GridSpot{.column = 1, .index = 15}));
    QCOMPARE(picked(), QString());
    type(Qt::Key_Right, Qt::ControlModifier);
    type(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(grid().spot() == (GridSpot{.column = 3, .index = 15})); // of somebody who is off
    type(Qt::Key_Left);
    QCOMPARE(picked(), u"c4"_s);
}

void TestGrid::pastTheLastHourComesTheWholeDay()
{
    show();
    m_desk->state.pick({u"a1"_s});
    QCOMPARE(grid().picture().schedule.top, 9 * 60);
    type(Qt::Key_Up, Qt::ControlModifier);
    m_shown->settle();
    QVERIFY(m_shown->view.showsWholeDay());
    QCOMPARE(grid().picture().schedule.top, 0);
    QCOMPARE(picked(), u"a1"_s);
}

void TestGrid::enterAndEExplainAnEmptyHour()
{
    show();
    const QSignalSpy wanted(&m_shown->view, &DeskView::explanationWanted);
    m_desk->state.pick({u"a4"_s}); // until half past two
    type(Qt::Key_Up, Qt::ControlModifier); // twelve, empty
    type(Qt::Key_E);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().at(1).toDateTime(), at(12));
    QCOMPARE(wanted.last().at(2).toDateTime(), at(13));
    type(Qt::Key_Down, Qt::ControlModifier);
    type(Qt::Key_Down, Qt::ControlModifier); // two, half of it taken
    type(Qt::Key_Return);
    QCOMPARE(wanted.last().at(1).toDateTime(), at(14, 30));
    QCOMPARE(wanted.last().at(2).toDateTime(), at(15));
    type(Qt::Key_Up, Qt::ControlModifier); // one, all of it taken: nothing to explain
    type(Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
}

void TestGrid::keysOfTheWindowAreLeftToIt_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addRow("Esc") << Qt::Key_Escape;
    QTest::addRow("Page Up") << Qt::Key_PageUp;
    QTest::addRow("Page Down") << Qt::Key_PageDown;
    QTest::addRow("space") << Qt::Key_Space;
}

void TestGrid::keysOfTheWindowAreLeftToIt()
{
    QFETCH(Qt::Key, key);
    show();
    const QSignalSpy typed(&m_shown->view, &GridView::typed);
    const int before = grid().verticalScrollBar()->value();
    QKeyEvent event(
        QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Space ? u" "_s : QString());
    QApplication::sendEvent(&grid(), &event);
    QVERIFY(!event.isAccepted());
    QCOMPARE(typed.size(), 0);
    QCOMPARE(grid().verticalScrollBar()->value(), before);
}

void TestGrid::lettersGoToTheSearch()
{
    show();
    const QSignalSpy typed(&m_shown->view, &GridView::typed);
    m_desk->state.pick({u"a1"_s});
    QTest::keyClicks(&grid(), u"eo"_s); // on a booking an E is a letter
    QCOMPARE(typed.size(), 2);
    QCOMPARE(typed.first().first().toString(), u"e"_s);
    type(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(typed.size(), 2);
}

void TestGrid::theMenuKeyAsksForTheMenu()
{
    show();
    const QSignalSpy wanted(&m_shown->view, &DeskView::bookingMenuWanted);
    m_desk->state.pick({u"c3"_s});
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(&grid(), &event);
    QCOMPARE(wanted.size(), 1);
    type(Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(m_shown->window.geometry().contains(wanted.last().at(1).toPoint()));
}

void TestGrid::aPickFromElsewhereIsScrolledTo()
{
    show();
    grid().setHourHeight(TimeGrid::mostHour);
    grid().verticalScrollBar()->setValue(0);
    QVERIFY(grid().onScreen(grid().scene().rectOf(spotOf(u"b9"_s))).isEmpty());
    m_desk->state.pick({u"b9"_s});
    const QRect rect = grid().scene().rectOf(spotOf(u"b9"_s));
    QCOMPARE(grid().onScreen(rect).size(), rect.size());
}

void TestGrid::whatIsNotLookedForIsDimmed()
{
    show();
    // The couples massage is not the service chosen.
    QVERIFY(blockOf(u"a4"_s)->look.isDimmed);
    QVERIFY(!blockOf(u"a1"_s)->look.isDimmed);
    m_desk->state.setNeedle(u"ibarra"_s);
    QVERIFY(blockOf(u"a1"_s)->look.isDimmed);
    QVERIFY(!blockOf(u"b7"_s)->look.isDimmed);
    QCOMPARE(blockOf(u"a1"_s)->look.ink, dimmedInk());
    const QRect before = blockOf(u"a1"_s)->rect;
    m_desk->state.setNeedle({});
    QVERIFY(!blockOf(u"a1"_s)->look.isDimmed);
    QCOMPARE(blockOf(u"a1"_s)->rect, before);
}

void TestGrid::everythingSurvivesARefresh()
{
    show();
    grid().setHourHeight(120);
    grid().verticalScrollBar()->setValue(200);
    click(pointOf(u"c2"_s));
    const int before = grid().verticalScrollBar()->value();
    m_desk->bookings.removeFirst();
    m_desk->bookings.prepend(bookingOf(u"a0"_s, u"Ada"_s, u"Early Bird"_s, at(7), 60));
    m_desk->refresh();
    m_shown->settle();
    // An hour more stands above: the same time stays where it was.
    QCOMPARE(grid().picture().schedule.top, 7 * 60);
    QCOMPARE(grid().verticalScrollBar()->value(), before + 2 * 120);
    QCOMPARE(picked(), u"c2"_s);
    QVERIFY(grid().spot() == spotOf(u"c2"_s));
    QVERIFY(grid().hasFocus());
}

void TestGrid::onlyWhatChangedIsPaintedAgain()
{
    show();
    m_shown->settle();
    PaintedRegion painted(grid().viewport());
    m_desk->refresh(); // nothing is new
    m_shown->settle();
    QVERIFY2(painted.region().isEmpty(), "painted though nothing changed");
    m_desk->bookings[3].state = BookingState::NoShow;
    m_desk->refresh();
    m_shown->settle();
    const QRect changed = grid().scene().rectOf(spotOf(u"b1"_s)).translated(grid().offset());
    QVERIFY(painted.region().contains(changed));
    QVERIFY(QRegion(changed.adjusted(-2, -2, 2, 2)).contains(painted.region().boundingRect()));
    QCOMPARE(painted.region() - QRegion(changed.adjusted(-2, -2, 2, 2)), QRegion());
}

void TestGrid::aFilterPaintsOnlyWhatItChanges()
{
    show();
    m_shown->settle();
    PaintedRegion painted(grid().viewport());
    m_desk->state.setNeedle(u"massage"_s); // all but the session and the couple
    m_shown->settle();
    const QRect changed = grid().scene().rectOf(spotOf(u"c1"_s)).translated(grid().offset());
    QCOMPARE(painted.region() - QRegion(changed.adjusted(-2, -2, 2, 2)), QRegion());
}

void TestGrid::changesAreMarkedUntilSeen()
{
    show();
    QVERIFY(!blockOf(u"c3"_s)->look.isChanged);
    auto moved = std::ranges::find(
        m_desk->bookings, u"c3"_s, [](const Booking &booking) { return booking.id.value; });
    const Booking before = *moved;
    moved->start = at(13);
    moved->end = at(14);
    m_desk->refresh();
    m_desk->desk.changes().note(
        changesBetween({before}, {*moved}, QDateTime::currentDateTimeUtc()));
    m_shown->settle();
    QVERIFY(blockOf(u"c3"_s)->look.isChanged);
    const GridScene &scene = grid().scene();
    const SchedulePiece &piece = scene.picture().schedule.pieces.at(spotOf(u"c3"_s).index);
    QVERIFY(scene.words().sentence(piece).contains(u"Moved: Thu 12:00 → 13:00 CST"_s));
    m_desk->desk.changes().markSeen({u"c3"_s});
    QVERIFY(!blockOf(u"c3"_s)->look.isChanged);
}

void TestGrid::headsTellWhatIsKnown()
{
    show();
    const QList<GridHead> &heads = grid().picture().heads;
    QCOMPARE(heads.at(0).detail, u"3 booked · 4 free"_s);
    QCOMPARE(heads.at(2).detail, u"5 booked · none free"_s);
    QCOMPARE(heads.at(3).detail, u"off today"_s);
    QCOMPARE(heads.at(0).ground, GridHead::Ground::Known);
    m_desk->desk.cascade().choose(Level::Service, {});
    m_desk->answer();
    m_shown->settle();
    QCOMPARE(grid().picture().heads.at(0).detail, u"3 booked · free times not loaded"_s);
    m_desk->desk.setDays({.from = gridDay.addDays(1), .to = gridDay.addDays(1)});
    m_shown->settle();
    QCOMPARE(grid().picture().heads.at(0).ground, GridHead::Ground::Loading);
    QVERIFY(grid().picture().heads.at(0).detail.startsWith(u"loading…"_s));
    m_desk->state.setShows(false, true);
    m_shown->settle();
    QCOMPARE(grid().picture().heads.at(0).detail, u"free times not loaded"_s);
}

void TestGrid::freeTimesThatFailedAreNotNone()
{
    m_desk->freeSlots.clear();
    show();
    m_desk->desk.freeSlots().reload();
    while (const auto question = m_desk->source.take(FakeSource::What::FreeSlots)) {
        if (question->slotQuery.staff == StaffId{u"Ada"_s})
            question->fail({.kind = Error::Kind::Server});
        else
            question->freeSlots(Listing<Slot>{});
    }
    m_shown->settle();
    QVERIFY(grid().picture().heads.at(0).detail.endsWith(u"free times not loaded"_s));
    QVERIFY(grid().picture().heads.at(1).detail.endsWith(u"none free"_s));
    const auto *hint = m_shown->view.findChild<QLabel *>(u"gridHint"_s);
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"Free times of one person could not be loaded"_s);
}

void TestGrid::aQuestionAboutAllThatFailedIsNotOfOnePerson()
{
    show();
    m_desk->desk.setScope({.everyBooking = true});
    m_desk->answer();
    m_desk->desk.freeSlots().reload();
    m_desk->source.take(FakeSource::What::FreeSlots)->fail({.kind = Error::Kind::Server});
    m_shown->settle();
    QCOMPARE(m_shown->view.findChild<QLabel *>(u"gridHint"_s)->text(),
        u"Free times could not be loaded"_s);
}

void TestGrid::pagesThatComeFastAreOnePicture()
{
    show();
    auto *late = m_shown->view.findChild<LateTimer *>();
    late->setPause(std::chrono::hours(1));
    const auto answer = [this](int first, const std::optional<Cursor> &next) {
        m_desk->source.take(FakeSource::What::Bookings)
            ->bookings(Page<Booking>{.items = m_desk->bookings.mid(first, 2), .next = next});
        m_shown->settle();
    };
    m_desk->desk.setDays({.from = gridDay, .to = gridDay.addDays(1)});
    m_shown->settle();
    answer(0, Cursor{u"2"_s});
    const qsizetype before = grid().picture().bookings.size();
    answer(2, Cursor{u"3"_s});
    QCOMPARE(grid().picture().bookings.size(), before); // more is coming
    late->setPause(std::chrono::milliseconds(0));
    answer(4, Cursor{u"4"_s});
    QCOMPARE(grid().picture().bookings.size(), 6);
    late->setPause(std::chrono::hours(1));
    answer(6, Cursor{u"5"_s});
    answer(8, {});
    QCOMPARE(grid().picture().bookings.size(), 10);
}

void TestGrid::anotherAccountLeavesNothingBehind_data()
{
    QTest::addColumn<bool>("isVisible");
    QTest::newRow("shown") << true;
    QTest::newRow("hidden") << false;
}

void TestGrid::anotherAccountLeavesNothingBehind()
{
    QFETCH(const bool, isVisible);
    show();
    FakeSource renewed;
    m_shown->view.setVisible(isVisible);
    m_desk->desk.replaceSource(&renewed);
    QVERIFY(!grid().picture().bookings.isEmpty()); // of the same account
    FakeSource other;
    m_desk->desk.setSource(&other);
    QVERIFY(grid().picture().bookings.isEmpty());
    QVERIFY(grid().picture().freeSlots.isEmpty());
    QVERIFY(grid().picture().heads.isEmpty());
    m_desk->desk.setSource(nullptr);
    m_shown->view.show();
    m_shown->settle();
    QVERIFY(m_shown->view.findChild<GridNotice *>(u"gridCard"_s)->isVisible());
}

void TestGrid::aFailureSaysSoAndCanBeTriedAgain()
{
    show();
    auto *strip = m_shown->view.findChild<GridNotice *>(u"gridStrip"_s);
    QVERIFY(!strip->isVisible());
    m_desk->desk.bookings().reload();
    m_desk->source.take(FakeSource::What::Bookings)->fail({.kind = Error::Kind::Server});
    m_shown->settle();
    QVERIFY(strip->isVisible());
    QVERIFY(strip->findChild<QLabel *>(u"noticeDetail"_s)->text().startsWith(u"Shown as of"_s));
    QVERIFY(!grid().picture().schedule.pieces.isEmpty());
    const QSignalSpy retry(&m_shown->view, &DeskView::retryWanted);
    QTest::mouseClick(strip->findChild<QPushButton *>(u"noticeAction"_s), Qt::LeftButton);
    QCOMPARE(retry.size(), 1);
    m_desk->desk.bookings().reload();
    m_desk->source.take(FakeSource::What::Bookings)->fail({.kind = Error::Kind::Unauthorized});
    m_shown->settle();
    const QSignalSpy credentials(&m_shown->view, &DeskView::credentialsWanted);
    QTest::mouseClick(strip->findChild<QPushButton *>(u"noticeAction"_s), Qt::LeftButton);
    QCOMPARE(credentials.size(), 1);
}

void TestGrid::withoutStaffACardSaysWhy()
{
    m_shown = std::make_unique<ShownView<StaffView>>(*m_desk);
    auto *card = m_shown->view.findChild<GridNotice *>(u"gridCard"_s);
    auto *detail = card->findChild<QLabel *>(u"noticeDetail"_s);
    QVERIFY(card->isVisible());
    QCOMPARE(detail->text(), u"Open an account to see its staff"_s);
    m_desk->desk.setSource(&m_desk->source);
    m_shown->settle();
    QCOMPARE(detail->text(), u"Loading…"_s);
    m_desk->source.take(FakeSource::What::Staff)->fail({.kind = Error::Kind::Offline});
    m_shown->settle();
    QVERIFY(card->findChild<QPushButton *>(u"noticeAction"_s)->isVisible());
    m_desk->staff.items.clear();
    m_desk->refresh();
    m_shown->settle();
    QCOMPARE(detail->text(), u"Nobody here takes appointments"_s);
    m_desk->staff.items.append({.id = {u"Ada"_s}, .name = u"Ada"_s});
    m_desk->refresh();
    m_shown->settle();
    QVERIFY(!card->isVisible());
    QVERIFY(grid().isVisible());
}

void TestGrid::whatHasNoTimeStandsInTheTray()
{
    Booking lost = bookingOf(u"x1"_s, u"Ada"_s, u"Tim Eless"_s, {}, 60);
    lost.end = {};
    m_desk->bookings.append(lost);
    show();
    const auto chips = m_shown->view.findChildren<QToolButton *>(u"untimedChip"_s);
    QCOMPARE(chips.size(), 1);
    QVERIFY(chips.first()->isVisible());
    QCOMPARE(chips.first()->text(), u"Tim Eless"_s);
    QTest::mouseClick(chips.first(), Qt::LeftButton);
    QCOMPARE(picked(), u"x1"_s);
    QVERIFY(chips.first()->isChecked());
    for (int i = 2; i < 9; ++i) {
        lost.id = {u"x%1"_s.arg(i)};
        m_desk->bookings.append(lost);
    }
    m_desk->refresh();
    m_shown->settle();
    auto *rest = m_shown->view.findChild<QToolButton *>(u"untimedRest"_s);
    QVERIFY(rest && rest->isVisible());
    QCOMPARE(rest->text(), u"4 more"_s);
    QCOMPARE(rest->menu()->actions().size(), 0); // as long as nobody looks
    Q_EMIT rest->menu()->aboutToShow();
    QCOMPARE(rest->menu()->actions().size(), 4);
    for (int i = 9; i < 60; ++i) {
        lost.id = {u"x%1"_s.arg(i)};
        m_desk->bookings.append(lost);
    }
    m_desk->refresh();
    m_shown->settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    rest = m_shown->view.findChild<QToolButton *>(u"untimedRest"_s);
    Q_EMIT rest->menu()->aboutToShow();
    Q_EMIT rest->menu()->aboutToShow();
    QCOMPARE(rest->menu()->actions().size(), 41);
    QCOMPARE(rest->menu()->actions().constLast()->text(), u"+15 more"_s);
    QVERIFY(!rest->menu()->actions().constLast()->isEnabled());
}

void TestGrid::whoHasNoColumnIsCounted()
{
    m_desk->bookings.append(bookingOf(u"s1"_s, u"Stranger"_s, u"Some Body"_s, at(9), 60));
    show();
    const auto *hint = m_shown->view.findChild<QLabel *>(u"gridHint"_s);
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"1 booking of people not shown"_s);
}

void TestGrid::zoomKeepsTheTimeInPlaceAndIsRemembered()
{
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(u"s.ini"_s), QSettings::IniFormat);
    show();
    m_shown->view.rememberIn(settings);
    m_shown->view.setShowsWholeDay(true);
    m_shown->settle();
    grid().verticalScrollBar()->setValue(600);
    const QPoint point(200, 150);
    const int before = grid().scene().shape().positionAt(point.y() - grid().offset().y());
    QWheelEvent wheel(point, grid().viewport()->mapToGlobal(point), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(grid().viewport(), &wheel);
    QVERIFY(grid().hourHeight() > TimeGrid::usualHour);
    const int after = grid().scene().shape().positionAt(point.y() - grid().offset().y());
    QVERIFY(std::abs(after - before) <= 1);
    type(Qt::Key_Minus, Qt::ControlModifier);
    type(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(grid().hourHeight() < TimeGrid::usualHour);
    const int height = grid().hourHeight();
    GridDesk other;
    StaffView again(other.desk, other.state);
    again.rememberIn(settings);
    QCOMPARE(again.grid().hourHeight(), height);
    type(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(grid().hourHeight(), TimeGrid::usualHour);
    for (int i = 0; i < 30; ++i)
        type(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(grid().hourHeight(), TimeGrid::mostHour);
}

void TestGrid::theWholeDayIsShownAndRemembered()
{
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(u"s.ini"_s), QSettings::IniFormat);
    show();
    m_shown->view.rememberIn(settings);
    const QRect strip = grid().scene().shape().topStrip();
    QVERIFY(!strip.isEmpty());
    click(strip.translated(grid().offset()).center());
    m_shown->settle();
    QCOMPARE(grid().picture().schedule.top, 0);
    QVERIFY(settings::gridWholeDay.read(settings));
    grid().verticalScrollBar()->setValue(0);
    click(grid().scene().shape().topStrip().translated(grid().offset()).center());
    m_shown->settle();
    QCOMPARE(grid().picture().schedule.top, 9 * 60);
    QVERIFY(!settings::gridWholeDay.read(settings));
}

void TestGrid::theNowLineMovesWithTheMinute()
{
    show();
    m_shown->settle();
    PaintedRegion painted(grid().viewport());
    m_shown->view.setClock([] { return at(14, 2); });
    m_shown->settle();
    QVERIFY(painted.region().isEmpty());
    grid().setClock([] { return at(15, 2); });
    m_shown->settle();
    const GridShape &shape = grid().scene().shape();
    for (const int hour : {14, 15})
        QVERIFY(
            painted.region().contains(QPoint(100, shape.yOf(hour * 60 + 2) + grid().offset().y())));
    QVERIFY(!painted.region().contains(QPoint(100, shape.yOf(16 * 60) + grid().offset().y())));
    painted.forget();
    grid().setClock([] { return at(15, 2, gridDay.addDays(1)); }); // the line is gone
    m_shown->settle();
    QVERIFY(!painted.region().isEmpty());
}

void TestGrid::aNightGoesOnInTheNextColumn()
{
    m_desk->bookings = {bookingOf(u"n1"_s, u"Ada"_s, u"Night Owl"_s, at(22), 240)};
    m_desk->freeSlots.clear();
    m_desk->desk.setDays({.from = gridDay, .to = gridDay.addDays(1)});
    m_desk->open();
    ShownView<WeekView> week(*m_desk);
    const auto &pieces = week.grid().picture().schedule.pieces;
    QCOMPARE(pieces.size(), 2);
    QVERIFY(pieces.at(0).continuesAfter && pieces.at(1).continuesBefore);
    // Whoever stands on the second part stays there, and both are picked.
    const GridSpot second{.kind = GridSpot::Kind::Piece, .column = 1, .index = 1};
    week.grid().goTo(second);
    QVERIFY(week.grid().spot() == second);
    QCOMPARE(picked(), u"n1"_s);
    for (const GridBlock &block : week.grid().scene().blocks())
        QVERIFY(block.look.isPicked);
    const QSignalSpy wanted(&week.view, &DeskView::dayWanted);
    QTest::keyClick(&week.grid(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toDate(), gridDay.addDays(1));
}

void TestGrid::whatFindsNoLaneIsInAMenu()
{
    m_desk->bookings.clear();
    m_desk->freeSlots.clear();
    for (int i = 0; i < 6; ++i)
        m_desk->bookings.append(
            bookingOf(u"o%1"_s.arg(i), u"Ada"_s, u"Person %1"_s.arg(i), at(10), 60));
    show();
    QCOMPARE(grid().picture().schedule.crowds.size(), 1);
    const auto crowd =
        std::ranges::find(grid().scene().walk().spots(0), GridSpot::Kind::Crowd, &GridSpot::kind);
    const QSignalSpy wanted(&m_shown->view, &DeskView::inspectorWanted);
    click(grid().scene().rectOf(*crowd).center() + grid().offset());
    auto *menu = grid().findChild<QMenu *>(u"gridMenu"_s);
    QVERIFY(menu && menu->isVisible());
    const auto hidden = grid().picture().schedule.crowds.first().rows;
    QCOMPARE(menu->actions().size(), hidden.size());
    menu->actions().first()->trigger();
    QCOMPARE(picked(), grid().picture().bookings.at(hidden.first()).id.value);
    QCOMPARE(wanted.size(), 1);
    menu->close();
}

void TestGrid::everyonesSeatsShareABlock()
{
    m_desk->bookings.clear();
    m_desk->freeSlots.clear();
    m_desk->services.items.first().kind = Service::Kind::Class;
    for (int i = 0; i < 3; ++i) {
        m_desk->bookings.append(
            bookingOf(u"s%1"_s.arg(i), u"Ada"_s, u"Person %1"_s.arg(i), at(10), 60));
        m_desk->bookings.last().seats = Seats{.taken = 3, .offered = 12};
    }
    show();
    QCOMPARE(grid().picture().schedule.pieces.size(), 1);
    const GridBlock &block = grid().scene().blocks().front();
    QCOMPARE(block.look.lines.first(), u"Massage"_s);
    QCOMPARE(block.look.lines.at(1), u"3 of 12 seats"_s);
    // A choice of one of them from elsewhere stays that one's.
    m_desk->state.pick({u"s2"_s});
    QVERIFY(grid().scene().blocks().front().look.isPicked);
    click(pointOf(u"s0"_s));
    QCOMPARE(picked(), u"s2"_s);
    type(Qt::Key_Return);
    auto *menu = grid().findChild<QMenu *>(u"gridMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 3);
    menu->close();
}

void TestGrid::twentyFiveHoursHaveTwentyFiveRows()
{
    const QDate day(2026, 11, 1); // the clocks go back at two
    m_desk->bookings = {bookingOf(u"d1"_s, u"Ada"_s, u"Twice One"_s, at(0, 30, day), 150)};
    m_desk->freeSlots.clear();
    m_desk->desk.setDays({.from = day, .to = day});
    show();
    m_shown->view.setShowsWholeDay(true);
    m_shown->settle();
    const auto [first, end] = grid().scene().shape().rows();
    QCOMPARE(end - first, 25);
    // Two hours and a half on the clock's longest night.
    const QRect rect = grid().scene().rectOf(spotOf(u"d1"_s));
    QVERIFY(std::abs(rect.height() - TimeGrid::usualHour * 5 / 2) <= 4);
}

void TestGrid::onTheLastOf25HoursTheNextDayHasNone()
{
    const QDate day(2026, 11, 1);
    m_desk->bookings = {bookingOf(u"d1"_s, u"Ada"_s, u"Late One"_s, at(22, 0, day), 60)};
    m_desk->freeSlots.clear();
    m_desk->desk.setDays({.from = day, .to = day});
    show();
    m_shown->view.setShowsWholeDay(true);
    m_shown->settle();
    m_desk->state.pick({u"d1"_s});
    type(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(grid().spot() == (GridSpot{.column = 0, .index = 24}));
    m_desk->desk.setDays({.from = day.addDays(1), .to = day.addDays(1)});
    m_desk->answer();
    m_shown->settle();
    QCOMPARE(grid().picture().schedule.axis.rows().size(), 24);
    QVERIFY(!grid().spot());
    type(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(grid().spot());
}

void TestGrid::mirroredItBeginsAtTheRight()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    show();
    const QRect ada = grid().scene().rectOf(spotOf(u"a1"_s)).translated(grid().offset());
    const QRect bo = grid().scene().rectOf(spotOf(u"b1"_s)).translated(grid().offset());
    QVERIFY(ada.left() > bo.right());
    QVERIFY(ada.right() <= grid().viewport()->width());
    click(ada.center());
    QCOMPARE(picked(), u"a1"_s);
    type(Qt::Key_Left); // the next column lies to the left
    QCOMPARE(picked(), u"b1"_s);
    m_shown->window.resize(400, 600);
    m_shown->view.setGeometry(m_shown->window.rect());
    m_shown->settle();
    m_desk->state.pick({u"c5"_s});
    const QRect last = grid().scene().rectOf(spotOf(u"c5"_s));
    QCOMPARE(grid().onScreen(last).size(), last.size());
    click(last.center() + grid().offset());
    QCOMPARE(picked(), u"c5"_s);
}

void TestGrid::everythingCanBeRead()
{
    show();
    QAccessibleInterface *root = readerOf(grid());
    QVERIFY(root);
    QCOMPARE(root->childCount(), 4);
    QCOMPARE(root->child(0)->text(QAccessible::Name), u"Ada, 3 booked · 4 free"_s);
    QCOMPARE(root->child(0)->role(), QAccessible::List);
    const QStringList ada = namesIn(root->child(0));
    QVERIFY(ada.contains(u"Thursday 26 November 15:00 – 16:00 CST, Ada, free, 60 minutes"_s));
    QVERIFY(ada.contains(u"Thursday 26 November 12:00 CST, Ada, empty"_s));
    QVERIFY(ada.first().contains(u"Jonas Weber"_s));
    QVERIFY(ada.first().contains(u"Completed"_s));
    QVERIFY(namesIn(root->child(2))
                .contains(u"Thursday 26 November 14:00 CST, Chitra, time off: Training"_s));
    QVERIFY(namesIn(root->child(3))
                .contains(u"Thursday 26 November 09:00 CST, Dmitri, outside working hours"_s));
    QVERIFY(namesIn(root->child(2)).join(u'\n').contains(u"overlaps another booking"_s));
    QAccessibleInterface *first = root->child(0)->child(0);
    QCOMPARE(first->role(), QAccessible::ListItem);
    QCOMPARE(first->parent(), root->child(0));
    QCOMPARE(root->indexOfChild(first->parent()), 0);
    QVERIFY(root->childAt(first->rect().center().x(), first->rect().center().y()));
    QVERIFY(!first->state().selected);
    first->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(picked(), u"a1"_s);
    QVERIFY(first->state().selected);
    QVERIFY(first->state().focused);
    QCOMPARE(root->focusChild(), first);
    // What is gone after a refresh is not read any more; what stayed is the same.
    QAccessibleInterface *second = root->child(1)->child(0);
    m_desk->bookings.removeFirst();
    m_desk->refresh();
    m_shown->settle();
    QCOMPARE(root->child(1)->child(0), second);
    QVERIFY(!namesIn(root->child(0)).join(u'\n').contains(u"Jonas"_s));
}

void TestGrid::theScreenReaderFollowsTheWalk()
{
    show();
    QAccessibleInterface *root = readerOf(grid());
    const auto focused = [root] { return root->focusChild()->text(QAccessible::Name); };
    m_desk->state.pick({u"a1"_s});
    QVERIFY2(focused().contains(u"Jonas Weber"_s), qPrintable(focused()));
    type(Qt::Key_Down);
    QVERIFY2(focused().contains(u"10:00 – 11:00 CST, Ada, free"_s), qPrintable(focused()));
    type(Qt::Key_Down, Qt::ControlModifier); // an hour that is taken is read, too
    QVERIFY2(focused().startsWith(u"Thursday 26 November 11:00"_s), qPrintable(focused()));
    QCOMPARE(root->focusChild()->parent(), root->child(0));
}

void TestGrid::tooltipsTellWhatIsElided()
{
    m_desk->bookings[3].customer.name = u"A <b>very</b> long name that no column has room for"_s;
    show();
    const SchedulePiece &piece = grid().picture().schedule.pieces.at(spotOf(u"b1"_s).index);
    const QString tooltip = grid().scene().words().tooltip(piece);
    QVERIFY(tooltip.contains(m_desk->bookings[3].customer.name));
    QVERIFY(tooltip.contains(u"09:15 – 10:15 CST"_s));
}

QTEST_MAIN(TestGrid)
#include "tst_grid.moc"
