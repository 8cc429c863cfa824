// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionreader.h"
#include "core/models/foundtimesmodel.h"

#include <QStringList>

namespace daybook::ctl {

/// Which word of @p question is not understood, and why.
[[nodiscard]] QString sentenceFor(const QuestionPart &part, const QString &question);

/// "14 of 24 places answered."
[[nodiscard]] QString sentenceFor(const FindProgress &progress);

/// What went wrong where, a sentence for each kind of failure.
[[nodiscard]] QStringList sentencesFor(const QList<FailedPlace> &places);

} // namespace daybook::ctl
