// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace daybook {

/// Everything a person can do, each with its words and its keys, in the one place where the menus,
/// the palette and the shortcut overview find it. The window connects them.
struct Actions
{
    /// @p centre is where the keys without a modifier work; @p owner takes all others.
    Actions(QWidget *owner, QWidget *centre);

    /// Builds the menus; @p columns is filled by whoever knows them.
    void fill(QMenuBar *bar, QMenu *columns) const;

    QAction *addAccount, *changeAccount, *removeAccount, *switchAccount, *quit;
    QAction *copyRows, *find, *preferences;
    QAction *refresh, *showBooked, *showFree, *showLists, *showInspector;
    QActionGroup *appearance; ///< One action an Appearance, in its order.
    QAction *previous, *next, *today, *goToDate, *nextPane, *previousPane;
    QAction *signedSearch, *palette, *shortcuts, *about;

    QList<QAction *> all; ///< In the order of the menus.
};

} // namespace daybook
