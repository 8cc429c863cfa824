// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/chippopups.h"

#include "ui/cascade/choicefilter.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/rowroles.h"
#include "ui/text/plaintext.h"
#include "ui/text/questiontext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

enum Role { KindRole = Qt::UserRole + 1, IdRole };

constexpr int rowPadding = 10;
constexpr int mostRowsShown = 10;
constexpr int nameWidth = 300;

/// Nothing: at any time.
using AnyTime = std::optional<QTime>;

/// Nothing when @p text is no time of day; an empty one is any time.
std::optional<AnyTime> timeIn(const QString &text)
{
    if (text.trimmed().isEmpty())
        return AnyTime();
    const ReadQuestion read =
        readQuestion(u'>' + text.trimmed(), {}, QDate(2000, 1, 1)); // the day does not matter
    const bool isTime =
        read.parts.size() == 1 && read.parts.constFirst().kind == QuestionPart::Kind::NotBefore;
    if (!isTime)
        return std::nullopt;
    return std::optional<AnyTime>(std::in_place, read.question.notBefore);
}

void setFlaw(QLineEdit *line, const QString &sentence)
{
    line->setAccessibleDescription(sentence);
    line->setToolTip(sentence);
    line->setProperty("flawed", !sentence.isEmpty());
    line->style()->unpolish(line);
    line->style()->polish(line);
}

void beginPopup(QFrame *popup, const QString &name)
{
    popup->setObjectName(name);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
}

} // namespace

void openBelow(QWidget &popup, const QWidget &anchor)
{
    popup.adjustSize();
    const int x = anchor.isRightToLeft() ? anchor.width() - popup.width() : 0;
    QRect place(anchor.mapToGlobal(QPoint(x, anchor.height() + 4)), popup.size());
    const QRect screen = anchor.screen()->availableGeometry();
    place.moveRight(std::min(place.right(), screen.right()));
    place.moveLeft(std::max(place.left(), screen.left()));
    if (place.bottom() > screen.bottom())
        place.moveBottom(anchor.mapToGlobal(QPoint(0, -4)).y());
    popup.move(place.topLeft());
    popup.show();
}

NamePopup::NamePopup(const QString &title, const QList<PickedName> &names, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    beginPopup(this, u"namePopup"_s);
    setAccessibleName(title);
    m_names = new QStandardItemModel(this);
    m_filter = new ChoiceFilter(this);
    m_filter->setSourceModel(m_names);
    buildLayout(title);
    fill(names);
    connect(m_needle, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setNeedle(text);
        m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_list, &QListView::clicked, this, &NamePopup::take);
}

void NamePopup::buildLayout(const QString &title)
{
    m_needle = new QLineEdit(this);
    m_needle->setObjectName("nameNeedle"_L1);
    m_needle->setPlaceholderText(tr("Filter…"));
    m_needle->setAccessibleName(tr("Filter of %1").arg(title));
    m_needle->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setObjectName("nameList"_L1);
    m_list->setAccessibleName(title);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setModel(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(plainLabel(title, Ink::Bold, this));
    column->addWidget(m_needle);
    column->addWidget(m_list);
}

void NamePopup::fill(const QList<PickedName> &names)
{
    const int height = fontMetrics().height() + rowPadding;
    for (const PickedName &name : names) {
        auto *item = new QStandardItem(shownText(name.name));
        item->setData(theme().text, Qt::ForegroundRole);
        item->setData(QSize(0, height), Qt::SizeHintRole);
        item->setData(name.beside, rowroles::Beside);
        item->setData(static_cast<int>(name.kind), KindRole);
        item->setData(name.id, IdRole);
        item->setData(tr("%1 %2", "a name and what is to be known of it")
                          .arg(shownText(name.name), name.beside)
                          .trimmed(),
            Qt::AccessibleTextRole);
        m_names->appendRow(item);
    }
    const int shown = std::clamp(static_cast<int>(names.size()), 1, mostRowsShown);
    m_list->setFixedSize(nameWidth, shown * height + 2);
    m_list->setCurrentIndex(m_filter->index(0, 0));
}

/// The line keeps the focus; the keys that walk a list walk this one.
bool NamePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_needle || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void NamePopup::step(int rows)
{
    const int to = std::clamp(m_list->currentIndex().row() + rows, 0, m_filter->rowCount() - 1);
    m_list->setCurrentIndex(m_filter->index(to, 0));
}

void NamePopup::take(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    Q_EMIT picked(
        static_cast<QuestionPart::Kind>(row.data(KindRole).toInt()), row.data(IdRole).toString());
    close();
}

void NamePopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_needle->setFocus();
}

HoursPopup::HoursPopup(
    const std::optional<QTime> &notBefore, const std::optional<QTime> &notAfter, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    beginPopup(this, u"hoursPopup"_s);
    setAccessibleName(tr("Hours"));
    buildLayout();
    m_first = m_notBefore;
    if (notBefore)
        m_notBefore->setText(clockText(*notBefore));
    if (notAfter)
        m_notAfter->setText(clockText(*notAfter));
}

void HoursPopup::buildLayout()
{
    const auto lineCalled = [this](const QString &name) {
        auto *line = new QLineEdit(this);
        line->setObjectName(name);
        line->setPlaceholderText(tr("any time"));
        line->setFixedWidth(120);
        connect(line, &QLineEdit::returnPressed, this, &HoursPopup::take);
        connect(line, &QLineEdit::textEdited, this, [line] { setFlaw(line, {}); });
        return line;
    };
    m_notBefore = lineCalled(u"notBefore"_s);
    m_notAfter = lineCalled(u"notAfter"_s);
    auto *set = new QPushButton(tr("Set"), this);
    set->setObjectName("setHours"_L1);
    connect(set, &QPushButton::clicked, this, &HoursPopup::take);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 12);
    form->setSpacing(8);
    const auto addRow = [&](const QString &words, QLineEdit *line) {
        auto *label = plainLabel(words, Ink::Normal, this);
        label->setBuddy(line);
        line->setAccessibleName(QString(words).remove(u'&'));
        form->addRow(label, line);
    };
    addRow(tr("&Not before"), m_notBefore);
    addRow(tr("&Done by"), m_notAfter);
    form->addRow(nullptr, set);
}

void HoursPopup::focusNotAfter()
{
    m_first = m_notAfter;
}

void HoursPopup::take()
{
    const auto notBefore = timeIn(m_notBefore->text());
    const auto notAfter = timeIn(m_notAfter->text());
    if (notBefore && notAfter) {
        Q_EMIT picked(*notBefore, *notAfter);
        close();
        return;
    }
    QLineEdit *wrong = notBefore ? m_notAfter : m_notBefore;
    setFlaw(wrong, tr("This is not a time of day: write 15:00, 1500 or 3 pm."));
    wrong->setFocus();
    wrong->selectAll();
}

void HoursPopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_first->setFocus();
    m_first->selectAll();
}

} // namespace daybook
