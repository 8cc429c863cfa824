// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/queries.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace daybook {

/// Previous, today, next; the date, which opens a calendar; and how many days are shown.
class DateBar : public QWidget
{
    Q_OBJECT

public:
    explicit DateBar(QWidget *parent);

    void setDays(const DateRange &days);
    [[nodiscard]] const DateRange &days() const { return m_days; }

    /// How many days can be shown at once; one choice is no choice, and is not offered.
    void setSpans(const QList<int> &spans);

    /// What is to be known of its days, in place of the usual tooltips; empty: these.
    void setNote(const QString &note);

    void goToPrevious() { step(-1); }
    void goToNext() { step(1); }
    void goToToday();
    void openCalendar();

Q_SIGNALS:
    void daysWanted(const daybook::DateRange &days);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void step(int direction);
    void setSpan(int days);
    void showDays();
    void dressIcons();
    [[nodiscard]] int span() const;

    DateRange m_days;
    QToolButton *m_previous;
    QToolButton *m_today;
    QToolButton *m_next;
    QToolButton *m_date;
    QToolButton *m_range;
};

} // namespace daybook
