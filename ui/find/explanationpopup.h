// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/explanation.h"
#include "ui/text/reasontext.h"

#include <QFrame>
#include <QList>
#include <QPoint>
#include <QTimeZone>

class QVBoxLayout;

namespace daybook {

class Desk;

/// Why a cell is not offered, each reason with what its sentence needs.
struct Explanation
{
    struct Said
    {
        ReasonText text = {};
        std::optional<BookingId> booking = {}; ///< What the reason leads to.

        [[nodiscard]] bool operator==(const Said &) const = default;
    };

    QString title = {}; ///< The cell: "Thu 26 Nov, 09:00 – 09:30 CST · Bo Okonkwo".
    QList<Said> reasons = {};
};

/// What @p desk tells about the cell of @p staff between two instants, its times read in @p zone.
[[nodiscard]] Explanation explanationFor(const Desk &desk, const QTimeZone &zone,
    const StaffId &staff, const QDateTime &start, const QDateTime &end,
    const QDateTime &now = QDateTime::currentDateTimeUtc());

/// Shows an explanation near its cell. Reached by keyboard, read out as a whole, closed by Esc.
class ExplanationPopup : public QFrame
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    ExplanationPopup(const Explanation &explanation, QWidget *parent);

    /// Opens with a corner at @p globalPosition, on the screen as a whole.
    void openAt(QPoint globalPosition);

Q_SIGNALS:
    void bookingWanted(const daybook::BookingId &booking);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addReason(const Explanation::Said &reason, QVBoxLayout *column);
    [[nodiscard]] QWidget *sentenceOf(const Explanation::Said &reason);
};

} // namespace daybook
