// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <QList>
#include <QObject>
#include <QVariantMap>

#include <optional>

class QSettings;

namespace daybook {

/// All accounts in their order, kept in plain settings: nothing in them is secret.
class AccountList : public QObject
{
    Q_OBJECT

public:
    /// @p settings outlives the list. Entries without an id or a base URL, or
    /// of an unknown kind, are not shown.
    explicit AccountList(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] std::optional<Account> withId(const QString &id) const;
    [[nodiscard]] std::optional<Account> withName(const QString &name) const;

    /// Adds @p account, or replaces the one with its id.
    void put(const Account &account);
    void remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void load();
    void save();
    [[nodiscard]] QVariantMap entry() const;

    QSettings &m_settings;
    QList<Account> m_accounts;
    QList<QVariantMap> m_foreign; ///< Of kinds that a later Daybook knows: kept as they stand.
};

} // namespace daybook
