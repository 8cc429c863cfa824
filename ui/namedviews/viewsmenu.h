// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/namedviews/namedview.h"

#include <QMenu>

#include <functional>

class QActionGroup;

namespace daybook {

class NamedViews;

/// The named views of the account that is open: one click looks that way. Saving, updating,
/// renaming and deleting are here, too.
class ViewsMenu : public QMenu
{
    Q_OBJECT

public:
    /// How it is looked at now, with the account that is open (no account: its id is empty).
    using Present = std::function<NamedView()>;

    /// @p views outlive the menu.
    ViewsMenu(NamedViews &views, Present present, QWidget *parent);

    void saveAs();
    void manage();

Q_SIGNALS:
    void viewWanted(const daybook::NamedView &view);

private:
    void fill();
    void offer(const NamedView &view);
    void update();

    NamedViews &m_views;
    const Present m_present;
    NamedView m_latest; ///< Shown or saved last.
    QActionGroup *m_choices = nullptr;
};

} // namespace daybook
