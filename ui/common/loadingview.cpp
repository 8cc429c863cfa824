// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/loadingview.h"

#include "core/models/loadingmodel.h"
#include "ui/common/labels.h"
#include "ui/text/errortext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Signal = void (LoadingView::*)();

/// The one thing that helps against @p error, as a button; without words when nothing here does.
std::pair<QString, Signal> remedyOf(const Error &error)
{
    if (error.kind == Error::Kind::Unaskable)
        return {QString(), nullptr};
    if (asksForCredentials(error))
        return {LoadingView::tr("Enter the key…"), &LoadingView::credentialsWanted};
    return {LoadingView::tr("Try again"), &LoadingView::retryWanted};
}

} // namespace

struct LoadingView::Said
{
    QString title = {};
    QString detail = {};
    QString action = {};
    Signal signal = nullptr;
    QString tooltip = {};
};

LoadingView::LoadingView(LoadingModel &model, QAbstractItemModel &shown, QAbstractItemView *view,
    EmptyWords words, Strip strip, QWidget *parent)
    : QWidget(parent), m_model(model), m_shown(shown), m_view(view), m_words(std::move(words)),
      m_kind(strip)
{
    buildStrip();
    buildCard();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_card);
    column->addLayout(m_stack, 1);

    connect(&m_model, &LoadingModel::stateChanged, this, &LoadingView::show);
    // Rows can come, go and be filtered without a change of state.
    connect(&m_shown, &QAbstractItemModel::rowsInserted, this, &LoadingView::show);
    connect(&m_shown, &QAbstractItemModel::rowsRemoved, this, &LoadingView::show);
    connect(&m_shown, &QAbstractItemModel::layoutChanged, this, &LoadingView::show);
    connect(&m_shown, &QAbstractItemModel::modelReset, this, &LoadingView::show);
    show();
}

void LoadingView::setWords(const EmptyWords &words)
{
    m_words = words;
    show();
}

void LoadingView::buildCard()
{
    m_card = new QWidget(this);
    m_title = plainLabel({}, Ink::Dim, m_card);
    m_title->setObjectName("cardTitle"_L1);
    m_detail = plainLabel({}, Ink::Dim, m_card);
    for (QLabel *label : {m_title, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_action = new QPushButton(m_card);
    m_action->setObjectName("cardAction"_L1);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const Signal signal = whatToSay().signal)
            Q_EMIT(this->*signal)();
    });
}

void LoadingView::buildStrip()
{
    m_strip = new QWidget(this);
    m_strip->setObjectName("strip"_L1);
    m_stripText = plainLabel({}, Ink::Warning, m_strip);
    m_stripText->setWordWrap(true);
    m_stripAction = framedButton({}, m_strip);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_stripText, 1);
    row->addWidget(m_stripAction);
    connect(m_stripAction, &QToolButton::clicked, this, [this] {
        if (const Signal signal = remedyOf(m_model.lastError()).second)
            Q_EMIT(this->*signal)();
    });
}

void LoadingView::show()
{
    const bool hasRows = m_shown.rowCount() > 0;
    showStrip();
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_view) : m_card);
    if (!hasRows)
        showCard(whatToSay());
}

LoadingView::Said LoadingView::whatToSay() const
{
    switch (m_model.state()) {
    case LoadState::NotAsked:
        return {.title = {},
            .detail = m_words.notAsked,
            .action = m_words.notAskedAction,
            .signal = &LoadingView::credentialsWanted};
    case LoadState::Loading:
        return {.title = {}, .detail = tr("Loading…")};
    case LoadState::Failed: {
        const Error &error = m_model.lastError();
        const auto [action, signal] = remedyOf(error);
        return {.title = errorText(error),
            .detail = errorAdvice(error),
            .action = action,
            .signal = signal,
            .tooltip = tooltipText(error.detail)};
    }
    case LoadState::Ready:
        break;
    }
    if (m_model.rowCount() > 0)
        return {.title = {},
            .detail = m_words.noMatch,
            .action = tr("Show all"),
            .signal = &LoadingView::allRowsWanted};
    return {.title = {}, .detail = m_words.empty};
}

void LoadingView::showCard(const Said &said)
{
    m_title->setText(said.title);
    m_title->setVisible(!said.title.isEmpty());
    m_detail->setText(said.detail);
    m_detail->setVisible(!said.detail.isEmpty());
    m_action->setText(said.action);
    m_action->setVisible(!said.action.isEmpty());
    m_card->setToolTip(said.tooltip);
}

/// With rows on show a failure is a strip, and so is the number of rows that are missing.
void LoadingView::showStrip()
{
    const bool failed = m_model.state() == LoadState::Failed && m_model.rowCount() > 0;
    const bool incomplete = !failed && m_model.unreadable() > 0;
    m_strip->setVisible(failed || incomplete);
    m_strip->setToolTip({});
    m_stripAction->setVisible(
        failed && m_kind == Strip::Full && remedyOf(m_model.lastError()).second);
    if (failed) {
        const QString age = m_model.asOf().toLocalTime().time().toString(u"HH:mm"_s);
        m_stripText->setText(m_kind == Strip::Full
                ? tr("%1. Shown as of %2.").arg(errorText(m_model.lastError()), age)
                : tr("As of %1").arg(age));
        m_stripAction->setText(remedyOf(m_model.lastError()).first);
        m_stripAction->setAccessibleName(m_stripAction->text());
        m_strip->setToolTip(tooltipText(m_model.lastError().detail));
    } else if (incomplete) {
        m_stripText->setText(counted(m_model.unreadable(), tr("One row could not be read."),
            tr("%1 rows could not be read.")));
    }
}

} // namespace daybook
