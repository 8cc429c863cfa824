// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/searchoption.h"

#include "app/daybookctl/commandline/optionvalues.h"
#include "app/daybookctl/output/searchsentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

std::optional<BookingSearch> readSearch(OptionValues &values)
{
    const std::optional<QString> text = values.text("search"_L1);
    if (!text)
        return {};
    const auto read = BookingSearch::fromText(*text);
    if (const auto *problem = std::get_if<SearchProblem>(&read)) {
        values.require(false, sentenceFor(*problem));
        return {};
    }
    return std::get<BookingSearch>(read);
}

} // namespace daybook::ctl
