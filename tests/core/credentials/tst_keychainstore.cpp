// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/keychainjob.h"
#include "core/credentials/keychainstore.h"
#include "tests/core/credentials/secretservice.h"
#include "tests/support/await.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <vector>

using namespace daybook;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

const QString service = u"org.daybook.test"_s;
const CredentialKey key{u"timetap/1/private-key"_s};
constexpr auto shortPatience = 300ms;

/// "answered", or why not, for comparing and for reading in a failed comparison.
template <typename T>
QByteArray said(const Result<T> &result)
{
    if (result)
        return "answered";
    if (result.error().httpStatus == -1)
        return result.error().detail.toUtf8();
    switch (result.error().kind) {
    case Kind::KeychainMissing:
        return "missing";
    case Kind::KeychainLocked:
        return "locked";
    case Kind::KeychainSlow:
        return "slow";
    case Kind::NoCredential:
        return "no credential";
    default:
        return "kind " + QByteArray::number(static_cast<int>(result.error().kind));
    }
}

Result<Secret> read(CredentialStore &store, const CredentialKey &of = key)
{
    return await<Secret>([&](Answer<Secret> answer) { return store.read(of, std::move(answer)); });
}

QByteArray bytesRead(CredentialStore &store, const CredentialKey &of = key)
{
    const auto found = read(store, of);
    return found ? found->reveal() : said(found);
}

QByteArray saidToWrite(
    CredentialStore &store, const QByteArray &secret, const CredentialKey &of = key)
{
    return said(await<Done>(
        [&](Answer<Done> answer) { return store.write(of, Secret(secret), std::move(answer)); }));
}

QByteArray saidToRemove(CredentialStore &store, const CredentialKey &of = key)
{
    return said(
        await<Done>([&](Answer<Done> answer) { return store.remove(of, std::move(answer)); }));
}

/// How the entry is called in the Secret Service.
QStringList attributes(const CredentialKey &of = key, const QString &in = service)
{
    return {u"user"_s, in + u'/' + of.text, u"server"_s, in};
}

bool storedBySecretTool(const QString &type, const QByteArray &secret)
{
    const QStringList store{u"store"_s, u"--label=test"_s};
    return secretservice::secretTool(store + attributes() + QStringList{u"type"_s, type}, secret)
        .has_value();
}

QByteArray secretToolFinds(const CredentialKey &of = key, const QString &in = service)
{
    const auto found = secretservice::secretTool(QStringList{u"lookup"_s} + attributes(of, in));
    return found ? QByteArray::fromBase64(*found) : "nothing";
}

enum class Verb { Read, Write, Remove };

/// One question and what was answered to it.
struct Question
{
    Question(CredentialStore &store, Verb verb)
    {
        const auto take = [this](const auto &result) {
            answer = said(result);
            ++answers;
        };
        switch (verb) {
        case Verb::Read:
            call = store.read(key, take);
            break;
        case Verb::Write:
            call = store.write(key, Secret("new"), take);
            break;
        case Verb::Remove:
            call = store.remove(key, take);
            break;
        }
    }
    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;

    /// Lets the event loop turn @p turns times. False when the answer came before that.
    [[nodiscard]] bool runsAfter(int turns) const
    {
        for (int turn = 0; turn < turns && answers == 0; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        return answers == 0;
    }

    QByteArray answer;
    int answers = 0;
    Call call;
};

constexpr int answeredBeforeTheKill = 3;

/// Asks, kills the keyring after @p turns of the event loop, and prints what was answered.
int askAndKill(Verb verb, int turns)
{
    if (!secretservice::isOurOwn())
        return 1;
    KeychainStore store(service);
    const Question question(store, verb);
    const bool runs = question.runsAfter(turns);
    const bool killed = secretservice::kill();
    const bool answered = QTest::qWaitFor([&] { return question.answers > 0; }, 10'000);
    std::fputs(answered ? question.answer.constData() : "no answer", stdout);
    return !killed ? 2 : runs ? 0 : answeredBeforeTheKill;
}

} // namespace

/// Runs under tests/support/with-secret-service.sh, with a real and empty keyring of its own.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatIsWrittenIsReadBackByteForByte_data();
    void whatIsWrittenIsReadBackByteForByte();
    void aLaterWriteReplacesAnEarlierOne();
    void aRemovedEntryIsGone();
    void aMissingEntryIsSaid();
    void oddKeyNamesKeepTheirOwnSecrets();
    void storesOfDifferentServicesDoNotSeeEachOther();
    void theNextReadSeesWhatAnotherProgramDid();
    void ofTwoWritersOneWinsWhole();
    void aWriteThatIsNotReadBackIsNotDone();
    void aLockedKeyringIsNotAnEmptyOne();
    void aLockedKeyringTakesNothing();
    void aLockedKeyringRemovesNothing();
    void aStoppedKeychainIsSlowForEveryQuestion();
    void aStoppedKeychainIsSlowToSayWhetherItIsLocked();
    void aQuestionMayBeDroppedAtAnyMoment_data();
    void aQuestionMayBeDroppedAtAnyMoment();
    void theStoreMayGoBeforeItsQuestions_data();
    void theStoreMayGoBeforeItsQuestions();
    void aKilledKeychainIsAnErrorAndNeverDone_data();
    void aKilledKeychainIsAnErrorAndNeverDone();

private:
    static void everyVerb();

    KeychainStore m_store{service};
    KeychainStore m_hastyStore{service, shortPatience};
};

void TestKeychainStore::initTestCase()
{
    if (!secretservice::isOurOwn())
        QSKIP("run it through tests/support/with-secret-service.sh: this must not touch a person's "
              "keyring");
    QVERIFY(!secretservice::isLocked());
}

void TestKeychainStore::init()
{
    QCOMPARE(saidToRemove(m_store), "answered");
}

void TestKeychainStore::cleanup()
{
    if (secretservice::isOurOwn() && QTest::currentTestFailed())
        (void)(secretservice::resume() || secretservice::unlock());
}

void TestKeychainStore::everyVerb()
{
    QTest::addColumn<int>("verb");
    QTest::newRow("read") << static_cast<int>(Verb::Read);
    QTest::newRow("write") << static_cast<int>(Verb::Write);
    QTest::newRow("remove") << static_cast<int>(Verb::Remove);
}

void TestKeychainStore::whatIsWrittenIsReadBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("secret");
    QByteArray everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte += static_cast<char>(byte);
    QTest::newRow("plain") << QByteArray("b6ea7e32-a-private-key");
    QTest::newRow("every byte") << everyByte;
    QTest::newRow("NUL within") << QByteArray("before\0after", 12);
    QTest::newRow("NUL only") << QByteArray(1, '\0');
    QTest::newRow("not ASCII") << QByteArray("Zürich 東京 📅");
    QTest::newRow("lines and blanks") << QByteArray(" a\r\nb\n ");
    QTest::newRow("base64 of something") << QByteArray("c2VjcmV0");
    QTest::newRow("64 KiB") << everyByte.repeated(256);
}

void TestKeychainStore::whatIsWrittenIsReadBackByteForByte()
{
    QFETCH(QByteArray, secret);
    QCOMPARE(saidToWrite(m_store, secret), "answered");
    QCOMPARE(bytesRead(m_store), secret);
    QCOMPARE(secretToolFinds(), secret);
}

void TestKeychainStore::aLaterWriteReplacesAnEarlierOne()
{
    QCOMPARE(saidToWrite(m_store, "a longer secret than the next"), "answered");
    QCOMPARE(saidToWrite(m_store, "short"), "answered");
    QCOMPARE(bytesRead(m_store), "short");
    QCOMPARE(secretToolFinds(), "short");
    QCOMPARE(saidToRemove(m_store), "answered");
    QCOMPARE(bytesRead(m_store), "no credential"); // there was no second copy below
}

void TestKeychainStore::aRemovedEntryIsGone()
{
    QCOMPARE(saidToWrite(m_store, "secret"), "answered");
    QCOMPARE(saidToRemove(m_store), "answered");
    QCOMPARE(bytesRead(m_store), "no credential");
    QCOMPARE(secretToolFinds(), "nothing");
}

void TestKeychainStore::aMissingEntryIsSaid()
{
    QCOMPARE(bytesRead(m_store), "no credential");
    QCOMPARE(saidToRemove(m_store), "answered");
}

void TestKeychainStore::oddKeyNamesKeepTheirOwnSecrets()
{
    const QStringList names{QString(), u" "_s, u"  "_s, u"a b"_s, u"a  b"_s, u"/"_s, u"a/b"_s,
        u"a//b"_s, u"a\\b"_s, u"a\nb"_s, u"a\r\nb"_s, u"A"_s, u"a"_s, u"é"_s, u"e\u0301"_s,
        u"東京"_s, u"\U0001F4C5"_s, u"'\"%s%n$(x)"_s, QString(500, u'n'),
        QString(499, u'n') + u'm'};
    for (int i = 0; i < names.size(); ++i)
        QCOMPARE(
            saidToWrite(m_store, "secret " + QByteArray::number(i), {names.at(i)}), "answered");
    for (int i = 0; i < names.size(); ++i) {
        QCOMPARE(bytesRead(m_store, {names.at(i)}), "secret " + QByteArray::number(i));
        QCOMPARE(secretToolFinds({names.at(i)}), "secret " + QByteArray::number(i));
    }
    for (int i = 0; i < names.size(); ++i) {
        QCOMPARE(saidToRemove(m_store, {names.at(i)}), "answered");
        QCOMPARE(bytesRead(m_store, {names.at(i)}), "no credential");
        if (i + 1 < names.size())
            QCOMPARE(bytesRead(m_store, {names.at(i + 1)}), "secret " + QByteArray::number(i + 1));
    }
}

void TestKeychainStore::storesOfDifferentServicesDoNotSeeEachOther()
{
    KeychainStore other(service + u".other"_s);
    QCOMPARE(saidToWrite(m_store, "ours"), "answered");
    QCOMPARE(bytesRead(other), "no credential");
    QCOMPARE(saidToWrite(other, "theirs"), "answered");
    QCOMPARE(bytesRead(m_store), "ours");
    QCOMPARE(saidToRemove(other), "answered");
    QCOMPARE(bytesRead(other), "no credential");
    QCOMPARE(bytesRead(m_store), "ours");
    KeychainStore same(service);
    QCOMPARE(bytesRead(same), "ours");
}

void TestKeychainStore::theNextReadSeesWhatAnotherProgramDid()
{
    QCOMPARE(saidToWrite(m_store, "ours"), "answered");
    QVERIFY(storedBySecretTool(u"base64"_s, QByteArray("theirs").toBase64()));
    QCOMPARE(bytesRead(m_store), "theirs");
    QVERIFY(secretservice::secretTool(QStringList{u"clear"_s} + attributes()));
    QCOMPARE(bytesRead(m_store), "no credential");
    QVERIFY(storedBySecretTool(u"plaintext"_s, "typed by a person"));
    QCOMPARE(bytesRead(m_store), "typed by a person");
    QCOMPARE(saidToRemove(m_store), "answered");
    QCOMPARE(bytesRead(m_store), "no credential");
}

void TestKeychainStore::ofTwoWritersOneWinsWhole()
{
    KeychainStore other(service);
    const QByteArray ours(20'000, 'a');
    const QByteArray theirs(30'000, 'b');
    QByteArray saidToOurs;
    QByteArray saidToTheirs;
    const Call first =
        m_store.write(key, Secret(ours), [&](const Result<Done> &r) { saidToOurs = said(r); });
    const Call second =
        other.write(key, Secret(theirs), [&](const Result<Done> &r) { saidToTheirs = said(r); });
    QTRY_VERIFY(!saidToOurs.isEmpty() && !saidToTheirs.isEmpty());
    const QByteArray found = bytesRead(m_store);
    QVERIFY(found == ours || found == theirs);
    QCOMPARE(found == ours ? saidToOurs : saidToTheirs, "answered");
}

/// An entry in plain text, which QtKeychain prefers when it reads, stays in front of what we write.
void TestKeychainStore::aWriteThatIsNotReadBackIsNotDone()
{
    QVERIFY(storedBySecretTool(u"plaintext"_s, "in front"));
    QCOMPARE(saidToWrite(m_store, "behind"), "missing");
    QCOMPARE(bytesRead(m_store), "in front");
    QCOMPARE(saidToWrite(m_store, "in front"), "answered");
}

void TestKeychainStore::aLockedKeyringIsNotAnEmptyOne()
{
    QCOMPARE(saidToWrite(m_store, "secret"), "answered");
    QVERIFY(secretservice::lock());
    QCOMPARE(bytesRead(m_store), "locked");
    QCOMPARE(bytesRead(m_store, {u"never written"_s}), "locked");
    QVERIFY(secretservice::unlock());
    QCOMPARE(bytesRead(m_store), "secret");
    QCOMPARE(bytesRead(m_store, {u"never written"_s}), "no credential");
}

void TestKeychainStore::aLockedKeyringTakesNothing()
{
    QCOMPARE(saidToWrite(m_store, "before"), "answered");
    QVERIFY(secretservice::lock());
    QCOMPARE(saidToWrite(m_store, "after"), "locked");
    QCOMPARE(saidToWrite(m_store, "after", {u"never written"_s}), "locked");
    QVERIFY(secretservice::unlock());
    QCOMPARE(bytesRead(m_store), "before");
    QCOMPARE(bytesRead(m_store, {u"never written"_s}), "no credential");
}

void TestKeychainStore::aLockedKeyringRemovesNothing()
{
    QCOMPARE(saidToWrite(m_store, "secret"), "answered");
    QVERIFY(secretservice::lock());
    QCOMPARE(saidToRemove(m_store), "locked");
    QVERIFY(secretservice::unlock());
    QCOMPARE(bytesRead(m_store), "secret");
    QCOMPARE(saidToRemove(m_store), "answered");
    QCOMPARE(bytesRead(m_store), "no credential");
}

void TestKeychainStore::aStoppedKeychainIsSlowForEveryQuestion()
{
    QCOMPARE(saidToWrite(m_store, "secret"), "answered");
    QVERIFY(secretservice::stop());
    QElapsedTimer time;
    time.start();
    std::vector<std::unique_ptr<Question>> questions;
    for (int i = 0; i < 3; ++i) {
        questions.push_back(std::make_unique<Question>(m_hastyStore, Verb::Read));
        questions.push_back(std::make_unique<Question>(m_hastyStore, Verb::Remove));
        questions.push_back(std::make_unique<Question>(m_hastyStore, Verb::Write));
    }
    const auto missing = [&] { return std::ranges::count(questions, 0, &Question::answers); };
    QTRY_COMPARE(missing(), 0);
    const std::chrono::milliseconds waited(time.elapsed());
    QVERIFY2(waited >= shortPatience - 20ms, "patience ended early");
    QVERIFY2(waited < shortPatience + 1s, "a queued question waited for those before it");
    for (const auto &question : questions)
        QCOMPARE(question->answer, "slow");

    QVERIFY(secretservice::resume());
    QCOMPARE(saidToWrite(m_store, "after"), "answered");
    QCOMPARE(bytesRead(m_store), "after");
    for (const auto &question : questions)
        QCOMPARE(question->answers, 1);
}

/// The keyring stops between "not found" and the question whether it is locked, when the job has
/// deleted itself.
void TestKeychainStore::aStoppedKeychainIsSlowToSayWhetherItIsLocked()
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(u"never written"_s);
    bool stopped = false;
    connect(job, &QKeychain::Job::finished, this, [&] { stopped = secretservice::stop(); });
    const auto found = await<Secret>([&](Answer<Secret> answer) {
        return startOperation<KeychainJob>(job, shortPatience, std::move(answer));
    });
    QVERIFY(stopped);
    QVERIFY(secretservice::resume());
    QCOMPARE(said(found), "slow");
    QCOMPARE(bytesRead(m_store), "no credential");
}

void TestKeychainStore::aQuestionMayBeDroppedAtAnyMoment_data()
{
    everyVerb();
}

void TestKeychainStore::aQuestionMayBeDroppedAtAnyMoment()
{
    QFETCH(int, verb);
    bool ranOut = false;
    for (int turns = 0; !ranOut; ++turns) {
        QVERIFY(turns < 1000);
        Question question(m_store, static_cast<Verb>(verb));
        ranOut = !question.runsAfter(turns);
        question.call.cancel();
        const int answers = question.answers;
        const QByteArray found = bytesRead(m_store);
        QVERIFY2(found == "no credential" || found == "new", found.constData());
        QCOMPARE(question.answers, answers);
    }
    QCOMPARE(saidToWrite(m_store, "last"), "answered");
    QCOMPARE(bytesRead(m_store), "last");
}

void TestKeychainStore::theStoreMayGoBeforeItsQuestions_data()
{
    everyVerb();
}

void TestKeychainStore::theStoreMayGoBeforeItsQuestions()
{
    QFETCH(int, verb);
    bool ranOut = false;
    for (int turns = 0; !ranOut; ++turns) {
        QVERIFY(turns < 1000);
        auto store = std::make_unique<KeychainStore>(service);
        Question question(*store, static_cast<Verb>(verb));
        ranOut = !question.runsAfter(turns);
        store.reset();
        QTRY_COMPARE(question.answers, 1);
        QCOMPARE(
            question.answer, static_cast<Verb>(verb) == Verb::Read ? "no credential" : "answered");
    }
    QCOMPARE(saidToWrite(m_store, "last"), "answered");
}

void TestKeychainStore::aKilledKeychainIsAnErrorAndNeverDone_data()
{
    everyVerb();
}

/// Each attempt has a program of its own, askAndKill(): libsecret does not find its way to a second
/// daemon.
void TestKeychainStore::aKilledKeychainIsAnErrorAndNeverDone()
{
    QFETCH(int, verb);
    bool ranOut = false;
    for (int turns = 0; !ranOut; turns += 2) {
        QVERIFY(turns < 1000);
        QVERIFY(storedBySecretTool(u"base64"_s, QByteArray("old").toBase64()));
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(),
            {u"ask-and-kill"_s, QString::number(verb), QString::number(turns)});
        QVERIFY2(program.waitForFinished(20'000), "the question hung");
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        ranOut = program.exitCode() == answeredBeforeTheKill;
        const QByteArray answer = program.readAllStandardOutput();
        QVERIFY(secretservice::restart());
        const QByteArray found = secretToolFinds();
        const QByteArray state = answer + " but then there is " + found;
        switch (static_cast<Verb>(verb)) {
        case Verb::Read:
            QVERIFY2(answer != "no credential" && found == "old", state.constData());
            break;
        case Verb::Write:
            // The daemon answers, the reading back too, before all is on the disk: killed right
            // then it has the old secret again, but whole and never a mix.
            QVERIFY2(found == "new" || found == "old", state.constData());
            break;
        case Verb::Remove:
            QVERIFY2(found == "nothing" || found == "old", state.constData());
            break;
        }
        QVERIFY2(ranOut || answer != "no answer", state.constData());
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "ask-and-kill"_L1)
        return askAndKill(static_cast<Verb>(arguments.at(2).toInt()), arguments.at(3).toInt());
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
