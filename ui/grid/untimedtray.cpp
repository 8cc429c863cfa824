// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/untimedtray.h"

#include "ui/common/labels.h"
#include "ui/text/bookingtext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr qsizetype mostChips = 5;
constexpr qsizetype mostInMenu = 40;
constexpr int longestName = 28;

QIcon iconOf(const Booking &booking)
{
    return themedIcon(statusSign(booking).icon, theme().of(booking.state));
}

QString wordsOf(const Booking &booking)
{
    QStringList words{customerText(booking), shownText(booking.service), shownText(booking.staff),
        UntimedTray::tr("time not told")};
    words.removeAll(QString());
    return words.join(u", "_s);
}

} // namespace

UntimedTray::UntimedTray(ViewState &state, QWidget *parent) : QWidget(parent), m_state(state)
{
    m_title = plainLabel({}, Ink::Dim, this);
    m_title->setObjectName("untimedTitle"_L1);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(12, 4, 12, 4);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
    connect(&m_state, &ViewState::pickChanged, this, &UntimedTray::showPicked);
    hide();
}

void UntimedTray::setBookings(const QList<Booking> &bookings)
{
    setVisible(!bookings.isEmpty());
    if (bookings == m_bookings)
        return;
    m_bookings = bookings;
    fill();
}

void UntimedTray::fill()
{
    for (QToolButton *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    m_title->setText(tr("Without time"));
    const qsizetype shown = m_bookings.size() > mostChips ? mostChips - 1 : m_bookings.size();
    for (qsizetype i = 0; i < shown; ++i)
        m_chips.append(chipOf(m_bookings.at(i)));
    if (shown < m_bookings.size())
        m_chips.append(restChip());
    for (QToolButton *chip : std::as_const(m_chips))
        m_row->insertWidget(m_row->count() - 1, chip);
    for (QToolButton *chip : std::as_const(m_chips))
        chip->show();
    showPicked();
}

QToolButton *UntimedTray::chipOf(const Booking &booking)
{
    QToolButton *chip = framedButton(wordsOf(booking), this);
    chip->setObjectName("untimedChip"_L1);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIcon(iconOf(booking));
    chip->setText(menuText(shownText(customerText(booking), longestName)));
    chip->setToolTip(tooltipText(wordsOf(booking)));
    chip->setCheckable(true);
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chip, &QToolButton::clicked, this, [this, id = booking.id] {
        if (m_state.pickedBooking() == id)
            Q_EMIT inspectorWanted();
        m_state.pick(id);
        showPicked();
    });
    connect(chip, &QWidget::customContextMenuRequested, this, [this, chip, booking](QPoint at) {
        m_state.pick(booking.id);
        Q_EMIT bookingMenuWanted(booking, chip->mapToGlobal(at));
    });
    return chip;
}

/// For those that have no room of their own.
QToolButton *UntimedTray::restChip()
{
    const qsizetype shown = mostChips - 1;
    const QString text = counted(m_bookings.size() - shown, tr("1 more"), tr("%1 more"));
    QToolButton *chip = framedButton(text, this);
    chip->setObjectName("untimedRest"_L1);
    chip->setText(text);
    auto *menu = new QMenu(chip);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    chip->setMenu(menu);
    chip->setPopupMode(QToolButton::InstantPopup);
    return chip;
}

/// Made when it is opened: there may be many, and nobody may look.
void UntimedTray::fillMenu(QMenu &menu)
{
    const qsizetype shown = mostChips - 1;
    const qsizetype end = std::min(m_bookings.size(), shown + mostInMenu);
    menu.clear();
    for (qsizetype i = shown; i < end; ++i) {
        const Booking &booking = m_bookings.at(i);
        QAction *action = menu.addAction(iconOf(booking), menuText(wordsOf(booking)));
        connect(action, &QAction::triggered, this, [this, id = booking.id] {
            m_state.pick(id);
            Q_EMIT inspectorWanted();
        });
    }
    if (end < m_bookings.size())
        menu.addAction(tr("+%1 more").arg(QLocale().toString(m_bookings.size() - end)))
            ->setEnabled(false);
}

void UntimedTray::showPicked()
{
    for (qsizetype i = 0; i < std::min(m_chips.size(), m_bookings.size()); ++i) {
        if (m_chips.at(i)->isCheckable())
            m_chips.at(i)->setChecked(m_state.pickedBooking() == m_bookings.at(i).id);
    }
}

void UntimedTray::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fill();
}

} // namespace daybook
