// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingmenu.h"

#include "core/models/cascademodel.h"
#include "ui/text/plaintext.h"

#include <QApplication>
#include <QClipboard>

namespace daybook {

BookingMenu::BookingMenu(const Booking &booking, CascadeModel &cascade, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(addAction(tr("&Copy rows")), &QAction::triggered, this, &BookingMenu::copyWanted);
    addCopy(tr("Copy &e-mail address"), shownText(booking.customer.email));
    addCopy(tr("Copy &phone number"), shownText(booking.customer.phone));
    addSeparator();
    addNarrow(cascade, Level::Location, booking.locationId.value, booking.location);
    addNarrow(cascade, Level::Staff, booking.staffId.value, booking.staff);
    addNarrow(cascade, Level::Service, booking.serviceId.value, booking.service);
    addSeparator();
    connect(addAction(tr("&Other times…")), &QAction::triggered, this,
        [this, booking] { Q_EMIT otherTimesWanted(booking); });
    connect(addAction(tr("&Raw data…")), &QAction::triggered, this,
        [this, booking] { Q_EMIT rawWanted(booking); });
}

void BookingMenu::addCopy(const QString &title, const QString &text)
{
    QAction *action = addAction(title);
    action->setEnabled(!text.isEmpty());
    connect(
        action, &QAction::triggered, this, [text] { QApplication::clipboard()->setText(text); });
}

void BookingMenu::addNarrow(
    CascadeModel &cascade, Level level, const QString &id, const QString &name)
{
    QAction *action = addAction(tr("Only %1").arg(menuText(name)));
    action->setEnabled(!id.isEmpty());
    connect(action, &QAction::triggered, &cascade,
        [&cascade, level, id] { cascade.choose(level, id); });
}

} // namespace daybook
