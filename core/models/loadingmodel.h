// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace daybook {

/// How far a question is. With the row count it gives the five states a pane shows: not asked,
/// loading, empty, failed, filled. Loading and Failed keep the rows of the same question on show.
enum class LoadState { NotAsked, Loading, Ready, Failed };

/// A table whose rows come from a service.
class LoadingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] LoadState state() const { return m_state; }
    [[nodiscard]] const Error &lastError() const { return m_error; } ///< Of the latest failure.
    [[nodiscard]] QDateTime asOf() const { return m_asOf; } ///< When the rows were answered, UTC.
    /// Whether the number of rows means anything: a question without an answer is not a question
    /// with none.
    [[nodiscard]] bool hasAnswer() const { return m_asOf.isValid(); }
    [[nodiscard]] int unreadable() const { return m_unreadable; } ///< Rows that were left out.

Q_SIGNALS:
    void stateChanged();

protected:
    void setNotAsked();
    /// Before another question: what is known of the former answer does not hold for it.
    void forgetAnswer();
    void setLoading();
    void setFailed(const Error &error);
    void setReady(const QDateTime &asOf, int unreadable);

private:
    LoadState m_state = LoadState::NotAsked;
    Error m_error;
    QDateTime m_asOf;
    int m_unreadable = 0;
};

} // namespace daybook
