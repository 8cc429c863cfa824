// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/output.h"

#include <QByteArrayList>

namespace daybook::ctl::testing {

/// Keeps what is written, write by write.
class MemoryOutput final : public Output
{
public:
    QByteArrayList writes = {};
    int room = 1'000; ///< How many writes are taken before the reader goes.

    [[nodiscard]] bool write(const QByteArray &bytes) override
    {
        if (writes.size() >= room)
            return false;
        writes.append(bytes);
        return true;
    }
    [[nodiscard]] State state() const override
    {
        return writes.size() >= room ? State::ReaderGone : State::Open;
    }
    [[nodiscard]] QByteArray all() const { return writes.join(); }
};

} // namespace daybook::ctl::testing
