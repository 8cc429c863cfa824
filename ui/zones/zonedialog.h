// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace daybook {

class CalmTable;
class ZoneFilter;
class ZoneListModel;

/// Finds a zone by its city, country, abbreviation or offset while one types. The keys that move
/// through the list work from the field, and Enter takes what is marked.
class ZoneDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p present is marked first. Offsets are those at @p instant.
    ZoneDialog(const QByteArray &present, const QDateTime &instant, QWidget *parent);

Q_SIGNALS:
    void zoneChosen(const QByteArray &name); ///< An IANA name.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void narrow(const QString &text);
    void mark(int row);
    void choose();

    ZoneListModel *m_zones;
    ZoneFilter *m_filter;
    QLineEdit *m_needle;
    CalmTable *m_table;
    QStackedLayout *m_stack;
    QLabel *m_nothing;
    QPushButton *m_use;
};

} // namespace daybook
