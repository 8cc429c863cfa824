// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/findundertest.h"

#include "ui/find/founddisplay.h"
#include "ui/find/foundtimespart.h"
#include "ui/find/othertimesdialog.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QWindow>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

enum Group { SamePerson, AnyoneThere, OtherPlaces };

const QTimeZone austin("America/Chicago");

/// Maria's massage with Bo in Austin, on the day after the one on which we ask.
Booking mariasBooking()
{
    const QDateTime start = QDateTime(findDay.addDays(1), QTime(14, 30), austin).toUTC();
    return {.id = {u"5"_s},
        .state = BookingState::Open,
        .start = start,
        .end = start.addSecs(3600),
        .zone = austin,
        .locationId = {u"1"_s},
        .location = u"Austin, South Congress"_s,
        .staffId = {u"8"_s},
        .staff = u"Bo Okonkwo"_s,
        .serviceId = {u"21"_s},
        .service = u"Massage"_s,
        .customer = {.name = u"Maria Ibarra"_s}};
}

} // namespace

class TestFindOthers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void threeGroupsAreAskedSideBySide();
    void daysBeforeTodayAreNotAsked_data();
    void daysBeforeTodayAreNotAsked();
    void theNearestComesFirstWithItsDistance();
    void eachGroupStreamsInByItself();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void anAccountWithOnePlaceHasNoOthers();
    void namesThatFailAreSaid();
    void aTimeIsChosen();
    void closingStopsAsking();
    void itStandsBesideTheWindow();
    void anotherAccountClosesIt();
    void theSandboxAnswers();

private:
    void open(const Booking &booking, QDate today = findDay);
    [[nodiscard]] FoundTimesPart *part(Group group)
    {
        return m_dialog->findChild<FoundTimesPart *>(u"otherTimesGroup%1"_s.arg(group));
    }
    [[nodiscard]] QTableView *table(Group group)
    {
        return part(group)->findChild<QTableView *>(u"foundTable"_s);
    }
    [[nodiscard]] QString detail(Group group)
    {
        return part(group)->findChild<QLabel *>(u"cardDetail"_s)->text();
    }

    std::unique_ptr<FindAccount> m_account = std::make_unique<FindAccount>();
    QPointer<OtherTimesDialog> m_dialog;
};

/// Whoever asks sits in Austin.
void TestFindOthers::initTestCase()
{
    qputenv("TZ", "America/Chicago");
}

void TestFindOthers::cleanup()
{
    delete m_dialog;
    m_account = std::make_unique<FindAccount>();
}

void TestFindOthers::open(const Booking &booking, QDate today)
{
    m_dialog =
        new OtherTimesDialog(booking, austin, m_account->desk, m_account->names, nullptr, today);
    dress(*m_dialog);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestFindOthers::threeGroupsAreAskedSideBySide()
{
    open(mariasBooking());
    m_account->answerLists();
    QList<SlotQuery> asked;
    for (const auto &question : m_account->source.waiting()) {
        if (question->what == FakeSource::What::FreeSlots)
            asked.append(question->slotQuery);
    }
    const DateRange days{findDay, findDay.addDays(8)};
    const ServiceId massage{u"21"_s};
    const QList<SlotQuery> wanted{
        {.location = {u"1"_s}, .service = massage, .staff = StaffId{u"8"_s}, .days = days},
        {.location = {u"1"_s}, .service = massage, .days = days},
        {.location = {u"2"_s}, .service = massage, .days = days},
        {.location = {u"3"_s}, .service = massage, .days = days}};
    QCOMPARE(asked.size(), wanted.size());
    for (const SlotQuery &query : wanted)
        QVERIFY2(asked.contains(query), qPrintable(query.location.value));
}

void TestFindOthers::daysBeforeTodayAreNotAsked_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    const QDate day = findDay.addDays(1);
    QTest::newRow("soon") << 1 << findDay << day.addDays(7);
    QTest::newRow("in a month") << 30 << day.addDays(-7) << day.addDays(7);
    QTest::newRow("over") << -10 << day.addDays(10) << day.addDays(17);
}

void TestFindOthers::daysBeforeTodayAreNotAsked()
{
    QFETCH(const int, ahead);
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    open(mariasBooking(), findDay.addDays(1 - ahead));
    m_account->answerLists();
    const auto question = m_account->questionAt(u"1"_s);
    QVERIFY(question);
    QCOMPARE(question->slotQuery.days, (DateRange{from, to}));
}

void TestFindOthers::theNearestComesFirstWithItsDistance()
{
    open(mariasBooking());
    m_account->answerLists();
    const QDate day = findDay.addDays(1);
    m_account->answer(u"1"_s,
        {FindAccount::slot(u"1"_s, 9, u"8"_s, day.addDays(2)),
            FindAccount::slot(u"1"_s, 9, u"8"_s, day), FindAccount::slot(u"1"_s, 16, u"8"_s, day),
            FindAccount::slot(u"1"_s, 13, u"7"_s, day)});
    m_account->answer(u"2"_s, {FindAccount::slot(u"2"_s, 15, {}, day)});
    m_account->answer(u"3"_s, {FindAccount::slot(u"3"_s, 10, {}, day.addDays(1))});
    QCOMPARE(rowsOf(table(SamePerson), FoundDisplay::DistanceColumn),
        QStringList({u"1 h 30 min later"_s, u"5 h 30 min earlier"_s, u"2 days later"_s}));
    QCOMPARE(rowsOf(table(SamePerson), FoundDisplay::WhenColumn).constFirst(), u"16:00 – 17:00"_s);
    QVERIFY(!table(SamePerson)->isColumnHidden(FoundDisplay::DistanceColumn));
    QVERIFY(rowsOf(table(AnyoneThere), FoundDisplay::StaffColumn).contains(u"Ada Lindqvist"_s));
    QCOMPARE(rowsOf(table(OtherPlaces), FoundDisplay::LocationColumn),
        QStringList({u"Halifax, Harbour St"_s, u"Pune, Koregaon Park"_s}));
    QVERIFY(table(SamePerson)->isColumnHidden(FoundDisplay::BesideColumn));
    QVERIFY(!table(OtherPlaces)->isColumnHidden(FoundDisplay::BesideColumn));
    takePictures(*m_dialog, u"others"_s);
}

void TestFindOthers::eachGroupStreamsInByItself()
{
    open(mariasBooking());
    m_account->answerLists();
    QVERIFY(m_account->fail(u"2"_s, Error::Kind::Server));
    QVERIFY(m_account->answer(u"3"_s, {FindAccount::slot(u"3"_s, 10)}));
    QCOMPARE(table(OtherPlaces)->model()->rowCount(), 1);
    QVERIFY(
        part(OtherPlaces)->findChild<QLabel *>(u"findFailures"_s)->text().contains(u"Halifax"_s));
    QCOMPARE(table(SamePerson)->model()->rowCount(), 0);
    QVERIFY(m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 10, u"8"_s)}));
    QCOMPARE(table(SamePerson)->model()->rowCount(), 1);
}

void TestFindOthers::whatIsMissingIsSaid_data()
{
    QTest::addColumn<Booking>("booking");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("asksOthers");
    Booking booking = mariasBooking();
    booking.serviceId = {};
    QTest::newRow("service") << booking << u"The booking does not tell its service"_s << false;
    booking = mariasBooking();
    booking.locationId = {};
    QTest::newRow("place") << booking << u"The booking does not tell its place"_s << false;
    booking = mariasBooking();
    booking.start = booking.end = {};
    QTest::newRow("time") << booking << u"The booking does not tell its time"_s << false;
    booking = mariasBooking();
    booking.staffId = {};
    QTest::newRow("person") << booking << u"The booking does not tell whom it is with"_s << true;
}

void TestFindOthers::whatIsMissingIsSaid()
{
    QFETCH(const Booking, booking);
    QFETCH(const QString, said);
    QFETCH(const bool, asksOthers);
    open(booking);
    m_account->answerLists();
    QCOMPARE(detail(SamePerson), said);
    QCOMPARE(m_account->waitingForSlots() > 0, asksOthers);
    if (!asksOthers)
        QCOMPARE(detail(OtherPlaces), said);
}

void TestFindOthers::anAccountWithOnePlaceHasNoOthers()
{
    open(mariasBooking());
    m_account->source.take(FakeSource::What::Locations)
        ->locations(Listing<Location>{.items = {FindAccount::places().constFirst()}});
    m_account->answerLists();
    QCOMPARE(detail(OtherPlaces), u"There is no other place"_s);
}

void TestFindOthers::namesThatFailAreSaid()
{
    open(mariasBooking());
    QVERIFY(detail(OtherPlaces).contains(u"Asking"_s));
    while (const auto question = m_account->source.take(FakeSource::What::Locations))
        question->fail(Error{.kind = Error::Kind::Server});
    m_account->answerLists();
    QVERIFY2(
        detail(OtherPlaces).contains(u"could not be asked"_s), qPrintable(detail(OtherPlaces)));
}

void TestFindOthers::aTimeIsChosen()
{
    open(mariasBooking());
    m_account->answerLists();
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 10, u"8"_s)});
    QSignalSpy chosen(m_dialog, &OtherTimesDialog::timeChosen);
    table(SamePerson)->setFocus();
    table(SamePerson)->selectRow(0);
    QTest::keyClick(table(SamePerson), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<FoundTime>().slot.start,
        FindAccount::slot(u"1"_s, 10, u"8"_s).start);
}

void TestFindOthers::closingStopsAsking()
{
    open(mariasBooking());
    m_account->answerLists();
    QVERIFY(m_account->waitingForSlots() > 0);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QCOMPARE(m_account->waitingForSlots(), 0);
    QTRY_VERIFY(!m_dialog);
}

void TestFindOthers::itStandsBesideTheWindow()
{
    QPushButton onTheDesk;
    onTheDesk.show();
    QSignalSpy pressed(&onTheDesk, &QPushButton::clicked);
    m_dialog = new OtherTimesDialog(
        mariasBooking(), austin, m_account->desk, m_account->names, &onTheDesk, findDay);
    m_dialog->show();
    m_account->answerLists();
    QVERIFY(!m_dialog->isModal());
    QTest::mouseClick(onTheDesk.windowHandle(), Qt::LeftButton);
    QCOMPARE(pressed.size(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->close()); // by the frame of the window
    QCOMPARE(m_account->waitingForSlots(), 0);
    QTRY_VERIFY(!m_dialog);
}

void TestFindOthers::anotherAccountClosesIt()
{
    open(mariasBooking());
    m_account->desk.setSource(nullptr);
    QTRY_VERIFY(!m_dialog);
}

void TestFindOthers::theSandboxAnswers()
{
    SandboxDesk office(AccountKind::TimeTap);
    QVERIFY(office.isOpen);
    office.desk.setDays({businessDay, businessDay.addDays(1)});
    QTRY_VERIFY(office.desk.bookings().state() == LoadState::Ready);
    const QList<Booking> &bookings = office.desk.bookings().rows();
    const auto found = std::ranges::find_if(bookings, [](const Booking &booking) {
        return booking.service == "Massage"_L1 && !booking.staffId.value.isEmpty();
    });
    QVERIFY(found != bookings.cend());
    QuestionVocabularyModel names(office.desk);
    m_dialog = new OtherTimesDialog(*found, found->zone, office.desk, names, nullptr, businessDay);
    dress(*m_dialog);
    m_dialog->show();
    QTRY_VERIFY(table(AnyoneThere)->model()->rowCount() > 0);
    QTRY_VERIFY(table(OtherPlaces)->model()->rowCount() > 0);
    takePictures(*m_dialog, u"others_sandbox"_s);
    delete m_dialog;
}

QTEST_MAIN(TestFindOthers)
#include "tst_find_others.moc"
