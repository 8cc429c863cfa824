// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QMainWindow>

#include <array>
#include <memory>

class QLabel;
class QSettings;
class QSplitter;
class QTabBar;
class QToolButton;

namespace daybook {

struct Actions;
class AccountWishes;
class AutoRefresh;
class BurstMeter;
class CascadePane;
class ColourEdge;
class DateBar;
struct FoundTime;
struct NamedView;
class InspectorPane;
class SearchBox;
class StatusLine;
class NamedViews;
class SelectionChips;
class TimerAlarm;
class Tools;
class ViewStack;
class ViewsMenu;
class ZoneButton;
class Workspace;

/// The one window: three lists, what is booked and what is free, the thing picked. It only wires;
/// what is on show comes from the desk, and how it is shown from the view state.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All references outlive the window.
    MainWindow(Workspace &workspace, Desk &desk, BurstMeter &meter, QSettings &settings);
    ~MainWindow() override;

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildPanes();
    void buildMenu();
    void buildToolbar();
    void buildCentre();
    void buildLayout();
    void connectActions();
    void connectPanes();
    void connectViews();
    void connectTools();
    void restore();
    void restoreView();
    void save();

    void showSearch();
    void showPanes();
    void offerActions();
    void offerOtherTimes();
    void showScope();
    void showEdge();
    void showCounts();
    [[nodiscard]] int bookedOnShow() const;
    [[nodiscard]] int freeOnShow() const;
    void showTitle();
    void dress();
    void setLook(Appearance appearance);
    void movePaneFocus(int step);
    [[nodiscard]] QList<QWidget *> paneStops() const;

    void showRaw(const Booking &booking);
    void showPicked();
    void offerBookingMenu(const Booking &booking, QPoint at);
    void copyRows();
    void goTo(const BookingId &booking);
    void goTo(const FoundTime &time);
    void pickSought();
    void lookAtDay(QDate day);
    void showNamed(const NamedView &view);
    [[nodiscard]] NamedView present() const;
    void lookAt(ViewKind kind);
    void showKind();
    void showDays(QDate day, int span);
    [[nodiscard]] DeskScope scope() const;
    [[nodiscard]] int &span() { return m_spans[static_cast<size_t>(m_state.kind())]; }
    void showAbout();

    Workspace &m_workspace;
    Desk &m_desk;
    BurstMeter &m_meter;
    QSettings &m_settings;
    ViewState m_state;
    std::optional<QDateTime> m_sought; ///< When a free time begins that is to be picked.
    QString m_accountId; ///< Whose things are picked.
    QDate m_day = QDate::currentDate(); ///< What a person looks at; a month shows its week, too.
    std::array<int, allViewKinds.size()> m_spans{1, 1, 7, 28}; ///< How many days each view shows.

    std::unique_ptr<AccountWishes> m_accountWishes;
    std::unique_ptr<Tools> m_tools;
    std::unique_ptr<TimerAlarm> m_alarm;
    std::unique_ptr<AutoRefresh> m_autoRefresh;
    std::unique_ptr<NamedViews> m_namedViews;
    ColourEdge *m_edge;
    QWidget *m_centre;
    std::unique_ptr<Actions> m_actions;
    QWidget *m_toolbar;
    DateBar *m_dateBar;
    SearchBox *m_search;
    QToolButton *m_refresh;
    QToolButton *m_account;
    std::array<CascadePane *, allLevels.size()> m_cascade;
    QLabel *m_scope; ///< Whose bookings, with a signed search.
    SelectionChips *m_chips;
    QToolButton *m_bookedToggle;
    QToolButton *m_freeToggle;
    QTabBar *m_tabs; ///< One for each ViewKind, in its order.
    ZoneButton *m_zone;
    ViewsMenu *m_viewsMenu;
    ViewStack *m_views;
    InspectorPane *m_inspector;
    StatusLine *m_status;
    QSplitter *m_columns;
    QSplitter *m_lists;
};

} // namespace daybook
