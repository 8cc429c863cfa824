// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/foundtimespart.h"

#include "ui/common/calmtable.h"
#include "ui/common/labels.h"
#include "ui/find/enterkey.h"
#include "ui/find/founddisplay.h"
#include "ui/text/counted.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr qsizetype mostPlacesNamed = 3;

bool isStopped(const FailedPlace &place)
{
    return place.error.kind == Error::Kind::Cancelled;
}

QString nameOf(const FailedPlace &place)
{
    return shownText(place.name, 60);
}

/// "Halifax did not answer: The service has a problem", or which places did not.
QString failureText(const QList<FailedPlace> &failed)
{
    if (failed.size() == 1)
        return FoundTimesPart::tr("%1 did not answer. %2.")
            .arg(nameOf(failed.constFirst()), errorText(failed.constFirst().error));
    QStringList names;
    for (const FailedPlace &place : failed.first(std::min(failed.size(), mostPlacesNamed)))
        names.append(nameOf(place));
    const QString named = names.join(u", "_s);
    const qsizetype more = failed.size() - names.size();
    return more > 0
        ? FoundTimesPart::tr("%1 and %2 more did not answer.").arg(named, QLocale().toString(more))
        : FoundTimesPart::tr("%1 did not answer.").arg(named);
}

/// Each place with its own reason.
QString failureDetails(const QList<FailedPlace> &failed)
{
    QStringList lines;
    for (const FailedPlace &place : failed)
        lines.append(FoundTimesPart::tr("%1: %2").arg(nameOf(place), errorText(place.error)));
    return lines.join(u'\n');
}

} // namespace

struct FoundTimesPart::Said
{
    QString title = {};
    QString detail = {};
    QString action = {};
    std::function<void()> act = {};
};

FoundTimesPart::FoundTimesPart(FoundTimesModel &times, QWidget *parent)
    : QWidget(parent), m_times(times)
{
    buildTable();
    buildStatus();
    buildStrip();
    buildCard();
    buildLayout();
    connect(&m_times, &LoadingModel::stateChanged, this, &FoundTimesPart::showAll);
    connect(&m_times, &FoundTimesModel::progressChanged, this, &FoundTimesPart::showAll);
    connect(m_stop, &QToolButton::clicked, this, [this] { m_times.stop(); });
    connect(m_retry, &QToolButton::clicked, this, [this] { m_times.reload(); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto act = whatToSay().act)
            act();
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &row) {
        if (const FoundTime *time = foundAt(row))
            Q_EMIT timeChosen(FoundTime(*time)); // whoever hears it may change the model
    });
    showAll();
}

void FoundTimesPart::buildTable()
{
    m_display = new FoundDisplay(this);
    m_display->setSourceModel(&m_times);
    m_table = new CalmTable(this);
    m_table->setObjectName("foundTable"_L1);
    m_table->setAccessibleName(tr("Free times"));
    m_table->setSortingEnabled(false); // they are ranked
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    m_table->setModel(m_display);
    m_table->setColumnHidden(FoundDisplay::BesideColumn, true);
    m_table->setColumnHidden(FoundDisplay::DistanceColumn, true);
    const std::pair<FoundDisplay::Column, int> widths[] = {{FoundDisplay::DayColumn, 120},
        {FoundDisplay::WhenColumn, 172}, {FoundDisplay::BesideColumn, 232},
        {FoundDisplay::DistanceColumn, 156}, {FoundDisplay::StaffColumn, 140},
        {FoundDisplay::ServiceColumn, 120}, {FoundDisplay::LocationColumn, 184},
        {FoundDisplay::LengthColumn, 76}};
    for (const auto &[column, width] : widths)
        m_table->setShare(column, width);
    connect(m_table, &QWidget::customContextMenuRequested, this, &FoundTimesPart::offerMenu);
    auto *copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &FoundTimesPart::copySelection);
    m_table->addAction(copy);
}

void FoundTimesPart::buildStatus()
{
    m_status = new QWidget(this);
    m_heading = plainLabel({}, Ink::Bold, m_status);
    m_heading->setObjectName("findHeading"_L1);
    m_heading->hide();
    m_progress = plainLabel({}, Ink::Dim, m_status);
    m_progress->setObjectName("findProgress"_L1);
    m_stop = framedButton(tr("Stop asking"), m_status);
    m_stop->setObjectName("findStop"_L1);
    m_stop->setText(tr("Stop"));
    QSizePolicy keepsItsPlace = m_stop->sizePolicy(); // and the line its height
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_stop->setSizePolicy(keepsItsPlace);
    auto *row = new QHBoxLayout(m_status);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_heading);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
}

void FoundTimesPart::buildStrip()
{
    m_strip = new QWidget(this);
    m_strip->setObjectName("findStrip"_L1);
    m_stripText = plainLabel({}, Ink::Warning, m_strip);
    m_stripText->setObjectName("findFailures"_L1);
    m_stripText->setWordWrap(true);
    m_retry = framedButton(tr("Ask the places again"), m_strip);
    m_retry->setObjectName("findRetry"_L1);
    m_retry->setText(tr("Try again"));
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_stripText, 1);
    row->addWidget(m_retry);
}

void FoundTimesPart::buildCard()
{
    m_card = new QWidget(this);
    m_title = plainLabel({}, Ink::Dim, m_card);
    m_title->setObjectName("cardTitle"_L1);
    m_detail = plainLabel({}, Ink::Dim, m_card);
    m_detail->setObjectName("cardDetail"_L1);
    for (QLabel *label : {m_title, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_action = new QPushButton(m_card);
    m_action->setObjectName("cardAction"_L1);
    m_action->setAutoDefault(false);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(2);
}

void FoundTimesPart::buildLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_status);
    column->addWidget(m_strip);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_card);
    column->addLayout(m_stack, 1);
}

void FoundTimesPart::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
    m_table->setAccessibleName(heading);
    showStatus();
}

void FoundTimesPart::setWords(const Words &words)
{
    m_words = words;
    showAll();
}

void FoundTimesPart::setNote(const QString &note)
{
    m_note = note;
    showStatus();
}

void FoundTimesPart::setNear(const QDateTime &near)
{
    m_display->setNear(near);
    m_table->setColumnHidden(FoundDisplay::DistanceColumn, !near.isValid());
    m_table->fillWidth();
}

void FoundTimesPart::hideColumns(const QList<int> &columns)
{
    for (const int column : columns)
        m_table->setColumnHidden(column, true);
    m_table->fillWidth();
}

void FoundTimesPart::focusRows()
{
    if (m_times.rowCount() == 0)
        return;
    m_table->setFocus();
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void FoundTimesPart::showAll()
{
    showStatus();
    showStrip();
    showColumns();
    const bool hasRows = m_times.rowCount() > 0;
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_card);
    if (hasRows)
        return;
    const Said said = whatToSay();
    m_title->setText(said.title);
    m_title->setVisible(!said.title.isEmpty());
    m_detail->setText(said.detail);
    m_detail->setVisible(!said.detail.isEmpty());
    m_action->setText(said.action);
    m_action->setVisible(!said.action.isEmpty());
}

void FoundTimesPart::showColumns()
{
    const bool needed = m_display->needsSecondZone();
    if (m_table->isColumnHidden(FoundDisplay::BesideColumn) != needed)
        return;
    m_table->setColumnHidden(FoundDisplay::BesideColumn, !needed);
    m_table->fillWidth();
}

bool FoundTimesPart::wasStopped() const
{
    const FindProgress progress = m_times.progress();
    return m_times.state() != LoadState::Loading
        && (progress.answered + progress.failed < progress.places
            || std::ranges::any_of(m_times.failedPlaces(), isStopped));
}

QString FoundTimesPart::progressText() const
{
    const FindProgress progress = m_times.progress();
    const bool isCut = m_times.question() && m_times.rowCount() >= m_times.question()->earliest;
    const QString found = isCut
        ? tr("the first %1 times").arg(QLocale().toString(m_times.rowCount()))
        : counted(m_times.rowCount(), tr("1 time"), tr("%1 times"));
    if (progress.places == 0)
        return m_times.state() == LoadState::Loading ? tr("Asking…") : QString();
    const QLocale locale;
    const QString answered =
        tr("%1 of %2 places answered")
            .arg(locale.toString(progress.answered), locale.toString(progress.places));
    if (progress.places == 1 && m_times.state() == LoadState::Loading)
        return tr("Asking…");
    if (wasStopped())
        return tr("%1 · stopped: %2", "how many times, and how far").arg(found, answered);
    const bool isDone = m_times.state() == LoadState::Ready && progress.answered == progress.places;
    if (isDone && progress.places == 1)
        return found;
    if (isDone)
        return tr("%1 · %2", "how many times, and where")
            .arg(found, counted(progress.places, tr("1 place"), tr("%1 places")));
    return tr("%1 · %2", "how many times, and how far").arg(found, answered);
}

void FoundTimesPart::showStatus()
{
    m_progress->setText(m_note.isEmpty() ? progressText() : m_note);
    const bool hadFocus = m_stop->hasFocus();
    m_stop->setVisible(m_times.state() == LoadState::Loading);
    if (hadFocus && !m_stop->isVisible())
        m_table->setFocus();
    m_status->setVisible(m_times.state() != LoadState::NotAsked || !m_note.isEmpty()
        || !m_heading->text().isEmpty());
}

/// A question that failed as a whole says so in the middle, unless rows stand there.
void FoundTimesPart::showStrip()
{
    QList<FailedPlace> failed = m_times.failedPlaces();
    failed.removeIf(isStopped);
    const bool isWhole = m_times.state() == LoadState::Failed && m_times.rowCount() == 0;
    m_strip->setVisible(!failed.isEmpty() && !isWhole);
    if (failed.isEmpty())
        return;
    m_stripText->setText(failureText(failed));
    m_stripText->setToolTip(tooltipText(failureDetails(failed)));
    m_stripText->setAccessibleDescription(failureDetails(failed));
}

FoundTimesPart::Said FoundTimesPart::whatToSay()
{
    const auto again = [this] { m_times.reload(); };
    if (m_times.state() == LoadState::NotAsked)
        return {.detail = m_words.notAsked};
    if (m_times.state() == LoadState::Loading)
        return {.detail = tr("Asking who is free…")};
    if (wasStopped())
        return {.title = tr("Stopped"),
            .detail = tr("Nothing was free at the places that had answered."),
            .action = tr("Ask again"),
            .act = again};
    if (m_times.state() == LoadState::Failed) {
        const Error &error = m_times.lastError();
        const bool needsKey = asksForCredentials(error);
        const bool canAsk = error.kind != Error::Kind::Unaskable;
        return {.title = errorText(error),
            .detail = errorAdvice(error),
            .action = needsKey ? tr("Enter the key…")
                : canAsk       ? tr("Try again")
                               : QString(),
            .act =
                needsKey ? std::function<void()>([this] { Q_EMIT credentialsWanted(); }) : again};
    }
    const bool isPartial = m_times.progress().failed > 0;
    return {.title = m_words.none,
        .detail = isPartial ? tr("That holds for the places that answered.") : m_words.noneDetail,
        .action = m_words.further,
        .act = [this] { Q_EMIT furtherWanted(); }};
}

void FoundTimesPart::copySelection() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : rows)
        lines.append(m_display->copiedText(row.row()));
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void FoundTimesPart::offerMenu(QPoint at)
{
    if (!m_table->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *show = menu->addAction(tr("&Show on the desk"));
    connect(show, &QAction::triggered, this,
        [this] { Q_EMIT m_table->activated(m_table->currentIndex()); });
    connect(
        menu->addAction(tr("&Copy")), &QAction::triggered, this, &FoundTimesPart::copySelection);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void FoundTimesPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        m_table->viewport()->update();
    QWidget::changeEvent(event);
}

void FoundTimesPart::keyPressEvent(QKeyEvent *event)
{
    if (!pressedByEnter(*event, *this))
        QWidget::keyPressEvent(event);
}

} // namespace daybook
