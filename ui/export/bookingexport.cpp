// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/export/bookingexport.h"

#include "core/export/html.h"
#include "ui/export/exportcolumns.h"
#include "ui/text/bookingtext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::BookingExport)
};

constexpr qsizetype longestSlug = 40;

/// "Austin, North Loop" becomes "austin-north-loop". Letters of every script stay; nothing that
/// parts folders, hides a file or changes direction does.
QString slug(const QString &text)
{
    QString slug;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(longestSlug);
    while (slug.endsWith(u'-') || (!slug.isEmpty() && slug.back().isHighSurrogate()))
        slug.chop(1);
    return slug;
}

ExportTable tableOf(const OnShow &onShow, bool onlySelected)
{
    ExportTable table{.bookings = onShow.bookings, .rows = onShow.rows};
    if (onlySelected) {
        table.rows.clear();
        for (const qsizetype row : onShow.selected)
            table.rows.append(onShow.rows.at(row));
    }
    const bool hasSeats = std::ranges::any_of(table.rows,
        [&](const ExportRow &row) { return onShow.bookings.at(row.booking).seats.has_value(); });
    table.columns = exportColumns(onShow.columns, hasSeats);
    return table;
}

CalendarScope scopeOf(const OnShow &onShow)
{
    const auto isOnShow = [&](BookingTableModel::Column column) {
        return onShow.columns.contains(column);
    };
    return {.uidNamespace = onShow.uidNamespace,
        .statusText = [](const Booking &booking) { return statusSign(booking).text; },
        .tellsNote = isOnShow(BookingTableModel::NoteColumn),
        .tellsEmail = isOnShow(BookingTableModel::EmailColumn),
        .tellsPhone = isOnShow(BookingTableModel::PhoneColumn)};
}

QString asOfText(const QDateTime &asOf)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return Words::tr("as of %1 %2 %3")
        .arg(dateText(asOf.toTimeZone(zone).date()), clockText(asOf, zone), zoneText(zone, asOf));
}

/// What the table is of: the days, how many, and since when it may have changed.
QString noteOf(const OnShow &onShow, qsizetype rows)
{
    QStringList facts;
    if (onShow.days.from.isValid() && onShow.days.to.isValid())
        facts.append(rangeText(onShow.days));
    facts.append(counted(rows, Words::tr("1 booking"), Words::tr("%1 bookings")));
    if (onShow.asOf.isValid())
        facts.append(asOfText(onShow.asOf));
    return facts.join(u" · "_s);
}

HtmlPage pageOf(const OnShow &onShow, const ExportTable &table)
{
    QStringList names{Words::tr("Bookings")};
    for (const QString &name : {onShow.placeName, onShow.accountName}) {
        if (!name.isEmpty())
            names.append(shownText(name));
    }
    return {.title = names.join(u" · "_s),
        .note = noteOf(onShow, table.rows.size()),
        .language = Words::tr("en", "the language of these words, as BCP 47 names it"),
        .isRightToLeft = QGuiApplication::isRightToLeft(),
        .headings = table.headings()};
}

} // namespace

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u".csv"_s;
    case ExportFormat::Calendar:
        return u".ics"_s;
    case ExportFormat::Json:
        return u".json"_s;
    case ExportFormat::Page:
        break;
    }
    return u".html"_s;
}

QString proposedName(const OnShow &onShow, ExportFormat format)
{
    QStringList parts{u"daybook"_s};
    if (onShow.days.from.isValid())
        parts.append(onShow.days.from.toString(Qt::ISODate));
    if (onShow.days.to.isValid() && onShow.days.to != onShow.days.from)
        parts.append(onShow.days.to.toString(Qt::ISODate));
    parts.append(slug(onShow.placeName.isEmpty() ? onShow.accountName : onShow.placeName));
    parts.removeAll(QString());
    return parts.join(u'-') + suffixOf(format);
}

std::unique_ptr<ExportText> exportText(const OnShow &onShow, const ExportWish &wish)
{
    const ExportTable table = tableOf(onShow, wish.onlySelected);
    switch (wish.format) {
    case ExportFormat::Csv:
        return tableText(table, csvFormat(table.fields(), wish.csv));
    case ExportFormat::Calendar:
        return calendarText(table, scopeOf(onShow),
            onShow.asOf.isValid() ? onShow.asOf : QDateTime::currentDateTimeUtc());
    case ExportFormat::Json:
        return tableText(table, jsonFormat(table.fields()));
    case ExportFormat::Page:
        break;
    }
    return tableText(table, htmlFormat(pageOf(onShow, table)));
}

} // namespace daybook
