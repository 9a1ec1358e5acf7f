// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/person.h"

#include "domain/naming/shownname.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

bool Person::isErased() const
{
    return id.isStored() && !discordId && discordName.isEmpty() && displayName.isEmpty() && email.isEmpty() &&
           github.isEmpty();
}

QString Person::shownName() const
{
    if (isErased()) {
        return QCoreApplication::translate("Person", "Erased person %1").arg(id.value);
    }
    for (const QString &name : {displayName, discordName, email}) {
        if (QString shown = shownOnOneLine(name); !shown.trimmed().isEmpty()) {
            return shown;
        }
    }
    return discordId ? discordId->toString() : QString();
}

bool Ban::holdsAt(EventId event) const
{
    return jamsLeft() != 0 || std::find(usedAt.begin(), usedAt.end(), event) != usedAt.end();
}

std::optional<int> Ban::jamsLeft() const
{
    return jams ? std::optional(std::max(0, *jams - int(usedAt.size()))) : std::nullopt;
}

} // namespace jamwright
