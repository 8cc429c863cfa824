// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace daybook::ctl::testing {

/// How a run of the program ended.
struct Ran
{
    int code = -1; ///< -1: it crashed, was killed, or did not end in time.
    QByteArray out = {};
    QByteArray err = {};

    [[nodiscard]] QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QList<QByteArray> lines() const { return out.trimmed().split('\n'); }
};

/// Starts the real program in @p process, which may have been prepared; @p input is all of its
/// standard input.
void start(QProcess &process, const QStringList &arguments, const QByteArray &input);

/// Starts the real program; @p input is all of its standard input.
[[nodiscard]] std::unique_ptr<QProcess> started(
    const QStringList &arguments, const QByteArray &input = {});

/// Waits for its end without an event loop: servers of the test need threads of their own.
[[nodiscard]] Ran ended(QProcess &program);

[[nodiscard]] Ran ran(const QStringList &arguments, const QByteArray &input = {});

} // namespace daybook::ctl::testing
