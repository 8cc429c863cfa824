// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/explanationpopup.h"

#include "core/models/cellfacts.h"
#include "core/models/desk.h"
#include "ui/common/labels.h"
#include "ui/find/enterkey.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QIcon>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int popupWidth = 380;
constexpr int iconSize = 16;

QString nameAt(const Desk &desk, Level level)
{
    const auto choice = desk.cascade().chosen(level);
    return choice ? choice->name : QString();
}

QString nameOf(const Desk &desk, const StaffId &staff)
{
    const ChoiceListModel &people = desk.cascade().list(Level::Staff);
    const int row = people.rowOf(staff.value);
    if (row >= 0)
        return people.rows().at(row).name;
    return desk.cascade().chosenId(Level::Staff) == staff.value ? nameAt(desk, Level::Staff)
                                                                : QString();
}

std::optional<Booking> bookingOf(const Desk &desk, const Reason &reason)
{
    const int row = reason.booking ? desk.bookings().rowOf(reason.booking->value) : -1;
    return row >= 0 ? std::optional(desk.bookings().rows().at(row)) : std::nullopt;
}

QString titleOf(const ReasonNames &names, const QDateTime &start, const QDateTime &end)
{
    const QTimeZone zone = names.zone.isValid() ? names.zone : QTimeZone::utc();
    const QString when = ExplanationPopup::tr("%1, %2 %3", "a day, a span of time and its zone")
                             .arg(shortDateText(start.toTimeZone(zone).date()),
                                 spanText(start, end, zone), zoneText(zone, start));
    return names.staff.isEmpty()
        ? when
        : ExplanationPopup::tr("%1 · %2", "a time and a person").arg(when, shownText(names.staff));
}

} // namespace

Explanation explanationFor(const Desk &desk, const QTimeZone &zone, const StaffId &staff,
    const QDateTime &start, const QDateTime &end, const QDateTime &now)
{
    const CellFacts facts = cellFactsOf(desk, staff, start, end, now);
    ReasonNames names{.staff = nameOf(desk, staff),
        .location = nameAt(desk, Level::Location),
        .service = nameAt(desk, Level::Service),
        .length = facts.length,
        .zone = zone};
    Explanation explanation{.title = titleOf(names, start, end)};
    for (const Reason &reason : reasonsFor(facts)) {
        names.booking = bookingOf(desk, reason);
        explanation.reasons.append({.text = reasonText(reason, names), .booking = reason.booking});
    }
    return explanation;
}

ExplanationPopup::ExplanationPopup(const Explanation &explanation, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName("explanation"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(popupWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto *title = plainLabel(explanation.title, Ink::Bold, this);
    title->setObjectName("explanationTitle"_L1);
    title->setWordWrap(true);
    column->addWidget(title);
    QStringList spoken{explanation.title};
    for (const Explanation::Said &reason : explanation.reasons) {
        addReason(reason, column);
        spoken.append(reason.text.sentence);
    }
    setAccessibleName(tr("Why this time is not offered"));
    setAccessibleDescription(spoken.join(u". "_s));
}

void ExplanationPopup::addReason(const Explanation::Said &reason, QVBoxLayout *column)
{
    auto *icon = new QLabel(this);
    icon->setPixmap(themedIcon(reason.text.icon, theme().dim)
                        .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    icon->setFixedWidth(iconSize);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(sentenceOf(reason));
    if (!reason.text.source.isEmpty())
        words->addWidget(plainLabel(reason.text.source, Ink::Dim, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    column->addLayout(row);
}

/// A reason that leads somewhere is a button, which a keyboard reaches.
QWidget *ExplanationPopup::sentenceOf(const Explanation::Said &reason)
{
    auto *sentence = plainLabel(reason.text.sentence, Ink::Normal, this);
    sentence->setObjectName("reasonSentence"_L1);
    sentence->setWordWrap(true);
    if (!reason.booking)
        return sentence;
    auto *line = new QWidget(this);
    auto *open = framedButton(tr("Show the booking: %1").arg(reason.text.sentence), line);
    open->setObjectName("reasonBooking"_L1);
    open->setText(tr("Show"));
    connect(open, &QToolButton::clicked, this, [this, id = *reason.booking] {
        Q_EMIT bookingWanted(id);
        close();
    });
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(sentence, 1);
    row->addWidget(open, 0, Qt::AlignTop);
    return line;
}

void ExplanationPopup::openAt(QPoint globalPosition)
{
    ensurePolished();
    QRect place(globalPosition, QSize(popupWidth, heightForWidth(popupWidth)));
    if (isRightToLeft())
        place.moveRight(globalPosition.x());
    const QScreen *screen = QGuiApplication::screenAt(globalPosition);
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    place.moveLeft(std::max(place.left(), room.left()));
    place.moveTop(std::max(place.top(), room.top()));
    setGeometry(place);
    show();
}

void ExplanationPopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    auto *booking = findChild<QToolButton *>("reasonBooking"_L1);
    (booking ? static_cast<QWidget *>(booking) : this)->setFocus();
}

void ExplanationPopup::keyPressEvent(QKeyEvent *event)
{
    if (!pressedByEnter(*event, *this))
        QFrame::keyPressEvent(event);
}

} // namespace daybook
