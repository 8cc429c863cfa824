// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/statusline.h"

#include "core/http/burstmeter.h"
#include "core/models/desk.h"
#include "ui/accounts/environmenttext.h"
#include "ui/common/labels.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/workspace.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace daybook {

namespace {

/// As whom, and where: %1 and %2.
QString sentenceFor(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
    case AccountKind::Timekit:
        return StatusLine::tr("Signed in to %1 · %2");
    case AccountKind::TimekitWidget:
        return StatusLine::tr("Signed in to %1 by widget key · %2");
    case AccountKind::SignedSearch:
        break;
    }
    return StatusLine::tr("Signed search of %1 · %2");
}

} // namespace

StatusLine::StatusLine(Desk &desk, BurstMeter &meter, Workspace &workspace, QWidget *parent)
    : QStatusBar(parent), m_desk(desk), m_meter(meter), m_workspace(workspace)
{
    buildLayout();
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &StatusLine::showRunning);
    for (LoadingModel *model : {static_cast<LoadingModel *>(&m_desk.bookings()),
             static_cast<LoadingModel *>(&m_desk.freeSlots())})
        connect(model, &LoadingModel::stateChanged, this, &StatusLine::showAge);
    connect(&m_meter, &BurstMeter::changed, this, &StatusLine::showCost);
    connect(&m_workspace, &Workspace::accountChanged, this, &StatusLine::showIdentity);
    connect(&m_workspace, &Workspace::identityChanged, this, &StatusLine::showIdentity);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopWanted);
    showAge();
    showCost();
    showIdentity();
}

void StatusLine::buildLayout()
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    m_age = plainLabel({}, Ink::Dim, this);
    m_age->setObjectName("age"_L1);
    m_counts = plainLabel({}, Ink::Dim, this);
    m_counts->setObjectName("counts"_L1);
    m_running = plainLabel({}, Ink::Dim, this);
    m_running->setObjectName("running"_L1);
    m_stop = new QToolButton(this);
    m_stop->setObjectName("stop"_L1);
    m_stop->setText(tr("Stop"));
    m_stop->hide();
    m_cost = plainLabel({}, Ink::Dim, this);
    m_cost->setObjectName("cost"_L1);
    m_identity = plainLabel({}, Ink::Dim, this);
    m_identity->setObjectName("identity"_L1);
    addWidget(m_age);
    addWidget(m_counts, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_running), static_cast<QWidget *>(m_stop),
             static_cast<QWidget *>(m_cost), static_cast<QWidget *>(m_identity)})
        addPermanentWidget(widget);
}

/// Of both where they differ.
QString StatusLine::ageText() const
{
    const auto clock = [](const QDateTime &asOf) {
        return asOf.toLocalTime().time().toString(u"HH:mm:ss"_s);
    };
    const QString booked = clock(m_desk.bookings().asOf());
    const QDateTime free = m_desk.freeSlots().asOf();
    if (!free.isValid() || clock(free) == booked)
        return tr("As of %1").arg(booked);
    return tr("As of %1, free as of %2").arg(booked, clock(free));
}

void StatusLine::showAge()
{
    const QDateTime asOf = m_desk.bookings().asOf();
    m_age->setVisible(asOf.isValid()); // empty it would push the counts in
    m_age->setText(asOf.isValid() ? ageText() : QString());
}

void StatusLine::setCounts(std::optional<int> booked, std::optional<int> free)
{
    const QLocale locale;
    QStringList counts;
    if (booked)
        counts.append(tr("%1 booked").arg(locale.toString(*booked)));
    if (free)
        counts.append(tr("%1 free").arg(locale.toString(*free)));
    m_counts->setText(counts.join(u", "_s));
}

void StatusLine::showCost()
{
    // What is kept up to date by itself is nobody's wait.
    const bool isWaitedFor =
        !m_desk.bookings().isAsking() || m_desk.bookings().state() == LoadState::Loading;
    if (m_meter.isRunning() && !isWaitedFor)
        return;
    if (m_meter.isRunning()) {
        if (!m_patience.isActive() && m_running->text().isEmpty()) {
            m_running->setText(tr("Working…"));
            m_patience.start();
        }
        return;
    }
    m_patience.stop();
    m_running->clear();
    m_stop->hide();
    if (m_meter.requests() > 0)
        m_cost->setText(tr("%1, %2 ms")
                            .arg(counted(m_meter.requests(), tr("1 request"), tr("%1 requests")))
                            .arg(m_meter.duration().count()));
}

void StatusLine::showRunning()
{
    m_running->setText(tr("Still working…"));
    m_stop->show();
}

void StatusLine::showIdentity()
{
    const auto &account = m_workspace.account();
    if (!account)
        return m_identity->setText(tr("No account is open"));
    const auto &identity = m_workspace.identity();
    if (!identity)
        return m_identity->setText(tr("%1 · not signed in").arg(shownText(account->name, 60)));
    const QString as = identity->name.isEmpty() ? account->name : identity->name;
    m_identity->setText(
        sentenceFor(account->kind)
            .arg(shownText(as, 60), environmentText(account->environment).toLower()));
}

} // namespace daybook
