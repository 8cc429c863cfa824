// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/finddialog.h"

#include "ui/find/findpane.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace daybook {

FindDialog::FindDialog(Desk &desk, QuestionVocabularyModel &names, QWidget *parent)
    : QDialog(parent), m_pane(new FindPane(desk, names, this))
{
    setObjectName("findDialog"_L1);
    setWindowTitle(tr("Find a time"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    resize(1000, 560);
}

/// Not modal: the desk shows what is chosen here.
void FindDialog::open()
{
    show();
    raise();
    activateWindow();
    m_pane->focusQuestion();
}

void FindDialog::ask(const QString &text)
{
    open();
    m_pane->ask(text);
}

void FindDialog::done(int result)
{
    m_pane->stop();
    QDialog::done(result);
}

} // namespace daybook
