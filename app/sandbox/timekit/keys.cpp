// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/keys.h"

#include <QCryptographicHash>

namespace daybook::sandbox::timekit {

namespace {

std::string invented(const char *prefix, quint64 seed)
{
    const QByteArray text = prefix + QByteArray::number(seed);
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return prefix + hash.toHex().left(32).toStdString();
}

} // namespace

Keys inventedKeys(quint64 seed, const QByteArray &signingKey)
{
    Keys keys{.appSlug = "harbour-clinic-" + std::to_string(seed),
        .appKey = invented("test_api_key_", seed),
        .widgetKey = invented("test_widget_key_", seed),
        .signingKey = signingKey};
    if (keys.signingKey.isEmpty())
        keys.signingKey = QByteArray::fromStdString(keys.appKey);
    return keys;
}

} // namespace daybook::sandbox::timekit
