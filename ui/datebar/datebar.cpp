// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/datebar/datebar.h"

#include "ui/common/labels.h"
#include "ui/datebar/calendarpopup.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString spanName(int days)
{
    if (days == 1)
        return DateBar::tr("Day");
    if (days == 7)
        return DateBar::tr("Week");
    return days % 7 == 0 ? DateBar::tr("%1 weeks").arg(days / 7) : DateBar::tr("%1 days").arg(days);
}

} // namespace

DateBar::DateBar(QWidget *parent) : QWidget(parent)
{
    buildLayout();
    connect(m_previous, &QToolButton::clicked, this, &DateBar::goToPrevious);
    connect(m_today, &QToolButton::clicked, this, &DateBar::goToToday);
    connect(m_next, &QToolButton::clicked, this, &DateBar::goToNext);
    connect(m_date, &QToolButton::clicked, this, &DateBar::openCalendar);
    dressIcons();
}

void DateBar::buildLayout()
{
    m_previous = framedButton(tr("Earlier"), this);
    m_today = framedButton(tr("Today"), this);
    m_today->setText(tr("Today"));
    m_next = framedButton(tr("Later"), this);
    m_date = new QToolButton(this);
    m_date->setAutoRaise(true);
    m_date->setFocusPolicy(Qt::TabFocus);
    m_date->setObjectName("dateButton"_L1);
    m_range = framedButton(tr("Days shown"), this);
    m_range->setObjectName("rangeButton"_L1);
    m_range->setPopupMode(QToolButton::InstantPopup);
    m_range->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_range->setLayoutDirection(
        isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the arrow stands behind
    m_range->setMenu(new QMenu(this));
    setNote({});
    QFont bold = font();
    bold.setBold(true);
    m_date->setFont(bold);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    for (QToolButton *button : {m_previous, m_today, m_next, m_date, m_range})
        row->addWidget(button);
}

void DateBar::setSpans(const QList<int> &spans)
{
    QMenu *menu = m_range->menu();
    menu->clear();
    menu->setLayoutDirection(layoutDirection());
    for (const int days : spans)
        connect(menu->addAction(spanName(days)), &QAction::triggered, this,
            [this, days] { setSpan(days); });
    m_range->setVisible(spans.size() > 1);
}

void DateBar::setDays(const DateRange &days)
{
    m_days = days;
    showDays();
}

void DateBar::setNote(const QString &note)
{
    const std::pair<QToolButton *, QString> helps[] = {{m_previous, tr("Earlier (PageUp)")},
        {m_today, tr("Today (T)")}, {m_next, tr("Later (PageDown)")},
        {m_date, tr("Go to a date (Ctrl+G)")}, {m_range, QString()}};
    for (const auto &[button, help] : helps)
        button->setToolTip(note.isEmpty() ? help : note);
}

void DateBar::goToToday()
{
    const QDate today = QDate::currentDate();
    Q_EMIT daysWanted({.from = today, .to = today.addDays(span() - 1)});
}

void DateBar::openCalendar()
{
    auto *popup = new CalendarPopup(m_days.from, this);
    connect(popup, &CalendarPopup::picked, this,
        [this](QDate date) { Q_EMIT daysWanted({.from = date, .to = date.addDays(span() - 1)}); });
    popup->openBelow(*m_date);
}

int DateBar::span() const
{
    return static_cast<int>(m_days.from.daysTo(m_days.to)) + 1;
}

void DateBar::step(int direction)
{
    const int days = direction * span();
    Q_EMIT daysWanted({.from = m_days.from.addDays(days), .to = m_days.to.addDays(days)});
}

void DateBar::setSpan(int days)
{
    Q_EMIT daysWanted({.from = m_days.from, .to = m_days.from.addDays(days - 1)});
}

void DateBar::showDays()
{
    m_date->setText(rangeText(m_days));
    m_date->setAccessibleName(tr("Date: %1").arg(rangeText(m_days)));
    m_range->setText(spanName(span()));
}

void DateBar::dressIcons()
{
    const bool mirrored = isRightToLeft();
    m_previous->setIcon(
        themedIcon(mirrored ? u"chevron-right"_s : u"chevron-left"_s, theme().text));
    m_next->setIcon(themedIcon(mirrored ? u"chevron-left"_s : u"chevron-right"_s, theme().text));
    m_range->setIcon(themedIcon(u"chevron-down"_s, theme().dim));
}

void DateBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        dressIcons();
    QWidget::changeEvent(event);
}

} // namespace daybook
