// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/query.h"
#include "core/timekit/bookingsearch.h"
#include "core/timekit/searchcompletion.h"

#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;
using Kind = SearchProblem::Kind;

Q_DECLARE_METATYPE(daybook::SearchProblem::Kind)

namespace {

/// "attribute=value" of each criterion, which no text of a search can be mistaken for.
QStringList criteriaOf(const BookingSearch &search)
{
    QStringList list;
    for (const SearchCriterion &criterion : search.criteria())
        list.append(criterion.attribute + u'=' + criterion.value);
    return list;
}

} // namespace

class TestBookingSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesAreRead_data();
    void searchesAreRead();
    void problemsAreNamedWithTheirPlace_data();
    void problemsAreNamedWithTheirPlace();
    void whatMayBeMeantIsOffered_data();
    void whatMayBeMeantIsOffered();
    void lengthIsLimitedHoweverASearchIsMade();
    void criteriaAreAddedAsTheyStand_data();
    void criteriaAreAddedAsTheyStand();
    void valuesAreFoundByTheirAttribute();
    void everyEncodedSearchComesBackAsItself_data();
    void everyEncodedSearchComesBackAsItself();
    void completionsFitTheWordUnderTheCursor_data();
    void completionsFitTheWordUnderTheCursor();
    void everyCompletionOfAValueIsASearch();
    void namesAreNotTakenForSearches_data();
    void namesAreNotTakenForSearches();
};

void TestBookingSearch::searchesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("criteria");
    QTest::addColumn<QString>("canonical");
    const auto same = [](const char *name, const QString &text, const QStringList &criteria) {
        QTest::newRow(name) << text << criteria << text;
    };
    same("everything", {}, {});
    same("one", u"state:confirmed"_s, {u"state=confirmed"_s});
    same("two", u"customer.name:*ada*;state:confirmed"_s,
        {u"customer.name=*ada*"_s, u"state=confirmed"_s});
    same("each attribute",
        u"resource.id:r;graph:instant;completed:true;customer.email:a@b.test;customer.phone:+49 1;calendar.id:c;project.id:p"_s,
        {u"resource.id=r"_s, u"graph=instant"_s, u"completed=true"_s, u"customer.email=a@b.test"_s,
            u"customer.phone=+49 1"_s, u"calendar.id=c"_s, u"project.id=p"_s});
    same("keys of a business", u"meta.a:1;meta.b.c:2;meta.\u00e9 x:3"_s,
        {u"meta.a=1"_s, u"meta.b.c=2"_s, u"meta.\u00e9 x=3"_s});
    same("a name beyond ASCII", u"customer.name:J\u00f6rg \u5c0f\u5ddd \U0001f431"_s,
        {u"customer.name=J\u00f6rg \u5c0f\u5ddd \U0001f431"_s});
    same("a star before", u"customer.name:*ada"_s, {u"customer.name=*ada"_s});
    same("a star behind", u"customer.name:ada*"_s, {u"customer.name=ada*"_s});
    same("letters of URLs", u"customer.email:a+b%41&c=d#e?@example.test"_s,
        {u"customer.email=a+b%41&c=d#e?@example.test"_s});
    const auto tolerated = [](const char *name, const QString &text, const QString &canonical) {
        QTest::newRow(name) << text << QStringList{u"state=paid"_s, u"meta.a=x y"_s} << canonical;
    };
    tolerated("a semicolon at the end", u"state:paid;meta.a:x y;"_s, u"state:paid;meta.a:x y"_s);
    tolerated("blanks everywhere", u"  state :\tpaid ;\n meta.a: x y ; \u00a0"_s,
        u"state:paid;meta.a:x y"_s);
    QTest::newRow("blanks alone") << u" \t"_s << QStringList() << QString();
}

void TestBookingSearch::searchesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QStringList, criteria);
    QFETCH(QString, canonical);
    const auto read = BookingSearch::fromText(text);
    QVERIFY(std::holds_alternative<BookingSearch>(read));
    const auto &search = std::get<BookingSearch>(read);
    QCOMPARE(criteriaOf(search), criteria);
    QCOMPARE(search.toText(), canonical);
    QVERIFY(std::get<BookingSearch>(BookingSearch::fromText(canonical)) == search);
}

void TestBookingSearch::problemsAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("text"); // the part with the problem stands between | and |
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const QString &text, Kind kind) {
        QTest::newRow(name) << text << kind;
    };
    row("a semicolon alone", u"||;"_s, Kind::EmptyCriterion);
    row("two semicolons", u"state:paid;||;meta.a:1"_s, Kind::EmptyCriterion);
    row("two at the end", u"state:paid;||;"_s, Kind::EmptyCriterion);
    row("a word", u" |ada| "_s, Kind::NoColon);
    row("half typed", u"state:paid;|custo|"_s, Kind::NoColon);
    row("a value that was split", u"meta.list:a;|b c|;state:paid"_s, Kind::SemicolonInValue);
    row("no attribute", u"||:paid"_s, Kind::EmptyAttribute);
    row("an unknown attribute", u"state:paid; |colour| : red"_s, Kind::UnknownAttribute);
    row("another of the customer's", u"|customer.shoe|:44"_s, Kind::UnknownAttribute);
    row("another case", u"|State|:paid"_s, Kind::UnknownAttribute);
    row("a dot too many", u"|state.|:paid"_s, Kind::UnknownAttribute);
    row("a star for an attribute", u"|*|:paid"_s, Kind::UnknownAttribute);
    row("meta alone", u"|meta.|:1"_s, Kind::NoMetaKey);
    row("an attribute twice", u"meta.a:1;state:paid;|meta.a|:1"_s, Kind::AttributeTwice);
    row("twice before its value is read", u"state:paid;|state|:"_s, Kind::AttributeTwice);
    row("no value", u"state:||;meta.a:1"_s, Kind::EmptyValue);
    row("blanks for a value", u"state:||  "_s, Kind::EmptyValue);
    row("a colon in a value", u"meta.url: |https://a.test|;state:paid"_s, Kind::ColonInValue);
    row("a colon at the end", u"meta.a:|b:|"_s, Kind::ColonInValue);
    row("a NUL in a value", u"meta.a:|x\0y|"_s, Kind::ControlCharacter);
    row("a line break in a name", u"customer.name:|Ada\nExample|"_s, Kind::ControlCharacter);
    row("delete in a value", u"meta.a:|x\u007fy|"_s, Kind::ControlCharacter);
    row("a control in a key", u"|meta.a\u0001b|:1"_s, Kind::ControlCharacter);
    row("half a pair", u"meta.a:|x%1|"_s.arg(QChar(0xd83d)), Kind::ControlCharacter);
    row("an unknown state", u"state:|conformed|"_s, Kind::UnknownValue);
    row("an unknown graph", u"graph:|instant2|"_s, Kind::UnknownValue);
    row("a flag of a number", u"completed:|1|"_s, Kind::UnknownValue);
    row("a state with a star", u"state:|cancelled*|"_s, Kind::UnknownValue);
    row("a star alone", u"customer.name:|*|"_s, Kind::MisplacedWildcard);
    row("two stars", u"customer.name:|**|"_s, Kind::MisplacedWildcard);
    row("a blank between stars", u"customer.name:|* *|"_s, Kind::MisplacedWildcard);
    row("two stars before", u"customer.name:|**ada|"_s, Kind::MisplacedWildcard);
    row("a star within", u"customer.name:|a*da|"_s, Kind::MisplacedWildcard);
    row("three stars", u"customer.name:|*a*da*|"_s, Kind::MisplacedWildcard);
    row("a star in an address", u"customer.email:|*@example.test|"_s, Kind::MisplacedWildcard);
    row("a star for a key", u"meta.a:|x*|"_s, Kind::MisplacedWildcard);
    row("the first of two problems", u"|colour|;state:foo"_s, Kind::NoColon);
}

void TestBookingSearch::problemsAreNamedWithTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(Kind, kind);
    const qsizetype from = text.indexOf(u'|');
    const QString part = text.section(u'|', 1, 1);
    text.remove(u'|');
    const auto read = BookingSearch::fromText(text);
    QVERIFY(std::holds_alternative<SearchProblem>(read));
    const auto &problem = std::get<SearchProblem>(read);
    QCOMPARE(static_cast<int>(problem.kind), static_cast<int>(kind));
    QCOMPARE(problem.at, from);
    QCOMPARE(problem.length, part.size());
    QCOMPARE(problem.what, part);
}

void TestBookingSearch::whatMayBeMeantIsOffered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("another case") << u"STATE:paid"_s << u"state"_s;
    QTest::newRow("letters exchanged") << u"sttae:paid"_s << u"state"_s;
    QTest::newRow("the end alone") << u"email:a@b.test"_s << u"customer.email"_s;
    QTest::newRow("the beginning alone") << u"cust:a"_s << u"customer.name"_s;
    QTest::newRow("a letter too few") << u"custmer.phone:1"_s << u"customer.phone"_s;
    QTest::newRow("too short to tell") << u"id:1"_s << QString();
    QTest::newRow("nothing like it") << u"colour:red"_s << QString();
    QTest::newRow("over-long") << QString(900, u'x') + u":1"_s << QString();
    QTest::newRow("one l") << u"state:canceled"_s << u"cancelled"_s;
    QTest::newRow("half a state") << u"state:confirm"_s << u"confirmed"_s;
    QTest::newRow("by whom") << u"state:cancelled_by_costumer"_s << u"cancelled_by_customer"_s;
    QTest::newRow("a graph") << u"graph:confirm-decline"_s << u"confirm_decline"_s;
    QTest::newRow("a flag") << u"completed:fulse"_s << u"false"_s;
    QTest::newRow("a flag in capitals") << u"completed:TRUE"_s << u"true"_s;
    QTest::newRow("no state") << u"state:xyz"_s << QString();
}

void TestBookingSearch::whatMayBeMeantIsOffered()
{
    QFETCH(QString, text);
    QFETCH(QString, nearest);
    QCOMPARE(std::get<SearchProblem>(BookingSearch::fromText(text)).nearest, nearest);
}

void TestBookingSearch::lengthIsLimitedHoweverASearchIsMade()
{
    const QString longest = u"meta.a:"_s + QString(maxSearchLength - 7, u'x');
    const auto search = BookingSearch::fromText(longest);
    QVERIFY(std::holds_alternative<BookingSearch>(search));
    const auto kindOf = [](const auto &read) { return std::get<SearchProblem>(read).kind; };
    QVERIFY(kindOf(BookingSearch::fromText(longest + u';')) == Kind::TooLong);
    QVERIFY(kindOf(std::get<BookingSearch>(search).with(u"meta.b"_s, u"1"_s)) == Kind::TooLong);
}

void TestBookingSearch::criteriaAreAddedAsTheyStand_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("kind"); // -1: no problem
    const auto row = [](const char *name, const QString &attribute, const QString &value,
                         int kind = -1) { QTest::newRow(name) << attribute << value << kind; };
    const auto no = [](Kind kind) { return static_cast<int>(kind); };
    row("a value", u"meta.a"_s, u"x"_s);
    row("a value with blanks", u"customer.name"_s, u"Ada Example"_s);
    row("a semicolon", u"meta.a"_s, u"x;state"_s, no(Kind::SemicolonInValue));
    row("a colon", u"meta.a"_s, u"x:y"_s, no(Kind::ColonInValue));
    row("a blank before", u"meta.a"_s, u" x"_s, no(Kind::BlankAround));
    row("a line break behind", u"meta.a"_s, u"x\n"_s, no(Kind::ControlCharacter));
    row("an empty value", u"meta.a"_s, {}, no(Kind::EmptyValue));
    row("an empty attribute", {}, u"x"_s, no(Kind::EmptyAttribute));
    row("a blank behind the attribute", u"meta.a "_s, u"x"_s, no(Kind::BlankAround));
    row("a semicolon in a key", u"meta.a;b"_s, u"x"_s, no(Kind::SeparatorInAttribute));
    row("a colon in a key", u"meta.a:b"_s, u"x"_s, no(Kind::SeparatorInAttribute));
    row("what is there already", u"state"_s, u"confirmed"_s, no(Kind::AttributeTwice));
    row("an unknown attribute", u"colour"_s, u"red"_s, no(Kind::UnknownAttribute));
    row("an unknown value", u"graph"_s, u"bar"_s, no(Kind::UnknownValue));
}

void TestBookingSearch::criteriaAreAddedAsTheyStand()
{
    QFETCH(QString, attribute);
    QFETCH(QString, value);
    QFETCH(int, kind);
    const auto paid = std::get<BookingSearch>(BookingSearch::fromText(u"state:paid"_s));
    const auto longer = paid.with(attribute, value);
    if (const auto *problem = std::get_if<SearchProblem>(&longer)) {
        QCOMPARE(static_cast<int>(problem->kind), kind);
        return;
    }
    QCOMPARE(-1, kind);
    const auto &search = std::get<BookingSearch>(longer);
    QCOMPARE(search.toText(), u"state:paid;"_s + attribute + u':' + value);
    QVERIFY(std::get<BookingSearch>(BookingSearch::fromText(search.toText())) == search);
    QCOMPARE(paid.criteria().size(), 1);
}

void TestBookingSearch::valuesAreFoundByTheirAttribute()
{
    const auto search = std::get<BookingSearch>(BookingSearch::fromText(u"state:paid;meta.a:x"_s));
    QCOMPARE(search.valueOf(u"meta.a"), std::optional(u"x"_s));
    QCOMPARE(search.valueOf(u"state"), std::optional(u"paid"_s));
    QCOMPARE(search.valueOf(u"meta"), std::nullopt);
    QCOMPARE(search.valueOf(u""), std::nullopt);
}

void TestBookingSearch::everyEncodedSearchComesBackAsItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    // api/timekit.md section 2, "URL encoding"
    QTest::newRow("plus, at and semicolon")
        << u"customer.email:ada+x@example.test;state:paid"_s
        << "customer.email%3Aada%2Bx%40example.test%3Bstate%3Apaid"_ba;
    QTest::newRow("letters of URLs")
        << u"meta.a:&=#%?/%2B \"'"_s << "meta.a%3A%26%3D%23%25%3F%2F%252B%20%22%27"_ba;
    QTest::newRow("stars and letters beyond ASCII")
        << u"customer.name:*J\u00f6rg \U0001f431*"_s
        << "customer.name%3A%2AJ%C3%B6rg%20%F0%9F%90%B1%2A"_ba;
}

void TestBookingSearch::everyEncodedSearchComesBackAsItself()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoded);
    const auto search = std::get<BookingSearch>(BookingSearch::fromText(text));
    QUrlQuery query;
    addParameter(query, u"search"_s, search.toText());
    addParameter(query, u"page"_s, u"1"_s);
    QUrl url(u"https://api.example.test/v2/bookings"_s);
    url.setQuery(query);
    QCOMPARE(url.query(QUrl::FullyEncoded).toLatin1(), "search=" + encoded + "&page=1");
    QCOMPARE(url.toEncoded(), "https://api.example.test/v2/bookings?search=" + encoded + "&page=1");
    QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(encoded)), text);
}

void TestBookingSearch::completionsFitTheWordUnderTheCursor_data()
{
    QTest::addColumn<QString>("text"); // ^ is the cursor, the part to replace stands within [ ]
    QTest::addColumn<QStringList>("choices");
    const auto row = [](const char *name, const QString &text, const QStringList &choices) {
        QTest::newRow(name) << text << choices;
    };
    const QStringList all{u"resource.id:"_s, u"graph:"_s, u"state:"_s, u"completed:"_s,
        u"customer.name:"_s, u"customer.email:"_s, u"customer.phone:"_s, u"calendar.id:"_s,
        u"project.id:"_s, u"meta."_s};
    row("nothing yet", u"[^]"_s, all);
    row("blanks", u"  [^]"_s, all);
    row("before blanks", u"[^  ]"_s, all);
    row("a letter", u"[g^]"_s, {u"graph:"_s});
    row("a capital letter", u"[G^]"_s, {u"graph:"_s});
    row("several fit", u"[c^]"_s,
        {u"completed:"_s, u"customer.name:"_s, u"customer.email:"_s, u"customer.phone:"_s,
            u"calendar.id:"_s});
    row("what is behind the cursor goes too", u"[cust^omer.na]"_s,
        {u"customer.name:"_s, u"customer.email:"_s, u"customer.phone:"_s});
    row("the colon goes too", u"[customer.e^mail:]ada;state:paid"_s, {u"customer.email:"_s});
    row("none fits", u"[x^]"_s, {});
    row("not twice", u"state:paid;graph:instant; [^]"_s,
        {u"resource.id:"_s, u"completed:"_s, u"customer.name:"_s, u"customer.email:"_s,
            u"customer.phone:"_s, u"calendar.id:"_s, u"project.id:"_s, u"meta."_s});
    row("not twice, from behind", u"[s^];state:paid"_s, {});
    row("itself it may be", u"meta.a:1;[stat^e:]paid"_s, {u"state:"_s});
    row("between two", u"meta.a:1;[^];meta.b:2"_s, all);
    row("a key of their own", u"[meta.a^]"_s, {});
    row("flags", u"completed:[^]"_s, {u"true"_s, u"false"_s});
    row("flags behind blanks", u" completed : [^]"_s, {u"true"_s, u"false"_s});
    row("a value half typed", u"state:[CANC^];meta.a:1"_s,
        {u"cancelled"_s, u"cancelled_by_customer"_s, u"cancelled_by_owner"_s});
    row("a whole value goes", u"state:[co^nfirmed]"_s, {u"confirmed"_s, u"completed"_s});
    row("graphs", u"graph:[i^]"_s, {u"instant"_s, u"instant_payment"_s});
    row("before a blank and a value", u"state:[^ paid]"_s,
        {u"initialized"_s, u"tentative"_s, u"confirmed"_s, u"declined"_s, u"reserved"_s,
            u"expired"_s, u"paid"_s, u"unpaid"_s, u"completed"_s, u"cancelled"_s,
            u"cancelled_by_customer"_s, u"cancelled_by_owner"_s, u"rescheduled_by_customer"_s,
            u"error"_s, u"other"_s});
    row("nobody's names", u"customer.name:[a^]"_s, {});
    row("nothing for what is unknown", u"colour:[^]"_s, {});
}

void TestBookingSearch::completionsFitTheWordUnderTheCursor()
{
    QFETCH(QString, text);
    QFETCH(QStringList, choices);
    const qsizetype from = text.indexOf(u'[');
    text.remove(u'[');
    const qsizetype cursor = text.indexOf(u'^');
    text.remove(u'^');
    const qsizetype end = text.indexOf(u']');
    text.remove(u']');
    const SearchCompletion completion = completionsAt(text, cursor);
    QCOMPARE(completion.choices, choices);
    QCOMPARE(completion.from, from);
    QCOMPARE(completion.length, end - from);
}

void TestBookingSearch::everyCompletionOfAValueIsASearch()
{
    for (const QString &attribute : {u"graph:"_s, u"state:"_s, u"completed:"_s}) {
        const QStringList choices = completionsAt(attribute, attribute.size()).choices;
        QVERIFY(!choices.isEmpty());
        for (const QString &choice : choices)
            QVERIFY(
                std::holds_alternative<BookingSearch>(BookingSearch::fromText(attribute + choice)));
    }
    QVERIFY(completionsAt({}, -1) == completionsAt({}, 99)); // a cursor that is out of the text
}

void TestBookingSearch::namesAreNotTakenForSearches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSearch");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a name") << u"Ada Example"_s << false;
    QTest::newRow("a name with a colon") << u"Dr: Ada"_s << false;
    QTest::newRow("a time") << u"09:30"_s << false;
    QTest::newRow("an address of the web") << u"https://example.test"_s << false;
    QTest::newRow("a word of the syntax") << u"state"_s << false;
    QTest::newRow("two words, semicolon") << u"Ada; Bob"_s << false;
    QTest::newRow("longer than an attribute") << u"statement: x"_s << false;
    QTest::newRow("a name like a family") << u"customers: all"_s << false;
    QTest::newRow("a state") << u"state:paid"_s << true;
    QTest::newRow("a state in capitals") << u" State : paid"_s << true;
    QTest::newRow("a state that is none") << u"state:foo"_s << true;
    QTest::newRow("nothing behind it") << u"customer.email:"_s << true;
    QTest::newRow("unknown within a family") << u"customer.nickname:ada"_s << true;
    QTest::newRow("a key") << u"meta.a:1"_s << true;
    QTest::newRow("behind a semicolon") << u"Ada; state:paid"_s << true;
}

void TestBookingSearch::namesAreNotTakenForSearches()
{
    QFETCH(QString, text);
    QFETCH(bool, isSearch);
    QCOMPARE(looksLikeSearch(text), isSearch);
}

QTEST_GUILESS_MAIN(TestBookingSearch)
#include "tst_bookingsearch.moc"
