// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/tokenledger.h"

#include <QAbstractTableModel>

#include <optional>

namespace daybook {

/// The entries of one account in the ledger, in words; those that were made with another key than
/// the present one are marked by icon and text.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, AppColumn, CustomerColumn, HashColumn, KeyColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setTokens(const QList<MintedToken> &tokens);
    /// Nothing: the present key is not known, and no entry is marked.
    void setPresentFingerprint(const std::optional<QString> &fingerprint);

    [[nodiscard]] const MintedToken &tokenAt(int row) const { return m_tokens.at(row); }
    [[nodiscard]] int flagged() const; ///< How many are marked.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isMarked(const MintedToken &token) const;
    [[nodiscard]] QString text(const MintedToken &token, int column) const;

    QList<MintedToken> m_tokens;
    std::optional<QString> m_present;
};

} // namespace daybook
