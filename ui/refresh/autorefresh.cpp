// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/refresh/autorefresh.h"

#include "core/models/desk.h"
#include "ui/refresh/alarm.h"
#include "ui/settings.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

using std::chrono::milliseconds;

AutoRefresh::AutoRefresh(Desk &desk, QWidget &window, QSettings &settings, Alarm &alarm,
    const RefreshPace &pace, QObject *parent)
    : QObject(parent), m_desk(desk), m_window(&window), m_settings(settings), m_alarm(alarm),
      m_pace(pace), m_toggle(new QAction(tr("&Keep up to date"), this))
{
    m_toggle->setObjectName("refreshByItself"_L1);
    m_toggle->setCheckable(true);
    m_toggle->setChecked(settings::refreshesByItself.read(m_settings));
    connect(m_toggle, &QAction::toggled, this, [this](bool isOn) {
        settings::refreshesByItself.write(m_settings, isOn);
        plan();
    });
    for (LoadingModel *model : {static_cast<LoadingModel *>(&m_desk.bookings()),
             static_cast<LoadingModel *>(&m_desk.freeSlots())})
        connect(model, &LoadingModel::stateChanged, this, &AutoRefresh::watchDesk);
    connect(&m_alarm, &Alarm::rang, this, &AutoRefresh::wake);
    qApp->installEventFilter(this); // keys go to whatever has the focus
    settle();
}

AutoRefresh::~AutoRefresh() = default;

bool AutoRefresh::isAsking() const
{
    return m_desk.bookings().isAsking() || m_desk.freeSlots().isAsking();
}

bool AutoRefresh::isSeen() const
{
    return m_window && m_window->isVisible() && !m_window->isMinimized();
}

bool AutoRefresh::isPersonBusy() const
{
    return (m_lastKey && m_alarm.now() - *m_lastKey < typingPause)
        || QGuiApplication::mouseButtons() != Qt::NoButton || QApplication::activePopupWidget()
        || QApplication::activeModalWidget();
}

/// The bookings' before that of the free times, of which some may fail alone. What a person stopped
/// did not fail.
std::optional<Error> AutoRefresh::failure() const
{
    const BookingTableModel &bookings = m_desk.bookings();
    const auto error = bookings.state() == LoadState::Failed ? std::optional(bookings.lastError())
                                                             : m_desk.freeSlots().firstError();
    return error && error->kind == Error::Kind::Cancelled ? std::nullopt : error;
}

void AutoRefresh::watchDesk()
{
    const bool wasAsking = std::exchange(m_wasAsking, isAsking());
    if (wasAsking && !m_wasAsking)
        settle();
    else
        plan();
}

void AutoRefresh::settle()
{
    m_record.error = failure();
    m_record.failures = m_record.error ? m_record.failures + 1 : 0;
    m_record.requests =
        m_desk.bookings().pages() + static_cast<int>(m_desk.freeSlots().queries().size());
    m_record.jitter = QRandomGenerator::global()->generateDouble();
    m_settledAt = m_alarm.now();
    plan();
}

std::optional<milliseconds> AutoRefresh::due() const
{
    const bool hasQuestion = m_desk.bookings().state() != LoadState::NotAsked
        || m_desk.freeSlots().state() != LoadState::NotAsked;
    if (!m_toggle->isChecked() || !hasQuestion || isAsking())
        return {};
    RefreshRecord record = m_record;
    record.isSeen = isSeen();
    const auto pause = m_pace.pauseAfter(record);
    return pause ? std::optional(m_settledAt + *pause) : std::nullopt;
}

void AutoRefresh::plan()
{
    if (const auto when = due())
        m_alarm.set(std::max(*when - m_alarm.now(), milliseconds(0)));
    else
        m_alarm.cancel();
}

void AutoRefresh::wake()
{
    const auto when = due();
    if (!when || *when > m_alarm.now())
        return plan();
    if (isPersonBusy())
        return m_alarm.set(politePause);
    m_desk.refreshQuietly();
    m_wasAsking = isAsking();
    if (!m_wasAsking)
        settle();
}

bool AutoRefresh::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
        m_lastKey = m_alarm.now();
        break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        if (watched == m_window)
            plan();
        break;
    default:
        break;
    }
    return false;
}

} // namespace daybook
