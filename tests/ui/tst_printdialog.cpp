// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/printdialog.h"
#include "ui/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday(2026, 11, 26);
constexpr qint64 emptyPdf = 4'000; ///< Bytes; one with text in it has fonts.

/// A list of two pages, a day of two pages and a week of one.
PrintMatter harbour(PrintTemplate onShow)
{
    PrintMatter matter{.title = u"Harbour: Thursday / all"_s,
        .onShow = onShow,
        .days = {.from = thursday, .to = thursday},
        .zone = QTimeZone("Europe/Lisbon")};
    PrintTable table{.headings = {u"Time"_s, u"Customer"_s}};
    for (int row = 0; row < 60; ++row)
        table.rows.append({.cells = {u"09:00"_s, u"Customer %1"_s.arg(row)},
            .person = row % 2 ? u"Dana"_s : u"Ola"_s});
    matter.tables = {table};
    for (int person = 0; person < 8; ++person)
        matter.people.append({.id = {QString::number(person)}, .name = u"Person %1"_s.arg(person)});
    return matter;
}

qsizetype pagesIn(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count("/Type /Page\n") : -1;
}

} // namespace

class TestPrintDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAsWhatIsOnShow_data();
    void opensAsWhatIsOnShow();
    void choicesShowAtOnceAndAreRemembered();
    void eachKindOfViewHasItsOwnTemplate();
    void settingsThatMakeNoSenseAreIgnored_data();
    void settingsThatMakeNoSenseAreIgnored();
    void savesAPdf();
    void saysWhenThePdfCannotBeWritten();
    void printsWhatThePersonChose_data();
    void printsWhatThePersonChose();
    void printsWhatThePreviewShows();
    void saysWhenThePrinterFails();
    void opensOverTheWindowAndDeletesItself();

private:
    template <typename T>
    static T &part(const QWidget &dialog, QLatin1StringView name)
    {
        return *dialog.findChild<T *>(name);
    }
    static QString said(const QWidget &dialog)
    {
        return part<QLabel>(dialog, "printSaid"_L1).text();
    }
    static QString pages(const QWidget &dialog)
    {
        return part<QLabel>(dialog, "printPages"_L1).text();
    }
    /// Deletes itself only when closed.
    const PrintDialog &open(PrintTemplate onShow)
    {
        m_dialog.reset(new PrintDialog(harbour(onShow), *m_settings, nullptr));
        m_dialog->open();
        return *m_dialog;
    }

    /// The printer in the printing system's own dialog, which is opened; it writes to a file.
    QPrinter &printerOf(const PrintDialog &dialog, const QString &fileName)
    {
        part<QPushButton>(dialog, "printButton"_L1).click();
        QPrinter &printer = *dialog.findChild<QPrintDialog *>()->printer();
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder->filePath(fileName));
        return printer;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PrintDialog> m_dialog;
};

void TestPrintDialog::init()
{
    m_dialog.reset();
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings::exportFolder.write(*m_settings, m_folder->path());
    settings::printPaper.write(*m_settings, QPageSize::A4);
}

void TestPrintDialog::opensAsWhatIsOnShow_data()
{
    QTest::addColumn<PrintTemplate>("onShow");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("count");
    QTest::addColumn<bool>("canBreakByPerson");
    QTest::newRow("list") << PrintTemplate::DayList << u"Day list"_s << u"2 pages"_s << true;
    QTest::newRow("staff") << PrintTemplate::StaffColumns << u"Staff columns"_s << u"2 pages"_s
                           << false;
    QTest::newRow("week") << PrintTemplate::Week << u"Week"_s << u"1 page"_s << true;
}

void TestPrintDialog::opensAsWhatIsOnShow()
{
    QFETCH(PrintTemplate, onShow);
    const PrintDialog &dialog = open(onShow);
    QTEST(part<QComboBox>(dialog, "printTemplate"_L1).currentText(), "name");
    QTEST(pages(dialog), "count");
    QTEST(part<QCheckBox>(dialog, "printNewPages"_L1).isEnabled(), "canBreakByPerson");
    const auto &preview = part<QPrintPreviewWidget>(dialog, "printPreview"_L1);
    QTRY_COMPARE(preview.pageCount(), dialog.job().pageCount());
    QCOMPARE(preview.orientation(), dialog.job().pageLayout().orientation());
}

void TestPrintDialog::choicesShowAtOnceAndAreRemembered()
{
    const PrintDialog &dialog = open(PrintTemplate::DayList);
    part<QCheckBox>(dialog, "printNewPages"_L1).click();
    QCOMPARE(pages(dialog), u"2 pages"_s); // one of each person
    QCOMPARE(dialog.job().lists().pages().first().section, u"Dana"_s);
    part<QComboBox>(dialog, "printPaper"_L1).setCurrentText(QPageSize::name(QPageSize::Letter));
    part<QComboBox>(dialog, "printTemplate"_L1).setCurrentText(u"Week"_s);
    QCOMPARE(pages(dialog), u"8 pages"_s);
    QCOMPARE(dialog.job().pageLayout().orientation(), QPageLayout::Landscape);
    QCOMPARE(dialog.job().pageLayout().pageSize().id(), QPageSize::Letter);
    const auto &preview = part<QPrintPreviewWidget>(dialog, "printPreview"_L1);
    QTRY_COMPARE(preview.pageCount(), 8);
    QCOMPARE(preview.orientation(), QPageLayout::Landscape);

    const PrintDialog &again = open(PrintTemplate::DayList);
    QCOMPARE(part<QComboBox>(again, "printTemplate"_L1).currentText(), u"Week"_s);
    QCOMPARE(again.job().pageLayout().pageSize().id(), QPageSize::Letter);
    QVERIFY(part<QCheckBox>(again, "printNewPages"_L1).isChecked());
    QCOMPARE(pages(again), u"8 pages"_s);
}

void TestPrintDialog::eachKindOfViewHasItsOwnTemplate()
{
    const PrintDialog &dialog = open(PrintTemplate::StaffColumns);
    part<QComboBox>(dialog, "printTemplate"_L1).setCurrentText(u"Day list"_s);
    QCOMPARE(part<QComboBox>(open(PrintTemplate::StaffColumns), "printTemplate"_L1).currentText(),
        u"Day list"_s);
    QCOMPARE(
        part<QComboBox>(open(PrintTemplate::Week), "printTemplate"_L1).currentText(), u"Week"_s);
}

void TestPrintDialog::settingsThatMakeNoSenseAreIgnored_data()
{
    QTest::addColumn<int>("value");
    QTest::newRow("below") << -7;
    QTest::newRow("above") << 999;
}

void TestPrintDialog::settingsThatMakeNoSenseAreIgnored()
{
    QFETCH(int, value);
    settings::printedStaffAs.write(*m_settings, value);
    settings::printPaper.write(*m_settings, value);
    const PrintDialog &dialog = open(PrintTemplate::StaffColumns);
    QCOMPARE(part<QComboBox>(dialog, "printTemplate"_L1).currentText(), u"Staff columns"_s);
    QCOMPARE(dialog.job().pageLayout().pageSize().id(), QPageSize::A4);
}

void TestPrintDialog::savesAPdf()
{
    const PrintDialog &dialog = open(PrintTemplate::StaffColumns);
    part<QPushButton>(dialog, "savePdfButton"_L1).click();
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files);
    QVERIFY(files->isVisible());
    QCOMPARE(
        files->selectedFiles(), QStringList{m_folder->filePath(u"Harbour Thursday all.pdf"_s)});
    QMetaObject::invokeMethod(files, "accept");
    QCOMPARE(said(dialog), u"Saved as Harbour Thursday all.pdf"_s);
    QCOMPARE(pagesIn(m_folder->filePath(u"Harbour Thursday all.pdf"_s)), 2);
    QCOMPARE(settings::exportFolder.read(*m_settings), m_folder->path());
    part<QComboBox>(dialog, "printTemplate"_L1).setCurrentText(u"Week"_s);
    QCOMPARE(said(dialog), QString()); // it was about another layout
}

void TestPrintDialog::saysWhenThePdfCannotBeWritten()
{
    const PrintDialog &dialog = open(PrintTemplate::Week);
    part<QPushButton>(dialog, "savePdfButton"_L1).click();
    Q_EMIT dialog.findChild<QFileDialog *>()->fileSelected(m_folder->filePath(u"no/day.pdf"_s));
    QVERIFY(said(dialog).startsWith(u"The file could not be written: "_s));
    QCOMPARE(settings::exportFolder.read(*m_settings), m_folder->path());
}

void TestPrintDialog::printsWhatThePersonChose_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << 0 << 0 << 2;
    QTest::newRow("the second") << 2 << 2 << 1;
    QTest::newRow("more than there are") << 2 << 7 << 1;
    QTest::newRow("behind the end") << 5 << 7 << 1;
}

void TestPrintDialog::printsWhatThePersonChose()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QPrinter &printer = printerOf(open(PrintTemplate::StaffColumns), u"printed.pdf"_s);
    printer.setFromTo(from, to);
    printer.setPrintRange(from > 0 ? QPrinter::PageRange : QPrinter::AllPages);
    Q_EMIT m_dialog->findChild<QPrintDialog *>()->accepted(&printer);
    QTEST(static_cast<int>(pagesIn(m_folder->filePath(u"printed.pdf"_s))), "count");
    QVERIFY(QFileInfo(m_folder->filePath(u"printed.pdf"_s)).size() > emptyPdf);
    QVERIFY(!m_dialog->isVisible());
    m_dialog.release(); // it deletes itself
}

void TestPrintDialog::printsWhatThePreviewShows()
{
    QPrinter &printer = printerOf(open(PrintTemplate::StaffColumns), u"printed.pdf"_s);
    printer.setPageSize(QPageSize(QPageSize::A6));
    printer.setPageOrientation(QPageLayout::Portrait);
    Q_EMIT m_dialog->findChild<QPrintDialog *>()->accepted(&printer);
    QCOMPARE(printer.pageLayout().pageSize().id(), QPageSize::A4);
    QCOMPARE(printer.pageLayout().orientation(), QPageLayout::Landscape);
    m_dialog.release(); // it deletes itself
}

void TestPrintDialog::saysWhenThePrinterFails()
{
    QPrinter &printer = printerOf(open(PrintTemplate::StaffColumns), u"no/printed.pdf"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"QPainter::begin.*"_s));
    Q_EMIT m_dialog->findChild<QPrintDialog *>()->accepted(&printer);
    QCOMPARE(said(*m_dialog), u"The printer did not take it."_s);
    QVERIFY(m_dialog->isVisible());
}

void TestPrintDialog::opensOverTheWindowAndDeletesItself()
{
    QWidget window;
    printPreview(harbour(PrintTemplate::DayList), *m_settings, &window);
    const QPointer<PrintDialog> dialog = window.findChild<PrintDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestPrintDialog)
#include "tst_printdialog.moc"
