// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybook/tour.h"

#include "core/http/burstmeter.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QTabBar>
#include <QTableView>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daybook {

namespace {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QString nameOf(const Desk &desk, Level level)
{
    const auto choice = desk.cascade().chosen(level);
    return choice ? choice->name : u"-"_s;
}

/// A day on which a business is open.
QDate nextWednesday(QDate day)
{
    return day.addDays((Qt::Wednesday - day.dayOfWeek() + 7) % 7);
}

} // namespace

Tour::Tour(MainWindow &window, Workspace &workspace, Desk &desk, BurstMeter &meter, QString folder)
    : m_window(window), m_workspace(workspace), m_desk(desk), m_meter(meter),
      m_folder(std::move(folder))
{
    buildSteps();
    addViewSteps();
    addTimekitSteps();
    m_patience.setSingleShot(true);
    m_patience.setInterval(30s);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(u"no answer within 30 s"_s); });
    const LoadingModel *models[] = {&m_desk.bookings(), &m_desk.freeSlots(),
        &m_desk.cascade().list(Level::Location), &m_desk.cascade().list(Level::Staff),
        &m_desk.cascade().list(Level::Service)};
    for (const LoadingModel *model : models)
        connect(model, &LoadingModel::stateChanged, this, &Tour::look, Qt::QueuedConnection);
    connect(&m_desk.roster(), &RosterModel::changed, this, &Tour::look, Qt::QueuedConnection);
    connect(&m_workspace, &Workspace::identityChanged, this, &Tour::look, Qt::QueuedConnection);
    connect(&m_meter, &BurstMeter::changed, this, &Tour::look, Qt::QueuedConnection);
}

void Tour::buildSteps()
{
    auto &cascade = m_desk.cascade();
    const auto countOf = [&cascade](Level level) { return cascade.list(level).rowCount(); };
    m_steps = {
        {u"Everything"_s, [] {}, [this] { return isQuiet() && m_desk.bookings().rowCount() > 0; },
            [this, countOf] {
                print(u"  %1 locations, %2 staff, %3 services, %4 bookings today"_s
                          .arg(countOf(Level::Location))
                          .arg(countOf(Level::Staff))
                          .arg(countOf(Level::Service))
                          .arg(m_desk.bookings().rowCount()));
                saveBothLooks(u"everything"_s);
            }},
        {u"Choose a location"_s, [this] { clickRow(u"locationList"_s, 1); },
            [this, countOf] { return isQuiet() && countOf(Level::Staff) > 0; },
            [this, countOf] {
                print(u"  %1: %2 staff, %3 services, %4 bookings"_s
                          .arg(nameOf(m_desk, Level::Location))
                          .arg(countOf(Level::Staff))
                          .arg(countOf(Level::Service))
                          .arg(m_desk.bookings().rowCount()));
                saveBothLooks(u"location"_s);
            }},
        {u"Choose a service"_s, [this] { clickRow(u"serviceList"_s, 1); },
            [this] { return isQuiet() && m_desk.freeSlots().state() == LoadState::Ready; },
            [this, countOf] {
                print(
                    u"  %1: %2 staff offer it, %3 free times"_s.arg(nameOf(m_desk, Level::Service))
                        .arg(countOf(Level::Staff))
                        .arg(m_desk.freeSlots().rowCount()));
            }},
        {u"Choose a staff member, look at a week"_s,
            [this] {
                clickRow(u"staffList"_s, 1);
                m_desk.setDays({.from = m_desk.days().from, .to = m_desk.days().from.addDays(6)});
            },
            [this] { return isQuiet() && m_desk.freeSlots().rowCount() > 0; },
            [this] {
                print(
                    u"  %1 in a week: %2 free times, %3 booked"_s.arg(nameOf(m_desk, Level::Staff))
                        .arg(m_desk.freeSlots().rowCount())
                        .arg(m_desk.bookings().rowCount()));
                saveBothLooks(u"free-times"_s);
            }},
        {u"Take the choices back, select a booking"_s,
            [this] {
                clickRow(u"staffList"_s, 0);
                clickRow(u"serviceList"_s, 0);
                m_desk.setDays({.from = m_desk.days().from, .to = m_desk.days().from});
            },
            [this] { return isQuiet() && m_desk.bookings().rowCount() > 0; },
            [this] {
                m_window.findChild<QTableView *>(u"bookingTable"_s)->selectRow(2);
                saveBothLooks(u"booking"_s);
                print(u"  %1 bookings at %2"_s.arg(m_desk.bookings().rowCount())
                          .arg(nameOf(m_desk, Level::Location)));
            }},
    };
}

/// The same day in its other pictures.
void Tour::addViewSteps()
{
    const auto isThere = [this] { return isQuiet() && m_desk.bookings().rowCount() > 0; };
    const auto tellCounts = [this](const QString &picture) {
        return [this, picture] {
            print(u"  %1 people, %2 booked, %3 free"_s.arg(m_desk.people().size())
                      .arg(m_desk.bookings().rowCount())
                      .arg(m_desk.freeSlots().rowCount()));
            saveBothLooks(picture);
        };
    };
    const std::vector<Step> steps{
        {u"Look at the staff side by side"_s,
            [this] {
                clickRow(u"serviceList"_s, 1);
                const QDate wednesday = nextWednesday(m_desk.days().from);
                m_desk.setDays({.from = wednesday, .to = wednesday});
                lookAt(ViewKind::Staff);
            },
            [this] {
                return isQuiet() && m_desk.roster().roster() && m_desk.freeSlots().rowCount() > 0;
            },
            tellCounts(u"staff"_s)},
        {u"Look at the week"_s, [this] { lookAt(ViewKind::Week); }, isThere, tellCounts(u"week"_s)},
        {u"Look at the month"_s, [this] { lookAt(ViewKind::Month); }, isThere,
            tellCounts(u"month"_s)},
        {u"Back to the list"_s,
            [this] {
                lookAt(ViewKind::List);
                clickRow(u"serviceList"_s, 0);
            },
            isThere, [] {}},
    };
    m_steps.insert(m_steps.end(), steps.begin(), steps.end());
}

void Tour::lookAt(ViewKind kind) const
{
    m_window.findChild<QTabBar *>(u"viewTabs"_s)->setCurrentIndex(static_cast<int>(kind));
}

/// The other service, in the same window: the whole of it, what a widget may see, and what one
/// customer may.
void Tour::addTimekitSteps()
{
    auto &cascade = m_desk.cascade();
    const auto countOf = [&cascade](Level level) { return cascade.list(level).rowCount(); };
    const std::vector<Step> steps{
        {u"Open the Timekit account"_s, [this] { openAccount(AccountKind::Timekit); },
            [this] { return isQuiet() && m_desk.bookings().rowCount() > 0; },
            [this, countOf] {
                print(u"  %1 locations, %2 staff, %3 services, %4 bookings today"_s
                          .arg(countOf(Level::Location))
                          .arg(countOf(Level::Staff))
                          .arg(countOf(Level::Service))
                          .arg(m_desk.bookings().rowCount()));
            }},
        {u"Choose a location"_s, [this] { clickRow(u"locationList"_s, 1); },
            [this, countOf] { return isQuiet() && countOf(Level::Service) > 0; }, [] {}},
        {u"Choose a service, look at a week"_s,
            [this] {
                clickRow(u"serviceList"_s, 1);
                m_desk.setDays({.from = m_desk.days().from, .to = m_desk.days().from.addDays(6)});
            },
            [this] { return isQuiet() && m_desk.freeSlots().rowCount() > 0; },
            [this, countOf] {
                print(u"  %1 at %2 in a week: %3 staff, %4 free times, %5 booked"_s
                          .arg(nameOf(m_desk, Level::Service), nameOf(m_desk, Level::Location))
                          .arg(countOf(Level::Staff))
                          .arg(m_desk.freeSlots().rowCount())
                          .arg(m_desk.bookings().rowCount()));
            }},
        {u"Every service again, select a booking"_s, [this] { clickRow(u"serviceList"_s, 0); },
            [this] { return isQuiet() && m_desk.bookings().rowCount() > 2; },
            [this] {
                m_window.findChild<QTableView *>(u"bookingTable"_s)->selectRow(2);
                saveBothLooks(u"timekit-booking"_s);
            }},
        {u"Open the widget account"_s, [this] { openAccount(AccountKind::TimekitWidget); },
            [this, countOf] { return isQuiet() && countOf(Level::Location) > 0; },
            [this] { clickRow(u"locationList"_s, 1); }},
        {u"Choose a service there"_s, [] {},
            [this, countOf] { return isQuiet() && countOf(Level::Service) > 0; },
            [this] { clickRow(u"serviceList"_s, 1); }},
        {u"See what is free"_s, [] {},
            [this] { return isQuiet() && m_desk.freeSlots().rowCount() > 0; },
            [this] {
                print(u"  %1 at %2 in a week: %3 free times"_s
                          .arg(nameOf(m_desk, Level::Service), nameOf(m_desk, Level::Location))
                          .arg(m_desk.freeSlots().rowCount()));
                saveBothLooks(u"widget"_s);
            }},
        {u"Open the signed search of one customer"_s,
            [this] { openAccount(AccountKind::SignedSearch); },
            [this] {
                return isQuiet() && m_workspace.identity() && m_desk.bookings().rowCount() > 0;
            },
            [this] {
                m_window.findChild<QTableView *>(u"bookingTable"_s)->selectRow(0);
                print(u"  %1: %2 bookings"_s.arg(m_workspace.identity()->name)
                          .arg(m_desk.bookings().rowCount()));
                saveBothLooks(u"signed-search"_s);
            }},
    };
    m_steps.insert(m_steps.end(), steps.begin(), steps.end());
}

void Tour::openAccount(AccountKind kind) const
{
    const auto &accounts = m_workspace.accounts().accounts();
    const auto known = std::ranges::find(accounts, kind, &Account::kind);
    if (known != accounts.end())
        m_workspace.open(known->id);
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder))
        return fail(u"cannot write to %1"_s.arg(m_folder));
    beginStep();
}

void Tour::beginStep()
{
    if (m_step == m_steps.size()) {
        m_patience.stop();
        print(u"Pictures are in %1"_s.arg(QDir(m_folder).absolutePath()));
        Q_EMIT ended(0);
        return;
    }
    print(m_steps[m_step].title);
    m_patience.start();
    m_steps[m_step].act();
    m_isWaiting = true;
    QTimer::singleShot(0, this, &Tour::look);
}

void Tour::look()
{
    if (!m_isWaiting || !m_steps[m_step].arrived())
        return;
    m_isWaiting = false;
    const Step step = m_steps[m_step++];
    step.tell();
    QTimer::singleShot(0, this, &Tour::beginStep);
}

void Tour::fail(const QString &why)
{
    print(u"The tour stopped: %1"_s.arg(why));
    m_isWaiting = false;
    Q_EMIT ended(1);
}

/// A click of the mouse, as it would come from a hand.
void Tour::clickRow(const QString &list, int row) const
{
    auto *view = m_window.findChild<QListView *>(list);
    const QModelIndex index = view->model()->index(row, 0);
    view->scrollTo(index);
    const QPointF at = view->visualRect(index).center();
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, view->viewport()->mapToGlobal(at), Qt::LeftButton,
            type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &event);
    }
}

void Tour::savePicture(const QString &name) const
{
    m_window.grab().save(QDir(m_folder).filePath(name + ".png"_L1));
}

void Tour::saveBothLooks(const QString &name) const
{
    // What was just told may have changed the size of something.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    applyAppearance(Appearance::Dark);
    savePicture(name + "-dark"_L1);
    applyAppearance(Appearance::Light);
    savePicture(name + "-light"_L1);
}

bool Tour::isQuiet() const
{
    const auto settled = [](const LoadingModel &model) {
        return model.state() != LoadState::Loading;
    };
    return !m_meter.isRunning() && m_desk.roster().state() != LoadState::Loading
        && settled(m_desk.bookings()) && settled(m_desk.freeSlots())
        && std::ranges::all_of(
            allLevels, [&](Level level) { return settled(m_desk.cascade().list(level)); });
}

} // namespace daybook
