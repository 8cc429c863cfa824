// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/printdialog.h"

#include "ui/common/labels.h"
#include "ui/settings.h"
#include "ui/text/counted.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr std::array papers{QPageSize::A4, QPageSize::Letter, QPageSize::A3, QPageSize::Legal};

QString nameOf(PrintTemplate kind)
{
    switch (kind) {
    case PrintTemplate::DayList:
        return PrintDialog::tr("Day list");
    case PrintTemplate::StaffColumns:
        return PrintDialog::tr("Staff columns");
    case PrintTemplate::Week:
        break;
    }
    return PrintDialog::tr("Week");
}

/// What the view on show was printed as is kept apart for each kind of view.
const Setting<int> &settingOf(PrintTemplate onShow)
{
    switch (onShow) {
    case PrintTemplate::DayList:
        return settings::printedListAs;
    case PrintTemplate::StaffColumns:
        return settings::printedStaffAs;
    case PrintTemplate::Week:
        break;
    }
    return settings::printedWeekAs;
}

QPageSize::PageSizeId usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                      : QPageSize::A4;
}

/// The row of @p value in @p box; the first one when it is not there.
void select(QComboBox &box, int value)
{
    box.setCurrentIndex(std::max(box.findData(value), 0));
}

/// A name for a file that every system takes.
QString fileNameOf(QString title)
{
    static const QRegularExpression unfit(
        u"[^\\w .,()-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    title = title.replace(unfit, u" "_s).simplified();
    return title.isEmpty() ? u"Daybook.pdf"_s : u"%1.pdf"_s.arg(title);
}

} // namespace

PrintDialog::PrintDialog(const PrintMatter &matter, QSettings &settings, QWidget *parent)
    : QDialog(parent), m_matter(matter), m_settings(settings),
      m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution)),
      m_template(new QComboBox(this)), m_paper(new QComboBox(this)),
      m_newPages(new QCheckBox(tr("&New page for each person"), this)),
      m_count(plainLabel({}, Ink::Dim, this)), m_said(plainLabel({}, Ink::Dim, this)),
      m_preview(new QPrintPreviewWidget(m_printer.get(), this)),
      m_buttons(new QDialogButtonBox(this))
{
    setObjectName("printDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print"));
    m_printer->setFullPage(true);
    m_printer->setDocName(matter.title);
    m_printer->setCreator(u"Daybook"_s);
    lookAt(rememberedWish());
    buildChoices();
    buildButtons();
    buildLayout();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        static_cast<void>(m_job->paintAll(*printer, 0, m_job->pageCount() - 1));
    });
    resize(980, 760);
}

PrintDialog::~PrintDialog() = default;

PrintWish PrintDialog::rememberedWish() const
{
    const int kind = settingOf(m_matter.onShow).read(m_settings);
    const int paper = settings::printPaper.read(m_settings);
    const auto known = std::ranges::find(papers, paper);
    const bool isTemplate = kind >= 0 && kind < std::ssize(allPrintTemplates);
    return {.kind = isTemplate ? static_cast<PrintTemplate>(kind) : m_matter.onShow,
        .paper = known == papers.end() ? usualPaper() : *known,
        .newPageForEachPerson = settings::printNewPages.read(m_settings)};
}

void PrintDialog::buildChoices()
{
    const PrintWish wish = rememberedWish();
    for (const PrintTemplate kind : allPrintTemplates)
        m_template->addItem(nameOf(kind), static_cast<int>(kind));
    for (const QPageSize::PageSizeId paper : papers)
        m_paper->addItem(QPageSize::name(paper), paper);
    select(*m_template, static_cast<int>(wish.kind));
    select(*m_paper, wish.paper);
    m_newPages->setChecked(wish.newPageForEachPerson);
    m_template->setObjectName("printTemplate"_L1);
    m_paper->setObjectName("printPaper"_L1);
    m_newPages->setObjectName("printNewPages"_L1);
    m_preview->setObjectName("printPreview"_L1);
    m_preview->setAccessibleName(tr("Preview"));
    m_count->setObjectName("printPages"_L1);
    m_said->setObjectName("printSaid"_L1);
    m_said->setWordWrap(true);
    connect(m_template, &QComboBox::currentIndexChanged, this, &PrintDialog::choose);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintDialog::choose);
    connect(m_newPages, &QCheckBox::toggled, this, &PrintDialog::choose);
}

void PrintDialog::buildButtons()
{
    auto *print = new QPushButton(tr("&Print…"), this);
    auto *save = new QPushButton(tr("&Save as PDF…"), this);
    print->setObjectName("printButton"_L1);
    save->setObjectName("savePdfButton"_L1);
    print->setDefault(true);
    m_buttons->addButton(print, QDialogButtonBox::ActionRole);
    m_buttons->addButton(save, QDialogButtonBox::ActionRole);
    m_buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(print, &QPushButton::clicked, this, &PrintDialog::askPrinter);
    connect(save, &QPushButton::clicked, this, &PrintDialog::askFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PrintDialog::buildLayout()
{
    const auto labelled = [this](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        return label;
    };
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(labelled(tr("&Layout"), m_template));
    choices->addWidget(m_template);
    choices->addSpacing(12);
    choices->addWidget(labelled(tr("P&aper"), m_paper));
    choices->addWidget(m_paper);
    choices->addSpacing(12);
    choices->addWidget(m_newPages);
    choices->addStretch();
    choices->addWidget(m_count);
    addZoom(choices);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_said, 1);
    foot->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(choices);
    column->addWidget(m_preview, 1);
    column->addLayout(foot);
}

void PrintDialog::addZoom(QBoxLayout *row)
{
    const auto add = [this, row](
                         const QString &text, const QString &name, const QKeySequence &key) {
        QToolButton *button = framedButton(name, this);
        button->setText(text);
        button->setToolTip(name);
        button->setShortcut(key);
        row->addWidget(button);
        return button;
    };
    connect(add(u"−"_s, tr("Smaller"), QKeySequence::ZoomOut), &QToolButton::clicked, m_preview,
        [this] { m_preview->zoomOut(); });
    connect(add(u"+"_s, tr("Larger"), QKeySequence::ZoomIn), &QToolButton::clicked, m_preview,
        [this] { m_preview->zoomIn(); });
    connect(add(tr("Whole page"), tr("Whole page"), Qt::CTRL | Qt::Key_0), &QToolButton::clicked,
        m_preview, &QPrintPreviewWidget::fitInView);
}

void PrintDialog::choose()
{
    lookAt({.kind = static_cast<PrintTemplate>(m_template->currentData().toInt()),
        .paper = static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt()),
        .newPageForEachPerson = m_newPages->isChecked()});
    remember();
    m_preview->updatePreview();
}

void PrintDialog::remember() const
{
    settingOf(m_matter.onShow).write(m_settings, m_template->currentData().toInt());
    settings::printPaper.write(m_settings, m_paper->currentData().toInt());
    settings::printNewPages.write(m_settings, m_newPages->isChecked());
}

/// Columns of people are pages of several people as they are.
void PrintDialog::lookAt(const PrintWish &wish)
{
    m_job = std::make_unique<PrintJob>(m_matter, wish);
    usePaper();
    m_newPages->setEnabled(wish.kind != PrintTemplate::StaffColumns);
    m_count->setText(counted(m_job->pageCount(), tr("1 page"), tr("%1 pages")));
    m_said->clear();
}

void PrintDialog::usePaper()
{
    m_printer->setPageSize(m_job->pageLayout().pageSize());
    m_printer->setPageOrientation(m_job->pageLayout().orientation());
}

void PrintDialog::askPrinter()
{
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile);
    dialog->setMinMax(1, m_job->pageCount());
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, &PrintDialog::print);
    dialog->open();
}

/// On the paper that the preview shows, whatever else was set in the printer's own dialog.
void PrintDialog::print()
{
    usePaper();
    const int last = m_job->pageCount();
    const bool isPart = m_printer->printRange() == QPrinter::PageRange && m_printer->fromPage() > 0;
    const int from = isPart ? std::min(m_printer->fromPage(), last) : 1;
    const int to = isPart ? std::clamp(m_printer->toPage(), from, last) : last;
    if (m_job->paintAll(*m_printer, from - 1, to - 1))
        accept();
    else
        m_said->setText(tr("The printer did not take it."));
}

void PrintDialog::askFile()
{
    const QDir folder(settings::exportFolder.read(m_settings));
    auto *dialog =
        new QFileDialog(this, tr("Save as PDF"), folder.path(), tr("PDF (%1)").arg(u"*.pdf"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileNameOf(m_matter.title));
    connect(dialog, &QFileDialog::fileSelected, this, &PrintDialog::save);
    dialog->open();
}

void PrintDialog::save(const QString &fileName)
{
    const QString problem = savePdf(*m_job, fileName);
    const QFileInfo file(fileName);
    setInk(m_said, problem.isEmpty() ? Ink::Dim : Ink::Warning);
    m_said->setText(problem.isEmpty() ? tr("Saved as %1").arg(file.fileName()) : problem);
    if (problem.isEmpty())
        settings::exportFolder.write(m_settings, file.path());
}

void printPreview(const PrintMatter &matter, QSettings &settings, QWidget *parent)
{
    auto *dialog = new PrintDialog(matter, settings, parent);
    dialog->open();
}

} // namespace daybook
