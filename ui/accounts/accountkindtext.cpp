// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accountkindtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

} // namespace

QString accountKindText(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return Texts::tr("TimeTap");
    case AccountKind::Timekit:
        return Texts::tr("Timekit (app key)");
    case AccountKind::TimekitWidget:
        return Texts::tr("Timekit (widget key)");
    case AccountKind::SignedSearch:
        break;
    }
    return Texts::tr("Timekit signed search");
}

QString accountKindName(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return Texts::tr("TimeTap");
    case AccountKind::Timekit:
        return Texts::tr("Timekit");
    case AccountKind::TimekitWidget:
        return Texts::tr("Timekit widget");
    case AccountKind::SignedSearch:
        break;
    }
    return Texts::tr("Signed search");
}

QString accountIconName(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return u"account-timetap"_s;
    case AccountKind::Timekit:
        return u"account-timekit"_s;
    case AccountKind::TimekitWidget:
        return u"account-timekit-widget"_s;
    case AccountKind::SignedSearch:
        break;
    }
    return u"account-signed-search"_s;
}

} // namespace daybook
