// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"
#include "ui/grid/timegrid.h"
#include "ui/settings.h"
#include "ui/views/deskview.h"

class QLabel;
class QStackedLayout;

namespace daybook {

class GridNotice;
class LateTimer;
class UntimedTray;

/// A way of looking at the desk as columns of hours: brings its facts into a TimeGrid, says what is
/// missing, and follows the desk while it is on show. What its columns are, StaffView and WeekView
/// know.
class GridView : public DeskView
{
    Q_OBJECT

public:
    [[nodiscard]] QWidget &focusPlace() override;
    [[nodiscard]] TimeGrid &grid() { return *m_grid; }

    /// Takes the height of an hour from @p settings, and whether whole days are shown, and writes
    /// them there when they change. They outlive the view.
    void rememberIn(QSettings &settings);
    [[nodiscard]] bool showsWholeDay() const { return m_showsWholeDay; }
    void setShowsWholeDay(bool whole);
    /// For tests; the machine's otherwise.
    void setClock(TimeGrid::Clock clock);

Q_SIGNALS:
    void typed(const QString &text); ///< To be searched for: goes on in the search box.
    void wholeDayChanged(bool whole);

protected:
    /// Both outlive it.
    GridView(Desk &desk, ViewState &state, ScheduleWish::Columns columns, QWidget *parent);

    void showEvent(QShowEvent *event) override;

    [[nodiscard]] const Desk &desk() const { return m_desk; }
    [[nodiscard]] QDate today(const QTimeZone &zone) const;
    [[nodiscard]] virtual QList<SchedulePerson> people() const = 0;
    [[nodiscard]] virtual GridHead headOf(
        const Schedule &schedule, const ScheduleColumn &column) const = 0;
    /// Why there are no columns; the card is shown by it.
    virtual void explainNothing(GridNotice &card) const = 0;

    /// The second line of a head, in full and in brief, and what its ground means.
    void dressHead(GridHead &head, const Schedule &schedule, const ScheduleColumn &column,
        LoadState slots, bool isOff) const;

private:
    void buildLayout();
    void connectFacts();
    void soon();
    void compose();
    void takeSource();
    [[nodiscard]] ScheduleWish wish() const;
    [[nodiscard]] QString freeText(int free, LoadState state) const;
    [[nodiscard]] QString offText(QDate date, const QTimeZone &zone) const;
    void showNotes();
    void showStrip();
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QString failureText(int failed) const;

    Desk &m_desk;
    ViewState &m_state;
    const ScheduleWish::Columns m_columns;
    TimeGrid::Clock m_clock;
    QSettings *m_settings = nullptr;
    bool m_showsWholeDay = false;
    bool m_isStale = true;
    const BookingSource *m_source; ///< Whose picture it is.
    LateTimer *m_soon;
    TimeGrid *m_grid;
    UntimedTray *m_untimed;
    GridNotice *m_strip;
    GridNotice *m_card;
    QLabel *m_hint;
    QStackedLayout *m_stack;
};

} // namespace daybook
