#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# translations.sh [--update]: says whether translations/*.ts hold exactly the texts of the sources and compile, or with
# --update brings them up to date. Line numbers are left out, so that a file changes only when a text does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tools=$(qmake6 -query QT_HOST_BINS)

update() {
    local file=$1 log=$2 plurals=()
    # English needs a file for its plurals only: everything else stands in the sources.
    case $file in *_en.ts) plurals=(-pluralonly) ;; esac
    "$tools/lupdate" -locations none -no-obsolete "${plurals[@]}" -I . -I core -extensions cpp,h core ui app -ts "$file" >"$log" 2>&1
}

if [ "${1:-}" = --update ]; then
    for file in translations/*.ts; do
        update "$file" /dev/stdout
    done
    exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0
for file in translations/*.ts; do
    copy=$scratch/$(basename "$file")
    cp "$file" "$copy"
    if ! update "$copy" "$scratch/log" || grep -iE 'warning|lacks Q_OBJECT|error' "$scratch/log"; then
        cat "$scratch/log"
        bad=1
    fi
    if ! cmp -s "$file" "$copy"; then
        printf '%s does not hold the texts of the sources. Run packaging/lint/translations.sh --update.\n' "$file"
        bad=1
    fi
    # Without its English plurals a count reads "1 team(s)".
    case $file in
    *_en.ts)
        if grep -q 'type="unfinished"' "$file"; then
            printf '%s has plurals without their two forms.\n' "$file"
            bad=1
        fi
        ;;
    esac
    "$tools/lrelease" -silent "$file" -qm "$scratch/out.qm" || bad=1
done
exit "$bad"
