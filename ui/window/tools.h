// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/foundtimesmodel.h"
#include "core/models/questionvocabularymodel.h"
#include "core/types/booking.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace daybook {

class Desk;
class FindDialog;
class ViewState;

/// What opens beside the views: who is free, other times, why not, what changed, how full. Each of
/// its windows stands by the main one and blocks nothing.
class Tools : public QObject
{
    Q_OBJECT

public:
    /// @p desk and @p state outlive the tools; @p window is what they stand by.
    Tools(Desk &desk, ViewState &state, QWidget &window);

    [[nodiscard]] QuestionVocabularyModel &names() { return m_names; }

    void findTime();
    /// Asks "thu >15 @austin massage 60".
    void ask(const QString &question);
    void showOtherTimes(const Booking &booking);
    void explain(
        const StaffId &staff, const QDateTime &start, const QDateTime &end, QPoint globalPosition);
    void showChanges();
    void showLoad();
    [[nodiscard]] bool showsLoad() const { return m_load != nullptr; }

Q_SIGNALS:
    /// The load is on show, or no longer: it needs to know of hours, and all bookings.
    void showsLoadChanged();
    /// To be looked at in the main window.
    void bookingWanted(const daybook::BookingId &booking);
    void timeWanted(const daybook::FoundTime &time);
    void credentialsWanted();

private:
    FindDialog &findDialog();
    void raise(QDialog &dialog);

    Desk &m_desk;
    ViewState &m_state;
    QWidget &m_window;
    QuestionVocabularyModel m_names;
    QPointer<FindDialog> m_find;
    QPointer<QDialog> m_changes;
    QPointer<QDialog> m_load;
};

} // namespace daybook
