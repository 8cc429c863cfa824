// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/types/secret.h"

#include <qt6keychain/keychain.h>

#include <QObject>
#include <QTimer>

#include <chrono>

namespace daybook {

/// Waits for one QtKeychain job. Destroying it, or losing patience, leaves the job to end by
/// itself: deleting a job in flight crashes QtKeychain 0.13.
class KeychainJob final : public QObject, public Operation
{
    Q_OBJECT

public:
    /// @p job is new and not started; it deletes itself. A job that reads answers with what it
    /// read.
    KeychainJob(QKeychain::Job *job, std::chrono::milliseconds patience, Answer<Secret> answer);

private:
    void jobFinished(QKeychain::Job *job);
    void tellLockedFromEmpty();
    void finish(Result<Secret> result);

    QTimer m_patience;
    Answer<Secret> m_answer;
    Call m_lockCheck;
};

} // namespace daybook
