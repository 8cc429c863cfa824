// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "core/types/queries.h"

#include <QDateTime>
#include <QPoint>
#include <QWidget>

namespace daybook {

/// One of the ways of looking at the desk, as the window sees it. What is picked goes through
/// ViewState; what the window alone can do is asked for by these signals.
class DeskView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What takes the focus, for F6 and for opening the view.
    [[nodiscard]] virtual QWidget &focusPlace() = 0;

Q_SIGNALS:
    void inspectorWanted(); ///< Enter on what is picked.
    void bookingMenuWanted(const daybook::Booking &booking, QPoint globalPosition);
    /// "Why is this not offered?" of an empty cell. Instants are UTC.
    void explanationWanted(const daybook::StaffId &staff, const QDateTime &start,
        const QDateTime &end, QPoint globalPosition);
    void dayWanted(QDate day); ///< To be looked at closer.
    void retryWanted();
    void credentialsWanted();
};

} // namespace daybook
