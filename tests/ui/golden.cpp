// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/golden.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// So many points are seen as one: hinting and smoothing of text fall below it.
constexpr int distance = 4;

QString pathOf(const QString &name)
{
    return u"" DAYBOOK_TEST_DATA "/golden/%1.png"_s.arg(name);
}

QImage fromAfar(const QImage &picture)
{
    const QSize size(
        std::max(1, picture.width() / distance), std::max(1, picture.height() / distance));
    return picture.convertToFormat(QImage::Format_RGB32)
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

bool isOff(QRgb one, QRgb other, int most)
{
    return std::abs(qRed(one) - qRed(other)) > most || std::abs(qGreen(one) - qGreen(other)) > most
        || std::abs(qBlue(one) - qBlue(other)) > most;
}

QString rewrite(const QString &name, const QImage &picture)
{
    QDir().mkpath(QFileInfo(pathOf(name)).path());
    return picture.save(pathOf(name)) ? QString() : u"cannot write "_s + pathOf(name);
}

} // namespace

QString differenceOf(const QImage &picture, const QImage &golden, const GoldenTolerance &tolerance)
{
    if (picture.size() != golden.size())
        return u"is %1 x %2, not %3 x %4"_s.arg(picture.width())
            .arg(picture.height())
            .arg(golden.width())
            .arg(golden.height());
    const QImage here = fromAfar(picture);
    const QImage there = fromAfar(golden);
    qsizetype off = 0;
    QRect where;
    for (int y = 0; y < here.height(); ++y) {
        for (int x = 0; x < here.width(); ++x) {
            if (!isOff(here.pixel(x, y), there.pixel(x, y), tolerance.channel))
                continue;
            ++off;
            where |= QRect(x * distance, y * distance, distance, distance);
        }
    }
    const double share = double(off) / (double(here.width()) * here.height());
    if (share <= tolerance.share)
        return {};
    return u"%1 % of it differ, within %2 x %3 at %4, %5"_s.arg(share * 100, 0, 'f', 1)
        .arg(where.width())
        .arg(where.height())
        .arg(where.x())
        .arg(where.y());
}

QString goldenProblem(const QString &name, const QImage &picture, const GoldenTolerance &tolerance)
{
    if (qEnvironmentVariableIntValue("DAYBOOK_GOLDEN_UPDATE") == 1)
        return rewrite(name, picture);
    const QImage golden(pathOf(name));
    if (golden.isNull())
        return u"there is no %1; DAYBOOK_GOLDEN_UPDATE=1 makes it"_s.arg(pathOf(name));
    const QString difference = differenceOf(picture, golden, tolerance);
    if (difference.isEmpty())
        return {};
    const QString kept =
        QDir(QCoreApplication::applicationDirPath()).filePath(u"golden-%1.png"_s.arg(name));
    picture.save(kept);
    return u"%1 %2; see %3"_s.arg(name, difference, kept);
}

} // namespace daybook
