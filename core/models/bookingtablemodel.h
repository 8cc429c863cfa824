// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/models/changelog.h"
#include "core/models/rowmodel.h"
#include "core/types/booking.h"
#include "core/types/page.h"
#include "core/types/queries.h"

#include <QSet>

#include <optional>

namespace daybook {

class BookingSource;

inline const QString &bookingKey(const Booking &booking)
{
    return booking.id.value;
}

/// The bookings of one query. A question that was answered a moment ago shows that answer at once
/// and is asked again behind. The first pages come in as they arrive; beyond `rowsAtOnce` further
/// ones wait until a view asks for more. A reload keeps the rows until the whole answer is here,
/// then merges it.
class BookingTableModel : public RowModel<Booking, bookingKey>
{
    Q_OBJECT

public:
    enum Column {
        StartColumn,
        EndColumn,
        CustomerColumn,
        ServiceColumn,
        StaffColumn,
        LocationColumn,
        StatusColumn,
        EmailColumn,
        PhoneColumn,
        NoteColumn,
        IdColumn,
        KindColumn,
        ColumnCount
    };
    enum Role {
        BookingRole = Qt::UserRole, ///< const Booking *, valid until the model changes.
        SortRole ///< A plain value to sort by.
    };

    static constexpr int rowsAtOnce = 2'000;
    static constexpr int mostRows =
        200'000; ///< RELIABILITY.md section 3: more is for a narrower filter.

    using RowModel::RowModel;

    /// Asks @p source from now on; it outlives its use here. With @p keepRows for the same account.
    void setSource(BookingSource *source, bool keepRows = false);
    /// Nothing: there is no question yet.
    void setQuery(const std::optional<BookingQuery> &query);
    void reload();
    /// The same without a word: the state stays what it is until the answer is here. While
    /// something is asked already, nothing more is.
    void reloadQuietly();
    /// Ends what is running; rows stay.
    void stop();

    [[nodiscard]] const std::optional<BookingQuery> &query() const { return m_query; }
    [[nodiscard]] std::optional<int> total() const
    {
        return m_total;
    } ///< What the service says there is.
    /// Whether something is asked, quietly or not.
    [[nodiscard]] bool isAsking() const
    {
        return state() == LoadState::Loading || m_reload.has_value();
    }
    [[nodiscard]] int pages() const { return m_pages; } ///< How many the latest answer took.
    [[nodiscard]] bool isFull() const { return rowCount() >= mostRows; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The same question was answered anew, and this differs from what was on show. Where only a
    /// part of the bookings is loaded, what may merely have come in from, or gone out to, the rest
    /// is not told.
    void reloaded(const QList<daybook::BookingChange> &changes);

private:
    /// The same question, asked again.
    struct Reload
    {
        bool isQuiet = false;
        QList<Booking> rows = {}; ///< What it has brought so far.
    };

    /// The whole answer to a question that is not asked now.
    struct Answered
    {
        BookingQuery query;
        QList<Booking> rows;
        std::optional<int> total;
        QDateTime asOf;
        int unreadable = 0;
    };
    static constexpr qsizetype mostRemembered = 4; ///< As many as there are views.

    void start();
    void remember();
    [[nodiscard]] bool recall();
    void reload(bool quietly);
    void requestPage(const Cursor &from);
    void takePage(const Result<Page<Booking>> &page);
    void fail(const Error &error);
    void settle();
    [[nodiscard]] bool isQuiet() const { return m_reload && m_reload->isQuiet; }
    [[nodiscard]] QList<BookingChange> whatDiffers(
        const QList<Booking> &after, const QDateTime &noticed) const;
    [[nodiscard]] QSet<QString> behindAllKnown(const QList<Booking> &after) const;
    [[nodiscard]] QList<Booking> withSharedWords(QList<Booking> bookings);

    BookingSource *m_source = nullptr;
    std::optional<BookingQuery> m_query;
    Call m_call;
    QList<Answered> m_memory; ///< Of the present source; latest first.
    std::optional<Cursor> m_next;
    std::optional<int> m_total;
    std::optional<Reload> m_reload;
    int m_pages = 0;
    bool m_isWhole = false; ///< The rows are all there are.
    QHash<QString, qsizetype> m_places;
    QSet<QString> m_words; ///< Names that many rows share, kept once.
    int m_unreadableSoFar = 0;
};

} // namespace daybook

Q_DECLARE_METATYPE(const daybook::Booking *)
