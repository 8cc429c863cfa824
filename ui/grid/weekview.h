// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/gridview.h"

namespace daybook {

/// A column for each of up to two weeks of days, of one person or of all.
class WeekView : public GridView
{
    Q_OBJECT

public:
    /// What the desk has to ask for it.
    [[nodiscard]] static DeskScope scope();

    /// Both outlive it.
    WeekView(Desk &desk, ViewState &state, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QList<SchedulePerson> people() const override;
    [[nodiscard]] GridHead headOf(
        const Schedule &schedule, const ScheduleColumn &column) const override;
    void explainNothing(GridNotice &card) const override;
};

} // namespace daybook
