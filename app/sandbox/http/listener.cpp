// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/http/listener.h"

#include "app/sandbox/http/connectionthreads.h"

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

namespace daybook::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr const char *loopback = "127.0.0.1";
constexpr auto idleLimit = 60s; // between two requests of one connection
constexpr int backlog = 512; // cpp-httplib asks for 5: the sixth client at once would wait a second
constexpr std::size_t largestBody = 1 << 20;

/// Shows a Connection to cpp-httplib.
class ConnectionStream final : public httplib::Stream
{
public:
    explicit ConnectionStream(Connection &connection) : m_connection(connection) { }

    bool is_readable() const override { return m_connection.waitForInput(0ms); }
    bool is_writable() const override { return !m_connection.isFinished(); }
    ssize_t read(char *bytes, size_t size) override
    {
        return static_cast<ssize_t>(m_connection.read(bytes, size));
    }
    ssize_t write(const char *bytes, size_t size) override
    {
        return m_connection.send({bytes, size}) ? static_cast<ssize_t>(size) : -1;
    }
    void get_remote_ip_and_port(std::string &ip, int &) const override { ip = loopback; }
    void get_local_ip_and_port(std::string &ip, int &) const override { ip = loopback; }
    socket_t socket() const override { return static_cast<socket_t>(m_connection.socket()); }

private:
    Connection &m_connection;
};

HttpRequest requestFrom(const httplib::Request &incoming)
{
    HttpRequest request{.verb = incoming.method, .path = incoming.path};
    const std::size_t mark = incoming.target.find('?');
    if (mark != std::string::npos)
        request.query = incoming.target.substr(mark + 1);
    request.parameters = incoming.params;
    request.host = incoming.get_header_value("Host");
    request.authorization = incoming.get_header_value("Authorization");
    request.timezone = incoming.get_header_value("Timekit-Timezone");
    request.body = incoming.body;
    return request;
}

void take(HttpReply reply, httplib::Response &response)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name, value);
    response.body = std::move(reply.body);
    response.set_header("Content-Type", reply.contentType);
}

/// Which connection this thread serves: cpp-httplib does not hand it to its handlers.
thread_local Connection *currentConnection = nullptr;

#ifdef SO_EXCLUSIVEADDRUSE
constexpr int portOption = SO_EXCLUSIVEADDRUSE;
#else
constexpr int portOption = SO_REUSEADDR;
#endif

} // namespace

class Listener::HttpServer final : public httplib::Server
{
public:
    explicit HttpServer(Listener::Handler handler) : m_answer(std::move(handler))
    {
        new_task_queue = [] { return new ConnectionThreads; };
        // The default also sets SO_REUSEPORT, and then a taken port would not be noticed.
        set_socket_options([](socket_t socket) {
            const int on = 1;
            ::setsockopt(
                socket, SOL_SOCKET, portOption, reinterpret_cast<const char *>(&on), sizeof(on));
        });
        set_keep_alive_max_count(std::numeric_limits<int>::max());
        set_keep_alive_timeout(std::chrono::seconds(idleLimit).count());
        set_payload_max_length(largestBody);
        routeEverythingToHandler();
    }

    ~HttpServer() override { end(); }

    std::optional<quint16> begin(quint16 port)
    {
        const int bound = port == 0        ? bind_to_any_port(loopback)
            : bind_to_port(loopback, port) ? port
                                           : -1;
        if (bound <= 0)
            return {};
        ::listen(svr_sock_, backlog);
        m_thread = std::thread([this] { listen_after_bind(); });
        while (!is_running()) // stop() does nothing before that
            std::this_thread::yield();
        return static_cast<quint16>(bound);
    }

private:
    void routeEverythingToHandler()
    {
        // Before routing there is no body yet, and GET has none: that saves the regular
        // expressions.
        set_pre_routing_handler(
            [this](const httplib::Request &request, httplib::Response &response) {
                if (request.method != "GET" && request.method != "HEAD")
                    return HandlerResponse::Unhandled;
                handle(request, response);
                return HandlerResponse::Handled;
            });
        const httplib::Server::Handler all = [this](const httplib::Request &request,
                                                 httplib::Response &response) {
            handle(request, response);
        };
        Post(".*", all).Put(".*", all).Patch(".*", all).Delete(".*", all).Options(".*", all);
    }

    void handle(const httplib::Request &request, httplib::Response &response)
    {
        if (auto reply = m_answer(requestFrom(request), *currentConnection))
            take(std::move(*reply), response);
        else
            currentConnection->finish();
    }

    bool process_and_close_socket(socket_t socket) override
    {
        Connection connection(static_cast<qintptr>(socket), m_isEnding);
        const auto registered = enter(connection);
        currentConnection = &connection;
        ConnectionStream stream(connection);
        bool isClosed = false;
        while (!isClosed && !connection.isFinished() && connection.waitForInput(idleLimit)) {
            // Compressing for a client on the same machine would only cost time.
            const auto refuseCompression = [](httplib::Request &request) {
                request.headers.erase("Accept-Encoding");
            };
            if (!process_request(stream, false, isClosed, refuseCompression))
                break;
        }
        currentConnection = nullptr;
        leave(connection);
        return registered;
    }

    bool enter(Connection &connection)
    {
        const std::scoped_lock lock(m_mutex);
        return m_connections.insert(&connection).second;
    }

    void leave(Connection &connection)
    {
        const std::scoped_lock lock(m_mutex);
        m_connections.erase(&connection);
    }

    void end()
    {
        m_isEnding = true;
        {
            const std::scoped_lock lock(m_mutex);
            for (const Connection *connection : m_connections)
                connection->interrupt();
        }
        stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    const Listener::Handler m_answer;
    std::atomic<bool> m_isEnding{false};
    std::mutex m_mutex;
    std::set<Connection *> m_connections;
    std::thread m_thread;
};

Listener::Listener(Handler handler) : m_server(std::make_unique<HttpServer>(std::move(handler))) { }

Listener::~Listener() = default;

std::optional<quint16> Listener::listen(quint16 port)
{
    return m_server->begin(port);
}

} // namespace daybook::sandbox
