// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridnotice.h"

#include "ui/common/labels.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

GridNotice::GridNotice(Form form, QWidget *parent) : QWidget(parent), m_form(form)
{
    const bool isCard = form == Form::Card;
    m_title = plainLabel({}, isCard ? Ink::Bold : Ink::Warning, this);
    m_title->setObjectName("noticeTitle"_L1);
    m_detail = plainLabel({}, Ink::Dim, this);
    m_detail->setObjectName("noticeDetail"_L1);
    m_action = new QPushButton(this);
    m_action->setObjectName("noticeAction"_L1);
    auto *box = new QBoxLayout(isCard ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    box->setContentsMargins(12, isCard ? 12 : 4, 12, isCard ? 12 : 4);
    box->setSpacing(8);
    if (isCard)
        box->addStretch(1);
    for (QLabel *label : {m_title, m_detail}) {
        label->setWordWrap(isCard);
        if (isCard)
            label->setAlignment(Qt::AlignCenter);
        box->addWidget(label);
    }
    if (!isCard)
        box->addStretch(1);
    box->addWidget(m_action, 0, isCard ? Qt::AlignHCenter : Qt::AlignVCenter);
    if (isCard)
        box->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_wantsCredentials)
            Q_EMIT credentialsWanted();
        else
            Q_EMIT retryWanted();
    });
}

void GridNotice::showWords(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    show();
}

void GridNotice::say(const QString &text)
{
    setToolTip({});
    m_action->hide();
    showWords({}, text);
}

void GridNotice::tell(const Error &error, const QString &asOf)
{
    setToolTip(tooltipText(error.detail));
    m_wantsCredentials = asksForCredentials(error);
    m_action->setText(m_wantsCredentials ? tr("Enter the key…") : tr("Try again"));
    m_action->setVisible(error.kind != Error::Kind::Unaskable);
    const QString age = asOf.isEmpty() ? QString() : tr("Shown as of %1.").arg(asOf);
    showWords(errorText(error), m_form == Form::Card ? errorAdvice(error) : age);
}

} // namespace daybook
