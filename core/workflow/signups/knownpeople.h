// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/signup.h"
#include "workflow/workspace.h"

#include <QHash>

#include <optional>
#include <vector>

namespace jamwright {

/// Everybody whom the workspace knows, with what there is of them at one event. Bans that are used up are left out.
[[nodiscard]] Result<std::vector<KnownPerson>> loadKnownPeople(Workspace &workspace, EventId event);

/// The index of the person whom a Discord id, an e-mail address or an unambiguous name means. Errors (kind Usage):
/// `nobody`, or the ids of several.
[[nodiscard]] Result<size_t> findAmong(const std::vector<const Person *> &people, const QString &who,
                                       const QString &nobody);

/// Finds people by what identifies them: Discord id, else e-mail without case, else the exact Discord name.
class KnownPeopleIndex
{
public:
    void add(const Person &person, size_t position);
    [[nodiscard]] std::optional<size_t> find(const Person &wanted) const;

private:
    QHash<Snowflake, size_t> m_byDiscordId;
    QHash<QString, size_t> m_byEmail;
    QHash<QString, size_t> m_byDiscordName;
};

} // namespace jamwright
