// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

namespace daybook {

class Desk;
class FindPane;
class QuestionVocabularyModel;

/// FindPane in a window of its own that stands beside the desk. Closed, it keeps its question and
/// its rows, and asks nothing.
class FindDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both references outlive the dialog.
    FindDialog(Desk &desk, QuestionVocabularyModel &names, QWidget *parent);

    [[nodiscard]] FindPane &pane() { return *m_pane; }

    /// Shows it in front, the cursor in the question.
    void open() override;
    /// Shows it and asks @p text.
    void ask(const QString &text);

    void done(int result) override;

private:
    FindPane *m_pane;
};

} // namespace daybook
