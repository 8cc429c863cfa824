// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "tests/support/fakesource.h"
#include "ui/settings.h"
#include "ui/text/times.h"
#include "ui/text/zonetext.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"
#include "ui/zones/zonebutton.h"
#include "ui/zones/zonedialog.h"
#include "ui/zones/zonelistmodel.h"
#include "ui/zones/zonestore.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;
using What = FakeSource::What;
using Whose = ZoneChoice::Whose;

Q_DECLARE_METATYPE(daybook::ZoneChoice)
Q_DECLARE_METATYPE(Whose)

namespace {

const QDateTime noon(QDate(2026, 2, 10), QTime(12, 0), Qt::UTC);

/// Invalid without a name; QTimeZone would take this computer's.
QTimeZone zoneCalled(const QByteArray &name)
{
    return name.isEmpty() ? QTimeZone() : QTimeZone(name);
}

/// A place in Austin and one booking of somebody in New York.
struct Scene
{
    explicit Scene(const std::function<void(QSettings &)> &prepare = {})
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat), state(desk),
          window([&] {
              if (prepare)
                  prepare(settings);
          }),
          button(desk, state, settings, &window.widget)
    {
        window.widget.setStyleSheet(styleSheetFor(theme()));
        window.widget.resize(500, 420);
        button.move(12, 12);
        window.widget.show();
        desk.setDays({noon.date(), noon.date()});
        desk.setSource(&source);
        source.take(What::Locations)
            ->locations(Listing<Location>{.items = {{.id = {u"L1"_s},
                                              .name = u"Austin & Co"_s,
                                              .zone = QTimeZone("America/Chicago")}}});
        source.take(What::Bookings)
            ->bookings(Page<Booking>{.items = {{.id = {u"1"_s},
                                         .start = noon,
                                         .end = noon.addSecs(3600),
                                         .zone = QTimeZone("Europe/Berlin"),
                                         .customerZone = QTimeZone("America/New_York"),
                                         .locationId = {u"L1"_s}}}});
    }
    ~Scene() { desk.setSource(nullptr); }

    [[nodiscard]] QString said() const { return button.accessibleName(); }
    /// The entries of the menu, the chosen one with a star.
    [[nodiscard]] QStringList entries()
    {
        Q_EMIT button.menu()->aboutToShow();
        QStringList texts;
        const auto actions = button.menu()->actions();
        for (const QAction *action : actions) {
            if (!action->isSeparator())
                texts.append((action->isChecked() ? u"*"_s : QString()) + action->text());
        }
        return texts;
    }
    void trigger(const QString &text)
    {
        Q_EMIT button.menu()->aboutToShow();
        const auto actions = button.menu()->actions();
        for (QAction *action : actions) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(u"no entry is called "_s + text));
    }
    [[nodiscard]] ZoneDialog *dialog() const { return window.widget.findChild<ZoneDialog *>(); }

    /// Runs a step before the button is made.
    struct Window
    {
        explicit Window(const std::function<void()> &first) { first(); }
        QWidget widget;
    };

    QTemporaryDir folder;
    QSettings settings;
    FakeSource source;
    Desk desk;
    ViewState state;
    Window window;
    ZoneButton button;
};

} // namespace

class TestZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(Appearance::Light); }
    void cleanup()
    {
        applyAppearance(Appearance::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void anotherDayIsMarkedOnTheTime_data();
    void anotherDayIsMarkedOnTheTime();
    void bothEndsOfASpanAreMarked_data();
    void bothEndsOfASpanAreMarked();
    void timesKeepTheirOrderFromRightToLeft();
    void zonesAreNamedAfterTheirCity_data();
    void zonesAreNamedAfterTheirCity();
    void theButtonSaysWhoseTimeItIs_data();
    void theButtonSaysWhoseTimeItIs();
    void aChosenPlaceIsNamed();
    void aPickedCustomerTellsHerZone();
    void theMenuOffersAll();
    void theMenuChooses();
    void theKeyGoesRound();
    void theChoiceIsKept();
    void aBrokenChoiceIsThePlaces_data();
    void aBrokenChoiceIsThePlaces();
    void onlyTheLatestNamedZonesAreKept();
    void onlyPlacesAreOffered_data();
    void onlyPlacesAreOffered();
    void aZoneIsFoundByTyping_data();
    void aZoneIsFoundByTyping();
    void theDialogIsUsedByKeyboard();
    void theDialogIsUsedByMouse();
    void escapeChangesNothing();
    void whatIsNotFoundIsSaid();
    void pictures_data();
    void pictures();
};

void TestZones::anotherDayIsMarkedOnTheTime_data()
{
    QTest::addColumn<QDateTime>("instant");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, int day, int hour, const QByteArray &zone,
                         const QString &text) {
        QTest::newRow(name) << QDateTime(QDate(2026, 2, day), QTime(hour, 0), Qt::UTC) << zone
                            << text;
    };
    row("the same day", 10, 12, "Europe/Berlin", u"13:00"_s);
    row("the day after", 10, 23, "Europe/Berlin", u"00:00 +1"_s);
    row("the day before", 10, 4, "America/Chicago", u"22:00 −1"_s);
    row("half an hour", 10, 19, "Asia/Kolkata", u"00:30 +1"_s);
    row("two days after", 12, 1, "Europe/Berlin", u"02:00 +2"_s);
    row("beyond the date line", 10, 11, "Pacific/Kiritimati", u"01:00 +1"_s);
    row("no zone", 11, 0, "", u"00:00 +1"_s);
}

void TestZones::anotherDayIsMarkedOnTheTime()
{
    QFETCH(QDateTime, instant);
    QFETCH(QByteArray, zone);
    QFETCH(QString, text);
    QCOMPARE(clockTextOn(instant, zoneCalled(zone), QDate(2026, 2, 10)), text);
}

void TestZones::bothEndsOfASpanAreMarked_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<QString>("alone");
    QTest::addColumn<QString>("onDay");
    QTest::newRow("the same day") << 12 << u"13:00 – 15:00"_s << u"13:00 – 15:00"_s;
    QTest::newRow("over midnight") << 22 << u"23:00 – 01:00 +1"_s << u"23:00 – 01:00 +1"_s;
    QTest::newRow("the day after") << 24 << u"01:00 – 03:00"_s << u"01:00 +1 – 03:00 +1"_s;
    QTest::newRow("from the day before") << -2 << u"23:00 – 01:00 +1"_s << u"23:00 −1 – 01:00"_s;
}

void TestZones::bothEndsOfASpanAreMarked()
{
    QFETCH(int, hour);
    const QTimeZone berlin("Europe/Berlin");
    const QDateTime start = noon.addSecs((hour - 12) * 3600);
    const QDateTime end = start.addSecs(7200);
    QTEST(spanText(start, end, berlin), "alone");
    QTEST(spanTextOn(start, end, berlin, noon.date()), "onDay");
}

void TestZones::timesKeepTheirOrderFromRightToLeft()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QDateTime late(QDate(2026, 2, 10), QTime(23, 0), Qt::UTC);
    QCOMPARE(clockTextOn(late, QTimeZone("Europe/Berlin"), late.date()), u"\u206600:00 +1\u2069"_s);
    QCOMPARE(spanTextOn(late, late, QTimeZone::utc(), late.date().addDays(-1)),
        u"\u206623:00 +1 – 23:00 +1\u2069"_s);
    QCOMPARE(clockText(QTime(23, 0)), u"\u206623:00\u2069"_s);
    QCOMPARE(offsetText(QTimeZone("America/Chicago"), late), u"\u2066UTC−06:00\u2069"_s);
}

void TestZones::zonesAreNamedAfterTheirCity_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("offset");
    QTest::newRow("half hour") << QByteArray("Asia/Kolkata") << u"Kolkata"_s << u"Kolkata, IST"_s
                               << u"UTC+05:30"_s;
    QTest::newRow("three parts") << QByteArray("America/Argentina/Buenos_Aires")
                                 << u"Buenos Aires"_s << u"Buenos Aires, -03"_s << u"UTC−03:00"_s;
    QTest::newRow("UTC") << QByteArray("UTC") << u"UTC"_s << u"UTC"_s << u"UTC"_s;
    QTest::newRow("none") << QByteArray() << u"UTC"_s << u"UTC"_s << u"UTC"_s;
}

void TestZones::zonesAreNamedAfterTheirCity()
{
    QFETCH(QByteArray, id);
    const QTimeZone zone = zoneCalled(id);
    QTEST(cityText(zone), "city");
    QTEST(cityZoneText(zone, noon), "whole");
    QTEST(offsetText(zone, noon), "offset");
}

void TestZones::theButtonSaysWhoseTimeItIs_data()
{
    QTest::addColumn<ZoneChoice>("choice");
    QTest::addColumn<ViewKind>("kind");
    QTest::addColumn<QString>("text");
    const ZoneChoice named{Whose::Named, "Asia/Kolkata"};
    QTest::newRow("list, place") << ZoneChoice{} << ViewKind::List << u"Time: each place's"_s;
    QTest::newRow("picture, place") << ZoneChoice{} << ViewKind::Staff << u"Time: Chicago (CST)"_s;
    QTest::newRow("list, mine") << ZoneChoice{.whose = Whose::Mine} << ViewKind::List
                                << u"Time: UTC"_s;
    QTest::newRow("list, customer")
        << ZoneChoice{.whose = Whose::Customer} << ViewKind::List << u"Time: each customer's"_s;
    QTest::newRow("picture, customer")
        << ZoneChoice{.whose = Whose::Customer} << ViewKind::Week << u"Time: customer's"_s;
    QTest::newRow("named") << named << ViewKind::List << u"Time: Kolkata (IST)"_s;
}

void TestZones::theButtonSaysWhoseTimeItIs()
{
    QFETCH(ZoneChoice, choice);
    QFETCH(ViewKind, kind);
    QFETCH(QString, text);
    Scene scene;
    scene.state.setKind(kind);
    scene.state.setZone(choice);
    QCOMPARE(scene.said(), text);
    QVERIFY(scene.button.text().startsWith(text));
}

void TestZones::aChosenPlaceIsNamed()
{
    Scene scene;
    scene.desk.cascade().choose(Level::Location, u"L1"_s);
    QCOMPARE(scene.said(), u"Time: Austin & Co (CST)"_s);
    QVERIFY(scene.button.text().startsWith(u"Time: Austin && Co (CST)"_s));
    scene.desk.setDays({QDate(2026, 7, 1), QDate(2026, 7, 1)});
    QCOMPARE(scene.said(), u"Time: Austin & Co (CDT)"_s); // as it is called on the days on show
}

void TestZones::aPickedCustomerTellsHerZone()
{
    Scene scene;
    scene.state.setKind(ViewKind::Staff);
    scene.state.setZone({.whose = Whose::Customer});
    scene.state.pick({u"1"_s});
    QCOMPARE(scene.said(), u"Time: customer's (EST)"_s);
    QVERIFY(scene.entries().contains(u"*The customer's (New York, EST)"_s));
}

void TestZones::theMenuOffersAll()
{
    Scene scene([](QSettings &settings) {
        settings::recentZones.write(settings, {u"Asia/Kolkata"_s, u"No/Where"_s});
    });
    QCOMPARE(scene.entries(),
        (QStringList{u"*The place's"_s, u"Mine (UTC)"_s, u"The customer's"_s, u"Kolkata, IST"_s,
            u"&Other…"_s}));
    scene.desk.cascade().choose(Level::Location, u"L1"_s);
    QCOMPARE(scene.entries().constFirst(), u"*The place's (Austin && Co, CST)"_s);
}

void TestZones::theMenuChooses()
{
    Scene scene(
        [](QSettings &settings) { settings::recentZones.write(settings, {u"Asia/Kolkata"_s}); });
    scene.trigger(u"Kolkata, IST"_s);
    QCOMPARE(scene.state.zone(), (ZoneChoice{Whose::Named, "Asia/Kolkata"}));
    scene.trigger(u"Mine (UTC)"_s);
    QCOMPARE(scene.state.zone(), ZoneChoice{.whose = Whose::Mine});
    QVERIFY(scene.entries().contains(u"*Mine (UTC)"_s));
}

void TestZones::theKeyGoesRound()
{
    Scene scene;
    QList<Whose> seen;
    const auto round = [&](int steps) {
        seen.clear();
        for (int i = 0; i < steps; ++i) {
            scene.button.cycle();
            seen.append(scene.state.zone().whose);
        }
        return seen;
    };
    QCOMPARE(round(4), (QList{Whose::Mine, Whose::Customer, Whose::Place, Whose::Mine}));
    scene.state.setZone({Whose::Named, "Asia/Kolkata"});
    QCOMPARE(round(4), (QList{Whose::Place, Whose::Mine, Whose::Customer, Whose::Named}));
    QCOMPARE(scene.state.zone().name, "Asia/Kolkata");
}

void TestZones::theChoiceIsKept()
{
    Scene scene;
    scene.state.setZone({Whose::Named, "Asia/Kolkata"});
    QCOMPARE(storedZone(scene.settings), (ZoneChoice{Whose::Named, "Asia/Kolkata"}));
    ViewState next(scene.desk);
    const ZoneButton button(scene.desk, next, scene.settings, nullptr);
    QCOMPARE(next.zone(), (ZoneChoice{Whose::Named, "Asia/Kolkata"}));
    scene.state.setZone({});
    QCOMPARE(storedZone(scene.settings), ZoneChoice());
}

void TestZones::aBrokenChoiceIsThePlaces_data()
{
    QTest::addColumn<int>("whose");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("too small") << -1 << QByteArray();
    QTest::newRow("too large") << 4 << QByteArray();
    QTest::newRow("no name") << 3 << QByteArray();
    QTest::newRow("an unknown name") << 3 << QByteArray("No/Where");
}

void TestZones::aBrokenChoiceIsThePlaces()
{
    QFETCH(int, whose);
    QFETCH(QByteArray, name);
    const Scene scene([&](QSettings &settings) {
        settings::zoneOf.write(settings, whose);
        settings::zoneName.write(settings, name);
    });
    QCOMPARE(scene.state.zone(), ZoneChoice());
}

void TestZones::onlyTheLatestNamedZonesAreKept()
{
    Scene scene;
    for (const char *name : {"Asia/Kolkata", "Europe/Berlin", "Asia/Tokyo", "America/New_York",
             "Asia/Dubai", "Europe/Paris", "Asia/Tokyo"})
        scene.state.setZone({Whose::Named, name});
    QCOMPARE(recentZones(scene.settings),
        (QList<QByteArray>{
            "Asia/Tokyo", "Europe/Paris", "Asia/Dubai", "America/New_York", "Europe/Berlin"}));
}

void TestZones::onlyPlacesAreOffered_data()
{
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("Asia/Kolkata") << true;
    QTest::newRow("America/Argentina/Buenos_Aires") << true;
    QTest::newRow("UTC") << true;
    QTest::newRow("Etc/GMT+5") << false;
    QTest::newRow("US/Central") << false;
    QTest::newRow("SystemV/CST6CDT") << false;
    QTest::newRow("UTC-05:00") << false;
}

void TestZones::onlyPlacesAreOffered()
{
    QFETCH(bool, isOffered);
    QCOMPARE(isOfPlace(QTest::currentDataTag()), isOffered);
}

void TestZones::aZoneIsFoundByTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("city");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("city") << u"kolk"_s << u"Kolkata"_s << true;
    QTest::newRow("country") << u"india"_s << u"Kolkata"_s << true;
    QTest::newRow("words in any order") << u"aires arg"_s << u"Buenos Aires"_s << true;
    QTest::newRow("abbreviation") << u"aest"_s << u"Brisbane"_s << true;
    QTest::newRow("offset") << u"+05:30"_s << u"Kolkata"_s << true;
    QTest::newRow("region") << u"pacific"_s << u"Auckland"_s << true;
    QTest::newRow("not that one") << u"berlin"_s << u"Kolkata"_s << false;
    QTest::newRow("none at all") << u"utc"_s << u"UTC"_s << true;
}

void TestZones::aZoneIsFoundByTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, city);
    QFETCH(bool, isThere);
    ZoneDialog dialog("Europe/Berlin", noon, nullptr);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"zoneNeedle"_s), typed);
    const QAbstractItemModel *model = dialog.findChild<QTableView *>(u"zoneTable"_s)->model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole, city, 1, Qt::MatchExactly);
    QCOMPARE(!found.isEmpty(), isThere);
}

void TestZones::theDialogIsUsedByKeyboard()
{
    Scene scene;
    scene.trigger(u"&Other…"_s);
    QVERIFY(scene.dialog());
    auto *needle = scene.dialog()->findChild<QLineEdit *>(u"zoneNeedle"_s);
    QTest::keyClicks(needle, u"america/indiana"_s);
    QTest::keyClick(needle, Qt::Key_Down);
    QTest::keyClick(needle, Qt::Key_Down);
    QTest::keyClick(needle, Qt::Key_Up);
    const auto *table = scene.dialog()->findChild<QTableView *>(u"zoneTable"_s);
    const QString city = table->model()->index(1, 0).data().toString();
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(needle->text() == u"america/indiana"_s);
    QTest::keyClick(needle, Qt::Key_Return);
    QCOMPARE(cityText(QTimeZone(scene.state.zone().name)), city);
    QVERIFY(!scene.dialog() || !scene.dialog()->isVisible());
}

void TestZones::theDialogIsUsedByMouse()
{
    ZoneDialog dialog("Europe/Berlin", noon, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &ZoneDialog::zoneChosen);
    auto *table = dialog.findChild<QTableView *>(u"zoneTable"_s);
    QCOMPARE(table->currentIndex().data().toString(), u"Berlin"_s); // where one is now
    const QPoint at = table->visualRect(table->currentIndex()).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(chosen.size(), 1);
    dialog.show();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2); // once, not once more for the button
}

void TestZones::escapeChangesNothing()
{
    Scene scene;
    scene.button.openDialog();
    QTest::keyClick(scene.dialog()->findChild<QLineEdit *>(u"zoneNeedle"_s), Qt::Key_Escape);
    QCOMPARE(scene.state.zone(), ZoneChoice());
}

void TestZones::whatIsNotFoundIsSaid()
{
    ZoneDialog dialog("Europe/Berlin", noon, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &ZoneDialog::zoneChosen);
    auto *needle = dialog.findChild<QLineEdit *>(u"zoneNeedle"_s);
    QTest::keyClicks(needle, u"atlantis"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"noZone"_s)->isVisible());
    QVERIFY(!dialog.findChild<QPushButton *>(u"useZone"_s)->isEnabled());
    QTest::keyClick(needle, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    needle->clear();
    QVERIFY(!dialog.findChild<QLabel *>(u"noZone"_s)->isVisible());
}

void TestZones::pictures_data()
{
    QTest::addColumn<Appearance>("look");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << Appearance::Light << Qt::LeftToRight;
    QTest::newRow("dark") << Appearance::Dark << Qt::LeftToRight;
    QTest::newRow("mirrored") << Appearance::Light << Qt::RightToLeft;
}

/// Painted in every look, without a complaint; kept where DAYBOOK_PICTURES says.
void TestZones::pictures()
{
    QFETCH(Appearance, look);
    QFETCH(Qt::LayoutDirection, direction);
    applyAppearance(look);
    QGuiApplication::setLayoutDirection(direction);
    Scene scene([](QSettings &settings) {
        settings::recentZones.write(settings, {u"Asia/Kolkata"_s, u"Europe/Berlin"_s});
    });
    scene.desk.cascade().choose(Level::Location, u"L1"_s);
    scene.state.pick({u"1"_s});
    scene.button.menu()->popup(scene.button.mapToGlobal(QPoint(0, scene.button.height())));
    scene.button.openDialog();
    scene.button.adjustSize();
    const QString folder = qEnvironmentVariable("DAYBOOK_PICTURES");
    const std::pair<QWidget *, QString> shown[] = {{&scene.button, u"zonebutton"_s},
        {scene.button.menu(), u"zonemenu"_s}, {scene.dialog(), u"zonedialog"_s}};
    for (const auto &[widget, name] : shown) {
        const QPixmap picture = widget->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(
                u"%1/%2_%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag()))));
    }
    scene.button.menu()->close();
}

QTEST_MAIN(TestZones)
#include "tst_zones.moc"
