// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/rostermodel.h"

#include "tests/core/models/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using What = FakeSource::What;

namespace {

const RosterQuery alma{.staff = {{u"S1"_s}}, .days = {QDate(2026, 3, 2), QDate(2026, 3, 2)}};
const Roster ofAlma{.days = alma.days, .people = {{u"S1"_s}}, .knowsTimeOff = true};

struct Scene
{
    FakeSource source;
    FakeSource other;
    RosterModel model;

    Scene()
    {
        model.setSource(&source);
        model.setQuery(alma);
    }

    void fill() { source.take(What::Roster)->roster(ofAlma); }
};

} // namespace

class TestRosterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionIsAskedAsItIsAndItsAnswerKept()
    {
        Scene scene;
        QCOMPARE(scene.source.waiting().front()->rosterQuery, alma);
        QCOMPARE(scene.model.state(), LoadState::Loading);
        QVERIFY(!scene.model.roster() && !scene.model.asOf().isValid());
        QSignalSpy changed(&scene.model, &RosterModel::changed);
        scene.fill();
        QCOMPARE(*scene.model.roster(), ofAlma);
        QCOMPARE(scene.model.asOf().timeSpec(), Qt::UTC);
        QCOMPARE(scene.model.state(), LoadState::Ready);
        QCOMPARE(changed.size(), 1);
    }

    void nothingIsAskedWithoutAQuestionOrASource()
    {
        Scene scene;
        scene.fill();
        scene.model.setQuery({});
        QVERIFY(!scene.model.roster() && !scene.model.asOf().isValid());
        QCOMPARE(scene.model.state(), LoadState::NotAsked);
        scene.model.reload();
        scene.model.setSource(nullptr);
        scene.model.setQuery(alma);
        QCOMPARE(scene.model.state(), LoadState::NotAsked);
        QCOMPARE(scene.source.asked(), 1);
    }

    void theSameQuestionIsAskedOnce()
    {
        Scene scene;
        scene.model.setQuery(alma);
        scene.fill();
        scene.model.setQuery(alma);
        QCOMPARE(scene.source.asked(), 1);
    }

    void anotherQuestionForgetsTheAnswerAndEndsTheFormer()
    {
        Scene scene;
        scene.fill();
        scene.model.reload();
        RosterQuery next = alma;
        next.days = {QDate(2026, 3, 3), QDate(2026, 3, 3)};
        scene.model.setQuery(next);
        QCOMPARE(scene.source.cancelled(), 1);
        QVERIFY(!scene.model.roster());
        QCOMPARE(scene.source.waiting().front()->rosterQuery, next);
    }

    void aReloadAndItsFailureKeepTheAnswer()
    {
        Scene scene;
        scene.fill();
        scene.model.reload();
        QCOMPARE(scene.model.state(), LoadState::Loading);
        QCOMPARE(*scene.model.roster(), ofAlma);
        const QDateTime age = scene.model.asOf();
        scene.source.take(What::Roster)->fail(brokenServer);
        QCOMPARE(scene.model.asOf(), age);
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Server);
        QCOMPARE(*scene.model.roster(), ofAlma);
    }

    void stoppingEndsTheCallAndKeepsTheAnswer()
    {
        Scene scene;
        scene.fill();
        scene.model.stop();
        QCOMPARE(scene.model.state(), LoadState::Ready);
        scene.model.reload();
        scene.model.stop();
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.model.state(), LoadState::Failed);
        QCOMPARE(scene.model.lastError().kind, Error::Kind::Cancelled);
        QCOMPARE(*scene.model.roster(), ofAlma);
    }

    void anotherAccountForgetsAndNewCredentialsDoNot()
    {
        Scene scene;
        scene.fill();
        scene.model.reload();
        scene.model.setSource(&scene.other, true);
        QCOMPARE(scene.source.waiting().size(), size_t(0));
        QCOMPARE(scene.other.waiting().size(), size_t(1));
        QCOMPARE(*scene.model.roster(), ofAlma);
        scene.model.setSource(&scene.source);
        QCOMPARE(scene.other.waiting().size(), size_t(0));
        QCOMPARE(scene.source.waiting().size(), size_t(1));
        QVERIFY(!scene.model.roster());
    }
};

QTEST_GUILESS_MAIN(TestRosterModel)
#include "tst_rostermodel.moc"
