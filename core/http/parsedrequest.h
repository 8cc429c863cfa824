// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/elsewhere.h"
#include "core/http/httprequest.h"

namespace daybook {

/// Asks, then parses: the one way from bytes to values. A large answer is parsed on another thread,
/// so that the window never waits for it.
template <typename T>
class ParsedRequest final : public Operation
{
public:
    using Ask = std::function<Call(Answer<HttpAnswer>)>;
    using Parser = std::function<Result<T>(const QByteArray &)>;

    ParsedRequest(const Ask &ask, Parser parser, Answer<T> answer)
        : m_parser(std::move(parser)), m_answer(std::move(answer))
    {
        m_running = ask([this](Result<HttpAnswer> result) { answered(std::move(result)); });
    }

private:
    static constexpr qsizetype parsedAtOnce = 64 * 1024; // about 2 ms

    void answered(Result<HttpAnswer> answer)
    {
        if (!answer)
            return finish(answer.error());
        if (answer->body.size() <= parsedAtOnce)
            return finish(m_parser(answer->body));
        m_running = startOperation<Elsewhere<T>>(
            [parser = m_parser, body = std::move(answer->body)] { return parser(body); },
            [this](Result<T> result) { finish(std::move(result)); });
    }

    void finish(Result<T> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    const Parser m_parser;
    Answer<T> m_answer;
    Call m_running;
};

} // namespace daybook
