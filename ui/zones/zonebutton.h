// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/views/viewstate.h"

#include <QToolButton>

class QActionGroup;
class QMenu;
class QSettings;

namespace daybook {

/// Whose clock is read: "Time: Austin (CST)"; its menu chooses another. The choice is kept in the
/// settings and put into force when the button is made.
class ZoneButton : public QToolButton
{
    Q_OBJECT

public:
    /// All references outlive the button.
    ZoneButton(Desk &desk, ViewState &state, QSettings &settings, QWidget *parent);

    /// The next of the place's, mine, the customer's and the zone that was named last.
    void cycle();
    /// Any zone of the world, to be found by typing.
    void openDialog();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void offer(const QString &text, const ZoneChoice &choice);
    void takeZone();
    void showZone();
    [[nodiscard]] QDateTime instant() const;
    [[nodiscard]] QTimeZone placeZone() const;
    [[nodiscard]] QTimeZone customerZone() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QString shownName() const;

    Desk &m_desk;
    ViewState &m_state;
    QSettings &m_settings;
    ZoneChoice m_stored;
    QMenu *m_menu;
    QActionGroup *m_choices = nullptr;
};

} // namespace daybook
