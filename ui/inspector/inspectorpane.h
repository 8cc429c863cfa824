// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "core/types/slot.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace daybook {

class StatusPill;
class WrappedText;

/// Explains the selected booking or free time: every field as plain text, both times with their
/// zones named, the vendor's own words and numbers at the end, the raw data behind a button.
class InspectorPane : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPane(QWidget *parent);

    /// @p zone is the one its times are read in; others that matter are named beside it.
    void showBooking(const Booking &booking, const QTimeZone &zone);
    void showSlot(
        const Slot &slot, const QTimeZone &zone, const QString &service, const QString &location);
    void showNothing();
    /// Whether the account can be asked for other times than a booking's.
    void setOffersOtherTimes(bool offers);
    /// What stands here while nothing is selected.
    void setHint(const QString &hint);

Q_SIGNALS:
    void rawWanted(const daybook::Booking &booking);
    void otherTimesWanted(const daybook::Booking &booking);

private:
    struct Field
    {
        QLabel *caption;
        QLabel *value;
    };

    void buildLayout();
    void begin(const QString &title);
    void sayTimes(const Booking &booking, const QTimeZone &zone);
    void say(const QString &caption, const QString &value);
    void sayQuietly(const QString &value);
    void finish();
    Field &nextField();

    QWidget *m_content;
    QVBoxLayout *m_column;
    QLabel *m_hint;
    QLabel *m_title;
    StatusPill *m_pill;
    StatusPill *m_kind;
    QList<Field> m_fields; ///< Made once and used again, so that a selection costs no widgets.
    int m_used = 0;
    QLabel *m_vendor;
    WrappedText *m_vendorWords;
    QPushButton *m_otherTimes;
    QPushButton *m_raw;
    std::optional<Booking> m_booking;
    bool m_offersOtherTimes = false;
};

} // namespace daybook
