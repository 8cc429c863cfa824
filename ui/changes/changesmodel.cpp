// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/changes/changesmodel.h"

#include "core/models/desk.h"
#include "ui/common/rowroles.h"
#include "ui/text/changetext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QIcon>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString titleOf(int column)
{
    switch (static_cast<ChangesModel::Column>(column)) {
    case ChangesModel::KindColumn:
        return ChangesModel::tr("Change");
    case ChangesModel::CustomerColumn:
        return ChangesModel::tr("Customer");
    case ChangesModel::DetailColumn:
        return ChangesModel::tr("From, to");
    case ChangesModel::NoticedColumn:
        return ChangesModel::tr("Noticed");
    case ChangesModel::ColumnCount:
        break;
    }
    return {};
}

/// On the person's own clock: it tells what she missed, not when somebody comes.
QString noticedText(const BookingChange &change)
{
    const QTimeZone mine = QTimeZone::systemTimeZone();
    return clockTextOn(
        change.noticed, mine, QDateTime::currentDateTimeUtc().toTimeZone(mine).date());
}

bool isOver(const BookingChange &change)
{
    return change.kind == BookingChange::Kind::Cancelled
        || change.kind == BookingChange::Kind::Gone;
}

} // namespace

ChangesModel::ChangesModel(const Desk &desk, const ViewState &state, QObject *parent)
    : RowModel(parent), m_desk(desk), m_state(state)
{
    connect(&m_desk.changes(), &ChangeLog::changed, this, &ChangesModel::takeChanges);
    connect(&m_desk.bookings(), &LoadingModel::stateChanged, this, &ChangesModel::takeAnswer);
    connect(&m_state, &ViewState::zoneChanged, this, &ChangesModel::repaint);
    takeAnswer();
    takeChanges();
}

void ChangesModel::takeAnswer()
{
    const QDateTime asOf = m_desk.bookings().asOf();
    if (!asOf.isValid()) {
        m_since = {};
        return setNotAsked();
    }
    if (!m_since.isValid())
        m_since = asOf;
    setReady(asOf, 0);
}

void ChangesModel::takeChanges()
{
    const bool hadRows = rowCount() > 0;
    merge(m_desk.changes().changes());
    if (!hadRows || rowCount() > 0)
        return;
    m_since = m_desk.bookings().asOf();
    takeAnswer();
}

void ChangesModel::repaint()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::textOf(const BookingChange &change, int column) const
{
    switch (static_cast<Column>(column)) {
    case KindColumn:
        return changeSign(change.kind).text;
    case CustomerColumn:
        return customerText(change.booking());
    case DetailColumn:
        return changeDetail(change, m_state.zoneOf(change.booking()));
    case NoticedColumn:
        return noticedText(change);
    case ColumnCount:
        break;
    }
    return {};
}

QString ChangesModel::tooltipOf(const BookingChange &change) const
{
    const QString what = changeText(change, m_state.zoneOf(change.booking()));
    return tooltipText(u"%1\n%2\n%3"_s.arg(
        customerText(change.booking()), shownText(change.booking().service), what));
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BookingChange &change = rows().at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(change, column);
    case Qt::ToolTipRole:
        return tooltipOf(change);
    case Qt::DecorationRole:
        return column == KindColumn
            ? QVariant(themedIcon(changeSign(change.kind).icon, changeInk(change.kind)))
            : QVariant();
    case Qt::ForegroundRole:
        if (column == KindColumn)
            return changeInk(change.kind);
        return column == NoticedColumn || isOver(change) ? theme().dim : theme().text;
    case rowroles::Strong:
        return column == CustomerColumn && namesCustomer(change.booking());
    case rowroles::Struck:
        return column == CustomerColumn && isOver(change);
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(titleOf(section))
                                                                    : QVariant();
}

} // namespace daybook
