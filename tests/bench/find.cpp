// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/requestscheduler.h"
#include "core/models/foundtimesmodel.h"
#include "core/sources/bookingsource.h"
#include "tests/bench/gapwatch.h"
#include "tests/bench/measures.h"
#include "tests/bench/report.h"
#include "tests/bench/workplace.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daybook::bench {

namespace {

constexpr auto latency = 50ms;
constexpr int places = 24;
constexpr int people = 60;
constexpr int days = 7;

double msOf(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// The names that the window knows when somebody asks. They are the sign-in, too.
QuestionVocabulary namesOf(BookingSource &source)
{
    QuestionVocabulary names;
    bool hasPlaces = false;
    bool hasServices = false;
    bool hasStaff = false;
    const Call askPlaces =
        source.locations({}, Priority::Visible, [&](const Result<Listing<Location>> &locations) {
            hasPlaces = bool(locations);
            for (const Location &location : locations ? locations->items : QList<Location>())
                names.locations.append({.id = location.id.value, .name = location.name});
        });
    const Call askServices =
        source.services({}, Priority::Visible, [&](const Result<Listing<Service>> &services) {
            hasServices = bool(services);
            for (const Service &service : services ? services->items : QList<Service>())
                names.services.append(
                    {.id = service.id.value, .name = service.name, .length = service.length});
        });
    const Call askStaff = source.staff({}, Priority::Visible,
        [&](const Result<Listing<Staff>> &staff) { hasStaff = bool(staff); });
    Workplace::waitUntil([&] { return hasPlaces && hasServices && hasStaff; }, "names");
    return names;
}

void measureQuestion(
    AccountKind kind, const QString &vendor, const QString &text, const QString &what)
{
    Workplace place(
        {.locations = places, .staff = people, .bookings = 20'000, .latency = latency}, kind);
    int requests = 0;
    QObject::connect(&place.scheduler, &RequestScheduler::exchangeFinished, &place.window,
        [&requests] { ++requests; });
    BookingSource &source = place.connection().source();
    const QuestionVocabulary names = namesOf(source);
    const QDate today = QDate::currentDate();
    TimeQuestion question = readQuestion(text, names, today).question;
    question.days = {.from = today.addDays(1), .to = today.addDays(days)};
    requests = 0;

    FoundTimesModel times;
    times.setSource(&source);
    times.setVocabulary(names);
    QElapsedTimer clock;
    double first = 0;
    QObject::connect(&times, &QAbstractItemModel::rowsInserted, &times, [&] {
        if (first == 0)
            first = msOf(clock);
    });
    const GapWatch watch;
    clock.start();
    times.ask(question);
    Workplace::waitUntil([&] { return times.state() != LoadState::Loading; }, "free times");
    const double all = msOf(clock);
    const double bare = double(requests) / maxInFlightPerHost * double(latency.count());

    const QString measure = u"%1: find %2, %3 locations x %4 staff x %5 days"_s.arg(vendor, what)
                                .arg(places)
                                .arg(people)
                                .arg(days);
    report(measure + u": places answered"_s, times.progress().answered, u"places"_s);
    report(measure + u": requests"_s, requests, u"requests"_s);
    report(measure + u": first slot"_s, first, u"ms"_s, 150);
    report(measure + u": all"_s, all, u"ms"_s);
    report(measure + u": all, as a ratio to requests / 6 x latency"_s, all / bare, u"ratio"_s, 1.3);
    report(
        measure + u": longest gap of the event loop"_s, percentile(watch.gaps(), 1), u"ms"_s, 50);
}

} // namespace

void measureFind()
{
    for (const auto &[kind, vendor] : {std::pair(AccountKind::TimeTap, u"TimeTap"_s),
             std::pair(AccountKind::Timekit, u"Timekit"_s)}) {
        measureQuestion(kind, vendor, u"massage"_s, u"a service"_s);
        measureQuestion(kind, vendor, u"60"_s, u"an hour"_s);
    }
}

} // namespace daybook::bench
