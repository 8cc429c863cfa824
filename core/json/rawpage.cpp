// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/rawpage.h"

#include "core/json/json.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// Vendors write a name in one word or in several, as in "apiKey" and "api_key".
bool carriesCredential(QString name)
{
    static constexpr std::array fragments{"token"_L1, "password"_L1, "secret"_L1, "privatekey"_L1,
        "transkey"_L1, "privateurl"_L1, "joinurl"_L1, "apikey"_L1, "embedcode"_L1, "appkey"_L1,
        "widgetkey"_L1, "accesskey"_L1, "signingkey"_L1, "signedsearch"_L1, "signature"_L1,
        "actionlink"_L1, "externalaction"_L1, "laravelsession"_L1, "credential"_L1, "hooks"_L1};
    name.remove(u'_').remove(u'-');
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
        return value.isString() ? scrubText(value) : value.isArray() && scrubList(value);
    }

    /// A text may hold JSON again, as `meta` does at Timekit.
    bool scrubText(QJsonValue &value)
    {
        const QString text = value.toString();
        const QStringView start = QStringView(text).trimmed();
        if (!start.startsWith(u'{') && !start.startsWith(u'['))
            return false;
        const Result<QJsonValue> parsed = parseJson(text.toUtf8());
        if (!parsed)
            return scrubUnreadable(value);
        QJsonValue inner = *parsed;
        if (!scrub(inner))
            return false;
        const QJsonDocument kept =
            inner.isArray() ? QJsonDocument(inner.toArray()) : QJsonDocument(inner.toObject());
        value = QString::fromUtf8(kept.toJson(QJsonDocument::Compact));
        return true;
    }

    /// Cut in the middle, it may hold anything; what names nothing of ours may stay.
    static bool scrubUnreadable(QJsonValue &value)
    {
        if (!carriesCredential(value.toString()))
            return false;
        value = QString();
        return true;
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
