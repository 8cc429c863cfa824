#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Daybook authors
# SPDX-License-Identifier: MIT
#
# Shows that check-includes.sh sees what it should: a good tree passes, and each breach alone fails by its own rule.

set -u
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d "${TMPDIR:-/tmp}/daybook-architecture.XXXXXX")
trap 'rm -rf "$tree"' EXIT
failures=0

# Writes the lines after the file name $1 into it.
put()
{
    mkdir -p "$tree/$(dirname "$1")"
    printf '%s\n' "${@:2}" >"$tree/$1"
}

good_tree()
{
    rm -rf "${tree:?}"/*
    put core/types/id.h '#include <QString>'
    put core/async/call.h '#include "core/types/id.h"'
    put core/http/httpclient.cpp '#include "core/async/call.h"' '#include <QNetworkAccessManager>' '// never reply->errorString()'
    put core/timetap/client.cpp '#include "core/http/httpclient.h"' 'class QNetworkAccessManager;'
    put core/credentials/job.cpp '#include <qt6keychain/keychain.h>' 'job->setInsecureFallback(false);'
    put core/models/list.h '#include "core/timetap/client.h"'
    put ui/pane.cpp '#include "core/models/list.h"' '#include <QLabel>'
    put app/daybook/main.cpp '#include "ui/pane.h"' '#include <QNetworkAccessManager>'
}

# Expects the present tree to fail by rule $1.
expect_breach()
{
    local said
    said=$(bash "$here/check-includes.sh" "$tree")
    if [ $? -ne 1 ] || ! grep -qF "$1: " <<<"$said"; then
        echo "not seen: $1"
        echo "$said"
        failures=$((failures + 1))
    fi
    good_tree
}

good_tree
if ! said=$(bash "$here/check-includes.sh" "$tree"); then
    echo "a good tree was refused:"
    echo "$said"
    failures=$((failures + 1))
fi

put core/types/id.h '#include "core/async/call.h"' && expect_breach 'include goes the wrong way'
put core/http/up.cpp '#include "core/json/json.h"' && expect_breach 'include goes the wrong way'
put core/credentials/up.cpp '#include "core/http/httpclient.h"' && expect_breach 'include goes the wrong way'
put core/models/up.cpp '#include "ui/pane.h"' && expect_breach 'include goes the wrong way'
put ui/up.cpp '#include "app/daybook/main.h"' && expect_breach 'include goes the wrong way'
put app/sandbox/up.cpp '#include "core/types/id.h"' && expect_breach 'include goes the wrong way'
put core/http/near.cpp '#include "httpclient.h"' && expect_breach 'include is not the full path from the root'
put ui/a/x.h '#include "ui/b/y.h"' && put ui/b/z.h '#include "ui/a/x.h"' && expect_breach 'folders form a cycle'
put core/models/icon.h '#include <QIcon>' && expect_breach 'core sees pixels'
put ui/net.cpp '#include <QNetworkReply>' && expect_breach 'ui sees the network'
put core/timetap/net.cpp '#include <QNetworkRequest>' && expect_breach 'only core/http calls the network'
put core/http/verb.cpp 'network.deleteResource(request);' && expect_breach 'there is no verb that changes a booking'
put ui/key.cpp '#include <qt6keychain/keychain.h>' && expect_breach 'only core/credentials calls the keychain'
put core/http/text.cpp 'log(m_reply->errorString());' && expect_breach "a reply's errorString() holds the whole URL"
put app/text.cpp 'show(reply->errorString());' && expect_breach "a reply's errorString() holds the whole URL"
put core/credentials/plain.cpp 'job->setInsecureFallback(true);' && expect_breach 'no secret in a plain file'
put core/http/tls.cpp 'reply->ignoreSslErrors();' && expect_breach 'TLS is never waved through'

[ "$failures" -eq 0 ] && echo "every breach is seen"
exit "$failures"
