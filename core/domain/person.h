// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

/// Somebody, across events. Known by at least one of Discord id, e-mail and Discord name.
struct Person {
    PersonId id;
    std::optional<Snowflake> discordId; ///< unique in the workspace
    QString discordName;
    QString displayName;
    QString email; ///< lower case
    QString github;

    /// The name to show: display name, else Discord name, else e-mail, else Discord id.
    [[nodiscard]] QString shownName() const;

    friend bool operator==(const Person &, const Person &) = default;
};

/// Somebody who may not take part, at how many jams to come; enforced at import with a finding.
struct Ban {
    PersonId person;
    QString reason;
    std::optional<int> jams; ///< empty = for ever
    QDateTime since;

    friend bool operator==(const Ban &, const Ban &) = default;
};

/// That a person was in a team of an earlier event. Events are known by name here: most were run without this program.
struct PastTeam {
    PersonId person;
    QString event;
    QString team;
    bool leader = false;

    friend bool operator==(const PastTeam &, const PastTeam &) = default;
};

} // namespace jamwright
