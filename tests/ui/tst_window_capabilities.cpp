// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "core/timekit/signedsearch.h"
#include "ui/settings.h"
#include "ui/window/actionlist.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QStringList splitters{u"columnSplitter"_s, u"centreSplitter"_s, u"listSplitter"_s};

QList<QList<int>> arrangementOf(WindowUnderTest &window)
{
    QList<QList<int>> sizes;
    for (const QString &splitter : splitters)
        sizes.append(window.found<QSplitter>(splitter)->sizes());
    return sizes;
}

} // namespace

class TestWindowCapabilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void theWindowShowsWhatTheAccountCan_data();
    void theWindowShowsWhatTheAccountCan();
    void withoutAnAccountEverythingIsThere();
    void aWidgetAccountAsksAndShowsFreeTimes();
    void aWidgetAccountHasTheWholeCentreForFreeTimes();
    void aSignedSearchShowsOneCustomersBookings();
    void aSignedSearchHasTheWholeWidthForBookings();
    void aRefusedTokenSaysNobodysName();
    void askingASignedSearchForSomebodyElseSaysWhy();
    void theInspectorSaysWhatCanBeSelected_data();
    void theInspectorSaysWhatCanBeSelected();
    void nobodyIsNamedAfterASignedSearch();

    void whatAPersonHidHoldsWhereItCanBeSeen();
    void theOnlyPaneCannotBeHidden_data();
    void theOnlyPaneCannotBeHidden();
    void comingBackShowsWhatWasShown();
    void quittingElsewhereKeepsWhatAPersonArranged_data();
    void quittingElsewhereKeepsWhatAPersonArranged();

    void f6GoesRoundWhatIsShown_data();
    void f6GoesRoundWhatIsShown();
    void focusLeavesWhatIsHidden();
    void theBarsKeepTheirHeight();
    void f6WithNothingToGoToDoesNoHarm();
    void aKeyForTheHiddenSearchLeavesTheFocus();
    void keysOfWhatIsHiddenDoNothing();
    void thePaletteOffersWhatTheAccountCan();
    void theStatusLineSaysAsWhom_data();
    void theStatusLineSaysAsWhom();

private:
    void open(AccountKind kind);
    [[nodiscard]] QSplitter *columns() { return m_window->found<QSplitter>(u"columnSplitter"_s); }
    [[nodiscard]] QSplitter *centre() { return m_window->found<QSplitter>(u"centreSplitter"_s); }
    [[nodiscard]] QString scope() { return m_window->found<QLabel>(u"scope"_s)->text(); }
    [[nodiscard]] bool isShown(const QString &name)
    {
        return m_window->found<QWidget>(name)->isVisible();
    }
    [[nodiscard]] QStringList askedPaths() const;
    void arrange();

    Business m_business;
    std::unique_ptr<WindowUnderTest> m_window;
};

void TestWindowCapabilities::init()
{
    QVERIFY(m_business.control.reset());
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
}

void TestWindowCapabilities::open(AccountKind kind)
{
    m_window->open(m_business, kind);
    QTRY_VERIFY(m_window->isQuiet());
    QTRY_VERIFY(m_window->workspace.identity());
}

/// Gives every splitter sizes of a person's own; they add up to what there is.
void TestWindowCapabilities::arrange()
{
    for (const QString &name : splitters) {
        auto *splitter = m_window->found<QSplitter>(name);
        QList<int> sizes = splitter->sizes();
        sizes.first() += 40;
        sizes.last() -= 40;
        splitter->setSizes(sizes);
    }
    QCoreApplication::processEvents();
}

QStringList TestWindowCapabilities::askedPaths() const
{
    QSet<QString> paths;
    const auto requests = m_business.control.requests();
    for (const Arrived &request : requests)
        paths.insert(request.path);
    QStringList sorted(paths.begin(), paths.end());
    sorted.sort();
    return sorted;
}

void TestWindowCapabilities::theWindowShowsWhatTheAccountCan_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QStringList>("hidden");
    QTest::addColumn<QStringList>("hiddenActions");
    QTest::newRow("TimeTap") << AccountKind::TimeTap << QStringList{u"scope"_s} << QStringList{};
    QTest::newRow("app key") << AccountKind::Timekit << QStringList{u"scope"_s} << QStringList{};
    QTest::newRow("widget key") << AccountKind::TimekitWidget
                                << QStringList{u"staffFilter"_s, u"bookingCount"_s, u"search"_s,
                                       u"bookedToggle"_s, u"freeToggle"_s, u"scope"_s}
                                << QStringList{u"Booked"_s, u"Free"_s, u"Find bookings"_s};
    QTest::newRow("signed search")
        << AccountKind::SignedSearch
        << QStringList{u"locationFilter"_s, u"staffFilter"_s, u"serviceFilter"_s, u"slotCount"_s,
               u"dateButton"_s, u"rangeButton"_s, u"bookedToggle"_s, u"freeToggle"_s}
        << QStringList{u"Booked"_s, u"Free"_s, u"Lists"_s, u"Today"_s, u"Earlier"_s, u"Later"_s,
               u"Go to date…"_s};
}

void TestWindowCapabilities::theWindowShowsWhatTheAccountCan()
{
    QFETCH(AccountKind, kind);
    QFETCH(QStringList, hidden);
    QFETCH(QStringList, hiddenActions);
    open(kind);
    const QStringList parts{u"locationFilter"_s, u"staffFilter"_s, u"serviceFilter"_s,
        u"bookingCount"_s, u"slotCount"_s, u"dateButton"_s, u"rangeButton"_s, u"search"_s,
        u"bookedToggle"_s, u"freeToggle"_s, u"scope"_s};
    for (const QString &part : parts)
        QVERIFY2(isShown(part) != hidden.contains(part), qPrintable(part));
    const QStringList actions{u"Booked"_s, u"Free"_s, u"Lists"_s, u"Today"_s, u"Earlier"_s,
        u"Later"_s, u"Go to date…"_s, u"Find bookings"_s, u"Inspector"_s, u"Refresh"_s};
    for (const QString &text : actions) {
        const QAction *action = m_window->action(text);
        QVERIFY2(action->isVisible() != hiddenActions.contains(text), qPrintable(text));
        QCOMPARE(action->isEnabled(), action->isVisible());
    }
}

void TestWindowCapabilities::withoutAnAccountEverythingIsThere()
{
    open(AccountKind::SignedSearch);
    QVERIFY(!isShown(u"locationFilter"_s));
    m_window->workspace.close();
    for (const QString &part : {u"locationFilter"_s, u"staffFilter"_s, u"bookingCount"_s,
             u"slotCount"_s, u"dateButton"_s, u"freeToggle"_s})
        QVERIFY2(isShown(part), qPrintable(part));
    QVERIFY(!isShown(u"scope"_s));
}

void TestWindowCapabilities::aWidgetAccountAsksAndShowsFreeTimes()
{
    open(AccountKind::TimekitWidget);
    m_window->desk.setDays({.from = businessDay, .to = businessDay.addDays(6)});
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    QTRY_VERIFY(m_window->freeTimes()->isVisible());
    QVERIFY(!rowsOf(m_window->freeTimes()).isEmpty());
    const QStringList asked = askedPaths();
    QVERIFY(asked.filter(u"/v2/bookings"_s).isEmpty()); // nothing that it may not have
    QVERIFY(asked.filter(u"/v2/resources"_s).isEmpty());
    const auto requests = m_business.control.requests();
    for (const Arrived &request : requests)
        QCOMPARE(request.status, 200);
}

void TestWindowCapabilities::aWidgetAccountHasTheWholeCentreForFreeTimes()
{
    open(AccountKind::TimekitWidget);
    const QList<int> heights = centre()->sizes();
    QCOMPARE(heights.at(0), 0);
    QVERIFY(heights.at(1) > centre()->height() - 4);
    const QList<int> lists = m_window->found<QSplitter>(u"listSplitter"_s)->sizes();
    QCOMPARE(lists.at(static_cast<int>(Level::Staff)), 0);
    QVERIFY(columns()->sizes().at(0) > 150);
}

void TestWindowCapabilities::aSignedSearchShowsOneCustomersBookings()
{
    open(AccountKind::SignedSearch);
    QCOMPARE(scope(),
        u"Bookings of %1 in %2"_s.arg(
            m_business.server.regularCustomer(), m_business.server.timekitAppSlug()));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto *line = m_window->found<QLabel>(u"scope"_s);
    QVERIFY(line->width() >= line->sizeHint().width()); // all of it can be read
    QVERIFY(m_window->desk.bookings().rowCount() > 3);
    for (int row = 0; row < m_window->desk.bookings().rowCount(); ++row)
        QCOMPARE(m_window->desk.bookings().rows().at(row).customer.email,
            m_business.server.regularCustomer());
    QCOMPARE(askedPaths(), QStringList{u"/v2/bookings"_s});
}

void TestWindowCapabilities::aSignedSearchHasTheWholeWidthForBookings()
{
    open(AccountKind::SignedSearch);
    QTRY_COMPARE(columns()->sizes().at(0), 0);
    const auto *table = m_window->bookings();
    QCOMPARE(table->mapTo(&m_window->window, QPoint(0, 0)).x(), 0);
    QVERIFY(centre()->sizes().at(0) > centre()->height() - 4);
    QCOMPARE(centre()->sizes().at(1), 0);
}

void TestWindowCapabilities::aRefusedTokenSaysNobodysName()
{
    const Account account = m_window->addAccount(m_business, AccountKind::SignedSearch);
    const SearchScope other{.appSlug = account.appSlug,
        .attribute = u"customer.email"_s,
        .value = u"ada@example.test"_s};
    m_window->credentials.keepForSession(
        credentialOf(account), mintSignedSearch(other, Secret("test_api_key_INVENTED"_ba)));
    m_window->workspace.open(account.id);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(WindowUnderTest::saidFor(m_window->bookings())
                .contains(u"The signed search was refused"_s));
    QCOMPARE(scope(), u"Bookings of one customer in %1"_s.arg(account.appSlug));
    QCOMPARE(m_window->found<QLabel>(u"identity"_s)->text(), u"Harbour Clinic · not signed in"_s);
}

void TestWindowCapabilities::askingASignedSearchForSomebodyElseSaysWhy()
{
    open(AccountKind::SignedSearch);
    m_window->desk.setSearch(u"customer.email:ada@example.test"_s);
    QTRY_VERIFY(m_window->isQuiet());
    QTRY_VERIFY(WindowUnderTest::saidFor(m_window->bookings())
                    .contains(u"A signed search opens the bookings of its own customer only."_s));
    QWidget *frame = WindowUnderTest::frameOf(m_window->bookings());
    QVERIFY(!m_window->press(frame, u"Try again"_s)); // it would be the same again
}

void TestWindowCapabilities::theInspectorSaysWhatCanBeSelected_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("hint");
    const QString both = u"Select a booking or a free time to see it here"_s;
    QTest::newRow("TimeTap") << AccountKind::TimeTap << both;
    QTest::newRow("app key") << AccountKind::Timekit << both;
    QTest::newRow("widget key") << AccountKind::TimekitWidget
                                << u"Select a free time to see it here"_s;
    QTest::newRow("signed search")
        << AccountKind::SignedSearch << u"Select a booking to see it here"_s;
}

void TestWindowCapabilities::theInspectorSaysWhatCanBeSelected()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, hint);
    open(kind);
    QCOMPARE(m_window->found<QLabel>(u"inspectorHint"_s)->text(), hint);
}

void TestWindowCapabilities::nobodyIsNamedAfterASignedSearch()
{
    open(AccountKind::SignedSearch);
    m_window->bookings()->selectRow(0);
    const QString customer = m_window->found<QLabel>(u"inspectorTitle"_s)->text();
    QVERIFY(!customer.isEmpty());
    QVERIFY(m_business.control.fault("GET /v2/app", "hang"));
    m_window->open(m_business, AccountKind::Timekit); // looked at before anything is answered
    const auto labels = m_window->window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible())
            continue;
        QVERIFY2(!label->text().contains(customer), qPrintable(label->objectName()));
        QVERIFY2(!label->text().contains(m_business.server.regularCustomer()),
            qPrintable(label->objectName()));
    }
    QVERIFY(rowsOf(m_window->bookings()).isEmpty());
    QVERIFY(scope().isEmpty());
}

void TestWindowCapabilities::whatAPersonHidHoldsWhereItCanBeSeen()
{
    open(AccountKind::TimeTap);
    m_window->type(QKeySequence(Qt::Key_F9));
    QVERIFY(!isShown(u"locationFilter"_s));
    open(AccountKind::TimekitWidget);
    QVERIFY(!isShown(u"locationFilter"_s));
    m_window->type(QKeySequence(Qt::Key_F9));
    QVERIFY(isShown(u"locationFilter"_s));
    QVERIFY(!isShown(u"staffFilter"_s)); // there is still nothing to ask for
    open(AccountKind::TimeTap);
    QVERIFY(isShown(u"locationFilter"_s));
    QVERIFY(isShown(u"staffFilter"_s));
}

void TestWindowCapabilities::theOnlyPaneCannotBeHidden_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("pane");
    QTest::newRow("widget key") << AccountKind::TimekitWidget << u"slotCount"_s;
    QTest::newRow("signed search") << AccountKind::SignedSearch << u"bookingCount"_s;
}

void TestWindowCapabilities::theOnlyPaneCannotBeHidden()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, pane);
    open(AccountKind::TimeTap);
    for (const QString &toggle : {u"Booked"_s, u"Free"_s})
        m_window->action(toggle)->trigger();
    QVERIFY(!isShown(pane));
    open(kind);
    QVERIFY(isShown(pane));
    open(AccountKind::TimeTap);
    QVERIFY(!isShown(pane));
}

void TestWindowCapabilities::comingBackShowsWhatWasShown()
{
    open(AccountKind::TimeTap);
    arrange();
    m_window->action(u"Inspector"_s)->trigger();
    QCoreApplication::processEvents();
    const auto before = arrangementOf(*m_window);
    for (const AccountKind kind : {AccountKind::TimekitWidget, AccountKind::SignedSearch}) {
        open(kind);
        QVERIFY(!m_window->action(u"Inspector"_s)->isChecked());
    }
    open(AccountKind::Timekit);
    QTRY_COMPARE(arrangementOf(*m_window), before);
}

void TestWindowCapabilities::quittingElsewhereKeepsWhatAPersonArranged_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::newRow("widget key") << AccountKind::TimekitWidget;
    QTest::newRow("signed search") << AccountKind::SignedSearch;
}

void TestWindowCapabilities::quittingElsewhereKeepsWhatAPersonArranged()
{
    QFETCH(AccountKind, kind);
    open(AccountKind::TimeTap);
    arrange();
    QCoreApplication::processEvents();
    const auto before = arrangementOf(*m_window);
    open(kind);
    m_window->window.close();
    for (const auto &setting : {settings::showsBooked, settings::showsFree, settings::showsLists})
        QVERIFY(setting.read(m_window->settings));

    WindowUnderTest again(m_window->settings.fileName());
    QTRY_COMPARE(arrangementOf(again), before);
}

void TestWindowCapabilities::f6GoesRoundWhatIsShown_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QStringList>("stops");
    QTest::newRow("widget key") << AccountKind::TimekitWidget
                                << QStringList{u"locationFilter"_s, u"serviceFilter"_s};
    QTest::newRow("signed search")
        << AccountKind::SignedSearch << QStringList{u"search"_s, u"bookingTable"_s};
}

void TestWindowCapabilities::f6GoesRoundWhatIsShown()
{
    QFETCH(AccountKind, kind);
    QFETCH(QStringList, stops);
    open(kind);
    QTRY_VERIFY(m_window->window.isActiveWindow());
    m_window->found<QWidget>(stops.constLast())->setFocus();
    for (int round = 0; round < 2; ++round) {
        for (const QString &stop : stops) {
            m_window->type(QKeySequence(Qt::Key_F6));
            QCOMPARE(QApplication::focusWidget()->objectName(), stop);
        }
    }
}

void TestWindowCapabilities::focusLeavesWhatIsHidden()
{
    open(AccountKind::TimeTap);
    m_window->search()->setFocus();
    open(AccountKind::TimekitWidget);
    QCOMPARE(QApplication::focusWidget(), m_window->filter(Level::Location));
    open(AccountKind::SignedSearch);
    QCOMPARE(QApplication::focusWidget(), m_window->search());
}

void TestWindowCapabilities::theBarsKeepTheirHeight()
{
    const auto heights = [this] {
        return QList<int>{m_window->found<QWidget>(u"toolbar"_s)->height(),
            m_window->found<QWidget>(u"centreBar"_s)->height()};
    };
    open(AccountKind::TimeTap);
    const QList<int> before = heights();
    for (const AccountKind kind : allAccountKinds) {
        open(kind);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(heights(), before);
    }
}

void TestWindowCapabilities::f6WithNothingToGoToDoesNoHarm()
{
    open(AccountKind::TimekitWidget);
    m_window->type(QKeySequence(Qt::Key_F9));
    m_window->type(QKeySequence(Qt::Key_F6));
    m_window->type(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    QVERIFY(m_window->window.isVisible());
}

void TestWindowCapabilities::aKeyForTheHiddenSearchLeavesTheFocus()
{
    open(AccountKind::TimekitWidget);
    m_window->desk.setDays({.from = businessDay, .to = businessDay.addDays(6)});
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->freeTimes()->setFocus();
    m_window->type(QKeySequence(Qt::Key_Slash));
    m_window->type(QKeySequence(QKeySequence::Find));
    QCOMPARE(m_window->window.focusWidget(), m_window->freeTimes());
}

void TestWindowCapabilities::keysOfWhatIsHiddenDoNothing()
{
    open(AccountKind::SignedSearch);
    const int before = static_cast<int>(m_business.control.requests().size());
    const DateRange days = m_window->desk.days();
    m_window->bookings()->setFocus();
    for (const QKeySequence &keys : {QKeySequence(Qt::Key_T), QKeySequence(Qt::CTRL | Qt::Key_T),
             QKeySequence(Qt::Key_PageDown), QKeySequence(Qt::Key_F9)})
        m_window->type(keys);
    QCOMPARE(m_window->desk.days(), days);
    QVERIFY(m_window->action(u"Lists"_s)->isChecked());
    QVERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.requests().size(), before);
}

void TestWindowCapabilities::thePaletteOffersWhatTheAccountCan()
{
    open(AccountKind::SignedSearch);
    for (const QKeySequence &keys :
        {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_F1)}) {
        m_window->window.activateWindow();
        QTRY_VERIFY(m_window->window.isActiveWindow());
        m_window->type(keys);
        auto *palette = m_window->window.findChild<ActionList *>();
        QVERIFY(palette);
        auto *list = m_window->found<QListWidget>(u"commandList"_s, palette);
        QVERIFY(list->findItems(u"Later"_s, Qt::MatchStartsWith).isEmpty());
        QVERIFY(list->findItems(u"Lists"_s, Qt::MatchStartsWith).isEmpty());
        QCOMPARE(list->findItems(u"Refresh"_s, Qt::MatchStartsWith).size(), 1);
        palette->reject();
        QTRY_VERIFY(!m_window->window.findChild<ActionList *>());
    }
}

void TestWindowCapabilities::theStatusLineSaysAsWhom_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("said");
    const QString slug = m_business.server.timekitAppSlug();
    QTest::newRow("TimeTap") << AccountKind::TimeTap << u"Signed in to Harbour Clinic · sandbox"_s;
    QTest::newRow("app key") << AccountKind::Timekit << u"Signed in to Harbour Clinic · sandbox"_s;
    QTest::newRow("widget key") << AccountKind::TimekitWidget
                                << u"Signed in to %1 by widget key · sandbox"_s.arg(slug);
    QTest::newRow("signed search")
        << AccountKind::SignedSearch
        << u"Signed search of %1 · sandbox"_s.arg(m_business.server.regularCustomer());
}

void TestWindowCapabilities::theStatusLineSaysAsWhom()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, said);
    open(kind);
    QCOMPARE(m_window->found<QLabel>(u"identity"_s)->text(), said);
}

QTEST_MAIN(TestWindowCapabilities)
#include "tst_window_capabilities.moc"
