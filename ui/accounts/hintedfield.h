// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>
#include <QWidget>

class QLineEdit;

namespace daybook {

/// One line to fill in, its name, and below it in small where its value is found.
class HintedField : public QWidget
{
public:
    enum class Echo { Shown, Hidden };

    /// @p name is the object name of the line.
    HintedField(const QString &name, Echo echo, QWidget *parent);

    void setWords(const QString &label, const QString &hint);
    /// Without the blanks and line ends that come along when a value is pasted.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QLabel *label() const { return m_label; }

private:
    QLabel *m_label; ///< Stands where the form puts it.
    QLineEdit *m_line;
    QLabel *m_hint;
};

} // namespace daybook
