// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHeaderView>

namespace daybook {

/// The header of a table that is a picture rather than a list: dim words that stand exactly above
/// or beside its cells, and nothing to click or to drag.
class QuietHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// @p margin: of the words, from either side of a section.
    QuietHeader(Qt::Orientation orientation, int margin, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    const int m_margin;
};

} // namespace daybook
