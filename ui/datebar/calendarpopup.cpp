// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/datebar/calendarpopup.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QIcon>
#include <QTextCharFormat>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace daybook {

CalendarPopup::CalendarPopup(QDate selected, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_calendar = new QCalendarWidget(this);
    m_calendar->setObjectName("calendar"_L1);
    m_calendar->setSelectedDate(selected);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    m_calendar->setGridVisible(false);
    dress();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(4, 4, 4, 4);
    whole->addWidget(m_calendar);
    const auto take = [this](QDate date) {
        Q_EMIT picked(date);
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, take);
    connect(m_calendar, &QCalendarWidget::activated, this, take);
}

void CalendarPopup::openBelow(const QWidget &anchor)
{
    adjustSize();
    const int x = isRightToLeft() ? anchor.width() - width() : 0;
    move(anchor.mapToGlobal(QPoint(x, anchor.height() + 4)));
    show();
    m_calendar->setFocus();
}

/// Left to itself the calendar paints weekends red and its arrows in colours of its own.
void CalendarPopup::dress()
{
    QTextCharFormat plain;
    plain.setForeground(theme().text);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_calendar->setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), plain);
    QTextCharFormat header;
    header.setForeground(theme().dim);
    header.setBackground(theme().window);
    m_calendar->setHeaderTextFormat(header);
    QTextCharFormat today;
    today.setForeground(theme().accent);
    today.setFontWeight(QFont::Bold);
    m_calendar->setDateTextFormat(QDate::currentDate(), today);
    if (auto *days = m_calendar->findChild<QWidget *>("qt_calendar_calendarview"_L1))
        days->setAccessibleName(tr("Days of the month"));
    const std::pair<QLatin1StringView, QString> arrows[] = {
        {"qt_calendar_prevmonth"_L1, tr("Earlier month")},
        {"qt_calendar_nextmonth"_L1, tr("Later month")}};
    for (const auto &[name, spoken] : arrows) {
        auto *button = m_calendar->findChild<QToolButton *>(name);
        if (!button)
            continue;
        button->setAccessibleName(spoken);
        const bool back = (name == "qt_calendar_prevmonth"_L1) != isRightToLeft();
        button->setIcon(themedIcon(back ? u"chevron-left"_s : u"chevron-right"_s, theme().text));
    }
}

} // namespace daybook
