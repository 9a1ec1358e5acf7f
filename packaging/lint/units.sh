# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by tidy.sh and clazy.sh, in the project's root.

# choose_units BUILD-DIR [FILE…]: sets the array units to what the build folder compiles the files named, or else the changed
# ones, with: the unity file that holds a file, or else the file itself. Files that are not built there (the fuzzers, say) are
# left out, and over JAMWRIGHT_LINT_MOST (default 12) changed units the rest is.
choose_units() {
    local build=$1 most=0 file unit files
    local -A unity_of chosen
    shift
    files=("$@")
    if [ "${#files[@]}" -eq 0 ]; then
        most=${JAMWRIGHT_LINT_MOST:-12}
        mapfile -t files < <(packaging/lint/changed-units.sh)
    fi
    while IFS=: read -r unit file; do
        unity_of[$file]=$unit
    done < <(find "$build" -name 'unity_*_cxx.cxx' -exec grep -H '^#include' {} + |
        sed -n "s|:#include \"$PWD/\(.*\)\"\$|:\1|p")
    units=()
    for file in "${files[@]}"; do
        unit=${unity_of[$file]:-}
        if [ -z "$unit" ]; then
            grep -qF "\"file\": \"$PWD/$file\"" "$build/compile_commands.json" || continue
            unit=$file
        fi
        [ -z "${chosen[$unit]:-}" ] || continue
        chosen[$unit]=yes
        units+=("$unit")
        [ "${#units[@]}" -ne "$most" ] || break
    done
}

# run_moc BUILD-DIR: writes what moc generates, which some units include. The build's own autogen targets would do, if they did
# not build every library first.
run_moc() {
    # shellcheck disable=SC2016
    find "$1" -path '*_autogen.dir/AutogenInfo.json' -print0 |
        xargs -0 -r -n 1 -P "$(nproc)" sh -c 'cmake -E cmake_autogen "$1" "" >/dev/null' sh
}
