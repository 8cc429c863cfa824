// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/environmenttext.h"

#include <QCoreApplication>

namespace daybook {

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("daybook", "Production");
    case Environment::Test:
        return QCoreApplication::translate("daybook", "Test");
    case Environment::Sandbox:
        break;
    }
    return QCoreApplication::translate("daybook", "Sandbox");
}

} // namespace daybook
