// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/types/secret.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <concepts>

using namespace daybook;

namespace {

template <typename T>
concept Loggable = requires(QDebug stream, const T &value)
{
    stream << value;
};
template <typename T>
concept EqualityComparable = requires(const T &a, const T &b)
{
    a == b;
};

static_assert(
    Loggable<QByteArray> && EqualityComparable<QByteArray>, "the concepts see what they should");
static_assert(!Loggable<Secret>);
static_assert(!EqualityComparable<Secret>);
static_assert(!std::convertible_to<Secret, QByteArray> && !std::convertible_to<Secret, QString>);
static_assert(!std::convertible_to<QByteArray, Secret>, "nothing becomes a secret by accident");

/// Bytes that stand nowhere else in this process: made as they are written, compared as they are
/// computed.
char canaryByte(int place)
{
    return static_cast<char>('A' + (place * 37 + place * place * 11 + 5) % 57);
}
constexpr int canarySize = 256;

QByteArray makeCanary()
{
    QByteArray bytes(canarySize, Qt::Uninitialized);
    for (int i = 0; i < canarySize; ++i)
        bytes[i] = canaryByte(i);
    return bytes;
}

/// Whether the middle of a canary stands at @p place; its head and tail may be overwritten by the
/// allocator.
bool isCanaryAt(QByteArrayView memory, qsizetype place)
{
    for (int i = 64; i < canarySize - 64; ++i) {
        if (memory.at(place + i) != canaryByte(i))
            return false;
    }
    return true;
}

int canariesIn(QByteArrayView memory)
{
    int found = 0;
    for (qsizetype place = 0; place + canarySize < memory.size(); place += 8) {
        if (memory.at(place + 64) == canaryByte(64) && isCanaryAt(memory, place))
            ++found;
    }
    return found;
}

/// Canaries in the heap of this process, freed memory included, read as a debugger would.
int canariesInHeap()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QFile::ReadOnly) || !memory.open(QFile::ReadOnly | QFile::Unbuffered))
        return -1;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.endsWith("[heap]"))
            continue;
        const QByteArray range = line.left(line.indexOf(' '));
        const qint64 from = range.left(range.indexOf('-')).toLongLong(nullptr, 16);
        const qint64 to = range.mid(range.indexOf('-') + 1).toLongLong(nullptr, 16);
        static std::array<char, 8 * 1024 * 1024>
            copy; // not in the heap, or it would be found there
        memory.seek(from);
        const qint64 size = memory.read(copy.data(), std::min<qint64>(to - from, copy.size()));
        return canariesIn(QByteArrayView(copy.data(), size));
    }
    return -1;
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastHolderWipesTheBytes();
    void anotherHolderKeepsItsBytes();
    void aMovedSecretLeavesNothingBehind();
    void assigningReplacesTheBytes();
};

void TestSecret::theLastHolderWipesTheBytes()
{
    QVERIFY(canariesInHeap() <= 0);
    {
        const Secret secret(makeCanary());
        const Secret copy = secret;
        QCOMPARE(copy.reveal().size(), canarySize);
        if (canariesInHeap() < 1)
            QSKIP(
                "the heap of this build cannot be looked into"); // sanitizers have one of their own
    }
    QCOMPARE(canariesInHeap(), 0);
    {
        const QByteArray plain = makeCanary();
        QCOMPARE(plain.size(), canarySize);
    }
    QVERIFY2(canariesInHeap() > 0, "this test would not see bytes that were left behind");
}

void TestSecret::anotherHolderKeepsItsBytes()
{
    const QByteArray bytes("0123456789abcdef");
    const Secret kept(bytes);
    {
        const Secret copy = kept;
        QCOMPARE(copy.reveal(), bytes);
    }
    QCOMPARE(kept.reveal(), QByteArray("0123456789abcdef"));
}

void TestSecret::aMovedSecretLeavesNothingBehind()
{
    Secret from(QByteArray("key"));
    const Secret to = std::move(from);
    QVERIFY(from.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
    QCOMPARE(to.reveal(), QByteArray("key"));
}

void TestSecret::assigningReplacesTheBytes()
{
    Secret secret(QByteArray("old"));
    secret = Secret(QByteArray("new"));
    QCOMPARE(secret.reveal(), QByteArray("new"));
    QVERIFY(Secret().isEmpty());
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
