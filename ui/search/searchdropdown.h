// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace daybook {

/// What hangs below the search box: a sentence, things to choose from, or both. It never takes the
/// focus: the box hands it the keys it understands.
class SearchDropdown : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Hint, Problem };

    /// Hangs below @p box, in front of everything else in its window.
    explicit SearchDropdown(QWidget *box);

    /// Shows both, or hides when there is neither. @p current is the row that is marked; -1: none.
    void open(const QString &sentence, Tone tone, const QStringList &choices, int current);
    /// Follows the box.
    void place();

    [[nodiscard]] bool isOffering() const;
    [[nodiscard]] QString currentChoice() const; ///< Empty without a mark.
    void step(int rows);

Q_SIGNALS:
    void chosen(const QString &choice);

private:
    void buildLayout();
    void fill(const QStringList &choices);

    QWidget *m_box;
    QLabel *m_sentence;
    QListView *m_list;
    int m_wanted = 0; ///< Width of the longest choice.
    QStandardItemModel *m_choices;
};

} // namespace daybook
