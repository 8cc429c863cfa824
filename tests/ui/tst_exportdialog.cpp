// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/export/calendarreader.h"
#include "tests/ui/exportsamples.h"
#include "ui/export/exportdialog.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// Nobody may write where only the owner may, not even the administrator who runs the tests.
class NoRights
{
public:
    NoRights()
    {
        if (m_isRoot && setresuid(nobody, nobody, 0) != 0)
            qFatal("rights cannot be given up");
    }
    ~NoRights()
    {
        if (m_isRoot && setresuid(0, 0, 0) != 0)
            qFatal("rights cannot be taken back");
    }
    NoRights(const NoRights &) = delete;
    NoRights &operator=(const NoRights &) = delete;

private:
    static constexpr uid_t nobody = 65534;
    const bool m_isRoot = geteuid() == 0;
};

/// The room that a full disk leaves, for this process only.
class LittleRoom
{
public:
    explicit LittleRoom(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~LittleRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }
    LittleRoom(const LittleRoom &) = delete;
    LittleRoom &operator=(const LittleRoom &) = delete;

private:
    rlimit m_before = {};
};

QStringList manyCustomers(int many)
{
    QStringList customers;
    for (int i = 0; i < many; ++i)
        customers.append(u"Customer %1"_s.arg(i));
    return customers;
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void initTestCase() { applyAppearance(Appearance::Light); }
    void init();
    void cleanup();

    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void theSelectionIsOfferedWithItsCount();
    void aSingleSelectedRowIsNoWishForIt();
    void nothingOnShowExportsNothing();
    void rowsThatAreNotLoadedAreSaid();
    void optionsBelongToTheirFormat();
    void theNameFollowsTheFormat();
    void theMarkAndRawCellsAreWritten();
    void anOlderFileIsReplacedOnlyWhenTold();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void aFolderThatMayNotBeWrittenToIsSaid();
    void aFolderThatIsNotThereIsSaid();
    void aFolderIsNoFile();
    void aFullDiskIsSaid();
    void formatAndFolderAreRemembered();
    void rawIsNotRemembered();
    void whatACalendarLeavesOutIsSaid();
    void theFolderIsOpened();
    void theSystemsDialogGivesTheFile();
    void theLoopGoesOnWhileManyRowsAreWritten();
    void stoppingLeavesTheOldFile_data();
    void stoppingLeavesTheOldFile();
    void closingTheParentEndsTheWriting();
    void everythingHasANameForScreenReaders();
    void everyKeyWithAltIsForOneThing();
    void everythingIsReachedByKeyboard();
    void textOfTheServiceIsNoMarkup();

private:
    void open(const OnShow &onShow);
    template <typename T>
    [[nodiscard]] T *at(const QString &name)
    {
        T *widget = m_dialog->findChild<T *>(name);
        if (!widget)
            qFatal("no widget is called %s", qPrintable(name));
        return widget;
    }
    [[nodiscard]] QString said() { return at<QLabel>(u"exportMessage"_s)->text(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void choose(ExportFormat format)
    {
        at<QComboBox>(u"exportFormat"_s)->setCurrentIndex(static_cast<int>(format));
    }
    void name(const QString &name) { at<QLineEdit>(u"exportName"_s)->setText(name); }
    void press(const QString &button)
    {
        QTest::mouseClick(at<QPushButton>(button), Qt::LeftButton);
    }
    void pressExport() { press(u"exportStart"_s); }
    /// Presses it and waits until it is done.
    void writeIt();

    std::optional<QTemporaryDir> m_folder;
    std::optional<QSettings> m_settings;
    QPointer<ExportDialog> m_dialog;
    QUrl m_opened;
};

void TestExportDialog::init()
{
    m_folder.emplace();
    m_settings.emplace(path(u"settings.ini"_s), QSettings::IniFormat);
}

void TestExportDialog::cleanup()
{
    delete m_dialog;
    QThreadPool::globalInstance()->waitForDone();
    m_settings.reset();
}

void TestExportDialog::open(const OnShow &onShow)
{
    delete m_dialog;
    m_dialog = new ExportDialog(onShow, *m_settings, nullptr);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    if (m_settings->value(u"export/folder"_s).isNull())
        at<QLineEdit>(u"exportFolder"_s)->setText(m_folder->path());
}

void TestExportDialog::writeIt()
{
    pressExport();
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>(u"exportStart"_s)->isEnabled(), 60'000);
}

void TestExportDialog::everyFormatIsWritten_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("csv") << ExportFormat::Csv << u"daybook-2026-11-26-austin.csv"_s
                         << "start,end,time_zone,customer,"_ba
                         << "\r\n"_ba;
    QTest::newRow("calendar") << ExportFormat::Calendar << u"daybook-2026-11-26-austin.ics"_s
                              << "BEGIN:VCALENDAR\r\n"_ba
                              << "END:VCALENDAR\r\n"_ba;
    QTest::newRow("json") << ExportFormat::Json << u"daybook-2026-11-26-austin.json"_s
                          << "[\n{\"start\":"_ba
                          << "}\n]\n"_ba;
    QTest::newRow("page") << ExportFormat::Page << u"daybook-2026-11-26-austin.html"_s
                          << "<!DOCTYPE html>"_ba
                          << "</html>\n"_ba;
}

void TestExportDialog::everyFormatIsWritten()
{
    QFETCH(ExportFormat, format);
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, end);
    open(exportedView({u"Ada"_s, u"Bea"_s, u"Cem"_s}));
    choose(format);
    QCOMPARE(at<QLineEdit>(u"exportName"_s)->text(), name);
    writeIt();
    QCOMPARE(said(), u"3 rows exported."_s);
    const QByteArray file = contentOf(path(name));
    QVERIFY(file.startsWith(begin));
    QVERIFY(file.endsWith(end));
    for (const char *customer : {"Ada", "Bea", "Cem"})
        QVERIFY(file.contains(customer));
}

void TestExportDialog::theSelectionIsOfferedWithItsCount()
{
    OnShow onShow = exportedView(manyCustomers(1'200));
    onShow.selected = {1, 3};
    open(onShow);
    QCOMPARE(at<QRadioButton>(u"exportAll"_s)->text(), u"All 1,200 bookings on &show"_s);
    QCOMPARE(at<QRadioButton>(u"exportSelected"_s)->text(), u"The 2 that are se&lected"_s);
    QVERIFY(at<QRadioButton>(u"exportSelected"_s)->isChecked());
    writeIt();
    QCOMPARE(said(), u"2 rows exported."_s);
    at<QRadioButton>(u"exportAll"_s)->click();
    QCOMPARE(said(), QString());
    name(u"all.csv"_s);
    writeIt();
    QCOMPARE(said(), u"1,200 rows exported."_s);
}

void TestExportDialog::aSingleSelectedRowIsNoWishForIt()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s});
    onShow.selected = {1};
    open(onShow);
    QVERIFY(at<QRadioButton>(u"exportAll"_s)->isChecked());
    QVERIFY(at<QRadioButton>(u"exportSelected"_s)->isEnabled());
    open(exportedView({u"Ada"_s}));
    QVERIFY(!at<QRadioButton>(u"exportSelected"_s)->isEnabled());
}

void TestExportDialog::nothingOnShowExportsNothing()
{
    open(exportedView({}));
    QVERIFY(!at<QPushButton>(u"exportStart"_s)->isEnabled());
    QCOMPARE(said(), u"Nothing is on show that could be exported."_s);
    choose(ExportFormat::Json);
    QVERIFY(!at<QPushButton>(u"exportStart"_s)->isEnabled());
}

void TestExportDialog::rowsThatAreNotLoadedAreSaid()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s});
    open(onShow);
    QVERIFY(!at<QLabel>(u"exportPart"_s)->isVisible());
    onShow.total = 5'000;
    open(onShow);
    QVERIFY(at<QLabel>(u"exportPart"_s)->isVisible());
    QVERIFY(at<QLabel>(u"exportPart"_s)->text().contains(u"5,000"_s));
}

void TestExportDialog::optionsBelongToTheirFormat()
{
    open(exportedView({u"Ada"_s}));
    for (const ExportFormat format : allExportFormats) {
        choose(format);
        const bool isCsv = format == ExportFormat::Csv;
        QCOMPARE(at<QCheckBox>(u"exportForExcel"_s)->isVisible(), isCsv);
        QCOMPARE(at<QCheckBox>(u"exportRaw"_s)->isVisible(), isCsv);
        QVERIFY(!at<QLabel>(u"exportRawWarning"_s)->isVisible());
        QVERIFY(!at<QLabel>(u"exportHint"_s)->text().isEmpty());
    }
    choose(ExportFormat::Csv);
    at<QCheckBox>(u"exportRaw"_s)->click();
    QVERIFY(at<QLabel>(u"exportRawWarning"_s)->isVisible());
    choose(ExportFormat::Json);
    QVERIFY(!at<QLabel>(u"exportRawWarning"_s)->isVisible());
}

void TestExportDialog::theNameFollowsTheFormat()
{
    open(exportedView({u"Ada"_s}));
    name(u"my list.CSV"_s);
    choose(ExportFormat::Calendar);
    QCOMPARE(at<QLineEdit>(u"exportName"_s)->text(), u"my list.ics"_s);
    name(u"no suffix"_s);
    choose(ExportFormat::Page);
    QCOMPARE(at<QLineEdit>(u"exportName"_s)->text(), u"no suffix.html"_s);
    name(u"v1.2"_s);
    choose(ExportFormat::Csv);
    QCOMPARE(at<QLineEdit>(u"exportName"_s)->text(), u"v1.2.csv"_s);
}

void TestExportDialog::theMarkAndRawCellsAreWritten()
{
    OnShow onShow = exportedView({u"=1+1"_s});
    onShow.columns = {BookingTableModel::CustomerColumn};
    open(onShow);
    name(u"a.csv"_s);
    writeIt();
    QCOMPARE(contentOf(path(u"a.csv"_s)), "customer\r\n'=1+1\r\n"_ba);
    name(u"b.csv"_s);
    at<QCheckBox>(u"exportForExcel"_s)->click();
    at<QCheckBox>(u"exportRaw"_s)->click();
    writeIt();
    QCOMPARE(contentOf(path(u"b.csv"_s)),
        "\xef\xbb\xbf"
        "customer\r\n=1+1\r\n"_ba);
}

void TestExportDialog::anOlderFileIsReplacedOnlyWhenTold()
{
    put(path(u"a.csv"_s), "old");
    open(exportedView({u"Ada"_s}));
    name(u"a.csv"_s);
    auto *button = at<QPushButton>(u"exportStart"_s);
    pressExport();
    QCOMPARE(said(), u"There is a file of this name already. Shall it be replaced?"_s);
    QCOMPARE(button->text(), u"R&eplace"_s);
    name(u"b.csv"_s);
    QCOMPARE(button->text(), u"&Export"_s);
    name(u"a.csv"_s);
    pressExport(); // asks again: another name was meant meanwhile
    QCOMPARE(contentOf(path(u"a.csv"_s)), "old"_ba);
    QCOMPARE(button->text(), u"R&eplace"_s);
    writeIt();
    QCOMPARE(said(), u"1 row exported."_s);
    QVERIFY(contentOf(path(u"a.csv"_s)).contains("Ada"));
    pressExport();
    QCOMPARE(button->text(), u"R&eplace"_s);
}

void TestExportDialog::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no name") << u"  "_s << m_folder->path()
                             << u"Say what the file shall be called."_s;
    QTest::newRow("a path for a name")
        << u"../a.csv"_s << m_folder->path() << u"A name holds no folder; that stands below it."_s;
    QTest::newRow("a folder for a name")
        << u".."_s << m_folder->path() << u"A name holds no folder; that stands below it."_s;
    QTest::newRow("no folder") << u"a.csv"_s << u" "_s
                               << u"Say in which folder the file shall be."_s;
}

void TestExportDialog::whatIsMissingIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, folder);
    QFETCH(QString, sentence);
    open(exportedView({u"Ada"_s}));
    this->name(name);
    at<QLineEdit>(u"exportFolder"_s)->setText(folder);
    pressExport();
    QCOMPARE(said(), sentence);
    QVERIFY(at<QPushButton>(u"exportStart"_s)->isEnabled());
}

void TestExportDialog::aFolderThatMayNotBeWrittenToIsSaid()
{
    const QString folder = path(u"locked"_s);
    QVERIFY(QDir().mkpath(folder));
    put(folder + u"/a.csv"_s, "old");
    const auto everybody = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), everybody | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(folder, everybody));
    open(exportedView({u"Ada"_s}));
    at<QLineEdit>(u"exportFolder"_s)->setText(folder);
    name(u"a.csv"_s);
    pressExport();
    {
        const NoRights none;
        writeIt();
        QCOMPARE(said(), u"You may not write into the folder “%1”."_s.arg(folder));
    }
    QCOMPARE(contentOf(folder + u"/a.csv"_s), "old"_ba);
    QVERIFY(!at<QPushButton>(u"exportOpenFolder"_s)->isVisible());
    QVERIFY(QFile::setPermissions(folder, everybody | QFile::WriteOwner));
    at<QLineEdit>(u"exportFolder"_s)->setText(m_folder->path()); // there it works
    writeIt();
    QCOMPARE(said(), u"1 row exported."_s);
}

void TestExportDialog::aFolderThatIsNotThereIsSaid()
{
    open(exportedView({u"Ada"_s}));
    at<QLineEdit>(u"exportFolder"_s)->setText(path(u"nowhere"_s));
    writeIt();
    QCOMPARE(said(), u"There is no folder “%1”."_s.arg(path(u"nowhere"_s)));
}

void TestExportDialog::aFolderIsNoFile()
{
    QVERIFY(QDir().mkpath(path(u"a.csv"_s)));
    open(exportedView({u"Ada"_s}));
    name(u"a.csv"_s);
    writeIt();
    QCOMPARE(said(), u"“a.csv” is no file that could be replaced."_s);
    QVERIFY(QFileInfo(path(u"a.csv"_s)).isDir());
}

void TestExportDialog::aFullDiskIsSaid()
{
    put(path(u"a.csv"_s), "old");
    open(exportedView(manyCustomers(5'000)));
    name(u"a.csv"_s);
    pressExport();
    {
        const LittleRoom room(100'000);
        writeIt();
    }
    QVERIFY(said().startsWith(u"The file could not be written to its end"_s));
    QCOMPARE(contentOf(path(u"a.csv"_s)), "old"_ba);
}

void TestExportDialog::formatAndFolderAreRemembered()
{
    const OnShow onShow = exportedView({u"Ada"_s});
    open(onShow);
    choose(ExportFormat::Calendar);
    open(onShow); // only what was exported counts
    QCOMPARE(at<QComboBox>(u"exportFormat"_s)->currentIndex(), 0);
    choose(ExportFormat::Calendar);
    writeIt();
    open(onShow);
    QCOMPARE(
        at<QComboBox>(u"exportFormat"_s)->currentIndex(), static_cast<int>(ExportFormat::Calendar));
    QCOMPARE(at<QLineEdit>(u"exportFolder"_s)->text(), m_folder->path());
    QVERIFY(at<QLineEdit>(u"exportName"_s)->text().endsWith(u".ics"_s));
    m_settings->setValue(u"export/format"_s, 99);
    open(onShow);
    QVERIFY(at<QComboBox>(u"exportFormat"_s)->currentIndex() >= 0);
}

void TestExportDialog::rawIsNotRemembered()
{
    open(exportedView({u"Ada"_s}));
    at<QCheckBox>(u"exportRaw"_s)->click();
    at<QCheckBox>(u"exportForExcel"_s)->click();
    writeIt();
    open(exportedView({u"Ada"_s}));
    QVERIFY(!at<QCheckBox>(u"exportRaw"_s)->isChecked());
    QVERIFY(at<QCheckBox>(u"exportForExcel"_s)->isChecked());
}

void TestExportDialog::whatACalendarLeavesOutIsSaid()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s, u"Cem"_s});
    onShow.bookings[1].start = {};
    open(onShow);
    choose(ExportFormat::Calendar);
    writeIt();
    QCOMPARE(said(), u"2 rows exported. 1 without a time was left out of the calendar."_s);
    const CalendarReader reader(contentOf(path(u"daybook-2026-11-26-austin.ics"_s)));
    QVERIFY(reader.isFine());
    QCOMPARE(reader.events().size(), 2);
}

void TestExportDialog::theFolderIsOpened()
{
    open(exportedView({u"Ada"_s}));
    QVERIFY(!at<QPushButton>(u"exportOpenFolder"_s)->isVisible());
    writeIt();
    QVERIFY(at<QPushButton>(u"exportOpenFolder"_s)->isVisible());
    QDesktopServices::setUrlHandler(u"file"_s, this, "takeUrl");
    press(u"exportOpenFolder"_s);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QUrl::fromLocalFile(m_folder->path()));
    name(u"other.csv"_s);
    QVERIFY(!at<QPushButton>(u"exportOpenFolder"_s)->isVisible());
}

void TestExportDialog::theSystemsDialogGivesTheFile()
{
    QVERIFY(QDir().mkpath(path(u"sub"_s)));
    put(path(u"sub/chosen.csv"_s), "old");
    open(exportedView({u"Ada"_s}));
    press(u"exportChoose"_s); // comes back at once
    auto *dialog = at<QFileDialog>(u"exportFileDialog"_s);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    Q_EMIT dialog->fileSelected(path(u"sub/chosen.csv"_s));
    dialog->close();
    QCOMPARE(at<QLineEdit>(u"exportName"_s)->text(), u"chosen.csv"_s);
    QCOMPARE(at<QLineEdit>(u"exportFolder"_s)->text(), path(u"sub"_s));
    writeIt(); // that dialog has asked already
    QCOMPARE(said(), u"1 row exported."_s);
}

void TestExportDialog::theLoopGoesOnWhileManyRowsAreWritten()
{
    OnShow onShow = exportedView({u"Ada"_s});
    for (int i = 0; i < 60'000; ++i)
        onShow.rows.append(onShow.rows.first());
    open(onShow);
    choose(ExportFormat::Calendar);
    int turns = 0;
    bool sawProgress = false;
    QTimer clock;
    connect(&clock, &QTimer::timeout, this, [&] {
        ++turns;
        sawProgress = sawProgress || at<QProgressBar>(u"exportProgress"_s)->isVisible();
    });
    clock.start(0);
    writeIt();
    QCOMPARE(said(), u"60,001 rows exported."_s);
    QVERIFY2(turns > 100, qPrintable(QString::number(turns)));
    QVERIFY(sawProgress);
    QVERIFY(!at<QProgressBar>(u"exportProgress"_s)->isVisible());
}

void TestExportDialog::stoppingLeavesTheOldFile_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("escape") << true;
}

void TestExportDialog::stoppingLeavesTheOldFile()
{
    QFETCH(bool, byKey);
    put(path(u"a.ics"_s), "old");
    OnShow onShow = exportedView({u"Ada"_s});
    for (int i = 0; i < 200'000; ++i)
        onShow.rows.append(onShow.rows.first());
    open(onShow);
    choose(ExportFormat::Calendar);
    name(u"a.ics"_s);
    pressExport();
    pressExport();
    QVERIFY(!at<QPushButton>(u"exportStart"_s)->isEnabled());
    QCOMPARE(at<QPushButton>(u"exportClose"_s)->text(), u"Stop"_s);
    if (byKey)
        QTest::keyClick(m_dialog, Qt::Key_Escape);
    else
        press(u"exportClose"_s);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QCOMPARE(said(), u"Stopped. No file was written."_s);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QCoreApplication::processEvents();
    QCOMPARE(said(), u"Stopped. No file was written."_s);
    QCOMPARE(contentOf(path(u"a.ics"_s)), "old"_ba);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestExportDialog::closingTheParentEndsTheWriting()
{
    OnShow onShow = exportedView({u"Ada"_s});
    for (int i = 0; i < 200'000; ++i)
        onShow.rows.append(onShow.rows.first());
    open(onShow);
    choose(ExportFormat::Calendar);
    name(u"a.ics"_s);
    pressExport();
    delete m_dialog;
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QVERIFY(!QFileInfo::exists(path(u"a.ics"_s)));
}

void TestExportDialog::everythingHasANameForScreenReaders()
{
    open(exportedView({u"Ada"_s}));
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(
            face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestExportDialog::everyKeyWithAltIsForOneThing()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s});
    onShow.selected = {0, 1};
    open(onShow);
    at<QPushButton>(u"exportOpenFolder"_s)->show();
    QStringList keys;
    const auto take = [&keys](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            keys.append(key.toString());
    };
    for (const QAbstractButton *button : m_dialog->findChildren<QAbstractButton *>())
        take(button->text());
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->buddy())
            take(label->text());
    }
    QCOMPARE(keys.size(), QSet<QString>(keys.cbegin(), keys.cend()).size());
    QVERIFY2(keys.size() >= 10, qPrintable(keys.join(u' ')));
}

void TestExportDialog::everythingIsReachedByKeyboard()
{
    OnShow onShow = exportedView({u"Ada"_s, u"Bea"_s});
    onShow.selected = {0, 1};
    open(onShow);
    QSet<QString> reached;
    for (int i = 0; i < 20; ++i) {
        reached.insert(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QString &name : {u"exportSelected"_s, u"exportFormat"_s, u"exportForExcel"_s,
             u"exportRaw"_s, u"exportName"_s, u"exportFolder"_s, u"exportChoose"_s,
             u"exportClose"_s, u"exportStart"_s})
        QVERIFY2(reached.contains(name), qPrintable(QStringList(reached.values()).join(u' ')));
    at<QLineEdit>(u"exportName"_s)->setFocus();
    QTest::keyClick(at<QLineEdit>(u"exportName"_s), Qt::Key_Return);
    QTRY_COMPARE(said(), u"2 rows exported."_s);
}

void TestExportDialog::textOfTheServiceIsNoMarkup()
{
    OnShow onShow = exportedView({u"Ada"_s});
    onShow.placeName = u"<b>x</b> & %1"_s;
    open(onShow);
    QCOMPARE(at<QLineEdit>(u"exportName"_s)->text(), u"daybook-2026-11-26-b-x-b-1.csv"_s);
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (!label->buddy() && !label->objectName().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
