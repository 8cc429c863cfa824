// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFont>

using namespace Qt::StringLiterals;

namespace daybook {

QString styleSheetFor(const Theme &theme)
{
    QString sheet = uR"(
QMainWindow, QDialog { background: @window; }
QMenuBar { background: @window; border: none; padding: 2px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @tint; }
QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QLineEdit, QPlainTextEdit { background: @field; border: 1px solid @line; border-radius: 4px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @window; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: @accent; }
QLineEdit[flawed="true"], QLineEdit[flawed="true"]:focus { border-color: @warning; }
#vendorWords { background: transparent; border: none; padding: 0; }
#searchDropdown { background: @window; border: 1px solid @line; border-radius: 4px; }
QLineEdit:disabled { color: @dim; }
QPushButton, QToolButton[bordered="true"] { background: @window; border: 1px solid @line; border-radius: 4px;
    padding: 5px 12px; }
QPushButton { outline: none; }
QToolButton[bordered="true"] { padding: 5px 8px; }
QPushButton:hover, QToolButton[bordered="true"]:hover { background: @hover; }
QPushButton:focus, QToolButton[bordered="true"]:focus { border-color: @accent; }
QPushButton:pressed, QToolButton[bordered="true"]:pressed { background: @tint; }
QPushButton:default { background: @accent; border-color: @accent; color: @window; }
QPushButton:disabled { color: @dim; background: @field; border-color: @line; }
QToolButton[bordered="true"]:checked { background: @tint; border-color: @accent; color: @accent; }
QToolButton[bordered="true"]::menu-indicator { image: none; }
QTableView, QListView { background: @window; border: none; outline: none; }
QHeaderView { background: @window; border: none; }
QHeaderView::section { background: @window; color: @dim; border: none; border-bottom: 1px solid @line;
    padding: 5px 10px; }
QHeaderView::section:first { padding-left: 12px; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabWidget::tab-bar { left: 8px; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; padding: 7px 12px; }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar::tab:hover, QTabBar::tab:selected:focus { background: @hover; }
#tokenCard { background: @field; border: 1px solid @line; border-radius: 4px; }
#tokenCard QLineEdit { background: @window; }
QLabel[ink="dim"] { color: @dim; }
QLabel[ink="bold"], #cardTitle { font-weight: bold; }
QLabel[ink="title"] { font-weight: bold; font-size: @title; }
QLabel[ink="warning"] { color: @warning; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: @window; border: none; }
QMenu { background: @window; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @tint; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolTip { background: @field; color: @text; border: 1px solid @line; padding: 4px; }
#toolbar, #centreBar { background: @window; border-bottom: 1px solid @line; }
)"_s;
    const std::pair<QLatin1StringView, QColor> names[] = {{"@window"_L1, theme.window},
        {"@field"_L1, theme.field}, {"@line"_L1, theme.line}, {"@text"_L1, theme.text},
        {"@dim"_L1, theme.dim}, {"@accent"_L1, theme.accent}, {"@tint"_L1, theme.tint},
        {"@hover"_L1, theme.hover}, {"@warning"_L1, theme.warning}};
    sheet.replace("@title"_L1, u"%1pt"_s.arg(QApplication::font().pointSizeF() * 1.3));
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    return sheet;
}

} // namespace daybook
