// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"
#include "core/export/calendarevent.h"

namespace daybook::ctl {

/// iCalendar. Its zones stand before its events and depend on all of them, so that everything is
/// written at the end: nothing, when there is none.
class CalendarWriter final : public RowWriter
{
public:
    CalendarWriter(const QList<Field> &fields, const CalendarScope &scope, Output &output)
        : RowWriter(fields, output), m_scope(scope)
    {
    }

    [[nodiscard]] bool writeRows(const QList<Booking> &page) override;
    [[nodiscard]] bool writeRows(const QList<Slot> &page) override;
    [[nodiscard]] bool writeRows(const QList<FoundTime> &page) override;
    void end() override;

    [[nodiscard]] qint64 rowsWritten() const override { return m_isWritten ? rowsTaken() : 0; }
    [[nodiscard]] QStringList notes() const override;

private:
    [[nodiscard]] QByteArray opening(const QList<Record> &) override { return {}; }
    [[nodiscard]] QByteArray row(const Record &) override { return {}; }

    const CalendarScope m_scope;
    QList<CalendarEvent> m_events;
    qint64 m_withoutTime = 0;
    bool m_isWritten = false;
};

} // namespace daybook::ctl
