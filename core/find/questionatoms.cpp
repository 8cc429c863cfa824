// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/questionatoms.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Kind = QuestionAtom::Kind;

QString folded(QStringView text)
{
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return text.toString().toLower();
    QString plain = text.toString().normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain.toCaseFolded();
}

QChar signOf(QStringView sign)
{
    switch (sign.front().unicode()) {
    case u'≥':
        return u'>';
    case u'≤':
        return u'<';
    case u'–':
    case u'—':
    case u'…':
    case u'.':
        return u'-';
    default:
        return sign.front();
    }
}

bool isSilent(QChar c)
{
    return c.isSpace() || QStringView(u".,;:'’\"()[]&/!?*_|").contains(c);
}

bool partsWords(QChar c)
{
    return c.isSpace() || c == u',' || c == u';';
}

/// What an atom of each kind looks like; the first that fits is it.
struct Shape
{
    Kind kind;
    QRegularExpression pattern;
};

const QList<Shape> &shapes()
{
    static const QList<Shape> all{
        {Kind::Date, QRegularExpression(u"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])"_s)},
        {Kind::DayOfMonth,
            QRegularExpression(u"([0-9]{1,2})\\.([0-9]{1,2})\\.(?!\\.)([0-9]{4}(?![0-9]))?"_s)},
        {Kind::Clock, QRegularExpression(u"([0-9]{1,2})[:.hH]([0-9]{2})(?![0-9])"_s)},
        {Kind::Decimal, QRegularExpression(u"[0-9]+[.,][0-9](?![0-9])"_s)},
        {Kind::Number, QRegularExpression(u"[0-9]+"_s)},
        {Kind::Sign, QRegularExpression(u"[><]=|[><≥≤@+#–—…-]|\\.{2,3}"_s)},
    };
    return all;
}

void fillParts(QuestionAtom &atom, const QRegularExpressionMatch &match)
{
    const auto part = [&](int number) { return match.capturedView(number).toInt(); };
    switch (atom.kind) {
    case Kind::Clock:
        atom.parts[0] = part(1);
        atom.parts[1] = part(2);
        break;
    case Kind::Date:
        for (int i = 0; i < 3; ++i)
            atom.parts[i] = part(i + 1);
        break;
    case Kind::DayOfMonth:
        for (int i = 0; i < 3; ++i)
            atom.parts[i] = part(3 - i);
        break;
    case Kind::Word:
    case Kind::Number:
    case Kind::Decimal:
    case Kind::Sign:
        break;
    }
}

/// Behind the letters at @p at.
qsizetype lettersEnd(const QString &text, qsizetype at)
{
    while (at < text.size()) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size()
            && text.at(at + 1).isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                  : char32_t(text.at(at).unicode());
        if (!QChar::isLetter(c) && !QChar::isMark(c))
            break;
        at += isPair ? 2 : 1;
    }
    return at;
}

QuestionAtom atomAt(const QString &text, qsizetype at)
{
    QuestionAtom atom{.from = at, .end = lettersEnd(text, at)};
    if (atom.end > at) { // names are many, and words are most of them
        atom.kind = Kind::Word;
        atom.folded = folded(QStringView(text).sliced(at, atom.end - at));
        return atom;
    }
    constexpr qsizetype longest = 40; // else each match would look at the whole of a long text
    const QString here = text.mid(at, longest);
    for (const Shape &shape : shapes()) {
        const auto match = shape.pattern.match(here, 0, QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            continue;
        atom.kind = shape.kind;
        atom.end = at + match.capturedEnd();
        const QStringView typed = match.capturedView();
        atom.folded = atom.is(Kind::Sign) ? QString(signOf(typed)) : folded(typed);
        fillParts(atom, match);
        return atom;
    }
    atom.end = at + (text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
    atom.folded = text.sliced(at, atom.end - at);
    return atom;
}

} // namespace

QuestionAtoms atomsOf(const QString &text)
{
    QuestionAtoms atoms;
    bool isGlued = false;
    for (qsizetype at = 0; at < text.size();) {
        const bool isDots = QStringView(text).sliced(at).startsWith(".."_L1);
        if (isSilent(text.at(at)) && !isDots) {
            isGlued = isGlued && !partsWords(text.at(at));
            ++at;
            continue;
        }
        atoms.append(atomAt(text, at));
        atoms.last().isGlued = std::exchange(isGlued, true);
        at = atoms.last().end;
    }
    return atoms;
}

QStringList namingWordsOf(const QuestionAtoms &atoms)
{
    QStringList words;
    for (const QuestionAtom &atom : atoms) {
        if (!atom.is(Kind::Sign))
            words.append(atom.folded);
    }
    return words;
}

bool isWordEnd(const QuestionAtoms &atoms, qsizetype at)
{
    return at >= atoms.size() || !atoms.at(at).isGlued || atoms.at(at).beginsSomething();
}

qsizetype wordEnd(const QuestionAtoms &atoms, qsizetype at)
{
    ++at;
    while (!isWordEnd(atoms, at))
        ++at;
    return at;
}

} // namespace daybook
