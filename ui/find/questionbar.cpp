// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/questionbar.h"

#include "core/models/questionvocabularymodel.h"
#include "ui/common/labels.h"
#include "ui/find/chipeditors.h"
#include "ui/find/enterkey.h"
#include "ui/find/flowlayout.h"
#include "ui/find/questionchip.h"
#include "ui/text/errortext.h"
#include "ui/text/questiontext.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int impliedDays = -1;

} // namespace

QuestionBar::QuestionBar(QuestionVocabularyModel &names, QWidget *parent)
    : QWidget(parent), m_names(names), m_today(&QDate::currentDate)
{
    buildLayout();
    m_editors = new ChipEditors([this] { return draft(); }, this);
    connect(m_editors, &ChipEditors::textWanted, this, &QuestionBar::take);
    connect(m_line, &QLineEdit::textChanged, this, &QuestionBar::readText);
    connect(m_line, &QLineEdit::cursorPositionChanged, this, &QuestionBar::showNotice);
    connect(m_line, &QLineEdit::returnPressed, this, &QuestionBar::questionWanted);
    connect(m_find, &QPushButton::clicked, this, &QuestionBar::questionWanted);
    connect(m_add, &QToolButton::clicked, this, [this] { m_editors->offerToAdd(*m_add); });
    connect(m_retry, &QToolButton::clicked, &m_names, &QuestionVocabularyModel::load);
    connect(&m_names, &QuestionVocabularyModel::changed, this, &QuestionBar::readAgain);
    readText();
}

void QuestionBar::buildLayout()
{
    m_line = new QLineEdit(this);
    m_line->setObjectName("questionLine"_L1);
    m_line->setAccessibleName(
        tr("Who is free? For instance: %1").arg(u"thu >15 @austin massage 60"_s));
    m_line->setPlaceholderText(u"thu >15 @austin massage 60"_s);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_find = new QPushButton(tr("&Find"), this);
    m_find->setObjectName("findButton"_L1);
    m_find->setAutoDefault(false);
    m_row = new QWidget(this);
    m_row->setObjectName("questionChips"_L1);
    m_flow = new FlowLayout(m_row, 6);
    m_add = framedButton(tr("Add to the question"), m_row);
    m_add->setObjectName("addPart"_L1);
    m_add->setText(tr("Add…"));
    m_flow->insertWidget(0, m_add);
    m_notice = plainLabel({}, Ink::Warning, this);
    m_notice->setObjectName("questionNotice"_L1);
    m_notice->setWordWrap(true);
    m_retry = framedButton(tr("Ask for the names again"), this);
    m_retry->setObjectName("namesRetry"_L1);
    m_retry->setText(tr("Try again"));
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_line, 1);
    top->addWidget(m_find);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_notice, 1);
    below->addWidget(m_retry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_row);
    column->addLayout(below);
}

void QuestionBar::setToday(std::function<QDate()> today)
{
    m_today = std::move(today);
    readAgain();
}

void QuestionBar::setText(const QString &text)
{
    m_line->setText(text);
}

QString QuestionBar::text() const
{
    return m_line->text();
}

QuestionDraft QuestionBar::draft() const
{
    return {.text = m_line->text(),
        .read = m_read,
        .vocabulary = m_names.vocabulary(),
        .today = m_today()};
}

QString QuestionBar::textAbout(const DateRange &days) const
{
    return textWithDays(draft(), days, {});
}

void QuestionBar::readText()
{
    m_judgesAll = false;
    readAgain();
}

void QuestionBar::readAgain()
{
    m_read = readQuestion(m_line->text(), m_names.vocabulary(), m_today());
    showChips();
    showNotice();
    Q_EMIT questionChanged();
}

bool QuestionBar::knowsNames() const
{
    return m_names.state() == LoadState::Ready;
}

/// Nobody is blamed for half a word.
bool QuestionBar::isBeingTyped(const QuestionPart &part) const
{
    return !m_judgesAll && m_line->hasFocus()
        && m_line->cursorPosition() == part.from + part.text.size();
}

/// The first part to complain about: a name that is not known counts only once all names are here.
const QuestionPart *QuestionBar::complaint() const
{
    const auto found = std::ranges::find_if(m_read.parts, [this](const QuestionPart &part) {
        return part.kind == QuestionPart::Kind::Unknown && !isBeingTyped(part)
            && (knowsNames() || part.problem != QuestionPart::Problem::NoSuchName);
    });
    return found == m_read.parts.cend() ? nullptr : &*found;
}

bool QuestionBar::insist()
{
    m_judgesAll = true;
    showChips();
    showNotice();
    const QuestionPart *wrong = complaint();
    if (!wrong)
        return m_read.unknownWord().isEmpty();
    m_line->setFocus();
    m_line->setSelection(static_cast<int>(wrong->from), static_cast<int>(wrong->text.size()));
    return false;
}

void QuestionBar::showChips()
{
    m_shown.clear();
    const auto saysDays = [](const QuestionPart &part) {
        return part.kind == QuestionPart::Kind::Day;
    };
    if (!m_read.parts.isEmpty() && std::ranges::none_of(m_read.parts, saysDays))
        showImpliedDays(static_cast<int>(m_shown.size()));
    for (qsizetype part = 0; part < m_read.parts.size(); ++part) {
        const bool isUnknown = m_read.parts.at(part).kind == QuestionPart::Kind::Unknown;
        if (!isUnknown || !isBeingTyped(m_read.parts.at(part)))
            showChip(static_cast<int>(m_shown.size()), part);
    }
    for (qsizetype spare = m_shown.size(); spare < m_chips.size(); ++spare)
        m_chips.at(spare)->hide();
    m_add->setFixedHeight(QuestionChip::heightIn(m_add->fontMetrics()));
    m_row->updateGeometry();
}

void QuestionBar::showChip(int place, qsizetype part)
{
    const QuestionPart &said = m_read.parts.at(part);
    const bool isUnknown = said.kind == QuestionPart::Kind::Unknown;
    const bool mayBeKnown = !knowsNames() && said.problem == QuestionPart::Problem::NoSuchName;
    QuestionChip *chip = chipAt(place);
    m_shown.append(static_cast<int>(part));
    chip->show({.kind = partKindText(said.kind),
                   .text = isUnknown ? said.text : partText(said, m_read.question),
                   .icon = mayBeKnown ? QString() : partIcon(said.kind),
                   .hint = mayBeKnown ? tr("The names are not here yet") : partProblemText(said)},
        isUnknown && !mayBeKnown ? QuestionChip::Look::Unknown : QuestionChip::Look::Known);
}

/// Asked without being said: it must be seen, and can be changed.
void QuestionBar::showImpliedDays(int place)
{
    QuestionChip *chip = chipAt(place);
    m_shown.append(impliedDays);
    chip->show({.kind = partKindText(QuestionPart::Kind::Day),
                   .text = daysText(m_read.question.days),
                   .icon = partIcon(QuestionPart::Kind::Day),
                   .hint = tr("No day was named: these are asked")},
        QuestionChip::Look::Implied);
}

QuestionChip *QuestionBar::chipAt(int place)
{
    while (m_chips.size() <= place) {
        auto *chip = new QuestionChip(m_row);
        chip->setObjectName("questionChip"_L1);
        const int here = static_cast<int>(m_chips.size());
        m_flow->insertWidget(here, chip);
        QWidget::setTabOrder(
            m_chips.isEmpty() ? static_cast<QWidget *>(m_find) : m_chips.back(), chip);
        m_chips.append(chip);
        connect(chip, &QuestionChip::removeWanted, this, [this, here] { removeAt(here); });
        connect(chip, &QuestionChip::clicked, this, [this, here, chip] {
            const int part = m_shown.at(here);
            if (part == impliedDays)
                m_editors->addDays(*chip);
            else
                m_editors->correct(part, *chip);
        });
    }
    return m_chips.at(place);
}

void QuestionBar::removeAt(int place)
{
    const bool hadFocus = m_chips.at(place)->hasFocus();
    take(textWithout(draft(), m_shown.at(place)));
    if (hadFocus && !m_chips.at(place)->isVisible())
        m_add->setFocus();
}

/// A chip is corrected in one step, which is meant as a whole.
void QuestionBar::take(const QString &text)
{
    m_line->setText(text);
    if (!text.isEmpty())
        Q_EMIT questionWanted();
}

void QuestionBar::showNotice()
{
    const QuestionPart *wrong = complaint();
    const bool namesFailed = m_names.state() == LoadState::Failed;
    QString words;
    if (wrong)
        words = partProblemText(*wrong);
    else if (namesFailed)
        words = tr("The names of places, staff and services are missing: %1.")
                    .arg(errorText(m_names.lastError()));
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
    m_retry->setVisible(namesFailed && !wrong);
    if (m_line->accessibleDescription() == words)
        return;
    m_line->setAccessibleDescription(words);
    m_line->setProperty("flawed", wrong != nullptr);
    m_line->style()->unpolish(m_line);
    m_line->style()->polish(m_line);
}

bool QuestionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        Q_EMIT rowsWanted();
        return true;
    }
    if (watched == m_line
        && (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn)) {
        showChips();
        showNotice();
    }
    return QWidget::eventFilter(watched, event);
}

void QuestionBar::keyPressEvent(QKeyEvent *event)
{
    if (!pressedByEnter(*event, *this))
        QWidget::keyPressEvent(event);
}

} // namespace daybook
