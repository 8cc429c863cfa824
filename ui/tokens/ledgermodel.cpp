// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/ledgermodel.h"

#include "core/timekit/searchvocabulary.h"
#include "ui/common/rowroles.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int shortHash = 8;

QString whenText(const QDateTime &when)
{
    if (!when.isValid())
        return LedgerModel::tr("unknown");
    return QLocale().toString(when.toLocalTime(), u"d MMM yyyy HH:mm"_s);
}

/// "ada@example.test", or "customer_id: 12345".
QString customerText(const MintedToken &token)
{
    if (!token.attribute.startsWith(vocabulary::metaPrefix))
        return shownText(token.value);
    return shownText(
        u"%1: %2"_s.arg(token.attribute.sliced(vocabulary::metaPrefix.size()), token.value));
}

} // namespace

void LedgerModel::setTokens(const QList<MintedToken> &tokens)
{
    beginResetModel();
    m_tokens = tokens;
    endResetModel();
}

void LedgerModel::setPresentFingerprint(const std::optional<QString> &fingerprint)
{
    m_present = fingerprint;
    if (!m_tokens.isEmpty())
        Q_EMIT dataChanged(index(0, KeyColumn), index(rowCount() - 1, KeyColumn));
}

bool LedgerModel::isMarked(const MintedToken &token) const
{
    return m_present && isFlagged(token, *m_present);
}

int LedgerModel::flagged() const
{
    return static_cast<int>(std::ranges::count_if(
        m_tokens, [this](const MintedToken &token) { return isMarked(token); }));
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tokens.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LedgerModel::text(const MintedToken &token, int column) const
{
    switch (column) {
    case WhenColumn:
        return whenText(token.when);
    case AppColumn:
        return shownText(token.appSlug);
    case CustomerColumn:
        return customerText(token);
    case HashColumn:
        return shownText(token.tokenHash, shortHash);
    default:
        break;
    }
    const QString key = shownText(token.keyFingerprint, 40);
    return isMarked(token) ? tr("key changed · %1").arg(key) : key;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    const MintedToken &token = m_tokens.at(index.row());
    const int column = index.column();
    const bool isWarned = column == KeyColumn && isMarked(token);
    switch (role) {
    case Qt::DisplayRole:
        return text(token, column);
    case SortRole:
        return column == WhenColumn ? QVariant(token.when) : QVariant(text(token, column));
    case Qt::ToolTipRole:
        if (isWarned)
            return tooltipText(tr("Signed with another key than the present one, so the service "
                                  "should refuse it by now. Try it to be sure."));
        return tooltipText(column == HashColumn ? token.tokenHash : text(token, column));
    case Qt::ForegroundRole:
        return isWarned ? theme().warning : theme().text;
    case Qt::DecorationRole:
        return isWarned ? QVariant(themedIcon(u"warning"_s, theme().warning)) : QVariant();
    case rowroles::Strong:
        return column == CustomerColumn;
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("Minted");
    case AppColumn:
        return tr("App");
    case CustomerColumn:
        return tr("For");
    case HashColumn:
        return tr("Token hash");
    default:
        return tr("Key");
    }
}

} // namespace daybook
