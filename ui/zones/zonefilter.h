// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/zones/zonelistmodel.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <algorithm>

namespace daybook {

/// Lets through the zones that hold every word, in any order, letter case aside.
class ZoneFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QStringList &words)
    {
        m_words = words;
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text =
            sourceModel()->index(row, 0, parent).data(ZoneListModel::SearchRole).toString();
        return std::ranges::all_of(
            m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

} // namespace daybook
