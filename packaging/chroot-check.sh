#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# chroot-check.sh [FOLDER]: the README's two commands in a clean Debian 12 that holds only git, with times. Run it as root.
# FOLDER (default /tmp/jamwright-chroot) is kept; remove it to begin with a clean one. shared/ is copied along when it lies
# beside the checkout. Takes several minutes and downloads about 600 MB.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=${1:-/tmp/jamwright-chroot}
[ "$(id -u)" -eq 0 ] || { echo 'A chroot needs root: run this script as root.' >&2; exit 1; }
command -v debootstrap >/dev/null || { echo 'debootstrap is missing: apt-get install debootstrap.' >&2; exit 1; }
mirror=$(sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +(https?:[^ ]*debian) *.*/\3/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1 || true)

timed() {
    local name=$1 begin=$SECONDS
    shift
    "$@"
    printf '\n>> %s: %d s\n' "$name" $((SECONDS - begin)) | tee -a "$root/times"
}
inside() {
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 bash -c "cd /src/main && $1" </dev/null
}

if [ ! -x "$root/usr/bin/git" ]; then
    mkdir -p "$root"
    timed debootstrap debootstrap --variant=minbase --include=git,ca-certificates bookworm "$root" \
        "${mirror:-http://deb.debian.org/debian}"
fi
: >"$root/times"
cp /etc/resolv.conf "$root/etc/resolv.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"

trap 'umount "$root/dev/pts" "$root/dev" "$root/proc" 2>/dev/null || true' EXIT
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
mountpoint -q "$root/dev/pts" || mount --bind /dev/pts "$root/dev/pts"

# A clone of the last commit, and the uncommitted changes on top.
rm -rf "$root/src/main"
mkdir -p "$root/src"
git clone -q . "$root/src/main"
git diff --binary HEAD | git -C "$root/src/main" apply --allow-empty
git ls-files -z --others --exclude-standard | tar --null -T - -cf - | tar -xf - -C "$root/src/main"
if [ -d ../shared/data ] && [ ! -d "$root/src/shared" ]; then
    mkdir -p "$root/src/shared"
    cp -r ../shared/data "$root/src/shared/"
fi

timed 'try.sh --shell --yes' inside 'packaging/try.sh --shell --yes'
timed 'try.sh --shell, second time' inside 'packaging/try.sh --shell'
timed 'test.sh --yes' inside 'packaging/test.sh --yes'
timed 'test.sh, second time' inside 'packaging/test.sh'
printf '\n'
cat "$root/times"
