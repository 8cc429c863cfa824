// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace daybook {

/// Text to read and copy, as high as it is long. Unlike a label it breaks a long id, which has no
/// blank, where the room ends.
class WrappedText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit WrappedText(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace daybook
