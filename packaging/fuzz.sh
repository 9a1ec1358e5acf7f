#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fuzz.sh [SECONDS [NAME…]]: builds the fuzzers of tests/fuzz and runs each (or those named) for SECONDS (default 60), two at a
# time, from its seeds in tests/fuzz/corpus/NAME. What breaks one is kept in build/fuzz/findings, and the exit code says so.
# JAMWRIGHT_FUZZ_SEED=N tries the same things every time; without it every run tries others and keeps what it learnt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/packages.sh
. packaging/packages.sh
seconds=${1:-60}
shift || true
names=("$@")
[ "${#names[@]}" -gt 0 ] || mapfile -t names < <(sed -nE 's/.*ITEMS (.*)\)/\1/p' tests/fuzz/CMakeLists.txt | tr ' ' '\n')

need_packages yes build test fuzz
configure fuzz
cmake --build --preset fuzz >build/fuzz/build.log 2>&1 || {
    cat build/fuzz/build.log
    exit 1
}

run() {
    local name=$1 seconds=$2 home=build/fuzz/findings/$1 learnt=build/fuzz/corpus/$1
    if [ -n "${JAMWRIGHT_FUZZ_SEED:-}" ]; then
        learnt=$(mktemp -d)
        export QT_HASH_SEED=0
    fi
    mkdir -p "$home" "$learnt"
    # What it learns goes to the build folder; the seeds are only read. 4 KB hold every trap, and keep each try short.
    if "build/fuzz/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -max_len=4096 -rss_limit_mb=1024 -timeout=20 \
        -seed="${JAMWRIGHT_FUZZ_SEED:-0}" -artifact_prefix="$home/" "$learnt" "tests/fuzz/corpus/$name" \
        >"$home/log" 2>&1; then
        printf 'fuzz_%s: no finding in %s\n' "$name" "$(sed -nE 's/^Done ([0-9]+) runs in ([0-9]+) second.*/\1 runs, \2 s/p' "$home/log")"
    else
        tail -n 40 "$home/log"
        printf 'fuzz_%s: FOUND something, see %s\n' "$name" "$home"
        return 1
    fi
}
export -f run
# shellcheck disable=SC2016
printf '%s\n' "${names[@]}" | xargs -P 2 -I '{}' bash -c 'run "$1" "$2"' _ '{}' "$seconds"
