#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Daybook authors
# SPDX-License-Identifier: MIT

# Checks that includes point one way only, and that a few things are said in one room only.
# usage: check-includes.sh ROOT       prints each breach and ends with 1
set -euo pipefail
cd "$1"
breaches=0

breach() {
    echo "$1"
    breaches=$((breaches + 1))
}

# Which folders a folder may include besides itself; core/log.h is for everybody in core and above.
allowed_for() {
    case "$1" in
    core/types) echo "" ;;
    core/async) echo "core/types" ;;
    core/json | core/http | core/credentials) echo "core/types core/async" ;;
    core/accounts) echo "core/types core/async core/json core/credentials" ;;
    core/export) echo "core/types core/json core/accounts" ;;
    core/timetap) echo "core/types core/async core/json core/http core/credentials" ;;
    core/sources) echo "core/types core/async core/json core/http core/credentials core/timetap" ;;
    core/models) echo "core/types core/async core/json core/http core/sources" ;;
    ui) echo "core ui" ;;
    app/sandbox) echo "" ;; # an oracle of its own: what the core reads must not be made by the core
    app) echo "core ui app" ;;
    esac
}

# The room of a path: two levels deep in core, the sandbox for itself, else the top folder.
room_of() {
    case "$1" in
    core/*/*) cut -d/ -f1,2 <<<"$1" ;;
    app/sandbox/*) echo app/sandbox ;;
    *) cut -d/ -f1 <<<"$1" ;;
    esac
}

may_include() {
    local room=$1 target=$2 other
    [ "$target" = core/log.h ] && [ "$room" != app/sandbox ] && return
    [ "$(room_of "$target")" = "$room" ] && return
    for other in $(allowed_for "$room"); do
        [[ "$target" == "$other"/* ]] && return
    done
    return 1
}

check_direction() {
    local file line target
    while IFS=: read -r file line target; do
        target=${target#*\"}
        target=${target%%\"*}
        may_include "$(room_of "$file")" "$target" || breach "$file:$line: may not include $target"
    done < <(grep -rnE '^#include "(core|ui|app)/' core ui app --include='*.h' --include='*.cpp' || true)
}

# forbid TITLE REGEX PLACES... [-- EXCEPT]: no line in PLACES may match, but for files below EXCEPT.
forbid() {
    local title=$1 regex=$2 except=
    shift 2
    local places=()
    while [ $# -gt 0 ]; do
        if [ "$1" = -- ]; then
            except=$2
            break
        fi
        places+=("$1")
        shift
    done
    local found
    while IFS= read -r found; do
        [ -n "$except" ] && [[ "$found" == $except* ]] && continue
        breach "$found: $title"
    done < <(grep -rnE "$regex" "${places[@]}" --include='*.h' --include='*.cpp' || true)
}

check_direction
forbid "the core sees no pixel" '#include <Q(Gui|Widget|Color|Icon|Pixmap|Font|Painter|Application>)' core
forbid "the ui does not speak to the network" '#include <QNetwork' ui
forbid "only core/http speaks to the network" '#include <QNetwork(Request|Reply)' core -- core/http
forbid "only core/credentials speaks to the keychain" 'qt6keychain' core ui app -- core/credentials
forbid "a reply's errorString() holds the whole URL" 'reply->errorString' core ui app
forbid "there is no plaintext fallback" 'setInsecureFallback\(true' core ui app
forbid "no certificate is waved through" 'ignoreSslErrors' core ui app
[ "$breaches" -eq 0 ]
