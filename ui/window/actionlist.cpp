// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/actionlist.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString plainName(const QAction *action)
{
    return action->text().remove(u'&').remove(u'…');
}

QString keysOf(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
}

} // namespace

ActionList::ActionList(const QList<QAction *> &actions, Use use, QWidget *parent)
    : QDialog(parent), m_use(use)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_use == Use::Run ? tr("Commands") : tr("Keyboard shortcuts"));
    resize(460, 480);
    m_needle = new QLineEdit(this);
    m_needle->setObjectName("commandFilter"_L1);
    m_needle->setPlaceholderText(tr("Type a command…"));
    m_needle->setAccessibleName(tr("Filter of commands"));
    m_needle->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName("commandList"_L1);
    m_list->setAccessibleName(windowTitle());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_needle);
    column->addWidget(m_list);
    fill(actions);
    connect(m_needle, &QLineEdit::textChanged, this, &ActionList::narrow);
    connect(m_list, &QListWidget::itemActivated, this, &ActionList::run);
    narrow({});
}

void ActionList::fill(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        const bool wanted = m_use == Use::Run
            ? action->isEnabled()
            : action->isVisible() && !action->shortcuts().isEmpty();
        if (!wanted)
            continue;
        const QString keys = keysOf(action);
        const QString text =
            keys.isEmpty() ? plainName(action) : u"%1   —   %2"_s.arg(plainName(action), keys);
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<QObject *>(action));
    }
}

void ActionList::narrow(const QString &needle)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool matches =
            m_list->item(row)->text().contains(needle.trimmed(), Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!matches);
        if (matches && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
}

bool ActionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_needle || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        m_list->setFocus();
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void ActionList::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (m_use == Use::Read || !item || item->isHidden())
        return;
    auto *action = qobject_cast<QAction *>(item->data(Qt::UserRole).value<QObject *>());
    accept();
    // After this dialog has given the focus back, so that the action finds the window as it was.
    QTimer::singleShot(0, action, &QAction::trigger);
}

} // namespace daybook
