// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/findundertest.h"

#include "ui/find/chippopups.h"
#include "ui/find/finddialog.h"
#include "ui/find/findpane.h"
#include "ui/find/founddisplay.h"
#include "ui/find/questionchip.h"
#include "ui/text/questiontext.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString wholeQuestion = u"thu >15 @austin massage 60"_s;

} // namespace

class TestFindDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theChipsSayWhatWasUnderstood();
    void daysThatNobodyNamedAreShown();
    void aChipIsTakenAway_data();
    void aChipIsTakenAway();
    void oneHalfOfASpanIsTakenAway();
    void aNameIsCorrectedFromTheList();
    void onlyWhoTakesAppointmentsCanBeChosen();
    void hoursAreCorrectedAsPeopleWriteThem();
    void whatIsNoTimeIsSaid();
    void daysAreCorrected_data();
    void daysAreCorrected();
    void daysAreCorrectedByTheCalendar();
    void numbersAreCorrected();
    void partsAreAdded();
    void anUnknownWordIsNamedAndNothingIsAsked();
    void anUnknownWordIsCorrected();
    void everyProblemHasItsSentence_data();
    void everyProblemHasItsSentence();
    void nobodyIsBlamedForHalfAWord();

    void timesComeInRankedAsPlacesAnswer();
    void timesThatAreCutSaySo();
    void wordsFollowWholeAnswers();
    void aDayIsSaidOnce();
    void timesInAnotherZoneAreSaidInBoth();
    void stopKeepsWhatHasCome();
    void stoppedBeforeAnythingCame();
    void aPlaceThatFailsIsNamedAndAskedAgain();
    void severalPlacesThatFailAreNamed();
    void statesLookDifferent();
    void nothingFreeLeadsToTheNextDays();
    void aFormerAnswerIsMarkedAsSuch();
    void aTimeIsChosen();
    void rowsAreCopiedAsText();
    void noFormulaIsCopied();

    void theQuestionWaitsForTheNames();
    void namesThatFailAreSaidAndAskedAgain();
    void anotherAccountForgetsEverything();
    void anAccountWithoutFreeTimesSaysSo();
    void escClosesAndStopsAsking();
    void everythingIsReachedByKeyboard();
    void enterPressesTheButtonWithTheFocus();
    void chipsStandInTheDirectionOfTheLanguage();
    void chipsBeginAnotherLineWhereTheRoomEnds();
    void everythingHasANameForScreenReaders();
    void textOfTheServiceIsNoMarkup();
    void theSandboxAnswers_data();
    void theSandboxAnswers();

private:
    template <typename T>
    [[nodiscard]] T *at(const QString &name)
    {
        T *found = m_dialog->findChild<T *>(name);
        if (!found)
            QTest::qFail(qPrintable(u"no widget is called "_s + name), __FILE__, __LINE__);
        return found;
    }
    [[nodiscard]] QLineEdit *line() { return at<QLineEdit>(u"questionLine"_s); }
    [[nodiscard]] QTableView *table() { return at<QTableView>(u"foundTable"_s); }
    [[nodiscard]] QString said(const QString &label)
    {
        const auto *found = at<QLabel>(label);
        return found->isVisible() ? found->text() : QString();
    }
    [[nodiscard]] bool isShown(const QString &name) { return at<QWidget>(name)->isVisible(); }
    [[nodiscard]] QList<QuestionChip *> chips();
    [[nodiscard]] QStringList chipTexts();
    [[nodiscard]] QuestionChip *chip(const QString &text);
    [[nodiscard]] QStringList column(FoundDisplay::Column column)
    {
        return rowsOf(table(), column);
    }
    void type(const QString &text);
    void ask(const QString &text);
    void press(const QString &button)
    {
        QTest::mouseClick(at<QAbstractButton>(button), Qt::LeftButton);
    }
    /// Opens what @p chip leads to and answers it.
    template <typename T>
    [[nodiscard]] T *opened()
    {
        return qobject_cast<T *>(QApplication::activePopupWidget());
    }
    void choose(const QString &entry);
    [[nodiscard]] TimeQuestion asked()
    {
        return m_dialog->pane().times().question().value_or(TimeQuestion());
    }

    std::unique_ptr<FindAccount> m_account;
    std::unique_ptr<FindDialog> m_dialog;
};

/// Whoever asks sits in Austin.
void TestFindDialog::initTestCase()
{
    qputenv("TZ", "America/Chicago");
}

void TestFindDialog::init()
{
    m_account = std::make_unique<FindAccount>();
    m_dialog = std::make_unique<FindDialog>(m_account->desk, m_account->names, nullptr);
    dress(*m_dialog);
    m_dialog->pane().setToday([] { return findDay; });
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    m_account->answerLists();
    QVERIFY(line()->hasFocus());
}

void TestFindDialog::cleanup()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_dialog.reset();
    m_account.reset();
}

QList<QuestionChip *> TestFindDialog::chips()
{
    QList<QuestionChip *> chips = m_dialog->findChildren<QuestionChip *>();
    chips.removeIf([](const QuestionChip *chip) { return !chip->isVisible(); });
    return chips;
}

QStringList TestFindDialog::chipTexts()
{
    QStringList texts;
    for (const QuestionChip *chip : chips())
        texts.append(chip->text());
    return texts;
}

QuestionChip *TestFindDialog::chip(const QString &text)
{
    for (QuestionChip *chip : chips()) {
        if (chip->text() == text)
            return chip;
    }
    QTest::qFail(qPrintable(u"no chip says "_s + text), __FILE__, __LINE__);
    return chipTexts().isEmpty() ? nullptr : chips().constFirst();
}

void TestFindDialog::type(const QString &text)
{
    line()->setFocus();
    line()->selectAll();
    QTest::keyClicks(line(), text);
}

void TestFindDialog::ask(const QString &text)
{
    type(text);
    QTest::keyClick(line(), Qt::Key_Return);
}

/// Picks the entry of the open menu that is called so.
void TestFindDialog::choose(const QString &entry)
{
    auto *menu = opened<QMenu>();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') != entry)
            continue;
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        return;
    }
    QFAIL(qPrintable(u"no entry is called "_s + entry));
}

void TestFindDialog::theChipsSayWhatWasUnderstood()
{
    type(wholeQuestion + u" <18 +bo first 5"_s);
    line()->setCursorPosition(0);
    QCOMPARE(chipTexts(),
        QStringList(
            {u"Thu 26 Nov"_s, u"after 15:00"_s, u"at Austin, South Congress"_s, u"Massage"_s,
                u"60 min"_s, u"done by 18:00"_s, u"with Bo Okonkwo"_s, u"the first 5"_s}));
    QVERIFY(!isShown(u"questionNotice"_s));
    QCOMPARE(m_account->waitingForSlots(), 0); // nobody has asked yet
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(asked().locations, QList<LocationId>{{u"1"_s}});
    QCOMPARE(asked().services, QList<ServiceId>{{u"21"_s}});
    QCOMPARE(asked().staff, QList<StaffId>{{u"8"_s}});
    QCOMPARE(asked().notBefore, QTime(15, 0));
    QCOMPARE(asked().notAfter, QTime(18, 0));
    QCOMPARE(asked().days, (DateRange{findDay, findDay}));
    QCOMPARE(asked().earliest, 5);
    QCOMPARE(m_account->waitingForSlots(), 1);
}

void TestFindDialog::daysThatNobodyNamedAreShown()
{
    type(u"massage"_s);
    QCOMPARE(chipTexts().constFirst(), u"Thu 26 Nov – Wed 2 Dec"_s);
    QuestionChip *days = chips().constFirst();
    QCOMPARE(days->look(), QuestionChip::Look::Implied);
    QVERIFY(!days->findChild<QToolButton *>(u"chipCross"_s)->isVisible());
    QTest::keyClick(days, Qt::Key_Delete);
    QCOMPARE(line()->text(), u"massage"_s);
    days->setFocus();
    QTest::keyClick(days, Qt::Key_Return);
    choose(u"Today"_s);
    QCOMPARE(chips().constFirst()->look(), QuestionChip::Look::Known);
    QCOMPARE(asked().days, (DateRange{findDay, findDay}));
}

void TestFindDialog::aChipIsTakenAway_data()
{
    QTest::addColumn<QString>("chipText");
    QTest::addColumn<QString>("left");
    QTest::newRow("days") << u"Thu 26 Nov"_s << u">15 @austin massage 60"_s;
    QTest::newRow("hours") << u"after 15:00"_s << u"thu @austin massage 60"_s;
    QTest::newRow("place") << u"at Austin, South Congress"_s << u"thu >15 massage 60"_s;
    QTest::newRow("service") << u"Massage"_s << u"thu >15 @austin 60"_s;
    QTest::newRow("length") << u"60 min"_s << u"thu >15 @austin massage"_s;
}

void TestFindDialog::aChipIsTakenAway()
{
    QFETCH(const QString, chipText);
    QFETCH(const QString, left);
    ask(wholeQuestion);
    m_account->answer(u"1"_s, {});
    QTest::mouseClick(chip(chipText)->findChild<QToolButton *>(u"chipCross"_s), Qt::LeftButton);
    QCOMPARE(line()->text(), left);
    QVERIFY(!chipTexts().contains(chipText));
    QVERIFY(isShown(u"findStop"_s)); // and it is asked without
    ask(wholeQuestion);
    chip(chipText)->setFocus();
    QTest::keyClick(chip(chipText), Qt::Key_Delete);
    QCOMPARE(line()->text(), left);
}

void TestFindDialog::oneHalfOfASpanIsTakenAway()
{
    ask(u"thu 9-12 massage"_s);
    QTest::keyClick(chip(u"after 09:00"_s), Qt::Key_Delete);
    QVERIFY(!chipTexts().contains(u"after 09:00"_s));
    QCOMPARE(asked().notBefore, std::nullopt);
    QCOMPARE(asked().notAfter, QTime(12, 0));
    QCOMPARE(asked().days, (DateRange{findDay, findDay}));
}

void TestFindDialog::aNameIsCorrectedFromTheList()
{
    ask(wholeQuestion);
    QTest::mouseClick(chip(u"at Austin, South Congress"_s), Qt::LeftButton);
    auto *popup = opened<NamePopup>();
    QVERIFY(popup);
    auto *list = popup->findChild<QListView *>(u"nameList"_s);
    QCOMPARE(rowsOf(list).size(), 3);
    takePictures(*popup, u"names"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"hali"_s);
    QCOMPARE(rowsOf(list), QStringList{u"Halifax, Harbour St"_s});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(asked().locations, QList<LocationId>{{u"2"_s}});
    QVERIFY(chipTexts().contains(u"at Halifax, Harbour St"_s));
    QCOMPARE(asked().notBefore, QTime(15, 0)); // the rest stays
    QCOMPARE(asked().services, QList<ServiceId>{{u"21"_s}});
}

void TestFindDialog::onlyWhoTakesAppointmentsCanBeChosen()
{
    ask(u"thu massage +ada"_s);
    QTest::mouseClick(chip(u"with Ada Lindqvist"_s), Qt::LeftButton);
    auto *list = opened<NamePopup>()->findChild<QListView *>(u"nameList"_s);
    QCOMPARE(
        rowsOf(list), QStringList({u"Ada Lindqvist"_s, u"Bo Okonkwo"_s, u"Dana <b>Reyes</b>"_s}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(asked().staff, QList<StaffId>{{u"8"_s}});
}

void TestFindDialog::hoursAreCorrectedAsPeopleWriteThem()
{
    ask(wholeQuestion);
    QTest::mouseClick(chip(u"after 15:00"_s), Qt::LeftButton);
    auto *popup = opened<HoursPopup>();
    QVERIFY(popup);
    auto *notBefore = popup->findChild<QLineEdit *>(u"notBefore"_s);
    auto *notAfter = popup->findChild<QLineEdit *>(u"notAfter"_s);
    QCOMPARE(notBefore->text(), u"15:00"_s);
    QVERIFY(notBefore->hasFocus());
    takePictures(*popup, u"hours"_s);
    QTest::keyClicks(notBefore, u"9.30"_s);
    notAfter->setFocus();
    QTest::keyClicks(notAfter, u"5 pm"_s);
    QTest::keyClick(notAfter, Qt::Key_Return);
    QCOMPARE(asked().notBefore, QTime(9, 30));
    QCOMPARE(asked().notAfter, QTime(17, 0));
    QVERIFY(chipTexts().contains(u"after 09:30"_s) && chipTexts().contains(u"done by 17:00"_s));
    QTest::mouseClick(chip(u"done by 17:00"_s), Qt::LeftButton);
    popup = opened<HoursPopup>();
    QVERIFY(popup->findChild<QLineEdit *>(u"notAfter"_s)->hasFocus());
    popup->findChild<QLineEdit *>(u"notAfter"_s)->clear();
    QTest::mouseClick(popup->findChild<QPushButton *>(u"setHours"_s), Qt::LeftButton);
    QCOMPARE(asked().notAfter, std::nullopt);
    QCOMPARE(asked().notBefore, QTime(9, 30));
}

void TestFindDialog::whatIsNoTimeIsSaid()
{
    ask(wholeQuestion);
    QTest::mouseClick(chip(u"after 15:00"_s), Qt::LeftButton);
    QPointer<HoursPopup> popup = opened<HoursPopup>();
    auto *notBefore = popup->findChild<QLineEdit *>(u"notBefore"_s);
    QTest::keyClicks(notBefore, u"later"_s);
    QTest::keyClick(notBefore, Qt::Key_Return);
    QVERIFY(popup && popup->isVisible());
    QVERIFY(notBefore->property("flawed").toBool());
    QVERIFY(!notBefore->accessibleDescription().isEmpty());
    QCOMPARE(asked().notBefore, QTime(15, 0));
    QTest::keyClick(notBefore, Qt::Key_Escape);
    QVERIFY(!popup || !popup->isVisible());
    QCOMPARE(line()->text(), wholeQuestion);
}

void TestFindDialog::daysAreCorrected_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("today") << u"Today"_s << findDay << findDay;
    QTest::newRow("tomorrow") << u"Tomorrow"_s << findDay.addDays(1) << findDay.addDays(1);
    QTest::newRow("week") << u"Next 7 days"_s << findDay << findDay.addDays(6);
    QTest::newRow("fortnight") << u"Next 14 days"_s << findDay << findDay.addDays(13);
}

void TestFindDialog::daysAreCorrected()
{
    QFETCH(const QString, entry);
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    ask(u"sat massage"_s);
    QTest::mouseClick(chip(u"Sat 28 Nov"_s), Qt::LeftButton);
    choose(entry);
    QCOMPARE(asked().days, (DateRange{from, to}));
    QVERIFY(chipTexts().contains(daysText({from, to})));
}

void TestFindDialog::daysAreCorrectedByTheCalendar()
{
    ask(u"sat massage"_s);
    QTest::mouseClick(chip(u"Sat 28 Nov"_s), Qt::LeftButton);
    choose(u"Up to a day…"_s);
    auto *calendar = QApplication::activePopupWidget()->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), findDay.addDays(2));
    Q_EMIT calendar->activated(findDay.addDays(4));
    QCOMPARE(asked().days, (DateRange{findDay.addDays(2), findDay.addDays(4)}));
}

void TestFindDialog::numbersAreCorrected()
{
    ask(wholeQuestion + u" first 5"_s);
    QTest::mouseClick(chip(u"the first 5"_s), Qt::LeftButton);
    choose(u"The first 20 times"_s);
    QCOMPARE(asked().earliest, 20);
    ask(u"thu 60"_s);
    QTest::mouseClick(chip(u"60 min"_s), Qt::LeftButton);
    QVERIFY(opened<QMenu>());
    QCOMPARE(opened<QMenu>()->actions().size(), 4); // as long as the services are
    choose(u"45 min"_s);
    QCOMPARE(asked().length, 45min);
    ask(wholeQuestion);
    QTest::mouseClick(chip(u"60 min"_s), Qt::LeftButton);
    QCOMPARE(opened<QMenu>()->actions().size(), 1); // a massage has one length
    opened<QMenu>()->close();
}

void TestFindDialog::partsAreAdded()
{
    press(u"addPart"_s);
    choose(u"Service…"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"phys"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(asked().services, QList<ServiceId>{{u"23"_s}});
    for (const QString &name : {u"austin"_s, u"pune"_s}) {
        press(u"addPart"_s);
        choose(u"Location…"_s);
        QTest::keyClicks(QApplication::focusWidget(), name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(asked().locations, (QList<LocationId>{{u"1"_s}, {u"3"_s}}));
    QVERIFY(chipTexts().contains(u"at Austin, South Congress"_s));
    QVERIFY(chipTexts().contains(u"at Pune, Koregaon Park"_s));
}

void TestFindDialog::anUnknownWordIsNamedAndNothingIsAsked()
{
    ask(u"thu masage @austin"_s);
    QCOMPARE(m_account->waitingForSlots(), 0);
    QVERIFY(said(u"questionNotice"_s).contains(u"“masage”"_s));
    QCOMPARE(line()->accessibleDescription(), said(u"questionNotice"_s));
    QVERIFY(line()->property("flawed").toBool());
    QCOMPARE(line()->selectedText(), u"masage"_s);
    QCOMPARE(chip(u"masage"_s)->look(), QuestionChip::Look::Unknown);
    takePictures(*m_dialog, u"find_unknown"_s);
    QTest::keyClicks(line(), u"massage"_s);
    QVERIFY(!line()->property("flawed").toBool());
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(m_account->waitingForSlots() > 0);
}

void TestFindDialog::anUnknownWordIsCorrected()
{
    ask(u"thu masage @austin"_s);
    QTest::mouseClick(chip(u"masage"_s), Qt::LeftButton);
    auto *popup = opened<NamePopup>();
    QVERIFY(popup);
    QCOMPARE(rowsOf(popup->findChild<QListView *>(u"nameList"_s)).size(), 3 + 3 + 4);
    QTest::keyClicks(QApplication::focusWidget(), u"short"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!line()->text().contains(u"masage "_s));
    QCOMPARE(asked().services, QList<ServiceId>{{u"22"_s}});
    QCOMPARE(asked().locations, QList<LocationId>{{u"1"_s}});
}

void TestFindDialog::everyProblemHasItsSentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("name") << u"thu xylophone"_s << u"xylophone"_s;
    QTest::newRow("day") << u"31 feb massage"_s << u"31 feb"_s;
    QTest::newRow("time") << u"thu >25"_s << u">25"_s;
    QTest::newRow("length") << u"thu 0 min"_s << u"0 min"_s;
    QTest::newRow("number") << u"thu massage first 0"_s << u"first 0"_s;
    QTest::newRow("backwards") << u"thu 12-9"_s << u"12-9"_s;
    QTest::newRow("over") << u"2020-01-01 massage"_s << u"2020-01-01"_s;
    QTest::newRow("too long") << u"200 days massage"_s << u"200 days"_s;
    QTest::newRow("twice") << u"thu sat massage"_s << u"sat"_s;
    QTest::newRow("none so long") << u"thu taping 60"_s << u"60"_s;
}

void TestFindDialog::everyProblemHasItsSentence()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    ask(text);
    QVERIFY2(said(u"questionNotice"_s).contains(word), qPrintable(said(u"questionNotice"_s)));
    QVERIFY(said(u"questionNotice"_s).endsWith(u'.'));
    QCOMPARE(m_account->waitingForSlots(), 0);
}

void TestFindDialog::nobodyIsBlamedForHalfAWord()
{
    type(u"thu @au"_s);
    QVERIFY(!isShown(u"questionNotice"_s));
    type(u"thu xyl"_s);
    QVERIFY(!isShown(u"questionNotice"_s));
    QVERIFY(!chipTexts().contains(u"xyl"_s));
    QTest::keyClick(line(), Qt::Key_Home);
    QVERIFY(isShown(u"questionNotice"_s));
    QTest::keyClick(line(), Qt::Key_End);
    QVERIFY(!isShown(u"questionNotice"_s));
}

void TestFindDialog::timesComeInRankedAsPlacesAnswer()
{
    ask(u"thu massage 60"_s);
    QCOMPARE(m_account->waitingForSlots(), 3);
    QVERIFY(isShown(u"findStop"_s));
    QCOMPARE(said(u"findProgress"_s), u"0 times · 0 of 3 places answered"_s);
    QVERIFY(m_account->answer(
        u"1"_s, {FindAccount::slot(u"1"_s, 10, u"7"_s), FindAccount::slot(u"1"_s, 15)}));
    QCOMPARE(said(u"findProgress"_s), u"2 times · 1 of 3 places answered"_s);
    QCOMPARE(
        column(FoundDisplay::WhenColumn), QStringList({u"10:00 – 11:00"_s, u"15:00 – 16:00"_s}));
    QVERIFY(m_account->answer(u"2"_s, {FindAccount::slot(u"2"_s, 10, u"8"_s)}));
    QCOMPARE(column(FoundDisplay::LocationColumn),
        QStringList(
            {u"Halifax, Harbour St"_s, u"Austin, South Congress"_s, u"Austin, South Congress"_s}));
    QCOMPARE(column(FoundDisplay::StaffColumn),
        QStringList({u"Bo Okonkwo"_s, u"Ada Lindqvist"_s, u"anyone"_s}));
    QCOMPARE(column(FoundDisplay::LengthColumn).constFirst(), u"60 min"_s);
    takePictures(*m_dialog, u"find_running"_s);
    QVERIFY(m_account->answer(u"3"_s, {}));
    QCOMPARE(said(u"findProgress"_s), u"3 times · 3 places"_s);
    QVERIFY(!isShown(u"findStop"_s));
}

/// Else it would look as if these were all.
void TestFindDialog::timesThatAreCutSaySo()
{
    ask(u"thu massage 60 first 2"_s);
    QVERIFY(m_account->answer(u"1"_s,
        {FindAccount::slot(u"1"_s, 10), FindAccount::slot(u"1"_s, 11),
            FindAccount::slot(u"1"_s, 15)}));
    QVERIFY(m_account->answer(u"2"_s, {}));
    QVERIFY(m_account->answer(u"3"_s, {}));
    QCOMPARE(said(u"findProgress"_s), u"the first 2 times · 3 places"_s);
}

void TestFindDialog::wordsFollowWholeAnswers()
{
    ask(u"thu massage 60"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9), FindAccount::slot(u"1"_s, 11)});
    const QString before = said(u"findProgress"_s);
    QStringList between;
    connect(table()->model(), &QAbstractItemModel::rowsInserted, m_dialog.get(),
        [&] { between.append(said(u"findProgress"_s)); });
    m_account->answer(u"2"_s,
        {FindAccount::slot(u"2"_s, 10), FindAccount::slot(u"2"_s, 12),
            FindAccount::slot(u"2"_s, 15)});
    QCOMPARE(between, QStringList(3, before)); // not after every run of rows
    QCOMPARE(said(u"findProgress"_s), u"5 times · 2 of 3 places answered"_s);
}

void TestFindDialog::aDayIsSaidOnce()
{
    ask(u"thu-sat @austin massage"_s);
    m_account->answer(u"1"_s,
        {FindAccount::slot(u"1"_s, 9), FindAccount::slot(u"1"_s, 15),
            FindAccount::slot(u"1"_s, 9, {}, findDay.addDays(2))});
    QCOMPARE(column(FoundDisplay::DayColumn),
        QStringList({u"Thu 26 Nov"_s, QString(), u"Sat 28 Nov"_s}));
    const QModelIndex second = table()->model()->index(1, FoundDisplay::DayColumn);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), u"Thu 26 Nov"_s);
}

void TestFindDialog::timesInAnotherZoneAreSaidInBoth()
{
    ask(u"thu @austin massage"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    QVERIFY(table()->isColumnHidden(FoundDisplay::BesideColumn)); // it would say the same
    ask(u"fri @pune massage"_s);
    m_account->answer(u"3"_s, {FindAccount::slot(u"3"_s, 9, {}, findDay.addDays(1))});
    QVERIFY(!table()->isColumnHidden(FoundDisplay::BesideColumn));
    QCOMPARE(column(FoundDisplay::WhenColumn), QStringList{u"09:00 – 10:00"_s});
    QCOMPARE(column(FoundDisplay::BesideColumn), QStringList{u"Thu 26 Nov, 21:30 – 22:30"_s});
    const auto spoken = [this](FoundDisplay::Column column) {
        return table()->model()->index(0, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(FoundDisplay::WhenColumn), u"09:00 – 10:00 IST"_s);
    QCOMPARE(spoken(FoundDisplay::BesideColumn), u"Thu 26 Nov, 21:30 – 22:30 CST"_s);
}

void TestFindDialog::stopKeepsWhatHasCome()
{
    ask(u"thu massage 60"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    press(u"findStop"_s);
    QCOMPARE(m_account->waitingForSlots(), 0);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(said(u"findProgress"_s), u"1 time · stopped: 1 of 3 places answered"_s);
    QVERIFY(!isShown(u"findStrip"_s)); // nothing has failed
}

void TestFindDialog::stoppedBeforeAnythingCame()
{
    ask(u"thu massage 60"_s);
    m_account->answer(u"1"_s, {});
    press(u"findStop"_s);
    QCOMPARE(said(u"cardTitle"_s), u"Stopped"_s);
    press(u"cardAction"_s);
    QCOMPARE(m_account->waitingForSlots(), 3);
}

void TestFindDialog::aPlaceThatFailsIsNamedAndAskedAgain()
{
    ask(u"thu massage 60"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    m_account->fail(u"2"_s, Error::Kind::Server);
    m_account->answer(u"3"_s, {FindAccount::slot(u"3"_s, 9)});
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(said(u"findFailures"_s).startsWith(u"Halifax, Harbour St did not answer."_s));
    QCOMPARE(said(u"findProgress"_s), u"2 times · 2 of 3 places answered"_s);
    takePictures(*m_dialog, u"find_failed"_s);
    press(u"findRetry"_s);
    QCOMPARE(table()->model()->rowCount(), 2); // what came stays
    m_account->answerLists();
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    m_account->answer(u"2"_s, {FindAccount::slot(u"2"_s, 9)});
    m_account->answer(u"3"_s, {FindAccount::slot(u"3"_s, 9)});
    QCOMPARE(table()->model()->rowCount(), 3);
    QVERIFY(!isShown(u"findStrip"_s));
}

void TestFindDialog::severalPlacesThatFailAreNamed()
{
    ask(u"thu massage 60"_s);
    m_account->answer(u"1"_s, {});
    m_account->fail(u"2"_s, Error::Kind::Timeout);
    m_account->fail(u"3"_s, Error::Kind::Server);
    QCOMPARE(
        said(u"findFailures"_s), u"Halifax, Harbour St, Pune, Koregaon Park did not answer."_s);
    QVERIFY(at<QLabel>(u"findFailures"_s)->toolTip().contains(u"in time"_s));
    QCOMPARE(said(u"cardTitle"_s), u"Nothing is free"_s);
    QCOMPARE(said(u"cardDetail"_s), u"That holds for the places that answered."_s);
}

void TestFindDialog::statesLookDifferent()
{
    QSet<QString> seen;
    const auto look = [&] {
        const QString card = said(u"cardTitle"_s) + u'|' + said(u"cardDetail"_s);
        QVERIFY2(!seen.contains(card), qPrintable(card));
        QVERIFY(card.size() > 1);
        seen.insert(card);
    };
    look(); // nothing was asked
    takePictures(*m_dialog, u"find_unasked"_s);
    ask(u"thu massage @austin"_s);
    look(); // it is being asked
    m_account->answer(u"1"_s, {});
    look(); // nothing is free
    takePictures(*m_dialog, u"find_none"_s);
    ask(u"fri massage @austin"_s);
    m_account->fail(u"1"_s, Error::Kind::Offline);
    look(); // it has failed
    QCOMPARE(said(u"cardTitle"_s), u"The service cannot be reached"_s);
    press(u"cardAction"_s);
    QCOMPARE(m_account->waitingForSlots(), 1);
    QSignalSpy wanted(&m_dialog->pane(), &FindPane::credentialsWanted);
    m_account->fail(u"1"_s, Error::Kind::NoCredential);
    look();
    press(u"cardAction"_s);
    QCOMPARE(wanted.size(), 1);
}

void TestFindDialog::nothingFreeLeadsToTheNextDays()
{
    ask(u"thu massage @austin"_s);
    m_account->answer(u"1"_s, {});
    QCOMPARE(said(u"cardTitle"_s), u"Nothing is free"_s);
    press(u"cardAction"_s);
    QCOMPARE(asked().days, (DateRange{findDay.addDays(1), findDay.addDays(14)}));
    QCOMPARE(asked().locations, QList<LocationId>{{u"1"_s}});
    QVERIFY(chipTexts().contains(u"Fri 27 Nov – Thu 10 Dec"_s));
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9, {}, findDay.addDays(9))});
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestFindDialog::aFormerAnswerIsMarkedAsSuch()
{
    ask(u"thu massage @austin"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    type(u"fri massage @austin"_s);
    QVERIFY(said(u"findProgress"_s).contains(u"former question"_s));
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(!said(u"findProgress"_s).contains(u"former question"_s));
}

void TestFindDialog::aTimeIsChosen()
{
    QSignalSpy chosen(&m_dialog->pane(), &FindPane::timeChosen);
    ask(u"thu massage @austin"_s);
    m_account->answer(
        u"1"_s, {FindAccount::slot(u"1"_s, 9), FindAccount::slot(u"1"_s, 11, u"8"_s)});
    QTest::keyClick(line(), Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto time = chosen.at(0).at(0).value<FoundTime>();
    QCOMPARE(time.slot, FindAccount::slot(u"1"_s, 11, u"8"_s));
    QCOMPARE(time.location, u"Austin, South Congress"_s);
    QCOMPARE(time.service, u"Massage"_s);
    const QPoint first =
        table()->visualRect(table()->model()->index(0, FoundDisplay::WhenColumn)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(m_dialog->isVisible()); // one may look at several
}

void TestFindDialog::rowsAreCopiedAsText()
{
    ask(u"thu massage @austin"_s);
    m_account->answer(
        u"1"_s, {FindAccount::slot(u"1"_s, 9), FindAccount::slot(u"1"_s, 11, u"8"_s)});
    table()->setFocus();
    table()->selectAll();
    QTest::keySequence(table(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(),
        u"Thu 26 Nov 2026\t09:00 – 10:00 CST\tanyone\tMassage\tAustin, South Congress\t60 min\n"
        "Thu 26 Nov 2026\t11:00 – 12:00 CST\tBo Okonkwo\tMassage\tAustin, South Congress\t60 min"_s);
}

void TestFindDialog::noFormulaIsCopied()
{
    ask(u"thu massage @austin"_s);
    Slot slot = FindAccount::slot(u"1"_s, 9, u"7"_s);
    slot.staffName = u"=1+1"_s;
    m_account->answer(u"1"_s, {slot});
    table()->setFocus();
    table()->selectAll();
    QTest::keySequence(table(), QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().contains(u"\t'=1+1\t"_s));
}

void TestFindDialog::theQuestionWaitsForTheNames()
{
    FindAccount account;
    FindDialog dialog(account.desk, account.names, nullptr);
    dialog.pane().setToday([] { return findDay; });
    dialog.ask(wholeQuestion);
    QCOMPARE(account.names.state(), LoadState::Loading);
    QVERIFY(!dialog.pane().times().question());
    auto *progress = dialog.findChild<QLabel *>(u"findProgress"_s);
    QVERIFY(progress->text().contains(u"names"_s));
    QVERIFY(!dialog.findChild<QLabel *>(u"questionNotice"_s)->isVisible());
    account.answerLists();
    QVERIFY(dialog.pane().times().question());
    QCOMPARE(dialog.pane().times().question()->services, QList<ServiceId>{{u"21"_s}});
}

void TestFindDialog::namesThatFailAreSaidAndAskedAgain()
{
    FindAccount account;
    FindDialog dialog(account.desk, account.names, nullptr);
    dialog.pane().setToday([] { return findDay; });
    dialog.ask(wholeQuestion);
    account.source.take(FakeSource::What::Services)->fail(Error{.kind = Error::Kind::Server});
    account.answerLists();
    auto *notice = dialog.findChild<QLabel *>(u"questionNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"names"_s), qPrintable(notice->text()));
    QVERIFY(!dialog.pane().times().question()); // "massage" may be anything
    QTest::mouseClick(dialog.findChild<QToolButton *>(u"namesRetry"_s), Qt::LeftButton);
    account.answerLists();
    QVERIFY(!notice->isVisible());
    QTest::keyClick(dialog.findChild<QLineEdit *>(u"questionLine"_s), Qt::Key_Return);
    QVERIFY(dialog.pane().times().question());
}

void TestFindDialog::anotherAccountForgetsEverything()
{
    ask(u"thu massage @austin"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    FakeSource other;
    m_account->desk.setSource(&other);
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(m_account->names.vocabulary().services.isEmpty());
    m_account->desk.setSource(nullptr);
    QCOMPARE(said(u"cardDetail"_s), u"No account is open"_s);
    QVERIFY(!line()->isEnabled());
}

void TestFindDialog::anAccountWithoutFreeTimesSaysSo()
{
    FindAccount account(Capabilities{.places = false, .staff = false, .freeSlots = false});
    FindDialog dialog(account.desk, account.names, nullptr);
    dialog.open();
    QVERIFY(dialog.findChild<QLabel *>(u"cardDetail"_s)->text().contains(u"cannot be asked"_s));
    QVERIFY(!dialog.findChild<QLineEdit *>(u"questionLine"_s)->isEnabled());
}

void TestFindDialog::escClosesAndStopsAsking()
{
    ask(u"thu massage 60"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    QTest::keyClick(line(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_account->waitingForSlots(), 0);
    m_dialog->open();
    QCOMPARE(line()->text(), u"thu massage 60"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(line()->hasFocus());
}

void TestFindDialog::everythingIsReachedByKeyboard()
{
    ask(u"thu massage 60"_s);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9)});
    line()->setFocus();
    QList<QWidget *> reached{line()};
    for (int step = 0; step < 20 && QApplication::focusWidget(); ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (reached.contains(QApplication::focusWidget()))
            break;
        reached.append(QApplication::focusWidget());
    }
    for (QuestionChip *chip : chips())
        QVERIFY2(reached.contains(chip), qPrintable(chip->text()));
    for (const QString &name : {u"findButton"_s, u"addPart"_s, u"findStop"_s, u"foundTable"_s})
        QVERIFY2(reached.contains(at<QWidget>(name)), qPrintable(name));
    const auto placeOf = [&](QWidget *widget) { return reached.indexOf(widget); };
    QVERIFY(placeOf(chips().constFirst()) < placeOf(chips().constLast()));
    QVERIFY(placeOf(chips().constLast()) < placeOf(at<QWidget>(u"addPart"_s)));
    QVERIFY(placeOf(at<QWidget>(u"addPart"_s)) < placeOf(table()));
}

void TestFindDialog::enterPressesTheButtonWithTheFocus()
{
    ask(u"thu massage 60"_s);
    at<QWidget>(u"findStop"_s)->setFocus();
    QTest::keyClick(at<QWidget>(u"findStop"_s), Qt::Key_Return);
    QCOMPARE(m_account->waitingForSlots(), 0);
    at<QWidget>(u"addPart"_s)->setFocus();
    QTest::keyClick(at<QWidget>(u"addPart"_s), Qt::Key_Return);
    QVERIFY(opened<QMenu>());
    opened<QMenu>()->close();
    at<QWidget>(u"findButton"_s)->setFocus();
    QTest::keyClick(at<QWidget>(u"findButton"_s), Qt::Key_Return);
    QCOMPARE(m_account->waitingForSlots(), 3);
}

void TestFindDialog::chipsStandInTheDirectionOfTheLanguage()
{
    ask(wholeQuestion);
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 16, u"7"_s)});
    QVERIFY(chips().constFirst()->x() < chips().constLast()->x());
    m_dialog->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(chips().constFirst()->x() > chips().constLast()->x());
    const QuestionChip *place = chip(u"at Austin, South Congress"_s);
    QTRY_VERIFY(place->findChild<QToolButton *>(u"chipCross"_s)->x() < place->width() / 2);
    takePictures(*m_dialog, u"find_mirrored"_s);
}

void TestFindDialog::chipsBeginAnotherLineWhereTheRoomEnds()
{
    m_dialog->resize(460, 560);
    ask(wholeQuestion + u" +ada <19 first 5"_s);
    QTRY_VERIFY(chips().constLast()->y() > chips().constFirst()->y());
    for (const QuestionChip *chip : chips())
        QTRY_VERIFY(chip->geometry().right() < chip->parentWidget()->width());
    takePictures(*m_dialog, u"find_narrow"_s);
}

void TestFindDialog::everythingHasANameForScreenReaders()
{
    ask(u"thu masage"_s);
    ask(u"thu massage 60"_s);
    m_account->fail(u"2"_s, Error::Kind::Server);
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            widget->metaObject()->className());
    }
    QCOMPARE(chip(u"Massage"_s)->accessibleName(), u"Service: Massage"_s);
}

void TestFindDialog::textOfTheServiceIsNoMarkup()
{
    ask(u"thu massage +dana"_s);
    m_account->answerLists();
    m_account->answer(u"1"_s, {FindAccount::slot(u"1"_s, 9, u"9"_s)});
    QCOMPARE(column(FoundDisplay::StaffColumn), QStringList{u"Dana <b>Reyes</b>"_s});
    const QString tooltip =
        table()->model()->index(0, FoundDisplay::StaffColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(tooltip.contains(u"&lt;b&gt;"_s));
    QVERIFY(chipTexts().contains(u"with Dana <b>Reyes</b>"_s));
}

void TestFindDialog::theSandboxAnswers_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::newRow("TimeTap") << AccountKind::TimeTap;
    QTest::newRow("Timekit") << AccountKind::Timekit;
}

void TestFindDialog::theSandboxAnswers()
{
    QFETCH(const AccountKind, kind);
    SandboxDesk office(kind);
    QVERIFY(office.isOpen);
    QuestionVocabularyModel names(office.desk);
    FindDialog dialog(office.desk, names, nullptr);
    dress(dialog);
    dialog.pane().setToday([] { return businessDay; });
    dialog.ask(u"tomorrow-sat @austin massage 60"_s);
    auto *found = dialog.findChild<QTableView *>(u"foundTable"_s);
    QTRY_VERIFY(dialog.pane().times().state() == LoadState::Ready);
    QVERIFY(found->model()->rowCount() > 0);
    QCOMPARE(dialog.pane().times().progress().failed, 0);
    for (const FoundTime &time : dialog.pane().times().rows()) {
        QVERIFY(time.location.startsWith(u"Austin"_s));
        QVERIFY(!time.service.isEmpty());
        QCOMPARE(time.slot.start.secsTo(time.slot.end), 3600);
    }
    takePictures(dialog, u"find_sandbox"_s);
    dialog.ask(u"tomorrow-sat massage 60"_s);
    QTRY_VERIFY(dialog.pane().times().state() == LoadState::Ready);
    takePictures(dialog, u"find_everywhere"_s);
}

QTEST_MAIN(TestFindDialog)
#include "tst_find_dialog.moc"
