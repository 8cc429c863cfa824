// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/foundtimesmodel.h"

#include "tests/core/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using namespace std::chrono_literals;
using What = FakeSource::What;

namespace {

const QDate monday(2026, 3, 2);
const DateRange week{monday, monday.addDays(6)};

QDateTime at(int hour, int minute = 0, QDate day = monday)
{
    return {day, QTime(hour, minute), Qt::UTC};
}

Slot slot(const QDateTime &start, const QString &staff = {})
{
    Slot slot{
        .start = start, .end = start.addSecs(3600), .zone = QTimeZone::utc(), .staffName = staff};
    if (!staff.isEmpty())
        slot.staff = StaffId{staff};
    return slot;
}

Service service(const QString &id, std::chrono::minutes length)
{
    return {.id = {id}, .name = u"Name of "_s + id, .length = length};
}

Listing<Service> offers(const QList<Service> &services)
{
    return {.items = services};
}

const TimeQuestion anyHour{.length = 60min, .days = week};

/// A model, and a service in which the test gives every answer.
struct Scene
{
    FakeSource source;
    FakeSource other;
    FoundTimesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Scene() { model.setSource(&source); }

    /// Places and what they offer are known after this: an hour V1, half an hour V2.
    void answerLists(const QStringList &places)
    {
        answer(*source.take(What::Locations), places);
        while (const auto question = source.take(What::Services))
            question->services(offers({service(u"V1"_s, 60min), service(u"V2"_s, 30min)}));
    }

    [[nodiscard]] std::shared_ptr<FakeSource::Question> slotsAt(const QString &place)
    {
        for (size_t i = 0; i < source.waiting().size(); ++i) {
            const auto &question = *source.waiting()[i];
            if (question.what == What::FreeSlots && question.slotQuery.location.value == place)
                return source.take(i);
        }
        qFatal("nothing is asked of %s", qPrintable(place));
    }

    /// What is free at @p place, put into the answer as a source does.
    void reply(const QString &place, QList<Slot> free, int unreadable = 0)
    {
        const auto question = slotsAt(place);
        for (Slot &one : free) {
            one.location = question->slotQuery.location;
            one.service = question->slotQuery.service;
        }
        question->freeSlots(Listing<Slot>{.items = free, .unreadable = unreadable});
    }

    /// What is asked, as "place/service/person from-to".
    [[nodiscard]] QStringList asked() const
    {
        QStringList all;
        for (const auto &question : source.waiting()) {
            const SlotQuery &query = question->slotQuery;
            if (question->what == What::FreeSlots)
                all.append(u"%1/%2/%3 %4-%5"_s.arg(query.location.value, query.service.value,
                    query.staff.value_or(StaffId{u"any"_s}).value,
                    query.days.from.toString(u"MMdd"_s), query.days.to.toString(u"MMdd"_s)));
        }
        return all;
    }

    /// The rows, as "hour:minute place person".
    [[nodiscard]] QStringList rows() const
    {
        QStringList all;
        for (const FoundTime &row : model.rows())
            all.append(u"%1 %2 %3"_s
                           .arg(row.slot.start.toString(u"HH:mm"_s), row.slot.location.value,
                               row.slot.staffName)
                           .trimmed());
        return all;
    }
};

} // namespace

Q_DECLARE_METATYPE(daybook::DateRange)

class TestFoundTimesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPlacesAreAskedSideBySideForWhatIsSoLong();
    void timesStreamInRankedByStart();
    void onlyTheEarliestAreKept();
    void offersAreAskedForByAndBy();
    void afterTheFirstTimeAllAreAsked();
    void hoursAreThoseOfThePlace_data();
    void hoursAreThoseOfThePlace();
    void whatIsNamedIsAskedWithoutLists();
    void namesAreLearntWhenTheyAreNotKnown();
    void aLengthChoosesAmongNamedServices();
    void peopleAreAskedWhereTheyWork();
    void peopleAreAskedAtThePlacesThatAreNamed();
    void aLongRangeIsAskedInPieces();
    void laterPiecesAreLeftOutWhenTheyCannotMatter();
    void tooLongARangeIsRefused_data();
    void tooLongARangeIsRefused();
    void tooManyPairsAreNotAsked();
    void aPlaceWithoutTheServiceHasAnswered();
    void aFailureKeepsWhatHasCome();
    void allFailuresAreAFailure();
    void aPlaceThatCannotTellItsServicesHasFailed();
    void withoutListsNothingIsFound();
    void noPlacesAreNoTimes();
    void whatLeavesNothingToAskEnds_data();
    void whatLeavesNothingToAskEnds();
    void theSameQuestionEndsASecondTime();
    void stoppingKeepsWhatHasCome();
    void stoppingBeforeThereArePlaces();
    void anotherQuestionEndsTheFormer();
    void aReloadKeepsRowsUntilTheirPlaceAnswers();
    void aReloadDropsRowsOfAPlaceThatOffersNothing();
    void whatPlacesOfferIsRemembered();
    void nearRanksByDistance();
    void oneTimeOfTwoPeopleIsTwoRows();
    void anotherAccountShowsNothing();
    void cellsAreFactsToSortBy();
};

void TestFoundTimesModel::allPlacesAreAskedSideBySideForWhatIsSoLong()
{
    Scene scene;
    scene.model.ask(anyHour);
    QCOMPARE(scene.model.state(), LoadState::Loading);
    QCOMPARE(scene.model.progress(), FindProgress{});
    answer(*scene.source.take(What::Locations), {u"L1"_s, u"L2"_s, u"L3"_s});
    QCOMPARE(scene.source.waiting().size(), size_t(3));
    QCOMPARE(scene.source.waiting().front()->by, narrowedBy(u"L1"_s));
    while (const auto question = scene.source.take(What::Services))
        question->services(offers({service(u"V1"_s, 60min), service(u"V2"_s, 30min)}));
    QCOMPARE(scene.asked(),
        (QStringList{
            u"L1/V1/any 0302-0308"_s, u"L2/V1/any 0302-0308"_s, u"L3/V1/any 0302-0308"_s}));
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 3, .requests = 3}));
}

void TestFoundTimesModel::timesStreamInRankedByStart()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s, u"L2"_s, u"L3"_s});
    QSignalSpy progress(&scene.model, &FoundTimesModel::progressChanged);
    scene.reply(u"L2"_s, {slot(at(10)), slot(at(12))}, 1);
    QCOMPARE(scene.rows(), (QStringList{u"10:00 L2"_s, u"12:00 L2"_s}));
    QCOMPARE(progress.size(), 1);
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 3, .answered = 1, .requests = 3}));
    QCOMPARE(scene.model.state(), LoadState::Loading);
    scene.reply(u"L1"_s, {slot(at(11))}, 1);
    scene.reply(u"L3"_s, {});
    QCOMPARE(scene.rows(), (QStringList{u"10:00 L2"_s, u"11:00 L1"_s, u"12:00 L2"_s}));
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.model.unreadable(), 2);
    QVERIFY(scene.model.asOf().isValid());
    const FoundTime &first = scene.model.rows().first();
    QCOMPARE(first.location, u"Name of L2"_s);
    QCOMPARE(first.service, u"Name of V1"_s);
}

void TestFoundTimesModel::onlyTheEarliestAreKept()
{
    Scene scene;
    TimeQuestion first3 = anyHour;
    first3.earliest = 3;
    scene.model.ask(first3);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.reply(u"L1"_s, {slot(at(9)), slot(at(10)), slot(at(11)), slot(at(12))});
    QCOMPARE(scene.rows(), (QStringList{u"09:00 L1"_s, u"10:00 L1"_s, u"11:00 L1"_s}));
    QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);
    scene.reply(u"L2"_s, {slot(at(9, 30)), slot(at(14))});
    QCOMPARE(scene.rows(), (QStringList{u"09:00 L1"_s, u"09:30 L2"_s, u"10:00 L1"_s}));
    QCOMPARE(resets.size(), 0);
}

void TestFoundTimesModel::offersAreAskedForByAndBy()
{
    Scene scene;
    QStringList places;
    for (int i = 0; i < 8; ++i)
        places.append(u"L%1"_s.arg(i));
    scene.model.ask(anyHour);
    answer(*scene.source.take(What::Locations), places);
    QCOMPARE(scene.source.waiting().size(), size_t(6));
    QCOMPARE(scene.model.progress(), FindProgress{.places = 8});
    scene.source.take(What::Services)->services(offers({service(u"V1"_s, 60min)}));
    QCOMPARE(scene.asked().size(), 1);
    QCOMPARE(scene.source.waiting().back()->by, narrowedBy(u"L6"_s));
    scene.source.take(What::Services)->fail(brokenServer);
    QCOMPARE(scene.source.waiting().back()->by, narrowedBy(u"L7"_s));
    scene.model.stop();
    QCOMPARE(scene.source.waiting().size(), size_t(0));
    QCOMPARE(scene.model.progress().failed, 8);
    QCOMPARE(scene.model.state(), LoadState::Failed);
}

void TestFoundTimesModel::afterTheFirstTimeAllAreAsked()
{
    Scene scene;
    QuestionVocabulary names{.services = {{u"V1"_s, u"Massage"_s, 60min}}};
    for (int i = 0; i < 20; ++i)
        names.locations.append({.id = u"L%1"_s.arg(i), .name = u"Place %1"_s.arg(i)});
    scene.model.setVocabulary(names);
    scene.model.ask({.services = {{u"V1"_s}}, .days = week});
    QCOMPARE(scene.asked().size(), 8);
    scene.reply(u"L0"_s, {});
    QCOMPARE(scene.asked().size(), 8);
    scene.reply(u"L1"_s, {slot(at(9))});
    scene.reply(u"L2"_s, {});
    QCOMPARE(scene.asked().size(), 17);
}

void TestFoundTimesModel::hoursAreThoseOfThePlace_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QTime>("notBefore");
    QTest::addColumn<QTime>("notAfter");
    QTest::addColumn<QString>("hours"); // of 0 to 23 UTC, an hour each
    const auto row = [](const char *name, const char *zone, QTime from, QTime to,
                         const char *hours) {
        QTest::newRow(name) << QByteArray(zone) << from << to << QString::fromLatin1(hours);
    };
    row("UTC", "UTC", {15, 0}, {18, 0}, "15 16 17");
    row("half hours", "Asia/Kolkata", {15, 0}, {17, 0}, "10");
    row("before UTC", "America/Chicago", {15, 0}, {18, 0}, "21 22 23");
    row("only from", "UTC", {22, 0}, {}, "22 23");
    row("only until", "UTC", {}, {2, 0}, "0 1");
    row("never over midnight", "UTC", {}, {23, 59},
        "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22");
    row("no zone is UTC", "", {22, 0}, {}, "22 23");
}

void TestFoundTimesModel::hoursAreThoseOfThePlace()
{
    QFETCH(QByteArray, zone);
    QFETCH(QTime, notBefore);
    QFETCH(QTime, notAfter);
    QFETCH(QString, hours);
    Scene scene;
    TimeQuestion question = anyHour;
    if (notBefore.isValid())
        question.notBefore = notBefore;
    if (notAfter.isValid())
        question.notAfter = notAfter;
    scene.model.ask(question);
    scene.answerLists({u"L1"_s});
    QList<Slot> day;
    for (int hour = 0; hour < 24; ++hour) {
        day.append(slot(at(hour)));
        day.last().zone = zone.isEmpty() ? QTimeZone() : QTimeZone(zone);
    }
    scene.reply(u"L1"_s, day);
    QStringList found;
    for (const FoundTime &row : scene.model.rows())
        found.append(QString::number(row.slot.start.time().hour()));
    QCOMPARE(found.join(u' '), hours);
}

void TestFoundTimesModel::whatIsNamedIsAskedWithoutLists()
{
    Scene scene;
    scene.model.setVocabulary({.locations = {{u"L1"_s, u"Harbour"_s}, {u"L2"_s, u"Hill"_s}},
        .services = {{u"V1"_s, u"Massage"_s, 60min}}});
    scene.model.ask({.locations = {{u"L2"_s}}, .services = {{u"V1"_s}}, .days = week});
    QCOMPARE(scene.asked(), QStringList{u"L2/V1/any 0302-0308"_s});
    QCOMPARE(scene.source.asked(), 1);
    scene.reply(u"L2"_s, {slot(at(9))});
    QCOMPARE(scene.model.rows().first().location, u"Hill"_s);
    QCOMPARE(scene.model.rows().first().service, u"Massage"_s);
    scene.model.ask({.services = {{u"V1"_s}}, .days = week});
    QCOMPARE(scene.asked(), (QStringList{u"L1/V1/any 0302-0308"_s, u"L2/V1/any 0302-0308"_s}));
}

void TestFoundTimesModel::namesAreLearntWhenTheyAreNotKnown()
{
    Scene scene;
    scene.model.ask({.locations = {{u"L2"_s}}, .services = {{u"V1"_s}}, .days = week});
    QCOMPARE(scene.source.waiting().size(), size_t(2));
    scene.source.take(What::Services)->services(offers({service(u"V1"_s, 60min)}));
    QCOMPARE(scene.asked(), QStringList());
    answer(*scene.source.take(What::Locations), {u"L1"_s, u"L2"_s});
    QCOMPARE(scene.asked(), QStringList{u"L2/V1/any 0302-0308"_s});
    scene.reply(u"L2"_s, {slot(at(9))});
    QCOMPARE(scene.model.rows().first().location, u"Name of L2"_s);
    scene.model.ask({.services = {{u"V1"_s}}, .days = week});
    QCOMPARE(scene.asked().size(), 2);
}

void TestFoundTimesModel::aLengthChoosesAmongNamedServices()
{
    Scene scene;
    scene.model.setVocabulary({.locations = {{u"L1"_s, u"Harbour"_s}},
        .services = {{u"V1"_s, u"Massage"_s, 60min}, {u"V2"_s, u"Massage"_s, 30min},
            {u"V3"_s, u"Massage"_s}}});
    scene.model.ask({.services = {{u"V1"_s}, {u"V2"_s}, {u"V3"_s}}, .length = 60min, .days = week});
    QCOMPARE(scene.asked(), (QStringList{u"L1/V1/any 0302-0308"_s, u"L1/V3/any 0302-0308"_s}));
}

void TestFoundTimesModel::peopleAreAskedWhereTheyWork()
{
    Scene scene;
    TimeQuestion ofTwo = anyHour;
    ofTwo.staff = {{u"S1"_s}, {u"S2"_s}};
    scene.model.ask(ofTwo);
    QCOMPARE(scene.source.waiting().size(), size_t(2));
    QCOMPARE(scene.source.waiting().front()->by, narrowedBy({}, u"S1"_s));
    answer(*scene.source.take(What::Locations), {u"L1"_s});
    answer(*scene.source.take(What::Locations), {u"L1"_s, u"L2"_s});
    QCOMPARE(scene.source.waiting().front()->by, narrowedBy(u"L1"_s, u"S1"_s));
    while (const auto question = scene.source.take(What::Services))
        question->services(offers({service(u"V1"_s, 60min)}));
    QCOMPARE(scene.asked(),
        (QStringList{u"L1/V1/S1 0302-0308"_s, u"L1/V1/S2 0302-0308"_s, u"L2/V1/S2 0302-0308"_s}));
    QCOMPARE(scene.model.progress().places, 2);
    scene.reply(u"L1"_s, {slot(at(9), u"S1"_s)});
    QCOMPARE(scene.model.progress().answered, 0);
    scene.reply(u"L1"_s, {slot(at(9), u"S2"_s)});
    QCOMPARE(scene.model.progress().answered, 1);
    QCOMPARE(scene.rows(), (QStringList{u"09:00 L1 S1"_s, u"09:00 L1 S2"_s}));
}

void TestFoundTimesModel::peopleAreAskedAtThePlacesThatAreNamed()
{
    Scene scene;
    scene.model.setVocabulary(
        {.locations = {{u"L1"_s, u"Harbour"_s}}, .services = {{u"V1"_s, u"Massage"_s, 60min}}});
    scene.model.ask(
        {.locations = {{u"L1"_s}}, .staff = {{u"S1"_s}}, .services = {{u"V1"_s}}, .days = week});
    QCOMPARE(scene.asked(), QStringList{u"L1/V1/S1 0302-0308"_s});
}

void TestFoundTimesModel::aLongRangeIsAskedInPieces()
{
    Scene scene;
    TimeQuestion question = anyHour;
    question.days.to = monday.addDays(91);
    scene.model.ask(question);
    scene.answerLists({u"L1"_s});
    QCOMPARE(scene.asked(), QStringList{u"L1/V1/any 0302-0401"_s});
    scene.reply(u"L1"_s, {slot(at(9))});
    QCOMPARE(scene.asked(), QStringList{u"L1/V1/any 0402-0502"_s});
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 1, .requests = 2}));
    scene.reply(u"L1"_s, {slot(at(9, 0, QDate(2026, 4, 2)))});
    QCOMPARE(scene.asked(), QStringList{u"L1/V1/any 0503-0601"_s});
    scene.reply(u"L1"_s, {});
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.model.rowCount(), 2);
}

void TestFoundTimesModel::laterPiecesAreLeftOutWhenTheyCannotMatter()
{
    Scene scene;
    TimeQuestion question = anyHour;
    question.days.to = monday.addDays(61);
    question.earliest = 1;
    scene.model.ask(question);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.reply(u"L1"_s, {slot(at(9))});
    QCOMPARE(scene.model.progress().answered, 1);
    // It may be earlier in the next piece, as a place far in the east counts its days.
    scene.reply(u"L2"_s, {slot(at(11, 0, QDate(2026, 4, 1)))});
    QCOMPARE(scene.asked(), QStringList{u"L2/V1/any 0402-0502"_s});
    scene.model.ask(question, at(9));
    scene.reply(u"L1"_s, {slot(at(9))});
    QVERIFY(scene.asked().contains(u"L1/V1/any 0402-0502"_s));
}

void TestFoundTimesModel::tooLongARangeIsRefused_data()
{
    QTest::addColumn<DateRange>("days");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("92 days") << DateRange{monday, monday.addDays(91)} << false;
    QTest::newRow("93 days") << DateRange{monday, monday.addDays(92)} << true;
    QTest::newRow("none") << DateRange{} << true;
    QTest::newRow("the wrong way round") << DateRange{monday, monday.addDays(-1)} << true;
}

void TestFoundTimesModel::tooLongARangeIsRefused()
{
    QFETCH(DateRange, days);
    QFETCH(bool, isRefused);
    Scene scene;
    scene.model.ask({.days = days});
    QCOMPARE(scene.model.state(), isRefused ? LoadState::Failed : LoadState::Loading);
    QCOMPARE(scene.source.asked(), isRefused ? 0 : 1);
    if (isRefused)
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Unaskable);
    scene.model.reload();
    QCOMPARE(scene.source.waiting().size(), isRefused ? size_t(0) : size_t(1));
}

void TestFoundTimesModel::tooManyPairsAreNotAsked()
{
    Scene scene;
    scene.model.ask({.days = week});
    answer(*scene.source.take(What::Locations), {u"L1"_s, u"L2"_s});
    QList<Service> many;
    for (int i = 0; i < FoundTimesModel::mostPairs; ++i)
        many.append(service(QString::number(i), 60min));
    scene.source.take(What::Services)->services(offers(many));
    scene.source.take(What::Services)->services(offers(many));
    for (int i = 0; i < FoundTimesModel::mostPairs; ++i) {
        QCOMPARE(scene.asked().size(), std::min(8, FoundTimesModel::mostPairs - i));
        scene.reply(u"L1"_s, {});
    }
    QCOMPARE(scene.model.progress(),
        (FindProgress{
            .places = 2, .answered = 1, .failed = 1, .requests = FoundTimesModel::mostPairs}));
    QCOMPARE(scene.model.failedPlaces().first().name, u"Name of L2"_s);
    QCOMPARE(scene.model.failedPlaces().first().error.kind, Error::Kind::Unaskable);
}

void TestFoundTimesModel::aPlaceWithoutTheServiceHasAnswered()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.slotsAt(u"L1"_s)->fail({.kind = Error::Kind::NotFound});
    scene.reply(u"L2"_s, {slot(at(9))});
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 2, .answered = 2, .requests = 2}));
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QVERIFY(scene.model.failedPlaces().isEmpty());
}

void TestFoundTimesModel::aFailureKeepsWhatHasCome()
{
    Scene scene;
    TimeQuestion question = anyHour;
    question.days.to = monday.addDays(40);
    scene.model.ask(question);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.reply(u"L1"_s, {slot(at(9))});
    scene.slotsAt(u"L1"_s)->fail(brokenServer);
    QCOMPARE(scene.model.progress().failed, 1);
    QCOMPARE(scene.model.state(), LoadState::Loading);
    scene.reply(u"L2"_s, {slot(at(10))});
    scene.reply(u"L2"_s, {});
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.rows(), (QStringList{u"09:00 L1"_s, u"10:00 L2"_s}));
    QCOMPARE(scene.model.progress(),
        (FindProgress{.places = 2, .answered = 1, .failed = 1, .requests = 4}));
    QCOMPARE(scene.model.failedPlaces().size(), 1);
    QCOMPARE(scene.model.failedPlaces().first().location, LocationId{u"L1"_s});
    QCOMPARE(scene.model.failedPlaces().first().error.httpStatus, 503);
}

void TestFoundTimesModel::allFailuresAreAFailure()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.slotsAt(u"L2"_s)->fail(brokenServer);
    scene.slotsAt(u"L1"_s)->fail(brokenServer);
    QCOMPARE(scene.model.state(), LoadState::Failed);
    QCOMPARE(scene.model.lastError().kind, Error::Kind::Server);
    QVERIFY(!scene.model.hasAnswer());
}

void TestFoundTimesModel::aPlaceThatCannotTellItsServicesHasFailed()
{
    Scene scene;
    scene.model.ask(anyHour);
    answer(*scene.source.take(What::Locations), {u"L1"_s, u"L2"_s});
    scene.source.take(What::Services)->fail(brokenServer);
    scene.source.take(What::Services)->services(offers({service(u"V2"_s, 30min)}));
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 2, .answered = 1, .failed = 1}));
}

void TestFoundTimesModel::withoutListsNothingIsFound()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.source.take(What::Locations)->fail(brokenServer);
    QCOMPARE(scene.model.state(), LoadState::Failed);
    QCOMPARE(scene.model.lastError().kind, Error::Kind::Server);
    scene.model.reload();
    QCOMPARE(scene.model.state(), LoadState::Loading);
    scene.answerLists({u"L1"_s});
    QCOMPARE(scene.asked().size(), 1);
}

void TestFoundTimesModel::noPlacesAreNoTimes()
{
    Scene scene;
    scene.model.ask(anyHour);
    answer(*scene.source.take(What::Locations), {});
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.model.rowCount(), 0);
}

void TestFoundTimesModel::whatLeavesNothingToAskEnds_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("asked") << false;
    QTest::newRow("asked again") << true;
}

void TestFoundTimesModel::whatLeavesNothingToAskEnds()
{
    QFETCH(const bool, again);
    Scene scene;
    scene.model.setVocabulary(
        {.locations = {{u"L1"_s, u"Harbour"_s}}, .services = {{u"V1"_s, u"Massage"_s, 60min}}});
    const TimeQuestion shorter{
        .locations = {{u"L1"_s}}, .services = {{u"V1"_s}}, .length = 25min, .days = week};
    scene.model.ask(shorter);
    if (again) {
        QTRY_COMPARE(scene.model.state(), LoadState::Ready);
        scene.model.reload();
    }
    QSignalSpy progress(&scene.model, &FoundTimesModel::progressChanged);
    QCOMPARE(scene.model.state(), LoadState::Loading); // as every answer comes: later
    QTRY_COMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(progress.size(), 1);
    QCOMPARE(scene.source.asked(), 0);
    QCOMPARE(scene.model.rowCount(), 0);
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 1, .answered = 1}));
}

void TestFoundTimesModel::theSameQuestionEndsASecondTime()
{
    Scene scene;
    const TimeQuestion ofNoService{.length = 25min, .days = week};
    scene.model.ask(ofNoService);
    scene.answerLists({u"L1"_s, u"L2"_s});
    QCOMPARE(scene.model.state(), LoadState::Ready);
    const int before = scene.source.asked();
    scene.model.ask(ofNoService);
    QTRY_COMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.source.asked(), before);
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 2, .answered = 2}));
}

void TestFoundTimesModel::stoppingKeepsWhatHasCome()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.reply(u"L1"_s, {slot(at(9))});
    QSignalSpy progress(&scene.model, &FoundTimesModel::progressChanged);
    scene.model.stop();
    QCOMPARE(progress.size(), 1);
    QCOMPARE(scene.source.waiting().size(), size_t(0));
    QCOMPARE(scene.source.cancelled(), 1);
    QCOMPARE(scene.rows(), QStringList{u"09:00 L1"_s});
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.model.progress(),
        (FindProgress{.places = 2, .answered = 1, .failed = 1, .requests = 2}));
    QCOMPARE(scene.model.failedPlaces().first().error.kind, Error::Kind::Cancelled);
    scene.model.stop();
    QCOMPARE(progress.size(), 1);
}

void TestFoundTimesModel::stoppingBeforeThereArePlaces()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.model.stop();
    QCOMPARE(scene.source.cancelled(), 1);
    QCOMPARE(scene.model.state(), LoadState::Failed);
    QCOMPARE(scene.model.lastError().kind, Error::Kind::Cancelled);
    scene.model.ask(anyHour);
    answer(*scene.source.take(What::Locations), {u"L1"_s});
    scene.model.stop();
    QCOMPARE(scene.source.waiting().size(), size_t(0));
    QCOMPARE(scene.model.lastError().kind, Error::Kind::Cancelled);
}

void TestFoundTimesModel::anotherQuestionEndsTheFormer()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.reply(u"L1"_s, {slot(at(9))});
    TimeQuestion halfHour = anyHour;
    halfHour.length = 30min;
    scene.model.ask(halfHour);
    QCOMPARE(scene.source.cancelled(), 1);
    QCOMPARE(scene.model.rowCount(), 0);
    QVERIFY(!scene.model.hasAnswer());
    QCOMPARE(scene.model.question(), std::optional(halfHour));
    QCOMPARE(scene.asked(), (QStringList{u"L1/V2/any 0302-0308"_s, u"L2/V2/any 0302-0308"_s}));
    QCOMPARE(scene.model.progress(), (FindProgress{.places = 2, .requests = 2}));
}

void TestFoundTimesModel::aReloadKeepsRowsUntilTheirPlaceAnswers()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s, u"L2"_s});
    scene.reply(u"L1"_s, {slot(at(9)), slot(at(11))});
    scene.reply(u"L2"_s, {slot(at(10))});
    const QPersistentModelIndex last = scene.model.index(2, FoundTimesModel::StaffColumn);
    scene.model.reload();
    QCOMPARE(scene.rows(), (QStringList{u"09:00 L1"_s, u"10:00 L2"_s, u"11:00 L1"_s}));
    while (const auto question = scene.source.take(What::Services))
        question->services(offers({service(u"V1"_s, 60min)}));
    scene.reply(u"L1"_s, {slot(at(8)), slot(at(11))});
    QCOMPARE(scene.rows(), (QStringList{u"08:00 L1"_s, u"10:00 L2"_s, u"11:00 L1"_s}));
    QCOMPARE(last.row(), 2);
    scene.slotsAt(u"L2"_s)->fail(brokenServer);
    QCOMPARE(scene.rows(), (QStringList{u"08:00 L1"_s, u"10:00 L2"_s, u"11:00 L1"_s}));
    QCOMPARE(scene.model.state(), LoadState::Ready);
}

void TestFoundTimesModel::aReloadDropsRowsOfAPlaceThatOffersNothing()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s});
    scene.reply(u"L1"_s, {slot(at(9))});
    scene.model.reload();
    QCOMPARE(scene.rows(), QStringList{u"09:00 L1"_s});
    scene.source.take(What::Services)->services(offers({}));
    QCOMPARE(scene.model.state(), LoadState::Ready);
    QCOMPARE(scene.rows(), QStringList());
}

void TestFoundTimesModel::whatPlacesOfferIsRemembered()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s, u"L2"_s});
    const int before = scene.source.asked();
    scene.model.ask(anyHour);
    QCOMPARE(scene.source.asked(), before + 2);
    QCOMPARE(scene.asked().size(), 2);
    scene.model.reload();
    QVERIFY(scene.source.take(What::Services));
}

void TestFoundTimesModel::nearRanksByDistance()
{
    Scene scene;
    TimeQuestion nearest2 = anyHour;
    nearest2.earliest = 2;
    scene.model.ask(nearest2, at(12));
    scene.answerLists({u"L1"_s});
    scene.reply(u"L1"_s, {slot(at(8)), slot(at(10)), slot(at(13)), slot(at(15))});
    QCOMPARE(scene.rows(), (QStringList{u"13:00 L1"_s, u"10:00 L1"_s}));
}

void TestFoundTimesModel::oneTimeOfTwoPeopleIsTwoRows()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s});
    scene.reply(u"L1"_s, {slot(at(9), u"S2"_s), slot(at(9), u"S1"_s), slot(at(9), u"S2"_s)});
    QCOMPARE(scene.rows(), (QStringList{u"09:00 L1 S1"_s, u"09:00 L1 S2"_s}));
}

void TestFoundTimesModel::anotherAccountShowsNothing()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s});
    scene.reply(u"L1"_s, {slot(at(9))});
    scene.model.ask(anyHour);
    QCOMPARE(scene.asked().size(), 1);
    scene.model.setSource(&scene.other);
    QCOMPARE(scene.source.waiting().size(), size_t(0));
    QCOMPARE(scene.model.rowCount(), 0);
    QCOMPARE(scene.model.state(), LoadState::NotAsked);
    QVERIFY(!scene.model.question());
    scene.model.ask(anyHour);
    const auto places = scene.other.take(What::Locations); // they are not those of the former
    QVERIFY(places);
    answer(*places, {u"L1"_s});
    QVERIFY(scene.other.take(What::Services));
    scene.model.setSource(nullptr);
    scene.model.ask(anyHour);
    QCOMPARE(scene.model.state(), LoadState::NotAsked);
}

void TestFoundTimesModel::cellsAreFactsToSortBy()
{
    Scene scene;
    scene.model.ask(anyHour);
    scene.answerLists({u"L1"_s});
    scene.reply(u"L1"_s, {slot(at(9), u"Alma"_s)});
    const auto sort = [&](int column) {
        return scene.model.index(0, column).data(FoundTimesModel::SortRole);
    };
    QCOMPARE(sort(FoundTimesModel::StartColumn).toDateTime(), at(9));
    QCOMPARE(sort(FoundTimesModel::StaffColumn).toString(), u"Alma"_s);
    QCOMPARE(sort(FoundTimesModel::ServiceColumn).toString(), u"Name of V1"_s);
    QCOMPARE(sort(FoundTimesModel::LocationColumn).toString(), u"Name of L1"_s);
    QCOMPARE(sort(FoundTimesModel::LengthColumn).toInt(), 3600);
    const QVariant found = scene.model.index(0, 0).data(FoundTimesModel::FoundRole);
    QCOMPARE(found.value<const FoundTime *>(), &scene.model.rows().first());
}

QTEST_GUILESS_MAIN(TestFoundTimesModel)
#include "tst_foundtimesmodel.moc"
