// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

QStringList withoutTop(const QStringList &rows)
{
    return rows.mid(1);
}

QList<Arrived> about(const QList<Arrived> &requests, const QString &path)
{
    QList<Arrived> wanted;
    std::ranges::copy_if(requests, std::back_inserter(wanted),
        [&](const Arrived &request) { return request.path == path; });
    return wanted;
}

} // namespace

class TestWindowCascade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void aLocationNarrowsStaffAndServicesByOneRequestEach();
    void aListAskedBeforeIsShownAtOnce();
    void staffFirstNarrowsLocationsAndServices();
    void aServiceFirstNarrowsStaff();
    void theTopEntryTakesTheChoiceBack_data();
    void theTopEntryTakesTheChoiceBack();
    void typingFiltersAndCounts();
    void escapeClearsTheFilter();
    void aFilterThatHidesEverythingOffersToShowAll();
    void enterChoosesTheFirstMatch();
    void enterOnAnEmptyFilterChoosesNothing();
    void arrowKeysMoveWithoutChoosing();
    void spaceAndEnterChooseInTheList_data();
    void spaceAndEnterChooseInTheList();
    void typingInTheListGoesToTheFilter();
    void aChoiceThatVanishesIsTold();
    void aHighlightThatRestsAsksAhead();
    void aChoiceIsAChipThatCanBeTakenAway();
    void aChoiceWithoutANameIsAChipToo();

private:
    [[nodiscard]] QString locationAt(int place)
    {
        return withoutTop(m_window->rows(Level::Location)).value(place);
    }
    [[nodiscard]] QString idOf(Level level, const QString &name);

    Business m_business;
    std::unique_ptr<WindowUnderTest> m_window;
};

void TestWindowCascade::init()
{
    QVERIFY(m_business.control.reset());
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Location).size() > 5);
}

QString TestWindowCascade::idOf(Level level, const QString &name)
{
    const auto &rows = m_window->desk.cascade().list(level).rows();
    const auto known = std::ranges::find(rows, name, &Choice::name);
    return known == rows.end() ? QString() : known->id;
}

void TestWindowCascade::aLocationNarrowsStaffAndServicesByOneRequestEach()
{
    const QList<Arrived> before = m_business.control.requests();
    const int allStaff = m_window->desk.cascade().list(Level::Staff).rowCount();
    const int allServices = m_window->desk.cascade().list(Level::Service).rowCount();
    const QString id = idOf(Level::Location, locationAt(0));

    m_window->choose(Level::Location, locationAt(0));
    QTRY_VERIFY(m_window->isQuiet());

    QVERIFY(m_window->desk.cascade().list(Level::Staff).rowCount() > 0);
    QVERIFY(m_window->desk.cascade().list(Level::Staff).rowCount() < allStaff);
    QVERIFY(m_window->desk.cascade().list(Level::Service).rowCount() > 0);
    QVERIFY(m_window->desk.cascade().list(Level::Service).rowCount() < allServices);
    // The click also highlights the row: once another one has been asked ahead, the first would
    // have been, too.
    QTest::keyClick(m_window->list(Level::Location), Qt::Key_Down);
    const QString other = idOf(Level::Location, locationAt(1));
    QTRY_COMPARE(m_business.control.count(u"/live/services"_s, u"locationId"_s, other), 1);

    QTRY_VERIFY(m_window->isQuiet());
    const QList<Arrived> after = m_business.control.requests().mid(before.size());
    for (const QString &path : {u"/live/staff"_s, u"/live/services"_s}) {
        const auto isSame = [&](const Arrived &one) { return one.asks(path, u"locationId"_s, id); };
        QCOMPARE(std::ranges::count_if(before, isSame), 0);
        QCOMPARE(std::ranges::count_if(after, isSame), 1);
        QCOMPARE(about(after, path).size(), 2); // the chosen one, and the one asked ahead
    }
    QCOMPARE(about(after, u"/live/locations"_s).size(), 0);
    QCOMPARE(about(after, u"/live/appointmentList/report"_s)
                 .constFirst()
                 .query.queryItemValue(u"locationIdList"_s),
        id);
}

void TestWindowCascade::aListAskedBeforeIsShownAtOnce()
{
    m_window->choose(Level::Location, locationAt(0));
    QTRY_VERIFY(m_window->isQuiet());
    const QStringList staff = m_window->rows(Level::Staff);
    m_window->choose(Level::Location, locationAt(1));
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff) != staff);

    m_window->choose(Level::Location, locationAt(0));
    QCOMPARE(m_window->rows(Level::Staff), staff);
    QVERIFY(m_window->list(Level::Staff)->isVisible());
}

void TestWindowCascade::staffFirstNarrowsLocationsAndServices()
{
    const qsizetype allLocations = m_window->rows(Level::Location).size();
    const QString person = m_window->rows(Level::Staff).at(1);
    const QString id = idOf(Level::Staff, person);
    m_window->choose(Level::Staff, person);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Location).size() < allLocations);
    QVERIFY(m_window->rows(Level::Location).size() > 1);
    QCOMPARE(m_business.control.count(u"/live/services"_s, u"staffId"_s, id), 1);

    // Then a place narrows the services further, and the person stays chosen.
    m_window->choose(Level::Location, locationAt(0));
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(m_window->desk.cascade().chosenId(Level::Staff), std::optional(id));
    QVERIFY(m_window->rows(Level::Staff).size() > 50); // narrowed by nothing: it was chosen first
}

void TestWindowCascade::aServiceFirstNarrowsStaff()
{
    const qsizetype everyone = m_window->rows(Level::Staff).size();
    const QString service = m_window->rows(Level::Service).at(2);
    const QString id = idOf(Level::Service, service);
    m_window->choose(Level::Service, service);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() < everyone);
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
    QCOMPARE(m_business.control.count(u"/live/services/%1/serviceStaff"_s.arg(id)), 1);
    QVERIFY(WindowUnderTest::saidFor(m_window->freeTimes()).contains(u"Choose a location"_s));
}

void TestWindowCascade::theTopEntryTakesTheChoiceBack_data()
{
    QTest::addColumn<Level>("level");
    QTest::addColumn<QString>("top");
    QTest::newRow("location") << Level::Location << u"All locations"_s;
    QTest::newRow("staff") << Level::Staff << u"Anyone"_s;
    QTest::newRow("service") << Level::Service << u"Any service"_s;
}

void TestWindowCascade::theTopEntryTakesTheChoiceBack()
{
    QFETCH(Level, level);
    QFETCH(QString, top);
    QList<QStringList> before;
    for (const Level each : allLevels)
        before.append(m_window->rows(each));
    const QStringList booked = rowsOf(m_window->bookings(), BookingTableModel::IdColumn);
    QCOMPARE(before.at(static_cast<qsizetype>(level)).constFirst(), top);

    m_window->choose(level, before.at(static_cast<qsizetype>(level)).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->desk.cascade().chosen(level));
    QVERIFY(rowsOf(m_window->bookings()).size() < booked.size());

    m_window->choose(level, top);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(!m_window->desk.cascade().chosen(level));
    for (const Level each : allLevels)
        QCOMPARE(m_window->rows(each), before.at(static_cast<qsizetype>(each)));
    QCOMPARE(rowsOf(m_window->bookings(), BookingTableModel::IdColumn), booked);
}

void TestWindowCascade::typingFiltersAndCounts()
{
    const QStringList all = withoutTop(m_window->rows(Level::Service));
    QCOMPARE(m_window->countOf(Level::Service), QString::number(all.size()));
    const QStringList wanted = all.filter(u"massage"_s, Qt::CaseInsensitive);
    QVERIFY(wanted.size() > 1 && wanted.size() < all.size());

    QTest::keyClicks(m_window->filter(Level::Service), u"MASSage"_s);
    QCOMPARE(withoutTop(m_window->rows(Level::Service)), wanted);
    QCOMPARE(m_window->countOf(Level::Service), u"%1 of %2"_s.arg(wanted.size()).arg(all.size()));
    QVERIFY(!m_window->desk.cascade().chosen(Level::Service));
}

void TestWindowCascade::escapeClearsTheFilter()
{
    const QStringList all = m_window->rows(Level::Service);
    QLineEdit *filter = m_window->filter(Level::Service);
    QTest::keyClicks(filter, u"massage"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QCOMPARE(m_window->rows(Level::Service), all);

    QTest::keyClicks(filter, u"massage"_s);
    QTest::keyClick(m_window->list(Level::Service), Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QCOMPARE(m_window->countOf(Level::Service), QString::number(all.size() - 1));
}

void TestWindowCascade::aFilterThatHidesEverythingOffersToShowAll()
{
    QListView *list = m_window->list(Level::Service);
    QTest::keyClicks(m_window->filter(Level::Service), u"no such service"_s);
    QVERIFY(!list->isVisible());
    QCOMPARE(WindowUnderTest::saidFor(list), u"No match"_s);
    QCOMPARE(m_window->countOf(Level::Service).section(u' ', 0, 0), u"0"_s);
    QVERIFY(m_window->press(WindowUnderTest::frameOf(list), u"Show all"_s));
    QVERIFY(list->isVisible());
    QCOMPARE(m_window->filter(Level::Service)->text(), QString());
}

void TestWindowCascade::enterChoosesTheFirstMatch()
{
    QLineEdit *filter = m_window->filter(Level::Service);
    QTest::keyClicks(filter, u"massage"_s);
    const QString first = m_window->rows(Level::Service).at(1);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(m_window->desk.cascade().chosen(Level::Service));
    QCOMPARE(m_window->desk.cascade().chosen(Level::Service)->name, first);
}

void TestWindowCascade::enterOnAnEmptyFilterChoosesNothing()
{
    for (const QString &typed : {u""_s, u"   "_s, u"no such service"_s}) {
        QLineEdit *filter = m_window->filter(Level::Service);
        filter->setText(typed);
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(!m_window->desk.cascade().chosen(Level::Service));
    }
}

void TestWindowCascade::arrowKeysMoveWithoutChoosing()
{
    QLineEdit *filter = m_window->filter(Level::Staff);
    QListView *list = m_window->list(Level::Staff);
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), list);
    QCOMPARE(list->currentIndex().row(), 0);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 2);
    QVERIFY(!m_window->desk.cascade().chosen(Level::Staff));

    filter->setFocus();
    QTest::keyClicks(filter, u"a"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1); // past the entry that takes the choice back
}

void TestWindowCascade::spaceAndEnterChooseInTheList_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void TestWindowCascade::spaceAndEnterChooseInTheList()
{
    QFETCH(Qt::Key, key);
    QListView *list = m_window->list(Level::Staff);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, key);
    QVERIFY(m_window->desk.cascade().chosen(Level::Staff));
    QCOMPARE(
        m_window->desk.cascade().chosen(Level::Staff)->name, m_window->rows(Level::Staff).at(2));
}

void TestWindowCascade::typingInTheListGoesToTheFilter()
{
    QListView *list = m_window->list(Level::Service);
    list->setFocus();
    QTest::keyClicks(list, u"M"_s);
    QCOMPARE(QApplication::focusWidget(), m_window->filter(Level::Service));
    QTest::keyClicks(QApplication::focusWidget(), u"assage"_s);
    QCOMPARE(m_window->filter(Level::Service)->text(), u"Massage"_s);

    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_X, Qt::AltModifier);
    QCOMPARE(m_window->filter(Level::Service)->text(), u"Massage"_s);
}

void TestWindowCascade::aChoiceThatVanishesIsTold()
{
    const QString first = locationAt(0);
    const QString second = locationAt(1);
    m_window->choose(Level::Location, second);
    QTRY_VERIFY(m_window->isQuiet());
    const QStringList there = m_window->rows(Level::Staff);
    m_window->choose(Level::Location, first);
    QTRY_VERIFY(m_window->isQuiet());
    const QStringList here = m_window->rows(Level::Staff);
    const auto onlyHere =
        std::ranges::find_if(here, [&](const QString &name) { return !there.contains(name); });
    QVERIFY(onlyHere != here.end());
    m_window->choose(Level::Staff, *onlyHere);
    QTRY_VERIFY(m_window->isQuiet());

    QVERIFY(m_business.control.reset()); // so that the second place's list has to come anew
    m_window->choose(Level::Location, second);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(!m_window->desk.cascade().chosen(Level::Staff));
    const auto labels = m_window->window.findChildren<QLabel *>();
    const QString notice = u"%1 is not among these: showing everyone."_s.arg(*onlyHere);
    const auto told = std::ranges::find(labels, notice, &QLabel::text);
    QVERIFY(told != labels.end());
    QVERIFY((*told)->isVisible());

    m_window->choose(Level::Staff, there.at(1));
    QVERIFY(!(*told)->isVisible());
}

void TestWindowCascade::aHighlightThatRestsAsksAhead()
{
    const QString resting = idOf(Level::Location, locationAt(2));
    const QString passed = idOf(Level::Location, locationAt(0));
    QListView *list = m_window->list(Level::Location);
    list->setFocus();
    QElapsedTimer clock;
    clock.start();
    for (int row = 1; row <= 3; ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        QCoreApplication::processEvents();
    }
    const bool wasQuick = clock.elapsed() < 100; // on a machine that stands still every row rests
    QTRY_COMPARE(m_business.control.count(u"/live/staff"_s, u"locationId"_s, resting), 1);
    QTRY_COMPARE(m_business.control.count(u"/live/services"_s, u"locationId"_s, resting), 1);
    QVERIFY(!wasQuick || m_business.control.count(u"/live/staff"_s, u"locationId"_s, passed) == 0);
    QVERIFY(!m_window->desk.cascade().chosen(Level::Location));
    QTRY_VERIFY(m_window->isQuiet());

    // What came ahead is there at once.
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(m_window->desk.cascade().list(Level::Staff).rowCount() > 0);
    QVERIFY(m_window->desk.cascade().list(Level::Service).rowCount() > 0);
}

void TestWindowCascade::aChoiceIsAChipThatCanBeTakenAway()
{
    const QString name = locationAt(0);
    m_window->choose(Level::Location, name);
    QWidget *bar = m_window->found<QWidget>(u"centreBar"_s);
    QVERIFY(m_window->press(bar, name));
    QVERIFY(!m_window->desk.cascade().chosen(Level::Location));
    QVERIFY(!m_window->press(bar, name));
}

void TestWindowCascade::aChoiceWithoutANameIsAChipToo()
{
    // Such as a colleague who left: her bookings name her, the list of staff does not.
    m_window->desk.cascade().choose(Level::Staff, u"987654"_s);
    QWidget *bar = m_window->found<QWidget>(u"centreBar"_s);
    QVERIFY(m_window->press(bar, u"Number 987654"_s));
    QVERIFY(!m_window->desk.cascade().chosen(Level::Staff));

    m_window->desk.cascade().choose(Level::Staff, u"987654"_s);
    m_window->type(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(!m_window->desk.cascade().chosen(Level::Staff));
    const QString notice = u"The choice is not among these: showing everyone."_s;
    const auto labels = m_window->window.findChildren<QLabel *>();
    QVERIFY(std::ranges::find(labels, notice, &QLabel::text) != labels.end());
}

QTEST_MAIN(TestWindowCascade)
#include "tst_window_cascade.moc"
