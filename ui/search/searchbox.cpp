// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/search/searchbox.h"

#include "core/models/desk.h"
#include "core/models/questionvocabularymodel.h"
#include "core/timekit/bookingsearch.h"
#include "core/timekit/searchcompletion.h"
#include "ui/search/searchdropdown.h"
#include "ui/text/plaintext.h"
#include "ui/text/questiontext.h"
#include "ui/text/searchtext.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QKeyEvent>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daybook {

namespace {

/// So many letters that a name is not taken for an attribute at once.
constexpr qsizetype enoughLetters = 3;

/// In words of English, which every locale understands.
constexpr QLatin1StringView sampleQuestion("thu >15 massage 60");

/// Also while the attribute is still being typed, if it can be nothing else.
bool isMeantForService(const QString &text)
{
    return looksLikeSearch(text) || (text.contains(u'.') && looksLikeSearch(text + u':'));
}

bool isWhole(const QString &text)
{
    return std::holds_alternative<BookingSearch>(BookingSearch::fromText(text));
}

} // namespace

SearchBox::SearchBox(Desk &desk, QWidget *parent)
    : QLineEdit(parent), m_desk(desk), m_today(&QDate::currentDate),
      m_dropdown(new SearchDropdown(this))
{
    setAccessibleName(tr("Search bookings"));
    setClearButtonEnabled(true);
    setMinimumWidth(120);
    m_icon = addAction(themedIcon(u"search"_s, theme().dim), QLineEdit::LeadingPosition);
    m_typing.setSingleShot(true);
    m_typing.setInterval(60ms);
    connect(&m_typing, &QTimer::timeout, this, &SearchBox::applyNeedle);
    connect(this, &QLineEdit::textChanged, this, &SearchBox::followText);
    connect(this, &QLineEdit::cursorPositionChanged, this, [this] {
        if (m_dropdown->isOffering())
            offer();
    });
    connect(m_dropdown, &SearchDropdown::chosen, this, &SearchBox::take);
    connect(&m_desk, &Desk::capabilitiesChanged, this, &SearchBox::followAccount);
    connect(&m_desk, &Desk::searchChanged, this, &SearchBox::showPurpose);
    showPurpose();
}

void SearchBox::setNames(QuestionVocabularyModel &names)
{
    m_names = &names;
    showPurpose();
    connect(m_names, &QuestionVocabularyModel::changed, this, [this] {
        if (hasFocus() && !text().isEmpty())
            offer();
    });
}

bool SearchBox::canAsk() const
{
    return m_desk.capabilities() && m_desk.capabilities()->search;
}

bool SearchBox::isForService() const
{
    return canAsk() && isMeantForService(text());
}

bool SearchBox::canFindTimes() const
{
    return m_names && m_desk.capabilities() && m_desk.capabilities()->freeSlots;
}

/// Until the names are here, a word may be anybody's.
bool SearchBox::isQuestion() const
{
    return canFindTimes() && !isForService() && m_names->state() == LoadState::Ready
        && looksLikeQuestion(text(), m_names->vocabulary(), m_today());
}

/// A search for one account's bookings is none of another's business.
void SearchBox::followAccount()
{
    m_last.clear();
    if (isMeantForService(text()))
        clear();
    showPurpose();
}

void SearchBox::showPurpose()
{
    if (!m_desk.search().isEmpty())
        setPlaceholderText(tr("Narrow what was found: name, phone, service…  (Ctrl+F)"));
    else if (canAsk() && !m_desk.capabilities()->days)
        setPlaceholderText(tr("Search these bookings, or ask the service: state:…  (Ctrl+F)"));
    else if (canAsk())
        setPlaceholderText(tr("Search these bookings, or all days: customer.email:…  (Ctrl+F)"));
    else if (canFindTimes())
        setPlaceholderText(tr("Search these bookings, or ask: %1  (Ctrl+F)").arg(sampleQuestion));
    else
        setPlaceholderText(tr("Search these bookings: name, phone, service…  (Ctrl+F)"));
    setToolTip(canAsk() ? tooltipText(tr("Words narrow what is shown.\n"
                                         "attribute:value;attribute:value asks the service for the "
                                         "bookings of all days.\n"
                                         "↓ shows the attributes, ↑ brings the last search back, "
                                         "Esc in the empty box ends it."))
                        : QString());
}

void SearchBox::followText()
{
    m_typing.start();
    setFlaw({});
    if (canFindTimes() && !text().isEmpty())
        m_names->load();
    offer();
}

void SearchBox::applyNeedle()
{
    m_typing.stop();
    Q_EMIT needleChanged(isForService() || isQuestion() ? QString() : text());
}

/// What the word under the cursor may become; for what may be a name, nothing is marked.
void SearchBox::offer()
{
    m_question.clear();
    if (hasFocus() && isQuestion())
        return offerQuestion();
    const bool isOurs = isForService();
    const bool mayBeOurs = canAsk() && text().size() >= enoughLetters && !text().contains(u' ');
    if (!hasFocus() || (!isOurs && !mayBeOurs))
        return m_dropdown->hide();
    SearchCompletion completion = completionsAt(text(), cursorPosition());
    m_replaced = {completion.from, completion.length};
    const bool isKnown = isWordWhole();
    if (isKnown && completion.choices.size() == 1)
        completion.choices.clear();
    const bool isMarked =
        isOurs && !isKnown && completion.length > 0 && !completion.choices.isEmpty();
    m_dropdown->open(
        !isMarked && isOurs && isWhole(text()) ? tr("Enter searches all days") : QString(),
        SearchDropdown::Tone::Hint, completion.choices, isMarked ? 0 : -1);
}

void SearchBox::offerQuestion()
{
    m_question = tr("Find a time: %1")
                     .arg(questionText(readQuestion(text(), m_names->vocabulary(), m_today())));
    m_dropdown->open({}, SearchDropdown::Tone::Hint, {m_question}, 0);
}

void SearchBox::askQuestion()
{
    const QString question = text();
    clear();
    applyNeedle();
    Q_EMIT questionWanted(question);
}

/// Others may begin with it, but whoever has typed it need not want them.
bool SearchBox::isWordWhole() const
{
    const SearchCompletion completion = completionsAt(text(), cursorPosition());
    return completion.choices.contains(text().mid(completion.from, completion.length));
}

void SearchBox::offerAll()
{
    const SearchCompletion completion = completionsAt(text(), cursorPosition());
    m_replaced = {completion.from, completion.length};
    m_dropdown->open({}, SearchDropdown::Tone::Hint, completion.choices, 0);
}

bool SearchBox::takeMarked()
{
    const QString marked = m_dropdown->isOffering() ? m_dropdown->currentChoice() : QString();
    if (!marked.isEmpty())
        take(marked);
    return !marked.isEmpty();
}

void SearchBox::take(const QString &choice)
{
    m_dropdown->hide();
    if (!m_question.isEmpty())
        return askQuestion();
    select(m_replaced);
    insert(choice);
}

void SearchBox::submit()
{
    if (!isForService()) {
        m_dropdown->hide();
        applyNeedle();
        Q_EMIT rowsWanted();
        return;
    }
    const auto read = BookingSearch::fromText(text());
    if (const auto *problem = std::get_if<SearchProblem>(&read))
        return explain(*problem);
    m_last = std::get<BookingSearch>(read).toText();
    clear();
    applyNeedle();
    m_desk.setSearch(m_last);
}

void SearchBox::explain(const SearchProblem &problem)
{
    const Stretch flawed{problem.at, problem.length};
    select(flawed);
    m_replaced = flawed;
    const QString sentence = searchProblemText(problem);
    m_dropdown->open(sentence, SearchDropdown::Tone::Problem,
        problem.nearest.isEmpty() ? QStringList() : QStringList{problem.nearest}, -1);
    setFlaw(sentence);
}

void SearchBox::setFlaw(const QString &sentence)
{
    if (accessibleDescription() == sentence)
        return;
    setAccessibleDescription(sentence);
    setProperty("flawed", !sentence.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
}

/// Esc takes back the latest: what is offered, what is typed, what was searched for.
void SearchBox::stepBack()
{
    if (m_dropdown->isOffering())
        m_dropdown->hide();
    else if (text().isEmpty())
        m_desk.setSearch({});
    else
        clear();
    if (text().isEmpty() && std::exchange(m_isFromRows, false))
        Q_EMIT rowsWanted();
}

void SearchBox::goOnWith(const QString &letter)
{
    setFocus(Qt::ShortcutFocusReason);
    m_isFromRows = true;
    insert(letter);
}

void SearchBox::select(Stretch stretch)
{
    deselect();
    setCursorPosition(static_cast<int>(stretch.from));
    if (stretch.length > 0)
        setSelection(static_cast<int>(stretch.from), static_cast<int>(stretch.length));
}

/// Tab would leave the box before keyPressEvent() hears of it.
bool SearchBox::event(QEvent *event)
{
    const bool isTab =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
    if (!isTab || !m_dropdown->isOffering() || !m_question.isEmpty())
        return QLineEdit::event(event);
    if (takeMarked())
        return true;
    if (!isForService() || isWordWhole())
        return QLineEdit::event(event);
    m_dropdown->step(1);
    return true;
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const bool isOffering = m_dropdown->isOffering();
    switch (event->key()) {
    case Qt::Key_Escape:
        return stepBack();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!takeMarked())
            submit();
        return;
    case Qt::Key_Down:
        if (isOffering)
            m_dropdown->step(1);
        else if (isQuestion())
            offerQuestion();
        else if (canAsk())
            offerAll();
        return;
    case Qt::Key_Up:
        if (isOffering)
            m_dropdown->step(-1);
        else if (text().isEmpty())
            setText(m_last);
        return;
    default:
        // A key of the menus that has nothing to do now is no text.
        if (event->modifiers() == Qt::AltModifier)
            return event->ignore();
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_isFromRows = false;
    if (m_dropdown)
        m_dropdown->hide();
    QLineEdit::focusOutEvent(event);
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    m_dropdown->place();
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        m_icon->setIcon(themedIcon(u"search"_s, theme().dim));
    QLineEdit::changeEvent(event);
}

} // namespace daybook
