// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/fileexport.h"

#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

/// Numbers, one a line; every tenth is left out. It can be held up at a row.
class Numbers final : public ExportText
{
public:
    explicit Numbers(qsizetype rows) : m_rows(rows) { }

    qsizetype heldAt = -1;
    QSemaphore *isHeld = nullptr;
    QSemaphore *mayGo = nullptr;

    qsizetype rowCount() const override { return m_rows; }
    QByteArray opening() override { return "begin\n"; }
    QByteArray row(qsizetype row) override
    {
        if (row == heldAt) {
            isHeld->release();
            mayGo->acquire();
        }
        return row % 10 == 9 ? QByteArray() : QByteArray::number(row) + '\n';
    }
    QByteArray closing() override { return "end\n"; }

private:
    const qsizetype m_rows;
};

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

/// The room that a full disk leaves, for this process only.
class LittleRoom
{
public:
    explicit LittleRoom(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~LittleRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }
    LittleRoom(const LittleRoom &) = delete;
    LittleRoom &operator=(const LittleRoom &) = delete;

private:
    rlimit m_before = {};
};

} // namespace

class TestFileExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void aFileIsWrittenWhole();
    void anOlderFileIsReplaced();
    void progressIsTold();
    void whatCannotBeWrittenLeavesTheOldFile_data();
    void whatCannotBeWrittenLeavesTheOldFile();
    void aFullDiskLeavesTheOldFile();
    void whatIsNoFileStaysWhatItIs();
    void aLinkToAFileStaysALink();
    void cancellingLeavesTheOldFile();
    void theAnswerMayEndTheCall();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Writes and waits for the end.
    [[nodiscard]] WrittenFile written(const QString &path, qsizetype rows);

    std::optional<QTemporaryDir> m_folder;
    QList<double> m_progress;
};

WrittenFile TestFileExport::written(const QString &path, qsizetype rows)
{
    std::optional<WrittenFile> result;
    m_progress.clear();
    const Call call = startOperation<FileExport>(
        path, std::make_unique<Numbers>(rows), [this](double part) { m_progress.append(part); },
        [&result](const WrittenFile &file) { result = file; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 30'000))
        qFatal("it does not end");
    return *result;
}

void TestFileExport::aFileIsWrittenWhole()
{
    QCOMPARE(written(path(u"a"_s), 12), (WrittenFile{.rows = 11, .leftOut = 1}));
    QCOMPARE(
        contentOf(path(u"a"_s)), QByteArray("begin\n0\n1\n2\n3\n4\n5\n6\n7\n8\n10\n11\nend\n"));
    QCOMPARE(written(path(u"empty"_s), 0), WrittenFile{});
    QCOMPARE(contentOf(path(u"empty"_s)), QByteArray("begin\nend\n"));
}

void TestFileExport::anOlderFileIsReplaced()
{
    put(path(u"a"_s), QByteArray(1'000, 'x'));
    QCOMPARE(written(path(u"a"_s), 1).error, QFileDevice::NoError);
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("begin\n0\nend\n"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a"_s});
}

void TestFileExport::progressIsTold()
{
    const WrittenFile file = written(path(u"a"_s), 300'000);
    QCOMPARE(file.rows, 270'000);
    QCOMPARE(contentOf(path(u"a"_s)).count('\n'), 270'000 + 2);
    QVERIFY(m_progress.size() > 1);
    QVERIFY(std::is_sorted(m_progress.cbegin(), m_progress.cend()));
    QVERIFY(m_progress.constFirst() >= 0 && m_progress.constLast() <= 1);
}

void TestFileExport::whatCannotBeWrittenLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such folder") << u"nowhere/a"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("below a file") << u"file/a"_s;
}

void TestFileExport::whatCannotBeWrittenLeavesTheOldFile()
{
    QFETCH(QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    put(path(u"file"_s), "old");
    const WrittenFile file = written(path(name), 3);
    QVERIFY(file.error != QFileDevice::NoError);
    QCOMPARE(file.rows, 0);
    QCOMPARE(contentOf(path(u"file"_s)), QByteArray("old"));
}

void TestFileExport::aFullDiskLeavesTheOldFile()
{
    put(path(u"a"_s), "old");
    WrittenFile file;
    {
        const LittleRoom room(100'000);
        file = written(path(u"a"_s), 100'000);
    }
    QVERIFY(file.error != QFileDevice::NoError);
    QCOMPARE(file.rows, 0);
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a"_s});
}

void TestFileExport::whatIsNoFileStaysWhatItIs()
{
    const QString pipe = path(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
    QVERIFY(QFile::link(pipe, path(u"link"_s)));
    for (const QString &name : {u"pipe"_s, u"link"_s}) {
        QVERIFY(written(path(name), 3).error != QFileDevice::NoError);
        struct stat now = {};
        QCOMPARE(stat(QFile::encodeName(pipe).constData(), &now), 0);
        QVERIFY(S_ISFIFO(now.st_mode));
        QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    }
}

void TestFileExport::aLinkToAFileStaysALink()
{
    put(path(u"a"_s), "old");
    QVERIFY(QFile::link(path(u"a"_s), path(u"link"_s)));
    QCOMPARE(written(path(u"link"_s), 1).error, QFileDevice::NoError);
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("begin\n0\nend\n"));
}

void TestFileExport::cancellingLeavesTheOldFile()
{
    put(path(u"a"_s), "old");
    QSemaphore isHeld;
    QSemaphore mayGo;
    auto numbers = std::make_unique<Numbers>(100'000);
    numbers->heldAt = 50'000;
    numbers->isHeld = &isHeld;
    numbers->mayGo = &mayGo;
    bool hasEnded = false;
    Call call = startOperation<FileExport>(
        path(u"a"_s), std::move(numbers), [](double) {},
        [&hasEnded](const WrittenFile &) { hasEnded = true; });
    isHeld.acquire();
    call.cancel();
    mayGo.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QCoreApplication::processEvents();
    QVERIFY(!hasEnded);
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a"_s});
}

void TestFileExport::theAnswerMayEndTheCall()
{
    Call call;
    bool hasEnded = false;
    call = startOperation<FileExport>(
        path(u"a"_s), std::make_unique<Numbers>(3), [](double) {},
        [&](const WrittenFile &) {
            call.cancel();
            hasEnded = true;
        });
    QTRY_VERIFY(hasEnded);
    QVERIFY(!call.holds());
}

QTEST_GUILESS_MAIN(TestFileExport)
#include "tst_fileexport.moc"
