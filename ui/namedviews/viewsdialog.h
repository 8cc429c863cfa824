// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace daybook {

class NamedViews;

/// Renames and deletes the named views of an account. Questions stand in place of the buttons.
class ViewsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p views outlive the dialog.
    ViewsDialog(NamedViews &views, const QString &accountId, QWidget *parent);

private:
    void buildButtons();
    void buildLayout();
    void fill();
    void showChoice();
    void askToDelete(bool isAsking);
    void deleteChosen();
    void takeName(const QListWidgetItem *item);
    void rename(const QString &former, const QString &name);
    void mark(const QString &name);
    [[nodiscard]] QString chosen() const;

    NamedViews &m_views;
    const QString m_accountId;
    QListWidget *m_list;
    QLabel *m_remark;
    QPushButton *m_rename;
    QPushButton *m_delete;
    QPushButton *m_reallyDelete;
    QPushButton *m_keep;
};

} // namespace daybook
