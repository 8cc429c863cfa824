// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/notedfield.h"

#include "ui/common/labels.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace daybook {

void addNamedRow(QFormLayout *form, const QString &name, QWidget *field)
{
    QLabel *label = plainLabel(name, Ink::Normal, field->parentWidget());
    // A label takes nobody as its buddy who does not take the focus himself.
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    form->addRow(label, field);
}

NotedField::NotedField(
    const QString &name, const QString &accessibleName, QWidget *parent, QWidget *beside)
    : QWidget(parent), m_line(new QLineEdit(this)), m_note(plainLabel({}, Ink::Warning, this))
{
    m_line->setObjectName(name);
    m_line->setAccessibleName(accessibleName);
    m_note->setObjectName(name + "Note"_L1);
    m_note->setWordWrap(true);
    m_note->hide();
    setFocusProxy(m_line);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    if (beside)
        row->addWidget(beside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(3);
    column->addLayout(row);
    column->addWidget(m_note);
}

QString NotedField::text() const
{
    return m_line->text().trimmed();
}

void NotedField::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_line->setAccessibleDescription(note);
}

void NotedField::hideWhatIsTyped()
{
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
}

} // namespace daybook
