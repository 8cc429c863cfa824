// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/timetapsignature.h"

#include <QCryptographicHash>

namespace daybook {

Secret timetapSignature(const QString &apiKey, const Secret &privateKey)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(apiKey.toUtf8());
    hash.addData(privateKey.reveal());
    return Secret(hash.result().toHex());
}

} // namespace daybook
