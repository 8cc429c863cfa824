// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

namespace daybook {

class BookingSource;

/// Everything between an account and its answers. Ends with it whatever it still waits for.
class Connection
{
public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] virtual BookingSource &source() = 0;
};

} // namespace daybook
