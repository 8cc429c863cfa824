// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/connection.h"
#include "app/sandbox/http/message.h"

#include <functional>
#include <memory>
#include <optional>

namespace daybook::sandbox {

/// Listens on loopback and reads HTTP, on threads of its own. cpp-httplib does the reading; nobody
/// outside the .cpp sees it.
class Listener
{
public:
    /// Called on many threads at once. No reply means: the connection was dealt with by hand.
    using Handler = std::function<std::optional<HttpReply>(const HttpRequest &, Connection &)>;

    explicit Listener(Handler handler);
    ~Listener(); ///< Ends every connection at once.
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    /// The port listened on, or nothing when it cannot be had; @p port 0 takes any free one.
    [[nodiscard]] std::optional<quint16> listen(quint16 port);

private:
    class HttpServer;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace daybook::sandbox
