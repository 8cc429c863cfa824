// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSortFilterProxyModel>

namespace daybook {

/// Keeps the choices whose name holds what was typed, in the service's order.
class ChoiceFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setNeedle(const QString &needle);
    [[nodiscard]] const QString &needle() const { return m_needle; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_needle;
};

} // namespace daybook
