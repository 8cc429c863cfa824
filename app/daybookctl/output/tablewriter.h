// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"

namespace daybook::ctl {

/// Aligned columns for people, as wide as the first page needs them; a wider cell of a later page
/// pushes its neighbours. Plain text only: no colour, no lines.
class TableWriter final : public RowWriter
{
public:
    static constexpr int widestCell = 40; ///< Longer text is cut; JSON and CSV have it whole.

    using RowWriter::RowWriter;

private:
    [[nodiscard]] QByteArray opening(const QList<Record> &firstPage) override;
    [[nodiscard]] QByteArray row(const Record &record) override;

    [[nodiscard]] QStringList shownOf(const Record &record) const;
    [[nodiscard]] QByteArray aligned(const QStringList &cells) const;

    QList<int> m_widths;
};

} // namespace daybook::ctl
