#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: packaging/try.sh [--yes] [--shell]

Builds Jamwright and opens its desktop on the sample event. Without a display, or with --shell, it runs the whole sample
event in the terminal instead (jamctl demo). Missing Debian packages are named and installed first.

  --yes    install what is missing without asking
  --shell  the terminal, even where there is a display
  --help   this text
TEXT
}

consent=ask
shell=no
for argument in "$@"; do
    case $argument in
    --yes | -y) consent=yes ;;
    --shell) shell=yes ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        printf 'There is no option "%s".\n\n' "$argument" >&2
        usage >&2
        exit 2
        ;;
    esac
done

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/packages.sh
. packaging/packages.sh

need_packages "$consent" build
configure release
cmake --build --preset release --target jamctl jamwright

if [ "$shell" = yes ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say 'jamctl demo'
    exec build/release/bin/jamctl demo
fi
say 'jamwright --sample'
exec build/release/bin/jamwright --sample
