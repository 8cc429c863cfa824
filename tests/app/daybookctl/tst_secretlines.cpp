// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/console/secretlines.h"

#include <QTest>

using namespace daybook;
using namespace daybook::ctl;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(daybook::ctl::InputProblem)

/// What standard input has to look like.
class TestSecretLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsStandOneALine_data();
    void secretsStandOneALine();
    void whatDoesNotIsRefused_data();
    void whatDoesNotIsRefused();
};

void TestSecretLines::secretsStandOneALine_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArrayList>("secrets");
    QTest::newRow("one") << "key"_ba << QByteArrayList{"key"};
    QTest::newRow("line end") << "key\n"_ba << QByteArrayList{"key"};
    QTest::newRow("CRLF") << "key\r\n"_ba << QByteArrayList{"key"};
    QTest::newRow("blanks around") << " \t\n key \r\n\n"_ba << QByteArrayList{"key"};
    QTest::newRow("blanks inside") << "a key"_ba << QByteArrayList{"a key"};
    QTest::newRow("two") << "token\nkey"_ba << QByteArrayList{"token", "key"};
    QTest::newRow("two, CRLF") << "token\r\nkey\r\n"_ba << QByteArrayList{"token", "key"};
    QTest::newRow("two, blanks around")
        << "\ntoken \n\tkey\n\n"_ba << QByteArrayList{"token", "key"};
}

void TestSecretLines::secretsStandOneALine()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArrayList, secrets);
    const auto read = secretLines(input, secrets.size());
    QVERIFY(std::holds_alternative<QList<Secret>>(read));
    QByteArrayList revealed;
    for (const Secret &secret : std::get<QList<Secret>>(read))
        revealed.append(secret.reveal());
    QCOMPARE(revealed, secrets);
}

void TestSecretLines::whatDoesNotIsRefused_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("count");
    QTest::addColumn<InputProblem>("problem");
    QTest::newRow("nothing") << QByteArray() << 1 << InputProblem::Empty;
    QTest::newRow("blanks") << " \r\n\t\n"_ba << 1 << InputProblem::Empty;
    QTest::newRow("nothing for two") << "\n\n"_ba << 2 << InputProblem::Empty;
    QTest::newRow("a line too many") << "key\nrest"_ba << 1 << InputProblem::OtherLineCount;
    QTest::newRow("a line too few") << "token\n"_ba << 2 << InputProblem::OtherLineCount;
    QTest::newRow("three for two") << "token\nkey\nrest"_ba << 2 << InputProblem::OtherLineCount;
    QTest::newRow("an empty line between")
        << "token\n\nkey"_ba << 2 << InputProblem::OtherLineCount;
    QTest::newRow("a blank line between")
        << "token\n \r\nkey"_ba << 3 << InputProblem::OtherLineCount;
}

void TestSecretLines::whatDoesNotIsRefused()
{
    QFETCH(QByteArray, input);
    QFETCH(int, count);
    QFETCH(InputProblem, problem);
    const auto read = secretLines(input, count);
    QVERIFY(std::holds_alternative<InputProblem>(read));
    QCOMPARE(std::get<InputProblem>(read), problem);
}

QTEST_GUILESS_MAIN(TestSecretLines)
#include "tst_secretlines.moc"
