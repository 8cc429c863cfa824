// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/accounts/tokenledger.h"

#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr std::pair<QLatin1StringView, QString MintedToken::*> textFields[] = {
    {"account"_L1, &MintedToken::accountId},
    {"appSlug"_L1, &MintedToken::appSlug},
    {"attribute"_L1, &MintedToken::attribute},
    {"value"_L1, &MintedToken::value},
    {"tokenHash"_L1, &MintedToken::tokenHash},
    {"keyFingerprint"_L1, &MintedToken::keyFingerprint},
};

bool isSame(const MintedToken &token, const QString &accountId, const QString &tokenHash)
{
    return token.accountId == accountId && token.tokenHash == tokenHash;
}

} // namespace

bool isFlagged(const MintedToken &token, const QString &presentFingerprint)
{
    return token.keyFingerprint != presentFingerprint;
}

TokenLedger::TokenLedger(QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    load();
}

QList<MintedToken> TokenLedger::of(const QString &accountId) const
{
    QList<MintedToken> found;
    std::ranges::copy_if(m_tokens, std::back_inserter(found),
        [&](const MintedToken &token) { return token.accountId == accountId; });
    return found;
}

void TokenLedger::add(const MintedToken &token)
{
    load();
    m_tokens.removeIf(
        [&](const MintedToken &known) { return isSame(known, token.accountId, token.tokenHash); });
    m_tokens.prepend(token);
    if (m_tokens.size() > mostEntries)
        m_tokens.resize(mostEntries);
    save();
}

void TokenLedger::forget(const QString &accountId, const QString &tokenHash)
{
    load();
    m_tokens.removeIf(
        [&](const MintedToken &token) { return isSame(token, accountId, tokenHash); });
    save();
}

void TokenLedger::forgetAccount(const QString &accountId)
{
    load();
    m_tokens.removeIf([&](const MintedToken &token) { return token.accountId == accountId; });
    save();
}

/// Another program of ours may have changed the file meanwhile; its entries must not be lost by our
/// next save.
void TokenLedger::load()
{
    m_settings.sync();
    m_tokens.clear();
    const int count = std::min(m_settings.beginReadArray("tokens"_L1), mostEntries);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        MintedToken token;
        for (const auto &[name, field] : textFields)
            token.*field = m_settings.value(name).toString();
        token.when = QDateTime::fromString(m_settings.value("when"_L1).toString(), Qt::ISODate);
        if (!token.accountId.isEmpty() && !token.tokenHash.isEmpty())
            m_tokens.append(token);
    }
    m_settings.endArray();
}

void TokenLedger::save()
{
    m_settings.remove("tokens"_L1);
    m_settings.beginWriteArray("tokens"_L1, static_cast<int>(m_tokens.size()));
    for (int i = 0; i < m_tokens.size(); ++i) {
        const MintedToken &token = m_tokens.at(i);
        m_settings.setArrayIndex(i);
        for (const auto &[name, field] : textFields)
            m_settings.setValue(name, token.*field);
        m_settings.setValue("when"_L1, token.when.toUTC().toString(Qt::ISODate));
    }
    m_settings.endArray();
    m_settings.sync();
    Q_EMIT changed();
}

} // namespace daybook
