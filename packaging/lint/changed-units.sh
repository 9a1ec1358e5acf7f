#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# changed-units.sh [PATTERN]: prints the files (default *.cpp) that differ from the base, in an order that HEAD decides: a check
# that takes the first few of them has looked at all, run by run.
#
# The base is JAMWRIGHT_LINT_BASE, else where this branch left origin, else (CI has a fresh clone of main, in which the two
# are one) the newest commit older than four hours, else (everything is new) nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

pattern=${1:-*.cpp}
head=$(git rev-parse HEAD)
base=${JAMWRIGHT_LINT_BASE:-}
if [ -z "$base" ]; then
    base=$(git merge-base HEAD origin/HEAD 2>/dev/null || git merge-base HEAD origin/main 2>/dev/null || true)
    [ "$base" != "$head" ] || base=
fi
[ -n "$base" ] || base=$(git rev-list -1 --before='4 hours ago' HEAD)
[ -n "$base" ] || base=$(git hash-object -t tree /dev/null)

{
    git diff --name-only --diff-filter=d "$base" -- "$pattern"
    git ls-files --others --exclude-standard -- "$pattern"
} | sort -u | sort -R --random-source=<(yes "$head")
