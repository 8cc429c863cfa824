// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"
#include "core/accounts/accountlist.h"
#include "core/credentials/layeredstore.h"
#include "core/http/burstmeter.h"
#include "core/http/requestscheduler.h"
#include "core/models/desk.h"
#include "tests/ui/sandboxcontrol.h"
#include "ui/window/mainwindow.h"
#include "ui/workspace.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QListView>
#include <QNetworkAccessManager>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

class QAction;

namespace daybook {

/// The day on which the sandbox's clock stands still.
inline const QDate businessDay{2026, 3, 11};

/// A sandbox that always holds the same small business, started when it is made; and its control.
struct Business
{
    explicit Business(const sandbox::Settings &settings = {.today = businessDay, .bookings = 6000});

    sandbox::Sandbox server;
    bool isRunning;
    SandboxControl control;
};

/// What opens an account of @p kind on @p business.
[[nodiscard]] QByteArray credentialFor(const Business &business, AccountKind kind);

/// A token for the bookings of @p email.
[[nodiscard]] QByteArray tokenFor(const Business &business, const QString &email);

/// A keychain that can be told to fail.
class TestKeychain final : public CredentialStore
{
public:
    std::optional<Error::Kind> failure = {}; ///< What every question is answered with.
    QString failsOnly = {}; ///< Only questions about entries that end like this fail.
    bool hangs = false; ///< What is written is never answered.

    [[nodiscard]] Call read(const CredentialKey &key, Answer<Secret> answer) override;
    [[nodiscard]] Call write(
        const CredentialKey &key, const Secret &secret, Answer<Done> answer) override;
    [[nodiscard]] Call remove(const CredentialKey &key, Answer<Done> answer) override;
    [[nodiscard]] bool holds(const CredentialKey &key) const { return m_store.holds(key); }
    /// Whether an entry that ends like this was ever written.
    [[nodiscard]] bool wasWritten(const QString &ending) const;
    /// Nothing of what was ever written is held.
    [[nodiscard]] bool isEmpty() const;

private:
    [[nodiscard]] bool fails(const CredentialKey &key) const
    {
        return failure && key.text.endsWith(failsOnly);
    }

    MemoryStore m_store;
    QList<CredentialKey> m_written;
};

/// The real window on everything that it stands on, made in the order of app/daybook/main.cpp,
/// shown and active. Its days begin at the sandbox's today.
class WindowUnderTest
{
public:
    /// @p settingsFile: what another one has left; an empty file of its own otherwise.
    explicit WindowUnderTest(const QString &settingsFile = {});

    /// Adds an account on @p business, its key kept in the session only; @p key stands for another
    /// one.
    Account addAccount(const Business &business,
        const QString &name = QStringLiteral("Harbour Clinic"), const QByteArray &key = {});
    /// Adds an account of @p kind; a signed search is one of the business's regular customer.
    Account addAccount(const Business &business, AccountKind kind,
        const QString &name = QStringLiteral("Harbour Clinic"));
    /// Adds an account and opens it.
    void open(const Business &business, const QByteArray &key = {});
    void open(const Business &business, AccountKind kind);

    /// Nothing runs, and nothing waits.
    [[nodiscard]] bool isQuiet() const;

    /// The widget of that name; when there is none the test fails, and gets an empty one to go on
    /// with.
    template <typename T>
    [[nodiscard]] T *found(const QString &name, QWidget *within = nullptr)
    {
        QWidget *where = within ? within : &window;
        T *widget = where->findChild<T *>(name);
        if (!widget)
            QTest::qFail(
                qPrintable(QStringLiteral("no widget is called ") + name), __FILE__, __LINE__);
        return widget ? widget : new T(where);
    }

    [[nodiscard]] QListView *list(Level level);
    [[nodiscard]] QLineEdit *filter(Level level);
    [[nodiscard]] QString countOf(Level level);
    [[nodiscard]] QStringList rows(
        Level level); ///< With the one on top that takes the choice back.
    [[nodiscard]] QTableView *bookings()
    {
        return found<QTableView>(QStringLiteral("bookingTable"));
    }
    [[nodiscard]] QTableView *freeTimes() { return found<QTableView>(QStringLiteral("slotTable")); }
    [[nodiscard]] QLineEdit *search() { return found<QLineEdit>(QStringLiteral("search")); }

    /// Clicks the entry called @p text.
    void choose(Level level, const QString &text);
    void click(
        QAbstractItemView *view, const QModelIndex &index, Qt::MouseButton button = Qt::LeftButton);
    /// Clicks the button below @p where whose words are @p text; false when none is to be seen.
    [[nodiscard]] bool press(QWidget *where, const QString &text);
    /// Sends @p keys to whatever has the focus, as a keyboard would.
    void type(const QKeySequence &keys);

    /// All words that can be read in place of, or above, @p view's rows.
    [[nodiscard]] static QString saidFor(const QAbstractItemView *view);
    [[nodiscard]] static QWidget *frameOf(const QAbstractItemView *view);

    /// The menu entry called @p text (without the mark of its key); null when there is none.
    [[nodiscard]] QAction *action(const QString &text);

    /// Dresses the application before the window is made, as the program does.
    struct Dressed
    {
        explicit Dressed(const QSettings &settings);
    };

    QTemporaryDir scratch;
    QSettings settings;
    Dressed dressed;
    QNetworkAccessManager network;
    RequestScheduler scheduler;
    BurstMeter meter;
    TestKeychain keychain;
    LayeredStore credentials;
    AccountList accounts;
    TokenLedger tokens;
    Desk desk;
    Workspace workspace;
    MainWindow window;
    bool isActive;
};

[[nodiscard]] QStringList rowsOf(const QAbstractItemView *view, int column = 0);
[[nodiscard]] QModelIndex rowCalled(
    const QAbstractItemView *view, const QString &text, int column = 0);

/// What a person could read anywhere below @p root: texts, titles, tooltips, and what a screen
/// reader says.
[[nodiscard]] QStringList everyWordOf(const QWidget *root);

} // namespace daybook
