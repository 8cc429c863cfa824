// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;

namespace daybook {

/// A month to pick a day from, dressed in our colours and named for screen readers. Closes itself.
class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    CalendarPopup(QDate selected, QWidget *parent);

    void openBelow(const QWidget &anchor);

Q_SIGNALS:
    void picked(QDate date);

private:
    void dress();

    QCalendarWidget *m_calendar;
};

} // namespace daybook
