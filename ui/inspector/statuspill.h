// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QWidget>

namespace daybook {

/// The status of a booking as icon, word and tint.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setBooking(const Booking &booking);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BookingState m_state = BookingState::Unknown;
    QString m_text;
};

} // namespace daybook
