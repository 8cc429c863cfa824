// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/secretclipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QMimeData>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

void putSecretOnClipboard(const QString &text, std::chrono::milliseconds lifetime)
{
    auto *content = new QMimeData;
    content->setText(text);
    // In order: KDE and GNOME, macOS, Windows.
    content->setData(u"x-kde-passwordManagerHint"_s, "secret");
    content->setData(u"application/x-nspasteboard-concealed-type"_s, "secret");
    content->setData(uR"(application/x-qt-windows-mime;value="Clipboard Viewer Ignore")"_s, "1");
    // The clock belongs to the content, and as a rule ends with it. Where it does not, what
    // somebody else has put there stays.
    auto *clock = new QTimer(content);
    clock->setSingleShot(true);
    const auto takeAway = [hash = hashOf(text)] {
        if (hashOf(QApplication::clipboard()->text()) == hash)
            QApplication::clipboard()->clear();
    };
    QObject::connect(clock, &QTimer::timeout, QApplication::clipboard(), takeAway);
    // A program that ends hands its content to whoever manages the clipboard.
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, clock, takeAway);
    clock->start(lifetime);
    QApplication::clipboard()->setMimeData(content);
}

} // namespace daybook
