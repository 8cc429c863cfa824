// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/month/monthview.h"

#include "core/models/desk.h"
#include "ui/common/labels.h"
#include "ui/common/latetimer.h"
#include "ui/common/loadingview.h"
#include "ui/month/monthgrid.h"
#include "ui/month/monthmodel.h"
#include "ui/text/bookingtext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/text/zonetext.h"
#include "ui/theme/theme.h"
#include "ui/views/viewdays.h"
#include "ui/views/viewstate.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

MonthView::MonthView(Desk &desk, ViewState &view, QWidget *parent)
    : DeskView(parent), m_desk(desk), m_view(view)
{
    setObjectName("monthView"_L1);
    m_model = new MonthModel(this);
    m_grid = new MonthGrid(*m_model, this);
    m_grid->setObjectName("monthGrid"_L1);
    m_late = new LateTimer(m_desk.bookings(), this);
    connect(m_late, &LateTimer::due, this, &MonthView::bringUpToDate);
    buildLayout();
    connectFacts();
    connect(m_grid, &MonthGrid::dayWanted, this, &DeskView::dayWanted);
    connect(m_grid, &MonthGrid::bookingPicked, &m_view, &ViewState::pick);
    connect(m_grid, &MonthGrid::bookingMenuWanted, this, [this](const BookingId &id, QPoint at) {
        const int row = m_desk.bookings().rowOf(id.value);
        if (row >= 0)
            Q_EMIT bookingMenuWanted(Booking(m_desk.bookings().rows().at(row)), at);
    });
    connect(m_grid, &MonthGrid::mostLinesChanged, this, &MonthView::updateSoon);
    showWords();
    noteWhole();
    updateSoon();
}

QWidget &MonthView::focusPlace()
{
    return *m_grid;
}

DateRange MonthView::daysFor(QDate day, int weeks, Qt::DayOfWeek first)
{
    return daybook::daysFor(
        ViewKind::Month, day, std::clamp(weeks, 1, mostWeeks) * MonthModel::daysInWeek, first);
}

void MonthView::setNow(const std::optional<QDateTime> &now)
{
    m_now = now;
    updateSoon();
}

void MonthView::buildLayout()
{
    m_notes = new QWidget(this);
    m_withoutTime = framedButton({}, m_notes);
    m_withoutTime->setObjectName("withoutTime"_L1);
    m_withoutTime->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_withoutTime->setPopupMode(QToolButton::InstantPopup);
    m_withoutTimeMenu = new QMenu(m_withoutTime);
    m_withoutTime->setMenu(m_withoutTimeMenu);
    connect(m_withoutTimeMenu, &QMenu::aboutToShow, this, &MonthView::fillMenu);
    m_part = plainLabel({}, Ink::Dim, m_notes);
    m_part->setObjectName("monthNote"_L1);
    m_part->setMinimumWidth(40);
    auto *row = new QHBoxLayout(m_notes);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(12);
    row->addWidget(m_withoutTime);
    row->addWidget(m_part, 1);
    m_loading =
        new LoadingView(m_desk.bookings(), *m_model, m_grid, {}, LoadingView::Strip::Full, this);
    connect(m_loading, &LoadingView::retryWanted, this, &DeskView::retryWanted);
    connect(m_loading, &LoadingView::credentialsWanted, this, &DeskView::credentialsWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notes);
    column->addWidget(m_loading, 1);
}

void MonthView::connectFacts()
{
    connect(&m_desk.bookings(), &LoadingModel::stateChanged, this, &MonthView::noteWhole);
    const auto follow = [this](LoadingModel &model) {
        connect(&model, &LoadingModel::stateChanged, this, &MonthView::updateSoon);
        connect(&model, &QAbstractItemModel::rowsInserted, this, &MonthView::updateSoon);
        connect(&model, &QAbstractItemModel::rowsRemoved, this, &MonthView::updateSoon);
        connect(&model, &QAbstractItemModel::rowsMoved, this, &MonthView::updateSoon);
        connect(&model, &QAbstractItemModel::dataChanged, this, &MonthView::updateSoon);
    };
    follow(m_desk.bookings());
    follow(m_desk.freeSlots());
    follow(m_desk.cascade().list(Level::Service)); // which of them are classes
    connect(&m_desk.freeSlots(), &SlotTableModel::progressChanged, this, &MonthView::updateSoon);
    connect(&m_desk, &Desk::daysChanged, this, &MonthView::updateSoon);
    connect(&m_desk, &Desk::searchChanged, this, &MonthView::updateSoon);
    connect(&m_desk, &Desk::capabilitiesChanged, this, &MonthView::showWords);
    for (const auto signal : {&ViewState::needleChanged, &ViewState::showsChanged,
             &ViewState::coloursChanged, &ViewState::zoneChanged})
        connect(&m_view, signal, this, &MonthView::updateSoon);
    connect(&m_view, &ViewState::pickChanged, this, &MonthView::followPick);
}

void MonthView::updateSoon()
{
    if (isVisible())
        m_late->start();
}

void MonthView::showEvent(QShowEvent *event)
{
    DeskView::showEvent(event);
    bringUpToDate();
}

void MonthView::changeEvent(QEvent *event)
{
    DeskView::changeEvent(event);
    const bool isDress =
        event->type() == QEvent::StyleChange || event->type() == QEvent::LocaleChange;
    if (isDress && isVisible())
        bringUpToDate(); // the inks of the other look would be seen for a moment
}

/// A view that shows another day than the one of the booking picked would hide it.
void MonthView::followPick()
{
    updateSoon();
    const Booking *booking = m_view.booking();
    if (!booking || !hasTime(*booking))
        return;
    const QDate day = booking->start.toTimeZone(m_view.axisZone()).date();
    if (m_model->indexOf(day).isValid())
        m_grid->goTo(day);
}

bool MonthView::asksDays() const
{
    const auto &able = m_desk.capabilities();
    return m_desk.search().isEmpty() && (!able || able->days);
}

/// As long as nothing is asked for, or nothing came but a failure, there is nothing to show; what
/// is to be done then is said in place of it.
bool MonthView::hasPicture() const
{
    if (!m_desk.days().from.isValid() || !m_desk.days().to.isValid())
        return false;
    const LoadState state = m_desk.bookings().state();
    const bool hasFailed = state == LoadState::Failed && m_desk.bookings().rowCount() == 0;
    if (state == LoadState::NotAsked)
        return m_desk.freeSlots().state() != LoadState::NotAsked;
    return !hasFailed;
}

void MonthView::noteWhole()
{
    BookingTableModel &bookings = m_desk.bookings();
    if (!bookings.hasAnswer())
        m_isWhole = false;
    else if (bookings.state() == LoadState::Ready)
        m_isWhole = !bookings.canFetchMore({}) && !bookings.isFull();
}

Knowledge MonthView::knowledgeOfBookings() const
{
    const BookingTableModel &bookings = m_desk.bookings();
    if (m_isWhole)
        return Knowledge::Whole;
    if (bookings.rowCount() > 0)
        return Knowledge::Part;
    return bookings.state() == LoadState::Loading ? Knowledge::Loading : Knowledge::Unknown;
}

Knowledge MonthView::knowledgeOfFreeSlots() const
{
    const SlotTableModel &freeSlots = m_desk.freeSlots();
    const SlotProgress progress = freeSlots.progress();
    if (!m_view.showsFreeSlots() || freeSlots.state() == LoadState::NotAsked)
        return Knowledge::NotAsked;
    const bool isAnswered = progress.answered == progress.asked && progress.failed == 0;
    if (isAnswered || (freeSlots.hasAnswer() && freeSlots.state() != LoadState::Ready))
        return Knowledge::Whole;
    if (freeSlots.rowCount() > 0 || progress.answered > 0)
        return Knowledge::Part;
    return freeSlots.state() == LoadState::Loading ? Knowledge::Loading : Knowledge::Unknown;
}

DayKnowledge MonthView::knowledgeOf(QDate date) const
{
    const DateRange asked = m_desk.days();
    const bool isAsked = date >= asked.from && date <= asked.to;
    return {.bookings = isAsked || !asksDays() ? knowledgeOfBookings() : Knowledge::NotAsked,
        .freeSlots = isAsked ? knowledgeOfFreeSlots() : Knowledge::NotAsked};
}

DateRange MonthView::daysOnShow() const
{
    const DateRange asked = m_desk.days();
    const Qt::DayOfWeek first = locale().firstDayOfWeek();
    const QDate from = daysFor(asked.from, 1, first).from;
    const qint64 days = from.daysTo(asked.to) + 1;
    const qint64 weeks = (days + MonthModel::daysInWeek - 1) / MonthModel::daysInWeek;
    return daysFor(asked.from, static_cast<int>(std::min<qint64>(weeks, mostWeeks)), first);
}

void MonthView::bringUpToDate()
{
    m_late->stop();
    if (!hasPicture()) {
        m_notes->hide();
        m_model->setDays({});
        return;
    }
    const QTimeZone zone = m_view.axisZone();
    const DaysCounted counted = countDays(
        {m_desk.bookings().rows(), m_desk.freeSlots().rows(),
            [this](const Booking &booking) { return m_view.isWanted(booking); }, m_view.classes()},
        {daysOnShow(), zone, m_grid->mostLines()});
    showNotes(counted);
    showZone(zone);
    m_model->setDays(wordsOf(counted));
}

/// Where the clocks are changed in between there are two words for it, and no room for both.
void MonthView::showZone(const QTimeZone &zone)
{
    const DateRange days = daysOnShow();
    const auto wordOn = [&zone](QDate day) {
        return zoneText(zone, QDateTime(day, QTime(12, 0), Qt::UTC));
    };
    QStringList words{wordOn(days.from), wordOn(days.to)};
    words.removeDuplicates();
    m_grid->setZoneText(words.size() == 1 ? words.constFirst() : cityText(zone),
        tr("Times of %1 (%2)", "a place and what its time is called")
            .arg(cityText(zone), words.join(u", "_s)));
}

QList<MonthWords> MonthView::wordsOf(const DaysCounted &counted) const
{
    const QTimeZone zone = m_view.axisZone();
    const QDateTime now = m_now.value_or(QDateTime::currentDateTimeUtc());
    MonthContext context{.view = m_view,
        .bookings = m_desk.bookings().rows(),
        .zone = zone,
        .today = now.toTimeZone(zone).date(),
        .isFiltered = counted.isFiltered,
        .showsBookings =
            m_view.showsBookings() && m_desk.bookings().state() != LoadState::NotAsked};
    fitHours(counted.days, context);
    QList<MonthWords> words;
    for (const DayCounts &day : counted.days)
        words.append(monthWordsOf(
            day, knowledgeOf(day.date), words.isEmpty() || day.date.day() == 1, context));
    return words;
}

/// How many of the bookings the counts are of, where it is not all of them.
QString MonthView::noteText(const DaysCounted &counted) const
{
    const BookingTableModel &bookings = m_desk.bookings();
    const QLocale locale;
    const QString loaded = locale.toString(bookings.rowCount());
    const qint64 behind = counted.days.constLast().date.daysTo(m_desk.days().to);
    if (m_view.showsBookings() && knowledgeOfBookings() == Knowledge::Part)
        return bookings.total() ? tr("%1 of %2 bookings loaded: the counts are of these")
                                      .arg(loaded, locale.toString(*bookings.total()))
                                : tr("%1 bookings loaded, and there are more").arg(loaded);
    if (behind > 0)
        return daybook::counted(behind, tr("The last day asked for finds no room here"),
            tr("The last %1 days asked for find no room here"));
    return {};
}

void MonthView::showNotes(const DaysCounted &counted)
{
    m_timeless.clear();
    for (const int row : counted.withoutTime)
        m_timeless.append(m_desk.bookings().rows().at(row).id);
    const bool hasTimeless = !m_timeless.isEmpty() && m_view.showsBookings();
    const QString text = daybook::counted(m_timeless.size(), tr("One booking without a known time"),
        tr("%1 bookings without a known time"));
    m_withoutTime->setVisible(hasTimeless);
    m_withoutTime->setIcon(themedIcon(u"question"_s, theme().warning));
    m_withoutTime->setText(text);
    m_withoutTime->setAccessibleName(text);
    m_part->setText(noteText(counted));
    m_notes->setVisible(hasTimeless || !m_part->text().isEmpty());
}

/// Made when it is opened: there may be many, and nobody may look.
void MonthView::fillMenu()
{
    constexpr qsizetype most = 40;
    m_withoutTimeMenu->clear();
    for (const BookingId &id : m_timeless.first(std::min(most, m_timeless.size()))) {
        const int row = m_desk.bookings().rowOf(id.value);
        if (row < 0)
            continue;
        const Booking &booking = m_desk.bookings().rows().at(row);
        const QString text = tr("%1, %2", "who is booked, and for which service")
                                 .arg(customerText(booking), shownText(booking.service));
        connect(m_withoutTimeMenu->addAction(menuText(text)), &QAction::triggered, this,
            [this, id] { m_view.pick(id); });
    }
    if (m_timeless.size() > most)
        m_withoutTimeMenu
            ->addAction(tr("+%1 more").arg(QLocale().toString(m_timeless.size() - most)))
            ->setEnabled(false);
}

/// What is said in place of the days.
void MonthView::showWords()
{
    const auto &able = m_desk.capabilities();
    const bool hasNoBookings = able && !able->bookings;
    m_loading->setWords(
        {.notAsked = hasNoBookings ? tr("Choose a location and a service to see their free times")
                                   : tr("No account is open"),
            .notAskedAction = hasNoBookings ? QString() : tr("Add account…")});
    updateSoon();
}

} // namespace daybook
