// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/questionreader.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = QuestionPart::Kind;
using Problem = QuestionPart::Problem;

Q_DECLARE_METATYPE(daybook::QuestionPart::Problem)

namespace {

const QDate wednesday(2026, 11, 25);

const QuestionVocabulary harbour{
    .locations = {{u"L1"_s, u"Austin, South Congress"_s}, {u"L2"_s, u"Austin Downtown"_s},
        {u"L3"_s, u"Zürich Bahnhof"_s}, {u"L4"_s, u"Studio 54"_s}},
    .staff = {{u"P1"_s, u"Dana Lee"_s}, {u"P2"_s, u"Daniel O'Brien"_s}, {u"P3"_s, u"Anne-Marie"_s},
        {u"P4"_s, u"Rose Thunder"_s}, {u"P5"_s, u"Dan"_s}, {u"P6"_s, u"May Sun"_s}},
    .services = {{u"V1"_s, u"Deep tissue massage"_s, 60min},
        {u"V2"_s, u"Hot stone massage"_s, 90min}, {u"V3"_s, u"Rose facial"_s, 30min},
        {u"V4"_s, u"Consultation 60"_s, 20min}},
};

ReadQuestion read(const QString &text)
{
    return readQuestion(text, harbour, wednesday);
}

QStringList ids(const auto &all)
{
    QStringList ids;
    for (const auto &id : all)
        ids.append(id.value);
    return ids;
}

/// The question in few letters, to be compared.
QString shortly(const TimeQuestion &question)
{
    QStringList parts{question.days.from.toString(u"MM-dd"_s)};
    if (question.days.to != question.days.from)
        parts.last() += u'/' + question.days.to.toString(u"MM-dd"_s);
    if (question.notBefore)
        parts.append(u'>' + question.notBefore->toString(u"HH:mm"_s));
    if (question.notAfter)
        parts.append(u'<' + question.notAfter->toString(u"HH:mm"_s));
    parts += ids(question.locations) + ids(question.staff) + ids(question.services);
    if (question.length)
        parts.append(u"%1min"_s.arg(question.length->count()));
    if (question.earliest != 50)
        parts.append(u"first %1"_s.arg(question.earliest));
    return parts.join(u' ');
}

} // namespace

class TestQuestionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void questionsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char *text, const char *meaning) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(meaning);
        };
        row("", "11-25/12-01");
        row("   ", "11-25/12-01");
        row("thu >15 @austin massage 60", "11-26 >15:00 L1 L2 V1 60min");

        row("today", "11-25");
        row("Tomorrow", "11-26");
        row("wed", "11-25");
        row("thu", "11-26");
        row("Thursday", "11-26");
        row("thurs.", "11-26");
        row("tue", "12-01");
        row("26.11.", "11-26");
        row("26.11.2026", "11-26");
        row("26.11", "11-26");
        row("24.11.", "11-24"); // of next year
        row("2026-11-26", "11-26");
        row("26 nov", "11-26");
        row("26. November", "11-26");
        row("nov 26", "11-26");
        row("26 nov 2026", "11-26");
        row("29 feb", "02-29");
        row("thu-sat", "11-26/11-28");
        row("thu - sat", "11-26/11-28");
        row("thu – sat", "11-26/11-28");
        row("thu to sat", "11-26/11-28");
        row("thu..sat", "11-26/11-28");
        row("sat-mon", "11-28/11-30");
        row("today-fri", "11-25/11-27");
        row("26.11.-28.11.", "11-26/11-28");
        row("26-28 nov", "11-26/11-28");
        row("26.-28.11.", "11-26/11-28");
        row("2026-11-26..2026-12-03", "11-26/12-03");
        row("2026-11-26-2026-12-03", "11-26/12-03");
        row("28 dec - 3 jan", "12-28/01-03");
        row("next week", "11-30/12-06");
        row("this week", "11-25/11-29");
        row("3 days", "11-25/11-27");
        row("1 day", "11-25");
        row("2 weeks", "11-25/12-08");
        row("thu fri", "11-26/11-27");
        row("thu, fri, sat", "11-26/11-28");

        row("today >15", "11-25 >15:00");
        row("today > 15", "11-25 >15:00");
        row("today >=9:30", "11-25 >09:30");
        row("today ≥9.30", "11-25 >09:30");
        row("today >0915", "11-25 >09:15");
        row("today >9:15 pm", "11-25 >21:15");
        row("today after 3pm", "11-25 >15:00");
        row("today before 17.30", "11-25 <17:30");
        row("today until noon", "11-25 <12:00");
        row("today <17", "11-25 <17:00");
        row("today<17", "11-25 <17:00");
        row("today 9-12", "11-25 >09:00 <12:00");
        row("today 9 - 12", "11-25 >09:00 <12:00");
        row("today 9:15-17.30", "11-25 >09:15 <17:30");
        row("today 9 to 12", "11-25 >09:00 <12:00");
        row("today 1-3pm", "11-25 >13:00 <15:00");
        row("today 9-12pm", "11-25 >09:00 <12:00");
        row("today 9am-1pm", "11-25 >09:00 <13:00");
        row("today 15:30", "11-25 >15:30");
        row("today 3pm", "11-25 >15:00");
        row("today 12am", "11-25 >00:00");
        row("today >9 <12", "11-25 >09:00 <12:00");

        row("today 60", "11-25 60min");
        row("today 60min", "11-25 60min");
        row("today 60 minutes", "11-25 60min");
        row("today 1h", "11-25 60min");
        row("today 1.5h", "11-25 90min");
        row("today 1,5 hours", "11-25 90min");
        row("today 1h30", "11-25 90min");
        row("today 1h 30min", "11-25 90min");
        row("today first 5", "11-25 first 5");

        row("today @aust", "11-25 L1 L2");
        row("today @ aust", "11-25 L1 L2");
        row("today @south congress", "11-25 L1");
        row("today @cong", "11-25 L1");
        row("today @austin, south", "11-25 L1");
        row("today @zurich", "11-25 L3");
        row("today @ZÜRICH", "11-25 L3");
        row("today @studio 54", "11-25 L4");
        row("today @studio54", "11-25 L4");
        row("today @austin thu", "11-25/11-26 L1 L2");
        row("today @L2", "11-25 L2");
        row("today downtown", "11-25 L2"); // nobody is called so
        row("@austin @zurich today", "11-25 L1 L2 L3");

        row("dana today", "11-25 P1");
        row("dana lee today", "11-25 P1");
        row("dan today", "11-25 P5"); // the whole name
        row("dani today", "11-25 P2");
        row("o'brien today", "11-25 P2");
        row("anne-marie today", "11-25 P3");
        row("annemarie", "11-25/12-01"); // not a beginning of a word
        row("+da today", "11-25 P1 P2 P5");
        row("rose today", "11-25 V3"); // a service before a person
        row("+rose today", "11-25 P4");
        row("#rose today", "11-25 V3");
        row("rose thunder today", "11-25 P4");
        row("may sun today", "11-25 P6");
        row("+may today", "11-25 P6");

        row("massage today", "11-25 V1 V2");
        row("massage 90 today", "11-25 V2 90min");
        row("deep tissue massage today", "11-25 V1");
        row("deep tissue 60 today", "11-25 V1 60min");
        row("consultation 60 today", "11-25 V4");
        row("consultation 20 today", "11-25 V4 20min");
        row("tissue rose today", "11-25 V1 V3");
    }

    void questionsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, meaning);
        QCOMPARE(shortly(read(text).question), meaning);
    }

    void whatIsNotUnderstoodIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<Problem>("problem");
        const auto row = [](const char *text, const char *word, Problem problem) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(word) << problem;
        };
        row("thu sasquatch 60", "sasquatch", Problem::NoSuchName);
        row("thu sasqu'atch-x2 60", "sasqu'atch-x2", Problem::NoSuchName);
        row("thu @berlin 60", "@berlin", Problem::NoSuchName);
        row("thu @ berlin 60", "@ berlin", Problem::NoSuchName);
        row("thu @", "@", Problem::NoSuchName);
        row("+nobody", "+nobody", Problem::NoSuchName);
        row("+massage", "+massage", Problem::NoSuchName);
        row("#dana", "#dana", Problem::NoSuchName);
        row("d", "d", Problem::NoSuchName);
        row("60xyz", "60xyz", Problem::NoSuchName);
        row("thursdayx", "thursdayx", Problem::NoSuchName);
        row("thu 🌸", "🌸", Problem::NoSuchName);
        row("after dark", "after", Problem::NoSuchName);
        row(">25", ">25", Problem::NoSuchTime);
        row(">", ">", Problem::NoSuchTime);
        row("> thu", ">", Problem::NoSuchTime);
        row(">930", ">930", Problem::NoSuchTime);
        row(">soon", ">soon", Problem::NoSuchTime);
        row(">12:60", ">12:60", Problem::NoSuchTime);
        row("13pm", "13pm", Problem::NoSuchTime);
        row("20-25", "20-25", Problem::NoSuchTime);
        row("31 feb", "31 feb", Problem::NoSuchDay);
        row("30.02.", "30.02.", Problem::NoSuchDay);
        row("2026-13-01", "2026-13-01", Problem::NoSuchDay);
        row("0 days", "0 days", Problem::NoSuchDay);
        row("0 min", "0 min", Problem::NoSuchLength);
        row("0", "0", Problem::NoSuchLength);
        row("1441", "1441", Problem::NoSuchLength);
        row("99999999999999999999 h", "99999999999999999999 h", Problem::NoSuchLength);
        row("first 0", "first 0", Problem::NoSuchNumber);
        row("first 501", "first 501", Problem::NoSuchNumber);
        row("12-9", "12-9", Problem::EndsBeforeBegin);
        row("9-9", "9-9", Problem::EndsBeforeBegin);
        row(">12 <9", "<9", Problem::EndsBeforeBegin);
        row("2026-11-28-2026-11-26", "2026-11-28-2026-11-26", Problem::EndsBeforeBegin);
        row("2026-11-24", "2026-11-24", Problem::Past);
        row("93 days", "93 days", Problem::TooManyDays);
        row("14 weeks", "14 weeks", Problem::TooManyDays);
        row("2026-12-01..2027-03-03", "2026-12-01..2027-03-03", Problem::TooManyDays);
        row("thu 2026-12-04", "2026-12-04", Problem::SaidTwice);
        row(">9 >10", ">10", Problem::SaidTwice);
        row("30 60", "60", Problem::SaidTwice);
        row("first 3 first 5", "first 5", Problem::SaidTwice);
        row("45", "45", Problem::NoneSoLong);
        row("massage 30", "30", Problem::NoneSoLong);
        row("massage rose 30", "massage", Problem::NoneSoLong);
    }

    void whatIsNotUnderstoodIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(Problem, problem);
        const ReadQuestion question = read(text);
        QCOMPARE(question.unknownWord(), word);
        QVERIFY(question.firstUnknown());
        QCOMPARE(question.firstUnknown()->problem, problem);
        QCOMPARE(text.mid(question.firstUnknown()->from, word.size()), word);
        QVERIFY(!looksLikeQuestion(text, harbour, wednesday));
    }

    void aHalfUnderstoodQuestionKeepsTheRest()
    {
        const ReadQuestion question = read(u"thu sasquatch >15 <9 massage"_s);
        QCOMPARE(shortly(question.question), u"11-26 >15:00 V1 V2"_s);
        QCOMPARE(question.parts.size(), 5);
        QCOMPARE(question.parts.at(1).kind, Kind::Unknown);
        QCOMPARE(question.parts.at(3).problem, Problem::EndsBeforeBegin);
    }

    void partsSayWhatTheyWereTakenFor()
    {
        const ReadQuestion question = read(u"thu  9-12 @aust +dana massage 60min first 5"_s);
        const QList<QuestionPart> wanted{
            {.kind = Kind::Day, .text = u"thu"_s, .from = 0},
            {.kind = Kind::NotBefore, .text = u"9-12"_s, .from = 5},
            {.kind = Kind::NotAfter, .text = u"9-12"_s, .from = 5},
            {.kind = Kind::Location,
                .text = u"@aust"_s,
                .meaning = u"Austin, South Congress"_s,
                .from = 10,
                .others = {u"Austin Downtown"_s}},
            {.kind = Kind::Staff, .text = u"+dana"_s, .meaning = u"Dana Lee"_s, .from = 16},
            {.kind = Kind::Service,
                .text = u"massage"_s,
                .meaning = u"Deep tissue massage"_s,
                .from = 22},
            {.kind = Kind::Length, .text = u"60min"_s, .from = 30},
            {.kind = Kind::Earliest, .text = u"first 5"_s, .from = 36},
        };
        QCOMPARE(question.parts, wanted);
        QVERIFY(!question.firstUnknown());
        QCOMPARE(question.unknownWord(), QString());
    }

    void namesOfAnotherKindAreTold()
    {
        const ReadQuestion question = read(u"rose"_s);
        QCOMPARE(question.parts.first().kind, Kind::Service);
        QCOMPARE(question.parts.first().others, QStringList{u"Rose Thunder"_s});
        QVERIFY(question.question.staff.isEmpty());
    }

    void lengthsThatAreNotKnownMayFit()
    {
        const QuestionVocabulary vague{
            .services = {{u"V1"_s, u"Massage"_s}, {u"V2"_s, u"Massage long"_s, 90min}}};
        const auto services = [&](const QString &text) {
            return ids(readQuestion(text, vague, wednesday).question.services);
        };
        QCOMPARE(services(u"massa 45"_s), QStringList{u"V1"_s});
        QCOMPARE(services(u"massa 90"_s), (QStringList{u"V1"_s, u"V2"_s}));
        QVERIFY(!readQuestion(u"45"_s, {}, wednesday).firstUnknown());
    }

    void daysAndMonthsOfTheLocaleAreUnderstood_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        const QLocale german(QLocale::German);
        QTest::newRow("German") << german << u"donnerstag"_s << u"11-26"_s;
        QTest::newRow("German, short") << german << u"Do.-Sa."_s << u"11-26/11-28"_s;
        QTest::newRow("German month") << german << u"3. März"_s << u"03-03"_s;
        QTest::newRow("German without the dots") << german << u"3. marz"_s << u"03-03"_s;
        QTest::newRow("English in Germany") << german << u"thu"_s << u"11-26"_s;
        QTest::newRow("of two words")
            << QLocale(QLocale::Portuguese) << u"quinta-feira"_s << u"11-26"_s;
        QTest::newRow("Japanese") << QLocale(QLocale::Japanese) << u"木曜日"_s << u"11-26"_s;
        QTest::newRow("a week from Sunday on") << QLocale(QLocale::English, QLocale::UnitedStates)
                                               << u"next week"_s << u"11-29/12-05"_s;
        QTest::newRow("lengths stay lengths")
            << QLocale(QLocale::Chinese) << u"60"_s << u"11-25/12-01 60min"_s;
    }

    void daysAndMonthsOfTheLocaleAreUnderstood()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QFETCH(QString, meaning);
        QLocale::setDefault(locale);
        const ReadQuestion question = readQuestion(text, {}, wednesday);
        QCOMPARE(question.unknownWord(), QString());
        QCOMPARE(shortly(question.question), meaning);
    }

    void aWeekdayIsTheNextOne_data()
    {
        QTest::addColumn<int>("ahead");
        for (int ahead = 0; ahead < 7; ++ahead)
            QTest::newRow(qPrintable(QString::number(ahead))) << ahead;
    }

    void aWeekdayIsTheNextOne()
    {
        QFETCH(int, ahead);
        const QDate day = wednesday.addDays(ahead);
        const QString name = QLocale::c().dayName(day.dayOfWeek(), QLocale::ShortFormat);
        QCOMPARE(read(name).question.days, (DateRange{day, day}));
    }

    void textsReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *text, const char *written) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(written);
        };
        row("", "");
        row("thu >15 @austin massage 60",
            "thu >15 @Austin, South Congress @Austin Downtown Deep tissue massage 60min");
        row("today 9-12", "today >9 <12");
        row("tomorrow 9:15-17:30", "thu >9:15 <17:30");
        row("tue", "tue");
        row("thu-sat", "thu-sat");
        row("today-fri", "today-fri");
        row("26.11.-7.12.", "2026-11-26..2026-12-07");
        row("2 dec", "2026-12-02");
        row("dan first 5", "+Dan first 5");
        row("anne-marie o'brien", "+Anne-Marie +Daniel O'Brien");
        row("consultation 60 20", "Consultation 60 20min");
        row("@studio 90", "@Studio 54 90min");
    }

    void textsReadBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const TimeQuestion question = read(text).question;
        QCOMPARE(textOf(question, harbour, wednesday), written);
        QCOMPARE(read(written).question, question);
        QVERIFY(!read(written).firstUnknown());
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(read(written).question, question);
    }

    void idsAreWrittenWhereNamesDoNotTell()
    {
        const QuestionVocabulary twins{
            .locations = {{u"L1"_s, u"Main"_s}, {u"L2"_s, u"Main"_s}, {u"700-3"_s, u"!"_s}},
            .services = {{u"7001"_s, u"Thu"_s, 60min}, {u"7002"_s, u"60"_s, 60min}}};
        for (const TimeQuestion &question :
            {TimeQuestion{.locations = {{u"L2"_s}}}, TimeQuestion{.locations = {{u"700-3"_s}}},
                TimeQuestion{.services = {{u"7001"_s}}}, TimeQuestion{.services = {{u"7002"_s}}}}) {
            TimeQuestion asked = question;
            asked.days = {wednesday, wednesday};
            const QString text = textOf(asked, twins, wednesday);
            QCOMPARE(readQuestion(text, twins, wednesday).question, asked);
        }
    }

    void whatCouldBeANameIsNoQuestion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isQuestion");
        const auto row = [](const char *text, bool isQuestion) {
            QTest::newRow(text) << QString::fromUtf8(text) << isQuestion;
        };
        row("", false);
        row("dana", false);
        row("dana lee", false);
        row("massage", false);
        row("dana fri", false);
        row("fri", false);
        row("60", false);
        row("massage 60", false);
        row("+1 512 555 0132", false);
        row("512-555", false);
        row("ada@example.test", false);
        row("customer.name:*ada*", false);
        row("sasquatch >15", false);
        row("thu massage 60", true);
        row("dana friday", true);
        row("dana tomorrow", true);
        row("dana >15", true);
        row("@austin", true);
        row("massage 60min", true);
        row("26.11.", true);
        row("9-12", true);
        row("thu >15 @austin massage 60", true);
    }

    void whatCouldBeANameIsNoQuestion()
    {
        QFETCH(QString, text);
        QFETCH(bool, isQuestion);
        QCOMPARE(looksLikeQuestion(text, harbour, wednesday), isQuestion);
    }

    void aBookIsNotRead()
    {
        const QString book = u"thu dana massage @austin sasquatch >15 "_s.repeated(5'000);
        const ReadQuestion question = read(book);
        QVERIFY(question.firstUnknown());
        QCOMPARE(question.parts.last().kind, Kind::Unknown);
    }

    /// The words of a large account are looked through at every key that is pressed.
    void manyNamesAreNoBurden()
    {
        QuestionVocabulary many;
        for (int i = 0; i < 2'000; ++i)
            many.staff.append({.id = QString::number(i), .name = u"Person number %1"_s.arg(i)});
        for (int i = 0; i < 500; ++i)
            many.locations.append(
                {.id = QString::number(i), .name = u"Place on %1th Street"_s.arg(i)});
        QBENCHMARK
        {
            QVERIFY(
                looksLikeQuestion(u"thu >15 @place on 48th person number 1999"_s, many, wednesday));
        }
    }
};

QTEST_GUILESS_MAIN(TestQuestionReader)
#include "tst_questionreader.moc"
