// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>

#include <string>

namespace daybook::sandbox {

/// The JSON object of a POST to /_sandbox. Whatever is wrong with it is thrown as a Refusal with
/// 400: a test that misspells a fault must not pass.
class ControlBody
{
public:
    explicit ControlBody(const std::string &body);

    [[nodiscard]] std::string text(const char *name) const;
    [[nodiscard]] std::string textOr(const char *name, std::string otherwise) const;
    [[nodiscard]] int number(const char *name, int otherwise, int lowest, int highest) const;

private:
    QJsonObject m_object;
};

} // namespace daybook::sandbox
