// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/grammar.h"
#include "tests/app/daybookctl/ctlprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace daybook::ctl;
using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

/// The help of a program and its page say the same.
class TestManPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsOfDaybookctlStandInThePage();
    void commandsOfDaybookctlStandInThePage();
    void optionsOfTheSandboxStandInThePage();
    void membersStandInThePage();
    void pagesFormatWithoutAWarning_data();
    void pagesFormatWithoutAWarning();
};

namespace {

QString page(const QString &name)
{
    QFile file(QStringLiteral(MAN_PAGES) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll()).replace(u"\\-"_s, u"-"_s);
}

QSet<QString> longOptions(const QString &text)
{
    static const QRegularExpression option(u"(?<![\\w-])--[a-z][a-z-]*"_s);
    QSet<QString> all;
    for (auto found = option.globalMatch(text); found.hasNext();)
        all.insert(found.next().captured());
    return all;
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return QString::fromUtf8(ended(process).out);
}

} // namespace

void TestManPages::optionsOfDaybookctlStandInThePage()
{
    QString help = outputOf(QStringLiteral(DAYBOOKCTL_PROGRAM), {u"--help"_s});
    for (const CommandRule &rule : commandRules())
        help += outputOf(QStringLiteral(DAYBOOKCTL_PROGRAM),
            QString(rule.name).split(u' ') + QStringList{u"--help"_s});
    QVERIFY(longOptions(help).size() > 15);
    QCOMPARE(longOptions(page(u"daybookctl.1"_s)), longOptions(help));
}

void TestManPages::commandsOfDaybookctlStandInThePage()
{
    const QString text = page(u"daybookctl.1"_s);
    const qsizetype start = text.indexOf(u".SH COMMANDS");
    const QString commands = text.mid(start, text.indexOf(u".SH OPTIONS") - start);
    static const QRegularExpression entry(u"\\.TP\\n\\.BR? \"?((?:accounts|token) \\w+|\\w+)"_s);
    QSet<QString> described;
    for (auto found = entry.globalMatch(commands); found.hasNext();)
        described.insert(found.next().captured(1));
    QSet<QString> known;
    for (const CommandRule &rule : commandRules())
        known.insert(rule.name);
    QCOMPARE(described, known);
}

void TestManPages::optionsOfTheSandboxStandInThePage()
{
    QSet<QString> help = longOptions(outputOf(QStringLiteral(SANDBOX_PROGRAM), {u"--help"_s}));
    help.remove(u"--help-all"_s); // Qt's own, about the options of QCoreApplication
    QSet<QString> described = longOptions(page(u"daybook-sandbox.1"_s));
    described -= longOptions(page(u"daybookctl.1"_s)) - help; // its example calls the command line
    QCOMPARE(described, help);
}

void TestManPages::membersStandInThePage()
{
    const QString text = page(u"daybookctl.1"_s).simplified();
    for (const QString &members :
        {u"id, name, kind, time_zone"_s, u"id, name, email, time_zone, accepts_appointments"_s,
            u"id, start, end, time_zone, location_id, service_id, staff_id, staff, seats_left"_s,
            u"id, start, end, time_zone, staff_id, staff, service_id, service, location_id, "
            u"location, "
            "seats_left"_s,
            u"id, status, sub_status, start, end, time_zone, location_id, location, staff_id, "
            u"staff, service_id, "
            "service, customer, email, phone, note, graph, state, seats_taken, seats_offered, project_id"_s})
        QVERIFY2(text.contains(members), qPrintable(members));
}

void TestManPages::pagesFormatWithoutAWarning_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"daybook.1"_s, u"daybookctl.1"_s, u"daybook-sandbox.1"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestManPages::pagesFormatWithoutAWarning()
{
    QFETCH(QString, name);
    QProcess groff;
    groff.start(
        u"groff"_s, {u"-man"_s, u"-ww"_s, u"-Tutf8"_s, QStringLiteral(MAN_PAGES) + u'/' + name});
    if (!groff.waitForStarted())
        QSKIP("groff is not installed");
    const Ran formatted = ended(groff);
    QCOMPARE(formatted.code, 0);
    QCOMPARE(formatted.err, QByteArray());
    QVERIFY(formatted.out.size() > 500);
}

QTEST_GUILESS_MAIN(TestManPages)
#include "tst_manpages.moc"
