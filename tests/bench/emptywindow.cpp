// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

#include <chrono>
#include <cstdio>

namespace {

/// A window with nothing in it, or with one word, that says when it was first painted and ends its
/// program.
class EmptyWindow : public QMainWindow
{
protected:
    bool event(QEvent *event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, &EmptyWindow::tell, Qt::QueuedConnection);
        return handled;
    }

private:
    void tell()
    {
        std::printf("%lld\n",
            static_cast<long long>(std::chrono::steady_clock::now().time_since_epoch().count()));
        QCoreApplication::quit();
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    if (argc > 1)
        window.setCentralWidget(new QLabel(QString::fromLocal8Bit(argv[1]), &window));
    window.show();
    return QApplication::exec();
}
