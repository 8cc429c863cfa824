// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/search/searchdropdown.h"

#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/rowroles.h"
#include "ui/text/searchtext.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QIcon>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {
constexpr int rowPadding = 10;
constexpr int mostRowsShown = 10;
constexpr int usualWidth = 460;
constexpr int aroundChoice = 44;
} // namespace

SearchDropdown::SearchDropdown(QWidget *box) : QFrame(box->window()), m_box(box)
{
    setObjectName("searchDropdown"_L1);
    setFocusPolicy(Qt::NoFocus);
    buildLayout();
    hide();
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &row) { Q_EMIT chosen(row.data().toString()); });
}

void SearchDropdown::buildLayout()
{
    m_sentence = plainLabel({}, Ink::Dim, this);
    m_sentence->setObjectName("searchSentence"_L1);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(8, 5, 8, 5);
    m_choices = new QStandardItemModel(this);
    m_list = new QListView(this);
    m_list->setObjectName("searchChoices"_L1);
    m_list->setAccessibleName(tr("What the search may go on with"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setModel(m_choices);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_sentence);
    column->addWidget(m_list);
}

void SearchDropdown::open(
    const QString &sentence, Tone tone, const QStringList &choices, int current)
{
    fill(choices);
    m_list->setCurrentIndex(m_choices->index(current, 0));
    m_list->setVisible(!choices.isEmpty());
    setInk(m_sentence, tone == Tone::Problem ? Ink::Warning : Ink::Dim);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setVisible(!choices.isEmpty() || !sentence.isEmpty());
    place();
    raise();
}

void SearchDropdown::fill(const QStringList &choices)
{
    m_choices->clear();
    m_wanted = 0;
    const int height = fontMetrics().height() + rowPadding;
    for (const QString &choice : choices) {
        const Sign sign = searchChoiceSign(choice);
        m_wanted = std::max(m_wanted, fontMetrics().horizontalAdvance(choice) + aroundChoice);
        auto *item = new QStandardItem(choice);
        item->setData(theme().text, Qt::ForegroundRole);
        item->setData(QSize(0, height), Qt::SizeHintRole);
        if (sign.text.compare(choice, Qt::CaseInsensitive) != 0)
            item->setData(sign.text, rowroles::Beside);
        if (!sign.icon.isEmpty())
            item->setIcon(themedIcon(sign.icon, theme().dim));
        m_choices->appendRow(item);
    }
    const int shown = std::min(static_cast<int>(choices.size()), mostRowsShown);
    m_list->setFixedHeight(std::max(1, shown * height));
}

/// As wide as the box, at most; wider than usual only for long choices.
void SearchDropdown::place()
{
    if (isHidden())
        return;
    const int width = std::min(m_box->width(), std::max(usualWidth, m_wanted));
    setFixedWidth(width);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    const int left = m_box->isRightToLeft() ? m_box->width() - width : 0;
    const QPoint below = m_box->mapTo(window(), QPoint(left, m_box->height() + 2));
    setGeometry(QRect(below, QSize(width, height)));
}

bool SearchDropdown::isOffering() const
{
    return isVisible() && m_choices->rowCount() > 0;
}

QString SearchDropdown::currentChoice() const
{
    return m_list->currentIndex().data().toString();
}

/// Goes round.
void SearchDropdown::step(int rows)
{
    const int count = m_choices->rowCount();
    const int from = m_list->currentIndex().row();
    const int to = from < 0 && rows < 0 ? count - 1 : (from + rows + count) % count;
    m_list->setCurrentIndex(m_choices->index(to, 0));
}

} // namespace daybook
