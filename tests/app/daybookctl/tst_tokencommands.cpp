// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/commands/credentialproblem.h"
#include "app/daybookctl/commands/tokencommands.h"
#include "app/daybookctl/output/searchsentences.h"
#include "app/daybookctl/output/tokensentences.h"
#include "core/timekit/jsonwebsignature.h"
#include "tests/app/daybookctl/memoryoutput.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace daybook;
using namespace daybook::ctl;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(daybook::AccountKind)

namespace {

const QByteArray key = "test_api_key_INVENTED"_ba;
const QByteArray adasToken =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsImN1c3RvbWVyLmVtYWlsIjoiYWRhQGV4YW1wbGUudGVzdCJ9.ujlz_-BNPm1ztd0LSF0J0jiO_PNocQUFqElGUB954l4"_ba;
const QByteArray metaToken =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsIm1ldGEuY3VzdG9tZXJfaWQiOiIxMjM0NSJ9.fMgksjE1V83RIGduMtQv-b6Gjt90XzZ9wuWj0Dt9lNs"_ba;
const QByteArray swappedToken =
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsImN1c3RvbWVyLmVtYWlsIjoiYWRhK3Nob3BAZXhhbXBsZS50ZXN0In0.zYmkg4nsZ2j0DJoLWByed_JD-bhJlDh_eb0ItjwhxTI"_ba;

/// How a token command ended, and what it wrote.
struct Carried
{
    Outcome outcome = {};
    QByteArray out = {};

    [[nodiscard]] QString said() const { return outcome.messages.join(u'\n'); }
    [[nodiscard]] QJsonObject document() const { return QJsonDocument::fromJson(out).object(); }
};

std::variant<CommandLine, HelpText, Misuse> parsed(const QStringList &arguments)
{
    return parseCommandLine(arguments, QDate(2026, 3, 2));
}

QString refusalOf(const QStringList &arguments)
{
    const auto line = parsed(arguments);
    const auto *misuse = std::get_if<Misuse>(&line);
    return misuse ? misuse->sentence : QString();
}

Carried carried(const QStringList &arguments, const QByteArrayList &input)
{
    const auto line = parsed(arguments);
    if (const auto *misuse = std::get_if<Misuse>(&line))
        qFatal("refused: %s", qPrintable(misuse->sentence));
    QList<Secret> secrets;
    for (const QByteArray &secret : input)
        secrets.append(Secret(secret));
    testing::MemoryOutput output;
    Outcome outcome =
        carryOut(std::get<TokenTask>(std::get<CommandLine>(line).work), secrets, output);
    return {.outcome = std::move(outcome), .out = output.all()};
}

Carried verified(const QByteArray &token, const QStringList &options = {})
{
    return carried(QStringList{u"token"_s, u"verify"_s, u"--signing-key-stdin"_s, u"-"_s} + options,
        {token, key});
}

QByteArray signedToken(const QByteArray &header, const QByteArray &payload)
{
    return jws::sign(header, payload, Secret(key)).reveal();
}

QStringList minting(const QStringList &more)
{
    return QStringList{u"token"_s, u"mint"_s, u"--signing-key-stdin"_s} + more;
}

} // namespace

class TestTokenCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreMintedByteForByte_data();
    void tokensAreMintedByteForByte();
    void aWeakKeyIsSaidAndAGoodOneIsNot();
    void scopesThatNoSearchCouldNameAreRefused_data();
    void scopesThatNoSearchCouldNameAreRefused();
    void goodTokensAreVerified_data();
    void goodTokensAreVerified();
    void badTokensAreRefused_data();
    void badTokensAreRefused();
    void theTokenIsReadBeforeTheKey();
    void tokensAreDecoded();
    void aFlawedTokenIsStillShown();
    void whatIsNoTokenIsNotShown();
    void aTokenDoesNothingToATerminal();
    void everyFlawHasAWordAndASentence();
    void searchesAreCheckedBeforeTheyAreAsked_data();
    void searchesAreCheckedBeforeTheyAreAsked();
    void everySearchProblemHasAReason();
    void secretsOfAnotherKindAreSeen_data();
    void secretsOfAnotherKindAreSeen();
};

void TestTokenCommands::tokensAreMintedByteForByte_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("e-mail") << QStringList{u"--email"_s, u"ada@example.test"_s} << adasToken;
    QTest::newRow("meta") << QStringList{u"--meta"_s, u"customer_id=12345"_s} << metaToken;
    QTest::newRow("meta with =") << QStringList{u"--meta"_s, u"note=a=b"_s}
                                 << signedToken(R"({"alg":"HS256","typ":"JWT"})"_ba,
                                        R"({"app_slug":"harbour-demo","meta.note":"a=b"})"_ba);
}

void TestTokenCommands::tokensAreMintedByteForByte()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, token);
    const Carried minted =
        carried(minting(options + QStringList{u"--app-slug"_s, u"harbour-demo"_s}), {key});
    QCOMPARE(minted.outcome.code, ExitCode::Done);
    QCOMPARE(minted.out, token + '\n');
    QVERIFY(!minted.said().contains(QString::fromLatin1(key)));
}

void TestTokenCommands::aWeakKeyIsSaidAndAGoodOneIsNot()
{
    const QStringList command =
        minting({u"--email"_s, u"ada@example.test"_s, u"--app-slug"_s, u"s"_s});
    QVERIFY(carried(command, {QByteArray(31, 'k')}).said().contains(u"weak"));
    QCOMPARE(carried(command, {QByteArray(32, 'k')}).said(), QString());
}

void TestTokenCommands::scopesThatNoSearchCouldNameAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("word");
    const QStringList slug{u"--app-slug"_s, u"harbour-demo"_s};
    const auto email = [&](const char *name, const QString &value, const QString &word) {
        QTest::newRow(name) << slug + QStringList{u"--email"_s, value} << word;
    };
    email("semicolon", u"ada;b@example.test"_s, u"semicolon"_s);
    email("colon", u"ada:b@example.test"_s, u"colon"_s);
    email("wildcard", u"*@example.test"_s, u"*"_s);
    email("blank", u" ada@example.test"_s, u"blank"_s);
    email("control character", u"ada\n@example.test"_s, u"control"_s);
    email("too long", QString(2'000, u'a'), u"1024"_s);
    email("empty", QString(), u"--email"_s);
    const auto meta = [&](const char *name, const QString &value, const QString &word) {
        QTest::newRow(name) << slug + QStringList{u"--meta"_s, value} << word;
    };
    meta("no equals", u"customer_id"_s, u"KEY=VALUE"_s);
    meta("no key", u"=12345"_s, u"KEY=VALUE"_s);
    meta("no value", u"customer_id="_s, u"empty"_s);
    meta("colon in the key", u"a:b=c"_s, u"attribute"_s);
    QTest::newRow("neither") << slug << u"--email and --meta"_s;
    QTest::newRow("both") << slug
            + QStringList{u"--email"_s, u"ada@example.test"_s, u"--meta"_s, u"a=b"_s}
                          << u"--email and --meta"_s;
    QTest::newRow("no slug") << QStringList{u"--email"_s, u"ada@example.test"_s} << u"--app-slug"_s;
    QTest::newRow("a slug with a blank")
        << QStringList{u"--email"_s, u"ada@example.test"_s, u"--app-slug"_s, u"a b"_s} << u"slug"_s;
    QTest::newRow("format") << slug
            + QStringList{u"--email"_s, u"ada@example.test"_s, u"--format"_s, u"json"_s}
                            << u"--format"_s;
}

void TestTokenCommands::scopesThatNoSearchCouldNameAreRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QString, word);
    const QString sentence = refusalOf(minting(options));
    QVERIFY2(sentence.contains(word), qPrintable(sentence));
    QVERIFY(sentence.endsWith(u'.'));
}

void TestTokenCommands::goodTokensAreVerified_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("scope");
    const QString ada = u"customer.email:ada@example.test in the app harbour-demo"_s;
    QTest::newRow("e-mail") << adasToken << QStringList{} << ada;
    QTest::newRow("meta") << metaToken << QStringList{}
                          << u"meta.customer_id:12345 in the app harbour-demo"_s;
    QTest::newRow("members of the header swapped")
        << swappedToken << QStringList{}
        << u"customer.email:ada+shop@example.test in the app harbour-demo"_s;
    QTest::newRow("app") << adasToken << QStringList{u"--app-slug"_s, u"harbour-demo"_s} << ada;
    QTest::newRow("search") << adasToken
                            << QStringList{u"--search"_s,
                                   u"state:confirmed;customer.email:ada@example.test"_s}
                            << ada;
}

void TestTokenCommands::goodTokensAreVerified()
{
    QFETCH(QByteArray, token);
    QFETCH(QStringList, options);
    QFETCH(QString, scope);
    const Carried good = verified(token, options);
    QCOMPARE(good.outcome.code, ExitCode::Done);
    QCOMPARE(good.said(), u"The token is good: it opens the bookings of %1."_s.arg(scope));
    QCOMPARE(good.out, QByteArray());
}

void TestTokenCommands::badTokensAreRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("why");
    const auto flawed = [](const char *name, const QByteArray &token, TokenFlaw flaw) {
        QTest::newRow(name) << token << QStringList{} << QString(meaningOf(flaw).sentence);
    };
    const QByteArray header = R"({"alg":"HS256"})"_ba;
    flawed("another key", jws::sign(header, R"({"app_slug":"s"})"_ba, Secret("other"_ba)).reveal(),
        TokenFlaw::WrongSignature);
    flawed("not signed", signedToken(R"({"alg":"none"})"_ba, "{}"_ba), TokenFlaw::Unsigned);
    flawed("no customer", signedToken(header, R"({"app_slug":"s"})"_ba), TokenFlaw::NoIdentity);
    flawed("no token", "canary"_ba, TokenFlaw::NotThreeParts);
    QTest::newRow("another app") << adasToken << QStringList{u"--app-slug"_s, u"other"_s}
                                 << u"The token is for another app than --app-slug says."_s;
    QTest::newRow("another customer")
        << adasToken << QStringList{u"--search"_s, u"customer.email:bob@example.test"_s}
        << sentenceFor(QueryFlaw::SignedCriterionChanged);
    const auto search = [](const char *name, const QString &text, const QString &why) {
        QTest::newRow(name) << adasToken << QStringList{u"--search"_s, text}
                            << u"In --search, "_s + why;
    };
    search("the customer twice",
        u"customer.email:ada@example.test;customer.email:ada@example.test"_s,
        u"at character 33: \"customer.email\" is said twice, and the service might take either."_s);
    search("the customer and another",
        u"customer.email:ada@example.test;customer.email:bob@example.test"_s,
        u"at character 33: \"customer.email\" is said twice, and the service might take either."_s);
    search("mistyped", u"customer.email:ada@example.test;state:confirmd"_s,
        u"at character 39: there is no value \"confirmd\" (did you mean \"confirmed\"?)."_s);
    QTest::newRow("everybody") << adasToken << QStringList{u"--search"_s, u"state:confirmed"_s}
                               << sentenceFor(QueryFlaw::SignedCriterionMissing);
}

void TestTokenCommands::badTokensAreRefused()
{
    QFETCH(QByteArray, token);
    QFETCH(QStringList, options);
    QFETCH(QString, why);
    const Carried bad = verified(token, options);
    QCOMPARE(bad.outcome.code, ExitCode::Refused);
    QCOMPARE(bad.said(), why);
    QVERIFY(!why.contains(u"canary"));
    QCOMPARE(bad.out, QByteArray());
}

void TestTokenCommands::theTokenIsReadBeforeTheKey()
{
    const auto secrets = [](const QStringList &arguments) {
        return std::get<CommandLine>(parsed(QStringList{u"token"_s} + arguments)).secrets;
    };
    QCOMPARE(secrets({u"verify"_s, u"-"_s, u"--signing-key-stdin"_s}),
        (QStringList{u"token"_s, u"signing key"_s}));
    QCOMPARE(secrets({u"verify"_s, u"a.b.c"_s, u"--signing-key-stdin"_s}),
        QStringList{u"signing key"_s});
    QCOMPARE(secrets({u"decode"_s, u"-"_s}), QStringList{u"token"_s});
    QCOMPARE(secrets({u"decode"_s, u"a.b.c"_s}), QStringList{});
    QCOMPARE(verified(adasToken).outcome.code, ExitCode::Done);
    const Carried typed = carried(
        {u"token"_s, u"verify"_s, u"--signing-key-stdin"_s, QString::fromLatin1(adasToken)}, {key});
    QCOMPARE(typed.outcome.code, ExitCode::Done);
    QVERIFY(!refusalOf({u"token"_s, u"verify"_s, u"-"_s}).isEmpty()); // without the key
}

void TestTokenCommands::tokensAreDecoded()
{
    const Carried shown = carried({u"token"_s, u"decode"_s, u"-"_s}, {adasToken});
    QCOMPARE(shown.outcome.code, ExitCode::Done);
    QCOMPARE(shown.said(), QString());
    QCOMPARE(shown.out,
        R"({"header":{"alg":"HS256","typ":"JWT"},)"
        R"("payload":{"app_slug":"harbour-demo","customer.email":"ada@example.test"},)"
        R"("scope":{"app_slug":"harbour-demo","attribute":"customer.email","value":"ada@example.test"},)"
        R"("flaw":null})"
        "\n"_ba);
}

void TestTokenCommands::aFlawedTokenIsStillShown()
{
    const QByteArray token = signedToken(R"({"alg":"none"})"_ba, R"({"app_slug":"s","x":1})"_ba);
    const Carried shown = carried({u"token"_s, u"decode"_s, QString::fromLatin1(token)}, {});
    QCOMPARE(shown.outcome.code, ExitCode::Done);
    QCOMPARE(shown.said(), QString(meaningOf(TokenFlaw::Unsigned).sentence));
    QCOMPARE(shown.document()[u"flaw"].toString(), u"unsigned"_s);
    QVERIFY(shown.document()[u"scope"].isNull());
    QCOMPARE(shown.document()[u"payload"][u"x"].toInt(), 1);
}

void TestTokenCommands::whatIsNoTokenIsNotShown()
{
    const Carried shown = carried({u"token"_s, u"decode"_s, u"canary"_s}, {});
    QCOMPARE(shown.outcome.code, ExitCode::Refused);
    QCOMPARE(shown.out, QByteArray());
    QCOMPARE(shown.said(), QString(meaningOf(TokenFlaw::NotThreeParts).sentence));
}

void TestTokenCommands::aTokenDoesNothingToATerminal()
{
    const QString name = u"a\u009b31m\u007f\u202e\u2028b"_s;
    const QByteArray payload = "{\"app_slug\":\"s\",\"meta.x\":\"" + name.toUtf8() + "\"}";
    const Carried shown =
        carried({u"token"_s, u"decode"_s, u"-"_s}, {signedToken(R"({"alg":"HS256"})"_ba, payload)});
    QVERIFY(shown.out.contains(R"(a\u009b31m\u007f\u202e\u2028b)"));
    QCOMPARE(shown.document()[u"scope"][u"value"].toString(), name);
    QVERIFY(shown.out.endsWith('\n'));
}

void TestTokenCommands::everyFlawHasAWordAndASentence()
{
    QSet<QString> words;
    QSet<QString> sentences;
    int flaws = 0;
    for (auto flaw = TokenFlaw::NoKey; flaw <= TokenFlaw::UnknownMember;
         flaw = static_cast<TokenFlaw>(static_cast<int>(flaw) + 1)) {
        ++flaws;
        words.insert(meaningOf(flaw).word);
        const QString sentence = meaningOf(flaw).sentence;
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(words.size(), flaws);
    QCOMPARE(sentences.size(), flaws);
}

void TestTokenCommands::searchesAreCheckedBeforeTheyAreAsked_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *search, const QString &sentence) {
        QTest::newRow(search) << QString::fromLatin1(search) << sentence;
    };
    row("state:confirmd",
        u"at character 7: there is no value \"confirmd\" (did you mean \"confirmed\"?)."_s);
    row("custmer.name:ada",
        u"at character 1: there is no attribute \"custmer.name\" (did you mean \"customer.name\"?)."_s);
    row("state:paid;zzzzzz:1", u"at character 12: there is no attribute \"zzzzzz\"."_s);
    row("graph:instant;;state:paid", u"at character 15: a criterion is empty."_s);
    row("state:paid;state:unpaid",
        u"at character 12: \"state\" is said twice, and the service might take either."_s);
    row("state:", u"at character 7: the value is empty."_s);
    row("meta.x:a:b",
        u"at character 8: a value cannot hold a colon, for the service may split it there."_s);
}

void TestTokenCommands::searchesAreCheckedBeforeTheyAreAsked()
{
    QFETCH(QString, search);
    QFETCH(QString, sentence);
    QCOMPARE(refusalOf({u"bookings"_s, u"--search"_s, search}), u"In --search, "_s + sentence);
}

void TestTokenCommands::everySearchProblemHasAReason()
{
    using Kind = SearchProblem::Kind;
    QSet<QString> reasons;
    int kinds = 0;
    for (auto kind = Kind::TooLong; kind <= Kind::UnknownValue;
         kind = static_cast<Kind>(static_cast<int>(kind) + 1)) {
        ++kinds;
        const QString reason = reasonFor({.kind = kind, .what = u"canary"_s});
        QVERIFY(!reason.isEmpty());
        QVERIFY(!reason.endsWith(u'.'));
        reasons.insert(reason);
    }
    QCOMPARE(reasons.size(), kinds);
}

void TestTokenCommands::secretsOfAnotherKindAreSeen_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("word"); // Empty: it may be one.
    using Kind = AccountKind;
    const QByteArray widgetKey = "test_widget_key_INVENTED"_ba;
    QTest::newRow("app key") << Kind::Timekit << key << QString();
    QTest::newRow("key without a prefix") << Kind::Timekit << "INVENTED"_ba << QString();
    QTest::newRow("widget key for app key") << Kind::Timekit << widgetKey << u"widget key"_s;
    QTest::newRow("token for app key") << Kind::Timekit << adasToken << u"the token"_s;
    QTest::newRow("widget key") << Kind::TimekitWidget << widgetKey << QString();
    QTest::newRow("app key for widget key") << Kind::TimekitWidget << key << u"the app key"_s;
    QTest::newRow("token for widget key") << Kind::TimekitWidget << adasToken << u"the token"_s;
    QTest::newRow("token") << Kind::SignedSearch << adasToken << QString();
    QTest::newRow("app key for token") << Kind::SignedSearch << key << u"the app key"_s;
    QTest::newRow("token of another app")
        << Kind::SignedSearch
        << signedToken(R"({"alg":"HS256"})"_ba, R"({"app_slug":"other","meta.x":"1"})"_ba)
        << u"another app"_s;
    QTest::newRow("token that opens nothing")
        << Kind::SignedSearch << signedToken(R"({"alg":"HS256"})"_ba, R"({"app_slug":"s"})"_ba)
        << u"whose bookings"_s;
    QTest::newRow("no token") << Kind::SignedSearch << "canary"_ba << u"no token"_s;
    QTest::newRow("private key") << Kind::TimeTap << QByteArray(32, 'f') << QString();
    QTest::newRow("app key for private key") << Kind::TimeTap << key << u"the app key"_s;
}

void TestTokenCommands::secretsOfAnotherKindAreSeen()
{
    QFETCH(AccountKind, kind);
    QFETCH(QByteArray, secret);
    QFETCH(QString, word);
    const Account account{.kind = kind, .appSlug = u"harbour-demo"_s};
    const auto problem = credentialProblem(account, Secret(secret));
    QCOMPARE(problem.has_value(), !word.isEmpty());
    const QString sentence = problem.value_or(QString());
    QVERIFY2(sentence.contains(word), qPrintable(sentence));
    QVERIFY(!sentence.contains(QString::fromLatin1(secret)));
}

QTEST_GUILESS_MAIN(TestTokenCommands)
#include "tst_tokencommands.moc"
