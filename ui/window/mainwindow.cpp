// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "core/http/burstmeter.h"
#include "ui/accounts/accountbutton.h"
#include "ui/bookings/bookingmenu.h"
#include "ui/bookings/bookingspane.h"
#include "ui/cascade/cascadepane.h"
#include "ui/common/calmtable.h"
#include "ui/common/labels.h"
#include "ui/datebar/datebar.h"
#include "ui/export/exportdialog.h"
#include "ui/freetimes/freetimespane.h"
#include "ui/inspector/inspectorpane.h"
#include "ui/inspector/rawdialog.h"
#include "ui/lists/listview.h"
#include "ui/namedviews/namedviews.h"
#include "ui/namedviews/viewsmenu.h"
#include "ui/print/printdialog.h"
#include "ui/refresh/alarm.h"
#include "ui/refresh/autorefresh.h"
#include "ui/search/searchbox.h"
#include "ui/settings.h"
#include "ui/text/plaintext.h"
#include "ui/text/tokentext.h"
#include "ui/theme/stylesheet.h"
#include "ui/tokens/tokenstudio.h"
#include "ui/views/viewdays.h"
#include "ui/window/accountwishes.h"
#include "ui/window/actionlist.h"
#include "ui/window/actions.h"
#include "ui/window/colouredge.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/selectionchips.h"
#include "ui/window/statusline.h"
#include "ui/window/takingout.h"
#include "ui/window/tools.h"
#include "ui/window/viewstack.h"
#include "ui/workspace.h"
#include "ui/zones/zonebutton.h"

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QSplitter>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QSplitter *makeSplitter(Qt::Orientation orientation, const QString &name)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setObjectName(name);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QToolButton *makeToggle(QAction *action, QWidget *parent)
{
    QToolButton *button = framedButton(action->text().remove(u'&'), parent);
    button->setCheckable(true);
    button->setChecked(action->isChecked());
    QObject::connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    QObject::connect(button, &QToolButton::clicked, action, &QAction::setChecked);
    return button;
}

/// What can be looked at closer.
QString inspectorHint(const Capabilities &able)
{
    if (!able.bookings)
        return MainWindow::tr("Select a free time to see it here");
    return able.freeSlots ? MainWindow::tr("Select a booking or a free time to see it here")
                          : MainWindow::tr("Select a booking to see it here");
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Desk &desk, BurstMeter &meter, QSettings &settings)
    : m_workspace(workspace), m_desk(desk), m_meter(meter), m_settings(settings), m_state(desk)
{
    setObjectName("mainWindow"_L1);
    buildPanes();
    buildMenu();
    buildToolbar();
    buildCentre();
    buildLayout();
    connectActions();
    connectPanes();
    connectViews();
    connectTools();
    restore();
    m_dateBar->setDays(m_desk.days());
    m_search->setFocus();
    dress();
    showEdge();
    showCounts();
    showTitle();
    showScope();
    offerActions();
    showPanes();
    showKind();
}

/// What stands in the window and beside it looks at our members to its last moment.
MainWindow::~MainWindow()
{
    m_tools->blockSignals(true); // what closes now asks for nothing
    m_state.blockSignals(true);
    const auto children = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    const QList<QPointer<QWidget>> widgets(children.begin(), children.end());
    for (const QPointer<QWidget> &widget : widgets)
        delete widget;
}

void MainWindow::buildPanes()
{
    m_centre = new QWidget(this);
    m_centre->setObjectName("centre"_L1);
    m_actions = std::make_unique<Actions>(this, m_centre);
    m_accountWishes = std::make_unique<AccountWishes>(m_workspace, *this);
    m_tools = std::make_unique<Tools>(m_desk, m_state, *this);
    m_alarm = std::make_unique<TimerAlarm>();
    m_autoRefresh = std::make_unique<AutoRefresh>(m_desk, *this, m_settings, *m_alarm);
    m_actions->all.append(&m_autoRefresh->toggle());
    m_namedViews = std::make_unique<NamedViews>(m_settings);
    for (const Level level : allLevels)
        m_cascade[static_cast<size_t>(level)] = new CascadePane(m_desk.cascade(), level, this);
    m_views = new ViewStack(m_desk, m_state, m_settings, m_centre);
    m_inspector = new InspectorPane(this);
    m_status = new StatusLine(m_desk, m_meter, m_workspace, this);
    connect(m_status, &StatusLine::stopWanted, &m_workspace, &Workspace::stop);
    setStatusBar(m_status);
}

/// The edge stands above the menu: which environment this is must be seen from across the room.
void MainWindow::buildMenu()
{
    auto *top = new QWidget(this);
    m_edge = new ColourEdge(top);
    auto *bar = new QMenuBar(top);
    auto *columns = new QMenu(bar);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_views->list().bookings().table().offerColumns(columns);
    });
    m_viewsMenu = new ViewsMenu(
        *m_namedViews, [this] { return present(); }, bar);
    m_actions->fill(bar,
        {.columns = columns, .views = m_viewsMenu, .refreshByItself = &m_autoRefresh->toggle()});
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addWidget(bar);
    setMenuWidget(top);
}

void MainWindow::buildToolbar()
{
    m_toolbar = new QWidget(this);
    m_toolbar->setObjectName("toolbar"_L1);
    m_toolbar->setAttribute(Qt::WA_StyledBackground);
    m_account = new AccountButton(m_workspace, m_actions->addAccount, m_toolbar);
    m_dateBar = new DateBar(m_toolbar);
    m_search = new SearchBox(m_desk, m_toolbar);
    m_search->setObjectName("search"_L1);
    m_refresh = framedButton(tr("Refresh"), m_toolbar);
    m_refresh->setObjectName("refresh"_L1);
    m_refresh->setToolTip(tr("Refresh (F5)"));
    auto *row = new QHBoxLayout(m_toolbar);
    row->setContentsMargins(12, 6, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_account);
    row->addWidget(m_dateBar);
    row->addWidget(m_search, 1);
    row->addStretch(0); // for where there is nothing to search
    row->addWidget(m_refresh);
}

void MainWindow::buildCentre()
{
    auto *bar = new QWidget(m_centre);
    bar->setObjectName("centreBar"_L1);
    bar->setAttribute(Qt::WA_StyledBackground);
    m_tabs = new QTabBar(bar);
    m_tabs->setObjectName("viewTabs"_L1);
    m_tabs->setAccessibleName(tr("View"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QAction *view : m_actions->views->actions())
        m_tabs->addTab(view->text().remove(u'&'));
    m_scope = plainLabel({}, Ink::Bold, bar);
    m_scope->setObjectName("scope"_L1);
    m_scope->setMinimumWidth(80); // gives way before the window does
    m_chips = new SelectionChips(m_desk.cascade(), bar);
    m_bookedToggle = makeToggle(m_actions->showBooked, bar);
    m_bookedToggle->setObjectName("bookedToggle"_L1);
    m_freeToggle = makeToggle(m_actions->showFree, bar);
    m_freeToggle->setObjectName("freeToggle"_L1);
    QSizePolicy keepsItsPlace = m_freeToggle->sizePolicy(); // and the bar its height
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_freeToggle->setSizePolicy(keepsItsPlace);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(6);
    row->addWidget(m_tabs);
    row->addWidget(m_scope);
    row->addStretch(1);
    m_zone = new ZoneButton(m_desk, m_state, m_settings, bar);
    row->addWidget(m_bookedToggle);
    row->addWidget(m_freeToggle);
    row->addWidget(m_zone);
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(row);
    rows->addWidget(m_chips);

    auto *column = new QVBoxLayout(m_centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_views, 1);
}

void MainWindow::buildLayout()
{
    m_lists = makeSplitter(Qt::Vertical, u"listSplitter"_s);
    for (CascadePane *pane : m_cascade)
        m_lists->addWidget(pane);
    m_lists->setMinimumWidth(180);
    m_columns = makeSplitter(Qt::Horizontal, u"columnSplitter"_s);
    m_columns->addWidget(m_lists);
    m_columns->addWidget(m_centre);
    m_columns->addWidget(m_inspector);
    m_columns->setSizes({250, 768, 262});
    m_columns->setStretchFactor(1, 1);
    m_inspector->setMinimumWidth(200);
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_columns, 1);
    setCentralWidget(whole);
    resize(1280, 800);
}

void MainWindow::connectActions()
{
    const Actions &a = *m_actions;
    const auto on = [this](QAction *action, auto function) {
        connect(action, &QAction::triggered, this, function);
    };
    connect(a.addAccount, &QAction::triggered, m_accountWishes.get(), &AccountWishes::add);
    connect(a.changeAccount, &QAction::triggered, m_accountWishes.get(), &AccountWishes::change);
    connect(a.removeAccount, &QAction::triggered, m_accountWishes.get(), &AccountWishes::remove);
    on(a.switchAccount, [this] {
        m_account->menu()->popup(m_account->mapToGlobal(QPoint(0, m_account->height())));
    });
    on(a.exportRows, [this] {
        (new ExportDialog(
             onShowOf(*m_workspace.account(), m_desk, m_state, m_views->list()), m_settings, this))
            ->open();
    });
    on(a.print, [this] {
        printPreview(printMatterOf(*m_workspace.account(), m_desk, m_state, m_views->list(),
                         m_actions->wholeDay->isChecked()),
            m_settings, this);
    });
    on(a.quit, &QWidget::close);
    on(a.copyRows, &MainWindow::copyRows);
    for (const ViewKind kind : allViewKinds)
        on(a.views->actions().at(static_cast<int>(kind)), [this, kind] { lookAt(kind); });
    connect(a.colours, &QActionGroup::triggered, this, [this](QAction *by) {
        m_state.setColourBy(static_cast<ColourBy>(m_actions->colours->actions().indexOf(by)));
    });
    on(a.find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(a.preferences, [this] { (new PreferencesDialog(m_actions->appearance, this))->open(); });
    connect(a.refresh, &QAction::triggered, &m_desk, &Desk::refresh);
    for (const QAction *toggle : {a.showBooked, a.showFree, a.showLists})
        connect(toggle, &QAction::toggled, this, &MainWindow::showPanes);
    connect(a.showInspector, &QAction::toggled, m_inspector, &QWidget::setVisible);
    connect(a.appearance, &QActionGroup::triggered, this, [this](QAction *look) {
        setLook(static_cast<Appearance>(m_actions->appearance->actions().indexOf(look)));
    });
    connect(a.switchZone, &QAction::triggered, m_zone, &ZoneButton::cycle);
    connect(a.wholeDay, &QAction::toggled, m_views, &ViewStack::setShowsWholeDay);
    connect(a.changes, &QAction::triggered, m_tools.get(), &Tools::showChanges);
    connect(a.load, &QAction::triggered, m_tools.get(), &Tools::showLoad);
    connect(a.findTime, &QAction::triggered, m_tools.get(), &Tools::findTime);
    on(a.otherTimes, [this] {
        if (const Booking *booking = m_state.booking())
            m_tools->showOtherTimes(*booking);
    });
    connect(a.today, &QAction::triggered, m_dateBar, &DateBar::goToToday);
    connect(a.previous, &QAction::triggered, m_dateBar, &DateBar::goToPrevious);
    connect(a.next, &QAction::triggered, m_dateBar, &DateBar::goToNext);
    connect(a.goToDate, &QAction::triggered, m_dateBar, &DateBar::openCalendar);
    on(a.nextPane, [this] { movePaneFocus(1); });
    on(a.previousPane, [this] { movePaneFocus(-1); });
    on(a.signedSearch, [this] { (new TokenStudio(m_workspace, this))->open(); });
    on(a.palette, [this] { (new ActionList(m_actions->all, ActionList::Use::Run, this))->open(); });
    on(a.shortcuts,
        [this] { (new ActionList(m_actions->all, ActionList::Use::Read, this))->open(); });
    on(a.about, &MainWindow::showAbout);
    connect(m_refresh, &QToolButton::clicked, &m_desk, &Desk::refresh);
}

void MainWindow::connectPanes()
{
    const auto wants = [this](auto *pane) {
        using Pane = std::remove_pointer_t<decltype(pane)>;
        connect(pane, &Pane::retryWanted, &m_desk, &Desk::refresh);
        connect(pane, &Pane::credentialsWanted, m_accountWishes.get(),
            &AccountWishes::askForCredentials);
    };
    for (CascadePane *pane : m_cascade)
        wants(pane);
    wants(m_views);
    connect(m_dateBar, &DateBar::daysWanted, this, [this](const DateRange &days) {
        showDays(days.from, static_cast<int>(days.from.daysTo(days.to)) + 1);
    });
    connect(&m_desk, &Desk::daysChanged, this, [this] {
        const DateRange &days = m_desk.days();
        span() = static_cast<int>(days.from.daysTo(days.to)) + 1;
        if (m_day < days.from || m_day > days.to)
            m_day = days.from;
        m_dateBar->setDays(m_desk.days());
    });
    connect(m_chips, &SelectionChips::needleClearWanted, m_search, &QLineEdit::clear);
    connect(m_chips, &SelectionChips::searchClearWanted, this, [this] { m_desk.setSearch({}); });
    connect(m_search, &SearchBox::needleChanged, &m_state, &ViewState::setNeedle);
    connect(m_search, &SearchBox::needleChanged, m_chips, &SelectionChips::setNeedle);
    connect(m_search, &SearchBox::rowsWanted, this,
        [this] { m_views->current().focusPlace().setFocus(); });
    connect(&m_desk, &Desk::searchChanged, this, &MainWindow::showSearch);
    connect(&m_workspace, &Workspace::accountChanged, this, &MainWindow::showEdge);
    connect(&m_workspace, &Workspace::accountChanged, this, &MainWindow::showTitle);
    connect(&m_workspace, &Workspace::accountChanged, this, &MainWindow::showScope);
    connect(&m_workspace, &Workspace::identityChanged, this, &MainWindow::showScope);
    connect(&m_desk, &Desk::capabilitiesChanged, this, &MainWindow::offerActions);
    connect(&m_desk, &Desk::capabilitiesChanged, this, &MainWindow::showPanes);
}

void MainWindow::connectViews()
{
    connect(m_tabs, &QTabBar::currentChanged, this,
        [this](int tab) { lookAt(static_cast<ViewKind>(tab)); });
    connect(&m_state, &ViewState::kindChanged, this, &MainWindow::showKind);
    connect(&m_state, &ViewState::pickChanged, this, &MainWindow::showPicked);
    connect(&m_state, &ViewState::zoneChanged, this, &MainWindow::showPicked);
    connect(&m_state, &ViewState::zoneChanged, this, [this] { m_desk.setScope(scope()); });
    connect(&m_state, &ViewState::coloursChanged, this, [this] {
        m_actions->colours->actions().at(static_cast<int>(m_state.colourBy()))->setChecked(true);
    });
    for (const auto changed :
        {&ViewState::kindChanged, &ViewState::needleChanged, &ViewState::zoneChanged})
        connect(&m_state, changed, this, &MainWindow::showCounts);
    connect(&m_state, &ViewState::pickChanged, this, &MainWindow::offerOtherTimes);
    connect(&m_desk, &Desk::daysChanged, this, &MainWindow::showCounts);
    // A refresh may change what is being read, or take it away.
    for (const QAbstractItemModel *model :
        {static_cast<const QAbstractItemModel *>(&m_desk.bookings()),
            static_cast<const QAbstractItemModel *>(&m_desk.freeSlots())}) {
        connect(model, &QAbstractItemModel::dataChanged, this, &MainWindow::showPicked);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &MainWindow::showPicked);
        connect(model, &QAbstractItemModel::rowsInserted, this, &MainWindow::pickSought);
        connect(model, &QAbstractItemModel::rowsInserted, this, &MainWindow::showPicked);
    }
    connect(m_inspector, &InspectorPane::rawWanted, this, &MainWindow::showRaw);
    connect(m_views, &ViewStack::bookingMenuWanted, this, &MainWindow::offerBookingMenu);
    ListView &list = m_views->list();
    connect(&list, &ListView::countChanged, this, &MainWindow::showCounts);
    connect(&list, &ListView::filterClearWanted, m_search, &QLineEdit::clear);
    connect(m_views, &ViewStack::dayWanted, this, &MainWindow::lookAtDay);
    connect(m_views, &ViewStack::inspectorWanted, this,
        [this] { m_actions->showInspector->setChecked(true); });
    connect(m_views, &ViewStack::wholeDayChanged, m_actions->wholeDay, &QAction::setChecked);
    connect(m_views, &ViewStack::typed, m_search, &SearchBox::goOnWith);
    connect(m_viewsMenu, &ViewsMenu::viewWanted, this, &MainWindow::showNamed);
    connect(
        &m_workspace, &Workspace::accountRemoved, m_namedViews.get(), &NamedViews::forgetAccount);
    connect(&m_state, &ViewState::pickChanged, this, [this] {
        if (const auto &seen = m_state.pickedBooking())
            m_desk.changes().markSeen(*seen);
    });
}

void MainWindow::connectTools()
{
    m_search->setNames(m_tools->names());
    connect(m_tools.get(), &Tools::showsLoadChanged, this, [this] { m_desk.setScope(scope()); });
    connect(m_search, &SearchBox::questionWanted, m_tools.get(), &Tools::ask);
    connect(m_views, &ViewStack::explanationWanted, m_tools.get(), &Tools::explain);
    connect(m_inspector, &InspectorPane::otherTimesWanted, m_tools.get(), &Tools::showOtherTimes);
    connect(m_tools.get(), &Tools::credentialsWanted, m_accountWishes.get(),
        &AccountWishes::askForCredentials);
    connect(m_tools.get(), &Tools::bookingWanted, this,
        [this](const BookingId &booking) { goTo(booking); });
    connect(m_tools.get(), &Tools::timeWanted, this, [this](const FoundTime &time) { goTo(time); });
}

void MainWindow::restore()
{
    restoreGeometry(settings::geometry.read(m_settings));
    m_columns->restoreState(settings::columns.read(m_settings));
    m_lists->restoreState(settings::lists.read(m_settings));
    m_views->list().restoreSplitter(settings::centre.read(m_settings));
    m_views->list().bookings().restoreHeader(settings::bookingHeader.read(m_settings));
    m_actions->showBooked->setChecked(settings::showsBooked.read(m_settings));
    m_actions->showFree->setChecked(settings::showsFree.read(m_settings));
    m_actions->wholeDay->setChecked(settings::gridWholeDay.read(m_settings));
    m_actions->showLists->setChecked(settings::showsLists.read(m_settings));
    m_actions->showInspector->setChecked(settings::showsInspector.read(m_settings));
    const int look = std::clamp(settings::appearance.read(m_settings), 0, 2);
    m_actions->appearance->actions().at(look)->setChecked(true);
    restoreView();
}

void MainWindow::restoreView()
{
    const std::pair<ViewKind, const Setting<int> *> spans[] = {{ViewKind::List, &settings::days},
        {ViewKind::Week, &settings::weekDays}, {ViewKind::Month, &settings::monthDays}};
    for (const auto &[kind, setting] : spans)
        m_spans[static_cast<size_t>(kind)] =
            std::clamp(setting->read(m_settings), 1, spansOf(kind).constLast());
    const int colours = std::clamp(settings::colours.read(m_settings), 0, 3);
    m_state.setColourBy(static_cast<ColourBy>(colours));
    m_actions->colours->actions().at(colours)->setChecked(true);
    lookAt(static_cast<ViewKind>(std::clamp(settings::view.read(m_settings), 0, 3)));
}

void MainWindow::save()
{
    settings::geometry.write(m_settings, saveGeometry());
    settings::columns.write(m_settings, m_columns->saveState());
    settings::lists.write(m_settings, m_lists->saveState());
    settings::centre.write(m_settings, m_views->list().splitterState());
    settings::bookingHeader.write(m_settings, m_views->list().bookings().headerState());
    settings::showsBooked.write(m_settings, m_actions->showBooked->isChecked());
    settings::showsFree.write(m_settings, m_actions->showFree->isChecked());
    settings::showsLists.write(m_settings, m_actions->showLists->isChecked());
    settings::showsInspector.write(m_settings, m_actions->showInspector->isChecked());
    settings::view.write(m_settings, static_cast<int>(m_state.kind()));
    settings::colours.write(m_settings, static_cast<int>(m_state.colourBy()));
    settings::days.write(m_settings, m_spans[static_cast<size_t>(ViewKind::List)]);
    settings::weekDays.write(m_settings, m_spans[static_cast<size_t>(ViewKind::Week)]);
    settings::monthDays.write(m_settings, m_spans[static_cast<size_t>(ViewKind::Month)]);
    if (m_workspace.account())
        settings::lastAccount.write(m_settings, m_workspace.account()->id);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    event->accept();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange) {
        dress();
        showEdge();
    }
    return QMainWindow::event(event);
}

/// A search looks at all days, whatever the date bar says. The free times do not.
void MainWindow::showSearch()
{
    const bool isSearch = !m_desk.search().isEmpty();
    const Capabilities able = m_desk.capabilities().value_or(Capabilities{});
    const bool hasFree = able.freeSlots && (m_actions->showFree->isChecked() || !able.bookings);
    const bool daysCount = !isSearch || hasFree;
    const QString note = daysCount
        ? tr("Days of the free times: the search looks at the bookings of all days")
        : tr("The search looks at the bookings of all days");
    m_chips->setSearch(m_desk.search());
    m_dateBar->setNote(isSearch ? note : QString());
    m_dateBar->setEnabled(daysCount);
    const Actions &a = *m_actions;
    for (QAction *action : {a.today, a.previous, a.next, a.goToDate})
        action->setEnabled(action->isVisible() && daysCount);
}

void MainWindow::showEdge()
{
    const auto &account = m_workspace.account();
    m_edge->setColour(account ? theme().of(account->environment) : theme().line);
    m_actions->changeAccount->setEnabled(account.has_value());
    m_actions->removeAccount->setEnabled(account.has_value());
    m_actions->exportRows->setEnabled(account.has_value());
    m_actions->print->setEnabled(account.has_value());
}

/// What the person wants to see, of what the account can be asked. The toggles stay as she left
/// them while they are out of reach, and so they are there again with another account.
void MainWindow::showPanes()
{
    const Capabilities able = m_desk.capabilities().value_or(Capabilities{});
    const Actions &a = *m_actions;
    const bool hasBoth = able.bookings && able.freeSlots;
    const QWidget *focus = focusWidget();
    m_bookedToggle->setVisible(hasBoth);
    m_freeToggle->setVisible(hasBoth);
    m_state.setShows(a.showBooked->isChecked(), a.showFree->isChecked());
    m_inspector->setHint(inspectorHint(able));
    m_inspector->setOffersOtherTimes(able.freeSlots && able.places);
    offerOtherTimes();
    showSearch();
    for (const Level level : allLevels)
        m_cascade[static_cast<size_t>(level)]->setVisible(
            level == Level::Staff ? able.staff : able.places);
    m_lists->setVisible((able.places || able.staff) && a.showLists->isChecked());
    m_dateBar->setVisible(able.days);
    m_search->setVisible(able.bookings);
    const QList<QWidget *> stops = paneStops();
    if (focus && !focus->isVisibleTo(this) && !stops.isEmpty())
        stops.constFirst()->setFocus();
}

void MainWindow::offerOtherTimes()
{
    const Capabilities able = m_desk.capabilities().value_or(Capabilities{});
    m_actions->otherTimes->setEnabled(
        able.freeSlots && able.places && m_state.pickedBooking().has_value());
    m_actions->findTime->setEnabled(m_desk.capabilities() && able.freeSlots && able.places);
}

/// An action that is hidden is disabled, too, and its keys with it.
void MainWindow::offerActions()
{
    const Capabilities able = m_desk.capabilities().value_or(Capabilities{});
    const Actions &a = *m_actions;
    for (QAction *action : {a.showBooked, a.showFree})
        action->setVisible(able.bookings && able.freeSlots);
    for (QAction *action : {a.today, a.previous, a.next, a.goToDate})
        action->setVisible(able.days);
    a.showLists->setVisible(able.places || able.staff);
    a.find->setVisible(able.bookings);
    for (const ViewKind kind : allViewKinds) {
        const int tab = static_cast<int>(kind);
        a.views->actions().at(tab)->setVisible(canShow(kind, able));
        m_tabs->setTabVisible(tab, canShow(kind, able));
    }
    m_tabs->setVisible(canShow(ViewKind::Month, able));
    QEvent anew(QEvent::StyleChange); // else a tab that is hidden leaves its room
    QCoreApplication::sendEvent(m_tabs, &anew);
    if (!canShow(m_state.kind(), able))
        lookAt(ViewKind::List);
    showSearch();
}

/// A signed search opens one customer's bookings: whose, stands where the choices would.
void MainWindow::showScope()
{
    const auto &account = m_workspace.account();
    const auto &identity = m_workspace.identity();
    const bool isSigned = account && account->kind == AccountKind::SignedSearch;
    const bool isKnown = identity && !identity->name.isEmpty();
    const QString whose = isKnown ? identity->name : tr("one customer");
    m_scope->setVisible(isSigned);
    m_scope->setText(
        isSigned ? scopeText({.appSlug = account->appSlug, .value = whose}) : QString());
    m_scope->setToolTip(tooltipText(m_scope->text()));
}

/// A picture asks for more than it shows: what lies on its days counts.
int MainWindow::bookedOnShow() const
{
    if (m_state.kind() == ViewKind::List)
        return m_views->list().bookings().shownRows();
    const DaysSpan days(m_desk.days(), m_state.axisZone());
    return static_cast<int>(
        std::ranges::count_if(m_desk.bookings().rows(), [&](const Booking &booking) {
            return days.holds(booking.start, booking.end) && m_state.isWanted(booking);
        }));
}

int MainWindow::freeOnShow() const
{
    const QList<Slot> &free = m_desk.freeSlots().rows();
    if (m_state.kind() == ViewKind::List)
        return static_cast<int>(free.size());
    const DaysSpan days(m_desk.days(), m_state.axisZone());
    return static_cast<int>(std::ranges::count_if(
        free, [&](const Slot &slot) { return days.holds(slot.start, slot.end); }));
}

void MainWindow::showCounts()
{
    const QLocale locale;
    const int booked = bookedOnShow();
    const int free = freeOnShow();
    const bool knowsBooked = m_desk.bookings().hasAnswer() || booked > 0;
    const bool knowsFree = m_desk.freeSlots().hasAnswer();
    m_bookedToggle->setText(
        knowsBooked ? tr("Booked %1").arg(locale.toString(booked)) : tr("Booked"));
    m_freeToggle->setText(knowsFree ? tr("Free %1").arg(locale.toString(free)) : tr("Free"));
    // A list may hold less than there is.
    const int total = m_state.kind() == ViewKind::List
        ? std::max(m_desk.bookings().rowCount(), m_desk.bookings().total().value_or(0))
        : booked;
    m_status->setCounts(m_desk.bookings().hasAnswer() ? std::optional(total) : std::nullopt,
        knowsFree ? std::optional(free) : std::nullopt);
}

void MainWindow::showTitle()
{
    const auto &account = m_workspace.account();
    // Numbers of another account's bookings may be the same.
    const QString id = account ? account->id : QString();
    if (std::exchange(m_accountId, id) != id)
        m_state.pickNothing();
    // A title takes "[*]" for its mark of unsaved changes, unless it is written twice.
    setWindowTitle(account
            ? tr("%1 – Daybook").arg(shownText(account->name, 60).replace("[*]"_L1, "[*][*]"_L1))
            : tr("Daybook"));
}

/// The sheet is set on the finished window: set earlier, each widget would be polished again
/// whenever it finds its place, which costs more than all the rest of the start.
void MainWindow::dress()
{
    const QString sheet = styleSheetFor(theme());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
    m_refresh->setIcon(themedIcon(u"refresh"_s, theme().text));
}

void MainWindow::setLook(Appearance appearance)
{
    settings::appearance.write(m_settings, static_cast<int>(appearance));
    applyAppearance(appearance);
}

/// Where F6 goes round: what is on show of search, the three lists, booked, free.
QList<QWidget *> MainWindow::paneStops() const
{
    QList<QWidget *> stops{m_search};
    for (const CascadePane *pane : m_cascade)
        stops.append(pane->findChild<QLineEdit *>());
    stops.append(m_views->focusPlaces());
    stops.removeIf([](const QWidget *stop) { return !stop->isVisible(); });
    return stops;
}

void MainWindow::movePaneFocus(int step)
{
    const QList<QWidget *> stops = paneStops();
    if (stops.isEmpty())
        return;
    qsizetype here = -1;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus == stops[i]
            || (focus && focus->parentWidget() && stops[i]->parentWidget()->isAncestorOf(focus)))
            here = i;
    }
    const qsizetype next = here < 0 ? 0 : (here + step + stops.size()) % stops.size();
    stops[next]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showRaw(const Booking &booking)
{
    (new RawDialog(booking, this))->open();
}

void MainWindow::showPicked()
{
    if (m_state.slot() || m_state.booking())
        m_sought.reset(); // found, or something else was picked
    if (const Booking *booking = m_state.booking())
        return m_inspector->showBooking(*booking, m_state.zoneOf(*booking));
    const Slot *slot = m_state.slot();
    if (!slot)
        return m_inspector->showNothing();
    const auto nameOf = [this](Level level) {
        const auto choice = m_desk.cascade().chosen(level);
        return choice ? choice->name : QString();
    };
    m_inspector->showSlot(
        *slot, m_state.zoneOf(*slot), nameOf(Level::Service), nameOf(Level::Location));
}

void MainWindow::offerBookingMenu(const Booking &booking, QPoint at)
{
    auto *menu = new BookingMenu(booking, m_desk.cascade(), this);
    connect(menu, &BookingMenu::copyWanted, this, &MainWindow::copyRows);
    connect(menu, &BookingMenu::rawWanted, this, &MainWindow::showRaw);
    connect(menu, &BookingMenu::otherTimesWanted, m_tools.get(), &Tools::showOtherTimes);
    menu->popup(at);
}

void MainWindow::copyRows()
{
    ListView &list = m_views->list();
    (list.freeTimes().table().hasFocus() ? list.freeTimes().table() : list.bookings().table())
        .copySelection();
}

void MainWindow::goTo(const BookingId &booking)
{
    m_state.pick(booking);
    m_desk.changes().markSeen(booking);
    activateWindow();
    m_views->current().focusPlace().setFocus(Qt::OtherFocusReason);
}

/// Where and what for are chosen, the day is shown, and the time is picked as soon as it is here.
void MainWindow::goTo(const FoundTime &time)
{
    m_desk.cascade().choose(Level::Location, time.slot.location.value);
    m_desk.cascade().choose(Level::Service, time.slot.service.value);
    const auto &staff = m_desk.cascade().chosenId(Level::Staff);
    if (staff && (!time.slot.staff || time.slot.staff->value != *staff))
        m_desk.cascade().choose(Level::Staff, {});
    showDays(time.slot.start.toTimeZone(time.slot.zone).date(), span()); // as the place counts
    m_sought = time.slot.start;
    m_state.pickSlot(slotKey(time.slot));
    activateWindow();
    m_views->current().focusPlace().setFocus(Qt::OtherFocusReason);
}

/// A time found of anyone may be told by name here.
void MainWindow::pickSought()
{
    const QList<Slot> &free = m_desk.freeSlots().rows();
    const auto same = std::ranges::find(free, m_sought.value_or(QDateTime()), &Slot::start);
    if (!m_sought || m_state.slot() || same == free.end())
        return;
    m_sought.reset();
    m_state.pickSlot(slotKey(*same));
}

void MainWindow::lookAtDay(QDate day)
{
    const auto able = m_desk.capabilities().value_or(Capabilities{});
    m_day = day;
    m_spans[static_cast<size_t>(ViewKind::List)] = 1;
    lookAt(canShow(ViewKind::Staff, able) ? ViewKind::Staff : ViewKind::List);
}

NamedView MainWindow::present() const
{
    NamedView view =
        captured(m_desk, m_state, m_search->text(), m_views->list().bookings().headerState());
    view.accountId = m_workspace.account() ? m_workspace.account()->id : QString();
    return view;
}

void MainWindow::showNamed(const NamedView &view)
{
    m_views->list().bookings().restoreHeader(apply(view, m_desk, m_state));
    m_search->setText(view.needle);
    m_actions->showBooked->setChecked(view.showsBookings);
    m_actions->showFree->setChecked(view.showsFreeSlots);
    showDays(m_day, view.days);
}

/// The day stays, and with it what is asked, as far as the view can show it.
void MainWindow::lookAt(ViewKind kind)
{
    const bool hadFocus = m_views->isAncestorOf(focusWidget());
    m_state.setKind(kind);
    showDays(m_day, span());
    if (hadFocus)
        m_views->current().focusPlace().setFocus();
}

void MainWindow::showKind()
{
    const int kind = static_cast<int>(m_state.kind());
    {
        const QSignalBlocker isNoWish(m_tabs);
        m_tabs->setCurrentIndex(kind);
    }
    m_actions->views->actions().at(kind)->setChecked(true);
    m_dateBar->setSpans(spansOf(m_state.kind()));
}

DeskScope MainWindow::scope() const
{
    DeskScope scope = m_views->scope();
    scope.roster = scope.roster || m_tools->showsLoad();
    scope.everyBooking = scope.everyBooking || m_tools->showsLoad();
    return scope;
}

void MainWindow::showDays(QDate day, int span)
{
    m_day = day;
    m_desk.show(daysFor(m_state.kind(), day, span, QLocale().firstDayOfWeek()), scope());
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Daybook"),
        tr("Daybook %1\nThe desktop browser for appointment bookings. It reads and never changes a "
           "booking.\n\n"
           "MIT licence. Made with Qt %2.")
            .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace daybook
