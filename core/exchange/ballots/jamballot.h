// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/ballotfile.h"

#include <QByteArray>

namespace jamwright {

/// The JSON kind of `readBallotFile`.
[[nodiscard]] Result<BallotFile> readJamballot(const QByteArray &json, const QString &fileName);

} // namespace jamwright
