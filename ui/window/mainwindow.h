// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <array>
#include <memory>

class QLabel;
class QSettings;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace daybook {

struct Actions;
class BookingsPane;
class BurstMeter;
class CascadePane;
class ColourEdge;
class DateBar;
class FreeTimesPane;
class InspectorPane;
class SearchBox;
class SelectionChips;
class Workspace;

/// The one window: three lists, what is booked and what is free, the thing selected. It only wires;
/// what is on show comes from the desk.
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
    void restore();
    void save();

    void showSearch();
    void showPanes();
    void offerActions();
    void showScope();
    void showEdge();
    void showCounts();
    void showTitle();
    void dress();
    void setLook(Appearance appearance);
    void movePaneFocus(int step);
    [[nodiscard]] QList<QWidget *> paneStops() const;

    void openAccountDialog(bool isNew);
    void askToRemoveAccount();
    void askForCredentials();
    void showRemovalFailed(const Error &error);
    void tell(const QString &title, const QString &text);
    void showRaw(const Booking &booking);
    void showFreeTime(const Slot &slot);
    void showAbout();

    Workspace &m_workspace;
    Desk &m_desk;
    BurstMeter &m_meter;
    QSettings &m_settings;

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
    QStackedWidget
        *m_views; ///< The list today; the painted days and weeks find their place beside it.
    BookingsPane *m_bookings;
    FreeTimesPane *m_freeTimes;
    InspectorPane *m_inspector;
    QSplitter *m_columns;
    QSplitter *m_lists;
    QSplitter *m_list;
};

} // namespace daybook
