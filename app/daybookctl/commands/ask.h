// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/console/outcome.h"
#include "core/async/call.h"

namespace daybook {
class BookingSource;
}

namespace daybook::ctl {

/// What the rows that answer @p question consist of.
[[nodiscard]] QList<Field> fieldsFor(const Question &question);

/// Asks @p question and writes the answer to @p rows. @p source and @p rows outlive the call.
[[nodiscard]] Call ask(
    BookingSource &source, const Question &question, RowWriter &rows, Ended ended);

} // namespace daybook::ctl
