// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingfilter.h"

#include "core/models/bookingtablemodel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr qsizetype enoughDigits = 3;

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

bool holdsOnlyPhoneSigns(const QString &word)
{
    return std::ranges::all_of(
        word, [](QChar c) { return c.isDigit() || QStringView(u"+-()./").contains(c); });
}

bool holdsText(const Booking &booking, const QString &text)
{
    const std::array places{&booking.customer.name, &booking.service, &booking.staff,
        &booking.location, &booking.customer.email, &booking.note, &booking.status, &booking.graph,
        &booking.id.value};
    return std::ranges::any_of(
        places, [&](const QString *place) { return place->contains(text, Qt::CaseInsensitive); });
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
    for (qsizetype i = 0; i < words.size();) {
        // A number in groups, "+1 512 555-01", is one number.
        QString digits;
        qsizetype end = i;
        for (; end < words.size() && holdsOnlyPhoneSigns(words.at(end)); ++end)
            digits += digitsOf(words.at(end));
        for (end = std::max(end, i + 1); i < end; ++i)
            m_words.append({.text = words.at(i),
                .digits = digits.size() >= enoughDigits ? digits : QString()});
    }
    invalidateRowsFilter();
}

bool BookingFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto isUnknown = [](const QModelIndex &index) {
        const QVariant value = index.data(BookingTableModel::SortRole);
        return value.metaType() == QMetaType::fromType<QDateTime>()
            && !value.toDateTime().isValid();
    };
    const bool leftIsUnknown = isUnknown(left);
    if (leftIsUnknown != isUnknown(right))
        return leftIsUnknown == (sortOrder() == Qt::DescendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

bool BookingFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const auto *booking = sourceModel()
                              ->index(row, 0, parent)
                              .data(BookingTableModel::BookingRole)
                              .value<const Booking *>();
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return holdsText(*booking, word.text)
            || (!word.digits.isEmpty() && digitsOf(booking->customer.phone).contains(word.digits));
    });
}

} // namespace daybook
