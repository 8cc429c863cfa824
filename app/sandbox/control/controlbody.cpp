// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/control/controlbody.h"

#include "app/sandbox/http/parameters.h"

#include <QJsonDocument>

namespace daybook::sandbox {

ControlBody::ControlBody(const std::string &body)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(body), &problem);
    if (problem.error != QJsonParseError::NoError)
        refuse(400, "The body is not JSON: " + problem.errorString().toStdString());
    if (!document.isObject())
        refuse(400, "The body must be a JSON object");
    m_object = document.object();
}

std::string ControlBody::text(const char *name) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (!value.isString())
        refuse(400, std::string(name) + " must be a text");
    return value.toString().toStdString();
}

std::string ControlBody::textOr(const char *name, std::string otherwise) const
{
    if (!m_object.contains(QLatin1StringView(name)))
        return otherwise;
    return text(name);
}

int ControlBody::number(const char *name, int otherwise, int lowest, int highest) const
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(lowest - 1.0);
    const bool isWhole = number == static_cast<double>(static_cast<qint64>(number));
    if (!value.isDouble() || !isWhole || number < lowest || number > highest)
        refuse(400,
            std::string(name) + " must be a whole number from " + std::to_string(lowest) + " to "
                + std::to_string(highest));
    return static_cast<int>(number);
}

} // namespace daybook::sandbox
