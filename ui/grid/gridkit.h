// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QStaticText>
#include <QString>

#include <array>

namespace daybook {

enum class GridFont { Plain, Bold, Small, SmallBold };
inline constexpr size_t gridFonts = 4;

/// What a grid is painted with, made before it is painted: fonts, patterns, icons and set texts.
/// Everything is made for one theme, one font and one screen.
class GridKit
{
public:
    static constexpr int iconSize = 14;

    GridKit() = default;
    GridKit(const QFont &font, qreal scale);

    [[nodiscard]] const QFont &font(GridFont font) const { return m_fonts[index(font)]; }
    [[nodiscard]] int lineHeight(GridFont font) const { return m_heights[index(font)]; }
    [[nodiscard]] int widthOf(const QString &text, GridFont font) const;

    [[nodiscard]] const QPixmap &hatch() const { return m_hatch; }
    [[nodiscard]] const QPixmap &noTime() const { return m_noTime; }
    /// Dashes of the colour of free times, along and down.
    [[nodiscard]] const QPixmap &freeAlong() const { return m_freeAlong; }
    [[nodiscard]] const QPixmap &freeDown() const { return m_freeDown; }

    /// @p text with its end left out where it is longer than @p width. Kept for the next time.
    [[nodiscard]] QStaticText set(const QString &text, GridFont font, int width);
    [[nodiscard]] QPixmap icon(const QString &name, const QColor &color);
    /// Dashes down an edge.
    [[nodiscard]] QPixmap dashes(const QColor &color);

private:
    static size_t index(GridFont font) { return static_cast<size_t>(font); }
    [[nodiscard]] QPixmap blank(QSize size) const;
    [[nodiscard]] QPixmap hatched(const QColor &color) const;
    [[nodiscard]] QPixmap crossed(const QColor &color) const;
    [[nodiscard]] QPixmap dashed(QSize size, QSize dash, const QColor &color) const;

    struct TextKey
    {
        QString text;
        int width;
        GridFont font;

        bool operator==(const TextKey &) const = default;
        friend size_t qHash(const TextKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, static_cast<int>(key.font));
        }
    };

    qreal m_scale = 1;
    std::array<QFont, gridFonts> m_fonts;
    std::array<int, gridFonts> m_heights{};
    QPixmap m_hatch;
    QPixmap m_noTime;
    QPixmap m_freeAlong;
    QPixmap m_freeDown;
    QHash<TextKey, QStaticText> m_texts;
    QHash<QPair<QString, QRgb>, QPixmap> m_icons;
};

} // namespace daybook
