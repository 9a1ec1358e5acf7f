# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by try.sh, test.sh and .ci/run: what is missing on this machine, and how to get it. Asks apt for nothing when
# nothing is missing, so that a second run costs one dpkg-query.

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

say() { printf '\n== %s\n' "$*"; }

# packages_of GROUP…: the package names of these groups of packages.txt.
packages_of() {
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' "$(dirname "${BASH_SOURCE[0]}")/packages.txt"
    done | sort -u
}

# missing_packages GROUP…: those of them that are not installed.
missing_packages() {
    local wanted
    mapfile -t wanted < <(packages_of "$@")
    comm -23 <(printf '%s\n' "${wanted[@]}") \
        <(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^ii *//p' | sort -u)
}

# need_packages yes|ask GROUP…: installs what is missing, after naming it and, with ask, after a yes on the terminal.
need_packages() {
    local consent=$1
    shift
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        printf 'This is no Debian system, so nothing is installed: the build uses what it finds (packaging/packages.txt lists what it needs).\n' >&2
        return 0
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0

    printf 'These Debian packages are missing and will be installed, with what they depend on:\n'
    printf '%s\n' "${missing[@]}" | fold_list
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            die "Installing packages needs root, and there is no sudo here. As root, run: apt-get install ${missing[*]} - then start this script again."
        as_root=(sudo)
    fi
    if [ "$consent" != yes ]; then
        [ -t 0 ] || die 'There is no terminal to ask on. Start this script again with --yes to install them without a question.'
        local answer
        read -r -p 'Install them now? [y/N] ' answer
        case $answer in
        y | Y | yes | Yes) ;;
        *) die 'Nothing was installed. Jamwright cannot be built without these packages.' ;;
        esac
    fi
    local log
    log=$(mktemp -t jamwright-apt.XXXXXX.log)
    printf 'Installing. On a bare system this takes a minute or two.\n'
    # A package list of an unrelated source that cannot be reached is no reason to stop: the install below tells.
    "${as_root[@]}" apt-get update -qq || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$log" 2>&1 || {
        tail -n 30 "$log" >&2
        die "apt-get could not install the packages; its whole output is in $log."
    }
    rm -f "$log"
}

fold_list() { tr '\n' ' ' | fold -s -w 100 | sed 's/^/  /'; printf '\n'; }

# configure PRESET: runs CMake's configure step when this build was never configured or the presets changed since; Ninja
# itself configures again when a CMakeLists.txt did.
configure() {
    local preset=$1
    local stamp=build/$preset/build.ninja
    if [ ! -f "$stamp" ] || [ CMakePresets.json -nt "$stamp" ]; then
        cmake --preset "$preset" -Wno-dev
        [ ! -f "$stamp" ] || touch "$stamp"
    fi
}
