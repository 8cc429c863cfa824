// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/export/onshow.h"

#include <array>
#include <memory>

namespace daybook {

enum class ExportFormat { Csv, Calendar, Json, Page };
inline constexpr std::array allExportFormats{
    ExportFormat::Csv, ExportFormat::Calendar, ExportFormat::Json, ExportFormat::Page};

/// How a person wants it.
struct ExportWish
{
    ExportFormat format = ExportFormat::Csv;
    bool onlySelected = false;
    CsvStyle csv = {};
};

/// ".csv".
[[nodiscard]] QString suffixOf(ExportFormat format);

/// "daybook-2026-11-26-austin.csv": a name that every system takes, whatever a place is called.
[[nodiscard]] QString proposedName(const OnShow &onShow, ExportFormat format);

/// What is written: the rows on show in their order, with the columns on show. A calendar tells
/// notes, addresses and telephone numbers only where their columns are on show.
[[nodiscard]] std::unique_ptr<ExportText> exportText(const OnShow &onShow, const ExportWish &wish);

} // namespace daybook
