// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/tokentasks.h"

#include "app/daybookctl/commandline/optionvalues.h"
#include "app/daybookctl/output/searchsentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

/// `-` stands for standard input.
std::optional<Secret> tokenIn(const QStringList &operands)
{
    const QString operand = operands.value(0);
    return operand == "-"_L1 ? std::nullopt : std::optional(Secret(operand.toUtf8()));
}

SearchScope customerScope(OptionValues &values)
{
    if (const auto email = values.text("email"_L1))
        return {.attribute = u"customer.email"_s, .value = *email};
    const QString meta = values.text("meta"_L1).value_or(QString());
    const qsizetype equals = meta.indexOf(u'=');
    values.require(equals > 0, u"--meta takes KEY=VALUE."_s);
    return {.attribute = "meta."_L1 + meta.left(equals), .value = meta.mid(equals + 1)};
}

MintToken readMint(OptionValues &values)
{
    values.require(values.isSet("email"_L1) != values.isSet("meta"_L1),
        u"One of --email and --meta must be given: whose bookings the token opens."_s);
    values.mustHave("app-slug"_L1);
    values.mustHave("signing-key-stdin"_L1);
    SearchScope scope = customerScope(values);
    scope.appSlug = values.text("app-slug"_L1).value_or(QString());
    if (const auto problem = problemOf(scope))
        values.require(false, sentenceFor(*problem));
    return {.scope = std::move(scope)};
}

VerifyToken readVerify(OptionValues &values, const QStringList &operands)
{
    values.mustHave("signing-key-stdin"_L1);
    return {.token = tokenIn(operands),
        .appSlug = values.text("app-slug"_L1),
        .search = values.text("search"_L1)};
}

struct SecretsFor
{
    QStringList operator()(const MintToken &) const { return {u"signing key"_s}; }
    QStringList operator()(const VerifyToken &wish) const
    {
        return wish.token ? QStringList{u"signing key"_s}
                          : QStringList{u"token"_s, u"signing key"_s};
    }
    QStringList operator()(const DecodeToken &wish) const
    {
        return wish.token ? QStringList{} : QStringList{u"token"_s};
    }
};

} // namespace

TokenTask readTokenTask(const QString &command, OptionValues &values, const QStringList &operands)
{
    if (command == "token mint"_L1)
        return readMint(values);
    if (command == "token verify"_L1)
        return readVerify(values, operands);
    return DecodeToken{.token = tokenIn(operands)};
}

QStringList secretsFor(const TokenTask &task)
{
    return std::visit(SecretsFor{}, task);
}

} // namespace daybook::ctl
