// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QTableView>

namespace daybook {

class LoadModel;
class TableCorner;

/// The ground of a cell as full as @p tone says, 0 to 1, in the theme in force. Its text can be
/// read on all of them, at least 4.5 : 1.
[[nodiscard]] QColor heatGround(double tone);

/// A LoadModel as a table whose cells are the darker the fuller they are, and say it in words.
class HeatMap : public QTableView
{
    Q_OBJECT

public:
    /// @p model outlives it.
    HeatMap(LoadModel &model, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    TableCorner *m_corner;
};

/// What the grounds of a HeatMap mean, from empty to full.
class HeatLegend : public QWidget
{
    Q_OBJECT

public:
    explicit HeatLegend(QWidget *parent);

    /// What stands at its two ends, and what hatching means; empty: nothing is hatched.
    void setWords(const QString &empty, const QString &full, const QString &hatched);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_empty;
    QString m_full;
    QString m_hatched;
};

} // namespace daybook
