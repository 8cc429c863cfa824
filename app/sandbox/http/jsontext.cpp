// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/http/jsontext.h"

#include <array>
#include <cstdio>

namespace daybook::sandbox {

void JsonText::separate()
{
    if (m_needsComma)
        m_text += ',';
    m_needsComma = false;
}

JsonText &JsonText::open(char bracket)
{
    separate();
    m_text += bracket;
    return *this;
}

JsonText &JsonText::close(char bracket)
{
    m_text += bracket;
    m_needsComma = true;
    return *this;
}

JsonText &JsonText::key(std::string_view name)
{
    separate();
    quote(name);
    m_text += ':';
    return *this;
}

JsonText &JsonText::value(std::string_view text)
{
    separate();
    quote(text);
    m_needsComma = true;
    return *this;
}

JsonText &JsonText::value(qint64 number)
{
    return raw(std::to_string(number));
}

JsonText &JsonText::raw(std::string_view json)
{
    separate();
    m_text += json;
    m_needsComma = true;
    return *this;
}

void JsonText::quote(std::string_view text)
{
    m_text += '"';
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            m_text += '\\';
            m_text += letter;
        } else if (letter == '\n') {
            m_text += "\\n";
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            std::array<char, 8> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\u%04x",
                static_cast<unsigned>(static_cast<unsigned char>(letter)));
            m_text += escaped.data();
        } else {
            m_text += letter;
        }
    }
    m_text += '"';
}

} // namespace daybook::sandbox
