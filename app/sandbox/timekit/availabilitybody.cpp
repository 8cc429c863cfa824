// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/availabilitybody.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/timekit/outputzone.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/times.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
#include <string>
#include <utility>

namespace daybook::sandbox::timekit {

namespace {

constexpr qsizetype longestBody = 64'000; // characters
constexpr int mostMonths = 6;
constexpr qint64 usualRange = 28 * 24 * 3600; // four weeks, in seconds

/// The members of the body; one that is absent or null is left at its default.
class Body
{
public:
    explicit Body(const HttpRequest &request)
    {
        const QByteArray bytes = QByteArray::fromStdString(request.body);
        if (QString::fromUtf8(bytes).size() > longestBody)
            refuseField("body", "The body may not be longer than 64000 characters");
        QJsonParseError problem;
        const auto document = QJsonDocument::fromJson(bytes, &problem);
        if (problem.error != QJsonParseError::NoError || !document.isObject())
            refuseField("body", "The body must be a JSON object");
        m_object = document.object();
    }

    [[nodiscard]] std::optional<std::string> text(const char *name) const
    {
        const QJsonValue value = at(name);
        if (value.isNull())
            return {};
        if (!value.isString())
            refuseField(name, "The " + std::string(name) + " must be a string");
        return value.toString().toStdString();
    }

    [[nodiscard]] bool flag(const char *name) const
    {
        const QJsonValue value = at(name);
        if (!value.isNull() && !value.isBool())
            refuseField(name, "The " + std::string(name) + " must be true or false");
        return value.toBool();
    }

    [[nodiscard]] std::optional<QJsonArray> list(const char *name) const
    {
        const QJsonValue value = at(name);
        if (value.isNull())
            return {};
        if (!value.isArray())
            refuseField(name, "The " + std::string(name) + " must be a list");
        return value.toArray();
    }

    [[nodiscard]] int minutes(const char *name, int otherwise, int lowest) const
    {
        const auto given = text(name);
        if (!given)
            return otherwise;
        const auto minutes = minutesFrom(*given);
        if (!minutes || *minutes < lowest)
            refuseField(name, "The " + std::string(name) + " must be like 1 hour");
        return *minutes;
    }

private:
    [[nodiscard]] QJsonValue at(const char *name) const
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        return value.isUndefined() ? QJsonValue() : value;
    }

    QJsonObject m_object;
};

Zone outputZone(const TimekitData &data, const Body &body, const HttpRequest &request)
{
    const auto name = body.text("output_timezone");
    if (!name) {
        const auto asked = headerZone(data, request);
        return asked ? *asked : utcZone(data);
    }
    const auto zone = zoneNamed(*name, data.business.today);
    if (!zone)
        refuseField("output_timezone", "The output timezone must be a valid zone");
    return *zone;
}

const Project *projectOf(const TimekitData &data, const Body &body)
{
    const auto id = body.text("project_id");
    if (!id)
        return nullptr;
    const Project *project = data.project(*id);
    if (!project)
        refuseMissing("Project");
    return project;
}

std::vector<int> staffOf(const TimekitData &data, const Body &body, const Project *project)
{
    const auto given = body.list("resources");
    if (!given && !project)
        refuseField("resources", "The resources field is required without a project");
    if (!given)
        return project->staff;
    std::vector<int> staff;
    for (const QJsonValue &id : *given) {
        const int member = data.staffIndex(id.toString().toStdString());
        if (member < 0)
            refuseField("resources", "The selected resources are invalid");
        staff.push_back(member);
    }
    return staff;
}

Mode modeOf(const Body &body)
{
    static constexpr std::pair<std::string_view, Mode> names[]{
        {"roundrobin_random", Mode::RoundrobinRandom},
        {"roundrobin_prioritized", Mode::RoundrobinPrioritized},
        {"mutual", Mode::Mutual},
        {"exclusive", Mode::Exclusive},
    };
    const std::string given = body.text("mode").value_or("roundrobin_random");
    for (const auto &[name, mode] : names) {
        if (given == name)
            return mode;
    }
    refuseField("mode", "The selected mode is invalid");
}

qint64 monthsLater(qint64 instant, int months)
{
    return QDateTime::fromSecsSinceEpoch(instant, Qt::UTC).addMonths(months).toSecsSinceEpoch();
}

std::optional<qint64> momentOf(const Body &body, const char *name, const Zone &zone, qint64 now)
{
    const auto given = body.text(name);
    if (!given)
        return {};
    const auto moment = momentFrom(*given, zone, now);
    if (!moment)
        refuseField(name, "The " + std::string(name) + " must be a timestamp or like 3 days");
    return moment;
}

void giveRange(AvailabilityQuestion &question, const Body &body, qint64 now)
{
    question.from = momentOf(body, "from", question.outputZone, now).value_or(now);
    // The default is four weeks; after a later `from` it would be over before it began.
    question.to =
        momentOf(body, "to", question.outputZone, now).value_or(question.from + usualRange);
    if (question.to <= question.from)
        refuseField("to", "The to must be after from");
    if (question.to > monthsLater(question.from, mostMonths))
        refuseField("to", "The to may not be more than 6 months after from");
}

} // namespace

AvailabilityQuestion availabilityQuestion(const TimekitData &data, const HttpRequest &request)
{
    const Body body(request);
    AvailabilityQuestion question{.project = projectOf(data, body),
        .mode = modeOf(body),
        .onlyWholeHours = body.flag("round_to_nearest_hour"),
        .ignoresAllDayEvents = body.flag("ignore_all_day_events"),
        .outputZone = outputZone(data, body, request)};
    const Project *project = question.project;
    question.staff = staffOf(data, body, project);
    giveRange(question, body, data.now());
    question.length =
        body.minutes("length", project ? data.business.services[project->service].minutes : 60, 1);
    question.buffer = body.minutes("buffer", 0, 0);
    question.increment = body.minutes("timeslot_increments", 0, 1);
    question.constraints =
        Constraints(body.list("constraints").value_or(QJsonArray()), question.outputZone);
    return question;
}

} // namespace daybook::sandbox::timekit
