// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/questionreader.h"

#include "core/find/dayphrases.h"
#include "core/find/questionnames.h"
#include "core/find/timephrases.h"

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Kind = QuestionPart::Kind;
using Problem = QuestionPart::Problem;

constexpr int usualDays = 7;
constexpr qsizetype mostAtoms = 200; ///< Nobody asks longer; what follows is not understood.

/// What some words mean, whatever names there are.
struct Phrase
{
    qsizetype count = 0;
    Problem problem = Problem::None;
    std::optional<DateRange> days = {};
    std::optional<QTime> notBefore = {};
    std::optional<QTime> notAfter = {};
    std::optional<int> minutes = {};
    std::optional<int> earliest = {};
    bool couldBeAName = false;
};

Phrase phraseOf(const DayPhrase &days)
{
    return {.count = days.count,
        .problem = days.problem,
        .days = days.days,
        .couldBeAName = days.isShort};
}

Phrase phraseOf(const HoursPhrase &hours)
{
    return {.count = hours.count,
        .problem = hours.problem,
        .notBefore = hours.notBefore,
        .notAfter = hours.notAfter};
}

/// Reads a question from left to right, always the longest phrase that fits.
class Reader
{
public:
    Reader(const QString &text, const QuestionVocabulary &vocabulary, QDate today)
        : m_text(text), m_vocabulary(vocabulary), m_today(today), m_names(vocabulary),
          m_atoms(atomsOf(text)), m_days(m_atoms, today)
    {
        for (qsizetype at = 0; at < std::min(m_atoms.size(), mostAtoms); ++at)
            m_phrases.push_back(longestPhraseAt(at));
        for (qsizetype at = 0; at < m_atoms.size();)
            at += readAt(at);
        settleLength();
        if (!m_saysDays)
            question().days = {.from = m_today, .to = m_today.addDays(usualDays - 1)};
    }

    [[nodiscard]] const ReadQuestion &read() const { return m_read; }
    [[nodiscard]] bool looksLikeQuestion() const
    {
        return !m_read.firstUnknown() && (m_sureSigns > 0 || m_doubtfulSigns > 1);
    }

private:
    [[nodiscard]] std::optional<Phrase> longestPhraseAt(qsizetype at) const;
    [[nodiscard]] std::vector<Phrase> phrasesAt(qsizetype at) const;
    [[nodiscard]] const Phrase *phraseAt(qsizetype at) const;
    [[nodiscard]] std::optional<NamePhrase> nameAt(
        qsizetype at, std::optional<Kind> only = {}) const;

    qsizetype readAt(qsizetype at);
    qsizetype readSigned(qsizetype at, Kind kind);
    void takeName(const NamePhrase &name, qsizetype at, qsizetype count);
    static void describe(QuestionPart &part, const NamePhrase &name);
    void takePhrase(const Phrase &phrase, qsizetype at);
    void takeDays(const DateRange &days, qsizetype at, qsizetype count);
    void takeTime(
        std::optional<QTime> &limit, QTime time, Kind kind, qsizetype at, qsizetype count);
    void settleLength();
    [[nodiscard]] QList<ServiceId> servicesOfThatLength() const;
    void narrowServices(const QList<ServiceId> &fitting);

    QuestionPart &addPart(Kind kind, qsizetype at, qsizetype count);
    void addUnknown(Problem problem, qsizetype at, qsizetype count);
    [[nodiscard]] TimeQuestion &question() { return m_read.question; }

    const QString &m_text;
    const QuestionVocabulary &m_vocabulary;
    const QDate m_today;
    const QuestionNames m_names;
    const QuestionAtoms m_atoms;
    const DayPhrases m_days;
    std::vector<std::optional<Phrase>> m_phrases; ///< At each of the first atoms.
    ReadQuestion m_read;
    std::map<qsizetype, NamePhrase> m_services; ///< What parts mean.
    bool m_saysDays = false;
    bool m_saysEarliest = false;
    qsizetype m_lengthPart = -1;
    int m_sureSigns = 0; ///< Of a question.
    int m_doubtfulSigns = 0;
};

std::vector<Phrase> Reader::phrasesAt(qsizetype at) const
{
    std::vector<Phrase> all;
    const auto add = [&](const auto &phrase) {
        if (phrase)
            all.push_back(phraseOf(*phrase));
    };
    add(limitAt(m_atoms, at));
    add(m_days.rangeAt(at));
    add(hoursAt(m_atoms, at));
    add(m_days.daysAt(at));
    add(bareTimeAt(m_atoms, at));
    if (const auto length = lengthAt(m_atoms, at))
        all.push_back({.count = length->count,
            .problem = length->problem,
            .minutes = length->amount,
            .couldBeAName = length->isPlain});
    if (const auto earliest = earliestAt(m_atoms, at))
        all.push_back({.count = earliest->count,
            .problem = earliest->problem,
            .earliest = earliest->amount,
            .couldBeAName = true});
    return all;
}

/// Of two that are as long the possible one is meant, and then the first.
std::optional<Phrase> Reader::longestPhraseAt(qsizetype at) const
{
    std::optional<Phrase> best;
    const auto isBetter = [&](const Phrase &phrase) {
        if (!best || phrase.count != best->count)
            return !best || phrase.count > best->count;
        return best->problem != Problem::None && phrase.problem == Problem::None;
    };
    for (const Phrase &phrase : phrasesAt(at)) {
        if (isWordEnd(m_atoms, at + phrase.count) && isBetter(phrase))
            best = phrase;
    }
    return best;
}

const Phrase *Reader::phraseAt(qsizetype at) const
{
    const auto place = static_cast<size_t>(at);
    return place < m_phrases.size() && m_phrases[place] ? &*m_phrases[place] : nullptr;
}

std::optional<NamePhrase> Reader::nameAt(qsizetype at, std::optional<Kind> only) const
{
    if (at >= mostAtoms)
        return {};
    const qsizetype first = only ? at : -1; // behind a sign a name is meant, whatever it is
    return m_names.nameAt(m_atoms, at, only,
        [&](qsizetype place) { return place != first && phraseAt(place) != nullptr; });
}

qsizetype Reader::readAt(qsizetype at)
{
    const QuestionAtom &atom = m_atoms.at(at);
    if (atom.isSign(u'@'))
        return readSigned(at, Kind::Location);
    if (atom.isSign(u'+'))
        return readSigned(at, Kind::Staff);
    if (atom.isSign(u'#'))
        return readSigned(at, Kind::Service);
    const Phrase *phrase = phraseAt(at);
    const auto name = nameAt(at);
    if (name && (!phrase || name->count > phrase->count)) {
        takeName(*name, at, name->count);
        return name->count;
    }
    if (phrase) {
        takePhrase(*phrase, at);
        return phrase->count;
    }
    const qsizetype count = wordEnd(m_atoms, at) - at;
    addUnknown(Problem::NoSuchName, at, count);
    return count;
}

/// A sign and the name behind it, which blanks may part.
qsizetype Reader::readSigned(qsizetype at, Kind kind)
{
    auto name = m_names.idAt(m_text, m_atoms, at + 1, kind);
    if (!name)
        name = nameAt(at + 1, kind);
    if (name) {
        m_sureSigns += kind == Kind::Location ? 1 : 0;
        takeName(*name, at, name->count + 1);
        return name->count + 1;
    }
    const qsizetype end = at + 1 < m_atoms.size() ? wordEnd(m_atoms, at + 1) : m_atoms.size();
    addUnknown(Problem::NoSuchName, at, end - at);
    return end - at;
}

void Reader::takeName(const NamePhrase &name, qsizetype at, qsizetype count)
{
    if (name.kind == Kind::Service)
        m_services.insert_or_assign(m_read.parts.size(), name);
    describe(addPart(name.kind, at, count), name);
    const auto put = [&](auto &ids) {
        for (const NamedThing *thing : name.things) {
            if (!ids.contains({thing->id}))
                ids.append({thing->id});
        }
    };
    if (name.kind == Kind::Location)
        put(question().locations);
    else if (name.kind == Kind::Staff)
        put(question().staff);
    else
        put(question().services);
}

void Reader::describe(QuestionPart &part, const NamePhrase &name)
{
    part.meaning = name.things.first()->name;
    part.others.clear();
    for (const NamedThing *other : name.things.sliced(1))
        part.others.append(other->name);
    part.others += name.others;
}

void Reader::takePhrase(const Phrase &phrase, qsizetype at)
{
    if (phrase.problem != Problem::None)
        return addUnknown(phrase.problem, at, phrase.count);
    (phrase.couldBeAName ? m_doubtfulSigns : m_sureSigns) += 1;
    if (phrase.days)
        takeDays(*phrase.days, at, phrase.count);
    if (phrase.notBefore)
        takeTime(question().notBefore, *phrase.notBefore, Kind::NotBefore, at, phrase.count);
    if (phrase.notAfter)
        takeTime(question().notAfter, *phrase.notAfter, Kind::NotAfter, at, phrase.count);
    if (phrase.minutes) {
        if (m_lengthPart >= 0)
            return addUnknown(Problem::SaidTwice, at, phrase.count);
        m_lengthPart = m_read.parts.size();
        addPart(Kind::Length, at, phrase.count);
        question().length = std::chrono::minutes(*phrase.minutes);
    }
    if (phrase.earliest) {
        if (std::exchange(m_saysEarliest, true))
            return addUnknown(Problem::SaidTwice, at, phrase.count);
        addPart(Kind::Earliest, at, phrase.count);
        question().earliest = *phrase.earliest;
    }
}

/// Days that follow those said before make the range longer: "thu fri".
void Reader::takeDays(const DateRange &days, qsizetype at, qsizetype count)
{
    DateRange &said = question().days;
    if (!std::exchange(m_saysDays, true)) {
        said = days;
    } else {
        const bool isNext = days.from == said.to.addDays(1);
        if (!isNext || said.from.daysTo(days.to) >= mostQuestionDays)
            return addUnknown(isNext ? Problem::TooManyDays : Problem::SaidTwice, at, count);
        said.to = days.to;
    }
    addPart(Kind::Day, at, count);
}

void Reader::takeTime(
    std::optional<QTime> &limit, QTime time, Kind kind, qsizetype at, qsizetype count)
{
    if (limit)
        return addUnknown(Problem::SaidTwice, at, count);
    limit = time;
    const TimeQuestion &asked = m_read.question;
    if (asked.notBefore && asked.notAfter && *asked.notAfter <= *asked.notBefore) {
        limit.reset();
        return addUnknown(Problem::EndsBeforeBegin, at, count);
    }
    addPart(kind, at, count);
}

/// A length chooses among the services that are named; where none can be so long, it is a mistake.
void Reader::settleLength()
{
    if (m_lengthPart < 0 || m_vocabulary.services.isEmpty())
        return;
    const QList<ServiceId> fitting = servicesOfThatLength();
    if (!fitting.isEmpty())
        return narrowServices(fitting);
    QuestionPart &part = m_read.parts[m_lengthPart];
    part.kind = Kind::Unknown;
    part.problem = Problem::NoneSoLong;
    question().length.reset();
}

/// A service that does not tell its length may have any.
QList<ServiceId> Reader::servicesOfThatLength() const
{
    const TimeQuestion &asked = m_read.question;
    QList<ServiceId> fitting;
    for (const NamedThing &service : m_vocabulary.services) {
        const bool isMeant = asked.services.isEmpty() || asked.services.contains({service.id});
        if (isMeant && (service.length.count() == 0 || service.length == asked.length))
            fitting.append({service.id});
    }
    return fitting;
}

void Reader::narrowServices(const QList<ServiceId> &fitting)
{
    question().services.removeIf([&](const ServiceId &id) { return !fitting.contains(id); });
    for (auto &[place, name] : m_services) {
        QuestionPart &part = m_read.parts[place];
        name.things.removeIf(
            [&](const NamedThing *thing) { return !fitting.contains({thing->id}); });
        if (!name.things.isEmpty()) {
            describe(part, name);
            continue;
        }
        part = {.text = part.text, .from = part.from, .problem = Problem::NoneSoLong};
    }
}

QuestionPart &Reader::addPart(Kind kind, qsizetype at, qsizetype count)
{
    const qsizetype from = m_atoms.at(at).from;
    const qsizetype end = m_atoms.at(at + count - 1).end;
    m_read.parts.append({.kind = kind, .text = m_text.sliced(from, end - from), .from = from});
    return m_read.parts.last();
}

void Reader::addUnknown(Problem problem, qsizetype at, qsizetype count)
{
    addPart(Kind::Unknown, at, count).problem = problem;
}

} // namespace

const QuestionPart *ReadQuestion::firstUnknown() const
{
    const auto found = std::ranges::find(parts, Kind::Unknown, &QuestionPart::kind);
    return found == parts.end() ? nullptr : &*found;
}

QString ReadQuestion::unknownWord() const
{
    const QuestionPart *part = firstUnknown();
    return part ? part->text : QString();
}

ReadQuestion readQuestion(const QString &text, const QuestionVocabulary &vocabulary, QDate today)
{
    return Reader(text, vocabulary, today).read();
}

bool looksLikeQuestion(const QString &text, const QuestionVocabulary &vocabulary, QDate today)
{
    return Reader(text, vocabulary, today).looksLikeQuestion();
}

} // namespace daybook
