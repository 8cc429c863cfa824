// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/cascade/choicefilter.h"

namespace daybook {

void ChoiceFilter::setNeedle(const QString &needle)
{
    if (needle.trimmed() == m_needle)
        return;
    m_needle = needle.trimmed();
    invalidateRowsFilter();
}

bool ChoiceFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_needle.isEmpty()
        || sourceModel()
               ->index(row, 0, parent)
               .data()
               .toString()
               .contains(m_needle, Qt::CaseInsensitive);
}

} // namespace daybook
