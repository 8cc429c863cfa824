// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/secretlines.h"

namespace daybook::ctl {

SecretsOrProblem secretLines(QByteArrayView input, qsizetype count)
{
    QByteArrayView rest = input.trimmed();
    if (rest.isEmpty())
        return InputProblem::Empty;
    QList<Secret> secrets;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = (end < 0 ? rest : rest.first(end)).trimmed();
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.isEmpty())
            return InputProblem::OtherLineCount;
        secrets.append(Secret(line.toByteArray()));
    }
    if (secrets.size() != count)
        return InputProblem::OtherLineCount;
    return secrets;
}

} // namespace daybook::ctl
