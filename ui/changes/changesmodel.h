// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/changelog.h"
#include "core/models/rowmodel.h"

namespace daybook {

class Desk;
class ViewState;

inline const QString &changeKey(const BookingChange &change)
{
    return change.booking().id.value;
}

/// What changed on the desk and was not seen yet, in words, the newest first. NotAsked as long as
/// there is nothing to compare.
class ChangesModel : public RowModel<BookingChange, changeKey>
{
    Q_OBJECT

public:
    enum Column { KindColumn, CustomerColumn, DetailColumn, NoticedColumn, ColumnCount };

    /// @p state tells the zones to read times in. Both outlive the model.
    ChangesModel(const Desk &desk, const ViewState &state, QObject *parent);

    /// What has happened since is what rows() tells: the first answer to the present question, or
    /// the latest one when everything was marked as seen. Invalid while nothing is known; UTC.
    [[nodiscard]] QDateTime since() const { return m_since; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    void takeChanges();
    void takeAnswer();
    void repaint();
    [[nodiscard]] QString textOf(const BookingChange &change, int column) const;
    [[nodiscard]] QString tooltipOf(const BookingChange &change) const;

    const Desk &m_desk;
    const ViewState &m_state;
    QDateTime m_since;
};

} // namespace daybook
