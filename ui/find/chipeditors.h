// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/find/questionedit.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace daybook {

struct PickedName;

/// Lets a person correct a part of a question, or add one, with what fits its kind: a calendar for
/// days, two times for hours, the account's names with a filter, a menu for numbers.
class ChipEditors : public QObject
{
    Q_OBJECT

public:
    /// @p draft tells the question as it stands whenever something was picked; popups belong to
    /// @p parent.
    ChipEditors(std::function<QuestionDraft()> draft, QWidget *parent);

    /// Opens below @p anchor what corrects @p part.
    void correct(qsizetype part, const QWidget &anchor);
    /// Opens below @p anchor what names days where none was named.
    void addDays(const QWidget &anchor) { editDays({}, anchor); }
    /// Opens below @p anchor a menu of what can be added.
    void offerToAdd(const QWidget &anchor);

Q_SIGNALS:
    /// How the words of the question should be.
    void textWanted(const QString &text);

private:
    using Kind = QuestionPart::Kind;

    void edit(Kind kind, PartPlace part, const QWidget &anchor);
    void editDays(PartPlace part, const QWidget &anchor);
    void pickDay(PartPlace part, const QWidget &anchor, bool isLast);
    void editHours(PartPlace part, const QWidget &anchor, Kind which);
    void editName(const QList<Kind> &kinds, PartPlace part, const QWidget &anchor);
    void editLength(PartPlace part, const QWidget &anchor);
    void editEarliest(PartPlace part, const QWidget &anchor);
    [[nodiscard]] QList<PickedName> namesOf(const QList<Kind> &kinds, PartPlace part) const;
    void open(QMenu *menu, const QWidget &anchor) const;

    std::function<QuestionDraft()> m_draft;
    QWidget *m_parent;
};

} // namespace daybook
