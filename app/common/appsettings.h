// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSettings>

namespace daybook {

/// The settings that the window and the command line share: one ini file of the person, on every
/// system.
class AppSettings : public QSettings
{
    Q_OBJECT

public:
    AppSettings();
};

} // namespace daybook
