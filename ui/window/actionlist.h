// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace daybook {

/// A list of actions with their keys, narrowed by typing. As the command palette Enter runs the
/// chosen one; as the overview it is only read.
class ActionList : public QDialog
{
    Q_OBJECT

public:
    enum class Use { Run, Read };

    ActionList(const QList<QAction *> &actions, Use use, QWidget *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QList<QAction *> &actions);
    void narrow(const QString &needle);
    void run();

    const Use m_use;
    QLineEdit *m_needle;
    QListWidget *m_list;
};

} // namespace daybook
