// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QSortFilterProxyModel>

namespace daybook {

/// Sorts bookings by their facts and keeps those that hold every word of what was typed: in a name,
/// a service, a staff member, a place, a note, an e-mail address, or, for digits, in a phone number
/// however it is punctuated.
class BookingFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit BookingFilter(QObject *parent);

    void setNeedle(const QString &needle);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    /// A time that is not known stands last, whichever way the others are sorted.
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    struct Word
    {
        QString text;
        QString
            digits; ///< Of the whole run of numbers and their punctuation in which the word stands.
    };

    QList<Word> m_words;
};

} // namespace daybook
