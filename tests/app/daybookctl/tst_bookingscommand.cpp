// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/bookingscommand.h"

#include "app/daybookctl/commands/ask.h"
#include "tests/app/daybookctl/memoryoutput.h"
#include "tests/support/fakesource.h"

#include <QTest>

using namespace daybook;
using namespace daybook::ctl;
using namespace Qt::StringLiterals;

namespace {

Page<Booking> page(const QStringList &ids, std::optional<Cursor> next = {}, int unreadable = 0)
{
    Page<Booking> page{.unreadable = unreadable, .next = std::move(next)};
    const QDateTime start(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    for (const QString &id : ids)
        page.items.append(
            Booking{.id = {id}, .start = start, .end = start, .zone = QTimeZone::utc()});
    return page;
}

Listing<Staff> people(const QStringList &ids, int unreadable = 0)
{
    Listing<Staff> staff{.unreadable = unreadable};
    for (const QString &id : ids)
        staff.items.append(Staff{.id = {id}, .name = u"somebody"_s});
    return staff;
}

/// A command in a world where the test gives every answer.
struct Scene
{
    explicit Scene(
        const Question &question, const Capabilities &able = {}, Format format = Format::Csv)
        : rows(makeRowWriter(format, fieldsFor(question), output))
    {
        source.able = able;
        call = ask(source, question, *rows, [this](Outcome how) { outcome = std::move(how); });
    }

    void answer(const Result<Page<Booking>> &result) { source.take()->bookings(result); }

    /// The first cell of every row but the header.
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (const QByteArray &line : output.all().trimmed().split('\n').mid(1))
            ids.append(QString::fromUtf8(line.left(line.indexOf(','))));
        return ids;
    }

    FakeSource source;
    testing::MemoryOutput output;
    std::unique_ptr<RowWriter> rows;
    std::optional<Outcome> outcome;
    Call call;
};

} // namespace

Q_DECLARE_METATYPE(daybook::BookingQuery)

class TestBookingsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageIsOutBeforeTheNextIsAskedFor();
    void theLimitEndsTheList();
    void aLimitOnAPageEdgeAsksNoFurther();
    void rowsThatMovedToTheNextPageAreWrittenOnce();
    void unreadableRowsAreCounted();
    void aFailureAfterAPageSaysThatTheListIsNotWhole();
    void aFailureAfterAPageLeavesNoCalendar();
    void aCalendarSaysWhatItLeavesOut();
    void aCalendarKeepsToTheLimit();
    void aFailureAtOnceWritesNothing();
    void aReaderThatHasGoneEndsTheQuestions();
    void endingTheCommandCancelsItsQuestion();
    void staffOfSeveralLocationsIsWrittenOnce();
    void aSearchIsNotAskedOfASourceThatCannotSearch_data();
    void aSearchIsNotAskedOfASourceThatCannotSearch();
    void whatASearchFindsIsAskedForWhole();
    void usualDaysAreNotAskedOfASourceThatHasNone();
};

void TestBookingsCommand::aPageIsOutBeforeTheNextIsAskedFor()
{
    Scene scene(AskBookings{});
    QCOMPARE(scene.source.asked(), 1);
    scene.answer(page({u"1"_s, u"2"_s}, Cursor{u"second"_s}));
    QCOMPARE(scene.output.writes.size(), 1);
    QCOMPARE(scene.ids(), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(scene.source.asked(), 2);
    QCOMPARE(scene.source.waiting().front()->from, Cursor{u"second"_s});
    QVERIFY(!scene.outcome);
    scene.answer(page({u"3"_s}));
    QCOMPARE(scene.ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(scene.outcome->code, ExitCode::Done);
    QVERIFY(scene.outcome->messages.isEmpty());
}

void TestBookingsCommand::theLimitEndsTheList()
{
    Scene scene(AskBookings{.limit = 3});
    scene.answer(page({u"1"_s, u"2"_s}, Cursor{u"second"_s}));
    scene.answer(page({u"3"_s, u"4"_s}, Cursor{u"third"_s}));
    QCOMPARE(scene.ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QVERIFY(scene.outcome.has_value());
    QCOMPARE(scene.source.asked(), 2);
}

void TestBookingsCommand::aLimitOnAPageEdgeAsksNoFurther()
{
    Scene scene(AskBookings{.limit = 2});
    scene.answer(page({u"1"_s, u"2"_s}, Cursor{u"second"_s}));
    QVERIFY(scene.outcome.has_value());
    QCOMPARE(scene.source.asked(), 1);
}

void TestBookingsCommand::rowsThatMovedToTheNextPageAreWrittenOnce()
{
    Scene scene(AskBookings{});
    scene.answer(page({u"1"_s, u"2"_s}, Cursor{u"second"_s}));
    scene.answer(page({u"2"_s, u"3"_s}));
    QCOMPARE(scene.ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

void TestBookingsCommand::unreadableRowsAreCounted()
{
    Scene scene(AskBookings{});
    scene.answer(page({u"1"_s}, Cursor{u"second"_s}, 2));
    scene.answer(page({u"2"_s}, {}, 1));
    QCOMPARE(scene.outcome->messages, QStringList{u"3 rows could not be read."_s});
    QCOMPARE(scene.outcome->code, ExitCode::Done);
}

void TestBookingsCommand::aFailureAfterAPageSaysThatTheListIsNotWhole()
{
    Scene scene(AskBookings{});
    scene.answer(page({u"1"_s}, Cursor{u"second"_s}));
    scene.answer(Error{.kind = Error::Kind::Timeout});
    QCOMPARE(scene.outcome->code, ExitCode::Network);
    QCOMPARE(scene.outcome->messages.size(), 2);
    QVERIFY(scene.outcome->messages.last().contains(u"not whole"));
}

void TestBookingsCommand::aFailureAfterAPageLeavesNoCalendar()
{
    Scene scene(AskBookings{}, {}, Format::Calendar);
    scene.answer(page({u"1"_s}, Cursor{u"second"_s}));
    scene.answer(Error{.kind = Error::Kind::Timeout});
    QCOMPARE(scene.outcome->code, ExitCode::Network);
    QCOMPARE(scene.outcome->messages.size(), 1); // there is no list that could not be whole
    QCOMPARE(scene.output.all(), QByteArray());
}

void TestBookingsCommand::aCalendarSaysWhatItLeavesOut()
{
    Scene scene(AskBookings{}, {}, Format::Calendar);
    Page<Booking> bookings = page({u"1"_s, u"2"_s}, {}, 1);
    bookings.items[1].start = {};
    scene.answer(bookings);
    QCOMPARE(scene.outcome->messages,
        (QStringList{u"1 row could not be read."_s,
            u"1 booking without a time was left out of the calendar."_s}));
    QCOMPARE(scene.output.all().count("BEGIN:VEVENT"), 1);
}

void TestBookingsCommand::aCalendarKeepsToTheLimit()
{
    Scene scene(AskBookings{.limit = 3}, {}, Format::Calendar);
    scene.answer(page({u"1"_s, u"2"_s}, Cursor{u"second"_s}));
    scene.answer(page({u"3"_s, u"4"_s}, Cursor{u"third"_s}));
    QVERIFY(scene.outcome.has_value());
    QCOMPARE(scene.output.all().count("BEGIN:VEVENT"), 3);
}

void TestBookingsCommand::aFailureAtOnceWritesNothing()
{
    Scene scene(AskBookings{});
    scene.answer(Error{.kind = Error::Kind::SignatureRefused, .httpStatus = 403});
    QCOMPARE(scene.outcome->code, ExitCode::Refused);
    QVERIFY(scene.output.writes.isEmpty());
}

void TestBookingsCommand::aReaderThatHasGoneEndsTheQuestions()
{
    Scene scene(AskBookings{});
    scene.output.room = 1;
    scene.answer(page({u"1"_s}, Cursor{u"second"_s}));
    scene.answer(page({u"2"_s}, Cursor{u"third"_s}));
    QVERIFY(scene.outcome.has_value());
    QCOMPARE(scene.source.asked(), 2);
}

void TestBookingsCommand::endingTheCommandCancelsItsQuestion()
{
    Scene scene(AskBookings{});
    scene.call.cancel();
    QCOMPARE(scene.source.cancelled(), 1);
    QVERIFY(!scene.outcome);
}

void TestBookingsCommand::staffOfSeveralLocationsIsWrittenOnce()
{
    Scene scene(AskStaff{.locations = {{u"1"_s}, {u"2"_s}}});
    QCOMPARE(scene.source.waiting().size(), size_t(2));
    scene.source.take(1)->staff(people({u"b"_s, u"c"_s}, 1));
    QVERIFY(!scene.outcome);
    scene.source.take()->staff(people({u"a"_s, u"b"_s}));
    QCOMPARE(scene.ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(scene.outcome->messages, QStringList{u"1 row could not be read."_s});
}

void TestBookingsCommand::aSearchIsNotAskedOfASourceThatCannotSearch_data()
{
    QTest::addColumn<BookingQuery>("query");
    QTest::newRow("search") << BookingQuery{.search = u"state:confirmed"_s};
    QTest::newRow("graph") << BookingQuery{.graphs = {u"instant"_s}};
}

void TestBookingsCommand::aSearchIsNotAskedOfASourceThatCannotSearch()
{
    QFETCH(BookingQuery, query);
    Scene scene(AskBookings{.query = query});
    QTRY_VERIFY(scene.outcome);
    QCOMPARE(scene.source.asked(), 0);
    QCOMPARE(scene.outcome->code, ExitCode::Usage);
    QVERIFY(scene.output.writes.isEmpty());
}

void TestBookingsCommand::whatASearchFindsIsAskedForWhole()
{
    const BookingQuery query{.graphs = {u"instant"_s}, .search = u"state:confirmed"_s};
    Scene scene(AskBookings{.query = query}, {.search = true});
    QCOMPARE(scene.source.waiting().front()->bookingQuery, query);
}

void TestBookingsCommand::usualDaysAreNotAskedOfASourceThatHasNone()
{
    const DateRange days{QDate(2026, 3, 2), QDate(2026, 3, 3)};
    const auto asked = [&](bool saysDays, bool able) {
        Scene scene(AskBookings{.query = {.days = days}, .saysDays = saysDays}, {.days = able});
        return scene.source.waiting().front()->bookingQuery.days;
    };
    QCOMPARE(asked(false, false), DateRange{});
    QCOMPARE(asked(true, false), days);
    QCOMPARE(asked(false, true), days);
}

QTEST_GUILESS_MAIN(TestBookingsCommand)
#include "tst_bookingscommand.moc"
