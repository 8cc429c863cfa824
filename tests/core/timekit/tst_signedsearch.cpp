// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/jsonwebsignature.h"
#include "core/timekit/signedsearch.h"

#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;
using Flaw = TokenFlaw;

Q_DECLARE_METATYPE(daybook::TokenFlaw)
Q_DECLARE_METATYPE(daybook::SearchScope)
Q_DECLARE_METATYPE(daybook::SigningKeyStrength)

namespace {

const Secret key("test_api_key_INVENTED"_ba);
const QByteArray header = R"({"alg":"HS256","typ":"JWT"})"_ba;
const QByteArray payload = R"({"app_slug":"harbour-demo","customer.email":"ada@example.test"})"_ba;
const QByteArray adasToken =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsImN1c3RvbWVyLmVtYWlsIjoiYWRhQGV4YW1wbGUudGVzdCJ9.ujlz_-BNPm1ztd0LSF0J0jiO_PNocQUFqElGUB954l4"_ba;

/// A token with these texts and a signature that holds.
QByteArray signedToken(const QByteArray &headerText, const QByteArray &payloadText)
{
    return jws::sign(headerText, payloadText, key).reveal();
}

/// What is wrong with @p token, or nothing, as one value that tests can compare.
QString verdict(const QByteArray &token, const Secret &with = key)
{
    const auto flaw = verifyToken(Secret(token), with);
    return flaw ? u"flaw %1"_s.arg(static_cast<int>(*flaw)) : u"good"_s;
}

QString flawText(Flaw flaw)
{
    return u"flaw %1"_s.arg(static_cast<int>(flaw));
}

BookingSearch searchFor(const QString &text)
{
    return std::get<BookingSearch>(BookingSearch::fromText(text));
}

/// Each base64url letter and the one an encoder would write for the same whole bytes differ in
/// bits that count for nothing.
QByteArray withLastLetter(QByteArray token, char letter)
{
    token.back() = letter;
    return token;
}

} // namespace

class TestSignedSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheStandardIsSignedByteForByte();
    void aScopeIsMintedByteForByte_data();
    void aScopeIsMintedByteForByte();
    void goodTokensAreVerified_data();
    void goodTokensAreVerified();
    void flawsAreNamed_data();
    void flawsAreNamed();
    void everyChangedLetterIsRefused();
    void everyCutIsRefused();
    void anotherKeyIsRefused_data();
    void anotherKeyIsRefused();
    void nothingOfThePayloadCountsBeforeTheSignature();
    void keysAreJudgedByTheirSize_data();
    void keysAreJudgedByTheirSize();
    void nothingIsSignedWithAnEmptyKey();
    void scopesThatNoSearchCouldNameAreRefused_data();
    void scopesThatNoSearchCouldNameAreRefused();
    void theLargestScopeMakesATokenThatIsAccepted();
    void aTokenIsReadWithoutAKey();
    void aRefusedTokenIsStillShown_data();
    void aRefusedTokenIsStillShown();
    void agesAreShownAndIgnored_data();
    void agesAreShownAndIgnored();
    void aSearchMustKeepTheSignedCriterion_data();
    void aSearchMustKeepTheSignedCriterion();
    void keysAndTokensAreRecognisedWithoutBeingTold();
};

void TestSignedSearch::theExampleOfTheStandardIsSignedByteForByte()
{
    // RFC 7515 appendix A.1
    const Secret standardKey(QByteArray::fromBase64(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
        QByteArray::Base64UrlEncoding));
    const QByteArray standardHeader = "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}"_ba;
    const QByteArray standardPayload =
        "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}"_ba;
    const QByteArray token =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_ba;
    QCOMPARE(jws::sign(standardHeader, standardPayload, standardKey).reveal(), token);
    const auto parts = std::get<jws::Parts>(jws::partsOf(token));
    QCOMPARE(parts.headerText, standardHeader);
    QCOMPARE(parts.payloadText, standardPayload);
    QVERIFY(jws::isSignedWith(parts, standardKey));
    QVERIFY(!jws::isSignedWith(parts, key));
    QCOMPARE(verdict(token, standardKey), flawText(Flaw::NoAppSlug)); // signed, and not for us
}

void TestSignedSearch::aScopeIsMintedByteForByte_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("payloadText");
    QTest::addColumn<QByteArray>("token"); // from another implementation: openssl dgst -hmac
    QTest::newRow("e-mail") << u"customer.email"_s << u"ada@example.test"_s << payload << adasToken;
    QTest::newRow("meta")
        << u"meta.customer_id"_s << u"12345"_s
        << R"({"app_slug":"harbour-demo","meta.customer_id":"12345"})"_ba
        << "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsIm1ldGEuY3VzdG9tZXJfaWQiOiIxMjM0NSJ9.fMgksjE1V83RIGduMtQv-b6Gjt90XzZ9wuWj0Dt9lNs"_ba;
    QTest::newRow("awkward letters")
        << u"meta.note"_s << u"J\u00f6rg \u5c0f\u5ddd \"quoted\" back\\slash a:b"_s
        << "{\"app_slug\":\"harbour-demo\",\"meta.note\":\"J\xc3\xb6rg \xe5\xb0\x8f\xe5\xb7\x9d "
           "\\\"quoted\\\" back\\\\slash a:b\"}"_ba
        << "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsIm1ldGEubm90ZSI6IkrDtnJnIOWwj-W3nSBcInF1b3RlZFwiIGJhY2tcXHNsYXNoIGE6YiJ9.psUFemq0mRlUpyKnxZZ70D_-s94nuzKFsur7vZQdzF0"_ba;
}

void TestSignedSearch::aScopeIsMintedByteForByte()
{
    QFETCH(QString, attribute);
    QFETCH(QString, value);
    QFETCH(QByteArray, payloadText);
    QFETCH(QByteArray, token);
    const SearchScope scope{u"harbour-demo"_s, attribute, value};
    QCOMPARE(mintSignedSearch(scope, key).reveal(), token);
    QCOMPARE(verdict(token), u"good"_s);
    const auto decoded = std::get<DecodedToken>(decodeToken(Secret(token)));
    QCOMPARE(decoded.headerText, header);
    QCOMPARE(decoded.payloadText, payloadText);
    QVERIFY(decoded.scope == scope);
    QVERIFY(!decoded.flaw);
}

void TestSignedSearch::goodTokensAreVerified_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("members of the header swapped")
        << "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsImN1c3RvbWVyLmVtYWlsIjoiYWRhK3Nob3BAZXhhbXBsZS50ZXN0In0.zYmkg4nsZ2j0DJoLWByed_JD-bhJlDh_eb0ItjwhxTI"_ba;
    const auto withHeader = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << signedToken(text, payload);
    };
    withHeader("alg alone", R"({"alg":"HS256"})");
    withHeader("extra members", R"({"alg":"HS256","typ":"JWT","kid":"7","x":{"alg":"none"}})");
    withHeader("blanks and line breaks", " {\r\n\"alg\" : \"HS256\" }\n");
    withHeader("an escaped name", R"({"\u0061lg":"HS256"})");
    withHeader("a colon and braces in a text", R"({"alg":"HS256","kid":"a:b\":{}[]"})");
    const auto withPayload = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << signedToken(header, text);
    };
    withPayload(
        "members of the payload swapped", R"({"customer.email":"a@b.test","app_slug":"x"})");
    withPayload("a value of colons", R"({"app_slug":"x","meta.url":"https://a.test:80/"})");
    withPayload("a value with a semicolon", R"({"app_slug":"x","meta.list":"a;b"})");
    withPayload("long past", R"({"app_slug":"x","meta.k":"v","exp":1,"iat":0})");
    withPayload("an age that is no number", R"({"app_slug":"x","meta.k":"v","exp":{"a":[1]}})");
}

void TestSignedSearch::goodTokensAreVerified()
{
    QFETCH(QByteArray, token);
    QCOMPARE(verdict(token), u"good"_s);
}

void TestSignedSearch::flawsAreNamed_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Flaw>("flaw");
    const auto token = [](const char *name, const QByteArray &text, Flaw flaw) {
        QTest::newRow(name) << text << flaw;
    };
    const QByteArray a = header.toBase64(QByteArray::OmitTrailingEquals);
    const QByteArray tail = adasToken.mid(adasToken.indexOf('.'));
    token("nothing", "", Flaw::Empty);
    token("over-long", QByteArray(jws::maxTokenSize + 1, 'A'), Flaw::TooLong);
    token("the longest that is read", QByteArray(jws::maxTokenSize, 'A'), Flaw::NotThreeParts);
    token("one part", "abcd", Flaw::NotThreeParts);
    token("two parts", adasToken.left(adasToken.lastIndexOf('.')), Flaw::NotThreeParts);
    token("four parts", adasToken + ".AAAA", Flaw::NotThreeParts);
    token("a dot at the end", adasToken + '.', Flaw::NotThreeParts);
    token("dots alone", "..", Flaw::EmptyPart);
    token("no header", tail, Flaw::EmptyPart);
    token("no payload", a + "..AAAA", Flaw::EmptyPart);
    token("no signature", adasToken.left(adasToken.lastIndexOf('.') + 1), Flaw::EmptyPart);
    token("padding", adasToken + '=', Flaw::Padded);
    token("padding within", a + "=." + tail.mid(1), Flaw::Padded);
    token("a line break behind", adasToken + '\n', Flaw::ForeignCharacter);
    token("a blank before", ' ' + adasToken, Flaw::ForeignCharacter);
    token("a NUL behind", adasToken + '\0', Flaw::ForeignCharacter);
    token("plain base64", QByteArray(adasToken).replace('_', '/'), Flaw::ForeignCharacter);
    token("plus of plain base64", QByteArray(adasToken).replace('-', '+'), Flaw::ForeignCharacter);
    token("beyond ASCII", adasToken + "\xc3\xa9", Flaw::ForeignCharacter);
    token("a bit that counts for nothing", withLastLetter(adasToken, '5'), Flaw::NotCanonical);
    token("a letter too many", a + "A" + tail, Flaw::NotCanonical);

    const auto ofHeader = [&](const char *name, const QByteArray &text, Flaw flaw) {
        token(name, signedToken(text, payload), flaw);
    };
    ofHeader("header: no JSON", "alg", Flaw::HeaderUnreadable);
    ofHeader("header: a list", R"(["HS256"])", Flaw::HeaderUnreadable);
    ofHeader("header: a text", R"("HS256")", Flaw::HeaderUnreadable);
    ofHeader("header: null", "null", Flaw::HeaderUnreadable);
    ofHeader("header: cut", R"({"alg":"HS256")", Flaw::HeaderUnreadable);
    ofHeader("header: two objects", R"({"alg":"HS256"}{})", Flaw::HeaderUnreadable);
    ofHeader("header: a NUL behind", "{\"alg\":\"HS256\"}\0"_ba, Flaw::HeaderUnreadable);
    ofHeader(
        "header: a byte order mark", "\xef\xbb\xbf{\"alg\":\"HS256\"}", Flaw::HeaderUnreadable);
    ofHeader(
        "header: invalid UTF-8", "{\"alg\":\"HS256\",\"kid\":\"\xff\"}", Flaw::HeaderUnreadable);
    ofHeader("header: invalid UTF-8 in a name", "{\"alg\":\"HS256\",\"\xc3\":1}",
        Flaw::HeaderUnreadable);
    ofHeader("header: half a pair in UTF-8", "{\"alg\":\"HS256\",\"k\":\"\xed\xa0\x80\"}",
        Flaw::HeaderUnreadable);
    ofHeader("header: nested without end",
        "{\"alg\":\"HS256\",\"k\":" + QByteArray(1000, '[') + QByteArray(1000, ']') + '}',
        Flaw::HeaderUnreadable);
    ofHeader("header: alg twice", R"({"alg":"none","alg":"HS256"})", Flaw::HeaderMemberTwice);
    ofHeader("header: alg twice, escaped", R"({"\u0061lg":"none","alg":"HS256"})",
        Flaw::HeaderMemberTwice);
    ofHeader("header: alg twice, escaped behind", R"({"alg":"HS256","al\u0067":"none"})",
        Flaw::HeaderMemberTwice);
    ofHeader("header: typ twice alike", R"({"alg":"HS256","typ":"JWT","typ":"JWT"})",
        Flaw::HeaderMemberTwice);
    ofHeader("header: beyond ASCII twice", "{\"alg\":\"HS256\",\"\xc3\xa9\":1,\"\\u00e9\":2}",
        Flaw::HeaderMemberTwice);
    ofHeader("header: without alg", R"({"typ":"JWT"})", Flaw::NoAlgorithm);
    ofHeader("header: alg of a number", R"({"alg":256})", Flaw::NoAlgorithm);
    ofHeader("header: alg of null", R"({"alg":null})", Flaw::NoAlgorithm);
    ofHeader("header: alg of a list", R"({"alg":["HS256"]})", Flaw::NoAlgorithm);
    ofHeader("header: another case of a name", R"({"ALG":"HS256"})", Flaw::NoAlgorithm);
    for (const char *none : {"none", "None", "NONE", "nOnE"}) {
        QTest::addRow("header: %s", none)
            << signedToken(QByteArray("{\"alg\":\"") + none + "\"}", payload) << Flaw::Unsigned;
    }
    for (const char *other : {"HS384", "HS512", "RS256", "ES256", "hs256", "HS256 ", "", "none "}) {
        QTest::addRow("header: '%s'", other)
            << signedToken(QByteArray("{\"alg\":\"") + other + "\"}", payload)
            << Flaw::OtherAlgorithm;
    }
    ofHeader("header: crit", R"({"alg":"HS256","crit":["exp"],"exp":1})", Flaw::CriticalExtension);
    ofHeader("header: empty crit", R"({"alg":"HS256","crit":null})", Flaw::CriticalExtension);

    token("unsigned",
        header.toBase64(QByteArray::OmitTrailingEquals) + '.'
            + payload.toBase64(QByteArray::OmitTrailingEquals) + ".AAAA",
        Flaw::WrongSignature);

    const auto ofPayload = [&](const char *name, const QByteArray &text, Flaw flaw) {
        token(name, signedToken(header, text), flaw);
    };
    ofPayload("payload: no JSON", "x", Flaw::PayloadUnreadable);
    ofPayload("payload: a list", "[]", Flaw::PayloadUnreadable);
    ofPayload("payload: invalid UTF-8", "{\"app_slug\":\"\xff\",\"meta.k\":\"v\"}",
        Flaw::PayloadUnreadable);
    ofPayload("payload: slug twice", R"({"app_slug":"x","app_slug":"y","meta.k":"v"})",
        Flaw::PayloadMemberTwice);
    ofPayload("payload: e-mail twice, escaped",
        R"({"app_slug":"x","customer.email":"a@b.test","customer\u002eemail":"c@d.test"})",
        Flaw::PayloadMemberTwice);
    ofPayload("payload: nothing", "{}", Flaw::NoAppSlug);
    ofPayload("payload: no slug", R"({"meta.k":"v"})", Flaw::NoAppSlug);
    ofPayload("payload: empty slug", R"({"app_slug":"","meta.k":"v"})", Flaw::NoAppSlug);
    ofPayload("payload: slug of a number", R"({"app_slug":7,"meta.k":"v"})", Flaw::NoAppSlug);
    ofPayload("payload: nobody", R"({"app_slug":"x"})", Flaw::NoIdentity);
    ofPayload("payload: nobody, but an age", R"({"app_slug":"x","exp":1})", Flaw::NoIdentity);
    ofPayload("payload: two keys", R"({"app_slug":"x","meta.a":"v","meta.b":"v"})",
        Flaw::SeveralIdentities);
    ofPayload("payload: e-mail and a key",
        R"({"app_slug":"x","customer.email":"a@b.test","meta.b":"v"})", Flaw::SeveralIdentities);
    ofPayload("payload: a name identifies nobody", R"({"app_slug":"x","customer.name":"Ada"})",
        Flaw::UnknownMember);
    ofPayload(
        "payload: a key without a name", R"({"app_slug":"x","meta.":"v"})", Flaw::UnknownMember);
    ofPayload("payload: a state beside", R"({"app_slug":"x","meta.k":"v","state":"confirmed"})",
        Flaw::UnknownMember);
    ofPayload(
        "payload: value of a number", R"({"app_slug":"x","meta.k":12345})", Flaw::IdentityNotText);
    ofPayload(
        "payload: value of a list", R"({"app_slug":"x","meta.k":["v"]})", Flaw::IdentityNotText);
    ofPayload("payload: value of null", R"({"app_slug":"x","meta.k":null})", Flaw::IdentityNotText);
    ofPayload("payload: empty value", R"({"app_slug":"x","meta.k":""})", Flaw::IdentityNotText);
}

void TestSignedSearch::flawsAreNamed()
{
    QFETCH(QByteArray, token);
    QFETCH(Flaw, flaw);
    QCOMPARE(verdict(token), flawText(flaw));
}

void TestSignedSearch::everyChangedLetterIsRefused()
{
    for (qsizetype i = 0; i < adasToken.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = adasToken;
            changed[i] = static_cast<char>(changed.at(i) ^ (1 << bit));
            QVERIFY2(verifyToken(Secret(changed), key), changed.constData());
        }
    }
}

void TestSignedSearch::everyCutIsRefused()
{
    for (qsizetype size = 0; size < adasToken.size(); ++size) {
        QVERIFY(verifyToken(Secret(adasToken.first(size)), key));
        QVERIFY(verifyToken(Secret(adasToken.sliced(adasToken.size() - size)), key));
    }
}

void TestSignedSearch::anotherKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<Flaw>("flaw");
    QTest::newRow("none") << QByteArray() << Flaw::NoKey;
    QTest::newRow("another") << "test_api_key_INVENTEE"_ba << Flaw::WrongSignature;
    QTest::newRow("another case") << "test_api_key_invented"_ba << Flaw::WrongSignature;
    QTest::newRow("cut") << "test_api_key_INVENTE"_ba << Flaw::WrongSignature;
    QTest::newRow("with a line break") << "test_api_key_INVENTED\n"_ba << Flaw::WrongSignature;
}

void TestSignedSearch::anotherKeyIsRefused()
{
    QFETCH(QByteArray, other);
    QFETCH(Flaw, flaw);
    QCOMPARE(verdict(adasToken, Secret(other)), flawText(flaw));
}

void TestSignedSearch::nothingOfThePayloadCountsBeforeTheSignature()
{
    const QByteArray foreign = jws::sign(header, "{}"_ba, Secret("another key"_ba)).reveal();
    QCOMPARE(verdict(foreign), flawText(Flaw::WrongSignature));
}

void TestSignedSearch::keysAreJudgedByTheirSize_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<SigningKeyStrength>("strength");
    QTest::newRow("empty") << 0 << SigningKeyStrength::Unusable;
    QTest::newRow("1 byte") << 1 << SigningKeyStrength::Weak;
    QTest::newRow("8 bytes") << 8 << SigningKeyStrength::Weak;
    QTest::newRow("31 bytes") << 31 << SigningKeyStrength::Weak;
    QTest::newRow("32 bytes") << 32 << SigningKeyStrength::Good;
    QTest::newRow("64 KiB") << 64 * 1024 << SigningKeyStrength::Good;
}

void TestSignedSearch::keysAreJudgedByTheirSize()
{
    QFETCH(int, size);
    QFETCH(SigningKeyStrength, strength);
    const Secret ofThatSize(QByteArray(size, 'k'));
    QVERIFY(strengthOf(ofThatSize) == strength);
    const SearchScope scope{u"x"_s, u"meta.k"_s, u"v"_s};
    const Secret token = mintSignedSearch(scope, ofThatSize);
    QCOMPARE(token.isEmpty(), strength == SigningKeyStrength::Unusable);
    QCOMPARE(!verifyToken(token, ofThatSize), strength != SigningKeyStrength::Unusable);
}

void TestSignedSearch::nothingIsSignedWithAnEmptyKey()
{
    // HMAC-SHA-256 of adasToken's texts with an empty key
    const QByteArray signedText = adasToken.left(adasToken.lastIndexOf('.'));
    const QByteArray forged = signedText + ".5TjJC03kGbBjf5j7lKTUhj41aDXKMnE35K3hrkaWOj8";
    QVERIFY(jws::sign(header, payload, Secret()).isEmpty());
    QVERIFY(!jws::isSignedWith(std::get<jws::Parts>(jws::partsOf(forged)), Secret()));
}

void TestSignedSearch::scopesThatNoSearchCouldNameAreRefused_data()
{
    QTest::addColumn<SearchScope>("scope");
    QTest::addColumn<int>("kind"); // -1: no problem; 100 and more: the search's
    using Kind = ScopeProblem::Kind;
    using Search = SearchProblem::Kind;
    const auto row = [](const char *name, const SearchScope &scope, int kind) {
        QTest::newRow(name) << scope << kind;
    };
    const auto own = [](Kind kind) { return static_cast<int>(kind); };
    const auto ofSearch = [](Search kind) { return 100 + static_cast<int>(kind); };
    const QString email = u"customer.email"_s;
    row("e-mail", {u"x"_s, email, u"ada+shop@example.test"_s}, -1);
    row("a key", {u"x"_s, u"meta.a b.c"_s, u"J\u00f6rg \"\\ \u5c0f"_s}, -1);
    row("no slug", {{}, email, u"a@b.test"_s}, own(Kind::NoAppSlug));
    row("a blank in the slug", {u"a b"_s, email, u"a@b.test"_s}, own(Kind::UnusableAppSlug));
    row("a NUL in the slug", {u"a\0b"_s, email, u"a@b.test"_s}, own(Kind::UnusableAppSlug));
    row("half a pair in the slug", {QString(QChar(0xd800)), email, u"a@b.test"_s},
        own(Kind::UnusableAppSlug));
    row("an over-long slug", {QString(maxAppSlugLength + 1, u'x'), email, u"a@b.test"_s},
        own(Kind::UnusableAppSlug));
    row("the longest slug", {QString(maxAppSlugLength, u'x'), email, u"a@b.test"_s}, -1);
    row("no attribute", {u"x"_s, {}, u"v"_s}, own(Kind::NotIdentifying));
    row("a name", {u"x"_s, u"customer.name"_s, u"Ada"_s}, own(Kind::NotIdentifying));
    row("a state", {u"x"_s, u"state"_s, u"paid"_s}, own(Kind::NotIdentifying));
    row("meta alone", {u"x"_s, u"meta."_s, u"v"_s}, own(Kind::NotIdentifying));
    row("another case", {u"x"_s, u"Customer.Email"_s, u"v"_s}, own(Kind::NotIdentifying));
    row("no value", {u"x"_s, email, {}}, ofSearch(Search::EmptyValue));
    row("a semicolon", {u"x"_s, u"meta.k"_s, u"a;b"_s}, ofSearch(Search::SemicolonInValue));
    row("a colon", {u"x"_s, u"meta.k"_s, u"a:b"_s}, ofSearch(Search::ColonInValue));
    row("a semicolon in the key", {u"x"_s, u"meta.a;b"_s, u"v"_s},
        ofSearch(Search::SeparatorInAttribute));
    row("a colon in the key", {u"x"_s, u"meta.a:b"_s, u"v"_s},
        ofSearch(Search::SeparatorInAttribute));
    row("everybody", {u"x"_s, email, u"*"_s}, ofSearch(Search::MisplacedWildcard));
    row("everybody by a key", {u"x"_s, u"meta.k"_s, u"a*"_s}, ofSearch(Search::MisplacedWildcard));
    row("a line break", {u"x"_s, email, u"a\nb"_s}, ofSearch(Search::ControlCharacter));
    row("half a pair", {u"x"_s, email, QString(QChar(0xdc00))}, ofSearch(Search::ControlCharacter));
    row("a blank behind", {u"x"_s, email, u"a@b.test "_s}, ofSearch(Search::BlankAround));
    row("over-long", {u"x"_s, u"meta.k"_s, QString(maxSearchLength, u'v')},
        ofSearch(Search::TooLong));
}

void TestSignedSearch::scopesThatNoSearchCouldNameAreRefused()
{
    QFETCH(SearchScope, scope);
    QFETCH(int, kind);
    const auto problem = problemOf(scope);
    QCOMPARE(bool(problem), kind >= 0);
    if (problem && problem->search)
        QCOMPARE(100 + static_cast<int>(problem->search->kind), kind);
    else if (problem)
        QCOMPARE(static_cast<int>(problem->kind), kind);
}

void TestSignedSearch::theLargestScopeMakesATokenThatIsAccepted()
{
    const QString attribute = u"meta.k"_s;
    const qsizetype room = maxSearchLength - attribute.size() - 1;
    for (const QChar widest : {QChar(0x5c0f), QChar(u'"')}) {
        const SearchScope scope{
            QString(maxAppSlugLength, widest), attribute, QString(room, widest)};
        QVERIFY(!problemOf(scope));
        const Secret token = mintSignedSearch(scope, key);
        QCOMPARE(verdict(token.reveal()), u"good"_s);
        QVERIFY(std::get<DecodedToken>(decodeToken(token)).scope == scope);
    }
}

void TestSignedSearch::aTokenIsReadWithoutAKey()
{
    const auto decoded = std::get<DecodedToken>(decodeToken(Secret(adasToken)));
    QCOMPARE(decoded.header.value("alg"_L1).toString(), u"HS256"_s);
    QCOMPARE(decoded.payload.value("app_slug"_L1).toString(), u"harbour-demo"_s);
    QVERIFY(decoded.scope
        == (SearchScope{u"harbour-demo"_s, u"customer.email"_s, u"ada@example.test"_s}));
    QVERIFY(!decoded.flaw);
    QVERIFY(!decoded.issued.isValid());
    QVERIFY(!decoded.expires.isValid());
    const auto unreadable = decodeToken(Secret("rubbish"_ba));
    QVERIFY(std::get<Flaw>(unreadable) == Flaw::NotThreeParts);
}

void TestSignedSearch::aRefusedTokenIsStillShown_data()
{
    QTest::addColumn<QByteArray>("headerText");
    QTest::addColumn<QByteArray>("payloadText");
    QTest::addColumn<bool>("hasScope");
    QTest::addColumn<Flaw>("flaw");
    QTest::newRow("unsigned") << R"({"alg":"none"})"_ba << payload << true << Flaw::Unsigned;
    QTest::newRow("another kind of token")
        << header << R"({"iss":"joe"})"_ba << false << Flaw::NoAppSlug;
    QTest::newRow("unsigned and another kind") << R"({"alg":"none"})"_ba
                                               << R"({"iss":"joe"})"_ba << false << Flaw::Unsigned;
}

void TestSignedSearch::aRefusedTokenIsStillShown()
{
    QFETCH(QByteArray, headerText);
    QFETCH(QByteArray, payloadText);
    QFETCH(bool, hasScope);
    QFETCH(Flaw, flaw);
    const Secret token(signedToken(headerText, payloadText));
    const auto decoded = std::get<DecodedToken>(decodeToken(token));
    QCOMPARE(decoded.payloadText, payloadText);
    QCOMPARE(bool(decoded.scope), hasScope);
    QVERIFY(decoded.flaw == flaw);
    QVERIFY(verifyToken(token, key) == flaw);
}

void TestSignedSearch::agesAreShownAndIgnored_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("utc");
    QTest::newRow("1970") << "0"_ba << u"1970-01-01T00:00:00Z"_s;
    QTest::newRow("2026") << "1772442000"_ba << u"2026-03-02T09:00:00Z"_s;
    QTest::newRow("the last second") << "253402300799"_ba << u"9999-12-31T23:59:59Z"_s;
    QTest::newRow("one more") << "253402300800"_ba << QString();
    QTest::newRow("before") << "-1"_ba << QString();
    QTest::newRow("no number") << R"("soon")"_ba << QString();
    QTest::newRow("beyond all numbers") << "1e300"_ba << QString();
}

void TestSignedSearch::agesAreShownAndIgnored()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, utc);
    const QByteArray text =
        R"({"app_slug":"x","meta.k":"v","exp":)" + number + R"(,"iat":)" + number + '}';
    const Secret token(signedToken(header, text));
    QCOMPARE(verdict(token.reveal()), u"good"_s);
    const auto decoded = std::get<DecodedToken>(decodeToken(token));
    QCOMPARE(decoded.expires.isValid(), !utc.isEmpty());
    QCOMPARE(decoded.expires.toString(Qt::ISODate), utc);
    QCOMPARE(decoded.issued.toString(Qt::ISODate), utc);
}

void TestSignedSearch::aSearchMustKeepTheSignedCriterion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("flaw"); // -1: none
    const int missing = static_cast<int>(QueryFlaw::SignedCriterionMissing);
    const int changed = static_cast<int>(QueryFlaw::SignedCriterionChanged);
    QTest::newRow("alone") << u"customer.email:ada@example.test"_s << -1;
    QTest::newRow("narrowed") << u"state:confirmed; customer.email: ada@example.test ;"_s << -1;
    QTest::newRow("everything") << QString() << missing;
    QTest::newRow("left out") << u"state:confirmed"_s << missing;
    QTest::newRow("as another attribute") << u"meta.email:ada@example.test"_s << missing;
    QTest::newRow("another") << u"customer.email:bob@example.test"_s << changed;
    QTest::newRow("another case") << u"customer.email:Ada@example.test"_s << changed;
    QTest::newRow("more behind") << u"customer.email:ada@example.testing"_s << changed;
    QTest::newRow("less") << u"customer.email:ada@example"_s << changed;
}

void TestSignedSearch::aSearchMustKeepTheSignedCriterion()
{
    QFETCH(QString, text);
    QFETCH(int, flaw);
    const SearchScope scope{u"harbour-demo"_s, u"customer.email"_s, u"ada@example.test"_s};
    const auto found = verifyQuery(scope, searchFor(text));
    QCOMPARE(found ? static_cast<int>(*found) : -1, flaw);
}

void TestSignedSearch::keysAndTokensAreRecognisedWithoutBeingTold()
{
    // { echo daybook signing key; printf %s test_api_key_INVENTED; } | sha256sum
    QCOMPARE(signingKeyFingerprint(key), u"1c45 db38 b17e 08ff"_s);
    // printf %s a.b.c | sha256sum
    QCOMPARE(tokenHash(Secret("a.b.c"_ba)),
        u"845e30448809e2bc8958eb025bfc795235d13b077a53d0c3abbd2385170dc9b8"_s);
}

QTEST_GUILESS_MAIN(TestSignedSearch)
#include "tst_signedsearch.moc"
