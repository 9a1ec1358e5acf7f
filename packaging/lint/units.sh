# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by tidy.sh and clazy.sh, in the project's root.

# choose_units BUILD-DIR [FILE…]: sets the array units to the files named, or else to the changed ones, as far as the build
# folder has a compile command for them (the fuzzers, say, are not built everywhere).
choose_units() {
    local build=$1 files file
    shift
    files=("$@")
    [ "${#files[@]}" -gt 0 ] || mapfile -t files < <(packaging/lint/changed-units.sh "${JAMWRIGHT_LINT_MOST:-20}")
    units=()
    for file in "${files[@]}"; do
        if grep -qF "\"file\": \"$PWD/$file\"" "$build/compile_commands.json"; then units+=("$file"); fi
    done
}

# run_moc BUILD-DIR: writes what moc generates, which some units include. The build's own autogen targets would do, if they did
# not build every library first.
run_moc() {
    # shellcheck disable=SC2016
    find "$1" -path '*_autogen.dir/AutogenInfo.json' -print0 |
        xargs -0 -r -n 1 -P "$(nproc)" sh -c 'cmake -E cmake_autogen "$1" "" >/dev/null' sh
}
