// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/namedviews/saveviewdialog.h"

#include "ui/common/labels.h"
#include "ui/namedviews/namedviews.h"
#include "ui/text/plaintext.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

SaveViewDialog::SaveViewDialog(NamedViews &views, const NamedView &view, QWidget *parent)
    : QDialog(parent), m_views(views), m_view(view), m_name(new QLineEdit(this)),
      m_withTyped(new QCheckBox(this)), m_remark(plainLabel({}, Ink::Warning, this))
{
    setObjectName("saveView"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save this view"));
    m_name->setObjectName("viewName"_L1);
    m_name->setMaxLength(NamedViews::longestName);
    QStringList parts{m_view.needle, m_view.search};
    parts.removeAll(QString());
    const QString typed = parts.join(u", "_s);
    m_withTyped->setObjectName("withTyped"_L1);
    m_withTyped->setText(tr("With what was &typed: “%1”").arg(menuText(typed)));
    m_withTyped->setChecked(true);
    m_withTyped->setVisible(!typed.isEmpty());
    m_remark->setObjectName("viewRemark"_L1);
    m_remark->setWordWrap(true);
    buildLayout();
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewDialog::showName);
    showName();
    setMinimumWidth(420);
}

void SaveViewDialog::buildLayout()
{
    auto *label = plainLabel(tr("&Name"), Ink::Normal, this);
    label->setBuddy(m_name);
    auto *keeps = plainLabel(
        tr("Keeps the lists' choices, the number of days, the zone, the colours and the columns."),
        Ink::Dim, this);
    keeps->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName("saveButton"_L1);
    m_save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveViewDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addLayout(row);
    column->addWidget(m_withTyped);
    column->addWidget(keeps);
    column->addWidget(m_remark);
    column->addWidget(buttons);
}

QString SaveViewDialog::name() const
{
    return m_name->text().simplified();
}

/// The button says what it is about to do.
void SaveViewDialog::showName()
{
    const auto taken = m_views.withName(m_view.accountId, name());
    m_save->setEnabled(!name().isEmpty());
    m_save->setText(taken ? tr("Replace") : tr("Save"));
    m_remark->setText(
        taken ? tr("“%1” exists already. Replace it?").arg(shownText(taken->name, 80)) : QString());
}

void SaveViewDialog::save()
{
    m_view.name = name();
    if (!m_withTyped->isChecked()) {
        m_view.needle.clear();
        m_view.search.clear();
    }
    m_views.put(m_view);
    accept();
    Q_EMIT saved(m_view);
}

} // namespace daybook
