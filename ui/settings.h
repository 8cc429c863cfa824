// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QSettings>

namespace daybook {

/// One persisted preference: its key, its type and its default, said once.
template <typename T>
struct Setting
{
    QLatin1StringView key;
    T fallback;

    [[nodiscard]] T read(const QSettings &store) const
    {
        return store.value(key, fallback).template value<T>();
    }
    void write(QSettings &store, const T &value) const { store.setValue(key, value); }
};

namespace settings {

inline const Setting<QString> lastAccount{QLatin1StringView("account/last"), {}};
inline const Setting<int> appearance{QLatin1StringView("window/appearance"), 0}; ///< An Appearance.
inline const Setting<QByteArray> geometry{QLatin1StringView("window/geometry"), {}};
inline const Setting<QByteArray> columns{
    QLatin1StringView("window/columns"), {}}; ///< Lists, centre, inspector.
inline const Setting<QByteArray> lists{QLatin1StringView("window/lists"), {}};
inline const Setting<QByteArray> centre{QLatin1StringView("window/centre"), {}};
inline const Setting<QByteArray> bookingHeader{QLatin1StringView("bookings/header"), {}};
inline const Setting<bool> showsBooked{QLatin1StringView("window/showsBooked"), true};
inline const Setting<bool> showsFree{QLatin1StringView("window/showsFree"), true};
inline const Setting<bool> showsLists{QLatin1StringView("window/showsLists"), true};
inline const Setting<bool> showsInspector{QLatin1StringView("window/showsInspector"), true};
inline const Setting<int> days{QLatin1StringView("window/days"), 1};

} // namespace settings

} // namespace daybook
