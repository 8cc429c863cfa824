// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/gridview.h"

namespace daybook {

/// One day, a column for each person: who is booked and who is free, side by side.
class StaffView : public GridView
{
    Q_OBJECT

public:
    /// What the desk has to ask for it.
    [[nodiscard]] static DeskScope scope();

    /// Both outlive it.
    StaffView(Desk &desk, ViewState &state, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QList<SchedulePerson> people() const override;
    [[nodiscard]] GridHead headOf(
        const Schedule &schedule, const ScheduleColumn &column) const override;
    void explainNothing(GridNotice &card) const override;
};

} // namespace daybook
