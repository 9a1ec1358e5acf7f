#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# message.sh FILE: whether a commit's message begins with one line of at most 100 characters, says what the commit does
# ("Lay the ground"), ends without a full stop, and is parted from what follows by a blank line.
set -euo pipefail

mapfile -t lines < <(grep -v '^#' "$1")
subject=${lines[0]:-}
complain() {
    printf 'The first line of the message %s: "%s"\n' "$1" "$subject" >&2
    exit 1
}
[ -n "$subject" ] || complain 'is empty'
[ "${#subject}" -le 100 ] || complain 'is longer than 100 characters'
[[ $subject != *. ]] || complain 'ends with a full stop'
[[ $subject =~ ^[[:upper:]] ]] || complain 'does not begin with a capital letter'
[ -z "${lines[1]:-}" ] || complain 'is not parted from the rest by a blank line'
