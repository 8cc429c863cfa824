// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/fakedesk.h"

#include "core/timekit/bookingsearch.h"
#include "ui/search/searchbox.h"
#include "ui/search/searchdropdown.h"
#include "ui/text/searchtext.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSet>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QString adasSearch = u"customer.email:ada@example.test"_s;

QList<Booking> somePeople()
{
    return {timekitBooking(
                1, u"instant"_s, u"confirmed"_s, BookingState::Confirmed, u"Ada Example"_s, 9),
        timekitBooking(2, u"instant"_s, u"paid"_s, BookingState::Confirmed, u"Grace Example"_s, 10),
        timekitBooking(
            3, u"instant"_s, u"tentative"_s, BookingState::Pending, u"Noor Example"_s, 11)};
}

} // namespace

class TestWindowSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void plainWordsNarrowAsTheyAreTyped();
    void theServicesSyntaxDoesNotNarrow();
    void enterAsksTheServiceOfAllDays();
    void listsStillNarrowASearch();
    void wordsNarrowWhatWasFound();
    void anAccountThatCannotBeSearchedFiltersAnyText();
    void aNameWithAColonIsNoSearch();

    void attributesAndValuesAreCompleted();
    void theMouseCompletesToo();
    void enterSendsAWholeValueThatCouldBeLonger();
    void tabCompletesOrLeaves();
    void downOffersAllAttributes();
    void namesAreNotCompletedByAccident();
    void escapeStepsBackOneAtATime();
    void theDropdownFollowsTheBoxAndItsFocus();

    void everyProblemHasItsSentence_data();
    void everyProblemHasItsSentence();
    void aProblemIsShownAndNothingIsSent();
    void aSuggestionCanBeTaken();

    void theChipEndsTheSearch();
    void daysCountForTheFreeTimesMeanwhile();
    void daysDoNotCountWithoutFreeTimes();
    void upBringsTheSearchBack();
    void anotherAccountKnowsNothingOfIt();
    void nothingFoundIsSaid();
    void purposeIsToldWhereItExists();

private:
    void type(const QString &text) { QTest::keyClicks(box(), text); }
    void press(Qt::Key key) { QTest::keyClick(box(), key); }
    [[nodiscard]] QLineEdit *box() { return m_desk->window.search(); }
    [[nodiscard]] QTableView *table() { return m_desk->window.bookings(); }
    [[nodiscard]] SearchDropdown *dropdown();
    [[nodiscard]] QListView *choices()
    {
        return m_desk->window.found<QListView>(u"searchChoices"_s);
    }
    [[nodiscard]] QString sentence();
    [[nodiscard]] QString marked()
    {
        return dropdown()->isOffering() ? dropdown()->currentChoice() : QString();
    }
    [[nodiscard]] QWidget *chips() { return m_desk->window.found<QWidget>(u"centreBar"_s); }
    void search(const QString &text);

    std::unique_ptr<FakeDesk> m_desk;
};

void TestWindowSearch::init()
{
    m_desk = std::make_unique<FakeDesk>();
    QVERIFY(m_desk->window.isActive);
    m_desk->answer(somePeople());
    QCOMPARE(rowsOf(table()).size(), 3);
    box()->setFocus();
    QVERIFY(box()->hasFocus());
}

SearchDropdown *TestWindowSearch::dropdown()
{
    return m_desk->window.found<SearchDropdown>(u"searchDropdown"_s);
}

QString TestWindowSearch::sentence()
{
    const auto *label = m_desk->window.found<QLabel>(u"searchSentence"_s);
    return label->isVisible() ? label->text() : QString();
}

/// Types and sends @p text as a person does; the answer is up to the test.
void TestWindowSearch::search(const QString &text)
{
    box()->setFocus();
    type(text);
    press(Qt::Key_Return);
    QCOMPARE(m_desk->window.desk.search(), text);
}

void TestWindowSearch::plainWordsNarrowAsTheyAreTyped()
{
    type(u"noor"_s);
    QTRY_COMPARE(rowsOf(table()).size(), 1);
    QVERIFY(!m_desk->asked());
    press(Qt::Key_Return);
    QVERIFY(!m_desk->asked());
    QCOMPARE(QApplication::focusWidget(), table());
}

void TestWindowSearch::theServicesSyntaxDoesNotNarrow()
{
    type(u"noor"_s);
    QTRY_COMPARE(rowsOf(table()).size(), 1);
    box()->selectAll();
    type(u"state:pa"_s);
    QTRY_COMPARE(rowsOf(table()).size(), 3); // and not: nothing matches
    QVERIFY(!m_desk->asked());
    box()->selectAll();
    type(u"noor"_s);
    QTRY_COMPARE(rowsOf(table()).size(), 1);
    box()->selectAll();
    type(u"customer.em"_s); // can be nothing else, before its colon already
    QTRY_COMPARE(rowsOf(table()).size(), 3);
}

void TestWindowSearch::enterAsksTheServiceOfAllDays()
{
    type(u" customer.email: ada@example.test ;"_s);
    QVERIFY(!m_desk->asked());
    QCOMPARE(sentence(), u"Enter searches all days"_s);
    press(Qt::Key_Return);
    const auto asked = m_desk->asked();
    QVERIFY(asked);
    QCOMPARE(asked->search, adasSearch);
    QVERIFY(!asked->days.from.isValid());
    QCOMPARE(box()->text(), QString());
    QVERIFY(!dropdown()->isVisible());
    QVERIFY(box()->hasFocus()); // for words that narrow what comes
    m_desk->answer({somePeople().at(0)});
    QVERIFY2(rowsOf(table()).constFirst().contains(u"11 Mar 2026"_s),
        qPrintable(rowsOf(table()).constFirst())); // of which day and year is no longer plain
}

void TestWindowSearch::listsStillNarrowASearch()
{
    search(adasSearch);
    m_desk->answer(somePeople());
    m_desk->window.desk.cascade().choose(Level::Staff, u"resource-7"_s);
    const auto asked = m_desk->asked();
    QVERIFY(asked);
    QCOMPARE(asked->search, adasSearch);
    QCOMPARE(asked->staff, QList<StaffId>{{u"resource-7"_s}});
    m_desk->answer({});
    QCOMPARE(WindowUnderTest::saidFor(table()),
        u"The search finds no booking of what is chosen in the lists"_s);
}

void TestWindowSearch::wordsNarrowWhatWasFound()
{
    search(adasSearch);
    m_desk->answer(somePeople());
    box()->setFocus();
    type(u"grace"_s);
    QTRY_COMPARE(rowsOf(table()).size(), 1);
    QVERIFY(!m_desk->asked());
    QCOMPARE(m_desk->window.desk.search(), adasSearch);
}

void TestWindowSearch::anAccountThatCannotBeSearchedFiltersAnyText()
{
    m_desk = std::make_unique<FakeDesk>(Capabilities{});
    m_desk->answer(somePeople());
    box()->setFocus();
    type(u"state:paid"_s);
    QTRY_COMPARE(rowsOf(table()).size(), 0);
    QVERIFY(!dropdown()->isVisible());
    press(Qt::Key_Down);
    QVERIFY(!dropdown()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(!m_desk->asked());
    QCOMPARE(m_desk->window.desk.search(), QString());
    QCOMPARE(box()->text(), u"state:paid"_s);
}

void TestWindowSearch::aNameWithAColonIsNoSearch()
{
    type(u"room:4"_s);
    QTRY_COMPARE(rowsOf(table()).size(), 0);
    press(Qt::Key_Return);
    QVERIFY(!m_desk->asked());
}

void TestWindowSearch::attributesAndValuesAreCompleted()
{
    type(u"sta"_s);
    QCOMPARE(rowsOf(choices()), QStringList{u"state:"_s});
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(box()->text(), u"state:"_s);
    QVERIFY(rowsOf(choices()).contains(u"declined"_s));
    QCOMPARE(marked(), QString());
    type(u"ca"_s);
    QCOMPARE(rowsOf(choices()),
        QStringList({u"cancelled"_s, u"cancelled_by_customer"_s, u"cancelled_by_owner"_s}));
    QCOMPARE(marked(), u"cancelled"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(marked(), u"cancelled_by_owner"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(box()->text(), u"state:cancelled_by_customer"_s);
    QVERIFY(!m_desk->asked());
    type(u";cus"_s);
    QVERIFY(!rowsOf(choices()).contains(u"state:"_s));
    press(Qt::Key_Return);
    QCOMPARE(box()->text(), u"state:cancelled_by_customer;customer.name:"_s);
    type(u"*ada*"_s);
    QVERIFY(rowsOf(choices()).isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(m_desk->window.desk.search(), u"state:cancelled_by_customer;customer.name:*ada*"_s);
}

void TestWindowSearch::theMouseCompletesToo()
{
    type(u"graph:"_s);
    QVERIFY(choices()->isVisible());
    const QModelIndex row = rowCalled(choices(), u"instant_payment"_s);
    m_desk->window.click(choices(), row);
    QCOMPARE(box()->text(), u"graph:instant_payment"_s);
    QVERIFY(box()->hasFocus());
}

void TestWindowSearch::enterSendsAWholeValueThatCouldBeLonger()
{
    type(u"state:cancelled"_s);
    QCOMPARE(rowsOf(choices()).size(), 3);
    QCOMPARE(marked(), QString());
    press(Qt::Key_Return);
    QCOMPARE(m_desk->window.desk.search(), u"state:cancelled"_s);
}

void TestWindowSearch::tabCompletesOrLeaves()
{
    type(u"state:pa"_s);
    press(Qt::Key_Tab);
    QCOMPARE(box()->text(), u"state:paid"_s);
    QVERIFY(box()->hasFocus());
    box()->setText(u"state:"_s);
    press(Qt::Key_Tab); // nothing is marked yet
    QCOMPARE(marked(), u"initialized"_s);
    press(Qt::Key_Tab);
    QCOMPARE(box()->text(), u"state:initialized"_s);
    press(Qt::Key_Tab);
    QVERIFY(!box()->hasFocus());
    QVERIFY(!dropdown()->isVisible());

    box()->setFocus();
    box()->selectAll();
    type(u"graph:instant"_s); // with which another one begins
    press(Qt::Key_Tab);
    QCOMPARE(box()->text(), u"graph:instant"_s);
    QVERIFY(!box()->hasFocus());

    box()->setFocus();
    box()->selectAll();
    type(u"sta"_s); // perhaps a name
    press(Qt::Key_Tab);
    QCOMPARE(box()->text(), u"sta"_s);
    QVERIFY(!box()->hasFocus());
}

void TestWindowSearch::downOffersAllAttributes()
{
    press(Qt::Key_Down);
    QCOMPARE(rowsOf(choices()).size(), 10);
    QCOMPARE(marked(), rowsOf(choices()).constFirst());
    press(Qt::Key_Return);
    QCOMPARE(box()->text(), u"resource.id:"_s);
}

void TestWindowSearch::namesAreNotCompletedByAccident()
{
    type(u"gra"_s); // Grace, or graph?
    QVERIFY(choices()->isVisible());
    QCOMPARE(marked(), QString());
    press(Qt::Key_Return);
    QCOMPARE(box()->text(), u"gra"_s);
    QCOMPARE(rowsOf(table()).size(), 1);
    box()->setFocus();
    box()->selectAll();
    type(u"gr"_s);
    QVERIFY(!dropdown()->isVisible());
}

void TestWindowSearch::escapeStepsBackOneAtATime()
{
    search(adasSearch);
    m_desk->answer(somePeople());
    box()->setFocus();
    type(u"state:pa"_s);
    QVERIFY(choices()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!dropdown()->isVisible());
    QCOMPARE(box()->text(), u"state:pa"_s);
    press(Qt::Key_Escape);
    QCOMPARE(box()->text(), QString());
    QCOMPARE(m_desk->window.desk.search(), adasSearch);
    press(Qt::Key_Escape);
    QCOMPARE(m_desk->window.desk.search(), QString());
    QVERIFY(m_desk->asked());
    QVERIFY(m_desk->asked()->days.from.isValid());
}

void TestWindowSearch::theDropdownFollowsTheBoxAndItsFocus()
{
    type(u"state:"_s);
    const auto hangs = [this] {
        const QPoint corner = box()->mapTo(&m_desk->window.window, QPoint(0, box()->height()));
        return dropdown()->isVisible() && dropdown()->width() <= box()->width()
            && dropdown()->x() == corner.x() && dropdown()->y() >= corner.y()
            && dropdown()->y() <= corner.y() + 4;
    };
    QVERIFY(hangs());
    m_desk->window.window.resize(900, 700);
    QTRY_VERIFY(hangs());
    table()->setFocus();
    QVERIFY(!dropdown()->isVisible());
    QCOMPARE(box()->text(), u"state:"_s);
}

void TestWindowSearch::everyProblemHasItsSentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *text, const char *selected,
                         const char *said) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(selected)
                            << QString::fromUtf8(said);
    };
    row("empty criterion", "state:paid;;graph:instant", "",
        "A “;” stands between two criteria: one is missing.");
    row("no colon", "state:paid;graph", "graph",
        "“graph” has no “:”. A search is made of “attribute:value”.");
    row("no attribute", "state:paid;:x", "", "The attribute before the “:” is missing.");
    row("unknown attribute", "customer.mail:a@b", "customer.mail",
        "The service has no attribute “customer.mail”. Did you mean “customer.email”?");
    row("no key", "meta.:x", "meta.", "The name of the field behind “meta.” is missing.");
    row("separator", "meta.a:b:c", "b:c", "A value cannot contain “:”: the service splits there.");
    row("twice", "state:paid;state:unpaid", "state",
        "“state” stands twice, and the service might look at either.");
    row("no value", "customer.email:", "", "The value behind the “:” is missing.");
    row("semicolon", "customer.name:Doe;Jane", "Jane",
        "A value cannot contain “;”: the service splits there.");
    row("wildcard", "customer.email:*@example.test", "*@example.test",
        "A “*” can only stand before or after the name of a customer.");
    row("unknown value", "state:confirmd", "confirmd",
        "The service does not know the value “confirmd”. Did you mean “confirmed”?");
}

void TestWindowSearch::everyProblemHasItsSentence()
{
    QFETCH(QString, text);
    QFETCH(QString, selected);
    QFETCH(QString, said);
    type(text);
    if (!marked().isEmpty())
        press(Qt::Key_Escape); // no, thank you
    press(Qt::Key_Return);
    QCOMPARE(sentence(), said);
    QCOMPARE(box()->selectedText(), selected);
    QCOMPARE(box()->accessibleDescription(), said);
    QVERIFY(!m_desk->asked());

    using Kind = SearchProblem::Kind;
    QSet<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(Kind::UnknownValue); ++kind)
        sentences.insert(searchProblemText({.kind = static_cast<Kind>(kind)}));
    QCOMPARE(sentences.size(), static_cast<int>(Kind::UnknownValue) + 1);
    QVERIFY(!sentences.contains(QString()));
}

void TestWindowSearch::aProblemIsShownAndNothingIsSent()
{
    search(adasSearch);
    m_desk->answer(somePeople());
    box()->setFocus();
    type(u"state:paid;state:x"_s);
    press(Qt::Key_Return);
    QVERIFY(!sentence().isEmpty());
    QVERIFY(!m_desk->asked());
    QCOMPARE(m_desk->window.desk.search(), adasSearch);
    QCOMPARE(rowsOf(table()).size(), 3);
    QVERIFY(box()->hasFocus());
    QCOMPARE(box()->property("flawed"), QVariant(true));
    type(u"g"_s); // takes the place of what is selected
    QCOMPARE(sentence(), QString());
    QCOMPARE(box()->property("flawed"), QVariant(false));
    QCOMPARE(box()->accessibleDescription(), QString());
}

void TestWindowSearch::aSuggestionCanBeTaken()
{
    type(u"customer.mail:ada@example.test"_s);
    press(Qt::Key_Return);
    QCOMPARE(rowsOf(choices()), QStringList{u"customer.email"_s});
    press(Qt::Key_Return); // once more is no yes
    QCOMPARE(box()->text(), u"customer.mail:ada@example.test"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(box()->text(), adasSearch);
    press(Qt::Key_Return);
    QCOMPARE(m_desk->window.desk.search(), adasSearch);
}

void TestWindowSearch::theChipEndsTheSearch()
{
    search(adasSearch + u";state:paid"_s);
    m_desk->answer(somePeople());
    QVERIFY(m_desk->window.press(
        chips(), u"customer.email: ada@example.test · state: paid · any day"_s));
    QCOMPARE(m_desk->window.desk.search(), QString());
    QVERIFY(m_desk->asked());
    QVERIFY(m_desk->asked()->days.from.isValid());
    QVERIFY(!m_desk->window.press(chips(), u"customer.email: ada@example.test · any day"_s));
}

void TestWindowSearch::daysCountForTheFreeTimesMeanwhile()
{
    const auto *date = m_desk->window.found<QToolButton>(u"dateButton"_s);
    search(adasSearch);
    m_desk->answer(somePeople());
    QVERIFY(date->isEnabled());
    QCOMPARE(
        date->toolTip(), u"Days of the free times: the search looks at the bookings of all days"_s);
    const DateRange days = m_desk->window.desk.days();
    table()->setFocus();
    m_desk->window.type(QKeySequence(Qt::Key_PageDown));
    QVERIFY(m_desk->window.desk.days() != days);
    QVERIFY(!m_desk->asked()); // they are the same bookings on any day
    m_desk->window.action(u"Free"_s)->trigger();
    QVERIFY(!date->isEnabled());
    m_desk->window.action(u"Free"_s)->trigger();
    QVERIFY(date->isEnabled());
}

void TestWindowSearch::daysDoNotCountWithoutFreeTimes()
{
    m_desk->window.action(u"Free"_s)->trigger();
    auto *date = m_desk->window.found<QToolButton>(u"dateButton"_s);
    const QString help = date->toolTip();
    QVERIFY(date->isEnabled());
    search(adasSearch);
    QVERIFY(!date->isEnabled());
    QCOMPARE(date->toolTip(), u"The search looks at the bookings of all days"_s);
    const DateRange days = m_desk->window.desk.days();
    table()->setFocus();
    m_desk->window.type(QKeySequence(Qt::Key_PageDown));
    m_desk->window.type(QKeySequence(Qt::CTRL | Qt::Key_T));
    QCOMPARE(m_desk->window.desk.days(), days);
    box()->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(date->isEnabled());
    QCOMPARE(date->toolTip(), help);
    table()->setFocus();
    m_desk->window.type(QKeySequence(Qt::CTRL | Qt::Key_T));
    QVERIFY(m_desk->window.desk.days() != days);
}

void TestWindowSearch::upBringsTheSearchBack()
{
    press(Qt::Key_Up);
    QCOMPARE(box()->text(), QString());
    search(adasSearch);
    box()->setFocus();
    press(Qt::Key_Up);
    QCOMPARE(box()->text(), adasSearch);
    type(u";state:paid"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_desk->window.desk.search(), adasSearch + u";state:paid"_s);
}

void TestWindowSearch::anotherAccountKnowsNothingOfIt()
{
    search(adasSearch);
    box()->setFocus();
    type(u"state:pa"_s);
    FakeSource other;
    other.able = {.search = true};
    m_desk->window.desk.setSource(&other);
    QCOMPARE(box()->text(), QString());
    QVERIFY(!dropdown()->isVisible());
    press(Qt::Key_Up);
    QCOMPARE(box()->text(), QString());
    const QStringList words = everyWordOf(&m_desk->window.window);
    QVERIFY(words.filter(u"ada@example.test"_s).isEmpty());
    QVERIFY(m_desk->window.found<QToolButton>(u"dateButton"_s)->isEnabled());
    m_desk->window.desk.setSource(nullptr);
}

void TestWindowSearch::nothingFoundIsSaid()
{
    search(adasSearch);
    m_desk->answer({});
    QCOMPARE(WindowUnderTest::saidFor(table()), u"The search finds no booking"_s);
    box()->setFocus();
    press(Qt::Key_Escape);
    m_desk->answer({});
    QCOMPARE(WindowUnderTest::saidFor(table()), u"Nothing is booked"_s);
}

void TestWindowSearch::purposeIsToldWhereItExists()
{
    QVERIFY(box()->placeholderText().contains(u"customer.email:"_s));
    QVERIFY(box()->toolTip().contains(u"attribute:value"_s));
    search(adasSearch);
    QVERIFY(box()->placeholderText().contains(u"what was found"_s));
    m_desk = std::make_unique<FakeDesk>(Capabilities{});
    QVERIFY(!box()->placeholderText().contains(u':' + u"…"_s));
    QCOMPARE(box()->toolTip(), QString());
    // One customer's bookings: her address is no question, and there are no days to leave out.
    m_desk = std::make_unique<FakeDesk>(Capabilities{.days = false, .search = true});
    QVERIFY(box()->placeholderText().contains(u"state:"_s));
    QVERIFY(!box()->placeholderText().contains(u"days"_s));
}

QTEST_MAIN(TestWindowSearch)
#include "tst_window_search.moc"
