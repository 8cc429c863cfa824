// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/common/appsettings.h"

using namespace Qt::StringLiterals;

namespace daybook {

AppSettings::AppSettings()
    : QSettings(QSettings::IniFormat, QSettings::UserScope, u"Daybook"_s, u"Daybook"_s)
{
}

} // namespace daybook
