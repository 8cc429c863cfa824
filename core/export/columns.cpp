// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/columns.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// QJsonDocument writes no bare values, so the value travels in an array of one.
QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

QString plainText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

QString rfc3339(const QDateTime &instant, const QTimeZone &zone)
{
    // Offsets before standard time hold seconds, which RFC 3339 cannot say: the instant counts, so
    // whole minutes do.
    const int minutes = zone.isValid() ? zone.offsetFromUtc(instant) / 60 : 0;
    const QString wallTime =
        instant.toUTC().addSecs(minutes * 60).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    const QTime offset = QTime(0, 0).addSecs(qAbs(minutes) * 60);
    return wallTime + (minutes < 0 ? u'-' : u'+') + offset.toString(u"HH:mm"_s);
}

QStringList namesOf(const QList<Field> &fields)
{
    QStringList names;
    for (const Field &field : fields)
        names.append(field.name);
    return names;
}

QStringList textsOf(const Record &record)
{
    QStringList texts;
    for (const Cell &cell : record)
        texts.append(plainText(cell.value));
    return texts;
}

QByteArray jsonObject(const QList<Field> &fields, const Record &record)
{
    QByteArrayList members;
    for (qsizetype i = 0; i < fields.size(); ++i)
        members.append(jsonText(QString(fields.at(i).name)) + ':' + jsonText(record.at(i).value));
    return '{' + members.join(',') + '}';
}

} // namespace daybook
