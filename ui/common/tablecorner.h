// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

class QTableView;

namespace daybook {

/// Stands between the two headers of a table, where the style would put a button: plain, with a
/// quiet word where there is one.
class TableCorner : public QLabel
{
    Q_OBJECT

public:
    explicit TableCorner(QTableView *table);

    /// To be told whenever the headers may have moved.
    void place();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTableView *m_table;
};

} // namespace daybook
