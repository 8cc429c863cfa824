// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/columns.h"

#include "core/types/booking.h"
#include "core/types/location.h"
#include "core/types/service.h"
#include "core/types/slot.h"
#include "core/types/staff.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

template <typename Row>
QByteArray json(const Row &row)
{
    return jsonObject(fieldsOf<Row>(), recordOf(row));
}

Booking usualBooking()
{
    return {.id = {u"9007199254740993"_s},
        .state = BookingState::NoShow,
        .status = u"NO_SHOW"_s,
        .subStatus = u"LATE"_s,
        .start = utc(u"2026-03-02T15:30:00Z"_s),
        .end = utc(u"2026-03-02T16:15:00Z"_s),
        .zone = QTimeZone("America/Chicago"),
        .locationId = {u"700101"_s},
        .location = u"Austin"_s,
        .staffId = {u"510001"_s},
        .staff = u"Ada \"The\" Example"_s,
        .serviceId = {u"730001"_s},
        .service = u"First visit"_s,
        .customer = {.id = u"1"_s,
            .name = u"王 秀英"_s,
            .email = u"w@example.test"_s,
            .phone = u"+1 512"_s},
        .note = u"line\nend"_s};
}

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersBeginWithIdAndKeepTheirOrder();
    void aBookingHasEveryMemberInOrder();
    void aGroupHasItsSeatsAndABookingMayKeepItsTimes();
    void whatIsNotKnownIsNull();
    void idsStayExact();
    void instantsCarryTheOffsetOfTheirZone_data();
    void instantsCarryTheOffsetOfTheirZone();
    void aSlotHasAnIdThatStaysTheSame();
    void peopleReadWallTime();
    void everyRecordHasACellPerField();
};

void TestColumns::membersBeginWithIdAndKeepTheirOrder()
{
    const auto names = [](const QList<Field> &fields) { return namesOf(fields).join(u' '); };
    QCOMPARE(names(fieldsOf<Location>()), u"id name kind time_zone"_s);
    QCOMPARE(names(fieldsOf<Staff>()), u"id name email time_zone accepts_appointments"_s);
    QCOMPARE(names(fieldsOf<Service>()), u"id name internal_name kind minutes"_s);
    QCOMPARE(names(fieldsOf<Slot>()),
        u"id start end time_zone location_id service_id staff_id staff seats_left"_s);
    QCOMPARE(names(fieldsOf<Booking>()),
        u"id status sub_status start end time_zone location_id location staff_id staff service_id "
        u"service "
        "customer email phone note graph state seats_taken seats_offered project_id"_s);
}

void TestColumns::aBookingHasEveryMemberInOrder()
{
    QCOMPARE(QString::fromUtf8(json(usualBooking())),
        u"{\"id\":\"9007199254740993\",\"status\":\"NO_SHOW\",\"sub_status\":\"LATE\","
        "\"start\":\"2026-03-02T09:30:00-06:00\",\"end\":\"2026-03-02T10:15:00-06:00\","
        "\"time_zone\":\"America/Chicago\",\"location_id\":\"700101\",\"location\":\"Austin\","
        "\"staff_id\":\"510001\",\"staff\":\"Ada \\\"The\\\" Example\",\"service_id\":\"730001\","
        "\"service\":\"First visit\",\"customer\":\"王 秀英\",\"email\":\"w@example.test\","
        "\"phone\":\"+1 "
        "512\",\"note\":\"line\\nend\",\"graph\":null,\"state\":null,\"seats_taken\":null,"
        "\"seats_offered\":null,\"project_id\":null}"_s);
}

void TestColumns::aGroupHasItsSeatsAndABookingMayKeepItsTimes()
{
    const QJsonObject group = QJsonDocument::fromJson(json(Booking{.id = {u"b"_s},
                                                          .status = u"tentative"_s,
                                                          .graph = u"group_owner"_s,
                                                          .seats = Seats{.taken = 0, .offered = 12},
                                                          .zone = QTimeZone("Europe/Berlin"),
                                                          .projectId = u"p"_s}))
                                  .object();
    QCOMPARE(group.value(u"graph").toString(), u"group_owner"_s);
    QCOMPARE(group.value(u"state").toString(), u"tentative"_s);
    QCOMPARE(group.value(u"seats_taken"), QJsonValue(0));
    QCOMPARE(group.value(u"seats_offered"), QJsonValue(12));
    QCOMPARE(group.value(u"project_id").toString(), u"p"_s);
    for (const QString &time : {u"start"_s, u"end"_s})
        QCOMPARE(group.value(time), QJsonValue());
    const qsizetype start = namesOf(fieldsOf<Booking>()).indexOf(u"start"_s);
    QCOMPARE(recordOf(Booking{}).at(start).shown, QString());
}

void TestColumns::whatIsNotKnownIsNull()
{
    const Slot slot{.start = utc(u"2026-03-02T15:30:00Z"_s),
        .end = utc(u"2026-03-02T16:00:00Z"_s),
        .location = {u"1"_s},
        .service = {u"2"_s}};
    QCOMPARE(json(slot),
        QByteArray(
            "{\"id\":\"1/2/any/2026-03-02T15:30:00Z\",\"start\":\"2026-03-02T15:30:00+00:00\","
            "\"end\":\"2026-03-02T16:00:00+00:00\",\"time_zone\":null,\"location_id\":\"1\","
            "\"service_id\":\"2\",\"staff_id\":null,\"staff\":null,\"seats_left\":null}"));
    QCOMPARE(json(Service{.id = {u"7"_s}, .name = u"Cut"_s}),
        QByteArray("{\"id\":\"7\",\"name\":\"Cut\",\"internal_name\":null,\"kind\":\"unknown\","
                   "\"minutes\":null}"));
    QCOMPARE(textsOf(recordOf(slot)).last(), QString());
}

void TestColumns::idsStayExact()
{
    const QString largest = u"9223372036854775807"_s;
    const QByteArray text = json(Location{.id = {largest}, .name = u"x"_s});
    QCOMPARE(QJsonDocument::fromJson(text).object().value(u"id").toString(), largest);
}

void TestColumns::instantsCarryTheOffsetOfTheirZone_data()
{
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *instant, const char *zone, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(instant) << QByteArray(zone)
                            << QString::fromLatin1(text);
    };
    row("half an hour", "2026-03-02T00:00:00Z", "Asia/Kolkata", "2026-03-02T05:30:00+05:30");
    row("three quarters", "2026-03-02T00:00:00Z", "Asia/Kathmandu", "2026-03-02T05:45:00+05:45");
    row("half an hour west", "2026-01-02T03:00:00Z", "America/St_Johns",
        "2026-01-01T23:30:00-03:30");
    row("before spring forward", "2026-03-08T06:59:59Z", "America/New_York",
        "2026-03-08T01:59:59-05:00");
    row("after spring forward", "2026-03-08T07:00:00Z", "America/New_York",
        "2026-03-08T03:00:00-04:00");
    row("first time at fall back", "2026-11-01T05:30:00Z", "America/New_York",
        "2026-11-01T01:30:00-04:00");
    row("second time at fall back", "2026-11-01T06:30:00Z", "America/New_York",
        "2026-11-01T01:30:00-05:00");
    row("summer by half an hour", "2026-01-01T00:00:00Z", "Australia/Lord_Howe",
        "2026-01-01T11:00:00+11:00");
    row("far east", "2026-01-01T00:00:00Z", "Pacific/Kiritimati", "2026-01-01T14:00:00+14:00");
    row("utc", "2026-01-01T00:00:00Z", "UTC", "2026-01-01T00:00:00+00:00");
    row("unknown zone", "2026-01-01T12:00:00Z", "", "2026-01-01T12:00:00+00:00");
    row("seconds in the offset", "1890-01-01T00:00:00Z", "Europe/Berlin",
        "1890-01-01T00:53:00+00:53");
}

void TestColumns::instantsCarryTheOffsetOfTheirZone()
{
    QFETCH(QString, instant);
    QFETCH(QByteArray, zone);
    QFETCH(QString, text);
    const QString written = rfc3339(utc(instant), zone.isEmpty() ? QTimeZone() : QTimeZone(zone));
    QCOMPARE(written, text);
    QCOMPARE(QDateTime::fromString(written, Qt::ISODate).toUTC(), utc(instant));
}

void TestColumns::aSlotHasAnIdThatStaysTheSame()
{
    Slot slot{.start = utc(u"2026-03-02T15:30:00Z"_s),
        .zone = QTimeZone("Asia/Kolkata"),
        .location = {u"1"_s},
        .service = {u"2"_s},
        .staff = StaffId{u"3"_s}};
    const QString id = u"1/2/3/2026-03-02T15:30:00Z"_s;
    QCOMPARE(recordOf(slot).front().value.toString(), id);
    slot.start = slot.start.toTimeZone(slot.zone);
    QCOMPARE(recordOf(slot).front().value.toString(), id);
}

void TestColumns::peopleReadWallTime()
{
    const Record record = recordOf(usualBooking());
    const qsizetype start = namesOf(fieldsOf<Booking>()).indexOf(u"start"_s);
    QCOMPARE(record.at(start).shown, u"2026-03-02 09:30"_s);
    const Record staff = recordOf(Staff{.id = {u"1"_s}, .acceptsAppointments = false});
    QCOMPARE(staff.last().shown, u"no"_s);
    QCOMPARE(textsOf(staff).last(), u"false"_s);
}

void TestColumns::everyRecordHasACellPerField()
{
    QCOMPARE(recordOf(Booking{}).size(), fieldsOf<Booking>().size());
    QCOMPARE(recordOf(Service{}).size(), fieldsOf<Service>().size());
}

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
