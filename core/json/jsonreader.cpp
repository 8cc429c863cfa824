// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/jsonreader.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// toDouble() is wrong beyond 2^53, so whole numbers are read as such. 0 and the default tell a
/// misfit apart.
std::optional<qint64> exactInteger(const QJsonValue &value)
{
    if (!value.isDouble())
        return {};
    const qint64 number = value.toInteger(0);
    if (number == 0 && value.toInteger(1) != 0)
        return {};
    return number;
}

QString exactId(const QJsonValue &value)
{
    if (const auto number = exactInteger(value))
        return QString::number(*number);
    return value.toString();
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString where)
    : m_object(std::move(object)), m_where(std::move(where))
{
}

QString JsonReader::requiredId(QLatin1StringView name)
{
    const QString found = id(name);
    require(!found.isEmpty(), name, "an id"_L1);
    return found;
}

QString JsonReader::requiredText(QLatin1StringView name)
{
    const QString found = text(name);
    require(!found.isEmpty(), name, "a text"_L1);
    return found;
}

QString JsonReader::id(QLatin1StringView name) const
{
    return exactId(m_object.value(name));
}

QString JsonReader::text(QLatin1StringView name) const
{
    return m_object.value(name).toString();
}

std::optional<qint64> JsonReader::integer(QLatin1StringView name) const
{
    return exactInteger(m_object.value(name));
}

std::optional<bool> JsonReader::flag(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isBool())
        return value.toBool();
    const auto number = exactInteger(value);
    if (number && (*number == 0 || *number == 1))
        return *number == 1;
    return {};
}

QDate JsonReader::date(QLatin1StringView name) const
{
    return QDate::fromString(text(name), Qt::ISODate);
}

QDateTime JsonReader::instant(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (const auto milliseconds = exactInteger(value))
        return QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC);
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.timeSpec() == Qt::LocalTime ? QDateTime()
                                            : time.toUTC(); // without a zone it is no instant
}

QJsonObject JsonReader::object(QLatin1StringView name) const
{
    return m_object.value(name).toObject();
}

QJsonArray JsonReader::list(QLatin1StringView name) const
{
    return m_object.value(name).toArray();
}

void JsonReader::require(bool holds, QLatin1StringView name, QLatin1StringView expected)
{
    if (!holds && m_problem.isEmpty())
        m_problem = u"%1/%2: expected %3"_s.arg(m_where, name, expected);
}

} // namespace daybook
