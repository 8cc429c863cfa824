// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPainter>
#include <QWidget>

namespace daybook {

/// A strip in one colour along the top of the window: which environment this is can be seen from
/// across the room.
class ColourEdge : public QWidget
{
    Q_OBJECT

public:
    explicit ColourEdge(QWidget *parent) : QWidget(parent)
    {
        setFixedHeight(4);
        setObjectName(QLatin1StringView("edge"));
    }

    void setColour(const QColor &colour)
    {
        m_colour = colour;
        update();
    }
    [[nodiscard]] const QColor &colour() const { return m_colour; }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_colour); }

private:
    QColor m_colour;
};

} // namespace daybook
