// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/theme/calmstyle.h"

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The frame that a choice of either kind has, and its ground.
void dress(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const QColor ink = isEnabled ? theme().accent : theme().dim;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOn || hasFocus ? ink : theme().dim);
    painter.setBrush(isOn ? ink : theme().field);
}

QRectF frameOf(const QStyleOption &option)
{
    return QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(u"Fusion"_s) { }

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isOn = option->state.testFlag(State_On);
    painter->save();
    dress(*painter, *option);
    if (element == PE_IndicatorCheckBox) {
        painter->drawRoundedRect(frameOf(*option), 3, 3);
        if (isOn)
            themedIcon(u"check"_s, theme().window).paint(painter, option->rect);
    } else {
        painter->drawEllipse(frameOf(*option));
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().window);
        const qreal quarter = option->rect.width() / 4.0;
        if (isOn)
            painter->drawEllipse(frameOf(*option).adjusted(quarter, quarter, -quarter, -quarter));
    }
    painter->restore();
}

} // namespace daybook
