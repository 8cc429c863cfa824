// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/columns.h"

namespace daybook {

struct FoundTime;

/// A slot, and the names of what it is for.
template <>
std::span<const Column<FoundTime>> columnsOf<FoundTime>();

} // namespace daybook
