// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLayout>
#include <QList>

namespace daybook {

/// Puts its items side by side and begins another line where the room ends, in the direction of the
/// language.
class FlowLayout : public QLayout
{
public:
    /// @p gap pixels stand between items and between lines.
    FlowLayout(QWidget *parent, int gap);
    ~FlowLayout() override;
    FlowLayout(const FlowLayout &) = delete;
    FlowLayout &operator=(const FlowLayout &) = delete;

    void insertWidget(int place, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int place) const override;
    QLayoutItem *takeAt(int place) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &room) override;

private:
    enum class Doing { Measuring, Placing };

    int flow(const QRect &room, Doing doing) const;

    const int m_gap;
    QList<QLayoutItem *> m_items;
};

} // namespace daybook
