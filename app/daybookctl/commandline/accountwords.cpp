// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/accountwords.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

QString kindWord(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return u"timetap"_s;
    case AccountKind::Timekit:
        return u"timekit"_s;
    case AccountKind::TimekitWidget:
        return u"timekit-widget"_s;
    case AccountKind::SignedSearch:
        return u"signed-search"_s;
    }
    return {};
}

QString vendorWord(AccountKind kind)
{
    return kind == AccountKind::TimeTap ? u"timetap"_s : u"timekit"_s;
}

QString credentialWord(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return u"private key"_s;
    case AccountKind::Timekit:
        return u"app key"_s;
    case AccountKind::TimekitWidget:
        return u"widget key"_s;
    case AccountKind::SignedSearch:
        return u"token"_s;
    }
    return {};
}

} // namespace daybook::ctl
