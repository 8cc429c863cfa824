// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/sources/timekitfacts.h"
#include "core/timekit/bookingsearch.h"
#include "core/timekit/timekitclient.h"
#include "core/timekit/timekitsession.h"
#include "core/types/queries.h"

#include <QSet>

#include <vector>

namespace daybook {

struct SearchScope;

/// One page of bookings. What the service's search can say is asked; the rest (days as the place
/// counts them, several words of one kind, a place) is sifted here. A page that begins as the one
/// before is that one again: the service has no further ones, whatever it says.
class TimekitBookingPage final : public Operation
{
public:
    /// @p facts and @p session belong to the connection and outlive this.
    TimekitBookingPage(TimekitSession &session, TimekitFacts &facts, BookingQuery query,
        const Cursor &from, int pageSize, Answer<Page<Booking>> answer);

private:
    /// What a cursor says.
    struct Place
    {
        int number = 1;
        QString firstBefore = {}; ///< With which booking the page before began.
    };
    [[nodiscard]] static Place placeOf(const Cursor &cursor);
    [[nodiscard]] static Cursor cursorAt(const Place &place);

    /// What the search could not say, to be sifted here; an empty member admits everything.
    struct Sieve
    {
        QList<StaffId> staff = {};
        QStringList statuses = {};
        QStringList graphs = {};
        QSet<QString> projects = {};

        [[nodiscard]] bool isEmpty() const;
        /// Nothing when @p booking does not tell what it would have to be judged by.
        [[nodiscard]] std::optional<bool> admits(const Booking &booking) const;
    };

    void readQuestion();
    void narrowToSignedCustomer();
    void narrowTo(const SearchScope &scope);
    void learnFacts();
    void learnProjects();
    void projectsKnown(const std::vector<Result<Listing<timekit::Project>>> &results);
    void narrowBySearch();
    [[nodiscard]] bool narrow(const QString &attribute, const QString &value);
    void ask();
    void take(Result<timekit::Sheet<Booking>> sheet);
    [[nodiscard]] QList<Staff> strangersIn(const QList<Booking> &rows) const;
    void sift(timekit::Sheet<Booking> sheet);
    [[nodiscard]] bool isThePageBefore(const QList<Booking> &rows) const;
    void refuse(Error::Kind kind, const QString &why);
    void finish(Result<Page<Booking>> result);

    TimekitSession &m_session;
    const TimekitClient m_client;
    TimekitFacts &m_facts;
    const BookingQuery m_query;
    const Place m_place;
    const int m_pageSize;
    Answer<Page<Booking>> m_answer;
    BookingSearch m_search;
    Sieve m_sieve;
    Call m_running;
};

} // namespace daybook
