// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/loadingmodel.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace daybook {

/// Keeps rows that have a key and brings them up to date row by row, never by a reset, so that
/// selection, scroll and focus survive. @p keyOf tells rows apart.
template <typename Row, auto keyOf>
class RowModel : public LoadingModel
{
public:
    using Key = std::decay_t<decltype(keyOf(std::declval<const Row &>()))>;
    using LoadingModel::LoadingModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    /// The row with @p key, or -1.
    [[nodiscard]] int rowOf(const Key &key) const
    {
        const auto found = std::ranges::find(m_rows, key, keyOf);
        return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
    }

protected:
    /// Makes the rows equal to @p incoming, in its order; of two rows with one key the later wins.
    void merge(const QList<Row> &incoming)
    {
        const QList<Row> wanted = withoutDoubles(incoming);
        QHash<Key, qsizetype> place;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            place.insert(keyOf(wanted.at(i)), i);
        removeUnwanted(place);
        QHash<Key, bool> here;
        for (const Row &row : std::as_const(m_rows))
            here.insert(keyOf(row), true);
        for (qsizetype i = 0; i < wanted.size();) {
            if (!here.contains(keyOf(wanted.at(i)))) {
                i = insertRun(wanted, i, here);
                continue;
            }
            bringTo(static_cast<int>(i), wanted.at(i));
            ++i;
        }
    }

    /// Adds rows behind the last; known keys are brought up to date in place.
    void append(const QList<Row> &incoming, QHash<Key, qsizetype> &known)
    {
        QList<Row> fresh;
        for (const Row &row : incoming) {
            const auto place = known.constFind(keyOf(row));
            if (place == known.cend()) {
                known.insert(keyOf(row), m_rows.size() + fresh.size());
                fresh.append(row);
            } else if (*place < m_rows.size()) {
                update(static_cast<int>(*place), row);
            } else {
                fresh[*place - m_rows.size()] = row;
            }
        }
        if (fresh.isEmpty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        m_rows += fresh;
        endInsertRows();
    }

    void clear()
    {
        if (m_rows.isEmpty())
            return;
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }

private:
    static QList<Row> withoutDoubles(const QList<Row> &incoming)
    {
        QHash<Key, qsizetype> place;
        QList<Row> unique;
        unique.reserve(incoming.size());
        for (const Row &row : incoming) {
            const auto known = place.constFind(keyOf(row));
            if (known != place.cend()) {
                unique[*known] = row;
                continue;
            }
            place.insert(keyOf(row), unique.size());
            unique.append(row);
        }
        return unique;
    }

    void removeUnwanted(const QHash<Key, qsizetype> &wanted)
    {
        const auto isUnwanted = [&](int row) { return !wanted.contains(keyOf(m_rows.at(row))); };
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (!isUnwanted(last))
                continue;
            int first = last;
            while (first > 0 && isUnwanted(first - 1))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Inserts the new rows that begin at @p from; answers where the first known one stands.
    qsizetype insertRun(const QList<Row> &wanted, qsizetype from, const QHash<Key, bool> &here)
    {
        qsizetype end = from;
        while (end < wanted.size() && !here.contains(keyOf(wanted.at(end))))
            ++end;
        beginInsertRows({}, static_cast<int>(from), static_cast<int>(end) - 1);
        m_rows.insert(from, end - from, Row());
        std::copy(wanted.cbegin() + from, wanted.cbegin() + end, m_rows.begin() + from);
        endInsertRows();
        return end;
    }

    void bringTo(int row, const Row &wanted)
    {
        int now = row;
        while (keyOf(m_rows.at(now)) != keyOf(wanted))
            ++now;
        if (now != row) {
            beginMoveRows({}, now, now, {}, row);
            m_rows.move(now, row);
            endMoveRows();
        }
        update(row, wanted);
    }

    void update(int row, const Row &wanted)
    {
        if (m_rows.at(row) == wanted)
            return;
        m_rows[row] = wanted;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    QList<Row> m_rows;
};

} // namespace daybook
