// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/choicelistmodel.h"

namespace daybook {

Choice choiceOf(const Location &location)
{
    return Choice{.id = location.id.value,
        .name = location.name,
        .kind = location.kind,
        .zone = location.zone};
}

Choice choiceOf(const Staff &staff)
{
    return Choice{.id = staff.id.value,
        .name = staff.name,
        .zone = staff.zone,
        .takesAppointments = staff.acceptsAppointments};
}

Choice choiceOf(const Service &service)
{
    return Choice{.id = service.id.value,
        .name = service.name,
        .length = service.length,
        .isClass = service.kind == Service::Kind::Class};
}

QVariant ChoiceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = rows().at(index.row());
    if (role == Qt::DisplayRole)
        return choice.name;
    if (role == ChoiceRole)
        return QVariant::fromValue(choice);
    return {};
}

} // namespace daybook
