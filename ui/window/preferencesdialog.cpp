// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/preferencesdialog.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace daybook {

PreferencesDialog::PreferencesDialog(QActionGroup *appearance, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto *look = new QComboBox(this);
    look->setObjectName("appearanceBox"_L1);
    const QList<QAction *> choices = appearance->actions();
    for (const QAction *choice : choices)
        look->addItem(choice->text().remove(u'&'));
    look->setCurrentIndex(static_cast<int>(choices.indexOf(appearance->checkedAction())));
    connect(look, &QComboBox::activated, appearance,
        [choices](int row) { choices.at(row)->trigger(); });
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 16);
    form->setVerticalSpacing(16);
    form->addRow(tr("&Appearance"), look);
    form->addRow(buttons);
    setMinimumWidth(360);
}

} // namespace daybook
