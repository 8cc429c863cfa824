// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/load/hourspans.h"

#include "tests/core/load/samples.h"

#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using namespace Qt::StringLiterals;

namespace {

/// "0 1 3 …" of one day, with the length in minutes where it is not 60.
QString hoursOf(const QList<HourSpan> &spans, int day)
{
    QStringList hours;
    for (const HourSpan &span : spans) {
        if (span.day != day)
            continue;
        const qint64 minutes = (span.end - span.begin) / 60'000;
        hours.append(
            minutes == 60 ? QString::number(span.hour) : u"%1:%2min"_s.arg(span.hour).arg(minutes));
    }
    return hours.join(u' ');
}

} // namespace

class HourSpansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysHaveTheHoursThatTheirClocksShow_data()
    {
        const QString plain = u"0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23"_s;
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("hours");
        QTest::newRow("a day of 24 hours") << u"Europe/Berlin"_s << u"2026-03-28"_s << plain;
        QTest::newRow("a half-hour zone") << u"Asia/Kolkata"_s << u"2026-03-28"_s << plain;
        QTest::newRow("clocks go forward")
            << u"Europe/Berlin"_s << u"2026-03-29"_s << QString(plain).replace(u" 2 "_s, u" "_s);
        QTest::newRow("clocks go back") << u"Europe/Berlin"_s << u"2026-10-25"_s
                                        << QString(plain).replace(u" 2 "_s, u" 2 2 "_s);
        QTest::newRow("by half an hour forward")
            << u"Australia/Lord_Howe"_s << u"2026-10-04"_s
            << QString(plain).replace(u" 2 "_s, u" 2:30min "_s);
        QTest::newRow("by half an hour back") << u"Australia/Lord_Howe"_s << u"2026-04-05"_s
                                              << QString(plain).replace(u" 1 "_s, u" 1 1:30min "_s);
        QTest::newRow("midnight is skipped")
            << u"Africa/Cairo"_s << u"2026-04-24"_s << plain.mid(2);
        QTest::newRow("the whole day is skipped")
            << u"Pacific/Apia"_s << u"2011-12-30"_s << QString();
        QTest::newRow("an unknown zone is UTC") << u"Nowhere/None"_s << u"2026-03-29"_s << plain;
    }

    void daysHaveTheHoursThatTheirClocksShow()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, day);
        QFETCH(const QString, hours);
        const DateRange one = days(day, day);
        QCOMPARE(hoursOf(hourSpansOf(one, QTimeZone(zone.toLatin1())), 0), hours);

        const DateRange three{one.from.addDays(-1), one.to.addDays(1)};
        const QList<HourSpan> spans = hourSpansOf(three, QTimeZone(zone.toLatin1()));
        QCOMPARE(hoursOf(spans, 1), hours);
        for (qsizetype i = 1; i < spans.size(); ++i)
            QCOMPARE(spans.at(i).begin, spans.at(i - 1).end);
    }

    void daysThatAreNotKnownHaveNone()
    {
        QCOMPARE(hourSpansOf({}, QTimeZone::utc()).size(), 0);
        QCOMPARE(hourSpansOf(days(u"2026-03-02"_s, u"2026-03-01"_s), QTimeZone::utc()).size(), 0);
    }

    void tellsWhichPartsOfHoursAStretchTakes()
    {
        const QList<HourSpan> spans =
            hourSpansOf(days(u"2026-03-02"_s, u"2026-03-03"_s), QTimeZone::utc());
        QStringList parts;
        forEachHour(spans, at(u"2026-03-02 22:45"_s).toMSecsSinceEpoch(),
            at(u"2026-03-03 00:10"_s).toMSecsSinceEpoch(), [&](const HourSpan &span, qint64 msecs) {
                parts.append(u"%1/%2:%3"_s.arg(span.day).arg(span.hour).arg(msecs / 60'000));
            });
        QCOMPARE(parts.join(u' '), u"0/22:15 0/23:60 1/0:10"_s);
    }
};

QTEST_GUILESS_MAIN(HourSpansTest)
#include "tst_hourspans.moc"
