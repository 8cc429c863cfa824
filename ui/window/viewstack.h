// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"
#include "ui/views/deskview.h"
#include "ui/views/viewstate.h"

#include <QWidget>

#include <array>

class QSettings;
class QStackedLayout;

namespace daybook {

class GridView;
class ListView;

/// The ways of looking at the desk, one of them on show. Each is made when it is first looked at.
class ViewStack : public QWidget
{
    Q_OBJECT

public:
    /// All three outlive the stack.
    ViewStack(Desk &desk, ViewState &state, QSettings &settings, QWidget *parent);

    [[nodiscard]] ListView &list() { return *m_list; }
    [[nodiscard]] DeskView &current() { return *m_views[index(m_state.kind())]; }
    /// What the desk is to be asked for the view on show.
    [[nodiscard]] DeskScope scope() const;
    /// Whether the pictures show the hours in which nothing happens, too.
    void setShowsWholeDay(bool whole);
    /// Where the focus can go within what is on show.
    [[nodiscard]] QList<QWidget *> focusPlaces() { return placesOf(current()); }

Q_SIGNALS:
    void inspectorWanted();
    void bookingMenuWanted(const daybook::Booking &booking, QPoint globalPosition);
    void explanationWanted(const daybook::StaffId &staff, const QDateTime &start,
        const QDateTime &end, QPoint globalPosition);
    void dayWanted(QDate day);
    void typed(const QString &text); ///< To be searched for.
    void wholeDayChanged(bool whole);
    void retryWanted();
    void credentialsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static size_t index(ViewKind kind) { return static_cast<size_t>(kind); }
    [[nodiscard]] DeskView *make(ViewKind kind);
    template <typename View>
    [[nodiscard]] DeskView *makeGrid();
    [[nodiscard]] static QList<QWidget *> placesOf(DeskView &view);
    void add(DeskView *view);
    void show();

    Desk &m_desk;
    ViewState &m_state;
    QSettings &m_settings;
    ListView *m_list;
    std::array<DeskView *, allViewKinds.size()> m_views{};
    QStackedLayout *m_stack;
};

} // namespace daybook
