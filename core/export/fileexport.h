// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/export/exporttable.h"

#include <QFileDevice>
#include <QFutureWatcher>

#include <functional>

namespace daybook {

/// How writing a file ended. With an error the file is as it was before, or is still not there.
struct WrittenFile
{
    qsizetype rows = 0;
    qsizetype leftOut = 0; ///< Rows that the format has no place for.
    QFileDevice::FileError error = QFileDevice::NoError;
    QString reason = {}; ///< The system's words for `error`, where it has any.

    [[nodiscard]] bool operator==(const WrittenFile &) const = default;
};

/// Writes a file on a thread of the pool, so that nobody waits for 200,000 rows or for a slow disk.
/// The file that was there before is replaced at the end, or stays as it is; what is there and is
/// no plain file is never touched. Destroying the Call ends the writing.
class FileExport final : public Operation
{
public:
    using Progress = std::function<void(double part)>; ///< 0 to 1; not for what is written at once.
    using Ended = std::function<void(const WrittenFile &)>; ///< Once, last, by the event loop.

    FileExport(
        const QString &path, std::unique_ptr<ExportText> text, Progress progress, Ended ended);
    ~FileExport() override;

private:
    Progress m_progress;
    Ended m_ended;
    QFutureWatcher<WrittenFile> m_watcher;
};

} // namespace daybook
