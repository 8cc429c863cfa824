// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/cascademodel.h"

#include "tests/core/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using What = FakeSource::What;

namespace {

/// A cascade on a source whose answers the test gives; everything runs without turning the event
/// loop, so what is waiting after a choice was asked in the same turn.
struct Scene
{
    FakeSource source;
    FakeSource other;
    CascadeModel cascade;
    QAbstractItemModelTester locations{
        &cascade.list(Level::Location), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester staff{
        &cascade.list(Level::Staff), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester services{
        &cascade.list(Level::Service), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Scene() { cascade.setSource(&source); }

    /// Answers what is waiting for that list; false when nothing is.
    [[nodiscard]] bool reply(Level level, const QStringList &ids, const QString &suffix = {})
    {
        const auto question = source.take(whatOf(level));
        if (question)
            answer(*question, ids, suffix);
        return question != nullptr;
    }

    [[nodiscard]] bool replyToAll()
    {
        bool all = reply(Level::Location, {u"L1"_s, u"L2"_s, u"L3"_s});
        all = reply(Level::Staff, {u"S1"_s, u"S2"_s, u"S3"_s}) && all;
        return reply(Level::Service, {u"V1"_s, u"V2"_s}) && all;
    }

    /// What waits, as "Staff L1--" or "Services L1-S1-".
    [[nodiscard]] QStringList asking(const FakeSource &asked) const
    {
        QStringList texts;
        for (const auto &question : asked.waiting()) {
            const Selection &by = question->by;
            const QString name = question->what == What::Locations ? u"Locations"_s
                : question->what == What::Staff                    ? u"Staff"_s
                                                                   : u"Services"_s;
            texts.append(u"%1 %2-%3-%4%5"_s.arg(name, by.location.value_or(LocationId{}).value,
                by.staff.value_or(StaffId{}).value, by.service.value_or(ServiceId{}).value,
                question->priority == Priority::Ahead ? u" ahead"_s : QString()));
        }
        texts.sort();
        return texts;
    }
    [[nodiscard]] QStringList asking() const { return asking(source); }

    [[nodiscard]] QStringList ids(Level level) const { return idsOf(cascade.list(level)); }
    [[nodiscard]] LoadState state(Level level) const { return cascade.list(level).state(); }
    void choose(Level level, const QString &id) { cascade.choose(level, id); }
};

} // namespace

class TestCascadeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewSourceIsAskedForAllThreeLists()
    {
        Scene scene;
        QCOMPARE(scene.asking(), (QStringList{u"Locations --"_s, u"Services --"_s, u"Staff --"_s}));
        for (const Level level : allLevels)
            QCOMPARE(scene.state(level), LoadState::Loading);
        QVERIFY(scene.replyToAll());
        for (const Level level : allLevels) {
            QCOMPARE(scene.state(level), LoadState::Ready);
            QVERIFY(scene.cascade.list(level).asOf().isValid());
        }
        QCOMPARE(scene.ids(Level::Service), (QStringList{u"V1"_s, u"V2"_s}));
        QCOMPARE(scene.source.asked(), 3);
    }

    void aChoiceAsksExactlyTheOtherTwoListsInTheSameTurn_data()
    {
        QTest::addColumn<Level>("level");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QStringList>("asked");
        QTest::newRow("a location")
            << Level::Location << u"L1"_s << QStringList{u"Services L1--"_s, u"Staff L1--"_s};
        QTest::newRow("a person first")
            << Level::Staff << u"S1"_s << QStringList{u"Locations -S1-"_s, u"Services -S1-"_s};
        QTest::newRow("a service first")
            << Level::Service << u"V1"_s << QStringList{u"Locations --V1"_s, u"Staff --V1"_s};
    }

    void aChoiceAsksExactlyTheOtherTwoListsInTheSameTurn()
    {
        QFETCH(Level, level);
        QFETCH(QString, id);
        QFETCH(QStringList, asked);
        Scene scene;
        QVERIFY(scene.replyToAll());
        QSignalSpy selected(&scene.cascade, &CascadeModel::selectionChanged);
        scene.choose(level, id);
        QCOMPARE(scene.asking(), asked);
        QCOMPARE(scene.source.asked(), 5);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(scene.state(level), LoadState::Ready);
        for (const Level each : allLevels)
            QCOMPARE(scene.ids(each).isEmpty(), each != level);
    }

    void whatIsChosenAlreadyMayBeChosenAgainForNothing()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QSignalSpy selected(&scene.cascade, &CascadeModel::selectionChanged);
        scene.choose(Level::Location, u"L1"_s);
        scene.cascade.choose(Level::Staff, {});
        QCOMPARE(scene.source.asked(), 5);
        QCOMPARE(selected.size(), 0);
    }

    void aLaterChoiceDoesNotNarrowTheListOfAnEarlierOne()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s, u"S2"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s, u"V2"_s}));
        scene.choose(Level::Staff, u"S1"_s);
        QCOMPARE(scene.asking(), QStringList{u"Services L1-S1-"_s});
        QCOMPARE(scene.ids(Level::Location), (QStringList{u"L1"_s, u"L2"_s, u"L3"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.choose(Level::Service, u"V1"_s);
        QCOMPARE(scene.asking(), QStringList());
        QCOMPARE(scene.ids(Level::Staff), (QStringList{u"S1"_s, u"S2"_s}));
        QCOMPARE(scene.cascade.selection(), narrowedBy(u"L1"_s, u"S1"_s, u"V1"_s));
    }

    void lettingAChoiceGoWidensWhatItNarrowed()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.choose(Level::Staff, u"S1"_s);
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.cascade.choose(Level::Location, {});
        QCOMPARE(
            scene.asking(), (QStringList{u"Locations -S1-"_s, u"Services -S1-"_s, u"Staff --"_s}));
        QCOMPARE(scene.cascade.selection(), narrowedBy({}, u"S1"_s));
    }

    void anotherLocationKeepsAPersonWhoWorksThere()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s, u"S2"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.choose(Level::Staff, u"S1"_s);
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        QSignalSpy dropped(&scene.cascade, &CascadeModel::choiceDropped);
        scene.choose(Level::Location, u"L2"_s);
        QCOMPARE(scene.asking(), (QStringList{u"Services L2-S1-"_s, u"Staff L2--"_s}));
        QVERIFY(scene.reply(Level::Staff, {u"S3"_s, u"S1"_s}, u" (L2)"_s));
        QCOMPARE(dropped.size(), 0);
        QCOMPARE(scene.asking(), QStringList{u"Services L2-S1-"_s});
        QCOMPARE(scene.cascade.selection(), narrowedBy(u"L2"_s, u"S1"_s));
        QCOMPARE(scene.cascade.chosen(Level::Staff)->name, u"Name of S1 (L2)"_s);
    }

    void anotherLocationDropsAPersonWhoDoesNotAndSaysSo()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s, u"S2"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.choose(Level::Staff, u"S1"_s);
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.choose(Level::Location, u"L2"_s);
        QSignalSpy dropped(&scene.cascade, &CascadeModel::choiceDropped);
        QSignalSpy selected(&scene.cascade, &CascadeModel::selectionChanged);
        const int cancelled = scene.source.cancelled();
        QVERIFY(scene.reply(Level::Staff, {u"S2"_s, u"S3"_s}));
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][0].value<Level>(), Level::Staff);
        QCOMPARE(dropped[0][1].toString(), u"Name of S1"_s);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(scene.source.cancelled(), cancelled + 1); // the services of L2 and S1
        QCOMPARE(scene.asking(), QStringList{u"Services L2--"_s});
        QCOMPARE(scene.cascade.selection(), narrowedBy(u"L2"_s));
        QCOMPARE(scene.ids(Level::Staff), (QStringList{u"S2"_s, u"S3"_s}));
    }

    void aFailedListDropsNoChoice()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Staff, u"S1"_s);
        scene.choose(Level::Location, u"L1"_s);
        QSignalSpy dropped(&scene.cascade, &CascadeModel::choiceDropped);
        scene.cascade.refresh();
        scene.source.take(What::Staff)->fail(brokenServer);
        QCOMPARE(dropped.size(), 0);
        QCOMPARE(scene.cascade.chosenId(Level::Staff), u"S1"_s);
    }

    void aChoiceMadeBeforeItsListIsHereLearnsItsNameLater()
    {
        Scene scene;
        scene.choose(Level::Location, u"L2"_s);
        QCOMPARE(scene.cascade.chosen(Level::Location), Choice{.id = u"L2"_s});
        QVERIFY(scene.reply(Level::Location, {u"L1"_s, u"L2"_s}));
        QCOMPARE(scene.cascade.chosen(Level::Location)->name, u"Name of L2"_s);
    }

    void rememberedListsShowAtOnceWithTheirAgeAndAreAskedAgain()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s, u"S2"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        const QDateTime age = scene.cascade.list(Level::Staff).asOf();
        scene.choose(Level::Location, u"L2"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S3"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V2"_s}));
        scene.choose(Level::Location, u"L1"_s);
        QCOMPARE(scene.ids(Level::Staff), (QStringList{u"S1"_s, u"S2"_s}));
        QCOMPARE(scene.ids(Level::Service), QStringList{u"V1"_s});
        QCOMPARE(scene.state(Level::Staff), LoadState::Loading);
        QCOMPARE(scene.cascade.list(Level::Staff).asOf(), age);
        QCOMPARE(scene.asking(), (QStringList{u"Services L1--"_s, u"Staff L1--"_s}));
        QSignalSpy resets(&scene.cascade.list(Level::Staff), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex second = scene.cascade.list(Level::Staff).index(1, 0);
        QVERIFY(scene.reply(Level::Staff, {u"S0"_s, u"S1"_s, u"S2"_s}));
        QCOMPARE(second.row(), 2);
        QCOMPARE(resets.size(), 0);
    }

    void aChoiceMissingInARememberedListWaitsForTheAnswer()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.choose(Level::Location, u"L2"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S2"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V1"_s}));
        scene.choose(Level::Staff, u"S2"_s);
        QSignalSpy dropped(&scene.cascade, &CascadeModel::choiceDropped);
        scene.choose(Level::Location, u"L1"_s); // its remembered staff does not hold S2
        QCOMPARE(dropped.size(), 0);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s, u"S2"_s}));
        QCOMPARE(dropped.size(), 0);
        QCOMPARE(scene.cascade.chosenId(Level::Staff), u"S2"_s);
    }

    void aFailureKeepsTheRowsAndTheirAge()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        const ChoiceListModel &staff = scene.cascade.list(Level::Staff);
        const QDateTime age = staff.asOf();
        scene.cascade.refresh();
        scene.source.take(What::Staff)->fail(brokenServer);
        QCOMPARE(staff.state(), LoadState::Failed);
        QCOMPARE(staff.lastError().kind, Error::Kind::Server);
        QCOMPARE(scene.ids(Level::Staff), (QStringList{u"S1"_s, u"S2"_s, u"S3"_s}));
        QCOMPARE(staff.asOf(), age);
        scene.cascade.refresh();
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s}));
        QCOMPARE(staff.state(), LoadState::Ready);
    }

    void aRefreshAsksEveryListOnceAndShowsOnlyWhatDiffers()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        const int asked = scene.source.asked();
        scene.cascade.refresh();
        scene.cascade.refresh(); // the first is not waited for any more
        QCOMPARE(scene.source.asked(), asked + 6);
        QCOMPARE(scene.source.waiting().size(), size_t(3));
        QSignalSpy changes(&scene.cascade.list(Level::Staff), &QAbstractItemModel::dataChanged);
        QSignalSpy removed(&scene.cascade.list(Level::Staff), &QAbstractItemModel::rowsRemoved);
        QVERIFY(scene.replyToAll());
        QCOMPARE(changes.size() + removed.size(), 0);
    }

    void unreadableRowsAreCounted()
    {
        Scene scene;
        Listing<Staff> staff = listing<Staff>({u"S1"_s});
        staff.unreadable = 3;
        scene.source.take(What::Staff)->staff(staff);
        QCOMPARE(scene.cascade.list(Level::Staff).unreadable(), 3);
    }

    // R01, R02, R03: there is no late answer, because its Call is gone.
    void aQuestionEndsAsSoonAsAnotherReplacesIt()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Location, u"L2"_s);
        QCOMPARE(scene.source.cancelled(), 2);
        QCOMPARE(scene.asking(), (QStringList{u"Services L2--"_s, u"Staff L2--"_s}));
        QVERIFY(scene.reply(Level::Staff, {u"S2"_s}));
        QCOMPARE(scene.ids(Level::Staff), QStringList{u"S2"_s});
        QCOMPARE(scene.state(Level::Staff), LoadState::Ready);
    }

    void quickChoicesThereAndBackLeaveTheNewestQuestionOnly()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Location, u"L2"_s);
        scene.choose(Level::Location, u"L1"_s);
        QCOMPARE(scene.source.cancelled(), 4);
        QCOMPARE(scene.asking(), (QStringList{u"Services L1--"_s, u"Staff L1--"_s}));
        scene.source.take(What::Staff)->fail(brokenServer); // the second answer for L1 is lost
        QCOMPARE(scene.ids(Level::Staff), QStringList());
        QCOMPARE(scene.state(Level::Staff), LoadState::Failed);
    }

    void anErrorOfAnEarlierQuestionDoesNotShow()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        scene.choose(Level::Location, u"L2"_s);
        for (const auto &question : scene.source.waiting())
            QCOMPARE(question->by, narrowedBy(u"L2"_s)); // nobody is left to hear L1's
        QVERIFY(scene.reply(Level::Staff, {u"S2"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V2"_s}));
        QCOMPARE(scene.state(Level::Staff), LoadState::Ready);
        QCOMPARE(scene.state(Level::Service), LoadState::Ready);
    }

    // R10: whoever hears of an answer may ask the next question from within.
    void aChoiceMayBeMadeFromWithinAnAnswer()
    {
        Scene scene;
        QObject here;
        connect(&scene.cascade.list(Level::Location), &LoadingModel::stateChanged, &here, [&] {
            if (scene.state(Level::Location) == LoadState::Ready)
                scene.choose(Level::Location, u"L1"_s);
        });
        QVERIFY(scene.reply(Level::Location, {u"L1"_s}));
        QCOMPARE(scene.asking(), (QStringList{u"Services L1--"_s, u"Staff L1--"_s}));
        QCOMPARE(scene.source.cancelled(), 2);
        QCOMPARE(scene.cascade.chosen(Level::Location)->name, u"Name of L1"_s);
    }

    void lookingAheadAsksOnceAndALaterChoiceShowsAtOnce()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.cascade.lookAhead(u"L2"_s);
        QCOMPARE(scene.asking(), (QStringList{u"Services L2-- ahead"_s, u"Staff L2-- ahead"_s}));
        QVERIFY(scene.reply(Level::Staff, {u"S2"_s}));
        QVERIFY(scene.reply(Level::Service, {u"V2"_s}));
        QCOMPARE(scene.ids(Level::Staff), (QStringList{u"S1"_s, u"S2"_s, u"S3"_s}));
        scene.cascade.lookAhead(u"L2"_s);
        QCOMPARE(scene.asking(), QStringList());
        scene.choose(Level::Location, u"L2"_s);
        QCOMPARE(scene.ids(Level::Staff), QStringList{u"S2"_s});
        QCOMPARE(scene.ids(Level::Service), QStringList{u"V2"_s});
        QVERIFY(scene.cascade.list(Level::Staff).asOf().isValid());
    }

    void whatIsAskedAlreadyIsNotAskedAhead()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L2"_s);
        scene.cascade.lookAhead(u"L2"_s);
        QCOMPARE(scene.asking(), (QStringList{u"Services L2--"_s, u"Staff L2--"_s}));
    }

    void aRefreshLetsTheSourceForget()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L2"_s);
        QCOMPARE(scene.source.forgotten, 0);
        scene.cascade.refresh();
        QCOMPARE(scene.source.forgotten, 1);
    }

    void aNewWishToLookAheadEndsTheFormer()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.cascade.lookAhead(u"L2"_s);
        scene.cascade.lookAhead(u"L3"_s);
        QCOMPARE(scene.asking(), (QStringList{u"Services L3-- ahead"_s, u"Staff L3-- ahead"_s}));
        QCOMPARE(scene.source.cancelled(), 2);
    }

    void aFailureWhileLookingAheadIsNobodysConcern()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.cascade.lookAhead(u"L2"_s);
        scene.source.take(What::Staff)->fail(brokenServer);
        QCOMPARE(scene.state(Level::Staff), LoadState::Ready);
        scene.choose(Level::Location, u"L2"_s);
        QCOMPARE(scene.ids(Level::Staff), QStringList());
        QCOMPARE(scene.state(Level::Staff), LoadState::Loading);
    }

    void stoppingEndsEveryCallAndKeepsRows()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.cascade.refresh();
        scene.cascade.lookAhead(u"L2"_s);
        QVERIFY(scene.reply(Level::Location, {u"L1"_s}));
        scene.cascade.stop();
        QCOMPARE(scene.asking(), QStringList());
        QCOMPARE(scene.state(Level::Location), LoadState::Ready);
        QCOMPARE(scene.state(Level::Staff), LoadState::Failed);
        QCOMPARE(scene.cascade.list(Level::Staff).lastError().kind, Error::Kind::Cancelled);
        QCOMPARE(scene.ids(Level::Staff), (QStringList{u"S1"_s, u"S2"_s, u"S3"_s}));
    }

    // R06
    void anotherSourceClearsEverythingAndHearsNothingOfTheFormer()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s}));
        QSignalSpy selected(&scene.cascade, &CascadeModel::selectionChanged);
        scene.cascade.setSource(&scene.other);
        QCOMPARE(scene.asking(), QStringList());
        QCOMPARE(scene.asking(scene.other),
            (QStringList{u"Locations --"_s, u"Services --"_s, u"Staff --"_s}));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(scene.cascade.selection(), Selection());
        for (const Level level : allLevels) {
            QCOMPARE(scene.ids(level), QStringList());
            QVERIFY(!scene.cascade.list(level).asOf().isValid());
        }
        scene.choose(Level::Location, u"L1"_s); // what the former account answered is forgotten
        QCOMPARE(scene.ids(Level::Staff), QStringList());
    }

    void withoutASourceNothingIsAskedOrShown()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.cascade.setSource(nullptr);
        scene.cascade.refresh();
        scene.cascade.lookAhead(u"L1"_s);
        scene.cascade.stop();
        QCOMPARE(scene.asking(), QStringList());
        for (const Level level : allLevels) {
            QCOMPARE(scene.state(level), LoadState::NotAsked);
            QCOMPARE(scene.ids(level), QStringList());
        }
    }

    void newCredentialsKeepRowsAndChoicesAndAskAgain()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.choose(Level::Location, u"L1"_s);
        QVERIFY(scene.reply(Level::Staff, {u"S1"_s}));
        scene.cascade.lookAhead(u"L3"_s);
        scene.cascade.replaceSource(&scene.other);
        QCOMPARE(scene.asking(), QStringList());
        QCOMPARE(scene.asking(scene.other),
            (QStringList{u"Locations --"_s, u"Services L1--"_s, u"Staff L1--"_s}));
        QCOMPARE(scene.cascade.selection(), narrowedBy(u"L1"_s));
        QCOMPARE(scene.ids(Level::Staff), QStringList{u"S1"_s});
    }

    void listsThatCannotBeAskedStayNotAsked_data()
    {
        QTest::addColumn<bool>("places");
        QTest::addColumn<bool>("staff");
        QTest::addColumn<QStringList>("all");
        QTest::addColumn<QStringList>("ofALocation");
        const QStringList none;
        QTest::newRow("no staff") << true << false
                                  << QStringList{u"Locations --"_s, u"Services --"_s}
                                  << QStringList{u"Services L1--"_s};
        QTest::newRow("no places")
            << false << true << QStringList{u"Staff --"_s} << QStringList{u"Staff L1--"_s};
        QTest::newRow("neither") << false << false << none << none;
    }

    void listsThatCannotBeAskedStayNotAsked()
    {
        QFETCH(bool, places);
        QFETCH(bool, staff);
        QFETCH(QStringList, all);
        QFETCH(QStringList, ofALocation);
        const auto verifyStates = [&](Scene &scene) {
            for (const Level level : allLevels) {
                const bool isAsked = level == Level::Staff ? staff : places;
                QCOMPARE(scene.state(level) == LoadState::NotAsked, !isAsked);
            }
        };
        Scene scene;
        FakeSource poor;
        poor.able = {.places = places, .staff = staff};
        scene.cascade.setSource(&poor);
        QCOMPARE(scene.asking(poor), all);
        verifyStates(scene);
        scene.cascade.refresh();
        QCOMPARE(scene.asking(poor), all);
        verifyStates(scene);
        scene.choose(Level::Location, u"L1"_s);
        for (const QString &asked : ofALocation)
            QVERIFY(scene.asking(poor).contains(asked));
        QCOMPARE(poor.waiting().size(), static_cast<size_t>(all.size()));
        verifyStates(scene);
        scene.cascade.stop(); // what was not asked did not fail
        verifyStates(scene);
        scene.cascade.lookAhead(u"L2"_s);
        QCOMPARE(poor.waiting().size(), static_cast<size_t>(ofALocation.size()));
        verifyStates(scene);
    }

    void aSourceThatReplacesAnotherIsAskedWhatItCanBe()
    {
        Scene scene;
        QVERIFY(scene.replyToAll());
        scene.other.able = {.staff = false};
        scene.cascade.replaceSource(&scene.other);
        QCOMPARE(scene.asking(scene.other), (QStringList{u"Locations --"_s, u"Services --"_s}));
        scene.choose(Level::Location, u"L1"_s);
        QCOMPARE(scene.asking(scene.other), (QStringList{u"Locations --"_s, u"Services L1--"_s}));
    }

    void zonesAreToldOnceTheyAreKnownOrAreOthers()
    {
        Scene scene;
        QSignalSpy changed(&scene.cascade, &CascadeModel::zonesChanged);
        const LocationId berlin{u"L1"_s};
        Listing<Location> places = listing<Location>({u"L1"_s, u"L2"_s});
        places.items[0].zone = QTimeZone("Europe/Berlin");
        scene.source.take(What::Locations)->locations(places);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(scene.cascade.zoneOf(berlin), QTimeZone("Europe/Berlin"));
        QVERIFY(!scene.cascade.zoneOf({u"L2"_s}).isValid());
        QVERIFY(!scene.cascade.zoneOf({u"unknown"_s}).isValid());

        scene.cascade.refresh();
        scene.source.take(What::Locations)->locations(places);
        QCOMPARE(changed.size(), 1);

        scene.cascade.refresh();
        places.items[0].zone = QTimeZone("Asia/Kolkata");
        scene.source.take(What::Locations)->locations(places);
        QCOMPARE(changed.size(), 2);

        scene.choose(Level::Staff, u"S1"_s); // a narrower list forgets no zone
        scene.source.take(What::Locations)->locations(listing<Location>({}));
        QCOMPARE(scene.cascade.zoneOf(berlin), QTimeZone("Asia/Kolkata"));

        scene.cascade.setSource(&scene.other);
        QVERIFY(!scene.cascade.zoneOf(berlin).isValid());
    }

    void destroyingTheCascadeEndsEveryCall()
    {
        FakeSource source;
        {
            CascadeModel cascade;
            cascade.setSource(&source);
            cascade.lookAhead(u"L1"_s);
            QCOMPARE(source.waiting().size(), size_t(5));
        }
        QCOMPARE(source.waiting().size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestCascadeModel)
#include "tst_cascademodel.moc"
