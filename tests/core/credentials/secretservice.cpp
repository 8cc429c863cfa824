// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/credentials/secretservice.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace daybook::secretservice {

namespace {

constexpr auto service = "org.freedesktop.secrets"_L1;
constexpr auto collection = "/org/freedesktop/secrets/collection/login"_L1;

/// As with-secret-service.sh says it.
const QByteArray password = "a-password-that-is-not-empty";

/// The daemon that was stopped: the bus tells its process only as long as it lives.
pid_t stopped = 0;

bool send(pid_t process, int sign)
{
    return process > 1 && ::kill(process, sign) == 0;
}

pid_t process()
{
    const QDBusReply<uint> found = QDBusConnection::sessionBus().interface()->servicePid(service);
    return found.isValid() ? static_cast<pid_t>(found.value()) : 0;
}

std::optional<QByteArray> run(
    const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess ran;
    ran.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ran.start(program, arguments);
    ran.write(input);
    ran.closeWriteChannel();
    const bool well =
        ran.waitForFinished() && ran.exitStatus() == QProcess::NormalExit && ran.exitCode() == 0;
    return well ? std::optional(ran.readAllStandardOutput()) : std::nullopt;
}

} // namespace

bool isOurOwn()
{
    return QDir::homePath().contains("/daybook-secret-service."_L1);
}

bool lock()
{
    QDBusInterface keyring(
        service, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
    keyring.call(
        u"Lock"_s, QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collection)}));
    return isLocked();
}

bool unlock()
{
    QDBusInterface keyring(
        service, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
    const QDBusMessage session =
        keyring.call(u"OpenSession"_s, u"plain"_s, QVariant::fromValue(QDBusVariant(QString())));
    if (session.arguments().size() != 2)
        return false;
    QDBusArgument master; // (session, parameters, value, content type)
    master.beginStructure();
    master << session.arguments().at(1).value<QDBusObjectPath>() << QByteArray() << password
           << u"text/plain"_s;
    master.endStructure();
    QDBusInterface internals(service, u"/org/freedesktop/secrets"_s,
        u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s);
    internals.call(u"UnlockWithMasterPassword"_s, QVariant::fromValue(QDBusObjectPath(collection)),
        QVariant::fromValue(master));
    return !isLocked();
}

bool isLocked()
{
    QDBusInterface login(service, collection, u"org.freedesktop.Secret.Collection"_s);
    return login.property("Locked").toBool();
}

bool stop()
{
    stopped = process();
    return send(stopped, SIGSTOP);
}

bool resume()
{
    return send(std::exchange(stopped, 0), SIGCONT);
}

bool kill()
{
    stopped = 0;
    return send(process(), SIGKILL);
}

bool restart()
{
    if (stopped != 0 && !resume())
        return false;
    const pid_t before = process();
    const auto said = run(u"gnome-keyring-daemon"_s,
        {u"--replace"_s, u"--unlock"_s, u"--components=secrets"_s}, password);
    const auto hasArrived = [before] { return process() != 0 && process() != before; };
    return said && QTest::qWaitFor(hasArrived) && !isLocked();
}

std::optional<QByteArray> secretTool(const QStringList &arguments, const QByteArray &input)
{
    return run(u"secret-tool"_s, arguments, input);
}

} // namespace daybook::secretservice
