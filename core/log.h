// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>

// All categories of the core. A line names the call and the outcome: verb, path without query,
// status, duration. Never a body, never a header, never a customer.
Q_DECLARE_LOGGING_CATEGORY(lcHttp) // "daybook.http"
Q_DECLARE_LOGGING_CATEGORY(lcModel) // "daybook.model"
Q_DECLARE_LOGGING_CATEGORY(lcCredentials) // "daybook.credentials"
