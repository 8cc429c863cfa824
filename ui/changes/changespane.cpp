// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/changes/changespane.h"

#include "core/models/desk.h"
#include "ui/changes/changesmodel.h"
#include "ui/common/calmtable.h"
#include "ui/common/labels.h"
#include "ui/common/loadingview.h"
#include "ui/text/times.h"

#include <QBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString clockOfMine(const QDateTime &instant)
{
    return clockText(instant, QTimeZone::systemTimeZone());
}

} // namespace

ChangesPane::ChangesPane(Desk &desk, ViewState &state, QWidget *parent)
    : QWidget(parent), m_desk(desk)
{
    setObjectName("changesPane"_L1);
    buildTable(state);
    buildLayout();
    connect(m_allSeen, &QToolButton::clicked, &m_desk.changes(), &ChangeLog::markAllSeen);
    connect(m_table, &QAbstractItemView::clicked, this, &ChangesPane::want);
    connect(m_table, &QAbstractItemView::activated, this, &ChangesPane::want);
    // After the model, which hears of the same signals first.
    connect(m_model, &LoadingModel::stateChanged, this, &ChangesPane::showState);
    connect(&m_desk.changes(), &ChangeLog::changed, this, &ChangesPane::showState);
    showState();
}

void ChangesPane::buildTable(ViewState &state)
{
    m_model = new ChangesModel(m_desk, state, this);
    m_table = new CalmTable(this);
    m_table->setObjectName("changesTable"_L1);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false); // the newest is on top
    m_table->setModel(m_model);
    m_table->setShare(ChangesModel::KindColumn, 130);
    m_table->setShare(ChangesModel::CustomerColumn, 180);
    m_table->setShare(ChangesModel::DetailColumn, 290);
    m_table->setShare(ChangesModel::NoticedColumn, 72);
}

void ChangesPane::buildLayout()
{
    m_rows = new LoadingView(*m_model, *m_model, m_table, {}, LoadingView::Strip::AgeOnly, this);
    m_count = plainLabel({}, Ink::Dim, this);
    m_count->setObjectName("changesCount"_L1);
    m_age = plainLabel({}, Ink::Dim, this);
    m_age->setObjectName("changesAge"_L1);
    m_allSeen = framedButton(tr("Mark all as seen"), this);
    m_allSeen->setObjectName("allSeen"_L1);
    m_allSeen->setText(tr("Mark all as seen"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(plainLabel(tr("Changes"), Ink::Bold, this));
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_age);
    head->addWidget(m_allSeen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_rows, 1);
}

void ChangesPane::showState()
{
    const int changes = m_model->rowCount();
    m_count->setText(changes > 0 ? QLocale().toString(changes) : QString());
    m_allSeen->setEnabled(changes > 0);
    const LoadingModel &bookings = m_desk.bookings();
    const bool failed = bookings.state() == LoadState::Failed;
    const QString age = clockOfMine(bookings.asOf());
    setInk(m_age, failed ? Ink::Warning : Ink::Dim);
    m_age->setVisible(bookings.hasAnswer());
    m_age->setText(failed ? tr("Not known since %1").arg(age) : tr("As of %1").arg(age));
    m_rows->setWords({.notAsked = tr("Changes are told from the first answer on"),
        .empty = tr("Nothing has changed since %1").arg(clockOfMine(m_model->since()))});
}

void ChangesPane::want(const QModelIndex &index)
{
    if (index.isValid()) // a copy: who shows the booking marks it as seen, and the row is gone
        Q_EMIT bookingWanted(BookingId(m_model->rows().at(index.row()).booking().id));
}

} // namespace daybook
