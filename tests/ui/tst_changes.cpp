// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "tests/support/fakesource.h"
#include "ui/changes/changesmodel.h"
#include "ui/changes/changespane.h"
#include "ui/common/calmtable.h"
#include "ui/text/changetext.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace daybook;
using namespace Qt::StringLiterals;
using Kind = BookingChange::Kind;
using What = FakeSource::What;
using Edit = std::function<void(Booking &)>;

Q_DECLARE_METATYPE(Edit)

namespace {

const QTimeZone austin("America/Chicago");

QDateTime inAustin(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 2, day), QTime(hour, minute), austin).toUTC();
}

/// Tuesday, 10 February, 14:00 in Austin.
Booking booking(const QString &id, const QString &customer = u"Ada Example"_s)
{
    return {.id = {id},
        .state = BookingState::Confirmed,
        .status = u"confirmed"_s,
        .start = inAustin(10, 14),
        .end = inAustin(10, 15),
        .zone = austin,
        .location = u"Austin"_s,
        .staffId = {u"S1"_s},
        .staff = u"Bo"_s,
        .service = u"Massage 60"_s,
        .customer = {.name = customer}};
}

Booking edited(Booking booking, const Edit &edit)
{
    edit(booking);
    return booking;
}

void moveTo(Booking &booking, const QDateTime &start, int minutes = 60)
{
    booking.start = start;
    booking.end = start.addSecs(minutes * 60);
}

void reassign(Booking &booking, const QString &name)
{
    booking.staffId = {name};
    booking.staff = name;
}

/// The pane on a desk whose answers the test gives.
struct Scene
{
    Scene() : state(desk), pane(desk, state, nullptr)
    {
        desk.setSource(&source);
        pane.setStyleSheet(styleSheetFor(theme()));
        pane.resize(720, 320);
        pane.show();
    }
    ~Scene() { desk.setSource(nullptr); }

    /// Answers the bookings that are asked for, after asking again where nothing is.
    void answer(const QList<Booking> &bookings)
    {
        if (!desk.bookings().isAsking())
            desk.refreshQuietly();
        source.take(What::Bookings)->bookings(Page<Booking>{.items = bookings});
    }

    [[nodiscard]] QStringList column(int column) const
    {
        QStringList cells;
        const QAbstractItemModel *model = pane.findChild<QTableView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }
    template <typename T>
    [[nodiscard]] T *at(const QString &name) const
    {
        return pane.findChild<T *>(name);
    }
    /// All words in place of the rows.
    [[nodiscard]] QString card() const
    {
        QStringList words;
        const auto labels = pane.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && !label->objectName().startsWith("changes"_L1))
                words.append(label->text());
        }
        return words.join(u' ');
    }

    FakeSource source;
    Desk desk;
    ViewState state;
    ChangesPane pane;
};

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(Appearance::Light); }
    void cleanup()
    {
        applyAppearance(Appearance::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aChangeIsToldInOneLine_data();
    void aChangeIsToldInOneLine();
    void whatCameOrWentIsToldWithItsTime_data();
    void whatCameOrWentIsToldWithItsTime();
    void namesKeepTheirDirection();
    void everyKindHasItsWordAndIcon();
    void thePaneListsTheNewestFirst();
    void everyEmptyStateIsSaid();
    void aFailureTellsSinceWhenNothingIsKnown();
    void aLineLeadsToItsBooking();
    void aLineMayGoWhenItIsWanted();
    void allCanBeMarkedAsSeen();
    void nothingHasChangedSinceItWasSeen();
    void timesFollowTheZoneChosen();
    void aRefreshKeepsTheLineMarked();
    void everythingHasANameForScreenReaders();
    void pictures_data();
    void pictures();
};

void TestChanges::aChangeIsToldInOneLine_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Edit &edit, const QString &text) {
        QTest::newRow(name) << edit << text;
    };
    row(
        "another day", [](Booking &b) { moveTo(b, inAustin(11, 15)); },
        u"Moved: Tue 14:00 → Wed 15:00 CST"_s);
    row(
        "the same day", [](Booking &b) { moveTo(b, inAustin(10, 16, 30)); },
        u"Moved: Tue 14:00 → 16:30 CST"_s);
    row(
        "a week later", [](Booking &b) { moveTo(b, inAustin(17, 14)); },
        u"Moved: Tue 10 Feb 14:00 → Tue 17 Feb 14:00 CST"_s);
    row(
        "another year",
        [](Booking &b) { moveTo(b, QDateTime(QDate(2027, 1, 4), QTime(9, 0), austin).toUTC()); },
        u"Moved: Tue 10 Feb 2026 14:00 → Mon 4 Jan 2027 09:00 CST"_s);
    row(
        "longer", [](Booking &b) { moveTo(b, inAustin(10, 14), 90); },
        u"Moved: Tue 14:00 – 15:00 → 14:00 – 15:30 CST"_s);
    row(
        "later and shorter", [](Booking &b) { moveTo(b, inAustin(11, 15), 30); },
        u"Moved: Tue 14:00 – 15:00 → Wed 15:00 – 15:30 CST"_s);
    row(
        "across the change of the clocks",
        [](Booking &b) { moveTo(b, QDateTime(QDate(2026, 3, 9), QTime(14, 0), austin).toUTC()); },
        u"Moved: Tue 10 Feb 14:00 CST → Mon 9 Mar 14:00 CDT"_s);
    row(
        "its time is not told any more", [](Booking &b) { b.start = b.end = {}; },
        u"Moved: Tue 10 Feb 14:00 – 15:00 CST → time not told"_s);
    row(
        "another person", [](Booking &b) { reassign(b, u"Chitra"_s); },
        u"Reassigned: Bo → Chitra"_s);
    row(
        "nobody", [](Booking &b) { reassign(b, QString()); }, u"Reassigned: Bo → nothing"_s);
    row(
        "another person and day",
        [](Booking &b) {
            reassign(b, u"Chitra"_s);
            moveTo(b, inAustin(11, 15));
        },
        u"Reassigned: Bo → Chitra · Tue 14:00 → Wed 15:00 CST"_s);
    row(
        "cancelled", [](Booking &b) { b.state = BookingState::Cancelled; },
        u"Cancelled: Tue 10 Feb 14:00 – 15:00 CST"_s);
    row(
        "completed",
        [](Booking &b) {
            b.state = BookingState::Completed;
            b.status = u"completed"_s;
        },
        u"Changed: Confirmed → Completed"_s);
    row(
        "another service and place",
        [](Booking &b) {
            b.service = u"Yoga"_s;
            b.location = u"Kiel"_s;
        },
        u"Changed: Massage 60 → Yoga · Austin → Kiel"_s);
    row(
        "a seat",
        [](Booking &b) {
            b.seats = Seats{3, 12};
        },
        u"Changed: nothing → 3 of 12 seats"_s);
    row(
        "what is private is only named",
        [](Booking &b) {
            b.note = u"has a bad back"_s;
            b.customer.phone = u"+1 555 0100"_s;
            b.customer.email = u"ada@example.test"_s;
        },
        u"Changed: e-mail address · phone number · note"_s);
    row(
        "something nobody sees", [](Booking &b) { b.projectId = u"P2"_s; }, u"Changed"_s);
    row(
        "hostile words", [](Booking &b) { b.service = u"a\u202Eb\nc"_s; },
        u"Changed: Massage 60 → a\uFFFDb c"_s);
}

void TestChanges::aChangeIsToldInOneLine()
{
    QFETCH(Edit, edit);
    QFETCH(QString, text);
    const Booking before = booking(u"1"_s);
    const auto changes = changesBetween({before}, {edited(before, edit)}, inAustin(10, 9));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changeText(changes.constFirst(), austin), text);
}

void TestChanges::whatCameOrWentIsToldWithItsTime_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<bool>("hasTime");
    QTest::addColumn<QString>("text");
    QTest::newRow("new") << true << true << u"New: Tue 10 Feb 14:00 – 15:00 CST"_s;
    QTest::newRow("gone") << false << true << u"Gone: Tue 10 Feb 14:00 – 15:00 CST"_s;
    QTest::newRow("new, no time") << true << false << u"New: time not told"_s;
}

void TestChanges::whatCameOrWentIsToldWithItsTime()
{
    QFETCH(bool, isNew);
    QFETCH(bool, hasTime);
    QFETCH(QString, text);
    const Booking one = edited(booking(u"1"_s), [hasTime](Booking &b) {
        if (!hasTime)
            b.start = b.end = {};
    });
    const QList<Booking> there{one};
    const auto changes = isNew ? changesBetween({}, there, inAustin(10, 9))
                               : changesBetween(there, {}, inAustin(10, 9));
    QCOMPARE(changeText(changes.constFirst(), austin), text);
    QVERIFY(changeText(changes.constFirst(), {}).contains(hasTime ? u"20:00"_s : u"time"_s));
}

/// An arrow between two names of a language that reads from right to left must not turn them round.
void TestChanges::namesKeepTheirDirection()
{
    const Booking before = edited(booking(u"1"_s), [](Booking &b) { reassign(b, u"שרה"_s); });
    const Booking after = edited(before, [](Booking &b) { reassign(b, u"דנה"_s); });
    const auto changes = changesBetween({before}, {after}, inAustin(10, 9));
    QCOMPARE(changeDetail(changes.constFirst(), austin), u"\u2068שרה\u2069 → \u2068דנה\u2069"_s);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(changeDetail(changes.constFirst(), austin),
        u"\u2066\u2068שרה\u2069 → \u2068דנה\u2069\u2069"_s);
}

void TestChanges::everyKindHasItsWordAndIcon()
{
    QSet<QString> words;
    QSet<QString> icons;
    for (const Kind kind :
        {Kind::New, Kind::Moved, Kind::Reassigned, Kind::Cancelled, Kind::Gone, Kind::Changed}) {
        const Sign sign = changeSign(kind);
        words.insert(sign.text);
        icons.insert(sign.icon);
        const QImage drawn = themedIcon(sign.icon, Qt::black).pixmap(16, 16).toImage();
        bool isDrawn = false;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x)
                isDrawn = isDrawn || drawn.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY2(isDrawn, qPrintable(sign.icon));
    }
    QCOMPARE(words.size(), 6);
    QCOMPARE(icons.size(), 6);
}

void TestChanges::thePaneListsTheNewestFirst()
{
    Scene scene;
    const QAbstractItemModelTester tester(scene.at<QTableView>(u"changesTable"_s)->model(),
        QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Booking moved = edited(booking(u"1"_s), [](Booking &b) { moveTo(b, inAustin(11, 15)); });
    scene.answer({booking(u"1"_s), booking(u"2"_s, u"Grace Example"_s)});
    scene.answer({moved, booking(u"2"_s, u"Grace Example"_s)});
    scene.answer({moved, booking(u"3"_s, u"Mary Example"_s)});
    QCOMPARE(
        scene.column(ChangesModel::KindColumn), (QStringList{u"New"_s, u"Gone"_s, u"Moved"_s}));
    QCOMPARE(scene.column(ChangesModel::CustomerColumn),
        (QStringList{u"Mary Example"_s, u"Grace Example"_s, u"Ada Example"_s}));
    QCOMPARE(scene.column(ChangesModel::DetailColumn).constLast(), u"Tue 14:00 → Wed 15:00 CST"_s);
    QCOMPARE(scene.at<QLabel>(u"changesCount"_s)->text(), u"3"_s);
    const QString tooltip = scene.at<QTableView>(u"changesTable"_s)
                                ->model()
                                ->index(2, 0)
                                .data(Qt::ToolTipRole)
                                .toString();
    QVERIFY(tooltip.contains(u"Ada Example\nMassage 60\nMoved: Tue 14:00"_s));
}

void TestChanges::everyEmptyStateIsSaid()
{
    Scene scene;
    const auto *button = scene.at<QToolButton>(u"allSeen"_s);
    QVERIFY(scene.card().contains(u"Changes are told from the first answer on"_s));
    QVERIFY(!button->isEnabled());
    scene.answer({booking(u"1"_s)});
    const QString clock =
        scene.desk.bookings().asOf().toTimeZone(QTimeZone::systemTimeZone()).toString(u"HH:mm"_s);
    QVERIFY(scene.card().contains(u"Nothing has changed since %1"_s.arg(clock)));
    QCOMPARE(scene.at<QLabel>(u"changesAge"_s)->text(), u"As of %1"_s.arg(clock));
    QVERIFY(!button->isEnabled());
    scene.answer({});
    QVERIFY(!scene.card().contains(u"Nothing has changed"_s));
    QVERIFY(button->isEnabled());
    scene.desk.setDays({QDate(2026, 4, 1), QDate(2026, 4, 2)});
    QVERIFY(scene.card().contains(u"Changes are told from the first answer on"_s));
}

void TestChanges::aFailureTellsSinceWhenNothingIsKnown()
{
    Scene scene;
    scene.answer({booking(u"1"_s)});
    scene.desk.refreshQuietly();
    scene.source.take(What::Bookings)->fail({.kind = Error::Kind::Offline});
    QVERIFY(scene.at<QLabel>(u"changesAge"_s)->text().startsWith(u"Not known since"_s));
    scene.answer({booking(u"1"_s)});
    QVERIFY(scene.at<QLabel>(u"changesAge"_s)->text().startsWith(u"As of"_s));
}

void TestChanges::aLineLeadsToItsBooking()
{
    Scene scene;
    scene.answer({booking(u"1"_s)});
    scene.answer({booking(u"1"_s), booking(u"2"_s), booking(u"3"_s)});
    QSignalSpy wanted(&scene.pane, &ChangesPane::bookingWanted);
    QTableView *table = scene.at<QTableView>(u"changesTable"_s);
    const QModelIndex second = table->model()->index(1, ChangesModel::DetailColumn);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(wanted.constLast().constFirst().value<BookingId>(), BookingId{u"3"_s});
    QTest::keyClick(table, Qt::Key_Up);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wanted.constLast().constFirst().value<BookingId>(), BookingId{u"2"_s});
}

/// Who shows it marks it as seen, which takes its line away, before the next one is told.
void TestChanges::aLineMayGoWhenItIsWanted()
{
    Scene scene;
    scene.answer({});
    scene.answer({booking(u"1"_s), booking(u"2"_s), booking(u"3"_s)});
    QTableView *table = scene.at<QTableView>(u"changesTable"_s);
    QStringList told;
    connect(&scene.pane, &ChangesPane::bookingWanted, &scene.pane,
        [&scene](const BookingId &id) { scene.desk.changes().markSeen(id); });
    connect(&scene.pane, &ChangesPane::bookingWanted, &scene.pane,
        [&told](const BookingId &id) { told.append(id.value); });
    table->setCurrentIndex(table->model()->index(1, ChangesModel::DetailColumn));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(told, QStringList{u"2"_s});
}

void TestChanges::allCanBeMarkedAsSeen()
{
    Scene scene;
    scene.answer({booking(u"1"_s)});
    scene.answer({booking(u"1"_s), booking(u"2"_s)});
    QTest::mouseClick(scene.at<QToolButton>(u"allSeen"_s), Qt::LeftButton);
    QCOMPARE(scene.desk.changes().changes().size(), 0);
    QVERIFY(scene.card().contains(u"Nothing has changed since"_s));
    QCOMPARE(scene.at<QLabel>(u"changesCount"_s)->text(), QString());
}

void TestChanges::nothingHasChangedSinceItWasSeen()
{
    Scene scene;
    const ChangesModel model(scene.desk, scene.state, nullptr);
    QVERIFY(!model.since().isValid());
    scene.answer({});
    const QDateTime first = scene.desk.bookings().asOf();
    QCOMPARE(model.since(), first);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > first);
    scene.answer({booking(u"1"_s)});
    QCOMPARE(model.since(), first);
    scene.desk.changes().markAllSeen();
    QCOMPARE(model.since(), scene.desk.bookings().asOf());
    QVERIFY(model.since() > first);
}

void TestChanges::timesFollowTheZoneChosen()
{
    Scene scene;
    scene.answer({});
    scene.answer({booking(u"1"_s)});
    const auto detail = [&] { return scene.column(ChangesModel::DetailColumn).constFirst(); };
    QCOMPARE(detail(), u"Tue 10 Feb 14:00 – 15:00 CST"_s);
    QSignalSpy repainted(
        scene.at<QTableView>(u"changesTable"_s)->model(), &QAbstractItemModel::dataChanged);
    scene.state.setZone({ZoneChoice::Whose::Named, "Asia/Kolkata"});
    QCOMPARE(detail(), u"Wed 11 Feb 01:30 – 02:30 IST"_s);
    QCOMPARE(repainted.size(), 1);
}

void TestChanges::aRefreshKeepsTheLineMarked()
{
    Scene scene;
    scene.answer({booking(u"1"_s)});
    scene.answer({booking(u"1"_s), booking(u"2"_s)});
    QTableView *table = scene.at<QTableView>(u"changesTable"_s);
    table->selectRow(0);
    scene.answer({booking(u"1"_s), booking(u"2"_s), booking(u"3"_s)});
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
}

void TestChanges::everythingHasANameForScreenReaders()
{
    Scene scene;
    const auto widgets = scene.pane.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken && !spoken->text(QAccessible::Name).isEmpty());
    }
}

void TestChanges::pictures_data()
{
    QTest::addColumn<Appearance>("look");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << Appearance::Light << Qt::LeftToRight;
    QTest::newRow("dark") << Appearance::Dark << Qt::LeftToRight;
    QTest::newRow("mirrored") << Appearance::Light << Qt::RightToLeft;
}

/// Every kind is painted in every look, without a complaint; kept where DAYBOOK_PICTURES says.
void TestChanges::pictures()
{
    QFETCH(Appearance, look);
    QFETCH(Qt::LayoutDirection, direction);
    applyAppearance(look);
    QGuiApplication::setLayoutDirection(direction);
    Scene scene;
    QList<Booking> before;
    const QStringList names{u"Ada Example"_s, u"Grace Example"_s, u"Mary Example"_s, u"עדה דוגמה"_s,
        u"A very long name of a customer that cannot fit here at all"_s};
    for (int i = 0; i < names.size(); ++i)
        before.append(booking(QString::number(i), names.at(i)));
    scene.answer(before);
    QList<Booking> after = before;
    moveTo(after[0], inAustin(11, 15));
    reassign(after[1], u"Chitra"_s);
    after[2].state = BookingState::Cancelled;
    after[3].note = u"late"_s;
    after.removeLast();
    after.append(booking(u"9"_s, u"Katherine Example"_s));
    scene.answer(after);
    const QImage picture = scene.pane.grab().toImage();
    QCOMPARE(picture.pixelColor(3, 3), theme().window);
    const QString folder = qEnvironmentVariable("DAYBOOK_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(
            u"%1/changes_%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
    QTest::mouseClick(scene.at<QToolButton>(u"allSeen"_s), Qt::LeftButton);
    if (!folder.isEmpty())
        QVERIFY(scene.pane.grab().save(
            u"%1/changes_none_%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
}

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
