// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace daybook {

/// A request body that cannot be rewound, so that Qt cannot send it twice by itself when a
/// connection breaks (RELIABILITY.md finding 1).
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent)
        : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(ReadOnly | Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_sent + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *out, qint64 most) override
    {
        if (m_sent >= m_bytes.size())
            return -1;
        const qint64 count = std::min(most, m_bytes.size() - m_sent);
        std::memcpy(out, m_bytes.constData() + m_sent, static_cast<size_t>(count));
        m_sent += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_sent = 0;
};

} // namespace daybook
