// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

class QToolButton;

namespace daybook {

/// One thing that was understood of a question, to be corrected by a click and taken away by its
/// cross or the Delete key.
class QuestionChip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look {
        Known,
        Implied, ///< Asked although nobody said it: it can be corrected, not taken away.
        Unknown ///< Not understood.
    };

    struct Words
    {
        QString kind = {}; ///< "Location"
        QString text = {}; ///< "at Austin"
        QString icon = {}; ///< For themedIcon(); empty: none.
        QString hint = {}; ///< What more is to be known; may be empty.
    };

    explicit QuestionChip(QWidget *parent);

    void show(const Words &words, Look look);
    [[nodiscard]] Look look() const { return m_look; }

    /// How high chips are in that font.
    [[nodiscard]] static int heightIn(const QFontMetrics &font);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int crossWidth() const;
    void dress();
    void placeCross();

    Words m_words;
    Look m_look = Look::Known;
    QToolButton *m_cross;
};

} // namespace daybook
