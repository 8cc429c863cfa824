// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/log.h"

Q_LOGGING_CATEGORY(lcHttp, "daybook.http", QtWarningMsg)
Q_LOGGING_CATEGORY(lcModel, "daybook.model", QtWarningMsg)
Q_LOGGING_CATEGORY(lcCredentials, "daybook.credentials", QtWarningMsg)
