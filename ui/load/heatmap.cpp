// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/load/heatmap.h"

#include "ui/common/quietheader.h"
#include "ui/common/tablecorner.h"
#include "ui/load/loadmodel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace daybook {

namespace {

constexpr int dayHeight = 32;
constexpr int dayWidth = 56;
constexpr int hourWidth = 52;
constexpr int legendSteps = 5;
constexpr int stepWidth = 24;
constexpr int stepHeight = 12;
constexpr int legendGap = 8;
constexpr double faintest = 0.06;
constexpr double fullestOnLight = 0.7;
constexpr double fullestOnDark = 0.5;

void hatch(QPainter &painter, const QRect &place)
{
    painter.fillRect(place, theme().field);
    painter.fillRect(place, QBrush(theme().line, Qt::BDiagPattern));
}

class CellPainter final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const bool isAsked = index.data(LoadModel::IsAskedRole).toBool();
        const bool isOffered = index.data(LoadModel::IsOfferedRole).toBool();
        const QString text = index.data().toString();
        const QRect place = option.rect.adjusted(0, 0, -2, -2); // a seam between the cells
        painter->save();
        if (!isAsked)
            painter->fillRect(place, theme().field);
        else if (!isOffered)
            hatch(*painter, place);
        else
            painter->fillRect(place, heatGround(index.data(LoadModel::ToneRole).toDouble()));
        painter->setPen(theme().text);
        painter->drawText(place, Qt::AlignCenter, text);
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        if (view && index == view->currentIndex()) {
            painter->setPen(QPen(theme().text, view->hasFocus() ? 2 : 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(place.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

QColor heatGround(double tone)
{
    const double fullest = theme().isDark ? fullestOnDark : fullestOnLight;
    const double part = faintest + std::clamp(tone, 0.0, 1.0) * (fullest - faintest);
    return mixed(theme().accent, theme().window, part);
}

HeatMap::HeatMap(LoadModel &model, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(tr("Load by day of the week and hour"));
    setItemDelegate(new CellPainter(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalHeader(new QuietHeader(Qt::Horizontal, 4, this));
    setVerticalHeader(new QuietHeader(Qt::Vertical, 4, this));
    verticalHeader()->setDefaultSectionSize(dayHeight);
    verticalHeader()->setFixedWidth(dayWidth);
    m_corner = new TableCorner(this);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &HeatMap::fit);
}

QSize HeatMap::sizeHint() const
{
    return {dayWidth + hourWidth * model()->columnCount(),
        horizontalHeader()->sizeHint().height() + dayHeight * model()->rowCount()};
}

/// Hours share the width; where that is too little for their words they scroll.
void HeatMap::fit()
{
    const int columns = model()->columnCount();
    const int least = fontMetrics().horizontalAdvance(QStringLiteral("0000 min")) + 12;
    const int width = std::max(viewport()->width(), least * columns);
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, width * (column + 1) / columns - width * column / columns);
    const int bar = width > viewport()->width() ? 12 : 0;
    setFixedHeight(sizeHint().height() + bar);
    m_corner->place();
}

void HeatMap::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

HeatLegend::HeatLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HeatLegend::setWords(const QString &empty, const QString &full, const QString &hatched)
{
    if (empty == m_empty && full == m_full && hatched == m_hatched)
        return;
    m_empty = empty;
    m_full = full;
    m_hatched = hatched;
    const QString scale = tr("From the faintest, %1, to the fullest, %2").arg(empty, full);
    setAccessibleName(hatched.isEmpty() ? scale : tr("%1; hatched: %2").arg(scale, hatched));
    updateGeometry();
    update();
}

QSize HeatLegend::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    int width = metrics.horizontalAdvance(m_empty) + metrics.horizontalAdvance(m_full)
        + 2 * legendGap + legendSteps * stepWidth;
    if (!m_hatched.isEmpty())
        width += 3 * legendGap + stepWidth + metrics.horizontalAdvance(m_hatched);
    return {width, metrics.height() + 4};
}

void HeatLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme().dim);
    int start = 0;
    const auto take = [&](int wanted) {
        const int x = isRightToLeft() ? width() - start - wanted : start;
        start += wanted;
        return QRect(x, 0, wanted, height());
    };
    const auto say = [&](const QString &text) {
        painter.drawText(take(fontMetrics().horizontalAdvance(text)), Qt::AlignCenter, text);
    };
    const auto takeStep = [&] {
        return take(stepWidth).adjusted(
            0, (height() - stepHeight) / 2, -1, -(height() - stepHeight) / 2);
    };
    say(m_empty);
    take(legendGap);
    for (int step = 0; step < legendSteps; ++step)
        painter.fillRect(takeStep(), heatGround(static_cast<double>(step) / (legendSteps - 1)));
    take(legendGap);
    say(m_full);
    if (m_hatched.isEmpty())
        return;
    take(2 * legendGap);
    hatch(painter, takeStep());
    take(legendGap);
    say(m_hatched);
}

} // namespace daybook
