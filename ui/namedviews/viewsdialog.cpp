// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/namedviews/viewsdialog.h"

#include "ui/common/labels.h"
#include "ui/namedviews/namedviews.h"
#include "ui/text/plaintext.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int rowPadding = 12;
constexpr int nameRole = Qt::UserRole; ///< The name as it is kept, not as it is shown.

} // namespace

ViewsDialog::ViewsDialog(NamedViews &views, const QString &accountId, QWidget *parent)
    : QDialog(parent), m_views(views), m_accountId(accountId), m_list(new QListWidget(this)),
      m_remark(plainLabel({}, Ink::Dim, this))
{
    setObjectName("viewsDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Named views"));
    m_list->setObjectName("viewsList"_L1);
    m_list->setAccessibleName(windowTitle());
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_remark->setObjectName("viewsRemark"_L1);
    m_remark->setWordWrap(true);
    buildButtons();
    buildLayout();
    fill();
    connect(m_list, &QListWidget::currentRowChanged, this, &ViewsDialog::showChoice);
    connect(m_list, &QListWidget::itemChanged, this, &ViewsDialog::takeName);
    connect(&m_views, &NamedViews::changed, this, &ViewsDialog::fill);
    resize(420, 320);
}

void ViewsDialog::buildButtons()
{
    const auto button = [this](const QString &name, const QString &text, auto function) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, function);
        return made;
    };
    m_rename =
        button(u"renameView"_s, tr("&Rename"), [this] { m_list->editItem(m_list->currentItem()); });
    m_rename->setToolTip(tr("Rename (F2)"));
    m_delete = button(u"deleteView"_s, tr("&Delete"), [this] { askToDelete(true); });
    m_reallyDelete = button(u"reallyDelete"_s, tr("&Delete"), &ViewsDialog::deleteChosen);
    m_keep = button(u"keepView"_s, tr("&Keep"), [this] { askToDelete(false); });
}

void ViewsDialog::buildLayout()
{
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName("closeViews"_L1);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : {m_rename, m_delete, m_reallyDelete, m_keep})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_list, 1);
    column->addWidget(m_remark);
    column->addLayout(row);
}

QString ViewsDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(nameRole).toString() : QString();
}

void ViewsDialog::fill()
{
    const QString former = chosen();
    const int row = std::max(0, m_list->currentRow());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QList<NamedView> views = m_views.of(m_accountId);
    for (const NamedView &view : views) {
        auto *item = new QListWidgetItem(shownText(view.name, 80), m_list);
        item->setData(nameRole, view.name);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setSizeHint({0, fontMetrics().height() + rowPadding});
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    mark(former);
    showChoice();
}

void ViewsDialog::showChoice()
{
    m_rename->setEnabled(!chosen().isEmpty());
    m_delete->setEnabled(!chosen().isEmpty());
    askToDelete(false);
}

void ViewsDialog::askToDelete(bool isAsking)
{
    const bool hadFocus = m_keep->hasFocus() || m_reallyDelete->hasFocus();
    setInk(m_remark, isAsking ? Ink::Normal : Ink::Dim);
    if (isAsking)
        m_remark->setText(tr("Delete “%1”?").arg(shownText(chosen(), 80)));
    else
        m_remark->setText(m_list->count() > 0 ? QString() : tr("No view is saved yet"));
    m_rename->setVisible(!isAsking);
    m_delete->setVisible(!isAsking);
    m_reallyDelete->setVisible(isAsking);
    m_keep->setVisible(isAsking);
    if (isAsking)
        m_keep->setFocus();
    else if (hadFocus)
        m_list->setFocus();
}

void ViewsDialog::deleteChosen()
{
    m_views.remove(m_accountId, chosen());
}

/// The editor of the item is still open: the list is filled anew after it.
void ViewsDialog::takeName(const QListWidgetItem *item)
{
    const QString former = item->data(nameRole).toString();
    const QString name = item->text().simplified().left(NamedViews::longestName);
    QMetaObject::invokeMethod(
        this, [this, former, name] { rename(former, name); }, Qt::QueuedConnection);
}

void ViewsDialog::rename(const QString &former, const QString &name)
{
    const auto taken = m_views.withName(m_accountId, name);
    if (!name.isEmpty() && (!taken || taken->name == former)) {
        m_views.rename(m_accountId, former, name);
        return mark(name);
    }
    fill();
    setInk(m_remark, Ink::Warning);
    m_remark->setText(name.isEmpty() ? tr("A view needs a name.")
                                     : tr("“%1” exists already.").arg(shownText(name, 80)));
}

void ViewsDialog::mark(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(nameRole).toString() == name)
            m_list->setCurrentRow(row);
    }
}

} // namespace daybook
