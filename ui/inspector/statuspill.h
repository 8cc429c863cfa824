// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/text/bookingtext.h"

#include <QWidget>

#include <optional>

namespace daybook {

/// The status of a booking, or its kind, as icon, word and tint.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void showStatus(const Booking &booking);
    /// Quieter than a status; hidden when the vendor tells no kind.
    void showKind(const Booking &booking);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSign(const Sign &sign);
    [[nodiscard]] QColor ink() const;

    std::optional<BookingState> m_state; ///< Whose colour it has; dim without one.
    Sign m_sign;
};

} // namespace daybook
