// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"
#include "core/types/queries.h"
#include "core/types/selection.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace daybook::ctl {

struct AskLocations
{
    Selection by = {};
};

struct AskStaff
{
    QList<LocationId> locations = {}; ///< Empty: everybody.
};

struct AskServices
{
    Selection by = {};
};

struct AskSlots
{
    SlotQuery query = {};
};

struct AskBookings
{
    BookingQuery query = {};
    std::optional<int> limit = {};
};

/// What a service is asked.
using Question = std::variant<AskLocations, AskStaff, AskServices, AskSlots, AskBookings>;

struct ListAccounts
{
};

struct AddAccount
{
    QString name = {};
    QString environment = {}; ///< `live`, `test` or a base URL.
    QString apiKey = {};
    bool check = true; ///< Sign in before anything is kept.
};

struct RemoveAccount
{
    QString name = {};
};

struct CheckAccounts
{
    std::optional<QString> name = {}; ///< Nothing: all.
};

/// What is done with the accounts of this person.
using AccountTask = std::variant<ListAccounts, AddAccount, RemoveAccount, CheckAccounts>;

struct OnlyAccount
{
};

struct NamedAccount
{
    QString name = {};
};

struct Demo
{
};

struct DirectAccess
{
    QString url = {};
    QString apiKey = {};
};

/// Whose service is asked. Nothing said means the only account there is.
using Whose = std::variant<OnlyAccount, NamedAccount, Demo, DirectAccess>;

/// What a person typed, checked as far as it can be without asking anybody. Holds no secret: those
/// come by standard input.
struct CommandLine
{
    Format format = Format::Table;
    Whose whose = {};
    std::variant<Question, AccountTask> work = {};
    bool readsSecret = false;
};

/// Somebody asked how the program is used, and this is the answer.
struct HelpText
{
    QString text = {};
};

/// Why a command line cannot be followed, in one sentence.
struct Misuse
{
    QString sentence = {};
};

/// Reads @p arguments, without the program's name. @p today is what `today` means.
[[nodiscard]] std::variant<CommandLine, HelpText, Misuse> parseCommandLine(
    const QStringList &arguments, QDate today);

} // namespace daybook::ctl
