// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/export/exportdialog.h"

#include "ui/settings.h"
#include "ui/text/counted.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int progressSteps = 1'000;
constexpr int progressHeight = 8;

QString titleOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return ExportDialog::tr("CSV, for spreadsheets");
    case ExportFormat::Calendar:
        return ExportDialog::tr("iCalendar, for calendars");
    case ExportFormat::Json:
        return ExportDialog::tr("JSON, for programs");
    case ExportFormat::Page:
        break;
    }
    return ExportDialog::tr("Web page, to read and to print");
}

QString hintOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return ExportDialog::tr(
            "One line a booking. Times tell their offset, their zone is beside them.");
    case ExportFormat::Calendar:
        return ExportDialog::tr(
            "One event a booking. A later export brings the same events up to date.");
    case ExportFormat::Json:
        return ExportDialog::tr("One object a booking, with the columns on show as its members.");
    case ExportFormat::Page:
        break;
    }
    return ExportDialog::tr("One table that every browser opens, in words as they are on show.");
}

QString fileFilter(ExportFormat format)
{
    return u"%1 (*%2)"_s.arg(titleOf(format), suffixOf(format));
}

QString firstFolder(const QSettings &settings)
{
    const QString last = settings::exportFolder.read(settings);
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

/// Why the file at @p path could not be written, found out by looking; the system's own words
/// only where that tells nothing.
QString failureText(const QString &path, const WrittenFile &file)
{
    const QFileInfo target(path);
    const QFileInfo folder(target.path());
    const QString folderName = QDir::toNativeSeparators(folder.filePath());
    if (!folder.isDir())
        return ExportDialog::tr("There is no folder “%1”.").arg(folderName);
    if (target.exists() && !target.isFile())
        return ExportDialog::tr("“%1” is no file that could be replaced.").arg(target.fileName());
    if (!folder.isWritable())
        return ExportDialog::tr("You may not write into the folder “%1”.").arg(folderName);
    if (file.error == QFileDevice::WriteError || file.error == QFileDevice::ResourceError)
        return ExportDialog::tr(
            "The file could not be written to its end: the disk may be full. What was there "
            "before is unchanged.");
    return ExportDialog::tr("The file could not be written (%1). What was there before is "
                            "unchanged.")
        .arg(file.reason);
}

QString successText(const WrittenFile &file)
{
    const QString rows = counted(
        file.rows, ExportDialog::tr("1 row exported."), ExportDialog::tr("%1 rows exported."));
    if (file.leftOut == 0)
        return rows;
    return u"%1 %2"_s.arg(rows,
        counted(file.leftOut, ExportDialog::tr("1 without a time was left out of the calendar."),
            ExportDialog::tr("%1 without a time were left out of the calendar.")));
}

} // namespace

ExportDialog::ExportDialog(const OnShow &onShow, QSettings &settings, QWidget *parent)
    : QDialog(parent), m_onShow(onShow), m_settings(settings)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    buildFields();
    buildLayout();
    recall();
    connectFields();
    showFormat();
    m_export->setEnabled(!m_onShow.rows.isEmpty());
    m_format->setFocus();
}

void ExportDialog::buildFields()
{
    const QLocale locale;
    const qsizetype rows = m_onShow.rows.size();
    const qsizetype selected = m_onShow.selected.size();
    m_all = new QRadioButton(
        counted(rows, tr("The 1 booking on &show"), tr("All %1 bookings on &show")), this);
    m_selected = new QRadioButton(
        counted(selected, tr("The 1 that is se&lected"), tr("The %1 that are se&lected")), this);
    m_selected->setEnabled(selected > 0);
    const bool wantsSelected = selected > 1; // one row is selected by merely looking at it
    (wantsSelected ? m_selected : m_all)->setChecked(true);
    (wantsSelected ? m_all : m_selected)->setFocusPolicy(Qt::ClickFocus); // Tab leads to the choice
    const bool isPart = m_onShow.total && *m_onShow.total > rows;
    m_partNote = plainLabel(isPart
            ? tr("The service has %1. What is filtered away, or not loaded, is left out.")
                  .arg(locale.toString(*m_onShow.total))
            : QString(),
        Ink::Dim, this);
    m_partNote->setVisible(isPart);
    m_format = new QComboBox(this);
    for (const ExportFormat format : allExportFormats)
        m_format->addItem(titleOf(format));
    m_formatHint = plainLabel({}, Ink::Dim, this);
    m_forExcel = new QCheckBox(tr("Mark it as Unicode for E&xcel"), this);
    m_raw = new QCheckBox(tr("&Raw cells, without the guard against formulas"), this);
    m_rawWarning =
        plainLabel(tr("For programs only: a spreadsheet runs what a customer typed as a formula."),
            Ink::Warning, this);
    m_name = new QLineEdit(this);
    m_folder = new QLineEdit(firstFolder(m_settings), this);
    m_choose = new QPushButton(tr("&Choose…"), this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    m_message = plainLabel({}, Ink::Dim, this);
    m_openFolder = new QPushButton(tr("&Open folder"), this);
    m_openFolder->hide();
    m_close = new QPushButton(tr("Close"), this);
    m_export = new QPushButton(tr("&Export"), this);
    m_export->setDefault(true);
}

void ExportDialog::buildLayout()
{
    const std::pair<QWidget *, QLatin1StringView> names[] = {{m_all, "exportAll"_L1},
        {m_selected, "exportSelected"_L1}, {m_partNote, "exportPart"_L1},
        {m_format, "exportFormat"_L1}, {m_formatHint, "exportHint"_L1},
        {m_forExcel, "exportForExcel"_L1}, {m_raw, "exportRaw"_L1},
        {m_rawWarning, "exportRawWarning"_L1}, {m_name, "exportName"_L1},
        {m_folder, "exportFolder"_L1}, {m_choose, "exportChoose"_L1},
        {m_progress, "exportProgress"_L1}, {m_message, "exportMessage"_L1},
        {m_openFolder, "exportOpenFolder"_L1}, {m_close, "exportClose"_L1},
        {m_export, "exportStart"_L1}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    for (QLabel *label : {m_partNote, m_formatHint, m_rawWarning, m_message}) {
        label->setWordWrap(true);
        label->setAlignment((label->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    }
    m_progress->setAccessibleName(tr("How much is written"));
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing() * 2);

    const auto stacked = [](std::initializer_list<QWidget *> widgets) {
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        for (QWidget *widget : widgets)
            column->addWidget(widget);
        return column;
    };
    auto *folder = new QHBoxLayout;
    folder->setSpacing(8);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("What"), stacked({m_all, m_selected, m_partNote}));
    form->addRow(tr("&Format"), stacked({m_format, m_formatHint, m_forExcel, m_raw, m_rawWarning}));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Fol&der"), folder);
    qobject_cast<QLabel *>(form->labelForField(form->itemAt(1, QFormLayout::FieldRole)->layout()))
        ->setBuddy(m_format);
    qobject_cast<QLabel *>(form->labelForField(folder))->setBuddy(m_folder);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_openFolder);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addLayout(buttons);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->hide();
    setMinimumWidth(560);
}

void ExportDialog::recall()
{
    const int last = settings::exportFormat.read(m_settings);
    m_format->setCurrentIndex(std::clamp(last, 0, m_format->count() - 1));
    m_forExcel->setChecked(settings::exportForExcel.read(m_settings));
    m_name->setText(proposedName(m_onShow, wish().format));
}

void ExportDialog::connectFields()
{
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
    connect(m_raw, &QAbstractButton::toggled, this, &ExportDialog::showFormat);
    for (QLineEdit *line : {m_name, m_folder})
        connect(line, &QLineEdit::textChanged, this, &ExportDialog::settle);
    for (QAbstractButton *button :
        {static_cast<QAbstractButton *>(m_all), static_cast<QAbstractButton *>(m_forExcel)})
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::settle);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path()).absolutePath()));
    });
}

QString ExportDialog::path() const
{
    return QDir(m_folder->text().trimmed()).filePath(m_name->text().trimmed());
}

ExportWish ExportDialog::wish() const
{
    return {.format = allExportFormats.at(static_cast<size_t>(m_format->currentIndex())),
        .onlySelected = m_selected->isChecked(),
        .csv = {.startsWithMark = m_forExcel->isChecked(),
            .guard = m_raw->isChecked() ? FormulaGuard::Off : FormulaGuard::On}};
}

/// A name keeps what the person made of it; only a suffix of ours gives way to another one.
void ExportDialog::showFormat()
{
    const ExportFormat format = wish().format;
    m_formatHint->setText(hintOf(format));
    const bool isCsv = format == ExportFormat::Csv;
    m_forExcel->setVisible(isCsv);
    m_raw->setVisible(isCsv);
    m_rawWarning->setVisible(isCsv && m_raw->isChecked());
    QString name = m_name->text();
    for (const ExportFormat other : allExportFormats) {
        if (name.endsWith(suffixOf(other), Qt::CaseInsensitive))
            name.chop(suffixOf(other).size());
    }
    m_name->setText(name + suffixOf(format));
    settle();
    layout()->activate();
    adjustSize();
}

/// The system's own dialog; it asks by itself before a file is replaced.
void ExportDialog::askForFile()
{
    const ExportFormat format = wish().format;
    auto *dialog = new QFileDialog(this, tr("Export to"), m_folder->text(), fileFilter(format));
    dialog->setObjectName("exportFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(format).mid(1));
    dialog->selectFile(m_name->text());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::takeFile);
    dialog->open();
}

void ExportDialog::takeFile(const QString &path)
{
    const QFileInfo file(path);
    m_folder->setText(QDir::toNativeSeparators(file.path()));
    m_name->setText(file.fileName());
    m_mayReplace = this->path();
    settle();
}

QString ExportDialog::problem() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("Say what the file shall be called.");
    if (QFileInfo(name).fileName() != name || name == "."_L1 || name == ".."_L1)
        return tr("A name holds no folder; that stands below it.");
    if (m_folder->text().trimmed().isEmpty())
        return tr("Say in which folder the file shall be.");
    return {};
}

void ExportDialog::start()
{
    if (const QString wrong = problem(); !wrong.isEmpty())
        return say(wrong, Ink::Warning);
    if (QFileInfo(path()).isFile() && m_mayReplace != path()) {
        m_mayReplace = path();
        m_export->setText(tr("R&eplace"));
        return say(tr("There is a file of this name already. Shall it be replaced?"), Ink::Warning);
    }
    m_mayReplace.clear();
    remember();
    setWriting(true);
    say(tr("Exporting…"), Ink::Dim);
    m_running = startOperation<FileExport>(
        path(), exportText(m_onShow, wish()),
        [this](double part) {
            m_progress->setValue(static_cast<int>(part * progressSteps));
            m_progress->setVisible(part > 0);
        },
        [this](const WrittenFile &file) { ended(file); });
}

void ExportDialog::remember()
{
    settings::exportFormat.write(m_settings, m_format->currentIndex());
    settings::exportFolder.write(m_settings, m_folder->text().trimmed());
    settings::exportForExcel.write(m_settings, m_forExcel->isChecked());
}

void ExportDialog::ended(const WrittenFile &file)
{
    const bool isWritten = file.error == QFileDevice::NoError;
    setWriting(false);
    settle();
    m_openFolder->setVisible(isWritten);
    say(isWritten ? successText(file) : failureText(path(), file),
        isWritten ? Ink::Normal : Ink::Warning);
    (isWritten ? m_close : m_export)->setFocus();
}

/// What was written so far is gone with the call.
void ExportDialog::stop()
{
    m_running.cancel();
    setWriting(false);
    settle();
    say(tr("Stopped. No file was written."), Ink::Dim);
}

void ExportDialog::reject()
{
    if (m_isWriting)
        return stop();
    QDialog::reject();
}

void ExportDialog::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    const std::initializer_list<QWidget *> fields{
        m_all, m_format, m_forExcel, m_raw, m_name, m_folder, m_choose, m_export};
    for (QWidget *field : fields)
        field->setEnabled(!isWriting);
    m_selected->setEnabled(!isWriting && !m_onShow.selected.isEmpty());
    m_close->setText(isWriting ? tr("Stop") : tr("Close"));
    m_progress->setValue(0);
    m_progress->hide();
}

/// Another file, or another content of it: what was said is about the former.
void ExportDialog::settle()
{
    if (m_mayReplace != path())
        m_mayReplace.clear();
    m_export->setText(tr("&Export"));
    m_openFolder->hide();
    say(m_onShow.rows.isEmpty() ? tr("Nothing is on show that could be exported.") : QString(),
        Ink::Dim);
}

void ExportDialog::say(const QString &text, Ink ink)
{
    m_message->setText(text);
    setInk(m_message, ink);
}

} // namespace daybook
