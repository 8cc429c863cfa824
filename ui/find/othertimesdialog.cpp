// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/othertimesdialog.h"

#include "core/models/desk.h"
#include "core/models/questionvocabularymodel.h"
#include "core/sources/bookingsource.h"
#include "ui/common/labels.h"
#include "ui/find/founddisplay.h"
#include "ui/find/foundtimespart.h"
#include "ui/find/hairline.h"
#include "ui/text/bookingtext.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/text/questiontext.h"
#include "ui/text/times.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int timesInGroup = 12;
constexpr int longestName = 60;

/// Around the booking; what is over cannot be had.
DateRange daysFor(const Booking &booking, const QTimeZone &zone, QDate today)
{
    const QTimeZone read = zone.isValid() ? zone : QTimeZone::utc();
    const QDate day = booking.start.isValid() ? booking.start.toTimeZone(read).date() : today;
    return {.from = std::max(today, day.addDays(-OtherTimesDialog::daysAround)),
        .to = std::max(today, day).addDays(OtherTimesDialog::daysAround)};
}

/// "Thu 26 Nov 2026, 14:30 – 15:30 CST"
QString whenText(const Booking &booking, const QTimeZone &zone)
{
    if (!booking.start.isValid())
        return OtherTimesDialog::tr("The service does not tell the time of this booking");
    const QTimeZone read = zone.isValid() ? zone : QTimeZone::utc();
    return OtherTimesDialog::tr("%1, %2 %3", "a day, a span of time and its zone")
        .arg(dateText(booking.start.toTimeZone(read).date()),
            spanText(booking.start, booking.end, read), zoneText(read, booking.start));
}

} // namespace

OtherTimesDialog::OtherTimesDialog(const Booking &booking, const QTimeZone &zone, Desk &desk,
    QuestionVocabularyModel &names, QWidget *parent, QDate today)
    : QDialog(parent), m_booking(booking), m_days(daysFor(booking, zone, today)), m_desk(desk),
      m_names(names), m_source(desk.source())
{
    setObjectName("otherTimes"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Other times"));
    buildLayout(zone);
    connect(&m_desk, &Desk::capabilitiesChanged, this, &OtherTimesDialog::followAccount);
    connect(&m_names, &QuestionVocabularyModel::changed, this, &OtherTimesDialog::followNames);
    m_names.load();
    for (const Group group : groups) {
        laneOf(group).times.setSource(m_desk.source());
        if (group != Group::OtherPlaces && missingFor(group).isEmpty())
            laneOf(group).times.ask(questionOf(group), m_booking.start);
        sayWords(group);
    }
    followNames();
}

void OtherTimesDialog::buildLayout(const QTimeZone &zone)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildHead(zone));
    for (const Group group : groups)
        buildGroup(group, column);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 12);
    foot->addWidget(buttons);
    column->addLayout(foot);
    resize(980, 640);
    laneOf(Group::SamePerson).part->setFocus();
}

QWidget *OtherTimesDialog::buildHead(const QTimeZone &zone)
{
    auto *head = new QWidget(this);
    auto *who = plainLabel(customerText(m_booking), Ink::Title, head);
    who->setObjectName("otherTimesWho"_L1);
    auto *when = plainLabel(tr("Now: %1").arg(whenText(m_booking, zone)), Ink::Normal, head);
    when->setObjectName("otherTimesNow"_L1);
    QStringList whatParts{shownText(m_booking.service, longestName),
        shownText(m_booking.staff, longestName), shownText(m_booking.location, longestName)};
    whatParts.removeAll(QString());
    auto *what = plainLabel(whatParts.join(u" · "_s), Ink::Dim, head);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(4);
    for (QLabel *label : {who, when, what}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return head;
}

void OtherTimesDialog::buildGroup(Group group, QVBoxLayout *column)
{
    Lane &lane = laneOf(group);
    lane.part = new FoundTimesPart(lane.times, this);
    lane.part->setObjectName(u"otherTimesGroup%1"_s.arg(static_cast<int>(group)));
    lane.part->setHeading(titleOf(group));
    lane.part->setNear(m_booking.start);
    // What groups do not differ in; the others stand below each other.
    lane.part->hideColumns({FoundDisplay::ServiceColumn, FoundDisplay::LengthColumn});
    connect(lane.part, &FoundTimesPart::timeChosen, this, &OtherTimesDialog::timeChosen);
    connect(
        lane.part, &FoundTimesPart::credentialsWanted, this, &OtherTimesDialog::credentialsWanted);
    column->addWidget(new Hairline(this));
    column->addWidget(lane.part, 1);
}

QString OtherTimesDialog::titleOf(Group group) const
{
    const QString staff = shownText(m_booking.staff, longestName);
    const QString place = shownText(m_booking.location, longestName);
    switch (group) {
    case Group::SamePerson:
        return staff.isEmpty() ? tr("Same person") : tr("With %1").arg(staff);
    case Group::AnyoneThere:
        return place.isEmpty() ? tr("Anyone there") : tr("With anyone at %1").arg(place);
    case Group::OtherPlaces:
        break;
    }
    return tr("At other places");
}

/// Why a group cannot be asked; empty when it can.
QString OtherTimesDialog::missingFor(Group group) const
{
    if (!m_desk.source())
        return tr("No account is open");
    if (!m_desk.source()->capabilities().freeSlots)
        return tr("This account cannot be asked for free times");
    if (m_booking.serviceId.value.isEmpty())
        return tr("The booking does not tell its service");
    if (!m_booking.start.isValid())
        return tr("The booking does not tell its time");
    if (m_booking.locationId.value.isEmpty())
        return tr("The booking does not tell its place");
    if (group == Group::SamePerson && m_booking.staffId.value.isEmpty())
        return tr("The booking does not tell whom it is with");
    return {};
}

TimeQuestion OtherTimesDialog::questionOf(Group group) const
{
    TimeQuestion question{
        .services = {m_booking.serviceId}, .days = m_days, .earliest = timesInGroup};
    if (group == Group::SamePerson)
        question.staff = {m_booking.staffId};
    if (group != Group::OtherPlaces) {
        question.locations = {m_booking.locationId};
        return question;
    }
    for (const NamedThing &place : m_names.vocabulary().locations) {
        if (place.id != m_booking.locationId.value)
            question.locations.append(LocationId{place.id});
    }
    return question;
}

/// Another account knows nothing of this booking.
void OtherTimesDialog::followAccount()
{
    if (m_desk.source() != m_source)
        reject();
}

/// Which places there are, the names tell.
void OtherTimesDialog::followNames()
{
    Lane &lane = laneOf(Group::OtherPlaces);
    const bool canAsk = missingFor(Group::OtherPlaces).isEmpty() && !lane.times.question();
    const bool knowsPlaces = !m_names.vocabulary().locations.isEmpty();
    if (canAsk && knowsPlaces) {
        const TimeQuestion question = questionOf(Group::OtherPlaces);
        lane.times.setVocabulary(m_names.vocabulary());
        if (!question.locations.isEmpty())
            lane.times.ask(question, m_booking.start);
    }
    sayWords(Group::OtherPlaces);
}

void OtherTimesDialog::sayWords(Group group)
{
    QString missing = missingFor(group);
    if (missing.isEmpty() && group == Group::OtherPlaces)
        missing = whyNoOtherPlaces();
    laneOf(group).part->setWords(
        {.notAsked = missing, .none = tr("Nothing is free"), .noneDetail = daysText(m_days)});
}

QString OtherTimesDialog::whyNoOtherPlaces() const
{
    switch (m_names.state()) {
    case LoadState::NotAsked:
    case LoadState::Loading:
        return tr("Asking for the other places…");
    case LoadState::Failed:
        if (m_names.vocabulary().locations.isEmpty())
            return tr("The other places could not be asked for: %1.")
                .arg(errorText(m_names.lastError()));
        break;
    case LoadState::Ready:
        break;
    }
    return tr("There is no other place");
}

void OtherTimesDialog::done(int result)
{
    for (Lane &lane : m_lanes)
        lane.times.setSource(nullptr);
    QDialog::done(result);
}

} // namespace daybook
