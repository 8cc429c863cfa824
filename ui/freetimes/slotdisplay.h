// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/cascademodel.h"
#include "core/types/slot.h"

#include <QIdentityProxyModel>

namespace daybook {

/// Turns the facts of free times into words.
class SlotDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// Whether times are told with their date.
    void setShowsDates(bool showsDates);

private:
    [[nodiscard]] QString textOf(const Slot &slot, int column) const;

    bool m_showsDates = false;
};

[[nodiscard]] const Slot *slotAt(const QModelIndex &index);

/// Who would serve, or that the service does not say.
[[nodiscard]] QString slotStaffText(const Slot &slot);

} // namespace daybook
