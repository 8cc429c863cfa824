// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/export/exportcolumns.h"

#include "ui/text/bookingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::ExportColumns)
};

using Shown = BookingTableModel::Column;

QString whole(const QString &text)
{
    return shownLines(text, std::numeric_limits<int>::max());
}

/// On a page the day always stands beside the time: what is printed is read on any day.
QString whenText(const Booking &booking)
{
    if (!booking.start.isValid())
        return Words::tr("time not told");
    const QTimeZone zone = booking.zone.isValid() ? booking.zone : QTimeZone::utc();
    const QDate day = booking.start.toTimeZone(zone).date();
    return booking.end.isValid()
        ? u"%1  %2"_s.arg(dateText(day), spanText(booking.start, booking.end, zone))
        : u"%1  %2"_s.arg(dateText(day), clockText(booking.start, zone));
}

QString endText(const Booking &booking)
{
    return booking.end.isValid() ? clockText(booking.end, booking.zone) : QString();
}

QString zoneName(const Booking &booking)
{
    return booking.zone.isValid() ? QString::fromLatin1(booking.zone.id()).replace(u'_', u' ')
                                  : u"UTC"_s;
}

QString whoText(const Booking &booking)
{
    return namesCustomer(booking) ? whole(booking.customer.name) : customerText(booking);
}

/// One column of a file; a column on show may need several.
struct FileColumn
{
    Shown onShow;
    QLatin1StringView name;
    const char *heading; ///< Null: on no page.
    QString (*shown)(const Booking &) = nullptr;
};

constexpr FileColumn fileColumns[] = {
    {Shown::StartColumn, "start"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "When"), whenText},
    {Shown::StartColumn, "end"_L1, nullptr},
    {Shown::StartColumn, "time_zone"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Zone"),
        zoneName},
    {Shown::EndColumn, "end"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "End"), endText},
    {Shown::EndColumn, "time_zone"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Zone"),
        zoneName},
    {Shown::CustomerColumn, "customer"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Customer"),
        whoText},
    {Shown::ServiceColumn, "service"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Service"),
        [](const Booking &b) { return whole(b.service); }},
    {Shown::StaffColumn, "staff"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Staff"),
        [](const Booking &b) { return whole(b.staff); }},
    {Shown::LocationColumn, "location"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Location"),
        [](const Booking &b) { return whole(b.location); }},
    {Shown::StatusColumn, "status"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Status"),
        [](const Booking &b) { return statusSign(b).text; }},
    {Shown::StatusColumn, "sub_status"_L1, nullptr},
    {Shown::EmailColumn, "email"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "E-mail"),
        [](const Booking &b) { return whole(b.customer.email); }},
    {Shown::PhoneColumn, "phone"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Phone"),
        [](const Booking &b) { return keptInOrder(whole(b.customer.phone)); }},
    {Shown::NoteColumn, "note"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Note"),
        [](const Booking &b) { return whole(b.note); }},
    {Shown::IdColumn, "id"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Number"),
        [](const Booking &b) { return whole(b.id.value); }},
    {Shown::KindColumn, "graph"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Kind"),
        [](const Booking &b) { return kindSign(b).text; }},
};

constexpr FileColumn seatColumns[] = {
    {Shown::ServiceColumn, "seats_taken"_L1, QT_TRANSLATE_NOOP("daybook::ExportColumns", "Seats"),
        seatsText},
    {Shown::ServiceColumn, "seats_offered"_L1, nullptr},
};

/// The columns of a file in the making. None comes twice.
class Columns
{
public:
    explicit Columns(const QList<Shown> &onShow) : m_onShow(onShow) { }

    void add(const FileColumn &column)
    {
        // An end with a column of its own stands there.
        const bool isElsewhere = column.onShow == Shown::StartColumn && column.name == "end"_L1
            && m_onShow.contains(Shown::EndColumn);
        const bool isThere = std::ranges::any_of(m_columns,
            [&](const ExportColumn &one) { return one.source.field.name == column.name; });
        if (isElsewhere || isThere)
            return;
        m_columns.append({.source = bookingColumn(column.name),
            .heading = column.heading ? Words::tr(column.heading) : QString(),
            .shown = column.shown});
    }

    [[nodiscard]] const QList<ExportColumn> &all() const { return m_columns; }

private:
    const QList<Shown> m_onShow;
    QList<ExportColumn> m_columns;
};

} // namespace

QList<ExportColumn> exportColumns(const QList<Shown> &columns, bool hasSeats)
{
    Columns made(columns);
    const Shown besideSeats =
        columns.contains(Shown::ServiceColumn) ? Shown::ServiceColumn : Shown::CustomerColumn;
    for (const Shown column : columns) {
        for (const FileColumn &one : fileColumns) {
            if (one.onShow == column)
                made.add(one);
        }
        if (!hasSeats || column != besideSeats)
            continue;
        for (const FileColumn &one : seatColumns)
            made.add(one);
    }
    return made.all();
}

} // namespace daybook
