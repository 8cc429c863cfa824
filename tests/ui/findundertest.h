// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/connections/openconnection.h"
#include "core/credentials/layeredstore.h"
#include "core/models/desk.h"
#include "core/models/questionvocabularymodel.h"
#include "tests/support/fakesource.h"
#include "tests/ui/windowundertest.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QTest>
#include <QWidget>

namespace daybook {

/// The day on which questions are asked: a Thursday.
inline const QDate findDay{2026, 11, 26};

/// An account whose answers the test gives: three places in three zones, three people, four
/// services; and a window for what stands on it.
struct FindAccount
{
    explicit FindAccount(const Capabilities &able = {})
    {
        applyAppearance(Appearance::Light);
        source.able = able;
        desk.setSource(&source);
        answerLists();
    }
    ~FindAccount() { desk.setSource(nullptr); }

    static Location place(const QString &id, const QString &name, const char *zone)
    {
        return {.id = {id}, .name = name, .zone = QTimeZone(zone)};
    }
    static QList<Location> places()
    {
        return {
            place(QStringLiteral("1"), QStringLiteral("Austin, South Congress"), "America/Chicago"),
            place(QStringLiteral("2"), QStringLiteral("Halifax, Harbour St"), "America/Halifax"),
            place(QStringLiteral("3"), QStringLiteral("Pune, Koregaon Park"), "Asia/Kolkata")};
    }
    static QList<Staff> people()
    {
        return {{.id = {QStringLiteral("7")}, .name = QStringLiteral("Ada Lindqvist")},
            {.id = {QStringLiteral("8")}, .name = QStringLiteral("Bo Okonkwo")},
            {.id = {QStringLiteral("9")}, .name = QStringLiteral("Dana <b>Reyes</b>")},
            {.id = {QStringLiteral("10")},
                .name = QStringLiteral("Hidden Assistant"),
                .acceptsAppointments = false}};
    }
    static QList<Service> services()
    {
        using namespace std::chrono_literals;
        return {{.id = {QStringLiteral("21")}, .name = QStringLiteral("Massage"), .length = 60min},
            {.id = {QStringLiteral("22")},
                .name = QStringLiteral("Short massage"),
                .length = 30min},
            {.id = {QStringLiteral("23")}, .name = QStringLiteral("Physio"), .length = 45min},
            {.id = {QStringLiteral("24")}, .name = QStringLiteral("Taping"), .length = 15min}};
    }

    /// A free time of an hour at @p hour of the place's clock on @p day.
    static Slot slot(const QString &placeId, int hour, const QString &staffId = {},
        QDate day = findDay, const QString &serviceId = QStringLiteral("21"))
    {
        const QList<Location> all = places();
        const auto at = std::ranges::find(
            all, placeId, [](const Location &location) { return location.id.value; });
        const QDateTime start = QDateTime(day, QTime(hour, 0), at->zone).toUTC();
        Slot slot{.start = start,
            .end = start.addSecs(3600),
            .zone = at->zone,
            .location = {placeId},
            .service = {serviceId}};
        if (staffId.isEmpty())
            return slot;
        const QList<Staff> everybody = people();
        const auto who = std::ranges::find(
            everybody, staffId, [](const Staff &person) { return person.id.value; });
        slot.staff = who->id;
        slot.staffName = who->name;
        return slot;
    }

    /// Answers all that waits but for the free times: those are up to the test.
    void answerLists()
    {
        using What = FakeSource::What;
        for (const What what :
            {What::Locations, What::Staff, What::Services, What::Bookings, What::Roster}) {
            while (const auto question = source.take(what)) {
                if (what == What::Locations)
                    question->locations(Listing<Location>{.items = places()});
                else if (what == What::Staff)
                    question->staff(Listing<Staff>{.items = people()});
                else if (what == What::Services)
                    question->services(Listing<Service>{.items = services()});
                else if (what == What::Bookings)
                    question->bookings(Page<Booking>{});
                else
                    question->roster(Roster{});
            }
        }
    }
    /// The question for free times at the place with that id; null when none waits.
    [[nodiscard]] std::shared_ptr<FakeSource::Question> questionAt(const QString &placeId)
    {
        const auto &waiting = source.waiting();
        for (size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i]->what == FakeSource::What::FreeSlots
                && waiting[i]->slotQuery.location.value == placeId)
                return source.take(i);
        }
        return {};
    }
    /// Answers what waits for that place with the same times; false when nothing waits.
    bool answer(const QString &placeId, const QList<Slot> &slots)
    {
        bool found = false;
        while (const auto question = questionAt(placeId)) {
            QList<Slot> fitting = slots;
            fitting.removeIf([&](const Slot &slot) {
                return slot.service != question->slotQuery.service
                    || (question->slotQuery.staff && slot.staff != question->slotQuery.staff);
            });
            question->freeSlots(Listing<Slot>{.items = fitting});
            found = true;
        }
        return found;
    }
    bool fail(const QString &placeId, Error::Kind kind)
    {
        bool found = false;
        while (const auto question = questionAt(placeId)) {
            question->fail(Error{.kind = kind});
            found = true;
        }
        return found;
    }
    [[nodiscard]] int waitingForSlots() const
    {
        return static_cast<int>(std::ranges::count(source.waiting(), FakeSource::What::FreeSlots,
            [](const auto &question) { return question->what; }));
    }

    FakeSource source;
    Desk desk;
    QuestionVocabularyModel names{desk};
};

/// A desk at an account of the sandbox, without a window.
struct SandboxDesk
{
    explicit SandboxDesk(AccountKind kind) : business(), credentials(keychain)
    {
        const bool isTimeTap = kind == AccountKind::TimeTap;
        const Account account{.name = QStringLiteral("Harbour Clinic"),
            .kind = kind,
            .environment = Environment::Sandbox,
            .baseUrl =
                isTimeTap ? business.server.timetapBaseUrl() : business.server.timekitBaseUrl(),
            .apiKey = isTimeTap ? business.server.apiKey() : QString(),
            .appSlug = isTimeTap ? QString() : business.server.timekitAppSlug()};
        credentials.keepForSession(credentialOf(account), Secret(credentialFor(business, kind)));
        auto opened = openConnection({network, scheduler}, account, credentials);
        if (auto *made = std::get_if<std::unique_ptr<Connection>>(&opened))
            connection = std::move(*made);
        isOpen = business.isRunning && connection;
        if (isOpen)
            desk.setSource(&connection->source());
    }
    ~SandboxDesk() { desk.setSource(nullptr); }

    Business business;
    QNetworkAccessManager network;
    RequestScheduler scheduler;
    TestKeychain keychain;
    LayeredStore credentials;
    std::unique_ptr<Connection> connection;
    Desk desk;
    bool isOpen = false;
};

/// As the window dresses what stands in it.
inline void dress(QWidget &widget, Appearance appearance = Appearance::Light)
{
    applyAppearance(appearance);
    widget.setStyleSheet(styleSheetFor(theme()));
}

/// A picture of @p widget in light and dark, in the folder that DAYBOOK_PICTURES names, if any.
inline void takePictures(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("DAYBOOK_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[appearance, ending] : {std::pair(Appearance::Dark, QStringLiteral("dark")),
             std::pair(Appearance::Light, QStringLiteral("light"))}) {
        dress(widget, appearance);
        QCoreApplication::processEvents();
        widget.grab().save(QStringLiteral("%1/%2_%3.png").arg(folder, name, ending));
    }
}

} // namespace daybook
