#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The files that make an installed program of us: menu entry, store page, man pages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../linux"

desktop-file-validate org.jamwright.Jamwright.desktop
appstreamcli validate --no-net org.jamwright.Jamwright.metainfo.xml
for page in *.1; do mandoc -T lint -W warning "$page"; done
