// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/secretinput.h"

#include "app/daybookctl/console/interruption.h"

#include <array>
#include <cstdio>
#include <optional>

#include <termios.h>
#include <unistd.h>

namespace daybook::ctl {

namespace {

constexpr size_t longestSecret = 4096;

/// Hides what is typed, as long as it lives.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        std::fputs("Private key: ", stderr);
        tcgetattr(STDIN_FILENO, &m_before);
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
        std::fputc('\n', stderr); // the one that was typed was hidden too
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    termios m_before = {};
};

/// What has been read, overwritten when it is done with.
class Bytes
{
public:
    ~Bytes()
    {
        for (volatile char &byte : m_bytes)
            byte = 0; // volatile, or the compiler would see that nobody looks again
    }

    [[nodiscard]] bool isFull() const { return m_size == m_bytes.size(); }
    [[nodiscard]] QByteArrayView view() const
    {
        return {m_bytes.data(), static_cast<qsizetype>(m_size)};
    }

    /// As read(): how many bytes came, 0 at the end, -1 when it failed.
    ssize_t readMore()
    {
        const ssize_t size = read(STDIN_FILENO, m_bytes.data() + m_size, m_bytes.size() - m_size);
        if (size > 0)
            m_size += static_cast<size_t>(size);
        return size;
    }

private:
    std::array<char, longestSecret> m_bytes = {};
    size_t m_size = 0;
};

std::optional<InputProblem> readAll(Bytes &bytes, bool oneLine, const Interruption &interruption)
{
    while (!bytes.isFull()) {
        if (!interruption.waitUntilReady(STDIN_FILENO, Interruption::Readiness::ToRead))
            return InputProblem::Interrupted;
        const ssize_t size = bytes.readMore();
        if (size < 0 && errno != EINTR && errno != EAGAIN)
            return InputProblem::Unreadable;
        if (size == 0 || (oneLine && bytes.view().endsWith('\n')))
            return {};
    }
    return InputProblem::TooLong;
}

} // namespace

std::variant<Secret, InputProblem> readSecret(const Interruption &interruption)
{
    const bool fromTerminal = isatty(STDIN_FILENO) == 1;
    std::optional<HiddenTyping> hidden;
    if (fromTerminal)
        hidden.emplace();
    Bytes bytes;
    if (const auto problem = readAll(bytes, fromTerminal, interruption))
        return *problem;
    const QByteArrayView trimmed = bytes.view().trimmed();
    if (trimmed.isEmpty())
        return InputProblem::Empty;
    return Secret(trimmed.toByteArray());
}

} // namespace daybook::ctl
