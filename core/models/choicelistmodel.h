// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/rowmodel.h"
#include "core/types/location.h"
#include "core/types/service.h"
#include "core/types/staff.h"

namespace daybook {

/// One entry of a cascade list: what a pane needs to know of a location, a staff member or a
/// service.
struct Choice
{
    QString id = {};
    QString name = {};
    QString kind = {}; ///< A location's kind in the vendor's word.
    QTimeZone zone = {}; ///< Of a location or a staff member; may be invalid.
    std::chrono::minutes length{0}; ///< Of a service; 0 when unknown.
    bool isClass = false; ///< A service that is held in sessions with seats.
    bool takesAppointments = true; ///< False for staff who serve nobody.

    [[nodiscard]] bool operator==(const Choice &) const = default;
};

[[nodiscard]] Choice choiceOf(const Location &location);
[[nodiscard]] Choice choiceOf(const Staff &staff);
[[nodiscard]] Choice choiceOf(const Service &service);

inline const QString &idOf(const Choice &choice)
{
    return choice.id;
}

/// One list of the cascade, filled by CascadeModel. One column: the name.
class ChoiceListModel : public RowModel<Choice, idOf>
{
    Q_OBJECT

public:
    enum Role { ChoiceRole = Qt::UserRole };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    friend class CascadeModel;
};

} // namespace daybook

Q_DECLARE_METATYPE(daybook::Choice)
