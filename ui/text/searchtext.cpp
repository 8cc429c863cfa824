// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/searchtext.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

struct AttributeText
{
    QLatin1StringView choice;
    const char *text;
};

constexpr AttributeText attributeTexts[] = {
    {"customer.name:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "whole name, or *part*")},
    {"customer.email:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "whole address")},
    {"customer.phone:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "as it was entered")},
    {"state:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "status")},
    {"graph:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "kind")},
    {"completed:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "true or false")},
    {"resource.id:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "staff")},
    {"project.id:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "service at a location")},
    {"calendar.id:"_L1, QT_TRANSLATE_NOOP("daybook::Texts", "calendar")},
    {"meta."_L1, QT_TRANSLATE_NOOP("daybook::Texts", "a field of your own, like meta.key:value")},
};

QString complaintOf(const SearchProblem &problem)
{
    using Kind = SearchProblem::Kind;
    const QString what = shownText(problem.what, 60);
    switch (problem.kind) {
    case Kind::TooLong:
        return Texts::tr("The search is too long: %1 characters are the most.")
            .arg(QLocale().toString(maxSearchLength));
    case Kind::ControlCharacter:
        return Texts::tr("“%1” holds a character that cannot be searched for.").arg(what);
    case Kind::BlankAround:
        return Texts::tr("“%1” begins or ends with a blank.").arg(what);
    case Kind::EmptyCriterion:
        return Texts::tr("A “;” stands between two criteria: one is missing.");
    case Kind::NoColon:
        return Texts::tr("“%1” has no “:”. A search is made of “attribute:value”.").arg(what);
    case Kind::EmptyAttribute:
        return Texts::tr("The attribute before the “:” is missing.");
    case Kind::UnknownAttribute:
        return Texts::tr("The service has no attribute “%1”.").arg(what);
    case Kind::NoMetaKey:
        return Texts::tr("The name of the field behind “meta.” is missing.");
    case Kind::SeparatorInAttribute:
        return Texts::tr("An attribute cannot contain “;” or “:”.");
    case Kind::AttributeTwice:
        return Texts::tr("“%1” stands twice, and the service might look at either.").arg(what);
    case Kind::EmptyValue:
        return Texts::tr("The value behind the “:” is missing.");
    case Kind::SemicolonInValue:
        return Texts::tr("A value cannot contain “;”: the service splits there.");
    case Kind::ColonInValue:
        return Texts::tr("A value cannot contain “:”: the service splits there.");
    case Kind::MisplacedWildcard:
        return Texts::tr("A “*” can only stand before or after the name of a customer.");
    case Kind::UnknownValue:
        return Texts::tr("The service does not know the value “%1”.").arg(what);
    }
    return {};
}

} // namespace

QString searchProblemText(const SearchProblem &problem)
{
    const QString complaint = complaintOf(problem);
    return problem.nearest.isEmpty()
        ? complaint
        : Texts::tr("%1 Did you mean “%2”?").arg(complaint, problem.nearest);
}

Sign searchChoiceSign(const QString &choice)
{
    const auto attribute = std::ranges::find(attributeTexts, choice, &AttributeText::choice);
    if (attribute != std::end(attributeTexts))
        return {.text = Texts::tr(attribute->text)};
    const Sign status = statusWordSign(choice);
    return status.text.isEmpty() ? kindWordSign(choice) : status;
}

QString searchText(const QString &search)
{
    // Neither sign can stand in an attribute or a value.
    return shownText(search).replace(u":"_s, u": "_s).replace(u";"_s, u" · "_s);
}

} // namespace daybook
