// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/keyringlock.h"

#include "core/async/later.h"

namespace daybook {

Call askWhetherKeyringIsLocked(Answer<bool> answer)
{
    return answerLater<bool>(false, std::move(answer));
}

} // namespace daybook
