#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Daybook authors
# SPDX-License-Identifier: MIT
#
# usage: check-includes.sh TREE
#
# The architecture as a test: which folder may include which, and what only one folder may do. Prints every breach as
# "rule: file:line: text" and exits with 1 when there is any.

set -u
shopt -s lastpipe # what stands behind a pipe counts breaches in this very shell
cd "${1:?usage: check-includes.sh TREE}" || exit 2

breaches=0
breach()
{
    echo "$1: $2"
    breaches=$((breaches + 1))
}

# Reports each line of standard input as a breach of rule $1.
report()
{
    while IFS= read -r line; do
        breach "$1" "$line"
    done
}

# Searches code for the extended regular expression $1 in the folders after it; comments do not count.
search()
{
    local pattern=$1 folder found=()
    shift
    for folder in "$@"; do
        [ -d "$folder" ] && found+=("$folder")
    done
    [ ${#found[@]} -eq 0 ] && return
    grep -rnE --include='*.h' --include='*.cpp' -- "$pattern" "${found[@]}" | grep -vE '^[^:]+:[0-9]+:[[:space:]]*//'
}

# What files below a folder may include of ours, in `allowed`; the first line that fits counts.
allow_for()
{
    local low='core/types core/async core/log.h'
    allowed=
    case $1 in
    core/types/*) allowed='core/types' ;;
    core/async/*) allowed='core/async core/types' ;;
    core/http/*) allowed="core/http $low" ;;
    core/json/*) allowed="core/json $low" ;;
    core/credentials/*) allowed="core/credentials $low" ;;
    core/accounts/*) allowed="core/accounts core/credentials core/json $low" ;;
    core/export/*) allowed="core/export core/json $low" ;;
    core/timetap/*) allowed="core/timetap core/http core/json core/credentials $low" ;;
    core/timekit/*) allowed="core/timekit core/http core/json core/credentials $low" ;;
    core/connections/*) allowed="core/connections core/accounts core/sources core/timetap core/timekit core/http core/credentials $low" ;;
    core/sources/*) allowed="core/sources core/timetap core/timekit core/http core/json core/credentials $low" ;;
    core/refresh/*) allowed='core/refresh core/async' ;;
    core/schedule/*) allowed='core/schedule core/types' ;;
    core/load/*) allowed='core/load core/types core/schedule' ;;
    core/find/*) allowed='core/find core/types' ;;
    core/models/*) allowed="core/models core/schedule core/find core/sources core/timetap core/timekit core/http core/json $low" ;;
    core/*) allowed='core/log.h' ;;
    ui/*) allowed='ui core' ;;
    app/sandbox/*) allowed='app/sandbox' ;;
    app/*) allowed='app ui core' ;;
    esac
}

is_allowed()
{
    local folder
    allow_for "$1"
    for folder in $allowed; do
        case $2 in "$folder" | "$folder"/*) return 0 ;; esac
    done
    return 1
}

# Every include of ours as "file:line:path".
includes=$(search '^[[:space:]]*#include "' core ui app |
    sed -nE 's/^([^:]+:[0-9]+):[[:space:]]*#include "([^"]+)".*/\1:\2/p')

while IFS=: read -r file line path; do
    [ -z "$file" ] && continue
    case $path in
    *.moc | ui_*.h | moc_*.cpp) continue ;;
    core/* | ui/* | app/*) is_allowed "$file" "$path" || breach 'include goes the wrong way' "$file:$line: $path" ;;
    *) breach 'include is not the full path from the root' "$file:$line: $path" ;;
    esac
done <<<"$includes"

# The first $2 steps of the folder of file $1, in `room`.
room_of()
{
    local IFS=/ steps
    read -ra steps <<<"${1%/*}"
    room="${steps[*]:0:$2}"
}

# No cycle of folders at any depth: tsort complains about loops.
for depth in 1 2 3 4; do
    loop=$(while IFS=: read -r file _ path; do
        [ -z "$file" ] && continue
        room_of "$file" "$depth" && from=$room
        room_of "$path" "$depth" && to=$room
        # A folder and the folder it lies in are one room at this depth.
        case $from/ in "$to"/*) continue ;; esac
        case $to/ in "$from"/*) continue ;; esac
        echo "$from $to"
    done <<<"$includes" | sort -u | tsort 2>&1 >/dev/null | grep -v 'input contains a loop' | sed 's/^tsort: *//')
    [ -n "$loop" ] && breach 'folders form a cycle' "${loop//$'\n'/ }"
done

# The core has no pixels. Where Qt's headers are at hand, each is looked up in its module.
pixels='QtGui|QtWidgets|QtSvg|QApplication|QGuiApplication|QWidget|QPainter|QPixmap|QImage|QIcon|QColor|QFont|QPalette|QAction|QLabel|QScreen|QClipboard|QStandardItemModel|QDesktopServices'
search "#include <($pixels)" core | report 'core sees pixels'
headers=$(qmake6 -query QT_INSTALL_HEADERS 2>/dev/null || true)
if [ -d "${headers:-/nowhere}/QtGui" ]; then
    search '#include <Q[A-Za-z]+>' core | while IFS= read -r hit; do
        name=${hit##*<}
        name=${name%%>*}
        if [ -e "$headers/QtGui/$name" ] || [ -e "$headers/QtWidgets/$name" ]; then
            echo "$hit"
        fi
    done | report 'core sees pixels'
fi

search '#include <(QtNetwork|QNetwork|QTcp|QUdp|QSsl|QAbstractSocket|QHost)' ui | report 'ui sees the network'
find core -name '*.h' -o -name '*.cpp' 2>/dev/null | grep -v '^core/http/' | tr '\n' '\0' |
    xargs -0 -r grep -nE '#include <QNetwork(AccessManager|Reply|Request)>' /dev/null | report 'only core/http calls the network'
search '\b(deleteResource|sendCustomRequest|PutOperation|DeleteOperation)\b|network(\.|->)put\(' core ui app |
    report 'there is no verb that changes a booking'
find core ui app -name '*.h' -o -name '*.cpp' 2>/dev/null | grep -v '^core/credentials/' | tr '\n' '\0' |
    xargs -0 -r grep -nE '#include [<"](qt6keychain|qtkeychain|libsecret)' /dev/null | report 'only core/credentials calls the keychain'

find core ui app -name '*.h' -o -name '*.cpp' 2>/dev/null | grep -v '^core/export/icalendar' | tr '\n' '\0' |
    xargs -0 -r grep -nE '#include <(libical/)?ical' /dev/null | report 'only core/export/icalendar calls libical'

search '\berrorString\(\)' core/http | report "a reply's errorString() holds the whole URL"
search '[rR]eply[A-Za-z]*(\.|->)errorString\(\)' core ui app | report "a reply's errorString() holds the whole URL"
search 'setInsecureFallback\([[:space:]]*true' core ui app | report 'no secret in a plain file'
search 'ignoreSslErrors|VerifyNone|QueryPeer' core ui app | report 'TLS is never waved through'

if [ "$breaches" -gt 0 ]; then
    echo "$breaches breaches of the architecture"
    exit 1
fi
echo "the architecture holds"
