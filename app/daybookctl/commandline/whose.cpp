// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/whose.h"

#include "app/daybookctl/commandline/accountwords.h"
#include "app/daybookctl/commandline/optionvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

constexpr QLatin1StringView ways[] = {
    "account"_L1, "demo"_L1, "demo-timekit"_L1, "timetap-url"_L1, "timekit-url"_L1};
constexpr QLatin1StringView timetapOptions[] = {"api-key"_L1, "secret-stdin"_L1};
constexpr QLatin1StringView timekitSecrets[] = {
    "app-key-stdin"_L1, "widget-key-stdin"_L1, "token-stdin"_L1};

auto countGiven(const OptionValues &values, std::span<const QLatin1StringView> names)
{
    return std::ranges::count_if(names, [&](QLatin1StringView name) { return values.isSet(name); });
}

/// Options that say more about one way are of no use without it.
void checkCompany(OptionValues &values)
{
    values.require(values.isSet("timetap-url"_L1) || countGiven(values, timetapOptions) == 0,
        u"--api-key and --secret-stdin belong to --timetap-url or to \"accounts add\"."_s);
    values.require(values.isSet("timekit-url"_L1) || countGiven(values, timekitSecrets) == 0,
        u"--app-key-stdin, --widget-key-stdin and --token-stdin belong to --timekit-url."_s);
    values.require(values.isSet("token-stdin"_L1) || !values.isSet("app-slug"_L1),
        u"--app-slug belongs to --token-stdin: a key alone tells the app."_s);
}

AccountKind timekitKind(const OptionValues &values)
{
    if (values.isSet("token-stdin"_L1))
        return AccountKind::SignedSearch;
    return values.isSet("widget-key-stdin"_L1) ? AccountKind::TimekitWidget : AccountKind::Timekit;
}

DirectAccess directTimeTap(OptionValues &values)
{
    values.mustHave("api-key"_L1);
    values.mustHave("secret-stdin"_L1);
    return {.kind = AccountKind::TimeTap,
        .url = values.text("timetap-url"_L1).value_or(QString()),
        .apiKey = values.text("api-key"_L1).value_or(QString())};
}

DirectAccess directTimekit(OptionValues &values)
{
    values.require(countGiven(values, timekitSecrets) == 1,
        u"With --timekit-url, one of --app-key-stdin, --widget-key-stdin and --token-stdin must be given."_s);
    if (values.isSet("token-stdin"_L1))
        values.mustHave("app-slug"_L1);
    return {.kind = timekitKind(values),
        .url = values.text("timekit-url"_L1).value_or(QString()),
        .appSlug = values.text("app-slug"_L1).value_or(QString())};
}

} // namespace

Whose readWhose(OptionValues &values)
{
    values.require(countGiven(values, ways) <= 1,
        u"Only one of --account, --demo, --demo-timekit, --timetap-url and --timekit-url can be followed."_s);
    checkCompany(values);
    if (values.isSet("timetap-url"_L1))
        return directTimeTap(values);
    if (values.isSet("timekit-url"_L1))
        return directTimekit(values);
    if (values.isSet("demo"_L1))
        return Demo{.kind = AccountKind::TimeTap};
    if (values.isSet("demo-timekit"_L1))
        return Demo{.kind = AccountKind::Timekit};
    if (const auto name = values.text("account"_L1))
        return NamedAccount{.name = *name};
    return OnlyAccount{};
}

QStringList secretsFor(const Whose &whose)
{
    const auto *direct = std::get_if<DirectAccess>(&whose);
    return direct ? QStringList{credentialWord(direct->kind)} : QStringList{};
}

} // namespace daybook::ctl
