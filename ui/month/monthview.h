// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/load/daycounts.h"
#include "ui/month/monthwords.h"
#include "ui/views/deskview.h"

#include <QDateTime>

#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace daybook {

class Desk;
class LateTimer;
class LoadingView;
class MonthGrid;
class MonthModel;
class ViewState;

/// One to twelve weeks, from the week of the desk's first day on: what each day holds, in numbers.
/// It asks nothing: which days are asked for is the window's.
class MonthView : public DeskView
{
    Q_OBJECT

public:
    static constexpr int mostWeeks = 12;

    /// Both outlive it.
    MonthView(Desk &desk, ViewState &view, QWidget *parent);

    [[nodiscard]] QWidget &focusPlace() override;

    /// The whole weeks to ask for so that the first is that of @p day; weeks begin on @p first.
    [[nodiscard]] static DateRange daysFor(QDate day, int weeks, Qt::DayOfWeek first);

    /// Which day is today follows the clock, or @p now where it is given.
    void setNow(const std::optional<QDateTime> &now);

    /// Counts and lays out at once what would follow a little later.
    void bringUpToDate();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void connectFacts();
    void noteWhole();
    void updateSoon();
    void showNotes(const DaysCounted &counted);
    void showZone(const QTimeZone &zone);
    [[nodiscard]] QString noteText(const DaysCounted &counted) const;
    void showWords();
    void fillMenu();
    void followPick();
    [[nodiscard]] DateRange daysOnShow() const;
    [[nodiscard]] bool hasPicture() const;
    [[nodiscard]] bool asksDays() const;
    [[nodiscard]] DayKnowledge knowledgeOf(QDate date) const;
    [[nodiscard]] Knowledge knowledgeOfBookings() const;
    [[nodiscard]] Knowledge knowledgeOfFreeSlots() const;
    [[nodiscard]] QList<MonthWords> wordsOf(const DaysCounted &counted) const;

    Desk &m_desk;
    ViewState &m_view;
    MonthModel *m_model;
    MonthGrid *m_grid;
    LoadingView *m_loading;
    QWidget *m_notes;
    QToolButton *m_withoutTime;
    QMenu *m_withoutTimeMenu;
    QLabel *m_part;
    LateTimer *m_late;
    QList<BookingId> m_timeless;
    std::optional<QDateTime> m_now;
    bool m_isWhole = false; ///< All bookings of the latest answer are here.
};

} // namespace daybook
