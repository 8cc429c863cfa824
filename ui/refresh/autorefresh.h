// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/refresh/refreshpace.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <chrono>

class QAction;
class QSettings;

namespace daybook {

class Alarm;
class Desk;

/// Keeps the desk fresh without being noticed: quietly, at the pace of RefreshPace, and never while
/// the person types, holds a mouse button, or has a menu or a dialog open. Whatever is loaded for
/// other reasons counts as a refresh, too. Lives on the ui thread.
class AutoRefresh : public QObject
{
    Q_OBJECT

public:
    /// So long after a key the person may still be typing.
    static constexpr std::chrono::milliseconds typingPause{3'000};
    /// So soon a person who was busy is looked at again.
    static constexpr std::chrono::milliseconds politePause{1'000};

    /// @p desk, @p settings and @p alarm outlive it; @p window is whose visibility counts.
    AutoRefresh(Desk &desk, QWidget &window, QSettings &settings, Alarm &alarm,
        const RefreshPace &pace = {}, QObject *parent = nullptr);
    ~AutoRefresh() override;

    /// "Refresh by itself", checkable, for a menu; its choice is kept in the settings.
    [[nodiscard]] QAction &toggle() { return *m_toggle; }
    /// When the next refresh is due on the alarm's clock; nothing while none is.
    [[nodiscard]] std::optional<std::chrono::milliseconds> due() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isAsking() const;
    [[nodiscard]] bool isPersonBusy() const;
    [[nodiscard]] bool isSeen() const;
    [[nodiscard]] std::optional<Error> failure() const;
    void watchDesk();
    void settle();
    void plan();
    void wake();

    Desk &m_desk;
    QPointer<QWidget> m_window;
    QSettings &m_settings;
    Alarm &m_alarm;
    const RefreshPace m_pace;
    QAction *m_toggle;
    RefreshRecord m_record;
    std::chrono::milliseconds m_settledAt{0};
    std::optional<std::chrono::milliseconds> m_lastKey;
    bool m_wasAsking = false;
};

} // namespace daybook
