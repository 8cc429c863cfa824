// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

Error protocolError(const QString &detail)
{
    return Error{.kind = Error::Kind::Protocol, .detail = detail};
}

/// @p body without what may stand before the first character that counts: a byte order mark,
/// blanks.
QByteArrayView beginning(QByteArrayView body)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    return (body.startsWith(byteOrderMark) ? body.sliced(byteOrderMark.size()) : body).trimmed();
}

/// Qt's parser goes down to 1024 levels; we refuse earlier, before it recurses.
bool isNestedTooDeeply(const QByteArray &body)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maxJsonDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<QJsonValue> parseJson(const QByteArray &body)
{
    const QByteArrayView start = beginning(body);
    if (start.isEmpty())
        return protocolError(u"the answer is empty"_s);
    if (start.startsWith('<'))
        return Error{.kind = Error::Kind::NotAnApi, .detail = u"the answer is a web page"_s};
    if (isNestedTooDeeply(body))
        return Error{.kind = Error::Kind::TooLarge, .detail = u"the answer is nested too deeply"_s};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return protocolError(
            u"not JSON at byte %1: %2"_s.arg(problem.offset).arg(problem.errorString()));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Result<QJsonArray> parseJsonArray(const QByteArray &body)
{
    const Result<QJsonValue> value = parseJson(body);
    if (!value)
        return value.error();
    if (!value->isArray())
        return protocolError(u"expected a list"_s);
    return value->toArray();
}

Result<QJsonObject> parseJsonObject(const QByteArray &body)
{
    const Result<QJsonValue> value = parseJson(body);
    if (!value)
        return value.error();
    if (!value->isObject())
        return protocolError(u"expected an object"_s);
    return value->toObject();
}

} // namespace daybook
