// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/tools.h"

#include "ui/changes/changespane.h"
#include "ui/find/explanationpopup.h"
#include "ui/find/finddialog.h"
#include "ui/find/findpane.h"
#include "ui/find/othertimesdialog.h"
#include "ui/load/loaddialog.h"
#include "ui/views/viewstate.h"

#include <QBoxLayout>
#include <QDialog>

namespace daybook {

Tools::Tools(Desk &desk, ViewState &state, QWidget &window)
    : m_desk(desk), m_state(state), m_window(window), m_names(desk)
{
}

FindDialog &Tools::findDialog()
{
    if (!m_find) {
        m_find = new FindDialog(m_desk, m_names, &m_window);
        connect(&m_find->pane(), &FindPane::timeChosen, m_find, &QWidget::hide);
        connect(&m_find->pane(), &FindPane::timeChosen, this, &Tools::timeWanted);
        connect(&m_find->pane(), &FindPane::credentialsWanted, this, &Tools::credentialsWanted);
    }
    return *m_find;
}

void Tools::findTime()
{
    findDialog().open();
}

void Tools::ask(const QString &question)
{
    findDialog().ask(question);
}

void Tools::showOtherTimes(const Booking &booking)
{
    auto *dialog =
        new OtherTimesDialog(booking, m_state.zoneOf(booking), m_desk, m_names, &m_window);
    connect(dialog, &OtherTimesDialog::timeChosen, this, &Tools::timeWanted);
    connect(dialog, &OtherTimesDialog::timeChosen, dialog, &QWidget::close);
    connect(dialog, &OtherTimesDialog::credentialsWanted, this, &Tools::credentialsWanted);
    raise(*dialog);
}

void Tools::explain(
    const StaffId &staff, const QDateTime &start, const QDateTime &end, QPoint globalPosition)
{
    auto *popup = new ExplanationPopup(
        explanationFor(m_desk, m_state.axisZone(), staff, start, end), &m_window);
    connect(popup, &ExplanationPopup::bookingWanted, this, &Tools::bookingWanted);
    popup->openAt(globalPosition);
}

void Tools::showChanges()
{
    if (!m_changes) {
        m_changes = new QDialog(&m_window);
        m_changes->setWindowTitle(tr("Changes"));
        auto *pane = new ChangesPane(m_desk, m_state, m_changes);
        connect(pane, &ChangesPane::bookingWanted, this, &Tools::bookingWanted);
        auto *column = new QVBoxLayout(m_changes);
        column->setContentsMargins({});
        column->addWidget(pane);
        m_changes->resize(640, 420);
    }
    raise(*m_changes);
}

void Tools::showLoad()
{
    if (!m_load) {
        auto *dialog = new LoadDialog(m_desk, m_state, &m_window);
        connect(dialog, &LoadDialog::bookingWanted, this, &Tools::bookingWanted);
        m_load = dialog;
        connect(dialog, &QObject::destroyed, this, &Tools::showsLoadChanged);
        Q_EMIT showsLoadChanged();
    }
    raise(*m_load);
}

void Tools::raise(QDialog &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace daybook
