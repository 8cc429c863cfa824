// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/rawpage.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

bool carriesCredential(const QString &name)
{
    static constexpr std::array fragments{"token"_L1, "password"_L1, "secret"_L1, "privatekey"_L1,
        "transkey"_L1, "privateurl"_L1, "joinurl"_L1, "apikey"_L1, "embedcode"_L1};
    return std::ranges::any_of(fragments,
        [&](QLatin1StringView fragment) { return name.contains(fragment, Qt::CaseInsensitive); });
}

/// Takes members out of objects. Rows of one answer share their names, so each name is judged once;
/// what holds nothing to take out is not copied.
class Scrubber
{
public:
    /// Whether anything was taken out.
    bool scrub(QJsonObject &object)
    {
        bool changed = false;
        const QStringList names = object.keys();
        for (const QString &name : names) {
            if (mustGo(name)) {
                object.remove(name);
                changed = true;
                continue;
            }
            QJsonValue value = object.value(name);
            if (scrub(value)) {
                object.insert(name, value);
                changed = true;
            }
        }
        return changed;
    }

private:
    bool scrub(QJsonValue &value)
    {
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            const bool changed = scrub(object);
            if (changed)
                value = object;
            return changed;
        }
        return value.isArray() && scrubList(value);
    }

    bool scrubList(QJsonValue &value)
    {
        QJsonArray list = value.toArray();
        bool changed = false;
        for (qsizetype i = 0; i < list.size(); ++i) {
            QJsonValue entry = list.at(i);
            if (scrub(entry)) {
                list.replace(i, entry);
                changed = true;
            }
        }
        if (changed)
            value = list;
        return changed;
    }

    bool mustGo(const QString &name)
    {
        const auto known = m_verdicts.constFind(name);
        if (known != m_verdicts.cend())
            return *known;
        return *m_verdicts.insert(name, carriesCredential(name));
    }

    QHash<QString, bool> m_verdicts;
};

} // namespace

QJsonObject withoutCredentials(const QJsonObject &object)
{
    QJsonObject kept = object;
    Scrubber().scrub(kept);
    return kept;
}

RawPage::RawPage(const QJsonArray &rows)
{
    Scrubber scrubber;
    for (const QJsonValue &row : rows) {
        QJsonObject kept = row.toObject();
        scrubber.scrub(kept);
        m_scrubbed.append(kept);
    }
    constexpr int fastest = 1;
    m_packed = qCompress(QJsonDocument(m_scrubbed).toJson(QJsonDocument::Compact), fastest);
    m_packed.squeeze(); // qCompress() leaves it with the room of the text it was
}

RawRow RawPage::row(int index) const
{
    return {.page = m_packed, .row = index, .fingerprint = qHash(m_scrubbed.at(index))};
}

QByteArray unpacked(const RawRow &raw)
{
    const QJsonArray rows = QJsonDocument::fromJson(qUncompress(raw.page)).array();
    return QJsonDocument(rows.at(raw.row).toObject()).toJson(QJsonDocument::Indented);
}

} // namespace daybook
