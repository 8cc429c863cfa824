#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Daybook authors
# SPDX-License-Identifier: MIT
#
# usage: with-secret-service.sh COMMAND [ARGUMENT]...
#
# Runs COMMAND with a real Secret Service of its own: a private D-Bus session, an unlocked and empty gnome-keyring, and
# a home that is removed afterwards. Exits as COMMAND does; with 77 where the tools are missing (ctest: SKIP_RETURN_CODE).

set -eu

for tool in dbus-run-session gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || {
        echo "with-secret-service.sh: $tool is not installed" >&2
        exit 77
    }
done

home=$(mktemp -d "${TMPDIR:-/tmp}/daybook-secret-service.XXXXXX")
trap 'rm -rf "$home"' EXIT
trap 'exit 143' INT TERM
mkdir -m 700 "$home/run"

# Without a display the keyring cannot prompt, so nothing waits for a person; a KDE session would mean KWallet.
env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_CURRENT_DESKTOP -u KDE_SESSION_VERSION \
    -u DBUS_SESSION_BUS_ADDRESS -u GNOME_KEYRING_CONTROL \
    HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
    XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" \
    dbus-run-session -- sh -ec '
        printf %s a-password-that-is-not-empty | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        exec "$@"' sh "$@"
