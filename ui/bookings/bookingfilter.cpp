// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingfilter.h"

#include "core/models/bookingtablemodel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

bool isPhoneLike(const QString &word)
{
    constexpr int enough = 3;
    const bool onlyPhoneSigns = std::ranges::all_of(
        word, [](QChar c) { return c.isDigit() || QStringView(u"+-().").contains(c); });
    return onlyPhoneSigns && digitsOf(word).size() >= enough;
}

bool holdsText(const Booking &booking, const QString &text)
{
    const std::array places{&booking.customer.name, &booking.service, &booking.staff, &booking.location,
        &booking.customer.email, &booking.note, &booking.status, &booking.id.value};
    return std::ranges::any_of(places,
        [&](const QString *place) { return place->contains(text, Qt::CaseInsensitive); });
}

} // namespace

BookingFilter::BookingFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(BookingTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void BookingFilter::setNeedle(const QString &needle)
{
    m_words.clear();
    const QStringList words = needle.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_words.append({.text = word, .digits = isPhoneLike(word) ? digitsOf(word) : QString()});
    invalidateRowsFilter();
}

bool BookingFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const auto *booking
        = sourceModel()->index(row, 0, parent).data(BookingTableModel::BookingRole).value<const Booking *>();
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return holdsText(*booking, word.text)
            || (!word.digits.isEmpty() && digitsOf(booking->customer.phone).contains(word.digits));
    });
}

} // namespace daybook
