// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/models/rowmodel.h"
#include "core/types/page.h"
#include "core/types/queries.h"
#include "core/types/slot.h"

#include <optional>
#include <vector>

namespace daybook {

class BookingSource;

/// One time of one person, or of anyone, at one place is one slot.
QString slotKey(const Slot &slot);

/// How far the questions for free times are.
struct SlotProgress
{
    int asked = 0;
    int answered = 0; ///< Failed ones left out.
    int failed = 0;

    [[nodiscard]] bool operator==(const SlotProgress &) const = default;
};

/// The free times of one query, or of several that are asked together, each row in as soon as it is
/// answered. Rows come by query, in start order within each.
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
    /// None: a location or a service is still to be chosen. Several are asked side by side; one
    /// that fails leaves the rows of the others on show, and the whole is Failed only when all
    /// have failed.
    void setQueries(const QList<SlotQuery> &queries);
    void reload();
    /// The same without a word: states stay what they are until the answers are here. While
    /// something is asked already, nothing more is.
    void reloadQuietly();
    /// Ends what is running; rows stay.
    void stop();

    [[nodiscard]] const QList<SlotQuery> &queries() const { return m_queries; }
    /// Whether something is asked, quietly or not.
    [[nodiscard]] bool isAsking() const { return state() == LoadState::Loading || isWaiting(); }
    [[nodiscard]] SlotProgress progress() const;
    /// Of the first question that failed, alone or with all others; nothing when none did.
    [[nodiscard]] std::optional<Error> firstError() const;
    /// How far the question that tells about @p staff is: the one that names the person, or else
    /// the one about anyone. NotAsked when no question does.
    [[nodiscard]] LoadState stateFor(const StaffId &staff) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void progressChanged();

private:
    struct Lane
    {
        LoadState state = LoadState::NotAsked;
        std::optional<Error> error = {};
        QList<Slot> rows = {}; ///< Of the latest answer.
        int unreadable = 0;
        bool isWaiting = false;
        Call call = {};
    };

    void start();
    void ask(size_t lane);
    void ask();
    void take(size_t lane, const Result<Listing<Slot>> &result);
    void settle();
    [[nodiscard]] bool isWaiting() const;

    BookingSource *m_source = nullptr;
    QList<SlotQuery> m_queries;
    std::vector<Lane> m_lanes; ///< One for each query.
};

} // namespace daybook

Q_DECLARE_METATYPE(const daybook::Slot *)
