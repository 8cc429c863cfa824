// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QMutex>

namespace daybook {

/// Catches everything that is logged while it lives, with every category and level on, so that a
/// test can look for what should not be there. One at a time.
class LogCatcher
{
public:
    LogCatcher()
    {
        s_current = this;
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        m_before = qInstallMessageHandler(&LogCatcher::take);
    }
    ~LogCatcher()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
        s_current = nullptr;
    }
    LogCatcher(const LogCatcher &) = delete;
    LogCatcher &operator=(const LogCatcher &) = delete;

    [[nodiscard]] QByteArray text() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_text;
    }

private:
    static void take(QtMsgType, const QMessageLogContext &context, const QString &message)
    {
        const QMutexLocker lock(&s_current->m_mutex); // Qt's own threads log too
        s_current->m_text += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
    }

    inline static LogCatcher *s_current = nullptr;
    mutable QMutex m_mutex;
    QByteArray m_text;
    QtMessageHandler m_before = nullptr;
};

} // namespace daybook
