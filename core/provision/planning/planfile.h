// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"

#include <QJsonObject>
#include <QString>

namespace jamwright {

/// A hash of what the plan was made from and for: the guild's roles and channels, and the steps.
[[nodiscard]] QString fingerprintOf(const GuildSnapshot &guild, const Plan &plan);

/// A word for each step: the same for the same step of another plan.
[[nodiscard]] QStringList stepMarks(const Plan &plan);

/// A plan to look at and to keep: "format": "jamwright-discord-plan", "version": 1, the guild, the fingerprint, and of
/// every step key, kind and sentence. It is not read back as steps: who runs it plans anew, and the fingerprint says
/// whether that is the same plan.
[[nodiscard]] QJsonObject planToJson(const Plan &plan);
/// What a file of planToJson says of itself; Input error when it is none.
struct PlanFile {
    Snowflake guild;
    QString fingerprint;
};
[[nodiscard]] Result<PlanFile> planFileFromJson(const QJsonObject &json);

} // namespace jamwright
