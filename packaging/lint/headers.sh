#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# headers.sh [BUILD-DIR]: compiles each changed public header on its own, JAMWRIGHT_HEADERS_MOST (default 60) of them at most.
# The preset ci-headers does so with all of them, which takes five minutes of two cores.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/ci}
most=${JAMWRIGHT_HEADERS_MOST:-60}

# "core/teaming/board.h" is compiled as "….dir/…/teaming/board.h.cxx.o", a header of the desktop as "….dir/…/ui/….h.cxx.o".
mapfile -t objects < <(
    packaging/lint/changed-units.sh '*.h' | sed 's|^core/||' |
        awk 'NR == FNR { wanted[++count] = $0; next }
             match($0, /_verify_interface_header_sets\/[^ ]*\.h\.cxx\.o/) {
                 name = substr($0, RSTART, RLENGTH)
                 sub(/^_verify_interface_header_sets\//, "", name)
                 sub(/\.cxx\.o$/, "", name)
                 object[name] = $1
             }
             END { for (i = 1; i <= count; ++i) if (wanted[i] in object) print object[wanted[i]] }' \
            - <(ninja -C "$build" -t targets all | sed -n 's/: CXX_COMPILER.*//p')
)
printf '%d changed public headers' "${#objects[@]}"
[ "${#objects[@]}" -le "$most" ] || printf ', %d of them compiled' "$most"
printf '\n'
[ "${#objects[@]}" -eq 0 ] || cmake --build "$build" --target "${objects[@]:0:most}"
