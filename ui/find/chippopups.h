// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionreader.h"

#include <QFrame>
#include <QList>
#include <QTime>

#include <optional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace daybook {

class ChoiceFilter;

/// A name that can be chosen.
struct PickedName
{
    QuestionPart::Kind kind = QuestionPart::Kind::Unknown;
    QString id = {};
    QString name = {};
    QString beside = {}; ///< A quiet word behind it: "60 min".
};

/// Opens @p popup below @p anchor, on its side of the language.
void openBelow(QWidget &popup, const QWidget &anchor);

/// A list of names that narrows as one types. Closes itself.
class NamePopup : public QFrame
{
    Q_OBJECT

public:
    /// @p title says what is chosen.
    NamePopup(const QString &title, const QList<PickedName> &names, QWidget *parent);

Q_SIGNALS:
    void picked(daybook::QuestionPart::Kind kind, const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout(const QString &title);
    void fill(const QList<PickedName> &names);
    void step(int rows);
    void take(const QModelIndex &row);

    QLineEdit *m_needle;
    QListView *m_list;
    QStandardItemModel *m_names;
    ChoiceFilter *m_filter;
};

/// From when and until when, typed in whatever way people write a time of day. Closes itself.
class HoursPopup : public QFrame
{
    Q_OBJECT

public:
    HoursPopup(const std::optional<QTime> &notBefore, const std::optional<QTime> &notAfter,
        QWidget *parent);

    /// Which of the two takes the focus.
    void focusNotAfter();

Q_SIGNALS:
    void picked(const std::optional<QTime> &notBefore, const std::optional<QTime> &notAfter);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void take();

    QLineEdit *m_notBefore;
    QLineEdit *m_notAfter;
    QLineEdit *m_first;
};

} // namespace daybook
