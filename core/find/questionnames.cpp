// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/questionnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Kind = QuestionPart::Kind;

constexpr qsizetype mostWordsOfAName = 24;

/// A single letter is the beginning of too much.
bool fitsBeginning(const QString &word, const QuestionAtom &typed)
{
    const bool isLetter =
        typed.folded.size() == 1 && typed.folded.front().script() == QChar::Script_Latin;
    return typed.is(QuestionAtom::Kind::Word) && !isLetter && word.startsWith(typed.folded);
}

/// The places of the words at @p at, signs within a name left out.
QList<qsizetype> wordsFrom(const QuestionAtoms &atoms, qsizetype at)
{
    QList<qsizetype> words;
    for (; at < atoms.size() && words.size() < mostWordsOfAName; ++at) {
        const bool isSign = atoms.at(at).is(QuestionAtom::Kind::Sign);
        if (atoms.at(at).beginsSomething() || (isSign && words.isEmpty()))
            break;
        if (!isSign)
            words.append(at);
    }
    return words;
}

} // namespace

QuestionNames::QuestionNames(const QuestionVocabulary &vocabulary)
{
    add(Kind::Service, vocabulary.services);
    add(Kind::Staff, vocabulary.staff);
    add(Kind::Location, vocabulary.locations);
}

void QuestionNames::add(Kind kind, const QList<NamedThing> &things)
{
    for (const NamedThing &thing : things)
        m_names.append(
            {.kind = kind, .thing = &thing, .words = namingWordsOf(atomsOf(thing.name))});
}

QuestionNames::Fit QuestionNames::fitOf(const Name &name, const QList<qsizetype> &typed,
    const QuestionAtoms &atoms, const MeansMore &meansMore)
{
    Fit best = Fit::None;
    for (qsizetype first = 0; first + typed.size() <= name.words.size(); ++first) {
        Fit fit = typed.size() == name.words.size() ? Fit::Whole : Fit::Words;
        for (qsizetype i = 0; i < typed.size() && fit != Fit::None; ++i) {
            const QString &word = name.words.at(first + i);
            const QuestionAtom &atom = atoms.at(typed.at(i));
            if (word == atom.folded)
                continue;
            fit =
                fitsBeginning(word, atom) && !meansMore(typed.at(i)) ? Fit::Beginnings : Fit::None;
        }
        best = std::max(best, fit);
    }
    return best;
}

std::optional<NamePhrase> QuestionNames::nameAt(const QuestionAtoms &atoms, qsizetype at,
    std::optional<Kind> only, const MeansMore &meansMore) const
{
    for (QList<qsizetype> typed = wordsFrom(atoms, at); !typed.isEmpty(); typed.removeLast()) {
        const qsizetype behind = typed.last() + 1;
        if (!isWordEnd(atoms, behind))
            continue;
        if (auto phrase = phraseOf(typed, atoms, only, meansMore)) {
            phrase->count = behind - at;
            return phrase;
        }
    }
    return {};
}

/// Services go before people, and places, which have a sign of their own, come last.
std::optional<NamePhrase> QuestionNames::phraseOf(const QList<qsizetype> &typed,
    const QuestionAtoms &atoms, std::optional<Kind> only, const MeansMore &meansMore) const
{
    Fit best = Fit::Beginnings;
    QList<const Name *> fitting;
    for (const Name &name : m_names) {
        if (only && name.kind != *only)
            continue;
        const Fit fit = fitOf(name, typed, atoms, meansMore);
        if (fit > best)
            fitting.clear();
        best = std::max(best, fit);
        if (fit == best)
            fitting.append(&name);
    }
    if (fitting.isEmpty())
        return {};
    NamePhrase phrase{.kind = fitting.first()->kind};
    for (const Name *name : fitting) {
        if (name->kind == phrase.kind)
            phrase.things.append(name->thing);
        else
            phrase.others.append(name->thing->name);
    }
    return phrase;
}

std::optional<NamePhrase> QuestionNames::idAt(
    const QString &text, const QuestionAtoms &atoms, qsizetype at, Kind kind) const
{
    if (at >= atoms.size())
        return {};
    const qsizetype behind = wordEnd(atoms, at);
    const qsizetype from = atoms.at(at).from;
    const QString typed = text.sliced(from, atoms.at(behind - 1).end - from);
    const auto isMeant = [&](const Name &name) {
        return name.kind == kind && name.thing->id == typed;
    };
    const auto found = std::ranges::find_if(m_names, isMeant);
    if (found == m_names.end())
        return {};
    return NamePhrase{.count = behind - at, .kind = kind, .things = {found->thing}};
}

} // namespace daybook
