// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/find/questionreader.h"
#include "core/models/rowmodel.h"
#include "core/types/location.h"
#include "core/types/page.h"
#include "core/types/selection.h"
#include "core/types/service.h"
#include "core/types/slot.h"

#include <QDateTime>

#include <deque>
#include <optional>
#include <vector>

namespace daybook {

class BookingSource;

/// A free time and what it is for.
struct FoundTime
{
    Slot slot = {};
    QString location = {};
    QString service = {};

    [[nodiscard]] bool operator==(const FoundTime &) const = default;
};

/// One time of one person, or of anyone, for one service at one place.
[[nodiscard]] QString foundTimeKey(const FoundTime &time);

/// A place that did not answer.
struct FailedPlace
{
    LocationId location = {};
    QString name = {};
    Error error = {};
};

struct FindProgress
{
    int places = 0; ///< Asked.
    int answered = 0;
    int failed = 0; ///< Or stopped.
    int requests = 0; ///< Questions for free times put to the source so far.

    [[nodiscard]] bool operator==(const FindProgress &) const = default;
};

/// What is free of what a TimeQuestion asks: all places are asked side by side, and times come in,
/// ranked by start, as each place answers. Only the earliest ones that were wanted are kept. A long
/// range is asked in pieces, one after another, as long as a later one can still matter. A place
/// that does not offer a service has answered: it has no time for it.
class FoundTimesModel : public RowModel<FoundTime, foundTimeKey>
{
    Q_OBJECT

public:
    enum Column {
        StartColumn,
        StaffColumn,
        ServiceColumn,
        LocationColumn,
        LengthColumn,
        ColumnCount
    };
    enum Role {
        FoundRole = Qt::UserRole, ///< const FoundTime *, valid until the model changes.
        SortRole
    };

    /// The longest range that is asked; longer ones are refused with Error::Kind::Unaskable.
    static constexpr int mostDays = mostQuestionDays;
    /// The most pairs of a place and a service (and a person, where some are named) that one
    /// question may mean; the places beyond are not asked and count as failed, by Unaskable.
    static constexpr int mostPairs = 400;

    using RowModel::RowModel;

    /// Asks @p source from now on; it outlives its use here. The former question and all that was
    /// known are forgotten. Null shows nothing.
    void setSource(BookingSource *source);
    /// Names and lengths that are known already and need not be asked for. A list that is empty is
    /// not known.
    void setVocabulary(const QuestionVocabulary &vocabulary);
    /// Replaces what was asked before. @p near: rank by the distance from this instant instead of
    /// by time.
    void ask(const TimeQuestion &question, const QDateTime &near = {});
    /// Asks the same again; the rows of a place stay until it has answered.
    void reload();
    /// Ends what is running; what has come stays.
    void stop();

    [[nodiscard]] const std::optional<TimeQuestion> &question() const { return m_question; }
    [[nodiscard]] FindProgress progress() const;
    /// Those that were stopped have failed by Error::Kind::Cancelled. What they answered before
    /// they failed is among the rows.
    [[nodiscard]] QList<FailedPlace> failedPlaces() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void progressChanged();

private:
    /// What is asked of one place for one service, piece after piece.
    struct Thread
    {
        NamedThing service = {};
        std::optional<StaffId> staff = {};
        qsizetype nextPiece = 0;
        Call call = {};
    };
    struct Lane
    {
        NamedThing place = {};
        QList<StaffId> staff = {}; ///< Of those who are named; empty: anyone.
        std::vector<Call> offers = {}; ///< What is offered there.
        std::vector<Thread> threads = {};
        bool isOpen = false; ///< Its turn to be asked has come.
        int open = 0; ///< Questions without an answer.
        QList<FoundTime> kept = {}; ///< Of the answer before a reload.
        QList<FoundTime> found = {}; ///< Ranked.
        int unreadable = 0;
        std::optional<Error> error = {};
    };

    void start();
    [[nodiscard]] std::optional<Error> refusal() const;
    void learnNames();
    template <typename Row>
    void takeNames(QList<NamedThing> &names, const Result<Listing<Row>> &result);
    void settleUnasked();
    void learnPlacesOf(const StaffId &staff);
    void giveUp(const Error &error);

    void openLanes();
    void addLane(const NamedThing &place, const QList<StaffId> &staff);
    void openMoreLanes();
    void openLane(size_t lane);
    [[nodiscard]] static bool isDone(const Lane &lane) { return lane.isOpen && lane.open == 0; }
    void learnOffers(size_t lane, const std::optional<StaffId> &staff);
    void takeOffers(size_t lane, const Selection &by, const Result<Listing<Service>> &result);
    void addThreads(
        size_t lane, const std::optional<StaffId> &staff, const QList<NamedThing> &offered);
    [[nodiscard]] QList<NamedThing> namedServices() const;
    [[nodiscard]] bool isMeant(const NamedThing &service) const;

    void askWaiting();
    void askNext(size_t lane, size_t thread);
    [[nodiscard]] bool stillMatters(const Lane &lane, const DateRange &piece) const;
    void takeSlots(size_t lane, size_t thread, const Result<Listing<Slot>> &result);
    void collect(Lane &lane, const Thread &thread, const QList<Slot> &slots);
    [[nodiscard]] bool fits(const Slot &slot) const;
    [[nodiscard]] qint64 rankOf(const FoundTime &time) const;
    void keepEarliest(QList<FoundTime> &times) const;
    static void fail(Lane &lane, const Error &error);
    void show();
    void settle();

    BookingSource *m_source = nullptr;
    QuestionVocabulary m_names; ///< Places and services; empty: not known.
    QHash<Selection, QList<NamedThing>> m_offers; ///< What is offered where, and by whom.
    QHash<StaffId, QList<NamedThing>> m_placesOf; ///< Where people work.
    std::optional<TimeQuestion> m_question;
    QDateTime m_near;
    QList<DateRange> m_pieces;
    std::vector<Call> m_lists;
    int m_listsMissing = 0;
    std::vector<Lane> m_lanes; ///< One for each place.
    QHash<LocationId, QList<FoundTime>> m_kept; ///< For lanes that are yet to open.
    size_t m_nextLane = 0; ///< The first that is not open.
    int m_offersMissing = 0;
    std::deque<std::pair<size_t, size_t>>
        m_waiting; ///< Lanes and threads that are yet to be asked.
    int m_asking = 0; ///< Questions for free times without an answer.
    int m_pairs = 0;
    int m_requests = 0;
};

} // namespace daybook

Q_DECLARE_METATYPE(const daybook::FoundTime *)
