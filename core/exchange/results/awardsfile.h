// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/award.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// An award as its file has it.
struct AwardEntry {
    Award award;         ///< without id and winners
    QStringList winners; ///< names of teams or titles, not looked up
};

/// `{"format": "jamwright-awards", "version": 1, "awards": […]}`; the keys of an award stand at `exportAwardsFile` of
/// `workflow/judging/results/awards.h`. Errors (kind Input): it is no such file, or an award of it cannot be used.
/// Pure.
[[nodiscard]] Result<std::vector<AwardEntry>> readAwardsFile(const QByteArray &json, const QString &fileName);
[[nodiscard]] QByteArray awardsFileJson(const std::vector<AwardEntry> &awards);

} // namespace jamwright
