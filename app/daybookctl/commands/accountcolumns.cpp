// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/accountcolumns.h"

#include "app/daybookctl/commandline/accountwords.h"
#include "app/daybookctl/output/sentences.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using ctl::CheckedAccount;

/// The words that --environment takes.
QString environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"live"_s;
    case Environment::Test:
        return u"test"_s;
    case Environment::Sandbox:
        break;
    }
    return u"sandbox"_s;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue signedInAs(const CheckedAccount &checked)
{
    return checked.result ? QJsonValue(checked.result->name) : QJsonValue();
}

QJsonValue problem(const CheckedAccount &checked)
{
    return checked.result ? QJsonValue()
                          : QJsonValue(ctl::meaningOf(checked.result.error().kind).word);
}

QJsonValue message(const CheckedAccount &checked)
{
    return checked.result ? QJsonValue() : QJsonValue(ctl::sentenceFor(checked.result.error()));
}

constexpr Column<Account> accountColumns[] = {
    {{"id"_L1, "ID"_L1}, [](const Account &a) { return QJsonValue(a.id); }},
    {{"name"_L1, "NAME"_L1}, [](const Account &a) { return QJsonValue(a.name); }},
    {{"vendor"_L1}, [](const Account &a) { return QJsonValue(ctl::vendorWord(a.kind)); }},
    {{"kind"_L1, "KIND"_L1}, [](const Account &a) { return QJsonValue(ctl::kindWord(a.kind)); }},
    {{"environment"_L1, "ENVIRONMENT"_L1},
        [](const Account &a) { return QJsonValue(environmentWord(a.environment)); }},
    {{"base_url"_L1, "BASE URL"_L1}, [](const Account &a) { return QJsonValue(a.baseUrl); }},
    {{"api_key"_L1, "API KEY"_L1}, [](const Account &a) { return textOrNull(a.apiKey); }},
    {{"app_slug"_L1, "APP"_L1}, [](const Account &a) { return textOrNull(a.appSlug); }},
};

constexpr Column<CheckedAccount> checkedColumns[] = {
    {{"id"_L1}, [](const CheckedAccount &c) { return QJsonValue(c.account.id); }},
    {{"name"_L1, "NAME"_L1}, [](const CheckedAccount &c) { return QJsonValue(c.account.name); }},
    {{"environment"_L1, "ENVIRONMENT"_L1},
        [](const CheckedAccount &c) { return QJsonValue(environmentWord(c.account.environment)); }},
    {{"ok"_L1, "OK"_L1}, [](const CheckedAccount &c) { return QJsonValue(bool(c.result)); },
        [](const CheckedAccount &c) { return c.result ? u"yes"_s : u"no"_s; }},
    {{"signed_in_as"_L1, "SIGNED IN AS"_L1}, signedInAs},
    {{"problem"_L1, "PROBLEM"_L1}, problem},
    {{"message"_L1}, message},
};

} // namespace

template <>
std::span<const Column<Account>> columnsOf<Account>()
{
    return accountColumns;
}

template <>
std::span<const Column<CheckedAccount>> columnsOf<CheckedAccount>()
{
    return checkedColumns;
}

} // namespace daybook
