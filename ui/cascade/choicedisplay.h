// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/cascademodel.h"

#include <QIdentityProxyModel>

namespace daybook {

/// Dresses the choices of one level: names as plain text, one small useful thing beside each, words
/// for a screen reader. A row without a choice behind it is the one that stands for all.
class ChoiceDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 100, ///< "CST", "60 min"
        ChosenRole, ///< Whether this row is the choice in force.
        IdRole ///< The id; a null string for the row that stands for all.
    };

    /// @p cascade outlives the proxy.
    ChoiceDisplay(CascadeModel &cascade, Level level, QObject *parent);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString detailOf(const Choice &choice) const;
    [[nodiscard]] bool isChosen(const std::optional<Choice> &choice) const;

    CascadeModel &m_cascade;
    const Level m_level;
};

/// "All locations", "Anyone", "Any service".
[[nodiscard]] QString everythingText(Level level);

/// "Location", "Staff", "Service".
[[nodiscard]] QString levelText(Level level);

} // namespace daybook
