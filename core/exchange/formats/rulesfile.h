// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "domain/team.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace jamwright {

/// Two people as a file names them.
struct NamedPair {
    QString a; ///< Discord id, e-mail address or name
    QString b;
    PairRule::Kind kind = PairRule::Kind::Apart;
    QString reason;
    friend bool operator==(const NamedPair &, const NamedPair &) = default;
};

/// The rules for an event's teams as a file holds them.
struct RulesFile {
    TeamRules rules; ///< without its goals, which have a file of their own
    std::vector<NamedPair> pairs;
};

[[nodiscard]] QByteArray rulesJson(const RulesFile &file);
/// Reads what `rulesJson` wrote, as `jamctl help formats` shows it; what the file leaves out stays as in `present`, but
/// for the pairs, which are those of the file. Errors (kind Input): no JSON object, an unknown key, a value that is
/// none of the rule's. Pure; any thread.
[[nodiscard]] Result<RulesFile> readRules(const QByteArray &json, const QString &fileName, const TeamRules &present);

} // namespace jamwright
