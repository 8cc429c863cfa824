// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/inspector/wrappedtext.h"

#include <cmath>

namespace daybook {

WrappedText::WrappedText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::ClickFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, &QWidget::updateGeometry);
}

/// A plain text document counts its height in lines.
QSize WrappedText::sizeHint() const
{
    const int lines = static_cast<int>(std::ceil(document()->size().height()));
    return {QPlainTextEdit::sizeHint().width(), lines * fontMetrics().lineSpacing() + 2};
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

} // namespace daybook
