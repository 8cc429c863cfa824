// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/zones/zonedialog.h"

#include "ui/common/calmtable.h"
#include "ui/common/labels.h"
#include "ui/zones/zonefilter.h"
#include "ui/zones/zonelistmodel.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

ZoneDialog::ZoneDialog(const QByteArray &present, const QDateTime &instant, QWidget *parent)
    : QDialog(parent), m_zones(new ZoneListModel(instant, QDateTime::currentDateTimeUtc(), this)),
      m_filter(new ZoneFilter(this)), m_needle(new QLineEdit(this))
{
    setObjectName("zoneDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Show times of"));
    m_needle->setObjectName("zoneNeedle"_L1);
    m_needle->setPlaceholderText(tr("City, country or offset…"));
    m_needle->setAccessibleName(tr("Filter of zones"));
    m_needle->setClearButtonEnabled(true);
    m_needle->installEventFilter(this);
    buildTable();
    buildLayout();
    connect(m_needle, &QLineEdit::textChanged, this, &ZoneDialog::narrow);
    connect(m_table, &QAbstractItemView::activated, this, &ZoneDialog::choose);
    resize(520, 480);
    mark(std::max(0, m_zones->rowOf(present)));
    m_needle->setFocus();
}

void ZoneDialog::buildTable()
{
    m_filter->setSourceModel(m_zones);
    m_table = new CalmTable(this);
    m_table->setObjectName("zoneTable"_L1);
    m_table->setAccessibleName(tr("Zones"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_filter);
    m_table->setShare(ZoneListModel::CityColumn, 160);
    m_table->setShare(ZoneListModel::CountryColumn, 150);
    m_table->setShare(ZoneListModel::ZoneColumn, 140);
    m_table->setShare(ZoneListModel::ClockColumn, 60);
}

void ZoneDialog::buildLayout()
{
    m_nothing = plainLabel(tr("No zone is called that"), Ink::Dim, this);
    m_nothing->setObjectName("noZone"_L1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    auto *buttons = new QDialogButtonBox(this);
    m_use = buttons->addButton(tr("Show this time"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName("useZone"_L1);
    m_use->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ZoneDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_needle);
    column->addLayout(m_stack, 1);
    column->addWidget(buttons);
}

void ZoneDialog::narrow(const QString &text)
{
    m_filter->setWords(text.simplified().split(u' ', Qt::SkipEmptyParts));
    const bool hasZones = m_filter->rowCount() > 0;
    m_stack->setCurrentWidget(hasZones ? static_cast<QWidget *>(m_table) : m_nothing);
    m_use->setEnabled(hasZones);
    mark(0);
}

void ZoneDialog::mark(int row)
{
    const QModelIndex index = m_filter->index(row, 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ZoneDialog::choose()
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    if (!index.isValid())
        return;
    const QByteArray name = m_zones->nameAt(index.row());
    accept();
    Q_EMIT zoneChosen(name);
}

bool ZoneDialog::eventFilter(QObject *watched, QEvent *event)
{
    static constexpr std::array moves{Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp};
    if (watched == m_needle && event->type() == QEvent::KeyPress
        && std::ranges::find(moves, static_cast<QKeyEvent *>(event)->key()) != moves.end()) {
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace daybook
