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
#include <QTemporaryDir>
#include <QTest>

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
    PrintDialog &open(PrintTemplate onShow)
    {
        m_dialog.reset(new PrintDialog(harbour(onShow), *m_settings, nullptr));
        m_dialog->open();
        return *m_dialog;
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
