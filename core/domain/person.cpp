// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/person.h"

namespace jamwright {

QString Person::shownName() const
{
    for (const QString &name : {displayName, discordName, email}) {
        if (!name.isEmpty()) {
            return name;
        }
    }
    return discordId ? discordId->toString() : QString();
}

} // namespace jamwright
