// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/foundtimesmodel.h"
#include "core/types/booking.h"

#include <QDialog>

#include <array>

class QTimeZone;
class QVBoxLayout;

namespace daybook {

class BookingSource;
class Desk;
class FoundTimesPart;
class QuestionVocabularyModel;

/// "She cannot come then": the free times nearest to a booking, for the same service, with the same
/// person, with anyone there, and at other places. Each group streams in by itself.
/// Not modal: the desk shows what is chosen here.
class OtherTimesDialog : public QDialog
{
    Q_OBJECT

public:
    /// How many days before and after the booking are looked at; none before today.
    static constexpr int daysAround = 7;

    /// Asks at once. @p zone is the one in which the booking's times are read. References outlive
    /// the dialog, which deletes itself when it is closed.
    OtherTimesDialog(const Booking &booking, const QTimeZone &zone, Desk &desk,
        QuestionVocabularyModel &names, QWidget *parent, QDate today = QDate::currentDate());

    void done(int result) override;

Q_SIGNALS:
    /// Enter or a double click on a free time.
    void timeChosen(const daybook::FoundTime &time);
    void credentialsWanted();

private:
    enum class Group { SamePerson, AnyoneThere, OtherPlaces };
    static constexpr std::array groups{Group::SamePerson, Group::AnyoneThere, Group::OtherPlaces};
    struct Lane
    {
        FoundTimesModel times;
        FoundTimesPart *part = nullptr;
    };

    Lane &laneOf(Group group) { return m_lanes[static_cast<size_t>(group)]; }
    void buildLayout(const QTimeZone &zone);
    void buildGroup(Group group, QVBoxLayout *column);
    [[nodiscard]] QWidget *buildHead(const QTimeZone &zone);
    [[nodiscard]] QString titleOf(Group group) const;
    [[nodiscard]] QString missingFor(Group group) const;
    [[nodiscard]] TimeQuestion questionOf(Group group) const;
    void followAccount();
    void followNames();
    [[nodiscard]] QString whyNoOtherPlaces() const;
    void sayWords(Group group);

    const Booking m_booking;
    const DateRange m_days;
    Desk &m_desk;
    QuestionVocabularyModel &m_names;
    const BookingSource *const m_source; ///< Whose booking it is.
    std::array<Lane, groups.size()> m_lanes;
};

} // namespace daybook
