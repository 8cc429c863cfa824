// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QDialog>

namespace daybook {

/// The service's own JSON of one booking, as text that can be copied. Links and tokens were left
/// out when it came.
class RawDialog : public QDialog
{
    Q_OBJECT

public:
    RawDialog(const Booking &booking, QWidget *parent);
};

} // namespace daybook
