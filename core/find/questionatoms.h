// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace daybook {

/// The smallest piece of a question: digits and letters are pieces of their own, so that "60min"
/// is read as "60 min".
struct QuestionAtom
{
    enum class Kind {
        Word,
        Number,
        Decimal, ///< "1.5"
        Clock, ///< "9:15", "9.15" or "9h15"; parts: hour, minute.
        Date, ///< "2026-11-26"; parts: year, month, day.
        DayOfMonth, ///< "26.11." or "26.11.2026"; parts: year or 0, month, day.
        Sign ///< One of > < @ + # -, and what is none of all these.
    };

    Kind kind = Kind::Sign;
    QString folded = {}; ///< Without case and accents; signs of one meaning are one sign.
    qsizetype from = 0;
    qsizetype end = 0;
    bool isGlued = false; ///< No blank stands before it.
    int parts[3] = {};

    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
    [[nodiscard]] bool isSign(QChar sign) const
    {
        return kind == Kind::Sign && folded.size() == 1 && folded.front() == sign;
    }
    /// Whether a name or a limit begins here, even within a word: "thu>15".
    [[nodiscard]] bool beginsSomething() const
    {
        return isSign(u'@') || isSign(u'+') || isSign(u'#') || isSign(u'>') || isSign(u'<');
    }
    [[nodiscard]] bool isWord(QLatin1StringView word) const
    {
        return kind == Kind::Word && folded == word;
    }
};

using QuestionAtoms = QList<QuestionAtom>;

/// Takes @p text apart. Punctuation that means nothing is left out.
[[nodiscard]] QuestionAtoms atomsOf(const QString &text);

/// What of @p atoms names are compared by, in order.
[[nodiscard]] QStringList namingWordsOf(const QuestionAtoms &atoms);

/// Whether what ends before @p at ends with a word, so that no half of one is understood.
[[nodiscard]] bool isWordEnd(const QuestionAtoms &atoms, qsizetype at);

/// Behind the word in which @p at lies.
[[nodiscard]] qsizetype wordEnd(const QuestionAtoms &atoms, qsizetype at);

} // namespace daybook
