#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-format-16 over every C++ source of ours: says which differ, or with --fix writes them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mode=(--dry-run -Werror)
[ "${1:-}" != --fix ] || mode=(-i)
git ls-files -z --cached --others --exclude-standard -- '*.cpp' '*.h' |
    while IFS= read -r -d '' file; do [ -f "$file" ] && printf '%s\0' "$file"; done |
    xargs -0 -r clang-format-16 "${mode[@]}"
