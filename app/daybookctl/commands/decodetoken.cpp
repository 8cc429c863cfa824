// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/decodetoken.h"

#include "app/daybookctl/console/output.h"
#include "app/daybookctl/console/plainline.h"
#include "app/daybookctl/output/tokensentences.h"
#include "core/export/columns.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

QJsonValue scopeValue(const DecodedToken &token)
{
    if (!token.scope)
        return {};
    return QJsonObject{{"app_slug"_L1, token.scope->appSlug},
        {"attribute"_L1, token.scope->attribute}, {"value"_L1, token.scope->value}};
}

QJsonValue flawValue(const DecodedToken &token)
{
    return token.flaw ? QJsonValue(meaningOf(*token.flaw).word) : QJsonValue();
}

QByteArray documentOf(const DecodedToken &token)
{
    const QList<Field> fields{{"header"_L1}, {"payload"_L1}, {"scope"_L1}, {"flaw"_L1}};
    return jsonObject(fields,
        {{.value = token.header}, {.value = token.payload}, {.value = scopeValue(token)},
            {.value = flawValue(token)}});
}

/// A token comes from anybody: what could do something to a terminal is written as its number.
QByteArray harmless(const QByteArray &json)
{
    QString text;
    for (const QChar c : QString::fromUtf8(json))
        text += plainLine(c) == QString(c) ? QString(c)
                                           : u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    return text.toUtf8();
}

} // namespace

Outcome showToken(const Secret &token, Output &output)
{
    const auto read = decodeToken(token);
    if (const auto *flaw = std::get_if<TokenFlaw>(&read))
        return {.code = ExitCode::Refused, .messages = {meaningOf(*flaw).sentence}};
    const DecodedToken &decoded = std::get<DecodedToken>(read);
    static_cast<void>(output.write(harmless(documentOf(decoded)) + '\n')); // state() tells the rest
    return {
        .messages = decoded.flaw ? QStringList{meaningOf(*decoded.flaw).sentence} : QStringList{}};
}

} // namespace daybook::ctl
