// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

class QSettings;

namespace daybook {

/// What is remembered of a token that was minted here: whom it opens and how it is recognised,
/// never the token itself and nothing of its key.
struct MintedToken
{
    QDateTime when = {}; ///< UTC, to the second; invalid when the settings were damaged.
    QString accountId = {};
    QString appSlug = {};
    QString attribute = {}; ///< "customer.email" or "meta.<key>".
    QString value = {};
    QString tokenHash = {}; ///< SHA-256 in hex.
    QString keyFingerprint = {};

    [[nodiscard]] bool operator==(const MintedToken &) const = default;
};

/// Whether @p token was made with another key than the present one: the service has most likely
/// ceased to take it.
[[nodiscard]] bool isFlagged(const MintedToken &token, const QString &presentFingerprint);

/// The tokens that were handed out, kept in plain settings beside the accounts. Such a token does
/// not expire, so this list is the only place that says who can still read what.
class TokenLedger : public QObject
{
    Q_OBJECT

public:
    /// Beyond these the oldest entry goes.
    static constexpr int mostEntries = 2'000;

    /// @p settings outlives the ledger. Entries without an account or a hash are not shown.
    explicit TokenLedger(QSettings &settings, QObject *parent = nullptr);

    /// Those of an account, the newest first.
    [[nodiscard]] QList<MintedToken> of(const QString &accountId) const;

    /// The same customer and the same key make the same token: its entry comes to the front.
    void add(const MintedToken &token);
    void forget(const QString &accountId, const QString &tokenHash);
    void forgetAccount(const QString &accountId);

Q_SIGNALS:
    void changed();

private:
    void load();
    void save();

    QSettings &m_settings;
    QList<MintedToken> m_tokens; ///< The newest first.
};

} // namespace daybook
