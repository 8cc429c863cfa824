// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/namedviews/namedview.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace daybook {

class NamedViews;

/// Gives the present way of looking a name. A name that is taken is asked about in place.
class SaveViewDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p view is saved into @p views, which outlive the dialog.
    SaveViewDialog(NamedViews &views, const NamedView &view, QWidget *parent);

Q_SIGNALS:
    void saved(const daybook::NamedView &view);

private:
    void buildLayout();
    void showName();
    void save();
    [[nodiscard]] QString name() const;

    NamedViews &m_views;
    NamedView m_view;
    QLineEdit *m_name;
    QCheckBox *m_withTyped;
    QLabel *m_remark;
    QPushButton *m_save;
};

} // namespace daybook
