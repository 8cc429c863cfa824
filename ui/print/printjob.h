// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/print/gridpages.h"
#include "ui/print/listpages.h"
#include "ui/print/printmatter.h"

#include <QPageLayout>
#include <QPageSize>

class QPagedPaintDevice;
class QPainter;

namespace daybook {

class PrintInk;

/// How something is to be printed.
struct PrintWish
{
    PrintTemplate kind = PrintTemplate::DayList;
    QPageSize::PageSizeId paper = QPageSize::A4;
    bool newPageForEachPerson = false; ///< Of a day list and of a week.

    [[nodiscard]] bool operator==(const PrintWish &) const = default;
};

/// Something in pages, ready to be painted on any device as often as is wanted.
class PrintJob
{
public:
    /// Pictures of more days are cut off, and the last page says so.
    static constexpr int mostDays = 31;

    PrintJob(const PrintMatter &matter, const PrintWish &wish);

    [[nodiscard]] int pageCount() const;
    /// Without margins: pages keep their own.
    [[nodiscard]] QPageLayout pageLayout() const;
    [[nodiscard]] const QString &title() const { return m_matter.title; }
    [[nodiscard]] const GridPages &grids() const { return m_grids; }
    /// The day list, or what the pictures have no place for.
    [[nodiscard]] const ListPages &lists() const { return m_lists; }

    /// @p painter counts in points from the corner of the paper.
    void paintPage(QPainter &painter, int page) const;
    /// Pages from @p first to @p last, both included, as they are given to a printer. False when
    /// the device fails.
    [[nodiscard]] bool paintAll(QPagedPaintDevice &device, int first, int last) const;

private:
    [[nodiscard]] QList<PrintPicture> pictures() const;
    [[nodiscard]] Schedule scheduleOf(ScheduleWish wish) const;
    [[nodiscard]] QList<PrintPicture> days() const;
    [[nodiscard]] QList<PrintPicture> weeks() const;
    [[nodiscard]] QList<SchedulePerson> everybody() const;
    [[nodiscard]] bool isOnTheseDays(const Booking &booking) const;
    void paintFrame(PrintInk &ink, int page) const;

    PrintMatter m_matter;
    PrintWish m_wish;
    PrintSheet m_sheet;
    GridPages m_grids;
    ListPages m_lists;
};

/// Writes @p job to a PDF file whose former content stays when that fails. What went wrong, in a
/// sentence for people; empty when all went well.
[[nodiscard]] QString savePdf(const PrintJob &job, const QString &fileName);

} // namespace daybook
