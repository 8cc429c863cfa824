// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "tests/core/sources/app.h"
#include "tests/core/sources/branch.h"

#include <QRegularExpression>
#include <QTest>

using namespace daybook;

namespace {

const sandbox::Settings aBigPlace{.today = monday, .staff = 130, .bookings = 3'000};
const DeskScope byPerson{
    .everyService = true, .everyBooking = true, .slotsByPerson = true, .roster = true};

template <typename Model>
bool isReady(const Model &model)
{
    return model.state() == LoadState::Ready;
}

bool isQuiet(const Desk &desk)
{
    return isReady(desk.cascade().list(Level::Staff)) && isReady(desk.bookings())
        && isReady(desk.freeSlots()) && isReady(desk.roster());
}

qsizetype count(const QStringList &targets, const QString &pattern)
{
    return targets.filter(QRegularExpression(pattern)).size();
}

} // namespace

/// What the picture of a day by person costs, at a place with more than twenty of them.
class TestStaffPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeTapIsAskedOnceForEachPersonsHoursAndOnceADayForFreeTimes()
    {
        Branch branch(aBigPlace);
        Desk desk;
        open(desk, branch.source(), u"700101"_s, u"730001"_s);
        const qsizetype people = desk.people().size();
        QVERIFY2(people > 20, qPrintable(QString::number(people)));
        qsizetype before = branch.arrived().size();
        desk.show({monday, monday}, byPerson);
        QTRY_VERIFY(isQuiet(desk));
        QStringList targets = branch.arrived().mid(before);
        QCOMPARE(count(targets, u"/appointmentList/report(Count)?\\?startDate=2026-03-02"_s), 2);
        QCOMPARE(count(targets, u"/availability/"_s), people);
        QCOMPARE(count(targets, u"/workingHours/staff/"_s), people);
        QCOMPARE(count(targets, u"/workingHours/location/"_s), 1);
        QVERIFY(count(targets, u"onlyTimeOff=1"_s) <= 2);
        QVERIFY(targets.size() <= 2 * people + 5);

        before = branch.arrived().size();
        desk.setDays({monday.addDays(1), monday.addDays(1)});
        QTRY_VERIFY(isQuiet(desk));
        targets = branch.arrived().mid(before);
        QCOMPARE(count(targets, u"/workingHours/"_s), 0);
        QVERIFY(targets.size() <= people + 4);
    }

    void timekitIsAskedOnceForAllHours()
    {
        App app(aBigPlace);
        const QJsonValue project = bigProjectOf(app);
        Desk desk;
        open(desk, app.source(), project[u"place"].toString(), project[u"service"].toString());
        const qsizetype people = desk.people().size();
        QVERIFY(people > 5);
        app.reset();
        desk.show({monday, monday}, byPerson);
        QTRY_VERIFY(isQuiet(desk));
        QStringList targets = app.arrived();
        QCOMPARE(count(targets, u"^/availability"_s), people);
        QCOMPARE(count(targets, u"include=availability_constraints"_s), 1);

        app.reset();
        desk.setDays({monday.addDays(1), monday.addDays(1)});
        QTRY_VERIFY(isQuiet(desk));
        QCOMPARE(count(app.arrived(), u"^/resources"_s), 0);
    }

private:
    /// The lists of a place and a service, as a person sees them before the picture.
    static void open(
        Desk &desk, BookingSource &source, const QString &place, const QString &service)
    {
        desk.setDays({monday, monday});
        desk.setSource(&source);
        desk.cascade().choose(Level::Location, place);
        desk.cascade().choose(Level::Service, service);
        for (const Level level : allLevels)
            QTRY_VERIFY(isReady(desk.cascade().list(level)));
        QTRY_VERIFY(isReady(desk.bookings()) && isReady(desk.freeSlots()));
    }

    /// The first place with the service that most people offer there.
    static QJsonValue bigProjectOf(App &app)
    {
        qsizetype most = 0;
        QJsonObject found;
        const QJsonValue place = app.rows(u"/locations?include=services"_s).first();
        for (const QJsonValue &service : place[u"services"].toArray()) {
            const QString search = u"/projects?search=locations.uuid:%1;services.uuid:%2"_s.arg(
                place[u"id"].toString(), service[u"id"].toString());
            const qsizetype people = app.rows(search).first()[u"resources"].toArray().size();
            if (people <= most)
                continue;
            most = people;
            found = {{u"place"_s, place[u"id"]}, {u"service"_s, service[u"id"]}};
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(TestStaffPicture)
#include "tst_staffpicture.moc"
