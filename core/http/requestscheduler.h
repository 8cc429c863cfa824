// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/http/httprequest.h"
#include "core/http/limits.h"
#include "core/http/retrypolicy.h"

#include <QHash>
#include <QObject>

#include <deque>

namespace daybook {

/// Decides when a request may leave: at most six in flight per host, the visible pane first. Qt's
/// own queue would run the deadlines of requests that still wait (RELIABILITY.md finding 4). Lives
/// on the ui thread and outlives all calls.
class RequestScheduler : public QObject
{
    Q_OBJECT

public:
    using Exchange = std::function<Call(Answer<HttpAnswer>)>;

    using QObject::QObject;

    /// Runs @p exchange as soon as @p host has a free place.
    [[nodiscard]] Call run(
        const QString &host, Priority priority, Exchange exchange, Answer<HttpAnswer> answer);

    [[nodiscard]] RetryBudget &budget(const QString &host) { return m_lanes[host].budget; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] int waiting() const;

    /// Said by whoever carried an exchange out, for everybody who counts.
    void noteFinished(const ExchangeRecord &record) { Q_EMIT exchangeFinished(record); }

Q_SIGNALS:
    void activityChanged();
    void exchangeFinished(const daybook::ExchangeRecord &record);

private:
    class Ticket;
    struct Lane
    {
        int inFlight = 0;
        std::deque<Ticket *> visible;
        std::deque<Ticket *> ahead;
        RetryBudget budget;
    };

    void enqueue(Ticket *ticket);
    void forget(Ticket *ticket);
    void release(const QString &host);
    void pump();

    QHash<QString, Lane> m_lanes;
    int m_inFlight = 0;
};

} // namespace daybook
