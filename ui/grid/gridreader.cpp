// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridreader.h"

#include "ui/grid/timegrid.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QSet>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

class ReadGrid final : public QAccessibleWidget
{
public:
    explicit ReadGrid(TimeGrid *grid) : QAccessibleWidget(grid, QAccessible::Grouping) { }

    [[nodiscard]] int childCount() const override { return reader().columns(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index >= 0 && index < childCount() ? reader().columnAt(index) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int column = 0; column < childCount(); ++column) {
            if (reader().columnAt(column) == child)
                return column;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int column = 0; column < childCount(); ++column) {
            if (reader().columnAt(column)->rect().contains(x, y))
                return reader().columnAt(column);
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const auto &spot = grid().spot();
        return spot && grid().hasFocus() ? reader().of(*spot) : nullptr;
    }

private:
    [[nodiscard]] TimeGrid &grid() const { return *static_cast<TimeGrid *>(widget()); }
    [[nodiscard]] GridReader &reader() const { return grid().reader(); }
};

/// What is no widget of its own.
class ReadPart : public QAccessibleInterface
{
public:
    explicit ReadPart(TimeGrid &grid) : m_grid(&grid) { }

    [[nodiscard]] QObject *object() const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QWindow *window() const override
    {
        return m_grid ? m_grid->window()->windowHandle() : nullptr;
    }

protected:
    [[nodiscard]] TimeGrid *grid() const { return m_grid; }
    [[nodiscard]] GridReader &reader() const { return m_grid->reader(); }

private:
    QPointer<TimeGrid> m_grid;
};

class ReadColumn final : public ReadPart
{
public:
    ReadColumn(TimeGrid &grid, int column) : ReadPart(grid), m_column(column) { }

    [[nodiscard]] bool isValid() const override { return grid() && m_column < reader().columns(); }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(grid());
    }
    [[nodiscard]] int childCount() const override
    {
        return static_cast<int>(reader().spots(m_column).size());
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index >= 0 && index < childCount() ? reader().spotAt(m_column, index) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (reader().spotAt(m_column, index) == child)
                return index;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (reader().spotAt(m_column, index)->rect().contains(x, y))
                return reader().spotAt(m_column, index);
        }
        return nullptr;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? grid()->scene().words().sentence(m_column) : QString();
    }
    [[nodiscard]] QRect rect() const override
    {
        return grid()->onScreen(grid()->scene().shape().column(m_column));
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.offscreen = rect().isEmpty();
        return state;
    }

private:
    const int m_column;
};

class ReadSpot final : public ReadPart, public QAccessibleActionInterface
{
public:
    ReadSpot(TimeGrid &grid, int column, QString key)
        : ReadPart(grid), m_column(column), m_key(std::move(key))
    {
    }

    [[nodiscard]] bool isValid() const override { return grid() && spot(); }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return reader().columnAt(m_column);
    }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QRect rect() const override
    {
        return isValid() ? grid()->onScreen(grid()->scene().rectOf(*spot())) : QRect();
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? sentence(*spot()) : QString();
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.offscreen = rect().isEmpty();
        state.selected = grid()->scene().isPicked(*spot());
        state.focused = grid()->hasFocus() && grid()->spot() == spot();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return {setFocusAction(), pressAction(), showMenuAction()};
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction()) {
            grid()->setFocus();
            grid()->goTo(*spot());
        } else if (name == pressAction()) {
            grid()->open(*spot());
        } else if (name == showMenuAction()) {
            grid()->openMenu(*spot(), rect().center());
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] std::optional<GridSpot> spot() const { return reader().spotOf(m_column, m_key); }
    [[nodiscard]] QString sentence(const GridSpot &spot) const
    {
        const GridScene &scene = grid()->scene();
        const Schedule &schedule = scene.picture().schedule;
        switch (spot.kind) {
        case GridSpot::Kind::Piece:
            return scene.words().sentence(schedule.pieces.at(spot.index));
        case GridSpot::Kind::Crowd:
            return scene.words().sentence(schedule.crowds.at(spot.index));
        case GridSpot::Kind::Cell:
            break;
        }
        return scene.words().sentence(spot.column, spot.index);
    }

    const int m_column;
    const QString m_key;
};

QAccessibleInterface *readGrid(const QString &className, QObject *object)
{
    auto *grid = className == "daybook::TimeGrid"_L1 ? qobject_cast<TimeGrid *>(object) : nullptr;
    return grid ? new ReadGrid(grid) : nullptr;
}

} // namespace

GridReader::GridReader(TimeGrid &grid) : m_grid(grid)
{
    // Once is enough: the same function is not installed twice.
    QAccessible::installFactory(readGrid);
}

GridReader::~GridReader()
{
    forget();
}

void GridReader::remove(const QList<QString> &keys)
{
    for (const QString &key : keys)
        QAccessible::deleteAccessibleInterface(m_known.take(key).id);
}

void GridReader::forget()
{
    remove(m_known.keys());
    m_spots.clear();
}

void GridReader::takePicture()
{
    m_spots.clear();
    QSet<int> read;
    for (const Known &known : std::as_const(m_known)) {
        if (known.column < columns())
            read.insert(known.column);
    }
    QSet<QString> here;
    for (const int column : std::as_const(read)) {
        here.insert(QString::number(column));
        for (const GridSpot &spot : spots(column))
            here.insert(keyOf(spot));
    }
    QList<QString> gone = m_known.keys();
    gone.removeIf([&](const QString &key) { return here.contains(key); });
    remove(gone);
}

int GridReader::columns() const
{
    return m_grid.scene().walk().columns();
}

const QList<GridSpot> &GridReader::spots(int column)
{
    auto known = m_spots.find(column);
    if (known == m_spots.end())
        known = m_spots.insert(column, m_grid.scene().walk().spotsAndHours(column));
    return *known;
}

QString GridReader::keyOf(const GridSpot &spot) const
{
    switch (spot.kind) {
    case GridSpot::Kind::Piece:
        return m_grid.scene().keyOf(spot);
    case GridSpot::Kind::Crowd:
        return u"%1/crowd/%2"_s.arg(spot.column).arg(m_grid.scene().walk().topOf(spot));
    case GridSpot::Kind::Cell:
        break;
    }
    return u"%1/hour/%2"_s.arg(spot.column).arg(spot.index);
}

std::optional<GridSpot> GridReader::spotOf(int column, const QString &key)
{
    if (column >= columns())
        return {};
    // Where the keyboard stands on a taken hour, that hour is to be read, too.
    if (m_grid.spot() && m_grid.spot()->column == column && keyOf(*m_grid.spot()) == key)
        return m_grid.spot();
    for (const GridSpot &spot : spots(column)) {
        if (keyOf(spot) == key)
            return spot;
    }
    return {};
}

QAccessibleInterface *GridReader::columnAt(int column)
{
    const QString key = QString::number(column);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return QAccessible::accessibleInterface(known->id);
    auto *read = new ReadColumn(m_grid, column);
    m_known.insert(key, {.id = QAccessible::registerAccessibleInterface(read), .column = column});
    return read;
}

QAccessibleInterface *GridReader::spotAt(int column, int index)
{
    return of(spots(column).at(index));
}

QAccessibleInterface *GridReader::of(const GridSpot &spot)
{
    const QString key = keyOf(spot);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return QAccessible::accessibleInterface(known->id);
    auto *read = new ReadSpot(m_grid, spot.column, key);
    m_known.insert(
        key, {.id = QAccessible::registerAccessibleInterface(read), .column = spot.column});
    return read;
}

void GridReader::tellFocus(const GridSpot &spot)
{
    QAccessibleEvent focus(of(spot), QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

} // namespace daybook
