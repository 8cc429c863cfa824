// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/findundertest.h"

#include "core/models/cellfacts.h"
#include "ui/find/explanationpopup.h"
#include "ui/text/distancetext.h"
#include "ui/text/questiontext.h"
#include "ui/text/reasontext.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = Reason::Kind;

const QTimeZone austin("America/Chicago");

QDateTime at(int hour, int minute = 0, QDate day = findDay)
{
    return QDateTime(day, QTime(hour, minute), austin).toUTC();
}

ReasonNames usualNames()
{
    return {.staff = u"Bo Okonkwo"_s,
        .location = u"Austin"_s,
        .service = u"Massage"_s,
        .length = 60min,
        .zone = austin,
        .booking = Booking{.customer = {.name = u"Maria Ibarra"_s}}};
}

Booking bookingOfBo(const QString &id, int hour)
{
    return {.id = {id},
        .state = BookingState::Open,
        .start = at(hour, 30),
        .end = at(hour + 1, 30),
        .zone = austin,
        .locationId = {u"1"_s},
        .staffId = {u"8"_s},
        .staff = u"Bo Okonkwo"_s,
        .serviceId = {u"21"_s},
        .customer = {.name = u"Maria <b>Ibarra</b>"_s}};
}

} // namespace

class TestFindExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonIsASentence_data();
    void everyReasonIsASentence();
    void withoutNamesItIsStillASentence_data();
    void withoutNamesItIsStillASentence();
    void theSourceIsToldWithItsAge();
    void distancesAreTold_data();
    void distancesAreTold();
    void namesThatStandForSeveralSaySo();

    void theDeskTellsTheFactsOfACell();
    void whatWasNotAskedIsNotKnown();
    void whoIsMissingInTheListDoesNotOfferTheService();
    void freeTimesOfAnotherPersonSayNothing();

    void thePopupSaysEveryReasonWithItsSource();
    void aBookingIsReachedByKeyboard();
    void escClosesThePopup();
    void thePopupStaysOnTheScreen();
    void thePopupIsReadOut();
    void anExplanationComesFromTheDesk();
};

void TestFindExplain::everyReasonIsASentence_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("sentence");
    const QDateTime nine = at(9);
    const QDateTime five = at(17);
    QTest::newRow("past") << Reason{.kind = Kind::InThePast} << u"This time has passed"_s;
    QTest::newRow("closed") << Reason{.kind = Kind::PlaceClosed, .from = nine, .to = five}
                            << u"Austin is open 09:00 – 17:00 CST on Thursday"_s;
    QTest::newRow("closed all day")
        << Reason{.kind = Kind::PlaceClosed} << u"Austin is closed on this day"_s;
    QTest::newRow("hours") << Reason{.kind = Kind::OutsideHours, .from = nine, .to = five}
                           << u"Bo Okonkwo works 09:00 – 17:00 CST on Thursday"_s;
    QTest::newRow("no hours") << Reason{.kind = Kind::OutsideHours}
                              << u"Bo Okonkwo does not work on this day"_s;
    QTest::newRow("away") << Reason{.kind = Kind::TimeOff, .from = nine, .to = five}
                          << u"Bo Okonkwo is away, 09:00 – 17:00 CST"_s;
    QTest::newRow("training") << Reason{.kind = Kind::TimeOff,
        .from = nine,
        .to = five,
        .title = u"Training"_s}
                              << u"Bo Okonkwo is away: Training, 09:00 – 17:00 CST"_s;
    QTest::newRow("away for days")
        << Reason{.kind = Kind::TimeOff, .from = nine, .to = at(17, 0, findDay.addDays(2))}
        << u"Bo Okonkwo is away, 09:00 – 17:00 +2 CST"_s;
    QTest::newRow("booked") << Reason{.kind = Kind::Booked,
        .booking = BookingId{u"5"_s},
        .from = at(14, 30),
        .to = at(15, 30)} << u"Booked: Maria Ibarra, 14:30 – 15:30 CST"_s;
    QTest::newRow("short") << Reason{.kind = Kind::TooShort, .from = at(14), .to = at(14, 30)}
                           << u"Massage takes 60 min; the gap is 30 min"_s;
    QTest::newRow("not here") << Reason{.kind = Kind::NotOfferedHere}
                              << u"Bo Okonkwo does not offer Massage here"_s;
    QTest::newRow("elsewhere") << Reason{.kind = Kind::ElsewhereThen, .from = nine, .to = five}
                               << u"Bo Okonkwo works at another place then, 09:00 – 17:00 CST"_s;
    QTest::newRow("free") << Reason{.kind = Kind::IsFree, .from = nine}
                          << u"The service does offer it, from 09:00 CST"_s;
    QTest::newRow("not asked") << Reason{
        .kind =
            Kind::NotAsked} << u"Free times were not asked for: choose a location and a service"_s;
    QTest::newRow("not visible") << Reason{.kind = Kind::NotVisible}
                                 << u"The service did not offer it; the reason is not visible"_s;
}

void TestFindExplain::everyReasonIsASentence()
{
    QFETCH(const Reason, reason);
    QFETCH(const QString, sentence);
    const ReasonText text = reasonText(reason, usualNames());
    QCOMPARE(text.sentence, sentence);
    QVERIFY(!text.icon.isEmpty());
}

void TestFindExplain::withoutNamesItIsStillASentence_data()
{
    everyReasonIsASentence_data();
}

void TestFindExplain::withoutNamesItIsStillASentence()
{
    QFETCH(const Reason, reason);
    const QString sentence = reasonText(reason, {.zone = austin}).sentence;
    QVERIFY(sentence.size() > 10);
    QVERIFY2(!sentence.contains(u"  "_s) && !sentence.contains(u'%'), qPrintable(sentence));
    QVERIFY(sentence.front().isUpper());
}

void TestFindExplain::theSourceIsToldWithItsAge()
{
    const QDateTime asOf(findDay, QTime(14, 2), QTimeZone::systemTimeZone());
    const auto sourceOf = [&](Kind kind) {
        return reasonText({.kind = kind, .asOf = asOf.toUTC()}, usualNames()).source;
    };
    QCOMPARE(sourceOf(Kind::OutsideHours), u"Working hours, as of 14:02"_s);
    QCOMPARE(sourceOf(Kind::Booked), u"Bookings, as of 14:02"_s);
    QCOMPARE(sourceOf(Kind::NotVisible), u"Free times, as of 14:02"_s);
    QCOMPARE(sourceOf(Kind::InThePast), QString());
    QCOMPARE(reasonText({.kind = Kind::TimeOff}, usualNames()).source, u"Time off"_s);
    QCOMPARE(sourceOf(Kind::TooShort), u"Hours and time off, as of 14:02"_s);
    QCOMPARE(reasonText({.kind = Kind::TooShort, .booking = BookingId{u"5"_s}}, {}).source,
        u"Bookings"_s);
}

void TestFindExplain::distancesAreTold_data()
{
    QTest::addColumn<QDateTime>("instant");
    QTest::addColumn<QString>("words");
    QTest::newRow("same") << at(14, 30) << u"the same time"_s;
    QTest::newRow("later") << at(15, 15) << u"45 min later"_s;
    QTest::newRow("earlier") << at(12, 0) << u"2 h 30 min earlier"_s;
    QTest::newRow("hours") << at(16, 30) << u"2 h later"_s;
    QTest::newRow("next day") << at(9, 0, findDay.addDays(1)) << u"1 day later"_s;
    QTest::newRow("days before") << at(20, 0, findDay.addDays(-3)) << u"3 days earlier"_s;
}

void TestFindExplain::distancesAreTold()
{
    QFETCH(const QDateTime, instant);
    QFETCH(const QString, words);
    QCOMPARE(distanceText(instant, at(14, 30), austin), words);
}

void TestFindExplain::namesThatStandForSeveralSaySo()
{
    QuestionVocabulary vocabulary;
    vocabulary.locations = {{.id = u"1"_s, .name = u"Austin, South Congress"_s},
        {.id = u"2"_s, .name = u"Austin, Mueller"_s}};
    const ReadQuestion read = readQuestion(u"@austin"_s, vocabulary, findDay);
    QCOMPARE(read.question.locations.size(), 2);
    QVERIFY2(questionText(read).endsWith(u"and 1 more"_s), qPrintable(questionText(read)));
}

void TestFindExplain::theDeskTellsTheFactsOfACell()
{
    FindAccount account(Capabilities{.roster = true});
    Desk &desk = account.desk;
    desk.setDays({findDay, findDay});
    desk.setScope(
        {.everyService = true, .everyBooking = true, .slotsByPerson = true, .roster = true});
    desk.cascade().choose(Level::Location, u"1"_s);
    desk.cascade().choose(Level::Service, u"21"_s);
    while (const auto question = account.source.take(FakeSource::What::Bookings))
        question->bookings(Page<Booking>{.items = {bookingOfBo(u"5"_s, 14)}});
    account.answerLists();
    account.answer(u"1"_s, {FindAccount::slot(u"1"_s, 9, u"8"_s)});
    const CellFacts facts = cellFactsOf(desk, {u"8"_s}, at(14), at(15), at(8));
    QCOMPARE(facts.staff.value, u"8"_s);
    QCOMPARE(facts.location, LocationId{u"1"_s});
    QCOMPARE(facts.service, ServiceId{u"21"_s});
    QCOMPARE(facts.length, 60min);
    QCOMPARE(facts.bookings.size(), 1);
    QVERIFY(facts.bookingsAsOf.isValid());
    QVERIFY(facts.roster && facts.rosterAsOf.isValid());
    QCOMPARE(facts.freeSlots.size(), 1);
    QVERIFY(facts.slotsAsOf.isValid());
    QCOMPARE(facts.offersService, std::nullopt); // being listed proves nothing
}

void TestFindExplain::whatWasNotAskedIsNotKnown()
{
    FindAccount account;
    const CellFacts facts = cellFactsOf(account.desk, {u"8"_s}, at(14), at(15), at(8));
    QVERIFY(!facts.roster);
    QVERIFY(!facts.rosterAsOf.isValid());
    QVERIFY(!facts.slotsAsOf.isValid());
    QCOMPARE(facts.length, 0min);
    QCOMPARE(facts.offersService, std::nullopt);
}

void TestFindExplain::whoIsMissingInTheListDoesNotOfferTheService()
{
    FindAccount account;
    account.desk.cascade().choose(Level::Location, u"1"_s);
    account.answerLists();
    account.desk.cascade().choose(Level::Service, u"21"_s);
    account.answerLists();
    QCOMPARE(cellFactsOf(account.desk, {u"77"_s}, at(14), at(15)).offersService, false);
    QCOMPARE(cellFactsOf(account.desk, {u"8"_s}, at(14), at(15)).offersService, std::nullopt);
    QCOMPARE(cellFactsOf(account.desk, {}, at(14), at(15)).offersService, std::nullopt);
}

/// Only whose question was answered is known not to be free.
void TestFindExplain::freeTimesOfAnotherPersonSayNothing()
{
    FindAccount account;
    Desk &desk = account.desk;
    desk.setScope({.slotsByPerson = true});
    desk.cascade().choose(Level::Location, u"1"_s);
    account.answerLists();
    desk.cascade().choose(Level::Service, u"21"_s);
    account.answerLists();
    while (const auto question = account.questionAt(u"1"_s)) {
        if (question->slotQuery.staff == StaffId{u"8"_s})
            question->fail(Error{.kind = Error::Kind::Server});
        else
            question->freeSlots(Listing<Slot>{});
    }
    QVERIFY(cellFactsOf(desk, {u"7"_s}, at(14), at(15)).slotsAsOf.isValid());
    QVERIFY(!cellFactsOf(desk, {u"8"_s}, at(14), at(15)).slotsAsOf.isValid());
}

namespace {

Explanation someExplanation()
{
    return {.title = u"Thu 26 Nov, 14:00 – 14:30 CST · Bo Okonkwo"_s,
        .reasons = {{.text = {.sentence = u"Booked: Maria <b>Ibarra</b>, 14:30 – 15:30 CST"_s,
                         .source = u"Bookings, as of 14:02"_s,
                         .icon = u"dot"_s},
                        .booking = BookingId{u"5"_s}},
            {.text = {.sentence = u"Bo Okonkwo works 09:00 – 17:00 CST on Thursday"_s,
                 .source = u"Working hours, as of 14:02"_s,
                 .icon = u"clock"_s}}}};
}

} // namespace

void TestFindExplain::thePopupSaysEveryReasonWithItsSource()
{
    QPointer<ExplanationPopup> popup = new ExplanationPopup(someExplanation(), nullptr);
    dress(*popup);
    popup->openAt({100, 100});
    QStringList words;
    for (const QLabel *label : popup->findChildren<QLabel *>()) {
        if (!label->text().isEmpty()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            words.append(label->text());
        }
    }
    for (const Explanation::Said &reason : someExplanation().reasons) {
        QVERIFY(words.contains(reason.text.sentence));
        QVERIFY(words.contains(reason.text.source));
    }
    takePictures(*popup, u"explain"_s);
    popup->close();
}

void TestFindExplain::aBookingIsReachedByKeyboard()
{
    QPointer<ExplanationPopup> popup = new ExplanationPopup(someExplanation(), nullptr);
    QSignalSpy wanted(popup, &ExplanationPopup::bookingWanted);
    popup->openAt({100, 100});
    auto *open = popup->findChild<QToolButton *>(u"reasonBooking"_s);
    QVERIFY(open->hasFocus());
    QTest::keyClick(open, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<BookingId>(), BookingId{u"5"_s});
    QTRY_VERIFY(!popup);
}

void TestFindExplain::escClosesThePopup()
{
    QPointer<ExplanationPopup> popup = new ExplanationPopup(
        {.title = u"Thu"_s, .reasons = {{.text = {.sentence = u"This time has passed"_s}}}},
        nullptr);
    popup->openAt({100, 100});
    QVERIFY(popup->hasFocus());
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!popup);
}

void TestFindExplain::thePopupStaysOnTheScreen()
{
    QPointer<ExplanationPopup> popup = new ExplanationPopup(someExplanation(), nullptr);
    const QRect screen = popup->screen()->availableGeometry();
    popup->openAt(screen.bottomRight());
    QVERIFY(screen.contains(popup->geometry()));
    popup->close();
}

void TestFindExplain::thePopupIsReadOut()
{
    const std::unique_ptr<ExplanationPopup> popup(new ExplanationPopup(someExplanation(), nullptr));
    QVERIFY(!popup->accessibleName().isEmpty());
    for (const Explanation::Said &reason : someExplanation().reasons)
        QVERIFY(popup->accessibleDescription().contains(reason.text.sentence));
    QVERIFY(
        popup->findChild<QToolButton *>(u"reasonBooking"_s)->accessibleName().contains(u"Maria"_s));
}

void TestFindExplain::anExplanationComesFromTheDesk()
{
    FindAccount account;
    Desk &desk = account.desk;
    desk.setDays({findDay, findDay});
    while (const auto question = account.source.take(FakeSource::What::Bookings))
        question->bookings(Page<Booking>{.items = {bookingOfBo(u"5"_s, 14)}});
    const Explanation explanation =
        explanationFor(desk, austin, {u"8"_s}, at(15), at(15, 30), at(8));
    QCOMPARE(explanation.title, u"Thu 26 Nov, 15:00 – 15:30 CST · Bo Okonkwo"_s);
    QCOMPARE(explanation.reasons.size(), 1);
    QCOMPARE(explanation.reasons.constFirst().text.sentence,
        u"Booked: Maria <b>Ibarra</b>, 14:30 – 15:30 CST"_s);
    QCOMPARE(explanation.reasons.constFirst().booking, BookingId{u"5"_s});
    const Explanation unasked = explanationFor(desk, austin, {u"8"_s}, at(9), at(9, 30), at(8));
    QVERIFY(unasked.reasons.constFirst().text.sentence.contains(u"not asked"_s));
}

QTEST_MAIN(TestFindExplain)
#include "tst_find_explain.moc"
