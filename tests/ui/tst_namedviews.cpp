// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "tests/support/fakesource.h"
#include "ui/namedviews/namedviews.h"
#include "ui/namedviews/saveviewdialog.h"
#include "ui/namedviews/viewsdialog.h"
#include "ui/namedviews/viewsmenu.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;
using What = FakeSource::What;

namespace {

const QString account = u"harbour"_s;

NamedView monday(const QString &name = u"Monday"_s)
{
    return {.name = name,
        .accountId = account,
        .kind = ViewKind::Week,
        .days = 5,
        .selection = {.location = LocationId{u"L1"_s}, .service = ServiceId{u"V1"_s}},
        .needle = u"smith"_s,
        .search = u"state:confirmed"_s,
        .zone = {ZoneChoice::Whose::Named, "Asia/Kolkata"},
        .colourBy = ColourBy::Staff,
        .showsBookings = true,
        .showsFreeSlots = false,
        .headerState = "\x00\xff columns"_ba};
}

QStringList namesOf(const QList<NamedView> &views)
{
    QStringList names;
    for (const NamedView &view : views)
        names.append(view.name);
    return names;
}

/// A file that outlives the settings that were written to it.
struct File
{
    [[nodiscard]] std::unique_ptr<QSettings> open() const
    {
        return std::make_unique<QSettings>(
            folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    }

    QTemporaryDir folder;
};

struct Scene
{
    Scene()
        : settings(file.open()), views(*settings), menu(
                                                       views, [this] { return present; }, &window)
    {
        window.setStyleSheet(styleSheetFor(theme()));
        window.resize(600, 500);
        window.show();
    }

    [[nodiscard]] QStringList entries()
    {
        Q_EMIT menu.aboutToShow();
        QStringList texts;
        const auto actions = menu.actions();
        for (const QAction *action : actions) {
            if (!action->isSeparator())
                texts.append((action->isChecked() ? u"*"_s : QString()) + action->text()
                    + (action->isEnabled() ? QString() : u" -"_s));
        }
        return texts;
    }
    void trigger(const QString &text)
    {
        Q_EMIT menu.aboutToShow();
        const auto actions = menu.actions();
        for (QAction *action : actions) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(u"no entry is called "_s + text));
    }
    template <typename T>
    [[nodiscard]] T *at(const QString &name) const
    {
        return window.findChild<T *>(name);
    }
    void press(const QString &button)
    {
        QTest::mouseClick(at<QPushButton>(button), Qt::LeftButton);
    }
    [[nodiscard]] QStringList names() const { return namesOf(views.of(account)); }

    File file;
    std::unique_ptr<QSettings> settings;
    NamedView present = monday({});
    NamedViews views;
    QWidget window;
    ViewsMenu menu;
};

} // namespace

class TestNamedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(Appearance::Light); }
    void cleanup() { applyAppearance(Appearance::Light); }

    void whatIsCapturedIsAppliedAgain();
    void onlyWhatDiffersIsChosenAnew();
    void aChoiceThatIsNoMoreIsDropped();
    void aSearchIsLeftOutWhereNoneCanBeAsked();
    void daysThatANewKindBringsAreOverruled();
    void aViewIsKeptWhole();
    void viewsAreOfAnAccountAndInTheOrderOfTheirNames();
    void aNameIsTakenOnce();
    void renamingKeepsTheRest();
    void brokenEntriesAreLeftOutAndLeftAlone_data();
    void brokenEntriesAreLeftOutAndLeftAlone();
    void whatAnotherProgramSavedIsKept();
    void anAccountTakesItsViewsAlong();
    void theMenuListsTheViews();
    void theMenuAsksForAView();
    void aViewIsSavedUnderAName();
    void aTakenNameIsAskedAbout();
    void whatWasTypedIsSavedOnlyOnRequest();
    void updatingKeepsNothingNewOfWhatWasTyped();
    void viewsAreRenamedInPlace();
    void aNameThatIsTakenIsRefused_data();
    void aNameThatIsTakenIsRefused();
    void deletingAsksFirst();
    void namesAreNoMarkupAndNoMnemonics();
    void pictures_data();
    void pictures();
};

void TestNamedViews::whatIsCapturedIsAppliedAgain()
{
    FakeSource source;
    source.able.search = true;
    Desk desk;
    ViewState state(desk);
    desk.setDays({QDate(2026, 3, 9), QDate(2026, 3, 9)});
    desk.setSource(&source);
    NamedView wanted = monday({});
    wanted.accountId.clear();
    QCOMPARE(apply(wanted, desk, state), wanted.headerState);
    QCOMPARE(desk.days(), (DateRange{QDate(2026, 3, 9), QDate(2026, 3, 13)}));
    QCOMPARE(captured(desk, state, wanted.needle, wanted.headerState), wanted);
    QVERIFY(state.needle() == BookingNeedle(u"smith"_s));
    QVERIFY(apply({}, desk, state).isEmpty());
    QCOMPARE(captured(desk, state, {}, {}), NamedView());
    desk.setSource(nullptr);
}

void TestNamedViews::onlyWhatDiffersIsChosenAnew()
{
    FakeSource source;
    Desk desk;
    ViewState state(desk);
    desk.setSource(&source);
    desk.cascade().choose(Level::Location, u"L1"_s);
    desk.cascade().choose(Level::Staff, u"S1"_s);
    QList<std::optional<QString>> locations;
    connect(&desk.cascade(), &CascadeModel::selectionChanged, this,
        [&] { locations.append(desk.cascade().chosenId(Level::Location)); });
    QVERIFY(!apply(monday(), desk, state).isEmpty());
    QCOMPARE(desk.cascade().selection(), monday().selection);
    QVERIFY(!locations.isEmpty());
    QVERIFY(!locations.contains(std::nullopt)); // it never went
    desk.setSource(nullptr);
}

void TestNamedViews::aChoiceThatIsNoMoreIsDropped()
{
    FakeSource source;
    Desk desk;
    ViewState state(desk);
    desk.setSource(&source);
    QSignalSpy dropped(&desk.cascade(), &CascadeModel::choiceDropped);
    QVERIFY(!apply(monday(), desk, state).isEmpty());
    while (const auto question = source.take(What::Locations))
        question->locations(Listing<Location>{.items = {{.id = {u"L2"_s}, .name = u"Kiel"_s}}});
    QCOMPARE(dropped.size(), 1);
    QVERIFY(!desk.cascade().chosenId(Level::Location));
    desk.setSource(nullptr);
}

void TestNamedViews::aSearchIsLeftOutWhereNoneCanBeAsked()
{
    FakeSource source;
    Desk desk;
    ViewState state(desk);
    desk.setSource(&source);
    QVERIFY(!apply(monday(), desk, state).isEmpty());
    QCOMPARE(desk.search(), QString());
    desk.setSource(nullptr);
}

/// As the window does: each kind has its own number of days.
void TestNamedViews::daysThatANewKindBringsAreOverruled()
{
    Desk desk;
    ViewState state(desk);
    connect(&state, &ViewState::kindChanged, this, [&] {
        desk.setDays({QDate(2026, 1, 1), QDate(2026, 1, 28)});
    });
    desk.setDays({QDate(2026, 3, 9), QDate(2026, 3, 9)});
    QVERIFY(!apply(monday(), desk, state).isEmpty());
    QCOMPARE(desk.days(), (DateRange{QDate(2026, 3, 9), QDate(2026, 3, 13)}));
}

void TestNamedViews::aViewIsKeptWhole()
{
    const File file;
    {
        const auto settings = file.open();
        NamedViews(*settings).put(monday());
    }
    const auto settings = file.open();
    const NamedViews views(*settings);
    QCOMPARE(views.of(account), QList{monday()});
}

void TestNamedViews::viewsAreOfAnAccountAndInTheOrderOfTheirNames()
{
    Scene scene;
    NamedView other = monday(u"Elsewhere"_s);
    other.accountId = u"quay"_s;
    scene.views.put(other);
    for (const QString &name : {u"Tuesday"_s, u"desk 2"_s, u"Monday"_s})
        scene.views.put(monday(name));
    QCOMPARE(scene.names(), (QStringList{u"desk 2"_s, u"Monday"_s, u"Tuesday"_s}));
    QCOMPARE(namesOf(scene.views.of(u"quay"_s)), QStringList{u"Elsewhere"_s});
}

void TestNamedViews::aNameIsTakenOnce()
{
    Scene scene;
    QSignalSpy changed(&scene.views, &NamedViews::changed);
    scene.views.put(monday());
    NamedView again = monday(u"MONDAY"_s);
    again.days = 2;
    scene.views.put(again);
    QCOMPARE(scene.views.of(account), QList{again});
    QCOMPARE(changed.size(), 2);
    QVERIFY(!scene.views.withName(u"quay"_s, u"Monday"_s));
    QCOMPARE(scene.views.withName(account, u"monday"_s), again);
}

void TestNamedViews::renamingKeepsTheRest()
{
    Scene scene;
    scene.views.put(monday());
    scene.views.put(monday(u"Tuesday"_s));
    scene.views.rename(account, u"Monday"_s, u"First"_s);
    QCOMPARE(scene.names(), (QStringList{u"First"_s, u"Tuesday"_s}));
    QCOMPARE(scene.views.withName(account, u"First"_s), monday(u"First"_s));
    scene.views.rename(account, u"First"_s, u"first"_s); // another case is no other view
    QCOMPARE(scene.names(), (QStringList{u"first"_s, u"Tuesday"_s}));
    scene.views.rename(account, u"nobody"_s, u"x"_s);
    scene.views.rename(account, u"first"_s, u"Tuesday"_s);
    QCOMPARE(scene.names(), QStringList{u"Tuesday"_s});
}

void TestNamedViews::brokenEntriesAreLeftOutAndLeftAlone_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("a later version") << u"version"_s << QVariant(2);
    QTest::newRow("no version") << u"version"_s << QVariant();
    QTest::newRow("a kind of later") << u"kind"_s << QVariant(u"agenda"_s);
    QTest::newRow("colours of later") << u"colourBy"_s << QVariant(u"mood"_s);
    QTest::newRow("a zone of later") << u"zoneOf"_s << QVariant(u"moon"_s);
    QTest::newRow("no name") << u"name"_s << QVariant(QString());
    QTest::newRow("no account") << u"account"_s << QVariant();
    QTest::newRow("no days") << u"days"_s << QVariant(0);
    QTest::newRow("too many days") << u"days"_s << QVariant(100'000);
    QTest::newRow("days in words") << u"days"_s << QVariant(u"many"_s);
}

void TestNamedViews::brokenEntriesAreLeftOutAndLeftAlone()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    Scene scene;
    scene.views.put(monday());
    scene.settings->beginGroup(u"views"_s);
    const QString group = scene.settings->childGroups().constFirst();
    scene.settings->endGroup();
    const QString member = u"views/%1/%2"_s.arg(group, key);
    scene.settings->setValue(member, value);
    NamedViews views(*scene.settings);
    QCOMPARE(views.of(account).size(), 0);
    views.put(monday(u"Tuesday"_s));
    views.remove(account, u"Tuesday"_s);
    views.forgetAccount(account);
    QCOMPARE(scene.settings->value(member), value);
    QCOMPARE(scene.settings->value(u"views/%1/needle"_s.arg(group)).toString(), u"smith"_s);
}

void TestNamedViews::whatAnotherProgramSavedIsKept()
{
    const File file;
    const auto one = file.open();
    const auto two = file.open();
    NamedViews mine(*one);
    NamedViews other(*two);
    other.put(monday());
    mine.put(monday(u"Tuesday"_s));
    QCOMPARE(namesOf(mine.of(account)), (QStringList{u"Monday"_s, u"Tuesday"_s}));
}

void TestNamedViews::anAccountTakesItsViewsAlong()
{
    Scene scene;
    NamedView other = monday();
    other.accountId = u"quay"_s;
    scene.views.put(monday());
    scene.views.put(other);
    scene.views.forgetAccount(account);
    QCOMPARE(scene.names(), QStringList());
    QCOMPARE(scene.views.of(u"quay"_s), QList{other});
}

void TestNamedViews::theMenuListsTheViews()
{
    Scene scene;
    QCOMPARE(scene.entries(),
        (QStringList{u"No view is saved yet -"_s, u"&Save as…"_s, u"&Rename or delete… -"_s}));
    scene.views.put(monday());
    QCOMPARE(scene.entries(), (QStringList{u"Monday"_s, u"&Save as…"_s, u"&Rename or delete…"_s}));
    scene.present.accountId.clear();
    QCOMPARE(scene.entries(),
        (QStringList{u"No account is open -"_s, u"&Save as… -"_s, u"&Rename or delete… -"_s}));
}

void TestNamedViews::theMenuAsksForAView()
{
    Scene scene;
    scene.views.put(monday());
    scene.views.put(monday(u"Tuesday"_s));
    NamedView wanted;
    connect(
        &scene.menu, &ViewsMenu::viewWanted, this, [&](const NamedView &view) { wanted = view; });
    scene.trigger(u"Tuesday"_s);
    QCOMPARE(wanted, monday(u"Tuesday"_s));
    QCOMPARE(scene.entries(),
        (QStringList{u"Monday"_s, u"*Tuesday"_s, u"&Save as…"_s, u"&Update “Tuesday”"_s,
            u"&Rename or delete…"_s}));
}

void TestNamedViews::aViewIsSavedUnderAName()
{
    Scene scene;
    scene.trigger(u"&Save as…"_s);
    QVERIFY(!scene.at<QPushButton>(u"saveButton"_s)->isEnabled());
    auto *name = scene.at<QLineEdit>(u"viewName"_s);
    QTest::keyClicks(name, u"  Monday   mornings "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(scene.views.of(account), QList{monday(u"Monday mornings"_s)});
    QVERIFY(scene.entries().contains(u"*Monday mornings"_s));
}

void TestNamedViews::aTakenNameIsAskedAbout()
{
    Scene scene;
    NamedView former = monday();
    former.days = 1;
    scene.views.put(former);
    scene.menu.saveAs();
    auto *name = scene.at<QLineEdit>(u"viewName"_s);
    QTest::keyClicks(name, u"monday"_s);
    QCOMPARE(scene.at<QLabel>(u"viewRemark"_s)->text(), u"“Monday” exists already. Replace it?"_s);
    QCOMPARE(scene.at<QPushButton>(u"saveButton"_s)->text(), u"Replace"_s);
    QTest::keyClicks(name, u"s"_s);
    QCOMPARE(scene.at<QLabel>(u"viewRemark"_s)->text(), QString());
    QCOMPARE(scene.at<QPushButton>(u"saveButton"_s)->text(), u"Save"_s);
    QTest::keyClick(name, Qt::Key_Backspace);
    scene.press(u"saveButton"_s);
    QCOMPARE(scene.views.of(account), QList{monday(u"monday"_s)});
}

void TestNamedViews::whatWasTypedIsSavedOnlyOnRequest()
{
    Scene scene;
    scene.present.search.clear();
    scene.menu.saveAs();
    auto *typed = scene.at<QCheckBox>(u"withTyped"_s);
    QCOMPARE(typed->text(), u"With what was &typed: “smith”"_s);
    typed->setChecked(false);
    QTest::keyClicks(scene.at<QLineEdit>(u"viewName"_s), u"Monday"_s);
    scene.press(u"saveButton"_s);
    QCOMPARE(scene.views.of(account).constFirst().needle, QString());
    scene.settings->sync();
    QFile file(scene.settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("smith"));
    QTRY_VERIFY(!scene.at<SaveViewDialog>(u"saveView"_s));
    scene.present.needle.clear();
    scene.menu.saveAs();
    QVERIFY(!scene.at<QCheckBox>(u"withTyped"_s)->isVisible());
}

void TestNamedViews::updatingKeepsNothingNewOfWhatWasTyped()
{
    Scene scene;
    NamedView plain = monday();
    plain.needle.clear();
    plain.search.clear();
    scene.views.put(plain);
    scene.trigger(u"Monday"_s);
    scene.present.days = 2;
    scene.trigger(u"&Update “Monday”"_s);
    plain.days = 2;
    QCOMPARE(scene.views.of(account), QList{plain});
    scene.views.put(monday());
    scene.present.needle = u"jones"_s;
    scene.trigger(u"&Update “Monday”"_s);
    QCOMPARE(scene.views.of(account).constFirst().needle, u"jones"_s);
}

void TestNamedViews::viewsAreRenamedInPlace()
{
    Scene scene;
    scene.views.put(monday());
    scene.views.put(monday(u"Tuesday"_s));
    scene.menu.manage();
    scene.press(u"renameView"_s);
    auto *editor = scene.at<QListWidget>(u"viewsList"_s)->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Zweiter"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(scene.names(), (QStringList{u"Tuesday"_s, u"Zweiter"_s}));
    QCOMPARE(scene.at<QListWidget>(u"viewsList"_s)->currentItem()->text(), u"Zweiter"_s);
    QCOMPARE(scene.views.withName(account, u"Zweiter"_s), monday(u"Zweiter"_s));
}

void TestNamedViews::aNameThatIsTakenIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("taken") << u"tuesday"_s << u"“tuesday” exists already."_s;
    QTest::newRow("none") << u"  "_s << u"A view needs a name."_s;
}

void TestNamedViews::aNameThatIsTakenIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, said);
    Scene scene;
    scene.views.put(monday());
    scene.views.put(monday(u"Tuesday"_s));
    scene.menu.manage();
    auto *list = scene.at<QListWidget>(u"viewsList"_s);
    list->item(0)->setText(name);
    QTRY_COMPARE(scene.at<QLabel>(u"viewsRemark"_s)->text(), said);
    QCOMPARE(list->item(0)->text(), u"Monday"_s);
    QCOMPARE(scene.names(), (QStringList{u"Monday"_s, u"Tuesday"_s}));
}

void TestNamedViews::deletingAsksFirst()
{
    Scene scene;
    scene.views.put(monday());
    scene.menu.manage();
    QVERIFY(!scene.at<QPushButton>(u"reallyDelete"_s)->isVisible());
    scene.press(u"deleteView"_s);
    QCOMPARE(scene.at<QLabel>(u"viewsRemark"_s)->text(), u"Delete “Monday”?"_s);
    QVERIFY(!scene.at<QPushButton>(u"deleteView"_s)->isVisible());
    scene.press(u"keepView"_s);
    QCOMPARE(scene.names(), QStringList{u"Monday"_s});
    scene.press(u"deleteView"_s);
    scene.press(u"reallyDelete"_s);
    QCOMPARE(scene.names(), QStringList());
    QCOMPARE(scene.at<QLabel>(u"viewsRemark"_s)->text(), u"No view is saved yet"_s);
    QVERIFY(!scene.at<QPushButton>(u"deleteView"_s)->isEnabled());
    QVERIFY(!scene.at<QPushButton>(u"renameView"_s)->isEnabled());
}

void TestNamedViews::namesAreNoMarkupAndNoMnemonics()
{
    Scene scene;
    const QString hostile = u"<b>R&D</b>\u202E"_s;
    scene.views.put(monday(hostile));
    QCOMPARE(scene.entries().constFirst(), u"<b>R&&D</b>\uFFFD"_s);
    scene.menu.manage();
    QCOMPARE(scene.at<QListWidget>(u"viewsList"_s)->item(0)->text(), u"<b>R&D</b>\uFFFD"_s);
    scene.press(u"deleteView"_s);
    QCOMPARE(scene.at<QLabel>(u"viewsRemark"_s)->textFormat(), Qt::PlainText);
    scene.press(u"reallyDelete"_s);
    QCOMPARE(scene.names(), QStringList());
}

void TestNamedViews::pictures_data()
{
    QTest::addColumn<Appearance>("look");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

/// Painted in every look, without a complaint; kept where DAYBOOK_PICTURES says.
void TestNamedViews::pictures()
{
    QFETCH(Appearance, look);
    applyAppearance(look);
    Scene scene;
    for (const QString &name : {u"Monday mornings"_s, u"Massage, both rooms"_s, u"Kiel"_s})
        scene.views.put(monday(name));
    scene.trigger(u"Kiel"_s);
    scene.menu.popup(scene.window.mapToGlobal(QPoint(10, 10)));
    scene.menu.saveAs();
    QTest::keyClicks(scene.at<QLineEdit>(u"viewName"_s), u"kiel"_s);
    scene.menu.manage();
    scene.press(u"deleteView"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString folder = qEnvironmentVariable("DAYBOOK_PICTURES");
    const std::pair<QWidget *, QString> shown[] = {{&scene.menu, u"viewsmenu"_s},
        {scene.at<QDialog>(u"saveView"_s), u"saveview"_s},
        {scene.at<QDialog>(u"viewsDialog"_s), u"viewsdialog"_s}};
    for (const auto &[widget, name] : shown) {
        const QPixmap picture = widget->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(
                u"%1/%2_%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag()))));
    }
    scene.menu.close();
}

QTEST_MAIN(TestNamedViews)
#include "tst_namedviews.moc"
