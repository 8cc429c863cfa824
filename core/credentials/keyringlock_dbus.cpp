// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/keyringlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// Asks which collection is the default one, then whether it is locked.
class LockQuestion final : public QObject, public Operation
{
public:
    explicit LockQuestion(Answer<bool> answer) : m_answer(std::move(answer))
    {
        QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
            u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
        question << u"default"_s;
        ask(question, &LockQuestion::collectionKnown);
    }

private:
    using Step = void (LockQuestion::*)(const QDBusPendingCall &);

    void ask(const QDBusMessage &question, Step next)
    {
        auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, next](QDBusPendingCallWatcher *done) {
                done->deleteLater();
                (this->*next)(*done);
            });
    }

    void collectionKnown(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QDBusObjectPath> reply(call);
        if (reply.isError())
            return finish(false);
        QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
            reply.value().path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask(question, &LockQuestion::lockKnown);
    }

    void lockKnown(const QDBusPendingCall &call)
    {
        const QDBusPendingReply<QDBusVariant> reply(call);
        finish(!reply.isError() && reply.value().variant().toBool());
    }

    void finish(bool locked)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(locked);
    }

    Answer<bool> m_answer;
};

} // namespace

Call askWhetherKeyringIsLocked(Answer<bool> answer)
{
    return startOperation<LockQuestion>(std::move(answer));
}

} // namespace daybook
