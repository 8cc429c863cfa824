// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "core/async/later.h"
#include "core/sources/bookingsource.h"
#include "tests/support/faultserver.h"
#include "ui/inspector/rawdialog.h"
#include "ui/text/plaintext.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

/// Answers every question with one row, in which every text is the same.
class CannedSource final : public BookingSource
{
public:
    explicit CannedSource(const QString &text) : m_text(text) { }

    [[nodiscard]] Capabilities capabilities() const override { return {}; }
    void forget() override { }
    [[nodiscard]] Call identity(Answer<Identity> answer) override
    {
        return answerLater<Identity>(Identity{.id = u"1"_s, .name = m_text}, std::move(answer));
    }
    [[nodiscard]] Call locations(
        const Selection &, Priority, Answer<Listing<Location>> answer) override
    {
        return later<Location>(
            {{.id = {u"1"_s}, .name = m_text, .kind = m_text}}, std::move(answer));
    }
    [[nodiscard]] Call staff(const Selection &, Priority, Answer<Listing<Staff>> answer) override
    {
        return later<Staff>({{.id = {u"2"_s}, .name = m_text, .email = m_text}}, std::move(answer));
    }
    [[nodiscard]] Call services(
        const Selection &by, Priority, Answer<Listing<Service>> answer) override
    {
        if (by.location && withoutServices)
            return later<Service>({}, std::move(answer));
        return later<Service>(
            {{.id = {u"3"_s}, .name = m_text, .internalName = m_text}}, std::move(answer));
    }
    [[nodiscard]] Call freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer) override
    {
        const QDateTime start(query.days.from, QTime(9, 0), Qt::UTC);
        return later<Slot>({{.start = start,
                               .end = start.addSecs(3600),
                               .zone = QTimeZone::utc(),
                               .staffName = m_text}},
            std::move(answer));
    }
    [[nodiscard]] Call roster(const RosterQuery &query, Answer<Roster> answer) override
    {
        return answerLater<Roster>(Roster{.days = query.days}, std::move(answer));
    }
    [[nodiscard]] Call bookings(
        const BookingQuery &query, const Cursor &, Answer<Page<Booking>> answer) override
    {
        const QDateTime start(query.days.from, QTime(9, 0), Qt::UTC);
        Booking booking{.id = {m_text},
            .status = m_text,
            .subStatus = m_text,
            .start = start,
            .end = start.addSecs(3600),
            .zone = QTimeZone::utc(),
            .locationId = {u"1"_s},
            .location = m_text,
            .staffId = {u"2"_s},
            .staff = m_text,
            .serviceId = {u"3"_s},
            .service = m_text,
            .customer = {.id = m_text, .name = m_text, .email = m_text, .phone = m_text},
            .note = m_text,
            .cancelReason = m_text};
        return answerLater<Page<Booking>>(
            Page<Booking>{.items = {booking}, .total = 1}, std::move(answer));
    }

    bool withoutServices = false; ///< Of a place.

private:
    template <typename T>
    static Call later(QList<T> items, Answer<Listing<T>> answer)
    {
        return answerLater<Listing<T>>(Listing<T>{.items = std::move(items)}, std::move(answer));
    }

    const QString m_text;
};

/// The window on a canned source.
struct Bench
{
    explicit Bench(const QString &text) : source(text) { window.desk.setSource(&source); }
    ~Bench() { window.desk.setSource(nullptr); }

    CannedSource source;
    WindowUnderTest window;
};

QString unmarked(QString text)
{
    const QString mark(QChar(0xfdd0));
    return text.replace("&&"_L1, mark).remove(u'&').replace(mark, "&"_L1);
}

QString plainOf(const QString &tooltip)
{
    return QTextDocumentFragment::fromHtml(tooltip).toPlainText().replace(QChar::Nbsp, u' ');
}

} // namespace

class TestWindowMarkup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsShownAsItIs_data();
    void aNameIsShownAsItIs();
    void anAccountsNameIsShownAsItIs_data() { aNameIsShownAsItIs_data(); }
    void anAccountsNameIsShownAsItIs();
    void aHugeNameIsClipped_data();
    void aHugeNameIsClipped();
    void everyLabelIsPlainText();
    void markupLooksLikeTheSameWordsInPlainText();
    void aNoticeShowsTheNameAsItIs();
    void whatTheServiceSaysOfItselfIsPlain();
    void aRefusalsTextIsATooltipAndNeverAHeadline();
};

void TestWindowMarkup::aNameIsShownAsItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *title, const QString &text) {
        QTest::newRow(title) << text << text;
    };
    same("bold", u"<b>x</b>"_s);
    same("picture", u"<img src=file:///etc/hostname>"_s);
    same("link", u"<a href=\"http://127.0.0.1:1/\">y</a>"_s);
    same("table", u"<table width=9e9>"_s);
    same("html", u"<html><h1>z</h1></html>"_s);
    same("entity", u"&amp;"_s);
    same("another entity", u"&lt;b&gt;"_s);
    same("places", u"%1 %2 %n %L1"_s);
    same("ampersands", u"A && B &C"_s);
    same("braces", u"{0} '\"--"_s);
    same("title place", u"a[*]b"_s);
    same("scripts", u"Łódź Ελλάδα שלום 東京 🦊"_s);
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("line ends") << u"a\r\nb"_s << u"a  b"_s;
    QTest::newRow("controls") << QString(u"a"_s + QChar(0) + QChar(7) + QChar(0x7f) + u'b')
                              << u"a\ufffd\ufffd\ufffdb"_s;
    QTest::newRow("bidi override") << u"a\u202ecod.exe"_s << u"a\ufffdcod.exe"_s;
    QTest::newRow("bidi isolate") << u"a\u2067b\u2069"_s << u"a\ufffdb\ufffd"_s;
    QTest::newRow("separators") << u"a\u2028b\u2029c"_s << u"a\ufffdb\ufffdc"_s;
    QTest::newRow("next line") << u"a\u0085b"_s << u"a\ufffdb"_s;
}

void TestWindowMarkup::aNameIsShownAsItIs()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    Bench bench(name);
    WindowUnderTest &w = bench.window;
    QTRY_VERIFY(w.isQuiet());
    for (const Level level : allLevels) {
        QCOMPARE(w.rows(level).at(1), shown);
        const QModelIndex index = w.list(level)->model()->index(1, 0);
        QCOMPARE(plainOf(index.data(Qt::ToolTipRole).toString()).simplified(), shown.simplified());
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(shown));
    }
    QTableView *table = w.bookings();
    for (const int column : {BookingTableModel::CustomerColumn, BookingTableModel::ServiceColumn,
             BookingTableModel::StaffColumn, BookingTableModel::LocationColumn,
             BookingTableModel::EmailColumn, BookingTableModel::PhoneColumn,
             BookingTableModel::NoteColumn, BookingTableModel::IdColumn}) {
        const QModelIndex index = table->model()->index(0, column);
        QCOMPARE(index.data().toString(), shown);
        QCOMPARE(plainOf(index.data(Qt::ToolTipRole).toString()).simplified(), shown.simplified());
    }
    QCOMPARE(rowsOf(table, BookingTableModel::StatusColumn).at(0), u"%1 · %1"_s.arg(shown));

    table->selectRow(0);
    auto *title = w.found<QLabel>(u"inspectorTitle"_s);
    QCOMPARE(title->text(), shown);
    const auto labels = title->parentWidget()->findChildren<QLabel *>();
    QVERIFY(std::ranges::count(labels, shown, &QLabel::text) >= 4);

    // The menu of the row, and what it narrows to as a chip.
    const QPoint at = table->visualRect(table->model()->index(0, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(table->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto actions = menu->actions();
    const auto only = std::ranges::find(
        actions, u"Only "_s + shown, [](const QAction *one) { return unmarked(one->text()); });
    QVERIFY(only != actions.end());
    (*only)->trigger();
    menu->close();
    QTRY_VERIFY(w.isQuiet());
    const auto chips = w.found<QWidget>(u"centreBar"_s)->findChildren<QToolButton *>();
    const auto chip = std::ranges::find_if(chips, [&](const QToolButton *one) {
        return one->isVisible() && one->accessibleName() == u"Take away: "_s + shown;
    });
    QVERIFY(chip != chips.end());
    const QString words = unmarked((*chip)->text());
    QVERIFY(words == shown || (words.endsWith(u'…') && shown.startsWith(words.chopped(1))));
    QCOMPARE(plainOf((*chip)->toolTip()).simplified(), (u"Show more than "_s + shown).simplified());

    w.bookings()->selectRow(0);
    w.action(u"Copy rows"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 0);
    QVERIFY(!w.window.grab().isNull());
}

void TestWindowMarkup::anAccountsNameIsShownAsItIs()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    WindowUnderTest w;
    const Account account{.name = name, .baseUrl = u"not an address"_s, .apiKey = u"1"_s};
    w.accounts.put(account);
    w.workspace.open(account.id);
    auto *button = w.found<QToolButton>(u"accountButton"_s);
    QCOMPARE(unmarked(button->text()), shown + u" · TimeTap · Production ▾"_s);
    QCOMPARE(button->accessibleName(), u"Account: %1 · TimeTap · Production"_s.arg(shown));
    Q_EMIT button->menu()->aboutToShow();
    QCOMPARE(unmarked(button->menu()->actions().constFirst()->text()),
        shown + u" · TimeTap · Production"_s);
    QCOMPARE(w.window.windowTitle().replace("[*][*]"_L1, "[*]"_L1), shown + u" – Daybook"_s);
    QVERIFY(!shown.contains("[*]"_L1) || w.window.windowTitle().contains("[*][*]"_L1));
    QCOMPARE(w.found<QLabel>(u"identity"_s)->text(), shown + u" · not signed in"_s);

    w.action(u"Remove account…"_s)->trigger();
    auto *box = w.window.findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(box->text(), u"Remove “%1” and its key from this computer?"_s.arg(shown));
}

void TestWindowMarkup::aHugeNameIsClipped_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("five million letters") << QString(5'000'000, u'x');
    QTest::newRow("nested tags") << u"<b>"_s.repeated(15'000);
    QTest::newRow("combining marks") << u'e' + QString(20'000, QChar(0x301));
    QTest::newRow("a pair at the edge") << QString(clippedCell - 1, u'x') + u"🦊 and more"_s;
}

void TestWindowMarkup::aHugeNameIsClipped()
{
    QFETCH(QString, name);
    Bench bench(name);
    WindowUnderTest &w = bench.window;
    QTRY_VERIFY(w.isQuiet());
    constexpr qsizetype cell = clippedCell + 1;
    constexpr qsizetype tooltip = clippedTooltip + 1;
    for (const Level level : allLevels) {
        const QModelIndex index = w.list(level)->model()->index(1, 0);
        QVERIFY(index.data().toString().size() <= cell);
        QVERIFY(!index.data().toString().chopped(1).back().isHighSurrogate());
        QVERIFY(plainOf(index.data(Qt::ToolTipRole).toString()).size() <= tooltip);
        w.click(w.list(level), index);
        QTRY_VERIFY(w.isQuiet());
    }
    for (int column = 0; column < BookingTableModel::ColumnCount; ++column) {
        w.bookings()->setColumnHidden(column, false);
        const QModelIndex index = w.bookings()->model()->index(0, column);
        QVERIFY2(index.data().toString().size() <= cell, qPrintable(QString::number(column)));
        QVERIFY(plainOf(index.data(Qt::ToolTipRole).toString()).size() <= tooltip);
    }
    w.bookings()->selectRow(0);
    w.search()->setText(name.left(32'767));
    const QStringList words = everyWordOf(&w.window);
    for (const QString &word : words)
        QVERIFY2(word.size() <= 33'000, qPrintable(word.left(40))); // a field holds what was typed
    const auto widgets = w.window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QVERIFY2(widget->accessibleName().size() <= tooltip + 40,
            qPrintable(widget->accessibleName().left(40)));
        QVERIFY2(plainOf(widget->toolTip()).size() <= tooltip, qPrintable(widget->objectName()));
    }
    QVERIFY(!w.window.grab().isNull());
    QVERIFY(w.window.width() < 3000); // nothing pushed the window apart
}

void TestWindowMarkup::everyLabelIsPlainText()
{
    Bench bench(u"<b>x</b>"_s);
    WindowUnderTest &w = bench.window;
    QTRY_VERIFY(w.isQuiet());
    w.bookings()->selectRow(0);
    const auto labels = w.window.findChildren<QLabel *>();
    QVERIFY(labels.size() > 20);
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

void TestWindowMarkup::markupLooksLikeTheSameWordsInPlainText()
{
    Bench bench(u"<b>x</b> &amp; <i>y</i>"_s);
    WindowUnderTest &w = bench.window;
    QTRY_VERIFY(w.isQuiet());
    w.bookings()->selectRow(0);
    auto *title = w.found<QLabel>(u"inspectorTitle"_s);
    const QImage seen = title->grab().toImage();
    QLabel twin(title->parentWidget());
    twin.setProperty("ink", title->property("ink"));
    twin.setWordWrap(true);
    twin.setFixedSize(title->size());
    twin.setTextFormat(Qt::PlainText);
    twin.setText(title->text());
    twin.show();
    QCOMPARE(twin.grab().toImage(), seen);
    twin.setTextFormat(Qt::RichText);
    QVERIFY(twin.grab().toImage() != seen);
}

void TestWindowMarkup::aNoticeShowsTheNameAsItIs()
{
    const QString name = u"<b>%1 &amp;</b>"_s;
    Bench bench(name);
    WindowUnderTest &w = bench.window;
    QTRY_VERIFY(w.isQuiet());
    w.choose(Level::Location, name);
    QTRY_VERIFY(w.isQuiet());
    w.choose(Level::Service, name);
    QTRY_VERIFY(w.isQuiet());
    bench.source.withoutServices = true;
    w.desk.refresh();
    QTRY_VERIFY(w.isQuiet());
    QVERIFY(!w.desk.cascade().chosen(Level::Service));
    const auto labels = w.window.findChildren<QLabel *>();
    const auto notice = std::ranges::find(
        labels, name + u" is not among these: showing every service."_s, &QLabel::text);
    QVERIFY(notice != labels.end());
    QVERIFY((*notice)->isVisible());
}

void TestWindowMarkup::whatTheServiceSaysOfItselfIsPlain()
{
    FaultServer server;
    server.react = [](const Received &request) {
        if (request.target().startsWith("/live/sessionToken"))
            return reactions::answer(200, R"({"sessionToken":"t"})");
        if (request.target().startsWith("/live/business"))
            return reactions::answer(
                200, R"({"businessId":1,"businessName":"<b>A</b> %1 && B\u202e"})");
        return reactions::answer(200, "[]");
    };
    WindowUnderTest w;
    const Account account{.name = u"Clinic"_s,
        .environment = Environment::Sandbox,
        .baseUrl = server.url() + "/live"_L1,
        .apiKey = u"1"_s};
    w.credentials.keepForSession(credentialOf(account), Secret("0123456789"));
    w.accounts.put(account);
    w.workspace.open(account.id);
    auto *identity = w.found<QLabel>(u"identity"_s);
    QTRY_COMPARE(identity->text(), u"Signed in to <b>A</b> %1 && B\ufffd · sandbox"_s);
    QCOMPARE(identity->textFormat(), Qt::PlainText);
    QTRY_VERIFY(w.isQuiet());
    QCOMPARE(WindowUnderTest::saidFor(w.list(Level::Location)), u"None here"_s);
}

void TestWindowMarkup::aRefusalsTextIsATooltipAndNeverAHeadline()
{
    FaultServer server;
    server.react = [](const Received &request) {
        if (request.target().startsWith("/live/sessionToken"))
            return reactions::answer(200, R"({"sessionToken":"st.api.api.0f1e2d3c"})");
        return reactions::answer(400,
            "\"<b>Enter your password here</b><img src=file:///etc/hostname>"
                + QByteArray(1'000'000, 'x') + '"');
    };
    WindowUnderTest w;
    const Account account{.name = u"Clinic"_s,
        .environment = Environment::Sandbox,
        .baseUrl = server.url() + "/live"_L1,
        .apiKey = u"1"_s};
    w.credentials.keepForSession(credentialOf(account), Secret("0123456789"));
    w.accounts.put(account);
    w.workspace.open(account.id);
    QTRY_VERIFY(w.isQuiet() && w.desk.bookings().state() == LoadState::Failed);
    const QAbstractItemView *views[] = {
        w.list(Level::Location), w.list(Level::Staff), w.bookings()};
    for (const QAbstractItemView *view : views) {
        QVERIFY(!WindowUnderTest::saidFor(view).contains(u"password"_s));
        const auto parts = WindowUnderTest::frameOf(view)->findChildren<QWidget *>();
        const auto card = std::ranges::find_if(
            parts, [](const QWidget *one) { return one->toolTip().contains(u"password"_s); });
        QVERIFY(card != parts.end());
        QVERIFY(!(*card)->toolTip().contains(u"<b>"_s) && !(*card)->toolTip().contains(u"<img"_s));
        const QString plain = plainOf((*card)->toolTip());
        QVERIFY(plain.contains(u"<b>Enter your password here</b>"_s));
        QVERIFY2(plain.size() <= 400, qPrintable(QString::number(plain.size())));
    }
}

QTEST_MAIN(TestWindowMarkup)
#include "tst_window_markup.moc"
