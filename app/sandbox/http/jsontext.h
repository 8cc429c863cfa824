// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace daybook::sandbox {

/// Writes JSON from front to back. The order of members stays ours, integers stay exact beyond
/// 2^53, and a page costs no tree of values.
class JsonText
{
public:
    JsonText &beginObject() { return open('{'); }
    JsonText &endObject() { return close('}'); }
    JsonText &beginArray() { return open('['); }
    JsonText &endArray() { return close(']'); }

    JsonText &key(std::string_view name);
    JsonText &value(std::string_view text);
    JsonText &value(qint64 number);
    JsonText &value(int number) { return value(qint64{number}); }
    JsonText &value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonText &value(const char *text) { return value(std::string_view(text)); }
    JsonText &null() { return raw("null"); }

    /// Takes over JSON that was written before.
    JsonText &raw(std::string_view json);

    template <typename Value>
    JsonText &member(std::string_view name, const Value &content)
    {
        return key(name).value(content);
    }
    JsonText &nullMember(std::string_view name) { return key(name).null(); }
    JsonText &rawMember(std::string_view name, std::string_view json)
    {
        return key(name).raw(json);
    }

    [[nodiscard]] const std::string &text() const & { return m_text; }
    [[nodiscard]] std::string &&text() && { return std::move(m_text); }

private:
    JsonText &open(char bracket);
    JsonText &close(char bracket);
    void separate();
    void quote(std::string_view text);

    std::string m_text;
    bool m_needsComma = false;
};

} // namespace daybook::sandbox
