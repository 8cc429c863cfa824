// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/sandbox.h"

#include "app/sandbox/business/business.h"
#include "app/sandbox/business/clients.h"
#include "app/sandbox/control/controlroutes.h"
#include "app/sandbox/http/listener.h"
#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timekit/timekit.h"
#include "app/sandbox/timetap/timetap.h"

#include <QDateTime>

#include <optional>

namespace daybook::sandbox {

namespace {

BusinessSize sizeFrom(const Settings &settings, const Clock &clock)
{
    const QDate realToday = QDateTime::currentDateTimeUtc().date();
    return {.seed = settings.seed,
        .today = settings.today.isValid() ? settings.today : realToday,
        .now = clock.nowMinute(),
        .locations = settings.locations,
        .staff = settings.staff,
        .services = settings.services,
        .bookings = settings.bookings};
}

KeyPair keysOf(const Business &business)
{
    return {.apiKey = std::to_string(business.id),
        .privateKey = md5Hex("invented key " + std::to_string(business.seed))};
}

} // namespace

/// Everything of one running sandbox. Declared in order of dependency; the listener goes first.
class Sandbox::Server
{
public:
    explicit Server(const Settings &settings)
        : m_settings(settings), m_clock(settings.today),
          m_business(makeBusiness(sizeFrom(settings, m_clock))), m_keys(keysOf(m_business)),
          m_directory(m_business), m_sessions(m_keys, settings.sessionTtl, m_clock),
          m_timetap({m_business, m_directory, m_clock, settings.pageCap}, m_sessions),
          m_timekit(m_business, m_clock, settings),
          m_control(m_faults, m_log, m_clock, [this] { m_sessions.expireAll(); }),
          m_listener([this](const HttpRequest &request, Connection &connection) {
              return handle(request, connection);
          })
    {
    }

    [[nodiscard]] bool listen()
    {
        const auto port = m_listener.listen(m_settings.port);
        m_port = port.value_or(0);
        return port.has_value();
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const KeyPair &keys() const { return m_keys; }
    [[nodiscard]] const timekit::Keys &timekitKeys() const { return m_timekit.keys(); }
    [[nodiscard]] std::string regularCustomer() const
    {
        return clientAt(m_business, busiestClient(m_business)).email;
    }

private:
    std::optional<HttpReply> handle(const HttpRequest &request, Connection &connection)
    {
        if (ControlRoutes::isFor(request.path))
            return m_control.answer(request);
        const quint64 number = m_log.arrived(request);
        auto reply = serve(request, connection);
        m_log.answered(number, reply ? reply->status : 0);
        return reply;
    }

    std::optional<HttpReply> serve(const HttpRequest &request, Connection &connection)
    {
        if (m_settings.latency.count() > 0 && !connection.pause(m_settings.latency))
            return {};
        const auto answer = [&] { return answerProperly(request); };
        if (const auto fault = m_faults.take(request))
            return misbehave(*fault, connection, answer);
        return answer();
    }

    HttpReply answerProperly(const HttpRequest &request)
    {
        if (TimeTap::isFor(request.path))
            return m_timetap.answer(request);
        if (timekit::Timekit::isFor(request.path))
            return m_timekit.answer(request);
        return textReply(404, "The sandbox answers under /live, /test and /v2.");
    }

    const Settings m_settings;
    Clock m_clock;
    const Business m_business;
    const KeyPair m_keys;
    const Directory m_directory;
    Sessions m_sessions;
    TimeTap m_timetap;
    timekit::Timekit m_timekit;
    Faults m_faults;
    RequestLog m_log;
    ControlRoutes m_control;
    quint16 m_port = 0;
    Listener m_listener;
};

Sandbox::Sandbox(const Settings &settings) : m_settings(settings) { }

Sandbox::~Sandbox() = default;

bool Sandbox::start()
{
    m_server = std::make_unique<Server>(m_settings);
    return m_server->listen();
}

QString Sandbox::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server ? m_server->port() : m_settings.port);
}

QString Sandbox::timetapBaseUrl() const
{
    return url() + QStringLiteral("/live");
}

QString Sandbox::apiKey() const
{
    return m_server ? QString::fromStdString(m_server->keys().apiKey) : QString();
}

QByteArray Sandbox::privateKey() const
{
    return m_server ? QByteArray::fromStdString(m_server->keys().privateKey) : QByteArray();
}

QString Sandbox::timekitBaseUrl() const
{
    return url() + QStringLiteral("/v2");
}

QString Sandbox::timekitAppSlug() const
{
    return m_server ? QString::fromStdString(m_server->timekitKeys().appSlug) : QString();
}

QByteArray Sandbox::timekitAppKey() const
{
    return m_server ? QByteArray::fromStdString(m_server->timekitKeys().appKey) : QByteArray();
}

QByteArray Sandbox::timekitWidgetKey() const
{
    return m_server ? QByteArray::fromStdString(m_server->timekitKeys().widgetKey) : QByteArray();
}

QByteArray Sandbox::timekitSigningKey() const
{
    return m_server ? m_server->timekitKeys().signingKey : QByteArray();
}

QString Sandbox::regularCustomer() const
{
    return m_server ? QString::fromStdString(m_server->regularCustomer()) : QString();
}

QByteArray Sandbox::readyLine() const
{
    JsonText json;
    json.beginObject().member("ready", true).member("url", url().toStdString());
    json.key("timetap").beginObject().member("baseUrl", timetapBaseUrl().toStdString());
    json.member("apiKey", apiKey().toStdString());
    json.member("privateKey", privateKey().toStdString()).endObject();
    json.key("timekit").beginObject().member("baseUrl", timekitBaseUrl().toStdString());
    json.member("appSlug", timekitAppSlug().toStdString());
    json.member("appKey", timekitAppKey().toStdString());
    json.member("widgetKey", timekitWidgetKey().toStdString());
    json.member("signingKey", timekitSigningKey().toStdString()).endObject().endObject();
    return QByteArray::fromStdString(json.text());
}

} // namespace daybook::sandbox
