// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

namespace daybook {

/// Keeps what we hold to ourselves, before anything else is done: new files are for their owner
/// only, a crash writes no core, and other programs of the same person may not look into our memory
/// (RELIABILITY.md findings 6 and 8). Standard streams that were closed are opened on nothing, so
/// that no socket ever takes their number.
void hardenProcess();

} // namespace daybook
