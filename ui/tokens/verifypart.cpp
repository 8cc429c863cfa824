// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/verifypart.h"

#include "core/accounts/signingkey.h"
#include "ui/common/labels.h"
#include "ui/text/plaintext.h"
#include "ui/text/searchtext.h"
#include "ui/text/times.h"
#include "ui/text/tokentext.h"
#include "ui/tokens/notedfield.h"
#include "ui/tokens/studiotext.h"
#include "ui/workspace.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// More than a token that we read can hold.
constexpr int mostShown = 64 * 1024;

QPlainTextEdit *jsonField(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setMinimumHeight(field->fontMetrics().lineSpacing() * 5);
    return field;
}

QString indented(const QJsonObject &object)
{
    return shownLines(QString::fromUtf8(QJsonDocument(object).toJson()).trimmed(), mostShown);
}

/// "It says that it was issued on …": what a token claims and the service passes over.
QString datesText(const DecodedToken &decoded)
{
    QStringList sentences;
    if (decoded.issued.isValid())
        sentences.append(VerifyPart::tr("It says that it was issued on %1.")
                             .arg(longDateText(decoded.issued.date())));
    if (decoded.expires.isValid())
        sentences.append(VerifyPart::tr("It says that it expires on %1, which the service ignores.")
                             .arg(longDateText(decoded.expires.date())));
    return sentences.join(u' ');
}

} // namespace

VerifyPart::VerifyPart(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace)
{
    makeFields();
    makeAnswers();
    buildLayout();
    connect(m_token->line(), &QLineEdit::textChanged, this, &VerifyPart::showToken);
    connect(m_key->line(), &QLineEdit::textChanged, this, &VerifyPart::showToken);
    connect(m_query->line(), &QLineEdit::textChanged, this, &VerifyPart::showQuery);
    connect(m_with, &QComboBox::currentIndexChanged, this, &VerifyPart::showKeyField);
    connect(m_verify, &QPushButton::clicked, this, &VerifyPart::verify);
    setAccount({});
}

void VerifyPart::makeFields()
{
    m_token = new NotedField(u"foreignToken"_s, tr("Token to read"), this);
    m_token->hideWhatIsTyped();
    m_token->line()->setPlaceholderText(tr("Paste the token here; it stays on this computer"));
    m_with = new QComboBox(this);
    m_with->setObjectName("verifyWith"_L1);
    m_with->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_key = new NotedField(u"verifyKey"_s, tr("Key to verify with"), this);
    m_key->hideWhatIsTyped();
    m_key->line()->setPlaceholderText(tr("Not kept"));
    m_query = new NotedField(u"verifyQuery"_s, tr("Query to check"), this);
    m_query->line()->setPlaceholderText(u"customer.email:ada@example.test;state:confirmed"_s);
    m_verify = new QPushButton(tr("Veri&fy"), this);
    m_verify->setObjectName("verifyToken"_L1);
}

void VerifyPart::makeAnswers()
{
    m_verdict = plainLabel({}, Ink::Normal, this);
    m_verdict->setObjectName("verdict"_L1);
    m_scope = plainLabel({}, Ink::Bold, this);
    m_scope->setObjectName("readScope"_L1);
    m_dates = plainLabel({}, Ink::Dim, this);
    m_dates->setObjectName("readDates"_L1);
    for (QLabel *label : {m_verdict, m_scope, m_dates})
        label->setWordWrap(true);
    m_header = jsonField(u"tokenHeader"_s, tr("Header of the token"), this);
    m_payload = jsonField(u"tokenPayload"_s, tr("Payload of the token"), this);
}

void VerifyPart::buildLayout()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(14);
    addNamedRow(m_form, tr("&Token"), m_token);
    addNamedRow(m_form, tr("Verify &with"), m_with);
    addNamedRow(m_form, tr("&Key"), m_key);
    addNamedRow(m_form, tr("&Query"), m_query);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_verify, 0, Qt::AlignTop);
    row->addWidget(m_verdict, 1);
    auto *texts = new QGridLayout;
    texts->setHorizontalSpacing(12);
    texts->setVerticalSpacing(4);
    texts->addWidget(plainLabel(tr("Header"), Ink::Dim, this), 0, 0);
    texts->addWidget(plainLabel(tr("Payload"), Ink::Dim, this), 0, 1);
    texts->addWidget(m_header, 1, 0);
    texts->addWidget(m_payload, 1, 1);
    texts->setColumnStretch(0, 2);
    texts->setColumnStretch(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 8);
    column->setSpacing(12);
    column->addLayout(m_form);
    column->addLayout(row);
    column->addWidget(m_scope);
    column->addWidget(m_dates);
    column->addLayout(texts, 1);
}

void VerifyPart::setAccount(const std::optional<Account> &account)
{
    m_account = account;
    m_with->clear();
    m_with->addItem(tr("No key: only read it"));
    m_with->addItem(tr("A key that I paste"));
    if (account)
        m_with->addItem(tr("The key of %1").arg(shownText(account->name, 60)));
    m_with->setCurrentIndex(account ? AccountKey : NoKey);
    showKeyField();
}

void VerifyPart::clear()
{
    m_reading.cancel();
    m_token->line()->clear();
    m_key->line()->clear();
    m_query->line()->clear();
}

/// A token that was broken over lines in a letter is not mended here: whoever gets it would have to
/// know.
Secret VerifyPart::token() const
{
    return Secret(m_token->text().toUtf8());
}

void VerifyPart::showKeyField()
{
    m_form->setRowVisible(m_key, m_with->currentIndex() == PastedKey);
    m_verify->setEnabled(m_with->currentIndex() != NoKey);
    showToken();
}

/// What a token says is shown as it is typed; whether it is true, only when asked.
void VerifyPart::showToken()
{
    m_reading.cancel();
    m_read.reset();
    for (QPlainTextEdit *field : {m_header, m_payload})
        field->clear();
    m_scope->clear();
    m_dates->clear();
    say({}, false);
    if (!m_token->text().isEmpty()) {
        const auto decoded = decodeToken(token());
        if (const auto *flaw = std::get_if<TokenFlaw>(&decoded))
            say(tokenFlawText(*flaw), true);
        else
            showDecoded(std::get<DecodedToken>(decoded));
    }
    for (QLabel *label : {m_scope, m_dates})
        label->setVisible(!label->text().isEmpty());
    showQuery();
}

void VerifyPart::showDecoded(const DecodedToken &decoded)
{
    m_header->setPlainText(indented(decoded.header));
    m_payload->setPlainText(indented(decoded.payload));
    m_dates->setText(datesText(decoded));
    m_read = decoded.scope;
    if (m_read)
        m_scope->setText(scopeSentence(*m_read));
    if (decoded.flaw)
        say(tokenFlawText(*decoded.flaw), true);
    else
        say(tr("Only read so far: anybody can write such a token. A key tells whether it is "
               "genuine."),
            false);
}

void VerifyPart::showQuery()
{
    m_query->setNote({});
    if (m_query->text().isEmpty())
        return;
    const auto search = BookingSearch::fromText(m_query->text());
    if (const auto *problem = std::get_if<SearchProblem>(&search))
        return m_query->setNote(searchProblemText(*problem));
    if (!m_read)
        return;
    if (const auto flaw = verifyQuery(*m_read, std::get<BookingSearch>(search)))
        m_query->setNote(queryFlawText(*flaw));
}

void VerifyPart::verify()
{
    if (m_with->currentIndex() == PastedKey)
        return verifyWith(Secret(m_key->text().toUtf8()));
    say(tr("Reading the key…"), false);
    m_reading =
        readSigningKey(m_workspace.credentials(), *m_account, [this](const Result<Secret> &key) {
            if (key)
                verifyWith(*key);
            else
                say(errorSentence(key.error()), true);
        });
}

void VerifyPart::verifyWith(const Secret &key)
{
    if (const auto flaw = verifyToken(token(), key))
        return say(tokenFlawText(*flaw), true);
    say(tr("Genuine: it was signed with this key and not altered."), false);
}

void VerifyPart::say(const QString &text, bool isProblem)
{
    m_verdict->setText(text);
    setInk(m_verdict, isProblem ? Ink::Warning : Ink::Normal);
}

} // namespace daybook
