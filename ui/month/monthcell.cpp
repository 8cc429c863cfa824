// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/month/monthcell.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QIcon>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Words)
};

constexpr int sideMargin = 6;
constexpr int topMargin = 4;
constexpr int bottomMargin = 4;
constexpr int gap = 4;
constexpr int lineGap = 2;
constexpr int leastBars = 16;
constexpr int mostBars = 28;
constexpr qreal smallPart = 0.88;

/// Puts one cell together, from its top and its bottom towards the middle.
class Placing
{
public:
    Placing(const MonthWords &words, QSize size, bool isMirrored, const MonthStyle &style)
        : m_words(words), m_style(style), m_isMirrored(isMirrored), m_top(topMargin),
          m_bottom(size.height() - bottomMargin), m_width(size.width() - 2 * sideMargin)
    {
        m_cell.size = size;
        m_cell.isAsked = words.isAsked;
    }

    [[nodiscard]] MonthCell take()
    {
        const bool isShort = room() < headHeight() + 3 * m_style.smallHeight() + leastBars + gap;
        QStringList counts = m_words.counts;
        if (isShort)
            placeHeadBeside(counts);
        else
            placeHead(0);
        placeCounts(counts);
        placeBars();
        if (!isShort)
            placeStates();
        placeLines();
        return std::move(m_cell);
    }

private:
    [[nodiscard]] int room() const { return m_bottom - m_top; }
    [[nodiscard]] int headHeight() const { return m_style.boldHeight() + gap; }

    /// The place of what is @p width wide and begins @p start behind the near edge.
    [[nodiscard]] QRect place(int start, int y, int width, int height) const
    {
        const int near = sideMargin + start;
        const int x = m_isMirrored ? m_cell.size.width() - near - width : near;
        return {x, y, width, height};
    }

    void write(const LaidText &text, int start, int y, const QColor &ink)
    {
        if (!text.isEmpty())
            m_cell.texts.append({text, place(start, y, text.width, text.height).topLeft(), ink});
    }

    [[nodiscard]] LaidText smallText(const QString &text, int most) const
    {
        const LaidText laid = m_style.smallText(text);
        return laid.width <= most ? laid : laidText(text, m_style.small(), most);
    }

    /// With as many of @p counts beside the number of the day as find room; they are taken out.
    void placeHeadBeside(QStringList &counts)
    {
        const int day = laidText(m_words.day, m_style.bold(), m_width).width;
        for (qsizetype many = counts.size(); many > 0; --many) {
            const LaidText beside = m_style.smallText(counts.first(many).join(u" · "_s));
            if (day + 2 * gap + beside.width > m_width)
                continue;
            const int y = m_top + (headHeight() - beside.height) / 2 - 1;
            write(beside, m_width - beside.width, y, countInk());
            counts.remove(0, many);
            return placeHead(beside.width + 2 * gap);
        }
        placeHead(0);
    }

    /// The number of the day; the word for today gives way to what is @p taken beside it.
    void placeHead(int taken)
    {
        const LaidText day = laidText(m_words.day, m_style.bold(), m_width);
        const int height = headHeight();
        const QColor ink = m_words.isToday ? theme().window
            : m_words.isAsked              ? theme().text
                                           : theme().dim;
        if (m_words.isToday) {
            m_cell.pill = place(-gap, m_top - 1, day.width + 2 * gap, height - 1);
            const LaidText tag = m_style.smallText(Words::tr("today"));
            if (day.width + 2 * gap + tag.width + taken <= m_width)
                write(tag, day.width + 2 * gap, m_top + (height - tag.height) / 2 - 1,
                    theme().accent);
        }
        write(day, 0, m_top + (height - day.height) / 2 - 1, ink);
        m_top += height;
    }

    [[nodiscard]] QColor countInk() const { return m_words.isEmpty ? theme().dim : theme().text; }

    /// In one line, or below each other where that is too narrow.
    void placeCounts(const QStringList &counts)
    {
        if (counts.isEmpty())
            return;
        QStringList lines{counts.join(u" · "_s)};
        if (m_style.smallText(lines.constFirst()).width > m_width)
            lines = counts;
        for (const QString &line : std::as_const(lines)) {
            if (room() < m_style.smallHeight())
                return;
            write(smallText(line, m_width), 0, m_top, countInk());
            m_top += m_style.smallHeight();
        }
    }

    void placeStates()
    {
        if (m_words.states.isEmpty() || room() < m_style.smallHeight() + gap)
            return;
        m_top += lineGap;
        int start = 0;
        for (const StateCount &state : m_words.states) {
            const LaidText count = m_style.smallText(state.count);
            const int width = MonthStyle::iconSize + lineGap + count.width;
            if (start + width > m_width)
                break;
            const QRect sign = place(start, m_top + 1, MonthStyle::iconSize, MonthStyle::iconSize);
            m_cell.icons.append(
                {m_style.icon(iconNameOf(state.state), theme().of(state.state)), sign.topLeft()});
            write(count, start + MonthStyle::iconSize + lineGap, m_top, theme().dim);
            start += width + 2 * gap;
        }
        m_top += m_style.smallHeight() + lineGap;
    }

    /// At the bottom, so that those of one week stand on one line; their word above them.
    void placeBars()
    {
        const int most = std::clamp(m_cell.size.height() / 5, leastBars, mostBars);
        if (m_words.bars.isEmpty() || room() < most)
            return;
        const int hours = static_cast<int>(m_words.bars.size());
        const int ground = m_bottom - 1;
        m_cell.baseline = place(0, ground, m_width, 1);
        for (int i = 0; i < hours; ++i) {
            const int part = m_words.bars.at(i);
            const int start = i * m_width / hours;
            const int width = (i + 1) * m_width / hours - start - 1;
            const int height = std::max(part > 0 ? 1 : 0, part * (most - 2) / 100);
            if (height > 0)
                m_cell.bars.append(
                    {place(start, ground - height, width, height), i == m_words.busiestBar});
        }
        m_bottom -= most;
        if (room() < m_style.smallHeight())
            return;
        m_bottom -= m_style.smallHeight();
        write(smallText(m_words.busiest, m_width), 0, m_bottom, theme().dim);
        m_bottom -= gap;
    }

    void placeLines()
    {
        m_top += lineGap;
        const int height = m_style.smallHeight() + lineGap;
        const int fit = std::max(0, room() / height);
        const int known = static_cast<int>(m_words.lines.size());
        const bool all = m_words.booked <= fit && m_words.booked == known;
        const int shown = all ? known : std::min(known, fit - 1);
        if (shown < 1)
            return;
        for (int i = 0; i < shown; ++i) {
            placeLine(m_words.lines.at(i), height);
            m_top += height;
        }
        if (!all)
            placeMore(m_words.booked - shown, height);
    }

    void placeLine(const MonthLine &line, int height)
    {
        const int textStart = MonthStyle::iconSize + gap;
        const QRect sign = place(0, m_top + (height - MonthStyle::iconSize) / 2,
            MonthStyle::iconSize, MonthStyle::iconSize);
        m_cell.icons.append({m_style.icon(line.icon, line.ink), sign.topLeft()});
        const LaidText text = laidText(line.text, m_style.small(), m_width - textStart);
        write(text, textStart, m_top + (height - text.height) / 2, theme().text);
        m_cell.spots.append(
            {place(-gap, m_top, m_width + 2 * gap, height), line.booking, line.isPicked});
    }

    void placeMore(int more, int height)
    {
        const int start = MonthStyle::iconSize + gap;
        const LaidText text =
            smallText(Words::tr("+%1 more").arg(QLocale().toString(more)), m_width - start);
        write(text, start, m_top + (height - text.height) / 2, theme().accent);
        m_cell.spots.append({place(-gap, m_top, m_width + 2 * gap, height)});
    }

    const MonthWords &m_words;
    const MonthStyle &m_style;
    const bool m_isMirrored;
    int m_top;
    int m_bottom; ///< Of what is still free.
    const int m_width;
    MonthCell m_cell;
};

} // namespace

MonthStyle::MonthStyle(const QFont &font, qreal pixelRatio)
    : m_bold(font), m_small(font), m_pixelRatio(pixelRatio)
{
    m_bold.setBold(true);
    m_small.setPointSizeF(font.pointSizeF() * smallPart);
    m_boldHeight = QFontMetrics(m_bold).height();
    m_smallHeight = QFontMetrics(m_small).height();
}

QPixmap MonthStyle::icon(const QString &name, const QColor &color) const
{
    QPixmap &known = m_icons[{name, color.rgba()}];
    if (known.isNull())
        known = themedIcon(name, color).pixmap(QSize(iconSize, iconSize), m_pixelRatio);
    return known;
}

LaidText MonthStyle::smallText(const QString &text) const
{
    constexpr qsizetype enough = 2'000;
    if (m_texts.size() > enough)
        m_texts.clear();
    auto known = m_texts.constFind(text);
    if (known == m_texts.cend())
        known = m_texts.insert(text, laidText(text, m_small));
    return *known;
}

int leastCellHeight(const MonthStyle &style)
{
    return topMargin + style.boldHeight() + gap + style.smallHeight() + leastBars + bottomMargin;
}

int mostLinesIn(int height, const MonthStyle &style)
{
    const int taken = topMargin + style.boldHeight() + gap + style.smallHeight();
    return std::max(0, (height - taken) / (style.smallHeight() + lineGap));
}

MonthCell monthCellOf(const MonthWords &words, QSize size, bool isMirrored, const MonthStyle &style)
{
    return Placing(words, size, isMirrored, style).take();
}

const CellSpot *MonthCell::spotAt(QPoint at) const
{
    const auto found =
        std::ranges::find_if(spots, [at](const CellSpot &spot) { return spot.place.contains(at); });
    return found == spots.end() ? nullptr : &*found;
}

void MonthCell::paint(QPainter &painter) const
{
    const Theme &colors = theme();
    if (!pill.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(pill, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    for (const CellSpot &spot : spots) {
        if (spot.isPicked) {
            painter.fillRect(spot.place, colors.tint);
            painter.fillRect(
                spot.place.left(), spot.place.top(), 3, spot.place.height(), colors.accent);
        }
    }
    painter.fillRect(baseline, colors.line);
    const QColor quiet = mixed(colors.accent, colors.window, 0.45);
    for (const CellBar &bar : bars)
        painter.fillRect(bar.place, bar.isBusiest ? colors.accent : quiet);
    for (const CellIcon &icon : icons)
        painter.drawPixmap(icon.at, icon.picture);
    for (const CellText &text : texts) {
        painter.setPen(text.ink);
        text.text.paint(painter, text.at);
    }
}

} // namespace daybook
