// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/cascade/choicedisplay.h"

#include "ui/text/plaintext.h"
#include "ui/text/times.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

std::optional<Choice> choiceAt(const QVariant &value)
{
    return value.isValid() ? std::optional(value.value<Choice>()) : std::nullopt;
}

} // namespace

ChoiceDisplay::ChoiceDisplay(CascadeModel &cascade, Level level, QObject *parent)
    : QIdentityProxyModel(parent), m_cascade(cascade), m_level(level)
{
}

QVariant ChoiceDisplay::data(const QModelIndex &index, int role) const
{
    const auto choice = choiceAt(QIdentityProxyModel::data(index, ChoiceListModel::ChoiceRole));
    const QString name = choice ? shownText(choice->name) : everythingText(m_level);
    const QString detail = choice ? detailOf(*choice) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return tooltipText(choice ? choice->name : QString());
    case Qt::AccessibleTextRole:
        return QStringList{name, detail, isChosen(choice) ? tr("chosen") : QString()}.join(u", "_s);
    case DetailRole:
        return detail;
    case ChosenRole:
        return isChosen(choice);
    case IdRole:
        return choice ? choice->id : QString();
    default:
        return {};
    }
}

QString ChoiceDisplay::detailOf(const Choice &choice) const
{
    switch (m_level) {
    case Level::Location:
        return choice.zone.isValid() ? zoneText(choice.zone, QDateTime::currentDateTimeUtc())
                                     : shownText(choice.kind, 20).toLower();
    case Level::Staff:
        return choice.takesAppointments ? QString() : tr("no bookings");
    case Level::Service:
        break;
    }
    const QString length = lengthText(choice.length);
    return choice.isClass ? tr("class · %1").arg(length) : length;
}

bool ChoiceDisplay::isChosen(const std::optional<Choice> &choice) const
{
    return m_cascade.chosenId(m_level) == (choice ? std::optional(choice->id) : std::nullopt);
}

QString everythingText(Level level)
{
    switch (level) {
    case Level::Location:
        return ChoiceDisplay::tr("All locations");
    case Level::Staff:
        return ChoiceDisplay::tr("Anyone");
    case Level::Service:
        break;
    }
    return ChoiceDisplay::tr("Any service");
}

QString levelText(Level level)
{
    switch (level) {
    case Level::Location:
        return ChoiceDisplay::tr("Location");
    case Level::Staff:
        return ChoiceDisplay::tr("Staff");
    case Level::Service:
        break;
    }
    return ChoiceDisplay::tr("Service");
}

} // namespace daybook
