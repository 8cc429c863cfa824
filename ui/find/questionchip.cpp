// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/questionchip.h"

#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int padding = 10;
constexpr int gap = 6;
constexpr int signSize = 14;
constexpr int crossSize = 24;
constexpr int heightAroundText = 12;
constexpr int widestText = 280;
constexpr qreal radius = 4;

QColor edgeOf(const QuestionChip &chip)
{
    if (chip.look() == QuestionChip::Look::Unknown)
        return theme().warning;
    return chip.hasFocus() ? theme().accent : theme().line;
}

QColor groundOf(const QuestionChip &chip)
{
    if (chip.isDown())
        return theme().tint;
    if (chip.underMouse())
        return theme().hover;
    return chip.look() == QuestionChip::Look::Known ? theme().tint : theme().window;
}

QColor inkOf(QuestionChip::Look look)
{
    switch (look) {
    case QuestionChip::Look::Known:
        return theme().text;
    case QuestionChip::Look::Implied:
        return theme().dim;
    case QuestionChip::Look::Unknown:
        break;
    }
    return theme().warning;
}

} // namespace

QuestionChip::QuestionChip(QWidget *parent)
    : QAbstractButton(parent), m_cross(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_cross->setObjectName("chipCross"_L1);
    m_cross->setAutoRaise(true);
    m_cross->setFocusPolicy(Qt::NoFocus); // the Delete key does the same
    m_cross->setIconSize({10, 10});
    m_cross->setCursor(Qt::ArrowCursor);
    setCursor(Qt::PointingHandCursor);
    connect(m_cross, &QToolButton::clicked, this, &QuestionChip::removeWanted);
}

void QuestionChip::show(const Words &words, Look look)
{
    m_words = words;
    m_look = look;
    setText(words.text);
    const bool canGo = look != Look::Implied;
    m_cross->setVisible(canGo);
    m_cross->setAccessibleName(tr("Take away: %1").arg(words.text));
    m_cross->setToolTip(tr("Take away (Del)"));
    setAccessibleName(
        tr("%1: %2", "a kind of thing and what was chosen").arg(words.kind, words.text));
    setAccessibleDescription(words.hint);
    setToolTip(tooltipText(words.hint.isEmpty() ? tr("Change: %1").arg(words.kind) : words.hint));
    dress();
    updateGeometry();
    QWidget::show();
}

void QuestionChip::dress()
{
    m_cross->setIcon(
        themedIcon(u"cross"_s, m_look == Look::Unknown ? theme().warning : theme().dim));
    update();
}

int QuestionChip::crossWidth() const
{
    return m_look == Look::Implied ? padding : crossSize + 2;
}

int QuestionChip::heightIn(const QFontMetrics &font)
{
    return std::max(crossSize + 4, font.height() + heightAroundText);
}

QSize QuestionChip::sizeHint() const
{
    const int icon = m_words.icon.isEmpty() ? 0 : signSize + gap;
    const int words = std::min(fontMetrics().horizontalAdvance(text()) + 1, widestText);
    return {padding + icon + words + crossWidth(), heightIn(fontMetrics())};
}

QSize QuestionChip::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void QuestionChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen edge(edgeOf(*this), 1, m_look == Look::Implied ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(edge);
    painter.setBrush(groundOf(*this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    QRect room = rect().adjusted(padding, 0, -crossWidth(), 0);
    if (!m_words.icon.isEmpty()) {
        const QRect place(room.left(), (height() - signSize) / 2, signSize, signSize);
        const QColor ink = m_look == Look::Unknown ? theme().warning : theme().dim;
        themedIcon(m_words.icon, ink)
            .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
        room.setLeft(room.left() + signSize + gap);
    }
    painter.setPen(inkOf(m_look));
    const auto side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
        static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine),
        fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void QuestionChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_look != Look::Implied)
            Q_EMIT removeWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return click();
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void QuestionChip::placeCross()
{
    const QRect place(width() - crossSize - 1, (height() - crossSize) / 2, crossSize, crossSize);
    m_cross->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void QuestionChip::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    placeCross();
}

void QuestionChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        dress();
    if (event->type() == QEvent::LayoutDirectionChange)
        placeCross();
    QAbstractButton::changeEvent(event);
}

} // namespace daybook
