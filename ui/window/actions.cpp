// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Actions)
};

using Keys = QList<QKeySequence>;

} // namespace

Actions::Actions(QWidget *owner, QWidget *centre)
{
    const auto add = [&](QWidget *home, const QString &text, const Keys &keys) {
        auto *action = new QAction(text, owner);
        action->setShortcuts(keys);
        if (home != owner)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        home->addAction(action);
        all.append(action);
        return action;
    };
    const auto make = [&](const QString &text, const Keys &keys = {}) {
        return add(owner, text, keys);
    };
    const auto makeInCentre = [&](const QString &text, const Keys &keys) {
        return add(centre, text, keys);
    };
    /// One more key for an action, in another place than its own.
    const auto alias = [&](QWidget *home, const QKeySequence &key, QAction *action) {
        auto *other = new QAction(owner);
        other->setShortcut(key);
        other->setShortcutContext(
            home == owner ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        QObject::connect(other, &QAction::triggered, action, &QAction::trigger);
        home->addAction(other);
    };
    const auto makeToggle = [&](const QString &text, const Keys &keys = {}) {
        QAction *action = make(text, keys);
        action->setCheckable(true);
        action->setChecked(true);
        return action;
    };

    addAccount = make(Words::tr("&Add account…"), {QKeySequence::New});
    changeAccount = make(Words::tr("&Change account…"));
    removeAccount = make(Words::tr("&Remove account…"));
    switchAccount = make(Words::tr("&Switch account"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
    exportRows = make(Words::tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::Key_E)});
    print = make(Words::tr("&Print…"), {QKeySequence::Print});
    quit = make(Words::tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);

    copyRows = makeInCentre(
        Words::tr("&Copy rows"), {QKeySequence::Copy, Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    find = make(Words::tr("&Find bookings"), {QKeySequence::Find});
    preferences = make(Words::tr("&Preferences…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    preferences->setMenuRole(QAction::PreferencesRole);

    views = new QActionGroup(owner);
    const QString viewWords[] = {
        Words::tr("&List"), Words::tr("&Staff"), Words::tr("&Week"), Words::tr("&Month")};
    for (size_t i = 0; i < std::size(viewWords); ++i) {
        const auto digit = static_cast<Qt::Key>(Qt::Key_1 + i);
        views->addAction(make(viewWords[i], {QKeySequence(Qt::ALT | digit)}))->setCheckable(true);
    }
    colours = new QActionGroup(owner);
    for (const QString &text : {Words::tr("By &status"), Words::tr("By sta&ff"),
             Words::tr("By servi&ce"), Words::tr("By &location")})
        colours->addAction(make(text))->setCheckable(true);
    wholeDay = makeToggle(Words::tr("Whole da&ys"));
    wholeDay->setChecked(false);
    changes = make(Words::tr("C&hanges…"));
    load = make(Words::tr("Loa&d…"));
    switchZone =
        make(Words::tr("Switch time &zone"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z)});

    refresh =
        make(Words::tr("&Refresh"), {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    showBooked = makeToggle(Words::tr("&Booked"));
    showFree = makeToggle(Words::tr("&Free"));
    showLists = makeToggle(Words::tr("&Lists"), {QKeySequence(Qt::Key_F9)});
    showInspector = makeToggle(Words::tr("&Inspector"), {QKeySequence(Qt::CTRL | Qt::Key_I)});
    appearance = new QActionGroup(owner);
    for (const QString &text :
        {Words::tr("As the des&ktop"), Words::tr("&Light"), Words::tr("&Dark")})
        appearance->addAction(make(text))->setCheckable(true);

    today = makeInCentre(Words::tr("&Today"), {QKeySequence(Qt::Key_T)});
    alias(owner, Qt::CTRL | Qt::Key_T, today);
    previous = makeInCentre(Words::tr("&Earlier"), {QKeySequence(Qt::Key_PageUp)});
    next = makeInCentre(Words::tr("&Later"), {QKeySequence(Qt::Key_PageDown)});
    goToDate = make(Words::tr("&Go to date…"), {QKeySequence(Qt::CTRL | Qt::Key_G)});
    nextPane = make(Words::tr("&Next pane"), {QKeySequence(Qt::Key_F6)});
    previousPane = make(Words::tr("Pre&vious pane"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)});

    findTime = make(Words::tr("&Find a time…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
    otherTimes = make(Words::tr("&Other times…"));
    signedSearch =
        make(Words::tr("&Signed search…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)});
    palette = make(
        Words::tr("&Command palette…"), {Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    shortcuts = make(Words::tr("&Keyboard shortcuts"),
        {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)});
    alias(centre, Qt::Key_Slash, find);
    alias(centre, Qt::Key_Question, shortcuts);
    about = make(Words::tr("&About Daybook"));
    about->setMenuRole(QAction::AboutRole);
}

void Actions::fill(QMenuBar *bar, const Foreign &foreign) const
{
    QMenu *file = bar->addMenu(Words::tr("&File"));
    file->addActions({addAccount, changeAccount, removeAccount, switchAccount});
    file->addSeparator();
    file->addActions({exportRows, print});
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = bar->addMenu(Words::tr("&Edit"));
    edit->addActions({copyRows, find});
    edit->addSeparator();
    edit->addAction(preferences);

    QMenu *view = bar->addMenu(Words::tr("&View"));
    view->addActions(views->actions());
    view->addSeparator();
    foreign.views->setTitle(Words::tr("&Named views"));
    view->addMenu(foreign.views);
    view->addSeparator();
    view->addActions({refresh, foreign.refreshByItself, changes, load});
    view->addSeparator();
    view->addActions({switchZone, wholeDay});
    QMenu *paint = view->addMenu(Words::tr("C&olours"));
    paint->addActions(colours->actions());
    view->addSeparator();
    view->addActions({showBooked, showFree, showLists, showInspector});
    foreign.columns->setTitle(Words::tr("&Columns"));
    view->addMenu(foreign.columns);
    view->addSeparator();
    QMenu *look = view->addMenu(Words::tr("&Appearance"));
    look->addActions(appearance->actions());

    QMenu *go = bar->addMenu(Words::tr("&Go"));
    go->addActions({today, previous, next, goToDate});
    go->addSeparator();
    go->addActions({nextPane, previousPane});

    bar->addMenu(Words::tr("&Tools"))->addActions({findTime, otherTimes, signedSearch, palette});
    bar->addMenu(Words::tr("&Help"))->addActions({shortcuts, about});
}

} // namespace daybook
