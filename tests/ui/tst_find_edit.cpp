// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/questionedit.h"

#include <QTest>

#include <functional>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate today(2026, 11, 26);

const QuestionVocabulary &names()
{
    static const QuestionVocabulary names{
        .locations = {{.id = u"1"_s, .name = u"Austin, South Congress"_s},
            {.id = u"2"_s, .name = u"Austin, Mueller"_s}, {.id = u"3"_s, .name = u"Pune"_s}},
        .staff = {{.id = u"7"_s, .name = u"Ada Lindqvist"_s},
            {.id = u"8"_s, .name = u"Pune Rao"_s}},
        .services = {{.id = u"21"_s, .name = u"Massage"_s, .length = 60min},
            {.id = u"22"_s, .name = u"Short massage"_s, .length = 30min},
            {.id = u"23"_s, .name = u"60"_s, .length = 60min}}};
    return names;
}

QuestionDraft draftOf(const QString &text)
{
    return {.text = text,
        .read = readQuestion(text, names(), today),
        .vocabulary = names(),
        .today = today};
}

using Edit = std::function<QString(const QuestionDraft &)>;
using Change = std::function<void(TimeQuestion &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(Change)

class TestFindEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textAndChipsAgreeAfterEachEdit_data();
    void textAndChipsAgreeAfterEachEdit();
    void eachPartCanGo_data();
    void eachPartCanGo();
    void wordsThatNobodyUnderstandsStay();
    void aCorrectedWordGoes();
};

void TestFindEdit::textAndChipsAgreeAfterEachEdit_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Edit &edit, const Change &change) {
        QTest::newRow(name) << edit << change;
    };
    row(
        "a day",
        [](auto &d) {
            return textWithDays(d, {today, today}, {});
        },
        [](auto &q) {
            q.days = {today, today};
        });
    row(
        "far days",
        [](auto &d) {
            return textWithDays(d, {today.addDays(30), today.addDays(43)}, {});
        },
        [](auto &q) {
            q.days = {today.addDays(30), today.addDays(43)};
        });
    row(
        "hours", [](auto &d) { return textWithHours(d, QTime(9, 30), QTime(17, 0), {}); },
        [](auto &q) {
            q.notBefore = QTime(9, 30);
            q.notAfter = QTime(17, 0);
        });
    row(
        "any hours", [](auto &d) { return textWithHours(d, {}, {}, {}); },
        [](auto &q) {
            q.notBefore.reset();
            q.notAfter.reset();
        });
    row(
        "a place more",
        [](auto &d) { return textWithThing(d, QuestionPart::Kind::Location, u"3"_s, {}); },
        [](auto &q) { q.locations.append({u"3"_s}); });
    row(
        "one of two places that begin alike",
        [](auto &d) { return textWithThing(d, QuestionPart::Kind::Location, u"2"_s, 2); },
        [](auto &q) { q.locations = {{u"2"_s}}; });
    row(
        "a person called like a place",
        [](auto &d) { return textWithThing(d, QuestionPart::Kind::Staff, u"8"_s, {}); },
        [](auto &q) { q.staff.append({u"8"_s}); });
    row(
        "a service called like a length",
        [](auto &d) { return textWithThing(d, QuestionPart::Kind::Service, u"23"_s, 3); },
        [](auto &q) { q.services = {{u"23"_s}}; });
    row(
        "a length", [](auto &d) { return textWithLength(d, 60min, {}); },
        [](auto &q) { q.length = 60min; });
    row(
        "how many", [](auto &d) { return textWithEarliest(d, 5, {}); },
        [](auto &q) { q.earliest = 5; });
}

void TestFindEdit::textAndChipsAgreeAfterEachEdit()
{
    QFETCH(const Edit, edit);
    QFETCH(const Change, change);
    const QuestionDraft draft = draftOf(u"fri >15 @\"south congress\" massage"_s);
    TimeQuestion wanted = draft.read.question;
    change(wanted);
    const QString text = edit(draft);
    const ReadQuestion read = readQuestion(text, names(), today);
    QVERIFY2(read.unknownWord().isEmpty(), qPrintable(text));
    QVERIFY2(read.question == wanted, qPrintable(text));
}

void TestFindEdit::eachPartCanGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("left");
    const QString text = u"fri >15 @south massage first 5"_s;
    QTest::newRow("day") << text << 0 << u">15 @south massage first 5"_s;
    QTest::newRow("hours") << text << 1 << u"fri @south massage first 5"_s;
    QTest::newRow("place") << text << 2 << u"fri >15 massage first 5"_s;
    QTest::newRow("service") << text << 3 << u"fri >15 @south first 5"_s;
    QTest::newRow("number") << text << 4 << u"fri >15 @south massage"_s;
    QTest::newRow("begin of a span") << u"fri 9-12"_s << 1 << u"fri <12"_s;
    QTest::newRow("end of a span") << u"fri 9-12"_s << 2 << u"fri >9"_s;
    QTest::newRow("a word that is not understood") << u"fri xyz massage"_s << 1 << u"fri massage"_s;
}

void TestFindEdit::eachPartCanGo()
{
    QFETCH(const QString, text);
    QFETCH(const int, part);
    QFETCH(const QString, left);
    QCOMPARE(textWithout(draftOf(text), part), left);
}

void TestFindEdit::wordsThatNobodyUnderstandsStay()
{
    const QString text = textWithLength(draftOf(u"fri xyz massage"_s), 60min, {});
    QCOMPARE(readQuestion(text, names(), today).unknownWord(), u"xyz"_s);
}

void TestFindEdit::aCorrectedWordGoes()
{
    const QuestionDraft draft = draftOf(u"fri xyz"_s);
    const QString text = textWithThing(draft, QuestionPart::Kind::Service, u"21"_s, 1);
    QVERIFY2(!text.contains(u"xyz"_s), qPrintable(text));
    const QuestionDraft wrongTime = draftOf(u"fri >25"_s);
    QVERIFY(!textWithHours(wrongTime, QTime(15, 0), {}, 1).contains(u"25"_s));
}

QTEST_MAIN(TestFindEdit)
#include "tst_find_edit.moc"
