// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/layeredstore.h"
#include "core/credentials/memorystore.h"
#include "tests/support/await.h"

#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

/// The bytes read, or nothing where there is no entry.
std::optional<QByteArray> read(CredentialStore &store, const CredentialKey &key)
{
    const auto found =
        await<Secret>([&](Answer<Secret> answer) { return store.read(key, std::move(answer)); });
    if (found)
        return found->reveal();
    if (found.error().kind != Error::Kind::NoCredential)
        qFatal("an error that is not NoCredential: %s", qPrintable(found.error().detail));
    return {};
}

bool write(CredentialStore &store, const CredentialKey &key, const QByteArray &secret)
{
    return bool(await<Done>(
        [&](Answer<Done> answer) { return store.write(key, Secret(secret), std::move(answer)); }));
}

bool remove(CredentialStore &store, const CredentialKey &key)
{
    return bool(
        await<Done>([&](Answer<Done> answer) { return store.remove(key, std::move(answer)); }));
}

const CredentialKey key{u"timetap/1/private-key"_s};
const CredentialKey otherKey{u"timetap/2/private-key"_s};

} // namespace

/// await() itself fails where an answer comes from within the question.
class TestMemoryStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void aLaterWriteReplacesAnEarlierOne();
    void aRemovedEntryIsGone();
    void removingNothingIsDone();
    void secretsAreKeptByteForByte();
    void anAnswerIsOfTheMomentOfItsQuestion();
    void aDestroyedCallNeverAnswers();
    void theSessionCopyWins();
    void theSessionCopyStaysOutOfTheLastingStore();
    void aWriteForgetsTheSessionCopy();
    void aRemovalRemovesBoth();
    void layersKeepTheirKeysApart();
    void anAnswerMayDestroyItsOwnCall();
};

void TestMemoryStores::whatIsWrittenIsReadBack()
{
    MemoryStore store;
    QCOMPARE(read(store, key), std::nullopt);
    QVERIFY(write(store, key, "first"));
    QCOMPARE(read(store, key), QByteArray("first"));
    QCOMPARE(read(store, otherKey), std::nullopt);
    QVERIFY(store.holds(key));
    QVERIFY(!store.holds(otherKey));
}

void TestMemoryStores::aLaterWriteReplacesAnEarlierOne()
{
    MemoryStore store;
    QVERIFY(write(store, key, "first"));
    QVERIFY(write(store, key, "second"));
    QCOMPARE(read(store, key), QByteArray("second"));
}

void TestMemoryStores::aRemovedEntryIsGone()
{
    MemoryStore store;
    QVERIFY(write(store, key, "first"));
    QVERIFY(write(store, otherKey, "other"));
    QVERIFY(remove(store, key));
    QCOMPARE(read(store, key), std::nullopt);
    QCOMPARE(read(store, otherKey), QByteArray("other"));
}

void TestMemoryStores::removingNothingIsDone()
{
    MemoryStore store;
    QVERIFY(remove(store, key));
}

void TestMemoryStores::secretsAreKeptByteForByte()
{
    MemoryStore store;
    const QByteArray odd("a\0b\xff\n", 5);
    QVERIFY(write(store, key, odd));
    QCOMPARE(read(store, key), odd);
    QVERIFY(write(store, key, {}));
    QCOMPARE(read(store, key), QByteArray());
}

void TestMemoryStores::anAnswerIsOfTheMomentOfItsQuestion()
{
    MemoryStore store;
    store.keep(key, Secret("before"));
    const auto found = await<Secret>([&](Answer<Secret> answer) {
        Call call = store.read(key, std::move(answer));
        store.keep(key, Secret("after"));
        return call;
    });
    QVERIFY(found);
    QCOMPARE(found->reveal(), QByteArray("before"));
}

void TestMemoryStores::aDestroyedCallNeverAnswers()
{
    MemoryStore memory;
    LayeredStore layered(memory);
    layered.keepForSession(key, Secret("kept"));
    int answers = 0;
    const auto count = [&](const auto &) { ++answers; };
    for (CredentialStore *store :
        {static_cast<CredentialStore *>(&memory), static_cast<CredentialStore *>(&layered)}) {
        store->read(key, count).cancel();
        store->write(key, Secret("written"), count).cancel();
        store->remove(key, count).cancel();
    }
    QCOMPARE(read(memory, key), std::nullopt); // asked last, so it would be answered last
    QCOMPARE(answers, 0);
}

void TestMemoryStores::theSessionCopyWins()
{
    MemoryStore lasting;
    lasting.keep(key, Secret("lasting"));
    LayeredStore store(lasting);
    QCOMPARE(read(store, key), QByteArray("lasting"));
    store.keepForSession(key, Secret("session"));
    QCOMPARE(read(store, key), QByteArray("session"));
}

void TestMemoryStores::theSessionCopyStaysOutOfTheLastingStore()
{
    MemoryStore lasting;
    LayeredStore store(lasting);
    store.keepForSession(key, Secret("session"));
    QCOMPARE(read(store, key), QByteArray("session"));
    QVERIFY(!lasting.holds(key));
    LayeredStore afterRestart(lasting);
    QCOMPARE(read(afterRestart, key), std::nullopt);
}

void TestMemoryStores::aWriteForgetsTheSessionCopy()
{
    MemoryStore lasting;
    LayeredStore store(lasting);
    store.keepForSession(key, Secret("session"));
    QVERIFY(write(store, key, "written"));
    QCOMPARE(read(store, key), QByteArray("written"));
    QCOMPARE(read(lasting, key), QByteArray("written"));
}

void TestMemoryStores::aRemovalRemovesBoth()
{
    MemoryStore lasting;
    lasting.keep(key, Secret("lasting"));
    LayeredStore store(lasting);
    store.keepForSession(key, Secret("session"));
    QVERIFY(remove(store, key));
    QCOMPARE(read(store, key), std::nullopt);
    QVERIFY(!lasting.holds(key));
}

void TestMemoryStores::layersKeepTheirKeysApart()
{
    MemoryStore lasting;
    lasting.keep(otherKey, Secret("lasting"));
    LayeredStore store(lasting);
    store.keepForSession(key, Secret("session"));
    QCOMPARE(read(store, otherKey), QByteArray("lasting"));
    QVERIFY(remove(store, otherKey));
    QCOMPARE(read(store, key), QByteArray("session"));
}

void TestMemoryStores::anAnswerMayDestroyItsOwnCall()
{
    MemoryStore store;
    store.keep(key, Secret("kept"));
    QByteArray found;
    Call call;
    call = store.read(key, [&](const Result<Secret> &result) {
        call.cancel();
        found = result->reveal();
    });
    QTRY_COMPARE(found, QByteArray("kept"));
    QVERIFY(!call.holds());
}

QTEST_GUILESS_MAIN(TestMemoryStores)
#include "tst_memorystores.moc"
