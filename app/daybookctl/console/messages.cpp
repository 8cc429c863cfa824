// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/messages.h"

#include "app/daybookctl/console/plainline.h"

#include <cstdio>

namespace daybook::ctl {

void say(const QString &message)
{
    const QByteArray line = "daybookctl: " + plainLine(message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace daybook::ctl
