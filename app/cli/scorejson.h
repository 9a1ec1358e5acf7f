// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"

#include <QJsonObject>
#include <QString>

namespace jamwright::cli {

/// The score sheet with the keys of the contract.
[[nodiscard]] QJsonObject scoreJson(const ScoreSheet &sheet);
[[nodiscard]] QString scoreText(const ScoreSheet &sheet);
/// What the goals of bare files came to, with their bounds.
[[nodiscard]] QString goalText(const ScoreSheet &sheet);

} // namespace jamwright::cli
