// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "core/models/questionvocabularymodel.h"
#include "tests/support/fakesource.h"

#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using What = FakeSource::What;

class TestQuestionVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk->setSource(nullptr); }

    void nothingIsAskedUntilSomebodyWantsToKnow();
    void listsAreAskedWholeWhateverIsChosen();
    void namesCome();
    void whatIsKnownIsNotAskedAgain();
    void aListThatFailedIsAskedAgain();
    void anotherAccountForgets();
    void newCredentialsAskAnew();
    void whatAnAccountCannotTellIsNotAsked();

private:
    void answerOthers();
    void answer();

    FakeSource m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QuestionVocabularyModel> m_names;
};

void TestQuestionVocabulary::init()
{
    m_names.reset();
    m_desk = std::make_unique<Desk>();
    m_source.able = {};
    m_desk->setSource(&m_source);
    answerOthers();
    m_names = std::make_unique<QuestionVocabularyModel>(*m_desk);
}

/// What the desk itself asks for.
void TestQuestionVocabulary::answerOthers()
{
    while (const auto question = m_source.take())
        question->fail(Error{.kind = Error::Kind::Server});
}

void TestQuestionVocabulary::answer()
{
    m_source.take(What::Locations)
        ->locations(Listing<Location>{.items = {{.id = {u"1"_s}, .name = u"Austin"_s}}});
    m_source.take(What::Staff)
        ->staff(Listing<Staff>{
            .items = {{.id = {u"7"_s}, .name = u"Ada"_s},
                {.id = {u"8"_s}, .name = u"Assistant"_s, .acceptsAppointments = false}}});
    m_source.take(What::Services)
        ->services(
            Listing<Service>{.items = {{.id = {u"21"_s}, .name = u"Massage"_s, .length = 60min}}});
}

void TestQuestionVocabulary::nothingIsAskedUntilSomebodyWantsToKnow()
{
    QCOMPARE(m_names->state(), LoadState::NotAsked);
    QVERIFY(m_source.waiting().empty());
}

void TestQuestionVocabulary::listsAreAskedWholeWhateverIsChosen()
{
    m_desk->cascade().choose(Level::Location, u"1"_s);
    answerOthers();
    m_names->load();
    QCOMPARE(m_source.waiting().size(), size_t(3));
    for (const auto &question : m_source.waiting())
        QCOMPARE(question->by, Selection{});
    QCOMPARE(m_names->state(), LoadState::Loading);
}

void TestQuestionVocabulary::namesCome()
{
    QSignalSpy changes(m_names.get(), &QuestionVocabularyModel::changed);
    m_names->load();
    answer();
    QCOMPARE(m_names->state(), LoadState::Ready);
    QCOMPARE(changes.size(), 4);
    const QuestionVocabulary &vocabulary = m_names->vocabulary();
    QCOMPARE(vocabulary.locations.size(), 1);
    QCOMPARE(vocabulary.locations.constFirst().name, u"Austin"_s);
    QCOMPARE(vocabulary.staff.size(), 1); // who serves nobody is no answer
    QCOMPARE(vocabulary.staff.constFirst().id, u"7"_s);
    QCOMPARE(vocabulary.services.constFirst().length, 60min);
}

void TestQuestionVocabulary::whatIsKnownIsNotAskedAgain()
{
    m_names->load();
    m_names->load();
    QCOMPARE(m_source.waiting().size(), size_t(3));
    answer();
    m_names->load();
    QVERIFY(m_source.waiting().empty());
}

void TestQuestionVocabulary::aListThatFailedIsAskedAgain()
{
    m_names->load();
    m_source.take(What::Staff)->fail(Error{.kind = Error::Kind::Offline});
    QCOMPARE(m_names->state(), LoadState::Loading);
    m_source.take(What::Locations)->locations(Listing<Location>{});
    m_source.take(What::Services)->services(Listing<Service>{});
    QCOMPARE(m_names->state(), LoadState::Failed);
    QCOMPARE(m_names->lastError().kind, Error::Kind::Offline);
    m_names->load();
    QCOMPARE(m_source.waiting().size(), size_t(1));
    m_source.take(What::Staff)->staff(Listing<Staff>{});
    QCOMPARE(m_names->state(), LoadState::Ready);
}

void TestQuestionVocabulary::anotherAccountForgets()
{
    m_names->load();
    answer();
    m_names->load();
    FakeSource other;
    m_desk->setSource(&other);
    QCOMPARE(m_names->state(), LoadState::NotAsked);
    QVERIFY(m_names->vocabulary().locations.isEmpty());
    m_names->load();
    m_desk->setSource(nullptr);
    QVERIFY(other.waiting().empty()); // nobody waits for it any more
    m_names->load();
    QCOMPARE(m_names->state(), LoadState::NotAsked);
}

void TestQuestionVocabulary::newCredentialsAskAnew()
{
    m_names->load();
    answer();
    FakeSource renewed;
    m_desk->replaceSource(&renewed);
    QCOMPARE(m_names->state(), LoadState::NotAsked);
    m_desk->setSource(nullptr);
}

void TestQuestionVocabulary::whatAnAccountCannotTellIsNotAsked()
{
    FakeSource other;
    other.able = {.places = false, .staff = false};
    m_desk->setSource(&other);
    while (const auto question = other.take())
        question->fail(Error{.kind = Error::Kind::Server});
    m_names->load();
    QVERIFY(other.waiting().empty());
    QCOMPARE(m_names->state(), LoadState::Ready);
    m_desk->setSource(nullptr);
}

QTEST_MAIN(TestQuestionVocabulary)
#include "tst_questionvocabulary.moc"
