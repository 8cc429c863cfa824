// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/find/questionreader.h"
#include "core/models/loadingmodel.h"
#include "core/types/page.h"

#include <QObject>

#include <array>

namespace daybook {

class BookingSource;
class Desk;

/// What the words of a question can mean at the account of a desk: all its places, its staff who
/// take appointments, and its services, whatever is chosen in the lists. They are asked for once an
/// account, when somebody first wants to know them.
class QuestionVocabularyModel : public QObject
{
    Q_OBJECT

public:
    /// @p desk outlives the model.
    explicit QuestionVocabularyModel(Desk &desk, QObject *parent = nullptr);

    /// Asks for what was never asked, or has failed; what is known stays as it is.
    void load();

    /// Names of the lists that have come; the others are empty.
    [[nodiscard]] const QuestionVocabulary &vocabulary() const { return m_vocabulary; }
    /// Loading while any list is, else Failed when any has; lists that the account cannot be asked
    /// for do not count.
    [[nodiscard]] LoadState state() const;
    [[nodiscard]] const Error &lastError() const { return m_error; } ///< Of the latest failure.

Q_SIGNALS:
    void changed();

private:
    enum List { Locations, Staff, Services, ListCount };
    struct Lane
    {
        LoadState state = LoadState::NotAsked;
        Call call = {};
    };

    void followAccount();
    [[nodiscard]] bool canAsk(List list) const;
    void ask(List list);
    template <typename Row>
    void take(List list, const Result<Listing<Row>> &result);
    [[nodiscard]] QList<NamedThing> &namesOf(List list);

    Desk &m_desk;
    BookingSource *m_source = nullptr;
    bool m_isWanted = false;
    QuestionVocabulary m_vocabulary;
    Error m_error;
    std::array<Lane, ListCount> m_lanes;
};

} // namespace daybook
