// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/models/rowmodel.h"
#include "core/types/page.h"
#include "core/types/queries.h"
#include "core/types/slot.h"

#include <optional>

namespace daybook {

class BookingSource;

/// One time of one person, or of anyone, at one place is one slot.
QString slotKey(const Slot &slot);

/// The free times of one query, in start order.
class SlotTableModel : public RowModel<Slot, slotKey>
{
    Q_OBJECT

public:
    enum Column { StartColumn, EndColumn, LengthColumn, StaffColumn, SeatsColumn, ColumnCount };
    enum Role {
        SlotRole = Qt::UserRole, ///< const Slot *, valid until the model changes.
        SortRole
    };

    using RowModel::RowModel;

    /// Asks @p source from now on; it outlives its use here. With @p keepRows for the same account.
    void setSource(BookingSource *source, bool keepRows = false);
    /// Nothing: a location or a service is still to be chosen.
    void setQuery(const std::optional<SlotQuery> &query);
    void reload();
    /// Ends what is running; rows stay.
    void stop();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void start();
    void ask();
    void take(const Result<Listing<Slot>> &result);

    BookingSource *m_source = nullptr;
    std::optional<SlotQuery> m_query;
    Call m_call;
};

} // namespace daybook

Q_DECLARE_METATYPE(const daybook::Slot *)
