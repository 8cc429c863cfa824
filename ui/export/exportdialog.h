// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/fileexport.h"
#include "ui/common/labels.h"
#include "ui/export/bookingexport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSettings;

namespace daybook {

/// Writes what is on show, or what is selected of it, into a file. The writing goes on beside
/// everything else and can be stopped; the file of before is replaced only by a whole one.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p settings outlives the dialog: the format and the folder are remembered there.
    ExportDialog(const OnShow &onShow, QSettings &settings, QWidget *parent);

    void reject() override;

private:
    void buildFields();
    void buildLayout();
    void recall();
    void connectFields();
    [[nodiscard]] QString path() const;
    [[nodiscard]] ExportWish wish() const;
    void showFormat();
    void askForFile();
    void takeFile(const QString &path);
    [[nodiscard]] QString problem() const;
    void start();
    void stop();
    void ended(const WrittenFile &file);
    void remember();
    void setWriting(bool isWriting);
    void settle();
    void say(const QString &text, Ink ink);

    const OnShow m_onShow;
    QSettings &m_settings;
    QRadioButton *m_all;
    QRadioButton *m_selected;
    QLabel *m_partNote;
    QComboBox *m_format;
    QLabel *m_formatHint;
    QCheckBox *m_forExcel;
    QCheckBox *m_raw;
    QLabel *m_rawWarning;
    QLineEdit *m_name;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_openFolder;
    QPushButton *m_close;
    QPushButton *m_export;
    QString m_mayReplace; ///< The path of a file that the person has agreed to replace.
    bool m_isWriting = false;
    Call m_running;
};

} // namespace daybook
