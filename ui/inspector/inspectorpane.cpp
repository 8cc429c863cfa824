// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/inspector/inspectorpane.h"

#include "ui/common/labels.h"
#include "ui/freetimes/slotdisplay.h"
#include "ui/inspector/statuspill.h"
#include "ui/inspector/wrappedtext.h"
#include "ui/text/bookingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/text/vendorwords.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// "Thu 26 Nov 2026, 14:30 – 15:30 CST"
QString whenText(const QDateTime &start, const QDateTime &end, const QTimeZone &zone)
{
    const QTimeZone shown = zone.isValid() ? zone : QTimeZone::utc();
    return u"%1, %2 %3"_s.arg(dateText(start.toTimeZone(shown).date()), spanText(start, end, shown),
        zoneText(shown, start));
}

/// Several lines that can be selected. A word that is wider than the pane is cut off by itself and
/// does not take the other lines along.
void makeReadable(QLabel *label)
{
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QString cityOf(const QTimeZone &zone)
{
    return QString::fromLatin1(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

/// "Massage, 60 min", or as much of it as is known.
QString serviceText(const Booking &booking)
{
    const qint64 minutes = booking.start.secsTo(booking.end) / 60;
    QStringList parts{shownText(booking.service), lengthText(std::chrono::minutes(minutes))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

InspectorPane::InspectorPane(QWidget *parent) : QWidget(parent)
{
    buildLayout();
    connect(m_raw, &QPushButton::clicked, this, [this] { Q_EMIT rawWanted(*m_booking); });
    connect(
        m_otherTimes, &QPushButton::clicked, this, [this] { Q_EMIT otherTimesWanted(*m_booking); });
    showNothing();
}

void InspectorPane::buildLayout()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(area);
    m_hint = plainLabel({}, Ink::Dim, m_content);
    m_hint->setObjectName("inspectorHint"_L1);
    m_hint->setWordWrap(true);
    m_title = plainLabel({}, Ink::Title, m_content);
    m_title->setObjectName("inspectorTitle"_L1);
    makeReadable(m_title);
    m_pill = new StatusPill(m_content);
    m_kind = new StatusPill(m_content);
    m_vendor = plainLabel({}, Ink::Dim, m_content);
    m_vendor->setContentsMargins(0, 8, 0, 0);
    m_vendorWords = new WrappedText(m_content);
    m_vendorWords->setObjectName("vendorWords"_L1);
    m_raw = new QPushButton(tr("&Raw data…"), m_content);
    m_raw->setObjectName("rawButton"_L1);
    m_otherTimes = new QPushButton(tr("&Other times…"), m_content);
    m_otherTimes->setObjectName("otherTimesButton"_L1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_otherTimes);
    buttons->addWidget(m_raw);
    buttons->addStretch(1);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(14, 14, 14, 14);
    m_column->setSpacing(2);
    m_column->addWidget(m_hint);
    m_column->addWidget(m_title);
    m_column->addWidget(m_pill, 0, Qt::AlignLeading);
    m_column->addWidget(m_kind, 0, Qt::AlignLeading);
    m_column->addSpacing(6);
    m_column->addWidget(m_vendor);
    m_column->addWidget(m_vendorWords);
    m_column->addSpacing(8);
    m_column->addStretch(1);
    m_column->addLayout(buttons);
    area->setWidget(m_content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(area);
}

void InspectorPane::showBooking(const Booking &booking, const QTimeZone &zone)
{
    m_booking = booking;
    begin(customerText(booking));
    m_pill->showStatus(booking);
    m_kind->showKind(booking);
    sayTimes(booking, zone);
    say(tr("Service"), serviceText(booking));
    say(tr("Seats"), seatsText(booking));
    say(tr("Staff"), shownText(booking.staff));
    say(tr("Location"), shownText(booking.location));
    say(tr("Phone"), keptInOrder(shownText(booking.customer.phone)));
    say(tr("E-mail"), keptInOrder(shownText(booking.customer.email)));
    say(tr("Note"), shownLines(booking.note));
    say(tr("Reason for cancelling"), shownLines(booking.cancelReason));
    for (const CustomField &field : booking.fields)
        say(shownText(field.label, 60), shownLines(field.value));
    m_vendor->setText(vendorWordsOf(booking).vendor);
    m_vendorWords->setAccessibleName(m_vendor->text());
    m_vendorWords->setPlainText(vendorLines(booking).join(u'\n'));
    m_raw->setVisible(!booking.raw.isEmpty());
    m_otherTimes->setVisible(m_offersOtherTimes);
    finish();
}

void InspectorPane::sayTimes(const Booking &booking, const QTimeZone &zone)
{
    if (!booking.start.isValid())
        return say(tr("When"), tr("The service does not tell the time"));
    say(tr("When"), whenText(booking.start, booking.end, zone));
    QList<QTimeZone> said{zone};
    for (const QTimeZone &other : {booking.zone, booking.customerZone}) {
        if (!other.isValid() || said.contains(other))
            continue;
        said.append(other);
        sayQuietly(tr("%1 in %2").arg(spanText(booking.start, booking.end, other), cityOf(other)));
    }
}

void InspectorPane::showSlot(
    const Slot &slot, const QTimeZone &zone, const QString &service, const QString &location)
{
    m_booking.reset();
    begin(tr("Free time"));
    say(tr("When"), whenText(slot.start, slot.end, zone));
    if (slot.zone.isValid() && slot.zone != zone)
        sayQuietly(
            tr("%1 in %2").arg(spanText(slot.start, slot.end, slot.zone), cityOf(slot.zone)));
    say(tr("Zone"), QString::fromLatin1(zone.id()));
    say(tr("Service"), shownText(service));
    say(tr("Staff"), slotStaffText(slot));
    say(tr("Location"), shownText(location));
    if (slot.seatsLeft)
        say(tr("Seats left"), QString::number(*slot.seatsLeft));
    m_pill->hide();
    m_kind->hide();
    m_raw->hide();
    m_otherTimes->hide();
    finish();
}

void InspectorPane::showNothing()
{
    m_booking.reset();
    begin({});
    m_pill->hide();
    m_kind->hide();
    m_raw->hide();
    m_otherTimes->hide();
    finish();
}

void InspectorPane::setOffersOtherTimes(bool offers)
{
    m_offersOtherTimes = offers;
    m_otherTimes->setVisible(offers && m_booking);
}

void InspectorPane::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void InspectorPane::begin(const QString &title)
{
    m_hint->setVisible(title.isEmpty());
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_used = 0;
}

void InspectorPane::say(const QString &caption, const QString &value)
{
    if (value.isEmpty())
        return;
    Field &field = nextField();
    field.caption->setText(caption);
    field.caption->show();
    field.value->setText(value);
    setInk(field.value, Ink::Normal);
    field.value->setAccessibleName(u"%1: %2"_s.arg(caption, value));
    field.value->show();
}

/// A second line below the field before it.
void InspectorPane::sayQuietly(const QString &value)
{
    Field &field = nextField();
    field.caption->hide();
    field.value->setText(value);
    setInk(field.value, Ink::Dim);
    field.value->setAccessibleName(value);
    field.value->show();
}

void InspectorPane::finish()
{
    m_vendor->setVisible(m_booking.has_value());
    m_vendorWords->setVisible(m_booking.has_value());
    for (qsizetype i = m_used; i < m_fields.size(); ++i) {
        m_fields[i].caption->hide();
        m_fields[i].value->hide();
    }
}

InspectorPane::Field &InspectorPane::nextField()
{
    if (m_used == m_fields.size()) {
        const int place = m_column->indexOf(m_vendor);
        Field field{.caption = plainLabel({}, Ink::Dim, m_content),
            .value = plainLabel({}, Ink::Normal, m_content)};
        field.caption->setContentsMargins(0, 8, 0, 0);
        makeReadable(field.value);
        m_column->insertWidget(place, field.caption);
        m_column->insertWidget(place + 1, field.value);
        m_fields.append(field);
    }
    return m_fields[m_used++];
}

} // namespace daybook
