// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/selectionchips.h"

#include "ui/common/labels.h"
#include "ui/text/plaintext.h"
#include "ui/text/searchtext.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace daybook {

SelectionChips::SelectionChips(CascadeModel &cascade, QWidget *parent)
    : QWidget(parent), m_cascade(cascade)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 6);
    row->setSpacing(6);
    for (const Level level : allLevels) {
        QToolButton *chip = makeChip();
        m_levels[static_cast<size_t>(level)] = chip;
        connect(chip, &QToolButton::clicked, this, [this, level] { m_cascade.choose(level, {}); });
        row->addWidget(chip);
    }
    m_searchChip = makeChip();
    connect(m_searchChip, &QToolButton::clicked, this, &SelectionChips::searchClearWanted);
    row->addWidget(m_searchChip);
    m_needleChip = makeChip();
    connect(m_needleChip, &QToolButton::clicked, this, &SelectionChips::needleClearWanted);
    row->addWidget(m_needleChip);
    row->addStretch(1);
    connect(&m_cascade, &CascadeModel::selectionChanged, this, &SelectionChips::showChips);
    for (const Level level : allLevels) // a name may come after the choice
        connect(
            &m_cascade.list(level), &LoadingModel::stateChanged, this, &SelectionChips::showChips);
    showChips();
}

QToolButton *SelectionChips::makeChip()
{
    QToolButton *chip = framedButton({}, this);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setLayoutDirection(
        isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the cross stands behind
    chip->setIconSize({12, 12});
    return chip;
}

void SelectionChips::setNeedle(const QString &needle)
{
    m_needle = needle.simplified();
    showChips();
}

void SelectionChips::setSearch(const QString &search)
{
    m_search = search;
    showChips();
}

/// Chips give way before the window does.
QSize SelectionChips::minimumSizeHint() const
{
    return {80, QWidget::minimumSizeHint().height()};
}

void SelectionChips::showChips()
{
    for (const Level level : allLevels) {
        const auto choice = m_cascade.chosen(level);
        const QString name = choice ? choice->name : QString();
        // Whoever left is still chosen, and must be there to be taken away.
        showChip(m_levels[static_cast<size_t>(level)],
            choice && name.isEmpty() ? tr("Number %1").arg(choice->id) : name);
    }
    showSearchChip();
    showChip(m_needleChip, m_needle.isEmpty() ? QString() : tr("“%1”").arg(m_needle));
    setVisible(m_cascade.selection() != Selection{} || !m_search.isEmpty() || !m_needle.isEmpty());
}

/// Also says that the days on the date bar do not count.
void SelectionChips::showSearchChip()
{
    constexpr int widest = 320;
    const QString search = searchText(m_search);
    m_searchChip->setVisible(!m_search.isEmpty());
    m_searchChip->setIcon(themedIcon(u"cross"_s, theme().dim));
    m_searchChip->setText(
        tr("%1 · any day")
            .arg(menuText(m_searchChip->fontMetrics().elidedText(search, Qt::ElideRight, widest))));
    m_searchChip->setAccessibleName(tr("End the search: %1").arg(search));
    m_searchChip->setToolTip(tooltipText(tr("End the search for %1").arg(search)));
}

void SelectionChips::showChip(QToolButton *chip, const QString &text)
{
    constexpr int widest = 150;
    chip->setVisible(!text.isEmpty());
    chip->setIcon(themedIcon(u"cross"_s, theme().dim));
    chip->setText(
        menuText(chip->fontMetrics().elidedText(shownText(text), Qt::ElideRight, widest)));
    chip->setAccessibleName(tr("Take away: %1").arg(shownText(text)));
    chip->setToolTip(tooltipText(tr("Show more than %1").arg(text)));
}

void SelectionChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        showChips();
    QWidget::changeEvent(event);
}

} // namespace daybook
