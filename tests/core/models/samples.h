// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/cascademodel.h"
#include "tests/support/fakesource.h"

#include <QRandomGenerator>
#include <QtGlobal>

namespace daybook::samples {

using namespace Qt::StringLiterals;

inline const Error brokenServer{.kind = Error::Kind::Server, .httpStatus = 503};

inline FakeSource::What whatOf(Level level)
{
    switch (level) {
    case Level::Location:
        return FakeSource::What::Locations;
    case Level::Staff:
        return FakeSource::What::Staff;
    case Level::Service:
        return FakeSource::What::Services;
    }
    return FakeSource::What::Identity;
}

/// A list of things that have an id and a name made of it.
template <typename T>
Listing<T> listing(const QStringList &ids, const QString &suffix = {})
{
    Listing<T> all;
    for (const QString &id : ids)
        all.items.append(T{.id = {id}, .name = u"Name of "_s + id + suffix});
    return all;
}

/// Answers a question about a list of the cascade with these ids.
inline void answer(
    const FakeSource::Question &question, const QStringList &ids, const QString &suffix = {})
{
    if (question.locations)
        question.locations(listing<Location>(ids, suffix));
    else if (question.staff)
        question.staff(listing<Staff>(ids, suffix));
    else if (question.services)
        question.services(listing<Service>(ids, suffix));
}

inline Selection narrowedBy(
    const QString &location, const QString &staff = {}, const QString &service = {})
{
    Selection selection;
    if (!location.isEmpty())
        selection.location = LocationId{location};
    if (!staff.isEmpty())
        selection.staff = StaffId{staff};
    if (!service.isEmpty())
        selection.service = ServiceId{service};
    return selection;
}

inline QStringList idsOf(const ChoiceListModel &list)
{
    QStringList ids;
    for (const Choice &choice : list.rows())
        ids.append(choice.id);
    return ids;
}

/// Another one each time; said, and taken again from DAYBOOK_TEST_SEED.
inline quint32 printedSeed()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("DAYBOOK_TEST_SEED", &given);
    const quint32 seed =
        given ? static_cast<quint32>(wanted) : QRandomGenerator::global()->bounded(0x7fff'ffffU);
    qInfo("DAYBOOK_TEST_SEED=%u", seed);
    return seed;
}

} // namespace daybook::samples
