// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/labels.h"

#include <QStyle>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString nameOf(Ink ink)
{
    switch (ink) {
    case Ink::Dim:
        return u"dim"_s;
    case Ink::Bold:
        return u"bold"_s;
    case Ink::Title:
        return u"title"_s;
    case Ink::Warning:
        return u"warning"_s;
    case Ink::Normal:
        break;
    }
    return u"normal"_s;
}

} // namespace

void setInk(QLabel *label, Ink ink)
{
    const QString name = nameOf(ink);
    if (label->property("ink").toString() == name)
        return;
    label->setProperty("ink", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QLabel *plainLabel(const QString &text, Ink ink, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    // Left to itself a label stands at the side of its text's language, not of ours.
    if (label->isRightToLeft())
        label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    label->setText(text);
    setInk(label, ink);
    return label;
}

QToolButton *framedButton(const QString &accessibleName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("bordered", true);
    button->setAccessibleName(accessibleName);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace daybook
