// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/namedviews/viewsmenu.h"

#include "ui/namedviews/namedviews.h"
#include "ui/namedviews/saveviewdialog.h"
#include "ui/namedviews/viewsdialog.h"
#include "ui/text/plaintext.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace daybook {

ViewsMenu::ViewsMenu(NamedViews &views, Present present, QWidget *parent)
    : QMenu(tr("Named &views"), parent), m_views(views), m_present(std::move(present))
{
    setObjectName("namedViews"_L1);
    connect(this, &QMenu::aboutToShow, this, &ViewsMenu::fill);
}

void ViewsMenu::fill()
{
    delete m_choices;
    clear();
    m_choices = new QActionGroup(this);
    const QString account = m_present().accountId;
    const QList<NamedView> views = m_views.of(account);
    for (const NamedView &view : views)
        offer(view);
    if (views.isEmpty())
        addAction(account.isEmpty() ? tr("No account is open") : tr("No view is saved yet"))
            ->setEnabled(false);
    addSeparator();
    QAction *save = addAction(tr("&Save as…"), this, &ViewsMenu::saveAs);
    save->setEnabled(!account.isEmpty());
    if (m_latest.accountId == account && m_views.withName(account, m_latest.name))
        addAction(tr("&Update “%1”").arg(menuText(m_latest.name)), this, &ViewsMenu::update);
    QAction *manage = addAction(tr("&Rename or delete…"), this, &ViewsMenu::manage);
    manage->setEnabled(!views.isEmpty());
}

void ViewsMenu::offer(const NamedView &view)
{
    QAction *action = addAction(menuText(view.name));
    action->setCheckable(true);
    action->setChecked(view.accountId == m_latest.accountId && view.name == m_latest.name);
    m_choices->addAction(action);
    connect(action, &QAction::triggered, this, [this, view] {
        m_latest = view;
        Q_EMIT viewWanted(view);
    });
}

/// What the name stands for becomes what is on show. Nothing new is kept of what was typed, unless
/// the view was saved with it.
void ViewsMenu::update()
{
    const auto former = m_views.withName(m_latest.accountId, m_latest.name);
    if (!former)
        return;
    NamedView view = m_present();
    view.name = former->name;
    if (former->needle.isEmpty() && former->search.isEmpty()) {
        view.needle.clear();
        view.search.clear();
    }
    m_views.put(view);
}

void ViewsMenu::saveAs()
{
    auto *dialog = new SaveViewDialog(m_views, m_present(), parentWidget());
    connect(
        dialog, &SaveViewDialog::saved, this, [this](const NamedView &view) { m_latest = view; });
    dialog->open();
}

void ViewsMenu::manage()
{
    (new ViewsDialog(m_views, m_present().accountId, parentWidget()))->open();
}

} // namespace daybook
