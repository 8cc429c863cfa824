// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace daybook {

/// @p text as a spreadsheet may open it: what could start a formula there gets a leading
/// apostrophe.
///
/// Guarded is a cell that begins with = + - @ TAB CR NUL or one of the full-width ＝ ＋ － ＠, with
/// or without blanks or invisible characters before it. One exception, so that numbers and phones
/// stay what they are: a cell that begins with + or - itself, goes on with digits, blanks, dots,
/// parentheses and hyphens only, at least one of them a digit, and is no arithmetic. That is so
/// when it holds no hyphen after the sign ("-12.5", "+15125550132", "+1 (512) 555 0132"), or when
/// two numbers stand side by side with nothing but blanks and parentheses between them ("+1
/// 512-555-0132"), which no formula allows. "+1-512-555-0132" would be calculated, so it is
/// guarded.
[[nodiscard]] QString guardedAgainstFormulas(const QString &text);

/// Whether cells are guarded against formulas. Off is for programs alone, which want each cell as
/// it is.
enum class FormulaGuard { On, Off };

/// One row of RFC 4180 in UTF-8: cells guarded as @p guard says, quoted where they must be, ended
/// by CR LF.
[[nodiscard]] QByteArray csvRow(const QStringList &cells, FormulaGuard guard = FormulaGuard::On);

} // namespace daybook
