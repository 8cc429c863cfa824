// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/fileexport.h"

#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

namespace daybook {

namespace {

constexpr qsizetype pieceSize = 64 * 1024; ///< Bytes that are gathered before they are written.
constexpr qsizetype rowsBetweenNews = 500;
constexpr int progressSteps = 1'000;

/// A disk that becomes full in the midst of a piece takes a part of it and tells no error.
WrittenFile failed(const QSaveFile &file)
{
    if (file.error() == QFileDevice::NoError)
        return {.error = QFileDevice::WriteError};
    return {.error = file.error(), .reason = file.errorString()};
}

/// Replacing would make a file of a device or a pipe, also at the end of a link.
bool mayBeReplaced(const QString &path)
{
    const QFileInfo there(path);
    return !there.exists() || there.isFile();
}

/// The work of one export, on the thread that does it.
class Writing
{
public:
    Writing(const QString &path, ExportText &text, QPromise<WrittenFile> &promise)
        : m_file(path), m_text(text), m_promise(promise)
    {
    }

    /// What was not committed is not there.
    WrittenFile write()
    {
        if (!mayBeReplaced(m_file.fileName()))
            return {.error = QFileDevice::OpenError};
        if (!m_file.open(QIODevice::WriteOnly))
            return failed(m_file);
        m_piece = m_text.opening();
        if (!writeRows())
            return failed(m_file);
        m_piece += m_text.closing();
        if (!flush() || !m_file.commit())
            return failed(m_file);
        return m_written;
    }

private:
    /// False when it cannot go on, or need not.
    bool writeRows()
    {
        const qsizetype rows = m_text.rowCount();
        for (qsizetype row = 0; row < rows; ++row) {
            if (m_promise.isCanceled())
                return false;
            if (row > 0 && row % rowsBetweenNews == 0)
                m_promise.setProgressValue(static_cast<int>(row * progressSteps / rows));
            const QByteArray text = m_text.row(row);
            ++(text.isEmpty() ? m_written.leftOut : m_written.rows);
            m_piece += text;
            if (m_piece.size() >= pieceSize && !flush())
                return false;
        }
        return true;
    }

    bool flush()
    {
        const bool isWritten = m_file.write(m_piece) == m_piece.size();
        m_piece.clear();
        return isWritten;
    }

    QSaveFile m_file;
    ExportText &m_text;
    QPromise<WrittenFile> &m_promise;
    QByteArray m_piece;
    WrittenFile m_written;
};

} // namespace

FileExport::FileExport(
    const QString &path, std::unique_ptr<ExportText> text, Progress progress, Ended ended)
    : m_progress(std::move(progress)), m_ended(std::move(ended))
{
    QObject::connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, &m_watcher,
        [this](int value) { m_progress(static_cast<double>(value) / progressSteps); });
    QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] {
        const WrittenFile written = m_watcher.result();
        const auto answer = std::move(m_ended); // the answer may destroy this operation
        answer(written);
    });
    const auto promise = std::make_shared<QPromise<WrittenFile>>();
    promise->start();
    promise->setProgressRange(0, progressSteps);
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, path, shared = std::shared_ptr(std::move(text))] {
            promise->addResult(Writing(path, *shared, *promise).write());
            promise->finish();
        });
}

FileExport::~FileExport()
{
    m_watcher.cancel();
}

} // namespace daybook
