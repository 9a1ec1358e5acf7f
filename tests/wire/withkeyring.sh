#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withkeyring.sh unlocked|locked|no-service|no-bus PROGRAM [ARG…]: runs the program in a session of its own whose keychain is
# in that state. Needs dbus-run-session, and but for the last two gnome-keyring-daemon.
set -euo pipefail

state=$1
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home/run
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
export JAMWRIGHT_KEYCHAIN=$state
unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL SSH_AUTH_SOCK

case $state in
unlocked)
    dbus-run-session -- bash -c 'printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"' bash "$@"
    ;;
locked)
    # Made and unlocked once, then run again without the password.
    # shellcheck disable=SC2016
    dbus-run-session -- bash -c '
        printf "secret\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        JAMWRIGHT_KEYCHAIN=unlocked "$1" wroteAndReadBack || exit 1
        pkill -u "$(id -u)" -x -f "gnome-keyring-daemon --unlock --components=secrets" || true
        gnome-keyring-daemon --start --replace --components=secrets >/dev/null && exec "$@"' bash "$@"
    ;;
no-service)
    # A bus that knows no service that it could start.
    cat >"$home/bus.conf" <<'CONF'
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    dbus-run-session --config-file "$home/bus.conf" -- "$@"
    ;;
no-bus)
    DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent exec "$@"
    ;;
*)
    printf 'There is no state "%s".\n' "$state" >&2
    exit 2
    ;;
esac
