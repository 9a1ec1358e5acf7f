#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tidy.sh [BUILD-DIR [FILE…]]: clang-tidy-16 on the changed units, or on those of the files named (units.sh). The build folder
# must have been configured, with the preset tidy or another.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/lint/units.sh
. packaging/lint/units.sh
build=${1:-build/tidy}
shift || true

units=()
choose_units "$build" "$@"
printf 'clang-tidy: %d units\n' "${#units[@]}"
[ "${#units[@]}" -gt 0 ] || exit 0
run_moc "$build"
# A unity file includes .cpp files: that is no finding, and what is in them is wanted as well as what is in headers.
# "N warnings generated" counts those of Qt's headers, which are not shown.
printf '%s\0' "${units[@]}" |
    { xargs -0 -n 1 -P "$(nproc)" clang-tidy-16 -p "$build" --quiet --warnings-as-errors='*' \
        --checks=-bugprone-suspicious-include --header-filter='.*/(app|core|ui|tests)/.*\.(h|cpp)$' 2>&1; } |
    sed '/^[0-9]* warnings\{0,1\} generated\.$/d'
