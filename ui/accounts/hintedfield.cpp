// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/hintedfield.h"

#include "ui/common/labels.h"
#include "ui/text/plaintext.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace daybook {

HintedField::HintedField(const QString &name, Echo echo, QWidget *parent)
    : QWidget(parent), m_label(plainLabel({}, Ink::Normal, parent)), m_line(new QLineEdit(this)),
      m_hint(plainLabel({}, Ink::Dim, this))
{
    m_line->setObjectName(name);
    m_label->setBuddy(m_line);
    if (echo == Echo::Hidden) {
        m_line->setEchoMode(QLineEdit::Password);
        m_line->setInputMethodHints(
            Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(3);
    column->addWidget(m_line);
    column->addWidget(m_hint);
}

void HintedField::setWords(const QString &label, const QString &hint)
{
    m_label->setText(label);
    m_hint->setText(hint);
    m_line->setToolTip(tooltipText(hint));
    // A screen reader finds the label of a neighbour only.
    m_line->setAccessibleName(QString(label).remove(u'&'));
    m_line->setAccessibleDescription(hint);
}

QString HintedField::text() const
{
    return m_line->text().trimmed();
}

} // namespace daybook
