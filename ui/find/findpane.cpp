// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/findpane.h"

#include "core/models/desk.h"
#include "core/models/questionvocabularymodel.h"
#include "core/sources/bookingsource.h"
#include "ui/find/foundtimespart.h"
#include "ui/find/hairline.h"
#include "ui/find/questionbar.h"
#include "ui/text/questiontext.h"

#include <QBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int daysFurther = 14;

DateRange daysAfter(const DateRange &days)
{
    return {.from = days.to.addDays(1), .to = days.to.addDays(daysFurther)};
}

} // namespace

FindPane::FindPane(Desk &desk, QuestionVocabularyModel &names, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_names(names)
{
    buildLayout();
    connect(&m_desk, &Desk::capabilitiesChanged, this, &FindPane::followAccount);
    connect(&m_names, &QuestionVocabularyModel::changed, this, &FindPane::followNames);
    connect(&m_times, &LoadingModel::stateChanged, this, &FindPane::showWords);
    connect(m_bar, &QuestionBar::questionChanged, this, &FindPane::followQuestion);
    connect(m_bar, &QuestionBar::questionWanted, this, &FindPane::askNow);
    connect(m_bar, &QuestionBar::rowsWanted, m_found, &FoundTimesPart::focusRows);
    connect(m_found, &FoundTimesPart::timeChosen, this, &FindPane::timeChosen);
    connect(m_found, &FoundTimesPart::credentialsWanted, this, &FindPane::credentialsWanted);
    connect(m_found, &FoundTimesPart::furtherWanted, this, &FindPane::askFurther);
    followAccount();
}

void FindPane::buildLayout()
{
    m_bar = new QuestionBar(m_names, this);
    m_found = new FoundTimesPart(m_times, this);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 8);
    top->addWidget(m_bar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new Hairline(this));
    column->addWidget(m_found, 1);
}

/// What was found with another account is none of this one's business.
void FindPane::followAccount()
{
    if (m_source == m_desk.source() && m_source)
        return;
    m_source = m_desk.source();
    m_isWaiting = false;
    m_times.setSource(m_source);
    m_bar->setEnabled(m_source && m_source->capabilities().freeSlots);
    if (isVisible())
        m_names.load();
    showWords();
}

void FindPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_names.load();
}

void FindPane::followNames()
{
    if (m_isWaiting && m_names.state() != LoadState::Loading)
        askWithNames();
    showWords();
}

void FindPane::ask(const QString &text)
{
    m_bar->setText(text);
    askNow();
}

/// Before the names are here, a word may mean anything.
void FindPane::askNow()
{
    m_isWaiting = false;
    if (!m_source || m_bar->text().trimmed().isEmpty())
        return;
    m_names.load();
    if (m_names.state() != LoadState::Loading)
        return askWithNames();
    m_isWaiting = true;
    followQuestion();
}

void FindPane::askWithNames()
{
    m_isWaiting = false;
    if (m_bar->insist()) {
        m_times.setVocabulary(m_names.vocabulary());
        m_times.ask(m_bar->read().question);
    }
    followQuestion();
}

void FindPane::askFurther()
{
    ask(m_bar->textAbout(daysAfter(m_bar->read().question.days)));
}

/// Rows that answer another question than the one that stands above them must not pass for its
/// answer.
void FindPane::followQuestion()
{
    const bool isOther = m_times.question() && *m_times.question() != m_bar->read().question;
    if (m_isWaiting)
        m_found->setNote(tr("Loading the names of places, staff and services…"));
    else if (isOther)
        m_found->setNote(tr("These times answer the former question. Enter asks the new one."));
    else
        m_found->setNote({});
    showWords();
}

QString FindPane::whatIsMissing() const
{
    if (!m_source)
        return tr("No account is open");
    if (!m_source->capabilities().freeSlots)
        return tr("This account cannot be asked for free times");
    return tr("Type what the caller wants, then Enter: a day, the hours, a place, somebody, a "
              "service, how long.");
}

void FindPane::showWords()
{
    const DateRange asked = m_times.question() ? m_times.question()->days : DateRange{};
    m_found->setWords({.notAsked = whatIsMissing(),
        .none = tr("Nothing is free"),
        .noneDetail = asked.from.isValid() ? daysText(asked) : QString(),
        .further = asked.to.isValid()
            ? tr("Look at the next days: %1").arg(daysText(daysAfter(asked)))
            : QString()});
}

void FindPane::stop()
{
    m_isWaiting = false;
    m_times.stop();
    followQuestion();
}

void FindPane::focusQuestion()
{
    m_bar->line().setFocus(Qt::ShortcutFocusReason);
    m_bar->line().selectAll();
}

void FindPane::setToday(std::function<QDate()> today)
{
    m_bar->setToday(std::move(today));
}

} // namespace daybook
