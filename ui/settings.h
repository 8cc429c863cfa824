// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

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
inline const Setting<int> view{QLatin1StringView("window/view"), 0}; ///< A ViewKind.
inline const Setting<int> colours{QLatin1StringView("window/colours"), 0}; ///< A ColourBy.
inline const Setting<int> days{QLatin1StringView("window/days"), 1}; ///< Of the list.
inline const Setting<int> weekDays{QLatin1StringView("window/weekDays"), 7};
inline const Setting<int> monthDays{QLatin1StringView("window/monthDays"), 28};
inline const Setting<int> gridHour{QLatin1StringView("grid/hour"), 72}; ///< Its height in pixels.
inline const Setting<bool> gridWholeDay{QLatin1StringView("grid/wholeDay"), false};
inline const Setting<bool> refreshesByItself{QLatin1StringView("refresh/byItself"), true};
inline const Setting<int> zoneOf{QLatin1StringView("zone/of"), 0}; ///< A ZoneChoice::Whose.
inline const Setting<QByteArray> zoneName{QLatin1StringView("zone/name"), {}}; ///< For Named.
inline const Setting<QStringList> recentZones{QLatin1StringView("zone/recent"), {}};
inline const Setting<int> exportFormat{QLatin1StringView("export/format"), 0}; ///< An ExportFormat.
inline const Setting<QString> exportFolder{QLatin1StringView("export/folder"), {}};
inline const Setting<bool> exportForExcel{QLatin1StringView("export/forExcel"), false};
inline const Setting<int> printedListAs{QLatin1StringView("print/listAs"), 0}; ///< A PrintTemplate.
inline const Setting<int> printedStaffAs{QLatin1StringView("print/staffAs"), 1};
inline const Setting<int> printedWeekAs{QLatin1StringView("print/weekAs"), 2};
inline const Setting<int> printPaper{QLatin1StringView("print/paper"),
    -1}; ///< A QPageSize::PageSizeId; -1: as usual in the country.
inline const Setting<bool> printNewPages{QLatin1StringView("print/newPages"), false};

} // namespace settings

} // namespace daybook
