// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/namedviews/namedview.h"

#include <QList>
#include <QObject>

#include <optional>

class QSettings;

namespace daybook {

/// The named views of all accounts, kept in the settings below "views/". An entry that cannot be
/// read (broken, or of a later Daybook) is left out and left alone.
class NamedViews : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestName = 60;
    static constexpr int mostViews = 500; ///< A broken file may hold any number.

    /// @p settings outlive it.
    explicit NamedViews(QSettings &settings, QObject *parent = nullptr);

    /// By name.
    [[nodiscard]] QList<NamedView> of(const QString &accountId) const;
    /// Letter case aside.
    [[nodiscard]] std::optional<NamedView> withName(
        const QString &accountId, const QString &name) const;

    /// Takes the place of the one with that name, if there is one.
    void put(const NamedView &view);
    /// Another view that is called @p to already is replaced.
    void rename(const QString &accountId, const QString &from, const QString &to);
    void remove(const QString &accountId, const QString &name);
    /// With the account go the names and addresses that its views may hold.
    void forgetAccount(const QString &accountId);

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        QString key = {}; ///< Of its group in the settings.
        NamedView view = {};
    };

    void load();
    [[nodiscard]] const Entry *find(const QString &accountId, const QString &name) const;
    void write(const QString &key, const NamedView &view);
    void finish();

    QSettings &m_settings;
    QList<Entry> m_entries;
};

} // namespace daybook
