// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/interruption.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace daybook::ctl {

namespace {

// A signal handler reaches nothing but globals.
std::atomic<int> arrivedSignal{0};
std::atomic<int> wakeDescriptor{-1};

extern "C" void noteSignal(int number)
{
    const int before = errno;
    arrivedSignal = number;
    static_cast<void>(write(wakeDescriptor, "!", 1));
    errno = before;
}

void listenTo(int number)
{
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    // Set back after the first one. Without SA_RESTART, so that a blocked call returns.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(number, &action, nullptr);
}

} // namespace

/// Holds one byte once a signal has come, and keeps it: whoever looks later finds it still.
class Interruption::Pipe
{
public:
    Pipe() : m_ends(openPipe()), m_notifier(m_ends[0], QSocketNotifier::Read)
    {
        wakeDescriptor = m_ends[1];
    }
    ~Pipe()
    {
        m_notifier.setEnabled(false);
        wakeDescriptor = -1;
        close(m_ends[0]);
        close(m_ends[1]);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;

    [[nodiscard]] int readEnd() const { return m_ends[0]; }
    [[nodiscard]] QSocketNotifier &notifier() { return m_notifier; }

private:
    static std::array<int, 2> openPipe()
    {
        std::array<int, 2> ends{-1, -1};
        if (pipe(ends.data()) != 0)
            qFatal("no pipe can be opened");
        for (const int end : ends)
            fcntl(end, F_SETFD, FD_CLOEXEC);
        return ends;
    }

    const std::array<int, 2> m_ends;
    QSocketNotifier m_notifier;
};

Interruption::Interruption() : m_pipe(std::make_unique<Pipe>())
{
    connect(&m_pipe->notifier(), &QSocketNotifier::activated, this, [this] {
        m_pipe->notifier().setEnabled(false);
        Q_EMIT arrived();
    });
    listenTo(SIGINT);
    listenTo(SIGTERM);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

int Interruption::signalNumber() const
{
    return arrivedSignal;
}

bool Interruption::waitUntilReady(int descriptor, Readiness readiness) const
{
    const short wanted = readiness == Readiness::ToRead ? POLLIN : POLLOUT;
    std::array<pollfd, 2> watched{pollfd{.fd = m_pipe->readEnd(), .events = POLLIN, .revents = 0},
        pollfd{.fd = descriptor, .events = wanted, .revents = 0}};
    while (poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) { }
    return watched[0].revents == 0;
}

} // namespace daybook::ctl
