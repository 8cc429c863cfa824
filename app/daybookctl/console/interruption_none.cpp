// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/interruption.h"

namespace daybook::ctl {

/// Here Ctrl+C ends the program without asking it.
class Interruption::Pipe
{
};

Interruption::Interruption() = default;

Interruption::~Interruption() = default;

int Interruption::signalNumber() const
{
    return 0;
}

bool Interruption::waitUntilReady(int, Readiness) const
{
    return true;
}

} // namespace daybook::ctl
