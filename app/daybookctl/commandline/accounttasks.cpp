// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/accounttasks.h"

#include "app/daybookctl/commandline/accountwords.h"
#include "app/daybookctl/commandline/optionvalues.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

using Names = std::initializer_list<QLatin1StringView>;

void mustHaveAll(OptionValues &values, Names names)
{
    for (const QLatin1StringView name : names)
        values.mustHave(name);
}

void mustHaveNone(OptionValues &values, Names names, QLatin1StringView vendor)
{
    for (const QLatin1StringView name : names)
        values.require(
            !values.isSet(name), u"--%1 does not belong to an account of %2."_s.arg(name, vendor));
}

QString timetapUrl(const QString &environment)
{
    if (environment == "live"_L1)
        return timetapBaseUrl(Environment::Production);
    if (environment == "test"_L1)
        return timetapBaseUrl(Environment::Test);
    return environment.trimmed();
}

AddAccount addTimeTap(OptionValues &values)
{
    mustHaveNone(values, {"app-slug"_L1, "widget"_L1, "url"_L1}, "timetap"_L1);
    mustHaveAll(values, {"environment"_L1, "api-key"_L1, "secret-stdin"_L1});
    return {.kind = AccountKind::TimeTap,
        .baseUrl = timetapUrl(values.text("environment"_L1).value_or(QString())),
        .apiKey = values.text("api-key"_L1).value_or(QString())};
}

AddAccount addTimekit(OptionValues &values, AccountKind kind)
{
    mustHaveNone(values, {"environment"_L1, "api-key"_L1}, "timekit"_L1);
    mustHaveAll(values, {"app-slug"_L1, "secret-stdin"_L1});
    return {.kind = kind,
        .baseUrl = values.text("url"_L1).value_or(timekitBaseUrl()).trimmed(),
        .appSlug = values.text("app-slug"_L1).value_or(QString()).trimmed()};
}

AddAccount addSignedSearch(OptionValues &values)
{
    mustHaveNone(values, {"widget"_L1}, "signed-search"_L1);
    return addTimekit(values, AccountKind::SignedSearch);
}

AddAccount accountToAdd(OptionValues &values, const QString &kind)
{
    if (kind == "timekit"_L1)
        return addTimekit(
            values, values.isSet("widget"_L1) ? AccountKind::TimekitWidget : AccountKind::Timekit);
    if (kind == "signed-search"_L1)
        return addSignedSearch(values);
    values.require(kind == "timetap"_L1,
        u"Accounts are of timetap, timekit or signed-search; one of these must be said."_s);
    return addTimeTap(values);
}

} // namespace

AccountTask readAccountTask(
    const QString &command, OptionValues &values, const QStringList &operands)
{
    if (command == "accounts add"_L1) {
        AddAccount wish = accountToAdd(values, operands.value(0));
        wish.name = operands.value(1).trimmed();
        wish.check = !values.isSet("no-check"_L1);
        return wish;
    }
    if (command == "accounts remove"_L1)
        return RemoveAccount{.name = operands.value(0)};
    if (command == "accounts check"_L1)
        return CheckAccounts{
            .name = operands.isEmpty() ? std::nullopt : std::optional(operands.front())};
    return ListAccounts{};
}

QStringList secretsFor(const AccountTask &task)
{
    const auto *wish = std::get_if<AddAccount>(&task);
    return wish ? QStringList{credentialWord(wish->kind)} : QStringList{};
}

} // namespace daybook::ctl
