// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QMenu>

namespace daybook {

class CascadeModel;
enum class Level;

/// What can be done with one booking, wherever it is shown. Deletes itself when it closes.
class BookingMenu : public QMenu
{
    Q_OBJECT

public:
    /// @p cascade is narrowed by "Only …"; it outlives the menu.
    BookingMenu(const Booking &booking, CascadeModel &cascade, QWidget *parent);

Q_SIGNALS:
    void copyWanted();
    void otherTimesWanted(const daybook::Booking &booking);
    void rawWanted(const daybook::Booking &booking);

private:
    void addCopy(const QString &title, const QString &text);
    void addNarrow(CascadeModel &cascade, Level level, const QString &id, const QString &name);
};

} // namespace daybook
