// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/keychainjob.h"

#include "core/credentials/keyringlock.h"
#include "core/log.h"

#include <QPointer>

namespace daybook {

namespace {

/// What QtKeychain really means by its codes (measured, PLATFORM.md section 4): OtherError is its
/// word for no keychain.
Error::Kind kindFor(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return Error::Kind::NoCredential;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return Error::Kind::KeychainLocked;
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return Error::Kind::KeychainMissing;
}

} // namespace

KeychainJob::KeychainJob(
    QKeychain::Job *job, std::chrono::milliseconds patience, Answer<Secret> answer)
    : m_answer(std::move(answer))
{
    connect(job, &QKeychain::Job::finished, this, &KeychainJob::jobFinished);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this, job = QPointer(job)] {
        if (job) // gone when only the lock check is late
            job->disconnect(this);
        m_lockCheck.cancel();
        finish(Error{.kind = Error::Kind::KeychainSlow});
    });
    m_patience.start(patience);
    job->start();
}

void KeychainJob::jobFinished(QKeychain::Job *job)
{
    if (job->error() == QKeychain::EntryNotFound)
        return tellLockedFromEmpty();
    if (job->error() != QKeychain::NoError)
        return finish(Error{.kind = kindFor(job->error()), .detail = job->errorString()});
    const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    finish(reading ? Secret(reading->binaryData()) : Secret());
}

/// A locked keyring whose prompt was dismissed says "entry not found" too.
void KeychainJob::tellLockedFromEmpty()
{
    m_lockCheck = askWhetherKeyringIsLocked([this](Result<bool> locked) {
        const bool isLocked = locked && *locked;
        finish(Error{.kind = isLocked ? Error::Kind::KeychainLocked : Error::Kind::NoCredential});
    });
}

void KeychainJob::finish(Result<Secret> result)
{
    m_patience.stop();
    if (!result)
        qCDebug(lcCredentials) << "keychain job failed, kind"
                               << static_cast<int>(result.error().kind);
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    answer(std::move(result));
}

} // namespace daybook
