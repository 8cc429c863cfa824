// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/findundertest.h"

#include "ui/search/searchbox.h"
#include "ui/search/searchdropdown.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSignalSpy>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QString wholeQuestion = u"thu >15 @austin massage 60"_s;
const QString offered =
    u"Find a time: Thu 26 Nov, after 15:00, at Austin, South Congress, Massage, 60 min"_s;

} // namespace

class TestFindSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_window.reset(); }

    void aQuestionIsOfferedFirst_data();
    void aQuestionIsOfferedFirst();
    void enterAsksIt();
    void theMouseAsksIt();
    void aNameIsNoQuestion_data();
    void aNameIsNoQuestion();
    void theNamesAreAskedForWhenSomebodyTypes();
    void untilTheNamesAreHereNothingIsOffered();
    void aQuestionDoesNotNarrowTheRows();
    void escHidesTheOfferAndDownBringsItBack();
    void tabLeavesTheBox();
    void aSearchOfTheServiceStaysOne();
    void withoutFreeTimesNothingIsOffered();

private:
    /// A window with nothing but the box and its account.
    struct Window
    {
        explicit Window(const Capabilities &able)
            : account(able), box(new SearchBox(account.desk, &widget))
        {
            auto *column = new QVBoxLayout(&widget);
            column->addWidget(box);
            column->addStretch(1);
            widget.resize(520, 240);
            box->setToday([] { return findDay; });
            box->setNames(account.names);
            dress(widget);
            widget.show();
            isActive = QTest::qWaitForWindowActive(&widget);
            box->setFocus();
        }

        FindAccount account;
        QWidget widget;
        SearchBox *box;
        bool isActive = false;
    };

    void open(const Capabilities &able = {})
    {
        m_window = std::make_unique<Window>(able);
        QVERIFY(m_window->isActive);
    }
    void type(const QString &text)
    {
        QTest::keyClicks(m_window->box, text);
        m_window->account.answerLists();
    }
    void press(Qt::Key key) { QTest::keyClick(m_window->box, key); }
    [[nodiscard]] SearchDropdown *dropdown()
    {
        return m_window->widget.findChild<SearchDropdown *>();
    }
    [[nodiscard]] QStringList choices()
    {
        return dropdown()->isOffering()
            ? rowsOf(m_window->widget.findChild<QListView *>(u"searchChoices"_s))
            : QStringList();
    }

    std::unique_ptr<Window> m_window;
};

void TestFindSearch::aQuestionIsOfferedFirst_data()
{
    QTest::addColumn<bool>("canSearch");
    QTest::newRow("an account that can be searched") << true;
    QTest::newRow("one that cannot") << false;
}

void TestFindSearch::aQuestionIsOfferedFirst()
{
    QFETCH(const bool, canSearch);
    open({.search = canSearch});
    type(wholeQuestion);
    QCOMPARE(choices(), QStringList{offered});
    QCOMPARE(dropdown()->currentChoice(), offered);
    takePictures(m_window->widget, u"search"_s);
}

void TestFindSearch::enterAsksIt()
{
    open();
    QSignalSpy wanted(m_window->box, &SearchBox::questionWanted);
    QSignalSpy rows(m_window->box, &SearchBox::rowsWanted);
    type(wholeQuestion);
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), wholeQuestion);
    QCOMPARE(rows.size(), 0);
    QCOMPARE(m_window->box->text(), QString());
    QVERIFY(!dropdown()->isVisible());
}

void TestFindSearch::theMouseAsksIt()
{
    open();
    QSignalSpy wanted(m_window->box, &SearchBox::questionWanted);
    type(wholeQuestion);
    auto *list = m_window->widget.findChild<QListView *>(u"searchChoices"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(wanted.size(), 1);
}

void TestFindSearch::aNameIsNoQuestion_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a name") << u"massage"_s;
    QTest::newRow("digits of a number") << u"555"_s;
    QTest::newRow("a word that nobody knows") << u"thu >15 xylophone"_s;
    QTest::newRow("nothing") << QString();
}

void TestFindSearch::aNameIsNoQuestion()
{
    QFETCH(const QString, text);
    open();
    QSignalSpy wanted(m_window->box, &SearchBox::questionWanted);
    QSignalSpy rows(m_window->box, &SearchBox::rowsWanted);
    type(text);
    QVERIFY(choices().isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(rows.size(), 1);
}

void TestFindSearch::theNamesAreAskedForWhenSomebodyTypes()
{
    open();
    QCOMPARE(m_window->account.names.state(), LoadState::NotAsked);
    const int asked = m_window->account.source.asked();
    type(u"m"_s);
    QCOMPARE(m_window->account.names.state(), LoadState::Ready);
    QCOMPARE(m_window->account.source.asked(), asked + 3);
    type(u"assage"_s);
    QCOMPARE(m_window->account.source.asked(), asked + 3);
}

void TestFindSearch::untilTheNamesAreHereNothingIsOffered()
{
    open();
    QTest::keyClicks(m_window->box, wholeQuestion);
    QVERIFY(choices().isEmpty());
    m_window->account.answerLists();
    QCOMPARE(choices(), QStringList{offered});
}

void TestFindSearch::aQuestionDoesNotNarrowTheRows()
{
    open();
    QSignalSpy needle(m_window->box, &SearchBox::needleChanged);
    type(u"massage"_s);
    QTRY_COMPARE(needle.size(), 1);
    QCOMPARE(needle.at(0).at(0).toString(), u"massage"_s);
    type(u" thu >15"_s);
    QTRY_COMPARE(needle.size(), 2);
    QCOMPARE(needle.at(1).at(0).toString(), QString());
}

void TestFindSearch::escHidesTheOfferAndDownBringsItBack()
{
    open();
    type(wholeQuestion);
    press(Qt::Key_Escape);
    QVERIFY(choices().isEmpty());
    QCOMPARE(m_window->box->text(), wholeQuestion);
    QSignalSpy wanted(m_window->box, &SearchBox::questionWanted);
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 0); // it was declined
    press(Qt::Key_Down);
    QCOMPARE(choices(), QStringList{offered});
}

void TestFindSearch::tabLeavesTheBox()
{
    open();
    QSignalSpy wanted(m_window->box, &SearchBox::questionWanted);
    type(wholeQuestion);
    press(Qt::Key_Tab);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(m_window->box->text(), wholeQuestion);
}

void TestFindSearch::aSearchOfTheServiceStaysOne()
{
    open({.search = true});
    type(wholeQuestion);
    m_window->box->selectAll();
    type(u"state:pa"_s);
    QCOMPARE(choices(), QStringList{u"paid"_s});
    QSignalSpy wanted(m_window->box, &SearchBox::questionWanted);
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(m_window->box->text(), u"state:paid"_s);
    m_window->box->clear();
    type(wholeQuestion);
    press(Qt::Key_Escape);
    m_window->box->clear();
    press(Qt::Key_Down); // all attributes
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
    QVERIFY(!m_window->box->text().isEmpty());
}

void TestFindSearch::withoutFreeTimesNothingIsOffered()
{
    open({.freeSlots = false});
    const int asked = m_window->account.source.asked();
    type(wholeQuestion);
    QVERIFY(choices().isEmpty());
    QCOMPARE(m_window->account.source.asked(), asked); // and nobody needs the names
}

QTEST_MAIN(TestFindSearch)
#include "tst_find_search.moc"
