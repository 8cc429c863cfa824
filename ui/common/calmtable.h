// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QTableView>

class QMenu;

namespace daybook {

/// A table of whole rows with sortable, movable and choosable columns that always fill its width,
/// each keeping its share; copied as text. Its header's state can be saved.
class CalmTable : public QTableView
{
    Q_OBJECT

public:
    explicit CalmTable(QWidget *parent);

    /// Rows as tab-separated lines in the columns on show, as they are read aloud: with the zone of
    /// a time, and with its day where that stands in a heading. Without formulas for whoever pastes
    /// them.
    [[nodiscard]] QString selectedText() const;
    /// The same as a table in HTML with its headings.
    [[nodiscard]] QString selectedTable() const;
    /// Puts both on the clipboard: whoever pastes takes what it can show.
    void copySelection() const;

    /// Fills @p menu with a checkable entry for each column.
    void offerColumns(QMenu *menu);

    /// How much of the width a column wants, beside the others. A person's own sizing changes it.
    void setShare(int column, int share);
    /// Spreads the columns over the width again, after some were shown or hidden by code.
    void fillWidth();

    [[nodiscard]] QByteArray headerState() const;
    void restoreHeader(const QByteArray &state);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QList<QStringList> selectedCells() const;
    void fitRows();
    void takeShare(int column, int width);

    QHash<int, int> m_shares; ///< By column; in pixels of the width at which they were set.
    bool m_isFilling = false;
};

/// The columns of @p view that are not hidden, in their order on show.
[[nodiscard]] QList<int> columnsOnShow(const QTableView &view);

} // namespace daybook
