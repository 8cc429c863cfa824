// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/slot.h"

#include <QIdentityProxyModel>

namespace daybook {

class ViewState;

/// Turns the facts of free times into words.
class SlotDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @p state tells whose wall times are read; it outlives the proxy.
    SlotDisplay(const ViewState &state, QObject *parent);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// Whether times are told with their date.
    void setShowsDates(bool showsDates);

private:
    void repaintTimes();
    [[nodiscard]] QString textOf(const Slot &slot, int column) const;

    const ViewState &m_state;
    bool m_showsDates = false;
};

[[nodiscard]] const Slot *slotAt(const QModelIndex &index);

/// Who would serve, or that the service does not say.
[[nodiscard]] QString slotStaffText(const Slot &slot);

} // namespace daybook
