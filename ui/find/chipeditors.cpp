// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/chipeditors.h"

#include "ui/datebar/calendarpopup.h"
#include "ui/find/chippopups.h"
#include "ui/text/questiontext.h"
#include "ui/text/times.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daybook {

namespace {

constexpr int usualNumbers[] = {5, 10, 20, 50, 100};

/// What was meant by words that were not understood, as far as their problem tells.
QuestionPart::Kind kindMeantBy(const QuestionPart &part)
{
    using Kind = QuestionPart::Kind;
    switch (part.problem) {
    case QuestionPart::Problem::NoSuchDay:
    case QuestionPart::Problem::Past:
    case QuestionPart::Problem::TooManyDays:
        return Kind::Day;
    case QuestionPart::Problem::NoSuchTime:
    case QuestionPart::Problem::EndsBeforeBegin:
        return Kind::NotBefore;
    case QuestionPart::Problem::NoSuchLength:
    case QuestionPart::Problem::NoneSoLong:
        return Kind::Length;
    case QuestionPart::Problem::NoSuchNumber:
        return Kind::Earliest;
    case QuestionPart::Problem::None:
    case QuestionPart::Problem::NoSuchName:
    case QuestionPart::Problem::SaidTwice:
        break;
    }
    return part.kind;
}

const QList<NamedThing> &thingsOf(const QuestionVocabulary &vocabulary, QuestionPart::Kind kind)
{
    if (kind == QuestionPart::Kind::Location)
        return vocabulary.locations;
    return kind == QuestionPart::Kind::Staff ? vocabulary.staff : vocabulary.services;
}

/// What is asked but for @p part.
TimeQuestion questionWithout(const QuestionDraft &draft, PartPlace part)
{
    return part ? readQuestion(textWithout(draft, *part), draft.vocabulary, draft.today).question
                : draft.read.question;
}

/// How long what is asked can be: as the services that are meant. The usual lengths, where one of
/// these does not tell.
std::set<std::chrono::minutes> lengthsFor(const QuestionDraft &draft, PartPlace part)
{
    const QList<ServiceId> meant = questionWithout(draft, part).services;
    std::set<std::chrono::minutes> lengths;
    bool isOpen = draft.vocabulary.services.isEmpty();
    for (const NamedThing &service : draft.vocabulary.services) {
        if (!meant.isEmpty() && !meant.contains({service.id}))
            continue;
        isOpen = isOpen || service.length == 0min;
        if (service.length > 0min)
            lengths.insert(service.length);
    }
    if (isOpen)
        lengths.insert({15min, 30min, 45min, 60min, 90min, 120min});
    return lengths;
}

} // namespace

ChipEditors::ChipEditors(std::function<QuestionDraft()> draft, QWidget *parent)
    : QObject(parent), m_draft(std::move(draft)), m_parent(parent)
{
}

void ChipEditors::correct(qsizetype part, const QWidget &anchor)
{
    edit(kindMeantBy(m_draft().read.parts.at(part)), part, anchor);
}

void ChipEditors::edit(Kind kind, PartPlace part, const QWidget &anchor)
{
    switch (kind) {
    case Kind::Day:
        return editDays(part, anchor);
    case Kind::NotBefore:
    case Kind::NotAfter:
        return editHours(part, anchor, kind);
    case Kind::Location:
    case Kind::Staff:
    case Kind::Service:
        return editName({kind}, part, anchor);
    case Kind::Length:
        return editLength(part, anchor);
    case Kind::Earliest:
        return editEarliest(part, anchor);
    case Kind::Unknown:
        return editName({Kind::Location, Kind::Staff, Kind::Service}, part, anchor);
    }
}

void ChipEditors::offerToAdd(const QWidget &anchor)
{
    auto *menu = new QMenu(m_parent);
    const std::pair<Kind, QString> kinds[] = {{Kind::Day, tr("&Days…")},
        {Kind::NotBefore, tr("&Hours…")}, {Kind::Location, tr("&Location…")},
        {Kind::Staff, tr("&Staff…")}, {Kind::Service, tr("S&ervice…")},
        {Kind::Length, tr("Le&ngth…")}, {Kind::Earliest, tr("How &many…")}};
    for (const auto &[kind, words] : kinds) {
        QAction *action = menu->addAction(words);
        connect(action, &QAction::triggered, this,
            [this, kind = kind, &anchor] { edit(kind, {}, anchor); });
    }
    menu->setObjectName("addMenu"_L1);
    open(menu, anchor);
}

void ChipEditors::editDays(PartPlace part, const QWidget &anchor)
{
    const QDate today = m_draft().today;
    auto *menu = new QMenu(m_parent);
    menu->setObjectName("dayMenu"_L1);
    const auto offer = [&](const QString &words, const DateRange &days) {
        QAction *action = menu->addAction(words);
        connect(action, &QAction::triggered, this,
            [this, part, days] { Q_EMIT textWanted(textWithDays(m_draft(), days, part)); });
    };
    offer(tr("&Today"), {.from = today, .to = today});
    offer(tr("T&omorrow"), {.from = today.addDays(1), .to = today.addDays(1)});
    offer(tr("Next &7 days"), {.from = today, .to = today.addDays(6)});
    offer(tr("Next &14 days"), {.from = today, .to = today.addDays(13)});
    offer(tr("Next &28 days"), {.from = today, .to = today.addDays(27)});
    menu->addSeparator();
    connect(menu->addAction(tr("&From a day…")), &QAction::triggered, this,
        [this, part, &anchor] { pickDay(part, anchor, false); });
    connect(menu->addAction(tr("&Up to a day…")), &QAction::triggered, this,
        [this, part, &anchor] { pickDay(part, anchor, true); });
    open(menu, anchor);
}

/// A first day behind the last, or a last one before the first, is a day of its own.
void ChipEditors::pickDay(PartPlace part, const QWidget &anchor, bool isLast)
{
    const DateRange now = m_draft().read.question.days;
    auto *calendar = new CalendarPopup(isLast ? now.to : now.from, m_parent);
    connect(calendar, &CalendarPopup::picked, this, [this, part, now, isLast](QDate date) {
        const DateRange days{.from = isLast ? std::min(now.from, date) : date,
            .to = isLast ? date : std::max(now.to, date)};
        Q_EMIT textWanted(textWithDays(m_draft(), days, part));
    });
    calendar->openBelow(anchor);
}

void ChipEditors::editHours(PartPlace part, const QWidget &anchor, Kind which)
{
    const TimeQuestion now = m_draft().read.question;
    auto *popup = new HoursPopup(now.notBefore, now.notAfter, m_parent);
    if (which == Kind::NotAfter)
        popup->focusNotAfter();
    connect(popup, &HoursPopup::picked, this,
        [this, part](const std::optional<QTime> &notBefore, const std::optional<QTime> &notAfter) {
            Q_EMIT textWanted(textWithHours(m_draft(), notBefore, notAfter, part));
        });
    openBelow(*popup, anchor);
}

void ChipEditors::editName(const QList<Kind> &kinds, PartPlace part, const QWidget &anchor)
{
    const QString title =
        kinds.size() == 1 ? partKindText(kinds.constFirst()) : tr("What is meant?");
    auto *popup = new NamePopup(title, namesOf(kinds, part), m_parent);
    connect(popup, &NamePopup::picked, this, [this, part](Kind kind, const QString &id) {
        Q_EMIT textWanted(textWithThing(m_draft(), kind, id, part));
    });
    openBelow(*popup, anchor);
}

/// What the words could mean as well comes first.
QList<PickedName> ChipEditors::namesOf(const QList<Kind> &kinds, PartPlace part) const
{
    const QuestionDraft draft = m_draft();
    QList<PickedName> names;
    for (const Kind kind : kinds) {
        for (const NamedThing &thing : thingsOf(draft.vocabulary, kind)) {
            const QString length = lengthText(thing.length);
            names.append({.kind = kind,
                .id = thing.id,
                .name = thing.name,
                .beside = kinds.size() == 1 ? length : partKindText(kind)});
        }
    }
    const QStringList others = part ? draft.read.parts.at(*part).others : QStringList();
    std::ranges::stable_partition(
        names, [&](const PickedName &name) { return others.contains(name.name); });
    return names;
}

void ChipEditors::editLength(PartPlace part, const QWidget &anchor)
{
    const QuestionDraft draft = m_draft();
    auto *menu = new QMenu(m_parent);
    menu->setObjectName("lengthMenu"_L1);
    for (const std::chrono::minutes length : lengthsFor(draft, part)) {
        QAction *action = menu->addAction(lengthText(length));
        action->setCheckable(true);
        action->setChecked(draft.read.question.length == length);
        connect(action, &QAction::triggered, this,
            [this, length, part] { Q_EMIT textWanted(textWithLength(m_draft(), length, part)); });
    }
    open(menu, anchor);
}

void ChipEditors::editEarliest(PartPlace part, const QWidget &anchor)
{
    const int now = m_draft().read.question.earliest;
    auto *menu = new QMenu(m_parent);
    menu->setObjectName("numberMenu"_L1);
    for (const int number : usualNumbers) {
        QAction *action = menu->addAction(tr("The first %1 times").arg(QLocale().toString(number)));
        action->setCheckable(true);
        action->setChecked(now == number);
        connect(action, &QAction::triggered, this,
            [this, number, part] { Q_EMIT textWanted(textWithEarliest(m_draft(), number, part)); });
    }
    open(menu, anchor);
}

void ChipEditors::open(QMenu *menu, const QWidget &anchor) const
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int x = anchor.isRightToLeft() ? anchor.width() - menu->sizeHint().width() : 0;
    menu->popup(anchor.mapToGlobal(QPoint(x, anchor.height() + 4)));
}

} // namespace daybook
