// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/selection.h"
#include "ui/views/viewstate.h"

#include <QByteArray>
#include <QString>

namespace daybook {

/// A way of looking that a person gave a name: everything but the date. What was typed to find
/// bookings (`needle`, `search`) may be somebody's name or address: it is kept only here, and only
/// because the person saved the view with it.
struct NamedView
{
    QString name = {};
    QString accountId = {}; ///< Ids and columns mean nothing in another account.
    ViewKind kind = ViewKind::List;
    int days = 1; ///< How many are shown, from whatever day it is.
    Selection selection = {};
    QString needle = {};
    QString search = {}; ///< Desk::search().
    ZoneChoice zone = {};
    ColourBy colourBy = ColourBy::Status;
    bool showsBookings = true;
    bool showsFreeSlots = true;
    QByteArray headerState = {}; ///< Columns and sort of the list.

    [[nodiscard]] bool operator==(const NamedView &) const = default;
};

/// More days than this are not shown at once.
inline constexpr int mostNamedDays = 92;

/// How it is looked at now, without a name and an account. @p needle is what stands in the search
/// box: ViewState keeps only what follows from it.
[[nodiscard]] NamedView captured(
    const Desk &desk, const ViewState &state, const QString &needle, const QByteArray &headerState);

/// Looks that way, from the day on that is on show. The choices are made by their ids, before their
/// lists are here; one that is no more is dropped, and told, when its list comes. Answers with the
/// header state for the list. The search box is the caller's to fill with `view.needle`.
[[nodiscard]] QByteArray apply(const NamedView &view, Desk &desk, ViewState &state);

} // namespace daybook
