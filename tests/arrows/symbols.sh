#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# symbols.sh BUILD-DIR: no function or variable of ours is defined by two libraries. The linker would take either without a word,
# and whoever calls the one gets the other.
set -euo pipefail

libraries=$(find "$1" -name 'libjamwright*.so')
[ -n "$libraries" ] || libraries=$(find "$1" -name 'libjamwright*.a') # shared ones hold what is in these
if [ "$(wc -l <<<"$libraries")" -lt 2 ]; then
    printf 'There are no libraries in %s.\n' "$1" >&2
    exit 1
fi
twice=$(while IFS= read -r library; do
    nm -g --defined-only "$library" 2>/dev/null | awk '$2 ~ /^[TBDR]$/ && /jamwright/ { print $3 }' | sort -u
done <<<"$libraries" | sort | uniq -d)
if [ -n "$twice" ]; then
    printf 'Defined by more than one library:\n' >&2
    c++filt <<<"$twice" >&2
    exit 1
fi
