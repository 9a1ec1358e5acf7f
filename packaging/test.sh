#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: packaging/test.sh [--yes]

Installs the Debian packages that are missing (after naming them), builds Jamwright with its sanitizers, looks over the
sources, and runs every test. Exits with 0 only when all of it passed.

  --yes    install what is missing without asking
  --help   this text
TEXT
}

consent=ask
for argument in "$@"; do
    case $argument in
    --yes | -y) consent=yes ;;
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

need_packages "$consent" build test

failed=()
check() {
    local name=$1
    shift
    say "$name"
    "$@" || failed+=("$name")
}

# All is well in one line, what is wrong in full.
reuse_lint() {
    local report
    report=$(reuse lint 2>&1) || {
        printf '%s\n' "$report"
        return 1
    }
    printf '%s\n' "$report" | grep 'Files with'
}

# The checks come first, so that the tests' summary closes the output. One that fails is no reason to skip the rest.
check 'Formatting' packaging/lint/format.sh
check 'Licences of every file' reuse_lint
check 'Menu entry, store page, man pages' packaging/lint/products.sh
check 'Translations' packaging/lint/translations.sh

say 'Build'
configure ci
cmake --build --preset ci
check 'Changed public headers compile on their own' packaging/lint/headers.sh

say 'Tests'
ctest --preset ci || failed+=('Tests')

if [ "${#failed[@]}" -gt 0 ]; then
    printf '\nFailed: %s\n' "$(printf '%s; ' "${failed[@]}" | sed 's/; $//')" >&2
    exit 1
fi
