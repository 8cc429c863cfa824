// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"

#include <QLabel>
#include <QWidget>

#include <optional>

class QPushButton;

namespace daybook {

/// Says why there is nothing to see, or that not all is to be seen, and offers what helps.
class GridNotice : public QWidget
{
    Q_OBJECT

public:
    enum class Form {
        Card, ///< In the middle, instead of a picture.
        Strip ///< A line above one.
    };

    GridNotice(Form form, QWidget *parent);

    void say(const QString &text);
    /// With the rows of @p asOf still on show, where there are any.
    void tell(const Error &error, const QString &asOf = {});
    void sayNothing() { hide(); }

Q_SIGNALS:
    void retryWanted();
    void credentialsWanted();

private:
    void showWords(const QString &title, const QString &detail);

    const Form m_form;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_action;
    bool m_wantsCredentials = false;
};

} // namespace daybook
