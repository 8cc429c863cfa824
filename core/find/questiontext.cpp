// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/questionreader.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int daysOfWeek = 7;

QString textOf(QTime time)
{
    return time.minute() == 0 ? QString::number(time.hour()) : time.toString(u"H:mm"_s);
}

/// Weekdays are the shortest, where they can mean only one day.
QString textOf(QDate day, QDate today)
{
    const qint64 ahead = today.daysTo(day);
    if (ahead == 0)
        return u"today"_s;
    if (ahead > 0 && ahead < daysOfWeek)
        return QLocale::c().dayName(day.dayOfWeek(), QLocale::ShortFormat).toLower();
    return day.toString(Qt::ISODate);
}

QString textOf(const DateRange &days, QDate today)
{
    if (!days.from.isValid() || !days.to.isValid())
        return {};
    if (days == DateRange{.from = today, .to = today.addDays(daysOfWeek - 1)})
        return {};
    if (days.from == days.to)
        return textOf(days.from, today);
    if (today.daysTo(days.to) < daysOfWeek && days.from >= today)
        return textOf(days.from, today) + u'-' + textOf(days.to, today);
    return days.from.toString(Qt::ISODate) + ".."_L1 + days.to.toString(Qt::ISODate);
}

enum class Naming { ByName, ById };

QString nameOf(const QList<NamedThing> &things, const QString &id, Naming naming)
{
    const auto known = std::ranges::find(things, id, &NamedThing::id);
    return known == things.end() || naming == Naming::ById ? id : known->name;
}

QString textOf(
    const TimeQuestion &question, const QuestionVocabulary &vocabulary, QDate today, Naming naming)
{
    QStringList words{textOf(question.days, today)};
    if (question.notBefore)
        words.append(u'>' + textOf(*question.notBefore));
    if (question.notAfter)
        words.append(u'<' + textOf(*question.notAfter));
    for (const LocationId &id : question.locations)
        words.append(u'@' + nameOf(vocabulary.locations, id.value, naming));
    for (const StaffId &id : question.staff)
        words.append(u'+' + nameOf(vocabulary.staff, id.value, naming));
    for (const ServiceId &id : question.services) {
        const QString sign = naming == Naming::ById ? u"#"_s : QString();
        words.append(sign + nameOf(vocabulary.services, id.value, naming));
    }
    if (question.length)
        words.append(u"%1min"_s.arg(question.length->count()));
    if (question.earliest != TimeQuestion().earliest)
        words.append(u"first %1"_s.arg(question.earliest));
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

/// Two may share a name, or a name may read as something else: then ids are written.
QString textOf(const TimeQuestion &question, const QuestionVocabulary &vocabulary, QDate today)
{
    const QString named = textOf(question, vocabulary, today, Naming::ByName);
    if (readQuestion(named, vocabulary, today).question == question)
        return named;
    return textOf(question, vocabulary, today, Naming::ById);
}

} // namespace daybook
