// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

#include <QTest>

#include <functional>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

const QString everything = u"&include=customers,resource,calendar,project,meta"_s;

using Fits = std::function<bool(const QJsonValue &row)>;

Fits memberIs(const QString &member, const QString &value)
{
    return [=](const QJsonValue &row) { return row[member].toString() == value; };
}

Fits customerFits(const std::function<bool(const QJsonValue &customer)> &fits)
{
    return [=](const QJsonValue &row) {
        const QJsonArray customers = row[u"customers"].toArray();
        return !customers.isEmpty() && fits(customers.first());
    };
}

Fits nameFits(const std::function<bool(const QString &name)> &fits)
{
    return customerFits(
        [=](const QJsonValue &customer) { return fits(customer[u"name"].toString()); });
}

} // namespace
Q_DECLARE_METATYPE(Fits)

class TimekitSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (int page = 1; page <= 4; ++page) {
            for (const QJsonValue &row :
                m_client.rows(u"/bookings?page=%1%2"_s.arg(page).arg(everything)))
                m_all.append(row);
        }
        QCOMPARE(m_all.size(), m_client.total(u"/bookings"_s));
    }

    void aSearchFindsWhatItNames_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<Fits>("fits");
        const QJsonValue row = rowWithCustomer();
        const QString email = row[u"customers"][0][u"email"].toString();
        const QString resource = row[u"resource"][u"id"].toString();
        const auto isIn = [](const QString &object, const QString &id) -> Fits {
            return [=](const QJsonValue &one) { return one[object][u"id"].toString() == id; };
        };

        QTest::newRow("state") << "state:declined" << memberIs(u"state"_s, u"declined"_s);
        QTest::newRow("graph") << "graph:instant" << memberIs(u"graph"_s, u"instant"_s);
        QTest::newRow("completed")
            << "completed:true"
            << Fits([](const QJsonValue &one) { return one[u"completed"].toBool(); });
        QTest::newRow("not completed")
            << "completed:false"
            << Fits([](const QJsonValue &one) { return !one[u"completed"].toBool(); });
        QTest::newRow("resource") << u"resource.id:"_s + resource << isIn(u"resource"_s, resource);
        const QString calendar = row[u"calendar"][u"id"].toString();
        QTest::newRow("calendar") << u"calendar.id:"_s + calendar << isIn(u"calendar"_s, calendar);
        const QString project = row[u"project"][u"id"].toString();
        QTest::newRow("project") << u"project.id:"_s + project << isIn(u"project"_s, project);
        QTest::newRow("e-mail") << u"customer.email:"_s + email
                                << customerFits([=](const QJsonValue &customer) {
                                       return customer[u"email"].toString() == email;
                                   });
        const QString phone = row[u"customers"][0][u"phone"].toString();
        QTest::newRow("telephone")
            << u"customer.phone:"_s + QString::fromLatin1(QUrl::toPercentEncoding(phone))
            << customerFits([=](const QJsonValue &customer) {
                   return customer[u"phone"].toString() == phone;
               });
        const QString number = row[u"meta"][u"customer_id"].toString();
        QTest::newRow("meta") << u"meta.customer_id:"_s + number
                              << Fits([=](const QJsonValue &one) {
                                     return one[u"meta"][u"customer_id"].toString() == number;
                                 });
        QTest::newRow("two criteria")
            << "state:completed;graph:instant" << Fits([](const QJsonValue &one) {
                   return one[u"state"] == u"completed"_s && one[u"graph"] == u"instant"_s;
               });
        QTest::newRow("escaped separators")
            << "state%3Acompleted%3Bgraph%3Ainstant" << Fits([](const QJsonValue &one) {
                   return one[u"state"] == u"completed"_s && one[u"graph"] == u"instant"_s;
               });
        QTest::newRow("empty pieces") << ";state:declined;;" << memberIs(u"state"_s, u"declined"_s);
        QTest::newRow("unknown attribute is ignored")
            << "colour:red;state:declined" << memberIs(u"state"_s, u"declined"_s);
        QTest::newRow("text without an attribute is ignored")
            << "ada;state:declined" << memberIs(u"state"_s, u"declined"_s);
    }

    void aSearchFindsWhatItNames() { compare(); }

    void namesAreFoundByPartsAndWhateverTheirCase_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<Fits>("fits");
        const auto i = Qt::CaseInsensitive;
        const QString name = rowWithCustomer()[u"customers"][0][u"name"].toString();
        const auto encoded = [](const QString &text) {
            return u"customer.name:"_s + QString::fromLatin1(QUrl::toPercentEncoding(text));
        };
        QTest::newRow("whole") << encoded(name.toUpper()) << nameFits([=](const QString &one) {
            return one.compare(name, i) == 0;
        });
        QTest::newRow("blank as plus") << encoded(name).replace(u"%20"_s,
            u"+"_s) << nameFits([=](const QString &one) { return one.compare(name, i) == 0; });
        QTest::newRow("begin") << u"customer.name:maya*"_s << nameFits([](const QString &one) {
            return one.startsWith(u"Maya");
        });
        QTest::newRow("end") << u"customer.name:*reed"_s
                             << nameFits([](const QString &one) { return one.endsWith(u"Reed"); });
        QTest::newRow("middle") << u"customer.name:*VA*"_s << nameFits([=](const QString &one) {
            return one.contains(u"va", i);
        });
        QTest::newRow("umlaut") << encoded(
            u"*ÜR*"_s) << nameFits([=](const QString &one) { return one.contains(u"ür", i); });
        QTest::newRow("cyrillic") << encoded(u"*ОРЛОВ*"_s) << nameFits([=](const QString &one) {
            return one.contains(u"орлов", i);
        });
        QTest::newRow("colon in the value")
            << u"customer.name:*Example:Ada*"_s << nameFits([](const QString &) { return false; });
        QTest::newRow("anybody") << u"customer.name:*"_s
                                 << nameFits([](const QString &) { return true; });
        QTest::newRow("part without stars")
            << u"customer.name:Maya"_s
            << nameFits([](const QString &one) { return one == u"Maya"; });
    }

    void namesAreFoundByPartsAndWhateverTheirCase() { compare(); }

    void nothingFits_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("no such state") << "state:perhaps";
        QTest::newRow("empty value") << "state:";
        QTest::newRow("no value") << "state";
        QTest::newRow("e-mail in part") << "customer.email:*example.test";
        QTest::newRow("unknown meta") << "meta.shoe_size:42";
        QTest::newRow("empty meta") << "meta.shoe_size:";
        QTest::newRow("no such resource") << "resource.id:3b8f0a52-0000-4000-8000-000000000101";
        QTest::newRow("two states") << "state:completed;state:declined";
    }

    void nothingFits()
    {
        QFETCH(QString, search);
        QCOMPARE(m_client.total(u"/bookings?search="_s + search), 0);
    }

    void aPlusIsABlankUnlessItIsEscaped()
    {
        QString escaped;
        for (const QJsonValue &row : m_all) {
            const QString phone = row[u"customers"][0][u"phone"].toString();
            if (phone.startsWith(u'+'))
                escaped = QString::fromLatin1(QUrl::toPercentEncoding(phone));
        }
        QVERIFY(escaped.startsWith(u"%2B"));
        const QString search = u"/bookings?search=customer.phone:"_s;
        QVERIFY(m_client.total(search + escaped) > 0);
        QCOMPARE(m_client.total(search + u'+' + escaped.mid(3)), 0);
    }

    void aSemicolonDoesNotEndTheParameter()
    {
        const QString rest = u"search=state:completed;limit=1"_s;
        const QJsonObject page = m_client.object(u"/bookings?"_s + rest);
        QCOMPARE(page[u"per_page"], QJsonValue(1000));
        QCOMPARE(page[u"total"].toInteger(), m_client.total(u"/bookings?search=state:completed"_s));
    }

    void strictnessNamesTheUnknownAttribute_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("bookings") << "/bookings";
        QTest::newRow("groups") << "/bookings/groups";
        QTest::newRow("resources") << "/resources";
        QTest::newRow("projects") << "/projects";
        QTest::newRow("locations") << "/locations";
    }

    void strictnessNamesTheUnknownAttribute()
    {
        QFETCH(QString, path);
        TimekitClient strict({.bookings = 20, .timekitVariants = {.strictSearch = true}});
        const Answer answer = strict.get(path + u"?search=colour:red"_s);
        QCOMPARE(answer.status, 422);
        QVERIFY(answer.object()[u"errors"][u"search"][0].toString().contains(u"colour"));
        QCOMPARE(m_client.get(path + u"?search=colour:red"_s).status, 200);
    }

private:
    void compare()
    {
        QFETCH(QString, search);
        QFETCH(Fits, fits);
        QStringList expected;
        for (const QJsonValue &row : m_all) {
            if (fits(row))
                expected.append(row[u"id"].toString());
        }
        QStringList found;
        for (int page = 1; page <= 4; ++page) {
            for (const QJsonValue &row :
                m_client.rows(u"/bookings?page=%1&search=%2"_s.arg(page).arg(search)))
                found.append(row[u"id"].toString());
        }
        if (!search.contains(u"Example:Ada") && search != u"customer.name:Maya")
            QVERIFY(!expected.isEmpty());
        QCOMPARE(found, expected);
    }

    QJsonValue rowWithCustomer()
    {
        for (const QJsonValue &row : m_all) {
            const QString name = row[u"customers"][0][u"name"].toString();
            if (name.contains(u' ') && !name.contains(u'*') && !name.contains(u';'))
                return row;
        }
        return {};
    }

    TimekitClient m_client;
    QJsonArray m_all;
};

QTEST_GUILESS_MAIN(TimekitSearchTest)
#include "timekitsearchtest.moc"
