// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/cascade/cascadepane.h"

#include "ui/cascade/choicedelegate.h"
#include "ui/cascade/choicedisplay.h"
#include "ui/cascade/choicefilter.h"
#include "ui/common/labels.h"
#include "ui/common/loadingview.h"
#include "ui/text/plaintext.h"

#include <QBoxLayout>
#include <QConcatenateTablesProxyModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStringListModel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daybook {

namespace {

QString noticeText(Level level, const QString &name)
{
    const QString who = name.isEmpty() ? CascadePane::tr("The choice") : shownText(name, 60);
    switch (level) {
    case Level::Location:
        return CascadePane::tr("%1 is not among these: showing all locations.").arg(who);
    case Level::Staff:
        return CascadePane::tr("%1 is not among these: showing everyone.").arg(who);
    case Level::Service:
        break;
    }
    return CascadePane::tr("%1 is not among these: showing every service.").arg(who);
}

QString objectNameOf(Level level)
{
    switch (level) {
    case Level::Location:
        return u"location"_s;
    case Level::Staff:
        return u"staff"_s;
    case Level::Service:
        break;
    }
    return u"service"_s;
}

} // namespace

CascadePane::CascadePane(CascadeModel &cascade, Level level, QWidget *parent)
    : QWidget(parent), m_cascade(cascade), m_level(level)
{
    buildModels();
    buildLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_cascade.lookAhead(m_aheadId); });
    connect(m_list, &QListView::clicked, this, &CascadePane::choose);
    connect(m_list, &QListView::entered, this, &CascadePane::lookAheadAt);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &CascadePane::lookAheadAt);
    connect(m_needle, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setNeedle(text);
        showCount();
    });
    connect(m_needle, &QLineEdit::returnPressed, this, &CascadePane::chooseFirstMatch);
    connect(m_loading, &LoadingView::retryWanted, this, &CascadePane::retryWanted);
    connect(m_loading, &LoadingView::credentialsWanted, this, &CascadePane::credentialsWanted);
    connect(m_loading, &LoadingView::allRowsWanted, m_needle, &QLineEdit::clear);
    connect(&m_cascade, &CascadeModel::selectionChanged, this, &CascadePane::refreshChoice);
    connect(&m_cascade, &CascadeModel::choiceDropped, this, &CascadePane::showNotice);
    connect(&m_cascade.list(m_level), &LoadingModel::stateChanged, this, &CascadePane::showCount);
    showCount();
}

void CascadePane::buildModels()
{
    m_filter = new ChoiceFilter(this);
    m_filter->setSourceModel(&m_cascade.list(m_level));
    // A row without a choice stands above the others: it is how a choice is taken back.
    auto *everything = new QStringListModel({everythingText(m_level)}, this);
    m_rows = new QConcatenateTablesProxyModel(this);
    m_rows->addSourceModel(everything);
    m_rows->addSourceModel(m_filter);
    auto *display = new ChoiceDisplay(m_cascade, m_level, this);
    display->setSourceModel(m_rows);

    m_list = new QListView(this);
    m_list->setObjectName(objectNameOf(m_level) + "List"_L1);
    m_list->setModel(display);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(levelText(m_level));
    m_list->installEventFilter(this);
}

void CascadePane::buildLayout()
{
    m_heading = plainLabel(levelText(m_level), Ink::Bold, this);
    m_count = plainLabel({}, Ink::Dim, this);
    m_count->setObjectName(objectNameOf(m_level) + "Count"_L1);
    m_notice = plainLabel({}, Ink::Warning, this);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_needle = new QLineEdit(this);
    m_needle->setObjectName(objectNameOf(m_level) + "Filter"_L1);
    m_needle->setPlaceholderText(tr("Filter…"));
    m_needle->setAccessibleName(tr("Filter of %1").arg(levelText(m_level)));
    m_needle->setClearButtonEnabled(true);
    m_needle->installEventFilter(this);
    m_heading->setBuddy(m_list);
    m_loading = new LoadingView(m_cascade.list(m_level), *m_filter, m_list,
        {.notAsked = tr("No account is open"), .empty = tr("None here"), .noMatch = tr("No match")},
        LoadingView::Strip::AgeOnly, this);

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_heading);
    heading->addStretch();
    heading->addWidget(m_count);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 6);
    head->setSpacing(6);
    head->addLayout(heading);
    head->addWidget(m_needle);
    head->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_loading, 1);
}

bool CascadePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_list && listKeyPressed(key))
            return true;
        if (watched == m_needle && filterKeyPressed(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool CascadePane::listKeyPressed(QKeyEvent *key)
{
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        m_needle->clear();
        return true;
    default:
        break;
    }
    const bool isTyping = !key->text().isEmpty() && key->text().at(0).isPrint()
        && !key->modifiers().testFlag(Qt::ControlModifier)
        && !key->modifiers().testFlag(Qt::AltModifier);
    if (!isTyping)
        return false;
    m_needle->setFocus();
    m_needle->insert(key->text());
    return true;
}

bool CascadePane::filterKeyPressed(QKeyEvent *key)
{
    switch (key->key()) {
    case Qt::Key_Down:
        m_list->setFocus();
        m_list->setCurrentIndex(m_list->model()->index(m_needle->text().isEmpty() ? 0 : 1, 0));
        return true;
    case Qt::Key_Escape:
        if (m_needle->text().isEmpty())
            return false;
        m_needle->clear();
        return true;
    default:
        return false;
    }
}

void CascadePane::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString id = index.data(ChoiceDisplay::IdRole).toString();
    m_cascade.choose(m_level, id.isNull() ? std::nullopt : std::optional(id));
}

void CascadePane::chooseFirstMatch()
{
    if (m_needle->text().trimmed().isEmpty() || m_filter->rowCount() == 0)
        return;
    const QModelIndex first = m_list->model()->index(1, 0);
    m_list->setCurrentIndex(first);
    choose(first);
}

void CascadePane::lookAheadAt(const QModelIndex &index)
{
    const QString id = index.data(ChoiceDisplay::IdRole).toString();
    if (m_level != Level::Location || id.isNull() || m_cascade.chosenId(m_level) == id)
        return m_pause.stop();
    m_aheadId = id;
    m_pause.start();
}

void CascadePane::showCount()
{
    const int all = m_cascade.list(m_level).rowCount();
    const int shown = m_filter->rowCount();
    if (!m_cascade.list(m_level).hasAnswer())
        m_count->setText(
            m_cascade.list(m_level).state() == LoadState::Loading ? u"…"_s : QString());
    else if (shown == all)
        m_count->setText(QLocale().toString(all));
    else
        m_count->setText(tr("%1 of %2").arg(QLocale().toString(shown), QLocale().toString(all)));
}

void CascadePane::showNotice(Level level, const QString &name)
{
    if (level != m_level)
        return;
    m_notice->setText(noticeText(level, name));
    m_notice->show();
}

void CascadePane::refreshChoice()
{
    m_notice->hide(); // a drop is told after the selection has changed
    m_list->viewport()->update();
}

} // namespace daybook
