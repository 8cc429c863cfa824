// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/print/printjob.h"

#include <QDialog>

#include <memory>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPrintPreviewWidget;
class QPrinter;
class QSettings;

namespace daybook {

/// Shows what would be on paper, and puts it there or into a PDF file. Deletes itself when closed.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p settings outlives the dialog and keeps what was chosen.
    PrintDialog(const PrintMatter &matter, QSettings &settings, QWidget *parent);
    ~PrintDialog() override;

    [[nodiscard]] const PrintJob &job() const { return *m_job; }

private:
    void buildChoices();
    void buildLayout();
    void buildButtons();
    void addZoom(QBoxLayout *row);
    void choose();
    void remember() const;
    void lookAt(const PrintWish &wish);
    void usePaper();
    void askPrinter();
    void print();
    void askFile();
    void save(const QString &fileName);
    [[nodiscard]] PrintWish rememberedWish() const;

    PrintMatter m_matter;
    QSettings &m_settings;
    std::unique_ptr<PrintJob> m_job;
    std::unique_ptr<QPrinter> m_printer;
    QComboBox *m_template;
    QComboBox *m_paper;
    QCheckBox *m_newPages;
    QLabel *m_count;
    QLabel *m_said;
    QPrintPreviewWidget *m_preview;
    QDialogButtonBox *m_buttons;
};

/// Opens the preview of @p matter over @p parent. @p settings outlives it.
void printPreview(const PrintMatter &matter, QSettings &settings, QWidget *parent);

} // namespace daybook
