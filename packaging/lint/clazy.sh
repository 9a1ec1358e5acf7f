#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clazy.sh [BUILD-DIR [FILE…]]: clazy's levels 0 and 1 on the changed units, or on those of the files named (units.sh), read by
# the compile commands of a configured build folder. The preset clazy builds everything with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/lint/units.sh
. packaging/lint/units.sh
build=${1:-build/tidy}
shift || true

units=()
choose_units "$build" "$@"
printf 'clazy: %d units\n' "${#units[@]}"
[ "${#units[@]}" -gt 0 ] || exit 0
run_moc "$build"
report=$(mktemp)
trap 'rm -f "$report"' EXIT
# Clang sees a parameter of one file shadow a function of another that a unity file puts before it; the build's -Wshadow is
# GCC's, which does not.
printf '%s\0' "${units[@]}" |
    xargs -0 -n 4 -P "$(nproc)" clazy-standalone -p "$build" -checks=level0,level1 -extra-arg=-Wno-shadow \
        -ignore-dirs='.*(_autogen|/\.qt|/\.rcc)/.*' >"$report" 2>&1 || true
# It exits with 0 on warnings: any diagnostic at all is a failure.
if grep -E '(warning|error): ' "$report" | sort -u; then exit 1; fi
