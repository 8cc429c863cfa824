// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/lanes.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

namespace daybook {

namespace {

/// One lane while it fills. Wishes come in the order of their beginnings, twice over: first those
/// that never give way.
class Lane
{
public:
    bool take(const LaneWish &wish)
    {
        while (m_seen < m_former.size() && m_former.at(m_seen).to <= wish.from)
            ++m_seen;
        const bool isTaken = m_seen < m_former.size() && m_former.at(m_seen).from < wish.to;
        if (isTaken || wish.from < m_end)
            return false;
        m_taken.append(wish);
        m_end = wish.to;
        return true;
    }

    void startAgain()
    {
        m_former = std::exchange(m_taken, {});
        m_end = std::numeric_limits<qint64>::min();
    }

private:
    QList<LaneWish> m_former; ///< Of the first time over; one after the other.
    qsizetype m_seen = 0; ///< Those of them that end before all wishes to come.
    QList<LaneWish> m_taken;
    qint64 m_end = std::numeric_limits<qint64>::min();
};

class Lanes
{
public:
    explicit Lanes(int most) : m_most(std::max(most, 1)) { }

    /// The lane that @p wish gets; -1 for none.
    int place(const LaneWish &wish)
    {
        const auto free =
            std::ranges::find_if(m_lanes, [&wish](Lane &lane) { return lane.take(wish); });
        if (free != m_lanes.end())
            return static_cast<int>(std::distance(m_lanes.begin(), free));
        if (std::ssize(m_lanes) == m_most)
            return -1;
        m_lanes.emplace_back().take(wish);
        return static_cast<int>(std::ssize(m_lanes)) - 1;
    }

    void startAgain()
    {
        for (Lane &lane : m_lanes)
            lane.startAgain();
    }

    [[nodiscard]] int most() const { return m_most; }

private:
    int m_most;
    std::vector<Lane> m_lanes;
};

/// By beginning, the longer one first: what is long stays at the side.
std::vector<qsizetype> inOrder(const QList<LaneWish> &wishes)
{
    std::vector<qsizetype> order(static_cast<size_t>(wishes.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&wishes](qsizetype index) {
        const LaneWish &wish = wishes.at(index);
        return std::tuple(wish.from, -wish.to, index);
    });
    return order;
}

/// Tells those that stand together, directly or over others, how many they are side by side.
void countTogether(const QList<LaneWish> &wishes, const std::vector<qsizetype> &order, int most,
    QList<LanePlace> &places)
{
    std::vector<qsizetype> together;
    qint64 end = std::numeric_limits<qint64>::min();
    int lanes = 0;
    const auto tell = [&] {
        for (const qsizetype index : together)
            places[index].lanes = lanes;
        together.clear();
        lanes = 0;
    };
    for (const qsizetype index : order) {
        if (places.at(index).lane < 0) {
            places[index].lanes = most;
            continue;
        }
        if (wishes.at(index).from >= end)
            tell();
        together.push_back(index);
        end = std::max(end, wishes.at(index).to);
        lanes = std::max(lanes, places.at(index).lane + 1);
    }
    tell();
}

} // namespace

QList<LanePlace> lanesFor(const QList<LaneWish> &wishes, int mostLanes)
{
    const std::vector<qsizetype> order = inOrder(wishes);
    QList<LanePlace> places(wishes.size());
    Lanes lanes(mostLanes);
    for (const bool givesWay : {false, true}) {
        for (const qsizetype index : order) {
            if (wishes.at(index).givesWay == givesWay)
                places[index].lane = lanes.place(wishes.at(index));
        }
        lanes.startAgain();
    }
    countTogether(wishes, order, lanes.most(), places);
    return places;
}

} // namespace daybook
