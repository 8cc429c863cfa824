// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/findoptions.h"
#include "app/daybookctl/console/outcome.h"
#include "app/daybookctl/output/rowwriter.h"
#include "core/find/questionreader.h"
#include "core/models/foundtimesmodel.h"

namespace daybook {
class BookingSource;
}

namespace daybook::ctl {

/// Learns what the words of a question can mean, asks all places for free times, and writes what
/// they answered, in order. Places that fail are told; the times of the others are written.
class FindCommand final : public Operation
{
public:
    /// @p source and @p rows outlive the command.
    FindCommand(BookingSource &source, AskFind wish, RowWriter &rows, Ended ended);
    /// Somebody who interrupts it hears how far it was.
    ~FindCommand() override;

private:
    void learnNames();
    template <typename Row>
    void takeNames(QList<NamedThing> &names, const Result<Listing<Row>> &result);
    void find();
    [[nodiscard]] std::optional<QString> problemOf(
        const ReadQuestion &read, const TimeQuestion &question) const;
    [[nodiscard]] std::optional<QString> unknownId(const TimeQuestion &question) const;
    void whenDone();
    void write();
    void finish(Outcome outcome);

    BookingSource &m_source;
    const AskFind m_wish;
    RowWriter &m_rows;
    Ended m_ended;
    QuestionVocabulary m_names;
    int m_listsMissing = 0;
    std::vector<Call> m_lists;
    FoundTimesModel m_times;
    Call m_writing;
};

} // namespace daybook::ctl
