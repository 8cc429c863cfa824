// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "ui/accounts/accountdialog.h"
#include "ui/inspector/rawdialog.h"
#include "ui/theme/theme.h"
#include "ui/window/actionlist.h"
#include "ui/window/colouredge.h"
#include "ui/window/preferencesdialog.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

/// What can take the focus below @p root and does not say what it is.
QStringList namelessIn(const QWidget *root)
{
    QStringList nameless;
    const auto widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(u"%1 \"%2\""_s.arg(
                QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
    }
    return nameless;
}

QColor pixelAt(const QWidget *widget, QPoint at)
{
    return const_cast<QWidget *>(widget)->grab(QRect(at, QSize(1, 1))).toImage().pixelColor(0, 0);
}

} // namespace

class TestWindowFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning); }
    void init();
    void cleanup();

    void whatAPersonArrangedIsThereAgain();
    void brokenSettingsDoNoHarm();
    void theTogglesShowAndHideTheirPanes_data();
    void theTogglesShowAndHideTheirPanes();

    void f6GoesRoundThePanes();
    void findGoesToTheSearch();
    void refreshHasTwoKeys_data();
    void refreshHasTwoKeys();
    void thePaletteRunsACommand_data();
    void thePaletteRunsACommand();
    void thePaletteNarrowsAndMovesByArrows();
    void theOverviewListsKeysAndRunsNothing();
    void theAccountMenuOpensByItsKeys();
    void preferencesChangeTheLookAtOnce();
    void quitClosesTheWindow();
    void noTwoActionsShareAKey();
    void everyActionOfTheMenusIsInThePalette();

    void everythingThatTakesTheFocusHasAName();
    void everyDialogNamesItsFields();

    void theEdgeTellsTheEnvironment_data();
    void theEdgeTellsTheEnvironment();
    void bothLooksReachEveryLabel();
    void bothLooksReachOpenDialogs();
    void rightToLeftMirrorsTheRows();

    void stopEndsAHangingList();
    void stopEndsAHangingSignIn();
    void stopEndsAHangingIdentity();
    void stopOffersItselfAfterASecondOnly();
    void quittingWithRequestsRunningEndsAtOnce();
    void dialogsOpenWhileQuittingDoNoHarm();

private:
    void openBusiness();
    [[nodiscard]] QToolButton *stop() { return m_window->found<QToolButton>(u"stop"_s); }

    Business m_business;
    std::unique_ptr<WindowUnderTest> m_window;
};

void TestWindowFrame::init()
{
    QVERIFY(m_business.control.reset());
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
}

void TestWindowFrame::cleanup()
{
    m_window.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    applyAppearance(Appearance::Light);
}

void TestWindowFrame::openBusiness()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
}

void TestWindowFrame::whatAPersonArrangedIsThereAgain()
{
    const QTemporaryDir kept;
    const QString file = kept.filePath(u"kept.ini"_s);
    QList<int> columns;
    QList<int> lists;
    QByteArray header;
    QSize size;
    QString account;
    {
        WindowUnderTest first(file);
        first.open(m_business);
        account = first.workspace.account()->id;
        QTRY_VERIFY(first.isQuiet());
        first.window.resize(first.window.minimumSizeHint() + QSize(37, 91));
        first.found<QSplitter>(u"listSplitter"_s)->setSizes({100, 250, 180});
        first.desk.setDays({.from = businessDay, .to = businessDay.addDays(6)});
        first.bookings()->setColumnHidden(BookingTableModel::PhoneColumn, false);
        first.bookings()->horizontalHeader()->moveSection(2, 1);
        first.bookings()->sortByColumn(BookingTableModel::StaffColumn, Qt::DescendingOrder);
        first.action(u"Inspector"_s)->trigger();
        first.action(u"Free"_s)->trigger();
        first.action(u"Dark"_s)->trigger();
        first.choose(Level::Location,
            first.rows(Level::Location).at(1)); // its column goes, but not for ever
        QVERIFY(first.bookings()->isColumnHidden(BookingTableModel::LocationColumn));
        QTRY_COMPARE(
            first.found<QSplitter>(u"columnSplitter"_s)->sizes().at(2), 0); // laid out anew
        columns = first.found<QSplitter>(u"columnSplitter"_s)->sizes();
        lists = first.found<QSplitter>(u"listSplitter"_s)->sizes();
        size = first.window.size();
        first.window.close();
    }
    applyAppearance(Appearance::Light);
    WindowUnderTest second(file);
    QVERIFY(theme().isDark);
    QVERIFY(second.action(u"Dark"_s)->isChecked());
    QCOMPARE(second.window.size(), size);
    QCOMPARE(second.found<QSplitter>(u"listSplitter"_s)->sizes(), lists);
    QCOMPARE(second.found<QSplitter>(u"columnSplitter"_s)->sizes(), columns);
    QVERIFY(!second.action(u"Inspector"_s)->isChecked());
    QVERIFY(!second.found<QLabel>(u"inspectorTitle"_s)->isVisible());
    QVERIFY(!second.action(u"Free"_s)->isChecked());
    QVERIFY(second.action(u"Booked"_s)->isChecked());
    QVERIFY(!second.found<QToolButton>(u"freeToggle"_s)->isChecked());
    QTableView *table = second.bookings();
    QVERIFY(!table->isColumnHidden(BookingTableModel::PhoneColumn));
    QVERIFY(!table->isColumnHidden(BookingTableModel::LocationColumn));
    QVERIFY(table->isColumnHidden(BookingTableModel::NoteColumn));
    QCOMPARE(table->horizontalHeader()->visualIndex(2), 1);
    QCOMPARE(
        table->horizontalHeader()->sortIndicatorSection(), int(BookingTableModel::StaffColumn));
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(second.found<QToolButton>(u"rangeButton"_s)->text(), u"Week"_s);
    QCOMPARE(second.settings.value(u"account/last"_s).toString(), account);

    // The table is sorted as its header says.
    const Account again = *second.accounts.withId(account);
    second.credentials.keepForSession(credentialOf(again), Secret(m_business.server.privateKey()));
    second.workspace.open(again.id);
    QTRY_VERIFY(second.isQuiet());
    const QStringList staff = rowsOf(table, BookingTableModel::StaffColumn);
    QVERIFY(staff.size() > 10);
    QVERIFY(staff.constFirst().localeAwareCompare(staff.constLast()) > 0);
}

void TestWindowFrame::brokenSettingsDoNoHarm()
{
    const QTemporaryDir kept;
    const QString file = kept.filePath(u"kept.ini"_s);
    {
        QSettings broken(file, QSettings::IniFormat);
        for (const QString &key : {u"window/geometry"_s, u"window/columns"_s, u"window/lists"_s,
                 u"window/centre"_s, u"bookings/header"_s})
            broken.setValue(key, QByteArray("rubbish"));
        broken.setValue(u"window/days"_s, -400);
        broken.setValue(u"window/appearance"_s, 99);
        broken.setValue(u"account/last"_s, u"gone"_s);
        broken.setValue(u"accounts/size"_s, 3);
    }
    WindowUnderTest window(file);
    QVERIFY(window.isActive);
    QCOMPARE(window.found<QToolButton>(u"rangeButton"_s)->text(), u"Day"_s);
    QVERIFY(window.accounts.accounts().isEmpty());
    window.open(m_business);
    QTRY_VERIFY(window.isQuiet());
    QVERIFY(!rowsOf(window.bookings()).isEmpty());
    QVERIFY(window.bookings()->isVisible());
}

void TestWindowFrame::theTogglesShowAndHideTheirPanes_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("widget");
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("lists") << u"Lists"_s << u"locationFilter"_s << QKeySequence(Qt::Key_F9);
    QTest::newRow("inspector") << u"Inspector"_s << u"rawButton"_s
                               << QKeySequence(Qt::CTRL | Qt::Key_I);
    QTest::newRow("booked") << u"Booked"_s << u"bookingTable"_s << QKeySequence();
    QTest::newRow("free") << u"Free"_s << u"slotCount"_s << QKeySequence();
}

void TestWindowFrame::theTogglesShowAndHideTheirPanes()
{
    QFETCH(QString, action);
    QFETCH(QString, widget);
    QFETCH(QKeySequence, keys);
    openBusiness();
    m_window->bookings()->selectRow(0);
    auto *shown = m_window->found<QWidget>(widget);
    QVERIFY(shown->isVisible());
    const auto toggle = [&] {
        if (keys.isEmpty())
            m_window->action(action)->trigger();
        else
            m_window->type(keys);
    };
    toggle();
    QVERIFY(!shown->isVisible());
    QVERIFY(!m_window->action(action)->isChecked());
    toggle();
    QVERIFY(shown->isVisible());
}

void TestWindowFrame::f6GoesRoundThePanes()
{
    openBusiness();
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->desk.setDays({.from = businessDay, .to = businessDay.addDays(6)});
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->bookings()->isVisible() && m_window->freeTimes()->isVisible());
    const QList<QWidget *> stops{m_window->search(), m_window->filter(Level::Location),
        m_window->filter(Level::Staff), m_window->filter(Level::Service), m_window->bookings(),
        m_window->freeTimes()};
    m_window->search()->setFocus();
    for (int i = 1; i <= stops.size(); ++i) {
        m_window->type(QKeySequence(Qt::Key_F6));
        QCOMPARE(QApplication::focusWidget(), stops.at(i % stops.size()));
    }
    for (auto i = stops.size() - 1; i >= 0; --i) {
        m_window->type(QKeySequence(Qt::SHIFT | Qt::Key_F6));
        QCOMPARE(QApplication::focusWidget(), stops.at(i));
    }
    m_window->list(Level::Staff)->setFocus();
    m_window->type(QKeySequence(Qt::Key_F6));
    QCOMPARE(QApplication::focusWidget(), m_window->filter(Level::Service));
}

void TestWindowFrame::findGoesToTheSearch()
{
    openBusiness();
    m_window->search()->setText(u"ana"_s);
    m_window->bookings()->setFocus();
    m_window->type(QKeySequence(QKeySequence::Find));
    QCOMPARE(QApplication::focusWidget(), m_window->search());
    QCOMPARE(m_window->search()->selectedText(), u"ana"_s);
    QTest::keyClick(m_window->search(), Qt::Key_Delete);
    QTest::keyClick(m_window->search(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), m_window->bookings());
}

void TestWindowFrame::refreshHasTwoKeys_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("F5") << QKeySequence(Qt::Key_F5);
    QTest::newRow("Ctrl+R") << QKeySequence(Qt::CTRL | Qt::Key_R);
}

void TestWindowFrame::refreshHasTwoKeys()
{
    QFETCH(QKeySequence, keys);
    openBusiness();
    const auto before = m_business.control.count(u"/live/staff"_s);
    m_window->type(keys);
    QTRY_COMPARE(m_business.control.count(u"/live/staff"_s), before + 1);
    QTRY_VERIFY(m_window->isQuiet());
}

void TestWindowFrame::thePaletteRunsACommand_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("Ctrl+K") << QKeySequence(Qt::CTRL | Qt::Key_K);
    QTest::newRow("Ctrl+Shift+P") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
}

void TestWindowFrame::thePaletteRunsACommand()
{
    QFETCH(QKeySequence, keys);
    m_window->type(keys);
    auto *palette = m_window->window.findChild<ActionList *>();
    QVERIFY(palette && palette->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), m_window->found<QLineEdit>(u"commandFilter"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"later"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_window->desk.days().from, businessDay.addDays(1));
    QTRY_VERIFY(!m_window->window.findChild<ActionList *>());
}

void TestWindowFrame::thePaletteNarrowsAndMovesByArrows()
{
    m_window->type(QKeySequence(Qt::CTRL | Qt::Key_K));
    auto *needle = m_window->found<QLineEdit>(u"commandFilter"_s);
    auto *list = m_window->found<QListWidget>(u"commandList"_s);
    QTRY_COMPARE(QApplication::focusWidget(), needle);
    QTest::keyClicks(needle, u"no such command"_s);
    QTest::keyClick(needle, Qt::Key_Return);
    QVERIFY(m_window->window.findChild<ActionList *>());
    needle->clear();
    const int first = list->currentRow();
    QTest::keyClick(needle, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), list);
    QVERIFY(list->currentRow() > first);
    const auto disabled = list->findItems(u"Remove account"_s, Qt::MatchStartsWith);
    QVERIFY(disabled.isEmpty()); // no account is open
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->window.findChild<ActionList *>());
}

void TestWindowFrame::theOverviewListsKeysAndRunsNothing()
{
    m_window->type(QKeySequence(Qt::Key_F1));
    auto *list = m_window->found<QListWidget>(u"commandList"_s);
    QVERIFY(!list->findItems(u"F5"_s, Qt::MatchContains).isEmpty());
    QVERIFY(!list->findItems(u"Ctrl+K"_s, Qt::MatchContains).isEmpty());
    QVERIFY(list->findItems(u"About"_s, Qt::MatchContains).isEmpty()); // it has no key
    QTest::keyClicks(m_window->found<QLineEdit>(u"commandFilter"_s), u"later"_s);
    QTest::keyClick(m_window->found<QLineEdit>(u"commandFilter"_s), Qt::Key_Return);
    QVERIFY(m_window->window.findChild<ActionList *>()->isVisible());
    QCOMPARE(m_window->desk.days().from, businessDay);
}

void TestWindowFrame::theAccountMenuOpensByItsKeys()
{
    const QMenu *menu = m_window->found<QToolButton>(u"accountButton"_s)->menu();
    bool wasOpen = false;
    QTimer::singleShot(0, &m_window->window, [&] {
        wasOpen = menu->isVisible();
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    });
    m_window->type(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    QTRY_VERIFY(wasOpen);
}

void TestWindowFrame::preferencesChangeTheLookAtOnce()
{
    m_window->type(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QVERIFY(m_window->window.findChild<PreferencesDialog *>());
    auto *look = m_window->found<QComboBox>(u"appearanceBox"_s);
    look->setFocus();
    QTest::keyClick(look, Qt::Key_End);
    QVERIFY(theme().isDark);
    QVERIFY(m_window->action(u"Dark"_s)->isChecked());
    m_window->action(u"Light"_s)->trigger();
    QVERIFY(!theme().isDark);
    QCOMPARE(m_window->settings.value(u"window/appearance"_s).toInt(), 1);
}

void TestWindowFrame::quitClosesTheWindow()
{
    m_window->type(QKeySequence(Qt::CTRL | Qt::Key_Q));
    QVERIFY(!m_window->window.isVisible());
    QVERIFY(m_window->settings.contains(u"window/geometry"_s));
}

void TestWindowFrame::noTwoActionsShareAKey()
{
    QHash<QString, QString> owners;
    const auto actions = m_window->window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!owners.contains(text),
                qPrintable(text + u": "_s + owners.value(text) + u", "_s + action->text()));
            owners.insert(text, action->text());
        }
    }
    QVERIFY(owners.size() > 15);
}

void TestWindowFrame::everyActionOfTheMenusIsInThePalette()
{
    openBusiness();
    m_window->type(QKeySequence(Qt::CTRL | Qt::Key_K));
    const auto *list = m_window->found<QListWidget>(u"commandList"_s);
    for (const QString &wanted :
        {u"Add account"_s, u"Change account"_s, u"Remove account"_s, u"Quit"_s, u"Refresh"_s,
            u"Find bookings"_s, u"Preferences"_s, u"Today"_s, u"Go to date"_s, u"Dark"_s})
        QVERIFY2(!list->findItems(wanted, Qt::MatchStartsWith).isEmpty(), qPrintable(wanted));
}

void TestWindowFrame::everythingThatTakesTheFocusHasAName()
{
    QCOMPARE(namelessIn(&m_window->window), QStringList());
    openBusiness();
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->search()->setText(u"a"_s);
    m_window->bookings()->selectRow(0);
    QCOMPARE(namelessIn(&m_window->window), QStringList());
    QVERIFY(m_business.control.fault("GET /live/appointmentList", "status", -1, 404));
    QVERIFY(m_business.control.fault("GET /live/locations", "status", -1, 404));
    m_window->type(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(namelessIn(&m_window->window), QStringList());
    // A name says at least what can be read.
    const auto buttons = m_window->window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const QString words = button->text().remove(u'&');
        if (!button->isVisible() || words != u"Try again"_s)
            continue;
        QVERIFY(QAccessible::queryAccessibleInterface(const_cast<QAbstractButton *>(button))
                    ->text(QAccessible::Name)
                    .contains(words));
    }
}

void TestWindowFrame::everyDialogNamesItsFields()
{
    openBusiness();
    m_window->bookings()->selectRow(0);
    const auto check = [](const QWidget *dialog) {
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(namelessIn(dialog).join(u", "_s), QString());
    };
    m_window->action(u"Add account…"_s)->trigger();
    check(m_window->window.findChild<AccountDialog *>());
    m_window->window.findChild<AccountDialog *>()->close();
    m_window->action(u"Preferences…"_s)->trigger();
    check(m_window->window.findChild<PreferencesDialog *>());
    m_window->window.findChild<PreferencesDialog *>()->close();
    m_window->action(u"Command palette…"_s)->trigger();
    check(m_window->window.findChild<ActionList *>());
    m_window->window.findChild<ActionList *>()->close();
    QVERIFY(m_window->press(&m_window->window, u"Raw data…"_s));
    check(m_window->window.findChild<RawDialog *>());
    m_window->window.findChild<RawDialog *>()->close();
    m_window->action(u"About Daybook"_s)->trigger();
    check(m_window->window.findChild<QMessageBox *>());
    m_window->window.findChild<QMessageBox *>()->close();
    m_window->action(u"Go to date…"_s)->trigger();
    check(m_window->found<QCalendarWidget>(u"calendar"_s));
}

void TestWindowFrame::theEdgeTellsTheEnvironment_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::newRow("production") << Environment::Production;
    QTest::newRow("test") << Environment::Test;
    QTest::newRow("sandbox") << Environment::Sandbox;
}

void TestWindowFrame::theEdgeTellsTheEnvironment()
{
    QFETCH(Environment, environment);
    auto *edge = m_window->found<QWidget>(u"edge"_s);
    QCOMPARE(pixelAt(edge, {5, 1}), theme().line);
    const Account account{
        .name = u"Clinic"_s, .environment = environment, .baseUrl = u"no address"_s};
    m_window->accounts.put(account);
    m_window->workspace.open(account.id);
    for (const Appearance look : {Appearance::Dark, Appearance::Light}) {
        applyAppearance(look);
        QCoreApplication::processEvents();
        QCOMPARE(pixelAt(edge, {5, 1}), theme().of(environment));
        QCOMPARE(pixelAt(edge, {edge->width() - 5, 2}), theme().of(environment));
    }
    m_window->workspace.close();
    QCOMPARE(pixelAt(edge, {5, 1}), theme().line);
}

void TestWindowFrame::bothLooksReachEveryLabel()
{
    openBusiness();
    m_window->bookings()->selectRow(0);
    for (const Appearance look : {Appearance::Dark, Appearance::Light, Appearance::Dark}) {
        applyAppearance(look);
        QCoreApplication::processEvents();
        const auto labels = m_window->window.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            const QString ink = label->property("ink").toString();
            const QColor wanted = ink == "dim"_L1 ? theme().dim
                : ink == "warning"_L1             ? theme().warning
                                                  : theme().text;
            QVERIFY2(label->palette().color(QPalette::WindowText) == wanted,
                qPrintable(ink + u": "_s + label->text()));
        }
        QCOMPARE(pixelAt(m_window->found<QWidget>(u"toolbar"_s), {2, 2}), theme().window);
        const QWidget *table = m_window->bookings()->viewport();
        QCOMPARE(pixelAt(table, {table->width() / 2, table->height() - 3}), theme().window);
        const QWidget *list = m_window->list(Level::Location)->viewport();
        QCOMPARE(pixelAt(list, {list->width() - 2, list->height() - 2}), theme().window);
        QCOMPARE(pixelAt(m_window->search(), {m_window->search()->width() / 2, 4}), theme().field);
        const QRect chosen =
            m_window->bookings()->visualRect(m_window->bookings()->model()->index(0, 0));
        QCOMPARE(pixelAt(table, chosen.topLeft() + QPoint(1, 4)), theme().accent);
    }
}

void TestWindowFrame::bothLooksReachOpenDialogs()
{
    m_window->action(u"Add account…"_s)->trigger();
    auto *dialog = m_window->window.findChild<AccountDialog *>();
    for (const Appearance look : {Appearance::Dark, Appearance::Light}) {
        applyAppearance(look);
        QCoreApplication::processEvents();
        QCOMPARE(pixelAt(dialog, {3, 3}), theme().window);
        QCOMPARE(
            m_window->found<QLabel>(u"accountMessage"_s)->palette().color(QPalette::WindowText),
            theme().dim);
        QVERIFY(!m_window->found<QWidget>(u"accountForSession"_s)->isVisible());
    }
}

void TestWindowFrame::rightToLeftMirrorsTheRows()
{
    m_window.reset();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_window = std::make_unique<WindowUnderTest>();
    openBusiness();
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(2));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->click(m_window->bookings(), m_window->bookings()->model()->index(0, 0));
    QVERIFY(!m_window->window.grab().isNull());

    const auto atEdges = [](QAbstractItemView *view, const QModelIndex &index) {
        view->scrollTo(index);
        const QRect row = view->visualRect(index);
        return std::pair(pixelAt(view->viewport(), {row.right() - 1, row.center().y() - 6}),
            pixelAt(view->viewport(), {row.left() + 1, row.center().y() - 6}));
    };
    const auto [right, left] = atEdges(
        m_window->list(Level::Location), m_window->list(Level::Location)->model()->index(2, 0));
    QCOMPARE(right, theme().accent);
    QVERIFY(left != theme().accent);
    QTableView *table = m_window->bookings();
    const auto [first, inner] =
        atEdges(table, table->model()->index(0, table->horizontalHeader()->logicalIndex(0)));
    QCOMPARE(first, theme().accent);
    QVERIFY(inner != theme().accent);
    // The lists stand on the right, and everything still works by hand.
    QVERIFY(m_window->list(Level::Location)->mapTo(&m_window->window, QPoint()).x()
        > table->mapTo(&m_window->window, QPoint()).x());
    m_window->choose(Level::Location, u"All locations"_s);
    QVERIFY(!m_window->desk.cascade().chosen(Level::Location));
}

void TestWindowFrame::stopEndsAHangingList()
{
    QVERIFY(m_business.control.fault("GET /live/staff", "hang"));
    m_window->open(m_business);
    QTRY_VERIFY(stop()->isVisible());
    QTest::mouseClick(stop(), Qt::LeftButton);
    QVERIFY(m_window->isQuiet());
    QTRY_VERIFY(!stop()->isVisible());
    QCOMPARE(
        WindowUnderTest::saidFor(m_window->list(Level::Staff)).section(u'\n', 0, 0), u"Stopped"_s);
    QVERIFY(m_window->rows(Level::Service).size() > 1);
    QCOMPARE(m_window->found<QLabel>(u"running"_s)->text(), QString());

    QVERIFY(m_business.control.reset());
    QVERIFY(
        m_window->press(WindowUnderTest::frameOf(m_window->list(Level::Staff)), u"Try again"_s));
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
}

void TestWindowFrame::stopEndsAHangingSignIn()
{
    QVERIFY(m_business.control.fault("GET /live/sessionToken", "hang"));
    m_window->open(m_business);
    QTRY_VERIFY(stop()->isVisible());
    QTest::mouseClick(stop(), Qt::LeftButton);
    QCOMPARE(m_window->scheduler.inFlight(), 0);
    QTRY_VERIFY(!stop()->isVisible());
}

void TestWindowFrame::stopEndsAHangingIdentity()
{
    QVERIFY(m_business.control.fault("GET /live/business", "hang"));
    m_window->open(m_business);
    QTRY_VERIFY(stop()->isVisible());
    QTest::mouseClick(stop(), Qt::LeftButton);
    QCOMPARE(m_window->scheduler.inFlight(), 0);
    QTRY_VERIFY(!stop()->isVisible());
    QVERIFY(m_window->rows(Level::Staff).size() > 1); // what was there stays
}

void TestWindowFrame::stopOffersItselfAfterASecondOnly()
{
    openBusiness();
    QTRY_VERIFY(!m_window->meter.isRunning()); // a click soon after another is still the same burst
    QVERIFY(!stop()->isVisible());
    QVERIFY(m_business.control.fault("GET /live/staff", "hang", 1));
    QElapsedTimer clock;
    clock.start();
    m_window->type(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(stop()->isVisible());
    QVERIFY(clock.elapsed() >= 950);
    QCOMPARE(m_window->found<QLabel>(u"running"_s)->text(), u"Still working…"_s);
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
}

void TestWindowFrame::quittingWithRequestsRunningEndsAtOnce()
{
    for (const char *path : {"GET /live/staff", "GET /live/appointmentList", "GET /live/locations"})
        QVERIFY(m_business.control.fault(path, "hang"));
    m_window->open(m_business);
    QTRY_VERIFY(m_window->scheduler.inFlight() >= 3);
    QElapsedTimer clock;
    clock.start();
    m_window->window.close();
    m_window.reset();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestWindowFrame::dialogsOpenWhileQuittingDoNoHarm()
{
    openBusiness();
    QVERIFY(m_business.control.fault("GET /live/sessionToken", "hang"));
    m_window->action(u"Change account…"_s)->trigger();
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->setText(u"another"_s);
    QVERIFY(m_window->press(m_window->window.findChild<AccountDialog *>(), u"Test and save"_s));
    QTRY_VERIFY(m_window->scheduler.inFlight() > 0);
    m_window->window.close();
    m_window.reset();
}

QTEST_MAIN(TestWindowFrame)
#include "tst_window_frame.moc"
