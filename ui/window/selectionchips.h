// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/cascademodel.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace daybook {

/// What narrows the view, as chips that can be taken away one by one; hidden while nothing does.
class SelectionChips : public QWidget
{
    Q_OBJECT

public:
    /// @p cascade outlives the chips.
    SelectionChips(CascadeModel &cascade, QWidget *parent);

    void setNeedle(const QString &needle);
    /// What the service is searched for, in its syntax; empty: nothing.
    void setSearch(const QString &search);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void needleClearWanted();
    void searchClearWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeChip();
    void showChips();
    void showChip(QToolButton *chip, const QString &text);
    void showSearchChip();

    CascadeModel &m_cascade;
    QString m_needle;
    QString m_search;
    std::array<QToolButton *, allLevels.size()> m_levels;
    QToolButton *m_searchChip;
    QToolButton *m_needleChip;
};

} // namespace daybook
