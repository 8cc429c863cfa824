// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <string>

namespace daybook::sandbox::timekit {

/// What the invented app of one sandbox is asked with. The prefix makes it a test app
/// (api/timekit.md section 1).
struct Keys
{
    std::string appSlug = {};
    std::string appKey = {}; ///< May ask everything.
    std::string widgetKey = {}; ///< May ask what a page in a browser needs.
    QByteArray signingKey = {}; ///< Of signed searches; which key the service takes is not public.
};

/// The same @p seed gives the same keys. An empty @p signingKey means the app key.
[[nodiscard]] Keys inventedKeys(quint64 seed, const QByteArray &signingKey);

} // namespace daybook::sandbox::timekit
