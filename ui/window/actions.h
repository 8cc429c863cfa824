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

    /// Menus that are filled by whoever knows what is in them.
    struct Foreign
    {
        QMenu *columns;
        QMenu *views;
        QAction *refreshByItself;
    };
    void fill(QMenuBar *bar, const Foreign &foreign) const;

    QAction *addAccount, *changeAccount, *removeAccount, *switchAccount, *print, *exportRows, *quit;
    QAction *copyRows, *find, *preferences;
    QActionGroup *views; ///< One action a ViewKind, in its order.
    QActionGroup *colours; ///< One action a ColourBy, in its order.
    QAction *switchZone, *wholeDay, *load, *changes;
    QAction *refresh, *showBooked, *showFree, *showLists, *showInspector;
    QActionGroup *appearance; ///< One action an Appearance, in its order.
    QAction *previous, *next, *today, *goToDate, *nextPane, *previousPane;
    QAction *findTime, *otherTimes;
    QAction *signedSearch, *palette, *shortcuts, *about;

    QList<QAction *> all; ///< In the order of the menus.
};

} // namespace daybook
