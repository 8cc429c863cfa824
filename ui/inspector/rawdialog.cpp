// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/inspector/rawdialog.h"

#include "core/json/rawpage.h"
#include "ui/text/vendorwords.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

RawDialog::RawDialog(const Booking &booking, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Raw data of %1").arg(vendorLines(booking).value(0)));
    resize(560, 600);
    auto *text = new QPlainTextEdit(QString::fromUtf8(unpacked(booking.raw)), this);
    text->setObjectName("rawText"_L1);
    text->setReadOnly(true);
    text->setAccessibleName(windowTitle());
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, text,
        [text] { QApplication::clipboard()->setText(text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(buttons);
}

} // namespace daybook
