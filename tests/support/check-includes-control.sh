#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Daybook authors
# SPDX-License-Identifier: MIT

# Proves that check-includes.sh can fail: each breach below, alone in a tree, must be found.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

expect() { # expect FOUND|CLEAN FILE LINE
    rm -rf "${tree:?}"/*
    mkdir -p "$tree"/{core/types,core/http,core/timetap,core/models,core/credentials,ui,app/sandbox}
    mkdir -p "$(dirname "$tree/$2")"
    echo "$3" >"$tree/$2"
    local outcome=CLEAN
    bash "$here/check-includes.sh" "$tree" >/dev/null || outcome=FOUND
    [ "$outcome" = "$1" ] || { echo "expected $1 for $2: $3"; exit 1; }
}

expect CLEAN core/models/a.h '#include "core/sources/bookingsource.h"'
expect CLEAN ui/a.h '#include "core/models/desk.h"'
expect CLEAN core/http/a.h '#include <QNetworkReply>'
expect FOUND core/types/a.h '#include "core/async/call.h"'
expect FOUND core/http/a.h '#include "core/timetap/parsers.h"'
expect FOUND core/timetap/a.h '#include "core/models/desk.h"'
expect FOUND core/models/a.h '#include "ui/theme/theme.h"'
expect FOUND ui/a.h '#include "app/daybook/demo.h"'
expect FOUND app/sandbox/a.h '#include "core/types/booking.h"'
expect FOUND core/models/a.h '#include <QColor>'
expect FOUND ui/a.h '#include <QNetworkReply>'
expect FOUND core/timetap/a.h '#include <QNetworkRequest>'
expect FOUND ui/a.h '#include <qt6keychain/keychain.h>'
expect FOUND core/http/a.cpp 'show(reply->errorString());'
expect FOUND core/credentials/a.cpp 'job->setInsecureFallback(true);'
expect FOUND core/http/a.cpp 'reply->ignoreSslErrors();'
