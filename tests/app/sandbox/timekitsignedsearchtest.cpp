// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Signs what it is given, however foolish.
QByteArray token(const QByteArray &header, const QByteArray &payload, const QByteArray &key,
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    const QByteArray signedPart = encoded(header) + '.' + encoded(payload);
    return signedPart + '.' + encoded(QMessageAuthenticationCode::hash(signedPart, key, algorithm));
}

const QByteArray plainHeader = R"({"alg":"HS256","typ":"JWT"})";

} // namespace

class TimekitSignedSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QJsonValue row = m_client
                                   .rows(u"/bookings?limit=1&include=customers,meta"
                                         "&search=graph:instant;state:completed;customer.name:*"_s)
                                   .first();
        m_email = row[u"customers"][0][u"email"].toString();
        m_number = row[u"meta"][u"customer_id"].toString();
        QVERIFY(!m_email.isEmpty() && !m_number.isEmpty());
        m_client.setKey({});
    }

    void aTokenOpensTheBookingsOfOneCustomerWithoutAKey()
    {
        const Answer answer = ask(u"customer.email:"_s + m_email, signedEmail());
        QCOMPARE(answer.status, 200);
        const QJsonArray rows = answer.object()[u"data"].toArray();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue &row : rows)
            QCOMPARE(row[u"customers"][0][u"email"].toString(), m_email);
        QCOMPARE(m_client.get(u"/bookings?search=customer.email:"_s + m_email).status, 401);
    }

    void theHeaderMayBeWrittenInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("usual") << plainHeader;
        QTest::newRow("swapped") << QByteArray(R"({"typ":"JWT","alg":"HS256"})");
        QTest::newRow("more members") << QByteArray(R"({"alg":"HS256","kid":"1","cty":"x"})");
    }

    void theHeaderMayBeWrittenInAnyOrder()
    {
        QFETCH(QByteArray, header);
        const QByteArray given = token(header, payload(u"customer.email"_s, m_email), key());
        QCOMPARE(ask(u"customer.email:"_s + m_email, given).status, 200);
    }

    void aSearchMayNarrowWhatWasSigned_data()
    {
        QTest::addColumn<QString>("more");
        QTest::newRow("a state") << ";state:completed";
        QTest::newRow("two") << ";state:completed;graph:instant";
        QTest::newRow("a name") << ";customer.name:*";
    }

    void aSearchMayNarrowWhatWasSigned()
    {
        QFETCH(QString, more);
        const Answer answer = ask(u"customer.email:"_s + m_email + more, signedEmail());
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.object()[u"total"].toInteger() > 0);
        const Answer before = ask(u"state:completed;customer.email:"_s + m_email, signedEmail());
        QCOMPARE(before.status, 200);
    }

    void aMetaKeyIdentifiesAsWell()
    {
        const QByteArray given =
            token(plainHeader, payload(u"meta.customer_id"_s, m_number), key());
        const Answer answer = ask(u"meta.customer_id:"_s + m_number, given);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.object()[u"total"].toInteger() > 0);
        QCOMPARE(ask(u"meta.customer_id:"_s + m_number + u'1', given).status, 401);
    }

    void aPlusInTheValueMustBeEscaped()
    {
        const QByteArray given =
            token(plainHeader, payload(u"customer.email"_s, u"ada+shop@example.test"_s), key());
        QCOMPARE(ask(u"customer.email:ada%2Bshop@example.test"_s, given).status, 200);
        QCOMPARE(
            ask(u"customer.email:ada%2Bshop%40example.test%3Bstate%3Apaid"_s, given).status, 200);
        QCOMPARE(ask(u"customer.email:ada+shop@example.test"_s, given).status, 401);
    }

    void whenItWasMadeAndWhenItEndsDoNotMatter()
    {
        const QByteArray claims = compact({{u"app_slug"_s, slug()}, {u"customer.email"_s, m_email},
            {u"exp"_s, 1}, {u"iat"_s, 1}});
        QCOMPARE(
            ask(u"customer.email:"_s + m_email, token(plainHeader, claims, key())).status, 200);
    }

    void anAlteredSearchIsRefused_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("none") << "";
        QTest::newRow("other attribute") << "state:completed";
        QTest::newRow("other value") << "customer.email:other@example.test";
        QTest::newRow("other case") << u"customer.email:"_s + m_email.toUpper();
        QTest::newRow("wider value") << u"customer.email:"_s + m_email + u'*';
        QTest::newRow("twice, other after")
            << u"customer.email:"_s + m_email + u";customer.email:other@example.test"_s;
        QTest::newRow("twice, other before")
            << u"customer.email:other@example.test;customer.email:"_s + m_email;
        QTest::newRow("twice the same")
            << u"customer.email:"_s + m_email + u";customer.email:"_s + m_email;
        QTest::newRow("twice, escaped")
            << u"customer.email:"_s + m_email + u"%3Bcustomer.email%3Aother@example.test"_s;
        QTest::newRow("second search parameter")
            << u"customer.email:"_s + m_email + u"&search=customer.email:other@example.test"_s;
        QTest::newRow("more in the value") << u"customer.email:"_s + m_email + u":x"_s;
    }

    void anAlteredSearchIsRefused()
    {
        QFETCH(QString, search);
        expectRefusal(ask(search, signedEmail()));
    }

    void aBadTokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("given");
        const QByteArray good = signedEmail();
        const QByteArray claims = payload(u"customer.email"_s, m_email);
        const QList<QByteArray> parts = good.split('.');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a word") << QByteArray("token");
        QTest::newRow("other key") << token(plainHeader, claims, "test_api_key_other");
        QTest::newRow("no signature") << parts[0] + '.' + parts[1] + '.';
        QTest::newRow("two parts") << parts[0] + '.' + parts[1];
        QTest::newRow("four parts") << good + ".x";
        QTest::newRow("padding") << good + '=';
        QTest::newRow("escaped padding") << good + "%3D";
        QTest::newRow("trailing blank") << good + "%20";
        QTest::newRow("short signature") << good.chopped(4);
        QTest::newRow("altered claims") << parts[0] + '.'
                + encoded(payload(u"customer.email"_s, u"other@example.test"_s)) + '.' + parts[2];
        QTest::newRow("none") << encoded(R"({"alg":"none"})") + '.' + parts[1] + '.';
        QTest::newRow("none, but signed") << token(R"({"alg":"none"})", claims, key());
        QTest::newRow("no algorithm") << token(R"({"typ":"JWT"})", claims, key());
        QTest::newRow("lower case") << token(R"({"alg":"hs256"})", claims, key());
        QTest::newRow("HS384") << token(
            R"({"alg":"HS384"})", claims, key(), QCryptographicHash::Sha384);
        QTest::newRow("HS512 signed as HS256") << token(R"({"alg":"HS512"})", claims, key());
        QTest::newRow("RS256") << token(R"({"alg":"RS256"})", claims, key());
        QTest::newRow("header is no object") << token("[]", claims, key());
        QTest::newRow("claims are no object") << token(plainHeader, "[]", key());
        QTest::newRow("unknown app") << token(plainHeader,
            compact({{u"app_slug"_s, u"other"_s}, {u"customer.email"_s, m_email}}), key());
        QTest::newRow("no app") << token(
            plainHeader, compact({{u"customer.email"_s, m_email}}), key());
        QTest::newRow("nobody") << token(plainHeader, compact({{u"app_slug"_s, slug()}}), key());
        QTest::newRow("two identities") << token(plainHeader,
            compact({{u"app_slug"_s, slug()}, {u"customer.email"_s, m_email},
                {u"meta.customer_id"_s, m_number}}),
            key());
        QTest::newRow("not an identity") << token(
            plainHeader, compact({{u"app_slug"_s, slug()}, {u"state"_s, u"completed"_s}}), key());
        QTest::newRow("number as value") << token(
            plainHeader, compact({{u"app_slug"_s, slug()}, {u"customer.email"_s, 5}}), key());
    }

    void aBadTokenIsRefused()
    {
        QFETCH(QByteArray, given);
        expectRefusal(ask(u"customer.email:"_s + m_email, given));
        expectRefusal(ask(u"state:completed"_s, given));
    }

    void aTokenHasOneIdentity()
    {
        const QByteArray claims = compact({{u"app_slug"_s, slug()}, {u"customer.email"_s, m_email},
            {u"meta.customer_id"_s, m_number}});
        const QString search = u"customer.email:%1;meta.customer_id:%2"_s.arg(m_email, m_number);
        QCOMPARE(ask(search, signedEmail()).status, 200);
        expectRefusal(ask(search, token(plainHeader, claims, key())));
    }

    void aKeyDoesNotHealABadToken()
    {
        m_client.setKey(m_client.sandbox().timekitAppKey());
        const Answer answer = ask(u"state:completed"_s, signedEmail());
        m_client.setKey({});
        expectRefusal(answer);
    }

    void aTokenOpensNothingElse_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("one booking") << "/bookings/x";
        QTest::newRow("groups") << "/bookings/groups";
        QTest::newRow("resources") << "/resources";
        QTest::newRow("projects") << "/projects";
    }

    void aTokenOpensNothingElse()
    {
        QFETCH(QString, path);
        const QString query = u"?search=customer.email:%1&signed_search=%2"_s.arg(
            m_email, QString::fromLatin1(signedEmail()));
        QCOMPARE(m_client.get(path + query).status, 401);
    }

    void theStatusOfARefusalCanBeChosen_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 422})
            QTest::addRow("%d", status) << status;
    }

    void theStatusOfARefusalCanBeChosen()
    {
        QFETCH(int, status);
        TimekitClient client({.bookings = 20, .signedSearchStatus = status});
        client.setKey({});
        const Answer answer = client.get(u"/bookings?search=state:paid&signed_search=x"_s);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.object()[u"error"].isString());
    }

    void anotherSigningKeyReplacesTheAppKey()
    {
        TimekitClient client({.today = QDate(2026, 3, 2),
            .bookings = 3000,
            .timekitSigningKey = "another invented key"});
        client.setKey({});
        const QByteArray claims = payload(u"customer.email"_s, m_email);
        const auto statusFor = [&](const QByteArray &signingKey) {
            return client
                .get(u"/bookings?search=customer.email:%1&signed_search=%2"_s.arg(
                    m_email, QString::fromLatin1(token(plainHeader, claims, signingKey))))
                .status;
        };
        QCOMPARE(statusFor("another invented key"), 200);
        QCOMPARE(statusFor(client.sandbox().timekitAppKey()), 401);
    }

private:
    [[nodiscard]] QByteArray key() const { return m_client.sandbox().timekitSigningKey(); }
    [[nodiscard]] QString slug() const { return m_client.sandbox().timekitAppSlug(); }

    [[nodiscard]] QByteArray payload(const QString &member, const QString &value) const
    {
        return compact({{u"app_slug"_s, slug()}, {member, value}});
    }

    [[nodiscard]] QByteArray signedEmail() const
    {
        return token(plainHeader, payload(u"customer.email"_s, m_email), key());
    }

    Answer ask(const QString &search, const QByteArray &given)
    {
        return m_client.get(u"/bookings?include=customers&search=%1&signed_search=%2"_s.arg(
            search, QString::fromLatin1(given)));
    }

    static void expectRefusal(const Answer &answer)
    {
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.object()[u"error"].isString());
        QVERIFY(!answer.object().contains(u"data"_s));
    }

    TimekitClient m_client;
    QString m_email;
    QString m_number;
};

QTEST_GUILESS_MAIN(TimekitSignedSearchTest)
#include "timekitsignedsearchtest.moc"
