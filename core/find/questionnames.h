// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionatoms.h"
#include "core/find/questionreader.h"

#include <functional>

namespace daybook {

/// Things that are called as the words of a question say.
struct NamePhrase
{
    qsizetype count = 0; ///< Atoms it is made of.
    QuestionPart::Kind kind = QuestionPart::Kind::Unknown;
    QList<const NamedThing *> things = {}; ///< All of that kind that fit alike; never empty.
    QStringList others = {}; ///< Names of another kind that fit as well.
};

/// Finds the names of places, people and services in a question.
class QuestionNames
{
public:
    /// @p vocabulary outlives this.
    explicit QuestionNames(const QuestionVocabulary &vocabulary);

    /// Which atoms mean something of their own, so that they belong to a name only as whole words.
    using MeansMore = std::function<bool(qsizetype)>;

    /// The longest name at @p at, of one kind where @p only says which.
    [[nodiscard]] std::optional<NamePhrase> nameAt(const QuestionAtoms &atoms, qsizetype at,
        std::optional<QuestionPart::Kind> only, const MeansMore &meansMore) const;

    /// The thing whose id stands at @p at in @p text, up to the next blank.
    [[nodiscard]] std::optional<NamePhrase> idAt(const QString &text, const QuestionAtoms &atoms,
        qsizetype at, QuestionPart::Kind kind) const;

private:
    struct Name
    {
        QuestionPart::Kind kind;
        const NamedThing *thing;
        QStringList words;
    };

    /// How well a name fits, the better the later.
    enum class Fit { None, Beginnings, Words, Whole };

    void add(QuestionPart::Kind kind, const QList<NamedThing> &things);
    [[nodiscard]] static Fit fitOf(const Name &name, const QList<qsizetype> &typed,
        const QuestionAtoms &atoms, const MeansMore &meansMore);
    [[nodiscard]] std::optional<NamePhrase> phraseOf(const QList<qsizetype> &typed,
        const QuestionAtoms &atoms, std::optional<QuestionPart::Kind> only,
        const MeansMore &meansMore) const;

    QList<Name> m_names;
};

} // namespace daybook
