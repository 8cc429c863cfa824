// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "core/async/later.h"
#include "core/timekit/signedsearch.h"
#include "ui/common/loadingview.h"
#include "ui/settings.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString nameOf(Level level)
{
    switch (level) {
    case Level::Location:
        return u"location"_s;
    case Level::Staff:
        return u"staff"_s;
    case Level::Service:
        break;
    }
    return u"service"_s;
}

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

Business::Business(const sandbox::Settings &settings)
    : server(settings), isRunning(server.start()),
      control(static_cast<quint16>(QUrl(server.url()).port()))
{
}

QByteArray tokenFor(const Business &business, const QString &email)
{
    const SearchScope scope{.appSlug = business.server.timekitAppSlug(),
        .attribute = u"customer.email"_s,
        .value = email};
    return mintSignedSearch(scope, Secret(business.server.timekitSigningKey())).reveal();
}

QByteArray credentialFor(const Business &business, AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return business.server.privateKey();
    case AccountKind::Timekit:
        return business.server.timekitAppKey();
    case AccountKind::TimekitWidget:
        return business.server.timekitWidgetKey();
    case AccountKind::SignedSearch:
        break;
    }
    return tokenFor(business, business.server.regularCustomer());
}

Call TestKeychain::read(const CredentialKey &key, Answer<Secret> answer)
{
    return fails(key) ? answerLater<Secret>(Error{.kind = *failure}, std::move(answer))
                      : m_store.read(key, std::move(answer));
}

Call TestKeychain::write(const CredentialKey &key, const Secret &secret, Answer<Done> answer)
{
    if (hangs)
        return startOperation<Operation>();
    if (fails(key))
        return answerLater<Done>(Error{.kind = *failure}, std::move(answer));
    m_written.append(key);
    return m_store.write(key, secret, std::move(answer));
}

bool TestKeychain::wasWritten(const QString &ending) const
{
    return std::ranges::any_of(
        m_written, [&](const CredentialKey &key) { return key.text.endsWith(ending); });
}

bool TestKeychain::isEmpty() const
{
    return std::ranges::none_of(
        m_written, [this](const CredentialKey &key) { return m_store.holds(key); });
}

Call TestKeychain::remove(const CredentialKey &key, Answer<Done> answer)
{
    return fails(key) ? answerLater<Done>(Error{.kind = *failure}, std::move(answer))
                      : m_store.remove(key, std::move(answer));
}

WindowUnderTest::Dressed::Dressed(const QSettings &settings)
{
    applyAppearance(static_cast<Appearance>(daybook::settings::appearance.read(settings)));
}

WindowUnderTest::WindowUnderTest(const QString &settingsFile)
    : settings(settingsFile.isEmpty() ? scratch.filePath(u"daybook.ini"_s) : settingsFile,
        QSettings::IniFormat),
      dressed(settings), meter(scheduler), credentials(keychain), accounts(settings),
      tokens(settings), workspace(network, scheduler, accounts, tokens, credentials, desk),
      window(workspace, desk, meter, settings)
{
    const int span = static_cast<int>(desk.days().from.daysTo(desk.days().to));
    desk.setDays({.from = businessDay, .to = businessDay.addDays(span)});
    window.show();
    isActive = QTest::qWaitForWindowActive(&window);
}

Account WindowUnderTest::addAccount(
    const Business &business, const QString &name, const QByteArray &key)
{
    const Account account{.name = name,
        .environment = Environment::Sandbox,
        .baseUrl = business.server.timetapBaseUrl(),
        .apiKey = business.server.apiKey()};
    credentials.keepForSession(
        credentialOf(account), Secret(key.isEmpty() ? business.server.privateKey() : key));
    accounts.put(account);
    return account;
}

Account WindowUnderTest::addAccount(const Business &business, AccountKind kind, const QString &name)
{
    const bool isTimeTap = kind == AccountKind::TimeTap;
    const Account account{.name = name,
        .kind = kind,
        .environment = Environment::Sandbox,
        .baseUrl = isTimeTap ? business.server.timetapBaseUrl() : business.server.timekitBaseUrl(),
        .apiKey = isTimeTap ? business.server.apiKey() : QString(),
        .appSlug = isTimeTap ? QString() : business.server.timekitAppSlug()};
    credentials.keepForSession(credentialOf(account), Secret(credentialFor(business, kind)));
    accounts.put(account);
    return account;
}

void WindowUnderTest::open(const Business &business, AccountKind kind)
{
    workspace.open(addAccount(business, kind).id);
}

void WindowUnderTest::open(const Business &business, const QByteArray &key)
{
    workspace.open(addAccount(business, u"Harbour Clinic"_s, key).id);
}

bool WindowUnderTest::isQuiet() const
{
    auto &self = const_cast<WindowUnderTest &>(*this);
    const auto settled = [](const LoadingModel &model) {
        return model.state() != LoadState::Loading;
    };
    return scheduler.inFlight() + scheduler.waiting() == 0 && !desk.bookings().isAsking()
        && desk.roster().state() != LoadState::Loading && settled(self.desk.bookings())
        && settled(self.desk.freeSlots()) && std::ranges::all_of(allLevels, [&](Level level) {
               return settled(desk.cascade().list(level));
           });
}

QListView *WindowUnderTest::list(Level level)
{
    return found<QListView>(nameOf(level) + "List"_L1);
}

QLineEdit *WindowUnderTest::filter(Level level)
{
    return found<QLineEdit>(nameOf(level) + "Filter"_L1);
}

QString WindowUnderTest::countOf(Level level)
{
    return found<QLabel>(nameOf(level) + "Count"_L1)->text();
}

QStringList WindowUnderTest::rows(Level level)
{
    return rowsOf(list(level));
}

void WindowUnderTest::choose(Level level, const QString &text)
{
    QListView *view = list(level);
    const QModelIndex index = rowCalled(view, text);
    if (!index.isValid())
        return QTest::qFail(qPrintable(u"no entry is called "_s + text), __FILE__, __LINE__);
    click(view, index);
}

void WindowUnderTest::click(
    QAbstractItemView *view, const QModelIndex &index, Qt::MouseButton button)
{
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), button, {}, view->visualRect(index).center());
}

bool WindowUnderTest::press(QWidget *where, const QString &text)
{
    const auto buttons = where->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (!button->isVisible() || !button->isEnabled() || plain(button->text()) != text)
            continue;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    return false;
}

void WindowUnderTest::type(const QKeySequence &keys)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keySequence(focus ? focus : &window, keys);
}

QString WindowUnderTest::saidFor(const QAbstractItemView *view)
{
    QStringList said;
    const auto labels = frameOf(view)->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty())
            said.append(label->text());
    }
    return said.join(u'\n');
}

QWidget *WindowUnderTest::frameOf(const QAbstractItemView *view)
{
    QWidget *frame = view->parentWidget();
    while (frame->parentWidget() && !qobject_cast<LoadingView *>(frame))
        frame = frame->parentWidget();
    return frame;
}

QAction *WindowUnderTest::action(const QString &text)
{
    const auto actions = window.findChildren<QAction *>();
    const auto known =
        std::ranges::find(actions, text, [](const QAction *one) { return plain(one->text()); });
    return known == actions.end() ? nullptr : *known;
}

QStringList rowsOf(const QAbstractItemView *view, int column)
{
    QStringList rows;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        rows.append(view->model()->index(row, column).data().toString());
    return rows;
}

QModelIndex rowCalled(const QAbstractItemView *view, const QString &text, int column)
{
    const qsizetype row = rowsOf(view, column).indexOf(text);
    return row < 0 ? QModelIndex() : view->model()->index(static_cast<int>(row), column);
}

QStringList everyWordOf(const QWidget *root)
{
    QList<const QWidget *> widgets{root};
    const auto children = root->findChildren<QWidget *>();
    for (const QWidget *child : children)
        widgets.append(child);
    QStringList words;
    for (const QWidget *widget : std::as_const(widgets)) {
        words << widget->windowTitle() << widget->toolTip() << widget->statusTip()
              << widget->whatsThis() << widget->accessibleName() << widget->accessibleDescription();
        if (QAccessibleInterface *spoken =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))) {
            for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                     QAccessible::Help})
                words << spoken->text(kind);
            if (QAccessibleTextInterface *text = spoken->textInterface())
                words << text->text(0, text->characterCount());
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
    }
    words.removeAll(QString());
    return words;
}

} // namespace daybook
