// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/http/httprequest.h"
#include "core/models/choicelistmodel.h"
#include "core/types/page.h"
#include "core/types/selection.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <array>

namespace daybook {

class BookingSource;

enum class Level { Location, Staff, Service };
inline constexpr std::array allLevels{Level::Location, Level::Staff, Level::Service};

/// The three lists that narrow each other, in whatever order a person chooses (DESIGN.md section
/// 4). A list is narrowed by what was chosen before its own choice, so that another entry of it can
/// always be chosen. Lists asked before show at once from memory with their age and are asked again
/// behind.
class CascadeModel : public QObject
{
    Q_OBJECT

public:
    explicit CascadeModel(QObject *parent = nullptr);

    /// Asks @p source from now on; it outlives its use here. Nothing of another account stays on
    /// show. A list that it cannot be asked for stays as one not asked.
    void setSource(BookingSource *source);
    /// The same account with new credentials: rows and choices stay.
    void replaceSource(BookingSource *source);

    [[nodiscard]] ChoiceListModel &list(Level level) { return m_lanes[index(level)].list; }
    [[nodiscard]] const ChoiceListModel &list(Level level) const
    {
        return m_lanes[index(level)].list;
    }

    /// The chosen id, or nothing. Choosing what is chosen already changes nothing.
    void choose(Level level, const std::optional<QString> &id);
    [[nodiscard]] std::optional<QString> chosenId(Level level) const;
    /// What is known of the choice; a choice whose list is not here yet has only its id.
    [[nodiscard]] std::optional<Choice> chosen(Level level) const;
    [[nodiscard]] Selection selection() const { return selectionOf(m_order); }

    /// The zone of a place as the latest list of locations told it; invalid when unknown.
    [[nodiscard]] QTimeZone zoneOf(const LocationId &location) const
    {
        return m_zones.value(location.value);
    }

    /// Asks every list again, and the source for whatever it remembers; rows stay meanwhile.
    void refresh();
    /// Ends what is running; rows stay.
    void stop();

    /// Asks for the lists of a location that may be chosen next, behind everything else. A new wish
    /// ends the former.
    void lookAhead(const QString &locationId);

Q_SIGNALS:
    void selectionChanged();
    /// A choice was not in its new list; @p name says what it was.
    void choiceDropped(daybook::Level level, const QString &name);
    /// The zone of a place became known, or is another.
    void zonesChanged();

private:
    struct Remembered
    {
        QList<Choice> rows;
        int unreadable = 0;
        QDateTime asOf;
    };
    struct Lane
    {
        ChoiceListModel list;
        std::optional<Selection> question; ///< What the rows on show, or the running call, answer.
        std::optional<Choice> chosen;
        Call call;
    };
    struct MemoryKey
    {
        Level level;
        Selection question;
        bool operator==(const MemoryKey &) const = default;
        friend size_t qHash(const MemoryKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, static_cast<int>(key.level), key.question);
        }
    };

    static size_t index(Level level) { return static_cast<size_t>(level); }
    Lane &lane(Level level) { return m_lanes[index(level)]; }
    [[nodiscard]] Selection selectionOf(const QList<Level> &levels) const;
    [[nodiscard]] Selection questionFor(Level level) const;
    void askChanged();
    [[nodiscard]] bool canAsk(Level level) const;
    void ask(Level level, const Selection &question);
    [[nodiscard]] Call fetch(
        Level level, const Selection &question, Priority priority, Answer<Listing<Choice>> answer);
    void take(Level level, const Selection &question, const Result<Listing<Choice>> &result);
    void remember(Level level, const Selection &question, const Listing<Choice> &listing);
    void confirmChoice(Level level);
    void learnZones(const QList<Choice> &locations);

    BookingSource *m_source = nullptr;
    std::array<Lane, allLevels.size()> m_lanes;
    QList<Level> m_order; ///< Levels with a choice, in the order in which they were chosen.
    QHash<MemoryKey, Remembered> m_memory;
    QHash<QString, QTimeZone> m_zones; ///< By location id.
    std::array<Call, 2> m_ahead;
};

} // namespace daybook
