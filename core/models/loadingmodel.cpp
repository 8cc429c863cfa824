// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/loadingmodel.h"

namespace daybook {

void LoadingModel::forgetAnswer()
{
    m_asOf = {};
    m_unreadable = 0;
}

void LoadingModel::setNotAsked()
{
    m_state = LoadState::NotAsked;
    forgetAnswer();
    Q_EMIT stateChanged();
}

void LoadingModel::setLoading()
{
    m_state = LoadState::Loading;
    Q_EMIT stateChanged();
}

void LoadingModel::setFailed(const Error &error)
{
    m_state = LoadState::Failed;
    m_error = error;
    Q_EMIT stateChanged();
}

void LoadingModel::setReady(const QDateTime &asOf, int unreadable)
{
    m_state = LoadState::Ready;
    m_asOf = asOf;
    m_unreadable = unreadable;
    Q_EMIT stateChanged();
}

} // namespace daybook
