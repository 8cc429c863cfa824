// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace daybook {

/// Adds @p field with its name in front, which is never taken for markup.
void addNamedRow(QFormLayout *form, const QString &name, QWidget *field);

/// One line to fill in, and below it what is wrong with it, as long as something is.
class NotedField : public QWidget
{
    Q_OBJECT

public:
    /// @p name is the object name of the line; that of the note has "Note" behind it. @p beside, if
    /// any, stands at the end of the line.
    NotedField(const QString &name, const QString &accessibleName, QWidget *parent,
        QWidget *beside = nullptr);

    [[nodiscard]] QString text() const; ///< Without blanks around it.
    [[nodiscard]] QLineEdit *line() const { return m_line; }

    /// An empty @p note takes the former away. A screen reader has it with the line.
    void setNote(const QString &note);

    /// For what nobody should read over a shoulder.
    void hideWhatIsTyped();

private:
    QLineEdit *m_line;
    QLabel *m_note;
};

} // namespace daybook
