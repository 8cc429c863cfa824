// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/secretinput.h"

#include "app/daybookctl/console/interruption.h"
#include "app/daybookctl/console/secretlines.h"

#include <array>
#include <cstdio>
#include <optional>

#include <termios.h>
#include <unistd.h>

namespace daybook::ctl {

namespace {

/// Hides what is typed, as long as it lives.
class HiddenTyping
{
public:
    explicit HiddenTyping(const QString &name)
    {
        const QString capitalised = name.at(0).toUpper() + name.mid(1);
        std::fputs((capitalised.toUtf8() + ": ").constData(), stderr);
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
    std::array<char, longestInput> m_bytes = {};
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

SecretsOrProblem readLines(qsizetype count, bool oneLine, const Interruption &interruption)
{
    Bytes bytes;
    if (const auto problem = readAll(bytes, oneLine, interruption))
        return *problem;
    return secretLines(bytes.view(), count);
}

SecretsOrProblem askFor(const QStringList &names, const Interruption &interruption)
{
    QList<Secret> secrets;
    for (const QString &name : names) {
        const HiddenTyping hidden(name);
        const SecretsOrProblem typed = readLines(1, true, interruption);
        if (const auto *problem = std::get_if<InputProblem>(&typed))
            return *problem;
        secrets += std::get<QList<Secret>>(typed);
    }
    return secrets;
}

} // namespace

SecretsOrProblem readSecrets(const QStringList &names, const Interruption &interruption)
{
    const bool fromTerminal = isatty(STDIN_FILENO) == 1;
    return fromTerminal ? askFor(names, interruption)
                        : readLines(names.size(), false, interruption);
}

} // namespace daybook::ctl
