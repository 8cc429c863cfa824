// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/zones/zonebutton.h"

#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/text/zonetext.h"
#include "ui/theme/theme.h"
#include "ui/zones/zonedialog.h"
#include "ui/zones/zonestore.h"

#include <QActionGroup>
#include <QEvent>
#include <QIcon>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace daybook {

using Whose = ZoneChoice::Whose;

ZoneButton::ZoneButton(Desk &desk, ViewState &state, QSettings &settings, QWidget *parent)
    : QToolButton(parent), m_desk(desk), m_state(state), m_settings(settings),
      m_stored(storedZone(settings)), m_menu(new QMenu(this))
{
    setObjectName("zoneButton"_L1);
    setProperty("bordered", true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setToolTip(tr("Whose time is shown (Ctrl+Alt+Z for the next)"));
    m_menu->setObjectName("zoneMenu"_L1);
    setMenu(m_menu);
    m_state.setZone(m_stored);
    connect(m_menu, &QMenu::aboutToShow, this, &ZoneButton::fillMenu);
    connect(&m_state, &ViewState::zoneChanged, this, &ZoneButton::takeZone);
    connect(&m_state, &ViewState::pickChanged, this, &ZoneButton::showZone);
    connect(&m_state, &ViewState::kindChanged, this, &ZoneButton::showZone);
    connect(&m_desk, &Desk::daysChanged, this, &ZoneButton::showZone);
    connect(&m_desk.bookings(), &LoadingModel::stateChanged, this, &ZoneButton::showZone);
    showZone();
}

void ZoneButton::cycle()
{
    const QList<QByteArray> recent = recentZones(m_settings);
    m_state.setZone(zoneAfter(m_state.zone(), recent.value(0)));
}

void ZoneButton::openDialog()
{
    auto *dialog = new ZoneDialog(m_state.axisZone().id(), instant(), window());
    connect(dialog, &ZoneDialog::zoneChosen, this, [this](const QByteArray &name) {
        m_state.setZone({Whose::Named, name});
    });
    dialog->open();
}

/// Zones are also told anew without another choice.
void ZoneButton::takeZone()
{
    if (m_state.zone() != m_stored) {
        m_stored = m_state.zone();
        storeZone(m_settings, m_stored);
    }
    showZone();
}

/// The clocks may be other ones on the days on show than today.
QDateTime ZoneButton::instant() const
{
    return {m_desk.days().from, QTime(12, 0), Qt::UTC};
}

/// Invalid when no place is chosen, or its zone is not known.
QTimeZone ZoneButton::placeZone() const
{
    const auto location = m_desk.cascade().selection().location;
    return m_desk.cascade().zoneOf(location.value_or(LocationId{}));
}

QTimeZone ZoneButton::customerZone() const
{
    const Booking *booking = m_state.booking();
    return booking ? booking->customerZone : QTimeZone();
}

/// "Austin", or the city of the zone where no place is chosen.
QString ZoneButton::placeText() const
{
    const auto chosen = m_desk.cascade().chosen(Level::Location);
    const bool isNamed = chosen && !chosen->name.isEmpty();
    return isNamed ? shownText(chosen->name, 40) : cityText(m_state.axisZone());
}

/// Lists read each row in its own zone; pictures have one axis.
QString ZoneButton::shownName() const
{
    const bool isList = m_state.kind() == ViewKind::List;
    const QTimeZone axis = m_state.axisZone();
    const auto with = [&](const QString &name, const QTimeZone &zone) {
        const QString word = zoneText(zone, instant());
        return name == word ? name : tr("%1 (%2)").arg(name, word);
    };
    switch (m_state.zone().whose) {
    case Whose::Mine:
    case Whose::Named:
        return with(cityText(axis), axis);
    case Whose::Customer:
        if (isList)
            return tr("each customer's");
        return customerZone().isValid() ? with(tr("customer's"), customerZone()) : tr("customer's");
    case Whose::Place:
        break;
    }
    return isList && !placeZone().isValid() ? tr("each place's") : with(placeText(), axis);
}

void ZoneButton::showZone()
{
    const QString name = shownName();
    setText(tr("Time: %1").arg(menuText(name)) + u" ▾"_s);
    setAccessibleName(tr("Time: %1").arg(name));
    setIcon(themedIcon(u"clock"_s, theme().dim));
}

void ZoneButton::offer(const QString &text, const ZoneChoice &choice)
{
    QAction *action = m_menu->addAction(menuText(text));
    action->setCheckable(true);
    action->setChecked(m_state.zone() == choice);
    m_choices->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice] { m_state.setZone(choice); });
}

void ZoneButton::fillMenu()
{
    delete m_choices;
    m_menu->clear();
    m_choices = new QActionGroup(m_menu);
    const QTimeZone place = placeZone();
    const QTimeZone customer = customerZone();
    const QTimeZone mine = QTimeZone::systemTimeZone();
    offer(place.isValid() ? tr("The place's (%1, %2)").arg(placeText(), zoneText(place, instant()))
                          : tr("The place's"),
        {});
    offer(tr("Mine (%1)").arg(cityZoneText(mine, instant())), {.whose = Whose::Mine});
    offer(customer.isValid() ? tr("The customer's (%1)").arg(cityZoneText(customer, instant()))
                             : tr("The customer's"),
        {.whose = Whose::Customer});
    m_menu->addSeparator();
    const QList<QByteArray> recent = recentZones(m_settings);
    for (const QByteArray &name : recent)
        offer(cityZoneText(QTimeZone(name), instant()), {Whose::Named, name});
    QAction *other = m_menu->addAction(tr("&Other…"));
    connect(other, &QAction::triggered, this, &ZoneButton::openDialog);
}

void ZoneButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        showZone();
    QToolButton::changeEvent(event);
}

} // namespace daybook
