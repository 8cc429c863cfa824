// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/tokencard.h"

#include "ui/common/labels.h"
#include "ui/text/errortext.h"
#include "ui/theme/theme.h"
#include "ui/tokens/secretclipboard.h"
#include "ui/tokens/studiotext.h"
#include "ui/tokens/tokencopies.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// Says nothing of the token, not even how long it is.
const QString hiddenToken(32, u'•');

} // namespace

TokenCard::TokenCard(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace)
{
    setObjectName("tokenCard"_L1);
    setAttribute(Qt::WA_StyledBackground);
    m_opens = plainLabel({}, Ink::Bold, this);
    m_opens->setObjectName("mintedScope"_L1);
    m_opens->setWordWrap(true);
    m_weakness = plainLabel(tr("The key that signed it is shorter than the 256 bits it should have "
                               "(RFC 7518): somebody with patience could find it out."),
        Ink::Warning, this);
    m_weakness->setObjectName("weakKey"_L1);
    m_weakness->setWordWrap(true);
    m_field = new QLineEdit(this);
    m_field->setObjectName("mintedToken"_L1);
    m_field->setAccessibleName(tr("The token"));
    m_field->setReadOnly(true);
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    // What is marked can be copied past us, and on some desktops it is copied by marking it.
    connect(m_field, &QLineEdit::selectionChanged, m_field, &QLineEdit::deselect);
    m_show = new QPushButton(tr("&Show"), this);
    m_show->setObjectName("showToken"_L1);
    m_show->setCheckable(true);
    m_show->setAutoDefault(false);
    connect(m_show, &QPushButton::toggled, this, &TokenCard::showToken);
    m_include = new QCheckBox(tr("&Include the token in them"), this);
    m_include->setObjectName("includeToken"_L1);
    outlineTickBox();
    m_include->setToolTip(tr("Otherwise %1 stands in its place").arg(QString(tokenPlaceholder)));
    m_try = new QPushButton(tr("Tr&y it"), this);
    m_try->setObjectName("tryToken"_L1);
    m_try->setAutoDefault(false);
    m_try->setToolTip(tr("Asks the service twice, with the token and without any key"));
    connect(m_try, &QPushButton::clicked, this, &TokenCard::tryOut);
    m_message = plainLabel({}, Ink::Dim, this);
    m_message->setObjectName("tokenMessage"_L1);
    m_message->setWordWrap(true);
    buildLayout();
}

QPushButton *TokenCard::copyButton(const QString &name, const QString &text, Form form)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, form] { copy(form); });
    return button;
}

void TokenCard::buildLayout()
{
    auto *tokenRow = new QHBoxLayout;
    tokenRow->setSpacing(8);
    tokenRow->addWidget(m_field, 1);
    tokenRow->addWidget(m_show);
    tokenRow->addWidget(copyButton(u"copyToken"_s, tr("&Copy token"), Form::Token));
    auto *formRow = new QHBoxLayout;
    formRow->setSpacing(8);
    formRow->addWidget(copyButton(u"copyUrl"_s, tr("Copy &URL"), Form::Url));
    formRow->addWidget(copyButton(u"copyRequest"_s, tr("Copy H&TTP request"), Form::HttpRequest));
    formRow->addWidget(copyButton(u"copyCurl"_s, tr("Copy cur&l line"), Form::CurlLine));
    formRow->addSpacing(4);
    formRow->addWidget(m_include);
    formRow->addStretch(1);
    auto *tryRow = new QHBoxLayout;
    tryRow->setSpacing(12);
    tryRow->addWidget(m_try, 0, Qt::AlignTop);
    tryRow->addWidget(m_message, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_opens);
    column->addWidget(m_weakness);
    column->addLayout(tokenRow);
    column->addLayout(formRow);
    column->addLayout(tryRow);
}

/// Fusion outlines the box in a shade of the window's ground, which a dark ground swallows.
void TokenCard::outlineTickBox()
{
    QPalette outlined = m_include->palette();
    outlined.setColor(QPalette::Window, theme().dim);
    m_include->setPalette(outlined);
}

void TokenCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        outlineTickBox();
    QWidget::changeEvent(event);
}

void TokenCard::setToken(const Account &account, const SearchScope &scope, const Secret &token,
    SigningKeyStrength keyStrength)
{
    clear();
    m_account = account;
    m_scope = scope;
    m_token = token;
    m_opens->setText(scopeSentence(scope));
    m_weakness->setVisible(keyStrength == SigningKeyStrength::Weak);
    showToken(false);
    show();
}

void TokenCard::clear()
{
    hide();
    m_trial.cancel();
    m_token = Secret();
    m_field->clear();
    m_show->setChecked(false);
    m_include->setChecked(false);
    m_try->setEnabled(true);
    say({}, false);
}

void TokenCard::showToken(bool isShown)
{
    m_field->setText(isShown ? QString::fromLatin1(m_token.reveal()) : hiddenToken);
    m_field->setCursorPosition(0);
    m_show->setText(isShown ? tr("Hi&de") : tr("&Show"));
}

void TokenCard::copy(Form form)
{
    if (form == Form::Token) {
        putSecretOnClipboard(QString::fromLatin1(m_token.reveal()));
        return say(tr("Copied the token. The clipboard forgets it in 30 seconds."), false);
    }
    const auto address = Endpoint::fromText(m_account.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&address))
        return say(addressProblemText(*problem), true);
    const auto textOf = form == Form::Url ? urlText
        : form == Form::HttpRequest       ? httpRequestText
                                          : curlLine;
    const bool isIncluded = m_include->isChecked();
    const QString text =
        textOf(std::get<Endpoint>(address), m_scope, isIncluded ? m_token : Secret());
    if (isIncluded) {
        putSecretOnClipboard(text);
        return say(
            tr("Copied with the token in it. The clipboard forgets it in 30 seconds."), false);
    }
    QApplication::clipboard()->setText(text);
    say(tr("Copied with %1 in place of the token.").arg(QString(tokenPlaceholder)), false);
}

void TokenCard::tryOut()
{
    const auto address = Endpoint::fromText(m_account.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&address))
        return say(addressProblemText(*problem), true);
    m_tryHadFocus = m_try->hasFocus();
    m_try->setEnabled(false);
    say(tr("Asking the service…"), false);
    const Network network = m_workspace.network();
    m_trial = startOperation<SignedSearchTrial>(network.manager, network.scheduler,
        std::get<Endpoint>(address), m_token, m_scope,
        [this](const TrialOutcome &outcome) { tried(outcome); });
}

void TokenCard::tried(const TrialOutcome &outcome)
{
    m_try->setEnabled(true);
    if (m_tryHadFocus)
        m_try->setFocus(); // else a second press would copy
    say(trialText(outcome), isAlarming(outcome));
}

void TokenCard::say(const QString &text, bool isWarning)
{
    m_message->setText(text);
    setInk(m_message, isWarning ? Ink::Warning : Ink::Normal);
}

} // namespace daybook
